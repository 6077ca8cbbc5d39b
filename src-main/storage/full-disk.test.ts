// Tests of a full disk: the system takes a part of a text, and nothing may be lost or said to be saved.
import { execFile, spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillUp, largeBookmark, put, ReaderFolder, saved, type FilledUp } from './bookmarks-for-tests';

let reader: ReaderFolder;

// So that the package electron does not look for its program; see store.test.ts.
beforeAll(() => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', tmpdir());
});

beforeEach(async () => {
  reader = await ReaderFolder.make();
});

afterEach(async () => {
  await reader.remove();
});

/** Expects that all that was answered is there at the next start, and no more. */
async function expectTruth({ saved: count, reason, isPretended }: FilledUp, why: RegExp): Promise<void> {
  expect(reason).toMatch(why);
  expect(count).toBeGreaterThan(2);
  expect(isPretended).toBe(false);
  expect(await reader.list('bookmarks')).toEqual(['open-models.json']);
  const wanted = Array.from({ length: count }, (_none, number) => largeBookmark(number));
  expect(await reader.stored()).toEqual({ version: 1, bookmarks: wanted });
  expect(await reader.open().all()).toEqual(wanted);
  expect(reader.notices).toEqual([]);
}

describe('where a file may grow only so far', () => {
  it('what was answered is there, and a failed change is not', async () => {
    const script = join(import.meta.dirname, 'full-disk-for-tests.ts');
    const command = `ulimit -f 100 && exec "$0" --import tsx "$1" "$2"`;
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      command,
      process.execPath,
      script,
      reader.folder,
    ]);
    await expectTruth(JSON.parse(stdout) as FilledUp, /^EFBIG/u);
    expect(await reader.open().change(put(largeBookmark(1000)))).toEqual(saved);
  }, 30_000);
});

/** A disk of 256 KB in memory, where the user may make one: only root may, and not in every container. */
function makeSmallDisk(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status === 0;
}

describe('where the disk is small', () => {
  it('what was answered is there, a failed change is not, and with more room all goes on', async () => {
    const inner = reader.path();
    const isSmall = makeSmallDisk(inner);
    try {
      // Without a small disk the limit of the test above has to do; it goes the same ways in the code.
      if (!isSmall) return;
      await writeFile(join(inner, 'something-else'), new Uint8Array(60_000));
      const result = await fillUp(inner);
      await expectTruth(result, /^ENOSPC/u);
      await rm(join(inner, 'something-else'));
      const files = reader.open();
      expect(await files.change(put(largeBookmark(result.saved)))).toEqual(saved);
      expect((await reader.open().all()).length).toBe(result.saved + 1);
    } finally {
      if (isSmall) spawnSync('umount', [inner]);
    }
  });
});
