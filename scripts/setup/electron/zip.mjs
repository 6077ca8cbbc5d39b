// Reads a zip archive selectively: its directory first, then only the entries asked for.
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';

/** @import { FileHandle } from 'node:fs/promises' */

/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} method 0 for stored, 8 for deflated.
 * @property {number} checksum
 * @property {number} compressedSize
 * @property {number} size
 * @property {number} mode The Unix file type and permissions, 0 if the archive holds none.
 * @property {number} offset Where the entry's own header begins.
 */

const signatures = {
  entry: 0x04034b50,
  directory: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
};
const fileType = { mask: 0o170000, symbolicLink: 0o120000 };
const portion = 1 << 20;
const endLength = 22;
const longestComment = 0xffff;

/**
 * @param {FileHandle} handle
 * @param {number} position
 * @param {number} length
 */
async function readAt(handle, position, length) {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('The zip archive ends too early.');
  return buffer;
}

/**
 * A stream of its own would leave a listener on the handle for each entry.
 * @param {FileHandle} handle
 * @param {number} start
 * @param {number} length
 */
async function* readRange(handle, start, length) {
  for (let position = start; position < start + length; position += portion) {
    yield await readAt(handle, position, Math.min(portion, start + length - position));
  }
}

/** @param {bigint} value */
function toNumber(value) {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Error('The zip archive is too large.');
  return Number(value);
}

/**
 * Where the directory is, from the record at the end of the archive or from its 64-bit twin.
 * @param {FileHandle} handle
 */
async function locateDirectory(handle) {
  const { size: total } = await handle.stat();
  const tailStart = Math.max(0, total - endLength - longestComment);
  const tail = await readAt(handle, tailStart, total - tailStart);
  let end = tail.length - endLength;
  while (end >= 0 && tail.readUInt32LE(end) !== signatures.end) end -= 1;
  if (end < 0) throw new Error('This is not a zip archive.');
  const found = {
    count: tail.readUInt16LE(end + 10),
    length: tail.readUInt32LE(end + 12),
    offset: tail.readUInt32LE(end + 16),
  };
  if (found.count !== 0xffff && found.length !== 0xffffffff && found.offset !== 0xffffffff) return found;
  const locator = end - 20;
  if (locator < 0 || tail.readUInt32LE(locator) !== signatures.locator64) return found;
  const record = await readAt(handle, toNumber(tail.readBigUInt64LE(locator + 8)), 56);
  if (record.readUInt32LE(0) !== signatures.end64) throw new Error('The zip archive has a damaged end.');
  return {
    count: toNumber(record.readBigUInt64LE(32)),
    length: toNumber(record.readBigUInt64LE(40)),
    offset: toNumber(record.readBigUInt64LE(48)),
  };
}

/**
 * The values that did not fit the 32-bit fields, in the order in which they are asked for.
 * @param {Buffer} extra The extra fields of an entry.
 * @returns {(value: number) => number} Gives back a value, or the 64-bit one it stands for.
 */
function widening(extra) {
  let position = 0;
  while (position + 4 <= extra.length && extra.readUInt16LE(position) !== 1) {
    position += 4 + extra.readUInt16LE(position + 2);
  }
  position += 4;
  return (value) => {
    if (value !== 0xffffffff || position + 8 > extra.length) return value;
    position += 8;
    return toNumber(extra.readBigUInt64LE(position - 8));
  };
}

/**
 * @param {Buffer} directory
 * @param {number} count
 * @returns {ZipEntry[]}
 */
function parseDirectory(directory, count) {
  /** @type {ZipEntry[]} */
  const entries = [];
  let position = 0;
  while (entries.length < count) {
    if (directory.readUInt32LE(position) !== signatures.directory)
      throw new Error('The zip directory is damaged.');
    const nameEnd = position + 46 + directory.readUInt16LE(position + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(position + 30);
    const widen = widening(directory.subarray(nameEnd, extraEnd));
    const size = widen(directory.readUInt32LE(position + 24));
    const compressedSize = widen(directory.readUInt32LE(position + 20));
    const offset = widen(directory.readUInt32LE(position + 42));
    const isUnix = directory.readUInt8(position + 5) === 3;
    entries.push({
      name: directory.toString('utf8', position + 46, nameEnd),
      method: directory.readUInt16LE(position + 10),
      checksum: directory.readUInt32LE(position + 16),
      compressedSize,
      size,
      mode: isUnix ? directory.readUInt16LE(position + 40) : 0,
      offset,
    });
    position = extraEnd + directory.readUInt16LE(position + 32);
  }
  return entries;
}

/**
 * @param {FileHandle} handle
 * @returns {Promise<ZipEntry[]>}
 */
export async function readZipDirectory(handle) {
  const { count, length, offset } = await locateDirectory(handle);
  return parseDirectory(await readAt(handle, offset, length), count);
}

/**
 * @param {FileHandle} handle
 * @param {ZipEntry} entry
 * @returns {AsyncGenerator<Buffer, void, void>} The content, checked at its end.
 */
async function* readEntry(handle, entry) {
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`${entry.name} is packed in an unknown way.`);
  const header = await readAt(handle, entry.offset, 30);
  if (header.readUInt32LE(0) !== signatures.entry) throw new Error(`${entry.name} has a damaged header.`);
  // The lengths here may differ from those in the directory.
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  let checksum = 0;
  let size = 0;
  if (entry.compressedSize > 0) {
    const packed = Readable.from(readRange(handle, start, entry.compressedSize), { objectMode: false });
    const unpacked = entry.method === 8 ? createInflateRaw({ chunkSize: portion }) : new PassThrough();
    packed.once('error', (error) => unpacked.destroy(error));
    for await (const chunk of /** @type {AsyncIterable<Buffer>} */ (packed.pipe(unpacked))) {
      checksum = crc32(chunk, checksum);
      size += chunk.length;
      yield chunk;
    }
  }
  if (size !== entry.size || checksum !== entry.checksum) throw new Error(`${entry.name} is damaged.`);
}

/**
 * @param {string} folder
 * @param {string} path
 */
function isInside(folder, path) {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..';
}

/**
 * Writes an entry to the place given, with its permissions; folders and symbolic links are made as such.
 * @param {FileHandle} handle
 * @param {ZipEntry} entry
 * @param {string} root Nothing is written outside this folder, and no link leads out of it.
 * @param {string} name The path below the root.
 * @returns {Promise<void>}
 */
export async function extractZipEntry(handle, entry, root, name) {
  const path = join(root, name);
  if (!isInside(root, path)) throw new Error(`${entry.name} would be written outside its folder.`);
  if (entry.name.endsWith('/')) {
    await mkdir(path, { recursive: true });
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  if ((entry.mode & fileType.mask) === fileType.symbolicLink) {
    let target = '';
    for await (const chunk of readEntry(handle, entry)) target += chunk.toString();
    if (isAbsolute(target) || !isInside(root, join(dirname(path), target))) {
      throw new Error(`${entry.name} links to a place outside its folder.`);
    }
    await symlink(target, path);
    return;
  }
  await pipeline(readEntry(handle, entry), createWriteStream(path));
  const permissions = entry.mode & 0o777;
  if (permissions) await chmod(path, permissions);
}
