// The bookmarks of an edition: in reading order, and on which blocks they are.
import type { Outline } from './article/outline';
import type { BlockId } from './article/shapes';
import type { Bookmark, BookmarkId, BookmarksChange, PlacedBookmark } from './bookmark';

/** The place of every block in the order of reading. */
export type ReadingOrder = ReadonlyMap<BlockId, number>;

export function readingOrder(outline: Outline): ReadingOrder {
  return new Map(outline.flatMap(({ blocks }) => blocks).map(({ id }, index) => [id, index]));
}

/** The blocks that a bookmark is shown on. */
export function blocksOf({ standing }: PlacedBookmark): readonly BlockId[] {
  return standing.kind === 'placed' ? standing.blocks : [];
}

/** Whether the languages correspond so well that the bookmark can stand on no other block. */
export function isCertain({ standing }: PlacedBookmark): boolean {
  return standing.kind === 'placed' && standing.isCertain;
}

/** Bookmarks in the order of reading; last those that have no place in this edition. */
export function inReadingOrder(
  placed: readonly PlacedBookmark[],
  order: ReadingOrder,
): readonly PlacedBookmark[] {
  const place = (one: PlacedBookmark): number => order.get(blocksOf(one)[0] ?? '') ?? order.size;
  return placed.toSorted(
    (one, other) => place(one) - place(other) || one.bookmark.position - other.bookmark.position,
  );
}

/** The bookmarks on each block, in their order; an uncertain one is on every block that it may belong to. */
export function bookmarksByBlock(
  placed: readonly PlacedBookmark[],
): ReadonlyMap<BlockId, readonly PlacedBookmark[]> {
  const byBlock = new Map<BlockId, PlacedBookmark[]>();
  for (const one of placed) {
    for (const block of blocksOf(one)) {
      const there = byBlock.get(block);
      if (there === undefined) byBlock.set(block, [one]);
      else there.push(one);
    }
  }
  return byBlock;
}

export type Way = 'next' | 'previous';

/** The block of the next or previous bookmark, seen from a block. @param placed in reading order */
export function bookmarkedBlockAfter(
  placed: readonly PlacedBookmark[],
  order: ReadingOrder,
  block: BlockId,
  way: Way,
): BlockId | undefined {
  const from = order.get(block) ?? 0;
  const blocks = placed.flatMap((one) => blocksOf(one).slice(0, 1));
  const distance = (other: BlockId): number => (order.get(other) ?? from) - from;
  return way === 'next'
    ? blocks.find((other) => distance(other) > 0)
    : blocks.findLast((other) => distance(other) < 0);
}

/** The tags in use, the ones used most first. */
export function tagsOf(bookmarks: readonly Bookmark[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tag of bookmarks.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([tag]) => tag);
}

/** Bookmarks without those of some ids. */
export function withoutIds(
  placed: readonly PlacedBookmark[],
  ids: readonly BookmarkId[],
): readonly PlacedBookmark[] {
  const gone = new Set(ids);
  return placed.filter(({ bookmark }) => !gone.has(bookmark.id));
}

/** A list of bookmarks after a change; new ones stand at its end. */
export function afterChange(
  bookmarks: readonly Bookmark[],
  { put, removed }: BookmarksChange,
): readonly Bookmark[] {
  const gone = new Set(removed.map(({ id }) => id));
  const changed = new Map(put.map((bookmark) => [bookmark.id, bookmark]));
  const kept = bookmarks.flatMap((bookmark) => {
    if (gone.has(bookmark.id)) return [];
    const now = changed.get(bookmark.id) ?? bookmark;
    changed.delete(bookmark.id);
    return [now];
  });
  return [...kept, ...changed.values()];
}
