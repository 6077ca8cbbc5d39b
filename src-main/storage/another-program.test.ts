// Tests of another program that writes the reader's files while the app runs, as one that brings two computers together does.
import { appendFile, mkdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BookmarksChange } from '../../src-shared/bookmark';
import { withRights } from '../rights-for-tests';
import type { BookmarkFiles } from './bookmark-files';
import { put, ReaderFolder, removed, saved, someBookmark } from './bookmarks-for-tests';
import { openReaderData } from './reader-data';

const one = someBookmark(1);
const two = someBookmark(2);
const three = someBookmark(3);
const foreign = someBookmark(5, { note: 'from elsewhere' });
const later = '2026-12-24T00:00:00.000Z';
const earlier = '2020-01-01T00:00:00.000Z';

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

/** An app that runs, has saved two bookmarks, and has told of it. */
async function running(): Promise<BookmarkFiles> {
  const files = reader.open();
  await files.change(put(one, two));
  reader.changes = [];
  return files;
}

describe('what another program adds', () => {
  it('is taken in and told before the next change', async () => {
    const files = await running();
    await reader.write({ version: 1, bookmarks: [one, two, foreign] });
    expect(await files.change(put(three))).toEqual(saved);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two, foreign, three] });
    expect(await files.ofArticle('open-models')).toEqual([one, two, foreign, three]);
    expect(reader.changes).toEqual([put(foreign), put(three)]);
    expect(reader.notices).toEqual([]);
    await files.change(removed(foreign));
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two, three] });
  });

  it('is taken in with fields of the file that this version does not know', async () => {
    const files = await running();
    await reader.write({ version: 1, bookmarks: [], shelf: 'green' });
    await files.change(removed(one));
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [two], shelf: 'green' });
    await files.change(put(three));
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [two, three], shelf: 'green' });
  });

  it('can be taken away at once', async () => {
    const files = await running();
    await reader.write({ version: 1, bookmarks: [one, two, foreign] });
    expect(await files.change(removed(foreign))).toEqual(saved);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two] });
    expect(reader.changes).toEqual([put(foreign), removed(foreign)]);
  });

  it('is seen although size and time are the same', async () => {
    const files = await running();
    const time = new Date('2026-11-23T12:00:00Z');
    await utimes(reader.fileOf(), time, time);
    await files.change(put({ ...one, note: 'A' }));
    await utimes(reader.fileOf(), time, time);
    // Another file of the same size, put in its place.
    await writeFile(reader.path('other'), await readFile(reader.fileOf(), 'utf8'));
    await writeFile(
      reader.path('other'),
      JSON.stringify({ version: 1, bookmarks: [{ ...one, note: 'B', changed: later }, two] }) + '\n',
    );
    await utimes(reader.path('other'), time, time);
    await rename(reader.path('other'), reader.fileOf());
    await files.change(put(three));
    expect(await files.ofArticle('open-models')).toMatchObject([{ note: 'B' }, two, three]);
  });
});

describe('what another program changes', () => {
  it('is taken in where it is newer, and only there', async () => {
    const files = await running();
    const newer = { ...one, note: 'newer', changed: later };
    const older = { ...two, note: 'older', changed: earlier };
    await reader.write({ version: 1, bookmarks: [older, newer] });
    await files.change(put(three));
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [newer, two, three] });
    expect(reader.changes).toEqual([put(newer), put(three)]);
  });

  it('yields to what the reader does with the same bookmark', async () => {
    const files = await running();
    await reader.write({ version: 1, bookmarks: [{ ...one, note: 'newer', changed: later }, two] });
    const own = { ...one, note: 'the reader’s own' };
    await files.change(put(own));
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [own, two] });
  });
});

