// What the page knows of bookmarks, with a bridge that tells and answers as the main process does.
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { parseEdition } from '../../src-shared/article/parse/parse';
import type { Edition } from '../../src-shared/article/shapes';
import {
  type Bookmark,
  type BookmarksChange,
  type PlacedBookmark,
  type Standing,
} from '../../src-shared/bookmark';
import { bookmarkForTests } from '../../src-shared/bookmark-for-tests';
import type { Bridge, PlacingWish } from '../../src-shared/contract';
import { failed, ok, type Result } from '../../src-shared/result';
import { isCertain } from '../../src-shared/placed-bookmarks';
import { BookmarksState } from './bookmarks.svelte';
import { UndoState } from './undo.svelte';

const text = '---\ntitle: Jackets\n---\n\n## Sewing\n\nOne.\n\nTwo.\n\nThree.\n\n## Washing\n\nFour.\n';
const edition = (language = 'en'): Edition =>
  parseEdition({ article: 'human-rights', language, file: 'en.md', text, images: new Map() });

const on = (...blocks: string[]): Standing => ({ kind: 'placed', blocks, isCertain: blocks.length === 1 });
const placed = (number: number, standing: Standing, changed: Partial<Bookmark> = {}): PlacedBookmark => ({
  bookmark: bookmarkForTests(number, changed),
  standing,
});

/** Bookmarks of a page, and the other side of its bridge. */
function newBookmarks() {
  const stored = new Map<string, PlacedBookmark>();
  const complaints: string[] = [];
  const asked: PlacingWish[] = [];
  const undo = new UndoState();
  let listener: (change: BookmarksChange) => void = () => undefined;
  let save: Result<null, string> = ok(null);
  let standing = on('s1.p1');
  let placing: Promise<void> = Promise.resolve();
  let isTellingLate = false;
  const tell = (change: BookmarksChange): void => {
    for (const { id } of change.removed) stored.delete(id);
    for (const bookmark of change.put) stored.set(bookmark.id, { bookmark, standing });
    listener(change);
  };
  const ask = (name: string, argument: unknown): Promise<unknown> => {
    if (name === 'bookmarks.list') {
      const all = [...stored.values()].map(({ bookmark }) => bookmark);
      return placing.then(() => all);
    }
    if (name === 'bookmarks.placed') {
      asked.push(argument as PlacingWish);
      const { ids } = argument as PlacingWish;
      const found = ids.flatMap((id) => stored.get(id) ?? []);
      return placing.then(() => found);
    }
    if (save.ok) {
      const change = argument as BookmarksChange;
      if (isTellingLate)
        setTimeout(() => {
          tell(change);
        });
      else tell(change);
      for (const bookmark of change.put) stored.set(bookmark.id, { bookmark, standing });
    }
    return Promise.resolve(save);
  };
  const bookmarks = new BookmarksState({
    bridge: {
      ask: ask as Bridge['ask'],
      on: (_name, heard) => {
        listener = heard as typeof listener;
        return () => undefined;
      },
    },
    undo,
    notKept: (detail) => complaints.push(detail),
  });
  return {
    bookmarks,
    undo,
    complaints,
    asked,
    tell,
    standOn: (next: Standing): void => {
      standing = next;
    },
    /** Has no bookmark placed, and not all of them answered, until what is returned is called. */
    holdPlacing: (): (() => void) => {
      let place = (): void => undefined;
      placing = new Promise((resolve) => {
        place = resolve;
      });
      return () => {
        place();
      };
    },
    /** Answers before what was changed is told: the two come by different ways. */
    tellLate: (): void => {
      isTellingLate = true;
    },
    failSaves: (): void => {
      save = failed('ENOSPC');
    },
  };
}

const ids = (list: readonly PlacedBookmark[]): readonly string[] => list.map(({ bookmark }) => bookmark.id);
/** Lets what was asked be answered. */
const answered = async (): Promise<void> => {
  await Promise.resolve();
  await Promise.resolve();
  flushSync();
};

