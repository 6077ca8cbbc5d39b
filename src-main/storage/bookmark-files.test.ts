// Tests of the bookmarks on disk: what was answered is there, what failed changed nothing, and everybody is told the truth.
import { stat, utimes, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { nameOf } from '../../src-shared/bookmark';
import { withRights } from '../rights-for-tests';
import { BookmarkFiles } from './bookmark-files';
import { put, ReaderFolder, removed, saved, someBookmark } from './bookmarks-for-tests';

const one = someBookmark(1);
const two = someBookmark(2);
const three = someBookmark(3);
const elsewhere = someBookmark(4, {}, 'human-rights');

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

describe('at the first start', () => {
  it('there are no bookmarks, and nothing is written', async () => {
    const files = reader.open();
    expect(await files.all()).toEqual([]);
    expect(await files.ofArticle('open-models')).toEqual([]);
    expect(files.isSaving).toBe(false);
    await files.settled();
    expect(await reader.list()).toEqual([]);
    expect(reader.notices).toEqual([]);
  });
});

describe('a change', () => {
  it('is there at the next start', async () => {
    expect(await reader.open().change(put(one, two))).toEqual(saved);
    expect(await reader.open().ofArticle('open-models')).toEqual([one, two]);
    expect(await reader.open().all()).toEqual([one, two]);
    expect(reader.notices).toEqual([]);
  });

  it('writes plain JSON, and no other file beside it', async () => {
    await reader.open().change(put(one));
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one] });
    expect(await reader.list('bookmarks')).toEqual(['open-models.json']);
  });

  it('puts a bookmark in the place of the one with its id', async () => {
    const files = reader.open();
    await files.change(put(one, two));
    const edited = { ...one, note: 'संस्कृतम्' };
    await files.change(put(edited));
    expect(await files.ofArticle('open-models')).toEqual([edited, two]);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [edited, two] });
  });

  it('takes bookmarks away, and leaves an empty list after the last', async () => {
    const files = reader.open();
    await files.change(put(one, two));
    await files.change(removed(one));
    expect(await files.ofArticle('open-models')).toEqual([two]);
    await files.change(removed(two));
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [] });
    expect(await reader.open().all()).toEqual([]);
  });

  it('that does nothing writes nothing, and tells nothing', async () => {
    const files = reader.open();
    expect(await files.change({ put: [], removed: [] })).toEqual(saved);
    expect(await files.change(removed(one))).toEqual(saved);
    expect(await reader.list()).toEqual([]);
    expect(reader.changes).toEqual([]);
  });

  it('may put and remove at once', async () => {
    const files = reader.open();
    await files.change(put(one, two));
    await files.change({ put: [three], removed: [nameOf(one)] });
    expect(await files.ofArticle('open-models')).toEqual([two, three]);
  });

  it('that puts and removes the same bookmark puts it, as it comes last', async () => {
    const files = reader.open();
    const later = { ...one, note: 'later' };
    await files.change({ put: [one, later], removed: [nameOf(one)] });
    await files.change({ put: [later], removed: [nameOf(one)] });
    expect(await files.ofArticle('open-models')).toEqual([later]);
    expect(reader.changes).toEqual([put(later), put(later)]);
  });

  it('in several articles writes a file for each, and leaves the others alone', async () => {
    const files = reader.open();
    await files.change(put(one, elsewhere));
    const longAgo = new Date('2001-02-03T04:05:06Z');
    await utimes(reader.fileOf('human-rights'), longAgo, longAgo);
    await files.change(put(two));
    expect((await stat(reader.fileOf('human-rights'))).mtime).toEqual(longAgo);
    expect(await reader.stored('human-rights')).toEqual({ version: 1, bookmarks: [elsewhere] });
    expect(await reader.open().all()).toEqual([elsewhere, one, two]);
  });

  it('of an article whose id is a path is refused', async () => {
    const files = reader.open();
    const evil = someBookmark(9, {}, '../up');
    expect(await files.change(put(evil))).toEqual({ ok: false, reason: 'EINVAL: not the id of an article' });
    expect(await files.ofArticle('../up')).toEqual([]);
    expect(await reader.list()).toEqual([]);
    expect(reader.changes).toEqual([]);
  });
});

