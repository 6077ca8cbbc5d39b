// Reads one file out of a .tgz archive as a stream.
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const blockSize = 512;

/** Hands out the bytes of a stream in the portions asked for. */
class ByteReader {
  /** @param {AsyncIterable<Buffer>} source */
  constructor(source) {
    this.chunks = source[Symbol.asyncIterator]();
    /** @type {Buffer} */
    this.rest = Buffer.alloc(0);
  }

  /**
   * @param {number} count
   * @returns {AsyncGenerator<Buffer, void, void>} Chunks that are `count` bytes together.
   */
  async *take(count) {
    let wanted = count;
    while (wanted > 0) {
      if (this.rest.length === 0) {
        const next = await this.chunks.next();
        if (next.done) throw new Error('The archive ends too early.');
        this.rest = next.value;
      }
      const chunk = this.rest.subarray(0, wanted);
      this.rest = this.rest.subarray(chunk.length);
      wanted -= chunk.length;
      yield chunk;
    }
  }

  /** @param {number} count */
  async read(count) {
    /** @type {Buffer[]} */
    const chunks = [];
    for await (const chunk of this.take(count)) chunks.push(chunk);
    return Buffer.concat(chunks, count);
  }

  /** @param {number} count */
  async skip(count) {
    const chunks = this.take(count);
    while (!(await chunks.next()).done);
  }
}

/**
 * @param {Buffer} header
 * @param {number} start
 * @param {number} length
 */
function textField(header, start, length) {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

/**
 * @typedef {object} TarHeader
 * @property {string} name
 * @property {number} size
 * @property {string} type
 */

/**
 * @param {Buffer} header
 * @returns {TarHeader | undefined} Nothing for the empty block that ends an archive.
 */
export function parseTarHeader(header) {
  if (header.every((byte) => byte === 0)) return undefined;
  // The checksum is taken with its own field read as spaces.
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  if (sum !== Number.parseInt(textField(header, 148, 8), 8))
    throw new Error('The archive has a damaged header.');
  const prefix = textField(header, 257, 5) === 'ustar' ? textField(header, 345, 155) : '';
  const name = textField(header, 0, 100);
  return {
    name: prefix ? `${prefix}/${name}` : name,
    size: Number.parseInt(textField(header, 124, 12), 8),
    type: textField(header, 156, 1) || '0',
  };
}

/**
 * The path and the size that an extended header gives for the entry after it.
 * @param {string} text Records of the form "length key=value\n".
 * @returns {{ name?: string, size?: number }}
 */
export function parseExtendedHeader(text) {
  const records = new Map([...text.matchAll(/^\d+ ([^=\n]+)=(.*)$/gm)].map(([, key, value]) => [key, value]));
  const [name, size] = [records.get('path'), records.get('size')];
  return { ...(name === undefined ? {} : { name }), ...(size === undefined ? {} : { size: Number(size) }) };
}

/**
 * @param {AsyncIterable<Buffer>} archive The unpacked bytes of a tar archive.
 * @param {string} wantedName
 * @returns {AsyncGenerator<Buffer, void, void>} The content of the file with that name.
 */
export async function* readTarFile(archive, wantedName) {
  const reader = new ByteReader(archive);
  /** @type {{ name?: string, size?: number }} */
  let extended = {};
  for (;;) {
    const header = parseTarHeader(await reader.read(blockSize));
    if (!header) throw new Error(`The archive holds no ${wantedName}.`);
    const { name, size, type } = { ...header, ...extended };
    if (type === '0' && name === wantedName) {
      yield* reader.take(size);
      return;
    }
    const isExtended = type === 'x';
    const content = isExtended ? await reader.read(size) : undefined;
    if (!content) await reader.skip(size);
    extended = content ? parseExtendedHeader(content.toString()) : {};
    await reader.skip((blockSize - (size % blockSize)) % blockSize);
  }
}

/**
 * @param {string} archivePath A .tgz file.
 * @param {string} name The name of the file inside it.
 * @param {string} destination
 * @returns {Promise<void>}
 */
export async function extractFromTarball(archivePath, name, destination) {
  const source = createReadStream(archivePath, { highWaterMark: 1 << 20 });
  const unpacked = source.pipe(createGunzip({ chunkSize: 1 << 20 }));
  // A pipe does not pass on the errors of its source.
  source.once('error', (error) => unpacked.destroy(error));
  try {
    await pipeline(readTarFile(unpacked, name), createWriteStream(destination));
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}
