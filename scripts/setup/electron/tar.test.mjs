// Tests of the tar reader, with archives made byte by byte.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractFromTarball, parseExtendedHeader, parseTarHeader, readTarFile } from './tar.mjs';

/**
 * @param {string} name
 * @param {number} size
 * @param {{ type?: string, prefix?: string }} [options]
 */
function header(name, size, { type = '0', prefix = '' } = {}) {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write('0000644\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write(type, 156);
  block.write('ustar\x0000', 257);
  block.write(prefix, 345);
  block.write('        ', 148);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/**
 * @param {string} name
 * @param {string} content
 * @param {{ type?: string, prefix?: string }} [options]
 */
function entry(name, content, options) {
  const body = Buffer.from(content);
  const padding = Buffer.alloc((512 - (body.length % 512)) % 512);
  return Buffer.concat([header(name, body.length, options), body, padding]);
}

const end = Buffer.alloc(1024);

/**
 * Cut into pieces that respect no boundary of the format.
 * @param {Buffer} bytes
 * @param {number} pieceLength
 */
async function* inPieces(bytes, pieceLength) {
  for (let start = 0; start < bytes.length; start += pieceLength) {
    yield await Promise.resolve(bytes.subarray(start, start + pieceLength));
  }
}

/**
 * @param {Buffer} archive
 * @param {string} name
 * @param {number} [pieceLength]
 */
async function read(archive, name, pieceLength = 700) {
  const chunks = [];
  for await (const chunk of readTarFile(inPieces(archive, pieceLength), name)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('readTarFile', () => {
  const archive = Buffer.concat([
    entry('package/', '', { type: '5' }),
    entry('package/first.txt', 'one'),
    entry('package/exact.txt', 'x'.repeat(512)),
    entry('package/second.txt', 'two'.repeat(1000)),
    end,
  ]);

  it.each([1, 100, 512, 700, 100_000])('finds a file in pieces of %i bytes', async (pieceLength) => {
    expect(await read(archive, 'package/second.txt', pieceLength)).toBe('two'.repeat(1000));
    expect(await read(archive, 'package/exact.txt', pieceLength)).toBe('x'.repeat(512));
  });

  it('joins a name with its prefix', async () => {
    const split = Buffer.concat([entry('file.txt', 'deep', { prefix: 'package/folder' }), end]);
    expect(await read(split, 'package/folder/file.txt')).toBe('deep');
  });

  it('takes the name from an extended header, for the next entry only', async () => {
    const record = '20 path=package/long\n';
    const extended = Buffer.concat([
      entry('PaxHeader', record, { type: 'x' }),
      entry('short', 'long content'),
      entry('package/other', 'other content'),
      end,
    ]);
    expect(await read(extended, 'package/long')).toBe('long content');
    expect(await read(extended, 'package/other')).toBe('other content');
  });

  it('does not take a folder or a link for a file', async () => {
    const link = Buffer.concat([entry('package/file', '', { type: '2' }), end]);
    await expect(read(link, 'package/file')).rejects.toThrow('holds no package/file');
  });

  it('reports an archive that ends too early', async () => {
    const cut = archive.subarray(0, archive.length - end.length - 600);
    await expect(read(cut, 'package/second.txt')).rejects.toThrow('ends too early');
  });
});

describe('parseTarHeader', () => {
  it('rejects a header that was changed', () => {
    const damaged = header('package/file', 3);
    damaged.write('q', 0);
    expect(() => parseTarHeader(damaged)).toThrow('damaged header');
  });

  it('gives nothing for the block that ends an archive', () => {
    expect(parseTarHeader(Buffer.alloc(512))).toBeUndefined();
  });
});

describe('parseExtendedHeader', () => {
  it('reads name and size and passes over the rest', () => {
    expect(parseExtendedHeader('13 mtime=123\n15 path=a=b/c\n12 size=99\n')).toEqual({
      name: 'a=b/c',
      size: 99,
    });
    expect(parseExtendedHeader('13 mtime=123\n')).toEqual({});
  });
});

describe('extractFromTarball', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polylect-test-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes the file', async () => {
    const path = join(folder, 'package.tgz');
    await writeFile(path, gzipSync(Buffer.concat([entry('package/file', 'content'), end])));
    await extractFromTarball(path, 'package/file', join(folder, 'file'));
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('content');
  });

  it('fails for a file that is not there or not packed', async () => {
    await expect(extractFromTarball(join(folder, 'none'), 'x', join(folder, 'x'))).rejects.toThrow('ENOENT');
    await writeFile(join(folder, 'plain'), 'plain text');
    await expect(extractFromTarball(join(folder, 'plain'), 'x', join(folder, 'x'))).rejects.toThrow('header');
  });
});
