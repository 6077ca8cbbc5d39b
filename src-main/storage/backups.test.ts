// Tests of the backups: a file that is damaged, wherever and whenever, has lost nothing that was answered as saved.
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isFiniteNumber, isListOf, isRecord, isText } from '../../src-shared/check';
import { withRights } from '../rights-for-tests';
import { Backups } from './backups';
import { put, randomBytes, ReaderFolder, removed, saved, someBookmark } from './bookmarks-for-tests';
import { openReaderData } from './reader-data';
import { Store } from './store';

// Small ones, since a file is cut off at each of its bytes.
const small = {
  anchor: { ...someBookmark(0).anchor, quote: 'संस्कृतम्', end: 9, before: '', after: '' },
  title: 'A',
};
const one = someBookmark(1, small);
const two = someBookmark(2, small);
const three = someBookmark(3, small);

let reader: ReaderFolder;

// So that the package electron does not look for its program; see store.test.ts.
beforeAll(() => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', tmpdir());
});

beforeEach(async () => {
  reader = await ReaderFolder.make();
  reader.now = new Date(2026, 10, 23, 12);
});

afterEach(async () => {
  await reader.remove();
});

/** What stands in an article's backup of a day. */
async function inBackup(day: string): Promise<unknown> {
  const text = await readFile(reader.path('backups/bookmarks/open-models', `${day}.json`), 'utf8');
  return JSON.parse(text) as unknown;
}

describe('a backup', () => {
  it('holds what was saved last on its day', async () => {
    const files = reader.open();
    await files.change(put(one));
    await files.change(put(two));
    expect(await reader.list('backups/bookmarks/open-models')).toEqual(['2026-11-23.json']);
    expect(await inBackup('2026-11-23')).toEqual({ version: 1, bookmarks: [one, two] });
  });

  it('of an earlier day stays as it was', async () => {
    const files = reader.open();
    await files.change(put(one));
    reader.now = new Date(2026, 10, 24, 0, 0, 1);
    await files.change(removed(one));
    expect(await inBackup('2026-11-23')).toEqual({ version: 1, bookmarks: [one] });
    expect(await inBackup('2026-11-24')).toEqual({ version: 1, bookmarks: [] });
  });

  it('is kept of the last ten days on which something was saved', async () => {
    for (let day = 1; day <= 12; day += 1) {
      reader.now = new Date(2026, 11, 2 * day, 12);
      // Every other time the app starts anew.
      await reader.open().change(put(someBookmark(day)));
    }
    expect(await reader.list('backups/bookmarks/open-models')).toEqual(
      ['06', '08', '10', '12', '14', '16', '18', '20', '22', '24'].map((day) => `2026-12-${day}.json`),
    );
  });

  it('is pruned in an app that runs for days, too', async () => {
    const files = reader.open();
    for (let day = 1; day <= 12; day += 1) {
      reader.now = new Date(2026, 11, day, 12);
      await files.change(put(someBookmark(day)));
    }
    expect(await reader.list('backups/bookmarks/open-models')).toHaveLength(10);
  });

  it('that could not be finished is taken away, and what is no backup is left alone', async () => {
    const folder = reader.path('backups/bookmarks/open-models');
    await mkdir(folder, { recursive: true });
    for (const name of ['2026-11-20.json.new', 'version-1 2020.json', 'notes.txt', '2026-02-30.json']) {
      await writeFile(`${folder}/${name}`, 'x');
    }
    await reader.open().change(put(one));
    expect(await reader.list('backups/bookmarks/open-models')).toEqual([
      '2026-02-30.json',
      '2026-11-23.json',
      'notes.txt',
      'version-1 2020.json',
    ]);
  });

  it('that cannot be made fails no save, and is told once', async () => {
    await writeFile(reader.path('backups'), 'a file, and no folder');
    const files = reader.open();
    expect(await files.change(put(one))).toEqual(saved);
    expect(await files.change(put(two, someBookmark(4, {}, 'human-rights')))).toEqual(saved);
    const { preferences } = await openReaderData(reader.folder, reader.tell);
    expect(await preferences.save({ theme: 'dark', languages: [] })).toEqual(saved);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two] });
    expect(reader.notices).toEqual([{ kind: 'backup-failed', detail: 'ENOTDIR: not a directory' }]);
  });

  it('is made again when it can be made again', async () => {
    const files = reader.open();
    await files.change(put(one));
    const folder = reader.path('backups/bookmarks/open-models');
    await chmod(reader.path('bookmarks'), 0o777);
    await withRights(folder, 0o555, () => files.change(put(two)));
    expect(reader.notices).toEqual([{ kind: 'backup-failed', detail: 'EACCES: permission denied' }]);
    expect(await inBackup('2026-11-23')).toEqual({ version: 1, bookmarks: [one] });
    await files.change(put(three));
    expect(await inBackup('2026-11-23')).toEqual({ version: 1, bookmarks: [one, two, three] });
    await rm(reader.path('backups'), { recursive: true });
    await files.change(removed(one));
    await files.change(removed(two));
    expect(await inBackup('2026-11-23')).toEqual({ version: 1, bookmarks: [three] });
    expect(reader.notices).toHaveLength(1);
  });
});