describe('who listens', () => {
  it('hears exactly what changed, when it is on disk and before the answer', async () => {
    const events: string[] = [];
    const looks: Promise<unknown>[] = [];
    const files: BookmarkFiles = new BookmarkFiles(
      reader.folder,
      () => undefined,
      (change) => {
        events.push(`changed ${change.put.length} ${change.removed.length}`);
        looks.push(reader.stored(), files.ofArticle('open-models'));
      },
    );
    await files.change({ put: [one], removed: [nameOf(two)] }).then(() => events.push('answer'));
    expect(await Promise.all(looks)).toEqual([{ version: 1, bookmarks: [one] }, [one]]);
    expect(events).toEqual(['changed 1 0', 'answer']);
  });

  it('hears each of several changes that went to the disk together', async () => {
    const files = reader.open();
    await Promise.all([files.change(put(one)), files.change(put(two)), files.change(removed(one))]);
    expect(reader.changes).toEqual([put(one), put(two), removed(one)]);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [two] });
  });

  it('hears of each article by itself', async () => {
    await reader.open().change(put(one, elsewhere));
    expect(reader.changes).toHaveLength(2);
    expect(reader.changes).toContainEqual(put(one));
    expect(reader.changes).toContainEqual(put(elsewhere));
  });
});

describe('many changes', () => {
  it('all reach the disk, in their order', async () => {
    const files = reader.open();
    const bookmarks = Array.from({ length: 50 }, (_none, number) => someBookmark(number));
    const answers: number[] = [];
    const work = bookmarks.map((bookmark, number) =>
      files.change(put(bookmark)).then((answer) => {
        expect(answer).toEqual(saved);
        answers.push(number);
      }),
    );
    expect(files.isSaving).toBe(true);
    await Promise.all(work);
    expect(files.isSaving).toBe(false);
    expect(answers).toEqual(bookmarks.map((_none, number) => number));
    expect(await reader.open().ofArticle('open-models')).toEqual(bookmarks);
  });

  it('are waited for by settled, those too that begin during the wait', async () => {
    const files = reader.open();
    void files.change(put(one)).then(() => files.change(put(two)));
    await files.settled();
    expect(files.isSaving).toBe(false);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two] });
  });
});

describe('what a killed app left unfinished', () => {
  it('is taken away before the next save, and nothing else', async () => {
    await reader.write({ version: 1, bookmarks: [one] });
    const unfinished = ['open-models.json.new', 'gone.json.new', 'open-models.json.new.tmp-1234567890abcdef'];
    for (const name of [...unfinished, 'my.new', 'open-models.json.bak']) {
      await writeFile(reader.path('bookmarks', name), '{"version":1,"bookm');
    }
    const files = reader.open();
    expect(await files.all()).toEqual([one]);
    await files.change(put(two));
    expect(await reader.list('bookmarks')).toEqual(['my.new', 'open-models.json', 'open-models.json.bak']);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, two] });
    expect(reader.notices).toEqual([]);
  });
});

describe('a save that fails', () => {
  it('changes nothing, and says why; a later one succeeds', async () => {
    const files = reader.open();
    await files.change(put(one));
    const inside = reader.path('bookmarks');
    const answer = await withRights(inside, 0o555, () => files.change(put(two)));
    expect(answer).toEqual({ ok: false, reason: 'EACCES: permission denied' });
    expect(await files.ofArticle('open-models')).toEqual([one]);
    expect(reader.changes).toEqual([put(one)]);
    expect(await reader.list('bookmarks')).toEqual(['open-models.json']);
    expect(await files.change(put(three))).toEqual(saved);
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one, three] });
  });

  it('for want of rights is answered at once', async () => {
    const files = reader.open();
    await files.change(put(one));
    const start = performance.now();
    await withRights(reader.path('bookmarks'), 0o555, () => files.change(put(two)));
    // electron-store would keep the whole app waiting for a second.
    expect(performance.now() - start).toBeLessThan(900);
  });

  it('in one of two articles is answered, and what was saved is told', async () => {
    await reader.write('{ "version": 2 }', 'human-rights');
    const files = reader.open();
    const answer = await files.change(put(one, elsewhere));
    expect(answer).toEqual({ ok: false, reason: 'its file was written by a newer Polylect' });
    expect(reader.changes).toEqual([put(one)]);
    expect(await files.all()).toEqual([one]);
  });
});