describe('the bookmarks of an article', () => {
  it('are on their blocks once they are kept, so that nobody makes the same one twice', async () => {
    const { bookmarks, holdPlacing } = newBookmarks();
    bookmarks.show(edition(), []);
    const place = holdPlacing();
    const keeping = bookmarks.keep([bookmarkForTests(1)], [], 'Bookmarked').then(() => 'kept');
    expect(await Promise.race([keeping, answered().then(answered)])).toBeUndefined();
    place();
    expect(await keeping).toBe('kept');
    expect([...bookmarks.byBlock.keys()]).toEqual(['s1.p1']);
  });

  it('are on their blocks once they are kept, also where the answer comes before it is told', async () => {
    const { bookmarks, tellLate } = newBookmarks();
    bookmarks.show(edition(), []);
    tellLate();
    await bookmarks.keep([bookmarkForTests(1)], [], 'Bookmarked');
    expect([...bookmarks.byBlock.keys()]).toEqual(['s1.p1']);
    await new Promise((told) => setTimeout(told));
    await answered();
    expect(ids(bookmarks.here)).toEqual([bookmarkForTests(1).id]);
  });

  it('are where they were made as soon as they are on disk, before anybody says where they stand', async () => {
    const { bookmarks, holdPlacing } = newBookmarks();
    bookmarks.show(edition(), []);
    const place = holdPlacing();
    const made = bookmarks.draft('s1.p2');
    if (made === undefined) throw new Error('There is no such paragraph');
    const keeping = bookmarks.keep([made], [], 'Bookmarked');
    expect([...bookmarks.byBlock.keys()]).toEqual(['s1.p2']);
    place();
    await keeping;
    // What the other side says counts: here it says something else.
    expect([...bookmarks.byBlock.keys()]).toEqual(['s1.p1']);
  });

  it('stand in reading order, last those without a place', () => {
    const { bookmarks } = newBookmarks();
    const [lost, last, first, range] = [
      placed(1, { kind: 'orphaned' }),
      placed(2, on('s2.p1')),
      placed(3, on('s1.p1')),
      placed(4, on('s1.p2', 's1.p3')),
    ];
    bookmarks.show(edition(), [lost, last, first, range]);
    expect(ids(bookmarks.here)).toEqual(ids([first, range, last, lost]));
  });

  it('are on their blocks, an uncertain one on each', () => {
    const { bookmarks } = newBookmarks();
    bookmarks.show(edition(), [
      placed(1, on('s1.p2', 's1.p3')),
      placed(2, on('s1.p3')),
      placed(3, { kind: 'edition-missing' }),
    ]);
    expect([...bookmarks.byBlock.keys()]).toEqual(['s1.p2', 's1.p3']);
    expect(bookmarks.byBlock.get('s1.p3')?.map(isCertain)).toEqual([false, true]);
  });

  it('are gone to from block to block', () => {
    const { bookmarks } = newBookmarks();
    bookmarks.show(edition(), [placed(1, on('s1.p1')), placed(2, on('s2')), placed(3, { kind: 'orphaned' })]);
    expect(bookmarks.after('s0', 'next')).toBe('s1.p1');
    expect(bookmarks.after('s1.p1', 'next')).toBe('s2');
    expect(bookmarks.after('s2', 'next')).toBeUndefined();
    expect(bookmarks.after('s2.p1', 'previous')).toBe('s2');
    expect(bookmarks.after('s1.p1', 'previous')).toBeUndefined();
  });

  it('change only when it is told that they are on disk', async () => {
    const { bookmarks, failSaves, complaints, undo } = newBookmarks();
    bookmarks.show(edition(), []);
    const made = bookmarks.draft('s1.p1');
    expect(made).toBeDefined();
    failSaves();
    expect(await bookmarks.keep(made === undefined ? [] : [made], [], 'made')).toBeUndefined();
    expect(bookmarks.here).toEqual([]);
    expect(complaints).toEqual(['ENOSPC']);
    expect(await undo.undo()).toBeUndefined();
  });

  it('are placed as the main process says, whoever changed them', async () => {
    const { bookmarks, tell, standOn, asked } = newBookmarks();
    bookmarks.show(edition(), []);
    standOn(on('s1.p2', 's1.p3'));
    tell({ put: [bookmarkForTests(1)], removed: [] });
    await answered();
    expect(asked).toEqual([{ article: 'human-rights', language: 'en', ids: [bookmarkForTests(1).id] }]);
    expect([...bookmarks.byBlock.keys()]).toEqual(['s1.p2', 's1.p3']);
    tell({ put: [], removed: [{ article: 'human-rights', id: bookmarkForTests(1).id }] });
    expect(bookmarks.here).toEqual([]);
  });

  it('of another article are none of this one', async () => {
    const { bookmarks, tell, asked } = newBookmarks();
    bookmarks.show(edition(), []);
    const elsewhere = bookmarkForTests(1);
    tell({ put: [{ ...elsewhere, anchor: { ...elsewhere.anchor, article: 'open-models' } }], removed: [] });
    await answered();
    expect(asked).toEqual([]);
    expect(bookmarks.here).toEqual([]);
  });

  it('that change while another language is on its way are right in that language', async () => {
    const { bookmarks, tell } = newBookmarks();
    bookmarks.show(edition(), []);
    // Placed in French before the change, and shown after it.
    const stale: readonly PlacedBookmark[] = [];
    tell({ put: [bookmarkForTests(1)], removed: [] });
    bookmarks.show(edition('fr'), stale);
    await answered();
    expect(ids(bookmarks.here)).toEqual([bookmarkForTests(1).id]);
  });

  it('that are removed while another language is on its way stay removed', async () => {
    const { bookmarks, tell } = newBookmarks();
    bookmarks.show(edition(), [placed(1, on('s1.p1'))]);
    tell({ put: [], removed: [{ article: 'human-rights', id: bookmarkForTests(1).id }] });
    bookmarks.show(edition('fr'), [placed(1, on('s1.p1'))]);
    await answered();
    expect(bookmarks.here).toEqual([]);
  });

  it('that are removed while their place is on its way stay removed', async () => {
    const { bookmarks, tell, holdPlacing } = newBookmarks();
    bookmarks.show(edition(), []);
    const place = holdPlacing();
    tell({ put: [bookmarkForTests(1), bookmarkForTests(2)], removed: [] });
    tell({ put: [], removed: [{ id: bookmarkForTests(1).id, article: 'human-rights' }] });
    place();
    await answered().then(answered);
    expect(ids(bookmarks.here)).toEqual([bookmarkForTests(2).id]);
  });

  it('are undone by the key that follows before they are on disk', async () => {
    const { bookmarks, undo, holdPlacing } = newBookmarks();
    bookmarks.show(edition(), []);
    const place = holdPlacing();
    const keeping = bookmarks.keep([bookmarkForTests(1)], [], 'Bookmarked');
    const undoing = undo.undo();
    place();
    expect((await undoing)?.text).toBe('Bookmarked');
    await keeping;
    expect(bookmarks.here).toEqual([]);
  });

  it('are undone and done again', async () => {
    const { bookmarks, undo } = newBookmarks();
    bookmarks.show(edition(), []);
    const made = bookmarkForTests(1);
    await bookmarks.keep([made], [], 'made');
    await answered();
    expect(ids(bookmarks.here)).toEqual([made.id]);
    await bookmarks.keep([{ ...made, note: 'Noted' }], [made], 'noted');
    await bookmarks.remove([{ ...made, note: 'Noted' }], 'removed');
    expect(bookmarks.here).toEqual([]);
    await undo.undo();
    await answered();
    expect(bookmarks.here[0]?.bookmark.note).toBe('Noted');
    await undo.undo();
    await answered();
    expect(bookmarks.here[0]?.bookmark.note).toBe('');
    await undo.undo();
    expect(bookmarks.here).toEqual([]);
    await undo.redo();
    await answered();
    expect(ids(bookmarks.here)).toEqual([made.id]);
  });
});

