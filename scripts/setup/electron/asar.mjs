// Packs a few files into an asar archive, the format Electron reads apps from.

/** @param {number} value */
function uint32(value) {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

/**
 * The header is a JSON string inside two nested length-prefixed records; offsets count from its end.
 * @param {Readonly<Record<string, string | Buffer>>} files Contents by file name, without folders.
 * @returns {Buffer}
 */
export function packAsar(files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const index = {};
  /** @type {Buffer[]} */
  const contents = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    index[name] = { size: bytes.length, offset: String(offset) };
    contents.push(bytes);
    offset += bytes.length;
  }
  const json = Buffer.from(JSON.stringify({ files: index }));
  const paddedLength = Math.ceil(json.length / 4) * 4;
  const header = Buffer.concat([uint32(paddedLength + 4), uint32(json.length), json], paddedLength + 8);
  return Buffer.concat([uint32(4), uint32(header.length), header, ...contents]);
}
