// Tests of the moment between looking at a file and replacing it, in which another program may write.
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isFiniteNumber, isRecord } from '../../src-shared/check';
import { ReaderFolder } from './bookmarks-for-tests';
import { StoredFile } from './stored-file';

interface Count {
  readonly count: number;
}

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

async function open(): Promise<StoredFile<Count>> {
  const isValid = (value: unknown): value is Count => isRecord(value) && isFiniteNumber(value.count);
  const file = new StoredFile({ folder: reader.folder, name: 'count', version: 1, isValid }, reader.tell);
  await file.open();
  return file;
}

function textOf(count: number): string {
  return JSON.stringify({ version: 1, count });
}

/** As another program does it, at once. */
function writeForeign(count: number): void {
  writeFileSync(reader.path('count.json'), textOf(count));
}

describe('another program that writes between the look and the save', () => {
  it('is seen, and the save begins anew with what it wrote', async () => {
    const file = await open();
    const seen: (number | undefined)[] = [];
    await file.save((foreign) => {
      seen.push(foreign?.count);
      if (seen.length < 3) writeForeign(seen.length);
      return textOf(100);
    });
    expect(seen).toEqual([undefined, 1, 2]);
    expect(await readFile(reader.path('count.json'), 'utf8')).toBe(textOf(100));
    expect(await reader.list()).toEqual(['count.json']);
  });

  it('and does so all the time wins, and the save says so', async () => {
    const file = await open();
    let count = 0;
    const save = file.save(() => {
      count += 1;
      writeForeign(count);
      return textOf(100);
    });
    await expect(save).rejects.toThrow(/^EBUSY/u);
    expect(await readFile(reader.path('count.json'), 'utf8')).toBe(textOf(count));
    expect(await reader.list()).toEqual(['count.json']);
  });
});
