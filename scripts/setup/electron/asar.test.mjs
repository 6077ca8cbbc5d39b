// Tests of the asar writer, read back by the rules of the format.
import { describe, expect, it } from 'vitest';
import { parseJson } from '../json.mjs';
import { packAsar } from './asar.mjs';

/** @import { AsarFolder } from './asar.mjs' */

/**
 * @param {AsarFolder} folder
 * @param {string} [before]
 * @returns {[string, { size: number, offset: string }][]} Every file under it with its path.
 */
function filesOf(folder, before = '') {
  return Object.entries(folder.files).flatMap(([name, entry]) =>
    'files' in entry ? filesOf(entry, `${before}${name}/`) : [[`${before}${name}`, entry]],
  );
}

/** @param {Buffer} archive */
function unpack(archive) {
  expect(archive.readUInt32LE(0)).toBe(4);
  const headerLength = archive.readUInt32LE(4);
  const recordLength = archive.readUInt32LE(8);
  expect(recordLength).toBe(headerLength - 4);
  expect(recordLength % 4).toBe(0);
  const jsonLength = archive.readUInt32LE(12);
  const root = /** @type {AsarFolder} */ (parseJson(archive.toString('utf8', 16, 16 + jsonLength)));
  const start = 8 + headerLength;
  return Object.fromEntries(
    filesOf(root).map(([name, { offset, size }]) => [
      name,
      archive.toString('utf8', start + Number(offset), start + Number(offset) + size),
    ]),
  );
}

describe('packAsar', () => {
  it('holds what was put in', () => {
    const files = { 'package.json': '{}', 'main.js': 'const text = "žluť";', empty: '' };
    expect(unpack(packAsar(files))).toEqual(files);
  });

  it('has folders', () => {
    const files = { 'out/main/index.js': 'main', 'out/page.html': 'page', 'package.json': '{}' };
    expect(unpack(packAsar(files))).toEqual(files);
    expect(() => packAsar({ out: 'file', 'out/page.html': 'page' })).toThrow('a file and a folder');
  });

  it.each(['a', 'ab', 'abc', 'abcd'])('aligns the contents whatever the length of the names (%s)', (name) => {
    expect(unpack(packAsar({ [name]: 'content' }))).toEqual({ [name]: 'content' });
  });
});