describe('what another program takes away', () => {
  it('is not followed', async () => {
    const files = await running();
    await reader.write({ version: 1, bookmarks: [two] });
    expect(await files.change(put(three))).toEqual(saved);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two, three] });
    expect(reader.changes).toEqual([put(three)]);
  });

  it('may be the file, which is written anew', async () => {
    const files = await running();
    await rm(reader.fileOf());
    expect(await files.change(put(three))).toEqual(saved);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two, three] });
  });

  it('may be the folder, which is made anew', async () => {
    const files = await running();
    await rm(reader.folder, { recursive: true });
    expect(await files.change(put(three))).toEqual(saved);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two, three] });
    expect(reader.notices).toEqual([]);
  });
});

describe('what another program wrote and nobody can read', () => {
  it.each([
    ['half a file', '{"version":1,"bookm'],
    ['nothing', ''],
    ['another shape', '{"version":1,"bookmarks":{}}'],
  ])('is put aside: %s', async (_what, text) => {
    const files = await running();
    await reader.write(text);
    expect(await files.change(put(three))).toEqual(saved);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two, three] });
    const [kept = ''] = await reader.list('set-aside');
    expect(await readFile(reader.path('set-aside', kept), 'utf8')).toBe(text);
    expect(reader.notices).toEqual([{ kind: 'written-over', file: 'bookmarks/open-models.json', kept }]);
  });

  it('may be a folder', async () => {
    const files = await running();
    await rm(reader.fileOf());
    await mkdir(reader.fileOf());
    await writeFile(`${reader.fileOf()}/inside.txt`, 'still here');
    expect(await files.change(put(three))).toEqual(saved);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two, three] });
    const [kept = ''] = await reader.list('set-aside');
    expect(await readFile(reader.path('set-aside', kept, 'inside.txt'), 'utf8')).toBe('still here');
  });

  it('is left where it cannot be put aside, and the change fails', async () => {
    const files = await running();
    await writeFile(reader.path('set-aside'), 'a file, and no folder');
    await reader.write('{');
    expect(await files.change(put(three))).toEqual({ ok: false, reason: 'EEXIST: file already exists' });
    expect(await readFile(reader.fileOf(), 'utf8')).toBe('{');
    expect(await files.ofArticle('open-models')).toEqual([one, two]);
    await rm(reader.path('set-aside'));
    expect(await files.change(put(three))).toEqual(saved);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two, three] });
  });

  it('for want of rights is left as it is, until there are rights', async () => {
    const files = await running();
    await reader.write({ version: 1, bookmarks: [foreign] });
    const answer = await withRights(reader.fileOf(), 0, () => files.change(put(three)));
    expect(answer).toEqual({ ok: false, reason: 'EACCES: permission denied' });
    expect(await files.change(put(three))).toEqual(saved);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two, foreign, three] });
  });

  it('as it is of a newer version is left as it is', async () => {
    const files = await running();
    const newer = { version: 2, bookmarks: [], shelf: [] };
    await reader.write(newer);
    const failure = { ok: false, reason: 'its file was written by a newer Polylect' };
    expect(await files.change(put(three))).toEqual(failure);
    expect(await files.change(removed(one))).toEqual(failure);
    expect(await reader.stored()).toEqual(newer);
    expect(await files.ofArticle('open-models')).toEqual([one, two]);
    expect(reader.notices).toEqual([{ kind: 'newer', file: 'bookmarks/open-models.json' }]);
  });
});

describe('a program that writes all the time', () => {
  it('loses nothing of its own, and nothing of the reader’s', async () => {
    const files = await running();
    const wanted = Array.from({ length: 40 }, (_none, number) => someBookmark(100 + number));
    const foreigners = Array.from({ length: 40 }, (_none, number) => someBookmark(200 + number));
    let written: BookmarksChange['put'] = [];
    const other = (async () => {
      for (const bookmark of foreigners) {
        written = [...written, bookmark];
        await reader.replace({ version: 1, bookmarks: written });
        await files.ofArticle('human-rights');
      }
    })();
    for (const bookmark of wanted) {
      const answer = await files.change(put(bookmark));
      if (!answer.ok) expect(answer.reason).toMatch(/^EBUSY/u);
      else expect(await files.ofArticle('open-models')).toContainEqual(bookmark);
    }
    await other;
    await files.change(put(three));
    const onDisk = (await reader.open().ofArticle('open-models')).map(({ id }) => id);
    const inMemory = (await files.ofArticle('open-models')).map(({ id }) => id);
    expect(onDisk).toEqual(inMemory);
    expect(onDisk).toEqual(
      expect.arrayContaining([one.id, two.id, three.id, ...written.map(({ id }) => id)]),
    );
  });
});

