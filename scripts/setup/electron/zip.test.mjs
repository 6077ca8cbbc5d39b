// Tests of the zip reader, with archives made byte by byte.
import { lstat, mkdtemp, open, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractZipEntry, readZipDirectory } from './zip.mjs';

/** @import { ZipEntry } from './zip.mjs' */

/**
 * @typedef {object} Source
 * @property {string} name
 * @property {string} [content]
 * @property {boolean} [stored]
 * @property {number} [mode]
 * @property {boolean} [wide] Keep sizes and offset in the 64-bit extra field.
 * @property {number} [checksum]
 */

/**
 * @param {readonly Source[]} sources
 * @param {{ wide?: boolean, comment?: string }} [options]
 */
function makeZip(sources, { wide: wideEnd = false, comment = '' } = {}) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, content = '', stored = false, mode = 0o100644, wide = false, checksum } of sources) {
    const data = Buffer.from(content);
    const packed = stored ? data : deflateRawSync(data);
    const label = Buffer.from(name);
    // An extra field that only the entry's own header has must be passed over too.
    const ownExtra = Buffer.from([0x99, 0x99, 2, 0, 1, 2]);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(label.length, 26);
    local.writeUInt16LE(ownExtra.length, 28);
    const extra = Buffer.alloc(wide ? 34 : 0);
    if (wide) {
      extra.writeUInt16LE(0x5455, 0);
      extra.writeUInt16LE(2, 2);
      extra.writeUInt16LE(1, 6);
      extra.writeUInt16LE(24, 8);
      extra.writeBigUInt64LE(BigInt(data.length), 10);
      extra.writeBigUInt64LE(BigInt(packed.length), 18);
      extra.writeBigUInt64LE(BigInt(offset), 26);
    }
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt8(3, 5);
    central.writeUInt16LE(stored ? 0 : 8, 10);
    central.writeUInt32LE(checksum ?? crc32(data), 16);
    central.writeUInt32LE(wide ? 0xffffffff : packed.length, 20);
    central.writeUInt32LE(wide ? 0xffffffff : data.length, 24);
    central.writeUInt16LE(label.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(wide ? 0xffffffff : offset, 42);
    parts.push(local, label, ownExtra, packed);
    directory.push(central, label, extra);
    offset += local.length + label.length + ownExtra.length + packed.length;
  }
  const directoryLength = directory.reduce((total, part) => total + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(wideEnd ? 0xffff : sources.length, 10);
  end.writeUInt32LE(wideEnd ? 0xffffffff : directoryLength, 12);
  end.writeUInt32LE(wideEnd ? 0xffffffff : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  const record = Buffer.alloc(wideEnd ? 56 : 0);
  const locator = Buffer.alloc(wideEnd ? 20 : 0);
  if (wideEnd) {
    record.writeUInt32LE(0x06064b50);
    record.writeBigUInt64LE(BigInt(sources.length), 32);
    record.writeBigUInt64LE(BigInt(directoryLength), 40);
    record.writeBigUInt64LE(BigInt(offset), 48);
    locator.writeUInt32LE(0x07064b50);
    locator.writeBigUInt64LE(BigInt(offset + directoryLength), 8);
  }
  return Buffer.concat([...parts, ...directory, record, locator, end, Buffer.from(comment)]);
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polylect-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

/**
 * @param {Buffer} archive
 * @returns {Promise<ZipEntry[]>} The entries, each of them extracted under its own name.
 */
async function extractAll(archive) {
  const path = join(folder, 'archive.zip');
  await writeFile(path, archive);
  const handle = await open(path);
  try {
    const entries = await readZipDirectory(handle);
    for (const entry of entries) await extractZipEntry(handle, entry, join(folder, 'root'), entry.name);
    return entries;
  } finally {
    await handle.close();
  }
}

/** @param {string} name */
function readExtracted(name) {
  return readFile(join(folder, 'root', name), 'utf8');
}

const long = 'many words '.repeat(300_000);

describe('readZipDirectory and extractZipEntry', () => {
  it('extract deflated, stored and empty files', async () => {
    const entries = await extractAll(
      makeZip([
        { name: 'folder/', mode: 0o40755 },
        { name: 'folder/long.txt', content: long },
        { name: 'stored.txt', content: 'as it is', stored: true },
        { name: 'empty.txt', stored: true },
        { name: 'deep/er/empty-deflated.txt' },
      ]),
    );
    expect(entries.map(({ name, size }) => [name, size])).toContainEqual(['folder/long.txt', long.length]);
    expect(await readExtracted('folder/long.txt')).toBe(long);
    expect(await readExtracted('stored.txt')).toBe('as it is');
    expect(await readExtracted('empty.txt')).toBe('');
    expect(await readExtracted('deep/er/empty-deflated.txt')).toBe('');
  });

  it('keep permissions and symbolic links', async () => {
    await extractAll(
      makeZip([
        { name: 'run', content: '#!', mode: 0o100755 },
        { name: 'plain', content: 'x', mode: 0o100600 },
        { name: 'folder/link', content: '../run', mode: 0o120777 },
      ]),
    );
    expect((await lstat(join(folder, 'root', 'run'))).mode & 0o777).toBe(0o755);
    expect((await lstat(join(folder, 'root', 'plain'))).mode & 0o777).toBe(0o600);
    expect(await readlink(join(folder, 'root', 'folder', 'link'))).toBe('../run');
    expect(await readExtracted('folder/link')).toBe('#!');
  });

  it('read 64-bit fields', async () => {
    const sources = [
      { name: 'first', content: 'one' },
      { name: 'second', content: 'two', wide: true },
    ];
    await extractAll(makeZip(sources, { wide: true }));
    expect(await readExtracted('first')).toBe('one');
    expect(await readExtracted('second')).toBe('two');
  });

  it('find the directory before a comment', async () => {
    await extractAll(makeZip([{ name: 'file', content: 'x' }], { comment: 'a remark at the end' }));
    expect(await readExtracted('file')).toBe('x');
  });

  it('reject content that does not match its checksum', async () => {
    const archive = makeZip([{ name: 'file', content: 'x', checksum: 1 }]);
    await expect(extractAll(archive)).rejects.toThrow('file is damaged');
  });

  it.each(['../outside', 'folder/../../outside', '..'])('write nothing to %s', async (name) => {
    await expect(extractAll(makeZip([{ name, content: 'x' }]))).rejects.toThrow('outside its folder');
  });

  it.each(['/etc/passwd', '../../outside'])('make no link to %s', async (content) => {
    const archive = makeZip([{ name: 'link', content, mode: 0o120777 }]);
    await expect(extractAll(archive)).rejects.toThrow('outside its folder');
  });

  it('reject what is not a zip archive, or only a part of one', async () => {
    await expect(extractAll(Buffer.from('no archive'))).rejects.toThrow('not a zip archive');
    const archive = makeZip([{ name: 'file', content: 'x' }]);
    await expect(extractAll(archive.subarray(0, -5))).rejects.toThrow('not a zip archive');
    await expect(extractAll(archive.subarray(40))).rejects.toThrow();
  });
});
