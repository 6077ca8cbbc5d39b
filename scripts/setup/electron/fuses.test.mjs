// Tests of the fuse setter, on imitations of Electron's binary.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFuses, readFuses, setFuses } from './fuses.mjs';

/**
 * @param {string} fuses
 * @param {{ version?: number, count?: number }} [options]
 */
function binary(fuses, { version = 1, count = fuses.length } = {}) {
  const wire = [
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([version, count]),
    Buffer.from(fuses),
  ];
  return Buffer.concat([Buffer.from('code before'), ...wire, Buffer.from('\x0011 code behind')]);
}

describe('planFuses', () => {
  it('changes only what is other than wanted', () => {
    const present = binary('10000010');
    const start = present.indexOf('10000010');
    const plan = planFuses(present, {
      RunAsNode: 'on',
      EnableNodeCliInspectArguments: 'on',
      LoadBrowserProcessSpecificV8Snapshot: 'off',
    });
    expect(plan).toEqual([
      { position: start + 3, byte: 0x31 },
      { position: start + 6, byte: 0x30 },
    ]);
  });

  it('refuses fuses that were removed or are not there', () => {
    expect(() => planFuses(binary('111r1111'), { EnableNodeCliInspectArguments: 'on' })).toThrow('no fuse');
    expect(() => planFuses(binary('111'), { EnableNodeCliInspectArguments: 'on' })).toThrow('no fuse');
    expect(() => planFuses(binary('11111111', { count: 3 }), { OnlyLoadAppFromAsar: 'on' })).toThrow(
      'no fuse',
    );
  });

  it('refuses a binary whose fuses it does not understand', () => {
    expect(() => planFuses(Buffer.from('none'), {})).toThrow('no fuses');
    expect(() => planFuses(binary('11111111', { version: 2 }), {})).toThrow('unknown version');
    expect(() => planFuses(Buffer.concat([binary('1'), binary('1')]), {})).toThrow('more than one');
  });
});

describe('setFuses', () => {
  it('changes nothing else in the file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polylect-test-'));
    const path = join(folder, 'electron');
    await writeFile(path, binary('10000110'));
    await setFuses(path, { OnlyLoadAppFromAsar: 'off', EnableNodeCliInspectArguments: 'on' });
    expect(await readFile(path)).toEqual(binary('10010010'));
    await rm(folder, { recursive: true });
  });
});

describe('readFuses', () => {
  it('says how each stands that is there', () => {
    expect(readFuses(binary('10r'))).toEqual({ RunAsNode: 'on', EnableCookieEncryption: 'off' });
  });
});