describe('a damaged file of bookmarks', () => {
  /** Damages the file, starts anew, and expects that nothing was lost and nothing thrown away. */
  async function expectRestored(damaged: Uint8Array): Promise<void> {
    await rm(reader.path('set-aside'), { recursive: true, force: true });
    reader.notices = [];
    await reader.write(damaged);
    const files = reader.open();
    expect(await files.ofArticle('open-models')).toEqual([one, two]);
    const [kept = '', ...others] = await reader.list('set-aside');
    expect(others).toEqual([]);
    expect(kept).toMatch(/^bookmarks open-models \d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}\.\d{3}Z\.json$/u);
    // Not toEqual, which takes a minute to compare ten megabytes.
    expect((await readFile(reader.path('set-aside', kept))).equals(damaged)).toBe(true);
    expect(reader.notices).toEqual([
      { kind: 'restored', file: 'bookmarks/open-models.json', kept, day: '2026-11-23' },
    ]);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two] });
    expect(await reader.list('bookmarks')).toEqual(['open-models.json']);
  }

  beforeEach(async () => {
    const files = reader.open();
    await files.change(put(one));
    await files.change(put(two));
  });

  it('is restored wherever it was cut off', async () => {
    const whole = await readFile(reader.fileOf());
    expect(whole.length).toBeGreaterThan(500);
    // The last byte is the end of the line, without which nothing is missing.
    for (let length = 0; length < whole.length - 1; length += 1)
      await expectRestored(whole.subarray(0, length));
  }, 120_000);

  it('is restored when it holds random bytes', async () => {
    for (const bytes of randomBytes(30)) await expectRestored(bytes);
  });

  it('is restored when one of its bytes is no UTF-8', async () => {
    const whole = await readFile(reader.fileOf());
    whole[whole.indexOf('संस्कृतम्')] = 0xff;
    await expectRestored(whole);
  });

  it.each([
    ['a list', '[]'],
    ['no list', '{"version":1}'],
    ['a record for the list', '{"version":1,"bookmarks":{}}'],
    ['something that is no bookmark', '{"version":1,"bookmarks":[null]}'],
    ['a bookmark of the wrong shape', JSON.stringify({ version: 1, bookmarks: [{ ...one, tags: 'x' }] })],
    ['a path for an article', JSON.stringify({ version: 1, bookmarks: [someBookmark(1, {}, '../up')] })],
    ['no version', JSON.stringify({ bookmarks: [one] })],
    ['ten megabytes of nested lists', '['.repeat(10_000_000)],
    ['five megabytes of nested lists that end', '['.repeat(2_500_000) + ']'.repeat(2_500_000)],
    [
      'lists nested where nobody looks',
      `{"version":1,"bookmarks":[],"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ],
  ])('is restored when it holds %s', async (_what, text) => {
    await expectRestored(Buffer.from(text));
  });

  it('is restored when a folder is in its place', async () => {
    await rm(reader.fileOf());
    await mkdir(reader.fileOf());
    await writeFile(`${reader.fileOf()}/inside.txt`, 'still here');
    const files = reader.open();
    expect(await files.ofArticle('open-models')).toEqual([one, two]);
    const [kept = ''] = await reader.list('set-aside');
    expect(await readFile(reader.path('set-aside', kept, 'inside.txt'), 'utf8')).toBe('still here');
    expect(await files.change(put(three))).toEqual(saved);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two, three] });
  });

  it('is restored from the newest backup that is whole', async () => {
    const folder = reader.path('backups/bookmarks/open-models');
    await writeFile(`${folder}/2026-11-21.json`, JSON.stringify({ version: 1, bookmarks: [two] }));
    await writeFile(`${folder}/2026-11-22.json`, JSON.stringify({ version: 1, bookmarks: [three] }));
    await writeFile(`${folder}/2026-11-23.json`, '{"version":1,"bookm');
    await writeFile(`${folder}/2026-11-24.json`, JSON.stringify({ version: 2, bookmarks: [] }));
    await mkdir(`${folder}/2026-11-25.json`);
    await reader.write('');
    expect(await reader.open().all()).toEqual([three]);
    expect(reader.notices).toMatchObject([{ kind: 'restored', day: '2026-11-22' }]);
  });

  it('is set aside where no backup is whole', async () => {
    await writeFile(reader.path('backups/bookmarks/open-models/2026-11-23.json'), '{');
    await reader.write('{');
    const files = reader.open();
    expect(await files.all()).toEqual([]);
    expect(reader.notices).toMatchObject([{ kind: 'set-aside', file: 'bookmarks/open-models.json' }]);
    expect(await files.change(put(three))).toEqual(saved);
  });

  it('that cannot be put aside is left, and its backup can be seen and not changed', async () => {
    await writeFile(reader.path('set-aside'), 'a file, and no folder');
    await reader.write('{');
    const files = reader.open();
    expect(await files.all()).toEqual([one, two]);
    expect((await files.change(put(three))).ok).toBe(false);
    expect(await readFile(reader.fileOf(), 'utf8')).toBe('{');
    expect(reader.notices.map(({ kind }) => kind)).toEqual(['set-aside-failed']);
  });

  it('of which nothing can be written back now is written by the next save', async () => {
    await reader.write('{');
    await mkdir(reader.path('set-aside'));
    await chmod(reader.path('set-aside'), 0o777);
    const files = reader.open();
    // The file belongs to another user, so it is copied where it must not be linked.
    await withRights(reader.path('bookmarks'), 0o555, () => files.all());
    expect(await files.all()).toEqual([one, two]);
    expect(await files.change(put(three))).toEqual(saved);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two, three] });
    expect(await reader.list('set-aside')).toHaveLength(1);
  });
});

describe('preferences and places', () => {
  it('are restored, each from its own backups', async () => {
    const { preferences, places } = await openReaderData(reader.folder, reader.tell, () => reader.now);
    await preferences.save({ theme: 'sepia', languages: ['la'] });
    const last = { inLibrary: true, articles: {}, last: 'open-models' };
    await places.save(last);
    await writeFile(reader.path('preferences.json'), '{"version":1,"theme":"se');
    await writeFile(reader.path('places.json'), '');
    const next = await openReaderData(reader.folder, reader.tell, () => reader.now);
    expect(next.preferences.value).toEqual({ theme: 'sepia', languages: ['la'] });
    expect(next.places.value).toEqual(last);
    expect(reader.notices).toHaveLength(2);
    for (const file of ['preferences.json', 'places.json']) {
      expect(reader.notices).toContainEqual(
        expect.objectContaining({ kind: 'restored', file, day: '2026-11-23' }),
      );
    }
    reader.notices = [];
    expect((await openReaderData(reader.folder, reader.tell)).places.value).toEqual(last);
    expect(reader.notices).toEqual([]);
  });
});

interface Shelf {
  readonly books: readonly string[];
  readonly metres: number;
}

describe('a file of an older version', () => {
  const first = { version: 1, books: 'A, B' };
  const third: Shelf = { books: ['A', 'B'], metres: 1 };

  /** The third version: in the second the books became a list, in the third the shelf got a length. */
  function open(): Promise<Store<Shelf>> {
    return Store.open<Shelf>(
      {
        folder: reader.folder,
        name: 'shelf',
        version: 3,
        defaults: { books: [], metres: 0 },
        isValid: (value): value is Shelf =>
          isRecord(value) && isListOf(value.books, (book) => isText(book)) && isFiniteNumber(value.metres),
        migrations: {
          2: (value) => ({ ...(value as object), metres: 1 }),
          1: (value) => ({ books: (value as { books: string }).books.split(', ') }),
        },
        backups: new Backups(reader.folder, reader.tell, () => reader.now),
      },
      reader.tell,
    );
  }

  async function write(content: unknown): Promise<void> {
    await writeFile(reader.path('shelf.json'), JSON.stringify(content));
  }

  it('is read, and kept for good when the first save takes its place', async () => {
    await write(first);
    const store = await open();
    expect(store.value).toEqual(third);
    expect(await reader.list()).toEqual(['shelf.json']);
    for (let day = 1; day <= 12; day += 1) {
      reader.now = new Date(2026, 11, day, 12);
      expect(await store.save({ ...third, metres: day })).toEqual(saved);
    }
    const backups = await reader.list('backups/shelf');
    expect(backups).toHaveLength(11);
    expect(backups.at(-1)).toMatch(/^version-1 2026-12-01T\d{2}-00-00\.000Z\.json$/u);
    const kept = await readFile(reader.path('backups/shelf', backups.at(-1) ?? ''), 'utf8');
    expect(JSON.parse(kept)).toEqual(first);
    expect((await open()).value).toEqual({ ...third, metres: 12 });
    expect(reader.notices).toEqual([]);
  });

  it('needs only the steps from its own version on', async () => {
    await write({ version: 2, books: ['A'] });
    expect((await open()).value).toEqual({ books: ['A'], metres: 1 });
  });

  it('is not written over where it cannot be kept', async () => {
    await write(first);
    await writeFile(reader.path('backups'), 'a file, and no folder');
    const store = await open();
    expect((await store.save({ books: [], metres: 9 })).ok).toBe(false);
    expect(JSON.parse(await readFile(reader.path('shelf.json'), 'utf8'))).toEqual(first);
    await rm(reader.path('backups'));
    expect(await store.save({ books: [], metres: 10 })).toEqual(saved);
  });

  it('is damaged where a step cannot be made, or leads nowhere', async () => {
    for (const content of [
      { version: 1, books: 5 },
      { version: 2, books: [5] },
      { version: -1e300, books: null },
    ]) {
      await write(content);
      expect((await open()).value).toEqual({ books: [], metres: 0 });
    }
    expect(reader.notices.map(({ kind }) => kind)).toEqual(['set-aside', 'set-aside', 'set-aside']);
  });

  it('may be the newest backup', async () => {
    await mkdir(reader.path('backups/shelf'), { recursive: true });
    await writeFile(reader.path('backups/shelf/2026-11-01.json'), JSON.stringify(first));
    await writeFile(reader.path('shelf.json'), '{');
    const store = await open();
    expect(store.value).toEqual(third);
    expect(await store.save({ ...third, metres: 2 })).toEqual(saved);
    expect(await reader.list('backups/shelf')).toHaveLength(3);
  });
});
