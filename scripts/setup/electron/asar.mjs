// Packs files into an asar archive, the format Electron reads apps from.

/** @typedef {{ size: number, offset: string }} AsarFile */
/** @typedef {{ files: Record<string, AsarFile | AsarFolder> }} AsarFolder */

/** @param {number} value */
function uint32(value) {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

/**
 * @param {AsarFolder} root
 * @param {readonly string[]} names
 * @returns {AsarFolder} The folder that the names lead to, made where it is missing.
 */
function folderAt(root, names) {
  let folder = root;
  for (const name of names) {
    const next = (folder.files[name] ??= { files: {} });
    if (!('files' in next)) throw new Error(`${names.join('/')} is a file and a folder.`);
    folder = next;
  }
  return folder;
}

/**
 * The header is a JSON string inside two nested length-prefixed records; offsets count from its end.
 * @param {Readonly<Record<string, string | Buffer>>} files Contents by path, with `/` between the names of folders.
 * @returns {Buffer}
 */
export function packAsar(files) {
  /** @type {AsarFolder} */
  const root = { files: {} };
  /** @type {Buffer[]} */
  const contents = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const names = path.split('/');
    const name = names.pop() ?? '';
    folderAt(root, names).files[name] = { size: bytes.length, offset: String(offset) };
    contents.push(bytes);
    offset += bytes.length;
  }
  const json = Buffer.from(JSON.stringify(root));
  const paddedLength = Math.ceil(json.length / 4) * 4;
  const header = Buffer.concat([uint32(paddedLength + 4), uint32(json.length), json], paddedLength + 8);
  return Buffer.concat([uint32(4), uint32(header.length), header, ...contents]);
}
