// Tests of corrections on disk: that they are kept as bookmarks are, of which all else is tested.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction, CorrectionName, CorrectionsChange } from '../../src-shared/correction';
import { someCorrection } from '../../src-shared/correction-for-tests';
import { ReaderFolder, saved, someBookmark } from './bookmarks-for-tests';
import { CorrectionFiles } from './correction-files';

const one = someCorrection(1);
const two = someCorrection(2);
const three = someCorrection(3);

let reader: ReaderFolder;
let changes: CorrectionsChange[];

// So that the package electron does not look for its program; see store.test.ts.
beforeAll(() => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', tmpdir());
});

beforeEach(async () => {
  reader = await ReaderFolder.make();
  changes = [];
});

afterEach(async () => {
  await reader.remove();
});

/** Corrections as after a start of the app. */
function open(): CorrectionFiles {
  return new CorrectionFiles(reader.folder, reader.tell, (change) => {
    changes.push(change);
  });
}

function put(...corrections: readonly Correction[]): CorrectionsChange {
  return { put: corrections, removed: [] };
}

function nameOf({ article, id }: Correction): CorrectionName {
  return { article, id };
}

function removed(...corrections: readonly Correction[]): CorrectionsChange {
  return { put: [], removed: corrections.map(nameOf) };
}

function path(article = 'open-models'): string {
  return reader.path('corrections', `${article}.json`);
}

async function stored(article?: string): Promise<unknown> {
  return JSON.parse(await readFile(path(article), 'utf8')) as unknown;
}

/** Writes an article's file as another program would. */
async function write(content: unknown, article?: string): Promise<void> {
  await mkdir(reader.path('corrections'), { recursive: true });
  await writeFile(path(article), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('a correction', () => {
  it('is plain JSON on the disk before it is told, and there at the next start', async () => {
    expect(await open().change(put(one, two))).toEqual(saved);
    expect(await stored()).toEqual({ version: 1, corrections: [one, two] });
    expect(changes).toEqual([put(one, two)]);
    expect(await open().ofArticle('open-models')).toEqual([one, two]);
    expect(await open().ofArticle('human-rights')).toEqual([]);
    expect(reader.notices).toEqual([]);
  });

  it('can be taken away, and put back', async () => {
    const files = open();
    await files.change(put(one, two));
    expect(await files.change(removed(one))).toEqual(saved);
    expect(await open().ofArticle('open-models')).toEqual([two]);
    expect(await files.change(put(one))).toEqual(saved);
    expect(await open().ofArticle('open-models')).toEqual([two, one]);
    expect(changes).toEqual([put(one, two), removed(one), put(one)]);
  });

  it('stands in another file than the bookmarks of its article', async () => {
    await open().change(put(one));
    await reader.open().change({ put: [someBookmark(1)], removed: [] });
    expect(await stored()).toEqual({ version: 1, corrections: [one] });
    expect(await reader.list('bookmarks')).toEqual(['open-models.json']);
    expect(await reader.list('corrections')).toEqual(['open-models.json']);
  });
});

describe('a damaged file', () => {
  it('is put aside, and its backup takes its place', async () => {
    await open().change(put(one));
    expect(await reader.list('backups', 'corrections', 'open-models')).toHaveLength(1);
    await write('{"version":1,"corrections":[{');
    expect(await open().ofArticle('open-models')).toEqual([one]);
    expect(await stored()).toEqual({ version: 1, corrections: [one] });
    expect(reader.notices).toMatchObject([{ kind: 'restored', file: 'corrections/open-models.json' }]);
    expect(await reader.list('set-aside')).toEqual([
      expect.stringMatching(/^corrections open-models .*\.json$/u),
    ]);
  });

  it('is one with a correction that is none', async () => {
    await write({ version: 1, corrections: [{ ...one, kind: 'apart' }] });
    expect(await open().ofArticle('open-models')).toEqual([]);
    expect(reader.notices.map(({ kind }) => kind)).toEqual(['set-aside']);
  });
});

it('a file of a newer Polylect is left as it is', async () => {
  const content = { version: 2, corrections: [one] };
  await write(content);
  const files = open();
  expect(await files.ofArticle('open-models')).toEqual([one]);
  const reason = 'its file was written by a newer Polylect';
  expect(await files.change(put(two))).toEqual({ ok: false, reason });
  expect(await stored()).toEqual(content);
});

describe('what another program writes', () => {
  it('is taken in before the next change, with the fields that we do not know', async () => {
    const files = open();
    await files.change(put(one));
    await write({ version: 1, corrections: [two], by: 'hand' });
    await files.change(put(three));
    expect(await stored()).toEqual({ version: 1, corrections: [one, two, three], by: 'hand' });
    expect(changes).toEqual([put(one), put(two), put(three)]);
  });

  it('holds where its correction was made later', async () => {
    const files = open();
    await files.change(put(one));
    const later = { ...one, kind: 'together', made: '2027-01-01T00:00:00.000Z' } as const;
    await write({ version: 1, corrections: [later] });
    await files.change(put(two));
    expect(await files.ofArticle('open-models')).toEqual([later, two]);
  });

  it('is of the article that the name of the file says', async () => {
    await write({ version: 1, corrections: [one] }, 'other');
    expect(await open().ofArticle('other')).toEqual([someCorrection(1, {}, 'other')]);
  });
});

it('a correction of an article whose id is a path is refused', async () => {
  const evil = someCorrection(9, {}, '../up');
  expect((await open().change(put(evil))).ok).toBe(false);
  expect(await reader.list()).toEqual([]);
});