describe('a file that nothing may be saved to', () => {
  it('as a newer Polylect wrote it, is shown as far as it is understood and left as it is', async () => {
    const content = { version: 2, bookmarks: [one], shelves: ['new'] };
    await reader.write(content, 'open-models');
    const files = reader.open();
    expect(await files.ofArticle('open-models')).toEqual([one]);
    const reason = 'its file was written by a newer Polylect';
    expect(await files.change(put(two))).toEqual({ ok: false, reason });
    expect(await files.change(removed(one))).toEqual({ ok: false, reason });
    expect(await files.ofArticle('open-models')).toEqual([one]);
    expect(await reader.stored()).toEqual(content);
    expect(reader.notices).toEqual([{ kind: 'newer', file: 'bookmarks/open-models.json' }]);
    expect(reader.changes).toEqual([]);
  });

  it('as a newer Polylect wrote it in another way, shows nothing', async () => {
    await reader.write({ version: 2, bookmarks: [{ ...one, colour: 'pink' }] }, 'open-models');
    const files = reader.open();
    expect(await files.all()).toEqual([]);
    expect((await files.change(put(two))).ok).toBe(false);
  });

  it('since it cannot be read, is left as it is', async () => {
    await reader.open().change(put(one));
    const files = reader.open();
    await withRights(reader.fileOf('open-models'), 0, () => files.ofArticle('open-models'));
    expect(await files.change(put(two))).toEqual({ ok: false, reason: 'its file cannot be read' });
    expect(await reader.stored()).toEqual({ version: 1, bookmarks: [one] });
    expect(reader.notices).toEqual([
      { kind: 'unreadable', file: 'bookmarks/open-models.json', detail: 'EACCES: permission denied' },
    ]);
  });

  it('since it is damaged and cannot be put aside, is left as it is', async () => {
    await reader.write('{"version":', 'open-models');
    await writeFile(reader.path('set-aside'), 'a file, and no folder');
    const files = reader.open();
    expect(await files.change(put(one))).toEqual({
      ok: false,
      reason: 'its file is damaged and could not be put aside',
    });
    expect(await files.all()).toEqual([]);
    expect(await readFile(reader.fileOf('open-models'), 'utf8')).toBe('{"version":');
    expect(reader.notices.map(({ kind }) => kind)).toEqual(['set-aside-failed']);
  });
});

describe('all bookmarks', () => {
  it('are those of every file that is named by an article', async () => {
    const files = reader.open();
    await files.change(put(one, elsewhere));
    for (const name of ['Up.json', 'a b.json', 'notes.txt', '.json', '..json']) {
      await writeFile(reader.path('bookmarks', name), '[]');
    }
    expect(await reader.open().all()).toEqual([elsewhere, one]);
    expect(await files.all()).toEqual([elsewhere, one]);
    expect(reader.notices).toEqual([]);
    expect(await reader.list('bookmarks')).toHaveLength(7);
  });

  it('are none where their folder cannot be read, and the reader is told', async () => {
    await writeFile(reader.path('bookmarks'), 'a file, and no folder');
    expect(await reader.open().all()).toEqual([]);
    expect(reader.notices).toEqual([
      { kind: 'unreadable', file: 'bookmarks', detail: 'ENOTDIR: not a directory' },
    ]);
  });
});

describe('only what is asked for', () => {
  it('is read', async () => {
    await reader.write('damaged', 'open-models');
    await reader.write({ version: 1, bookmarks: [elsewhere] }, 'human-rights');
    const files = reader.open();
    expect(await files.ofArticle('human-rights')).toEqual([elsewhere]);
    expect((await reader.list('bookmarks')).toSorted()).toEqual(['human-rights.json', 'open-models.json']);
    expect(reader.notices).toEqual([]);
  });
});