describe('a file that somebody wrote by hand', () => {
  it('with a bookmark twice means the one that was changed last', async () => {
    const newer = { ...one, note: 'newer', changed: later };
    await reader.write({ version: 1, bookmarks: [one, two, newer, { ...two, changed: earlier }] });
    const files = reader.open();
    expect(await files.ofArticle('open-models')).toEqual([newer, two]);
    await files.change(put(three));
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [newer, two, three] });
  });

  it('that was given the name of another article belongs to that one', async () => {
    const moved = { ...one, former: two.anchor };
    await reader.write({ version: 1, bookmarks: [moved] }, 'new-name');
    const files = reader.open();
    const adopted = {
      ...one,
      anchor: { ...one.anchor, article: 'new-name' },
      former: { ...two.anchor, article: 'new-name' },
    };
    expect(await files.all()).toEqual([adopted]);
    expect(await files.ofArticle('open-models')).toEqual([]);
    expect(await files.change(removed(adopted))).toEqual(saved);
    expect(await reader.open().all()).toEqual([]);
  });

  it('may begin with a byte order mark', async () => {
    await reader.write(`\uFEFF${JSON.stringify({ version: 1, bookmarks: [one] })}`);
    expect(await reader.open().all()).toEqual([one]);
    expect(reader.notices).toEqual([]);
  });

  it('may be a link to a file elsewhere, and stays one', async () => {
    await running();
    await rename(reader.fileOf(), reader.path('elsewhere.json'));
    await symlink(reader.path('elsewhere.json'), reader.fileOf());
    await reader.open().change(put(three));
    expect(JSON.parse(await readFile(reader.path('elsewhere.json'), 'utf8'))).toEqual({
      version: 1,
      bookmarks: [one, two, three],
    });
  });
});

describe('preferences that another program wrote', () => {
  it('yield to those that are saved after them', async () => {
    const { preferences } = await openReaderData(reader.folder, reader.tell);
    await preferences.save({ theme: 'dark', languages: [] });
    await writeFile(
      reader.path('preferences.json'),
      JSON.stringify({ version: 1, theme: 'light', languages: [] }),
    );
    expect(await preferences.save({ theme: 'sepia', languages: [] })).toEqual(saved);
    const next = await openReaderData(reader.folder, reader.tell);
    expect(next.preferences.value).toEqual({ theme: 'sepia', languages: [] });
    expect(reader.notices).toEqual([]);
  });

  it('are put aside where they are damaged', async () => {
    const { preferences } = await openReaderData(reader.folder, reader.tell);
    await preferences.save({ theme: 'dark', languages: [] });
    await appendFile(reader.path('preferences.json'), '}');
    expect(await preferences.save({ theme: 'sepia', languages: [] })).toEqual(saved);
    expect(reader.notices).toMatchObject([{ kind: 'written-over', file: 'preferences.json' }]);
    expect(await reader.list('set-aside')).toHaveLength(1);
  });

  it('are left alone where a newer Polylect wrote them', async () => {
    const { preferences } = await openReaderData(reader.folder, reader.tell);
    await preferences.save({ theme: 'dark', languages: [] });
    await writeFile(reader.path('preferences.json'), '{"version":2}');
    expect(await preferences.save({ theme: 'sepia', languages: [] })).toEqual(saved);
    expect(await preferences.save({ theme: 'light', languages: [] })).toEqual(saved);
    expect(preferences.value).toEqual({ theme: 'light', languages: [] });
    expect(await readFile(reader.path('preferences.json'), 'utf8')).toBe('{"version":2}');
    expect(reader.notices).toEqual([{ kind: 'newer', file: 'preferences.json' }]);
  });
});