describe('all bookmarks', () => {
  it('are read once, and then follow every change', async () => {
    const { bookmarks, tell } = newBookmarks();
    tell({ put: [bookmarkForTests(1), bookmarkForTests(2)], removed: [] });
    expect(bookmarks.all).toBeUndefined();
    await bookmarks.readAll();
    const changed = bookmarkForTests(1, { note: 'Changed' });
    tell({
      put: [changed, bookmarkForTests(3)],
      removed: [{ article: 'human-rights', id: bookmarkForTests(2).id }],
    });
    await bookmarks.readAll();
    expect(bookmarks.all).toEqual([changed, bookmarkForTests(3)]);
  });

  it('have what changes while they are being read', async () => {
    const { bookmarks, tell, holdPlacing } = newBookmarks();
    tell({ put: [bookmarkForTests(1), bookmarkForTests(2)], removed: [] });
    const answer = holdPlacing();
    const reading = Promise.all([bookmarks.readAll(), bookmarks.readAll()]);
    tell({
      put: [bookmarkForTests(3)],
      removed: [{ id: bookmarkForTests(1).id, article: 'human-rights' }],
    });
    answer();
    await reading;
    expect(bookmarks.all).toEqual([bookmarkForTests(2), bookmarkForTests(3)]);
  });

  it('have tags, the one used most first', async () => {
    const { bookmarks, tell } = newBookmarks();
    tell({
      put: [bookmarkForTests(1, { tags: ['law'] }), bookmarkForTests(2, { tags: ['work', 'law'] })],
      removed: [],
    });
    await bookmarks.readAll();
    expect(bookmarks.tags).toEqual(['law', 'work']);
  });
});
