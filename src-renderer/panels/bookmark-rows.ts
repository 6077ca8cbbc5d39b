// The bookmarks of an article as the rows of the panel: what each says of its place and its paragraph.
import type { BlockText } from '../../src-shared/article/block-texts';
import { numbersOf } from '../../src-shared/article/numbering';
import type { Outline } from '../../src-shared/article/outline';
import type { BlockId } from '../../src-shared/article/shapes';
import type { Anchor } from '../../src-shared/anchor';
import type { Bookmark, BookmarkId, PlacedBookmark } from '../../src-shared/bookmark';
import type { LanguageTag } from '../../src-shared/language';
import { assertNever } from '../../src-shared/result';

/** The groups in which rows stand, in this order. */
export const rowGroups = ['found', 'lost', 'missing'] as const;
export type RowGroup = (typeof rowGroups)[number];

/** A paragraph that a bookmark stands on. */
export interface RowBlock {
  readonly block: BlockId;
  /** As readers cite it; undefined for the title and for notes. */
  readonly number: string | undefined;
  readonly text: string;
}

export interface BookmarkRow {
  readonly bookmark: Bookmark;
  readonly group: RowGroup;
  /** In the edition being read; none where the bookmark has no place there. */
  readonly blocks: readonly RowBlock[];
  /** The heading above the first of them, else the one that is remembered; empty where the paragraph is a heading itself. */
  readonly heading: string;
  readonly isCertain: boolean;
  /** The paragraph as it is remembered, and in which language. */
  readonly quote: string;
  readonly language: LanguageTag;
  /** The paragraph as it was when the bookmark was made, where its words are others now. */
  readonly former: Anchor | undefined;
  /** For a bookmark whose paragraph was not found. */
  readonly likeliest: { readonly anchor: Anchor; readonly likeness: number } | undefined;
}

/**
 * @param here the bookmarks in reading order
 * @param texts of the edition being read, as `outline` is
 */
export function rowsOf(
  here: readonly PlacedBookmark[],
  outline: Outline,
  texts: readonly BlockText[],
): readonly BookmarkRow[] {
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const numbers = numbersOf(outline);
  const headings = new Map(outline.flatMap(({ heading, blocks }) => blocks.map(({ id }) => [id, heading])));
  const titles = new Set(
    outline.flatMap(({ heading, blocks }) =>
      heading === undefined ? [] : blocks.slice(0, 1).map(({ id }) => id),
    ),
  );
  const headingOver = (block: BlockId): string => (titles.has(block) ? '' : (headings.get(block) ?? ''));
  const rows = here.map(({ bookmark, standing }): BookmarkRow => {
    const { anchor, former } = bookmark;
    const isPlaced = standing.kind === 'placed';
    const blocks = (isPlaced ? standing.blocks : []).map((block) => ({
      block,
      number: numbers.get(block),
      text: textOf.get(block) ?? '',
    }));
    const [first] = blocks;
    return {
      bookmark,
      group: groupOf(standing),
      blocks,
      heading: first === undefined ? bookmark.heading : headingOver(first.block),
      isCertain: isPlaced && standing.isCertain,
      quote: anchor.quote,
      language: anchor.language,
      former: former?.hash === anchor.hash ? undefined : former,
      likeliest: standing.kind === 'orphaned' ? standing.likeliest : undefined,
    };
  });
  return rowGroups.flatMap((group) => rows.filter((row) => row.group === group));
}

function groupOf(standing: PlacedBookmark['standing']): RowGroup {
  switch (standing.kind) {
    case 'placed':
      return 'found';
    case 'orphaned':
      return 'lost';
    case 'edition-missing':
      return 'missing';
    default:
      return assertNever(standing);
  }
}

/** The rows of each group that has any. */
export function groupsOf(
  rows: readonly BookmarkRow[],
): readonly { readonly group: RowGroup; readonly members: readonly BookmarkRow[] }[] {
  return rowGroups
    .map((group) => ({ group, members: rows.filter((row) => row.group === group) }))
    .filter(({ members }) => members.length > 0);
}

/** A part of a list, from the first index to before the second. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How many rows are made at a time: thousands would hold up the page for seconds. */
const atATime = 100;

/** The stretch to show so that a row is in it: the one shown, or one around the row. */
export function stretchAround(index: number, shown?: Stretch): Stretch {
  if (shown !== undefined && index >= shown.from && index < shown.to) return shown;
  return { from: Math.max(0, index - atATime / 2), to: Math.max(0, index) + atATime / 2 };
}

/** The stretch with more rows before or after it. */
export function longerStretch({ from, to }: Stretch, end: 'before' | 'after'): Stretch {
  return end === 'before' ? { from: Math.max(0, from - atATime), to } : { from, to: to + atATime };
}

/** What a row is found by when its first letters are typed, and what it is called. */
export function textOfRow({ blocks, quote }: BookmarkRow): string {
  return blocks[0]?.text ?? quote;
}

/** Whether a row stands on a block, for certain or not. */
export function isOn({ blocks }: BookmarkRow, block: BlockId | undefined): boolean {
  return blocks.some((other) => other.block === block);
}

/** The characters of the texts that are in other languages than the one being read, by language: their fonts may be missing. */
export function otherTexts(
  rows: readonly BookmarkRow[],
  language: LanguageTag,
): ReadonlyMap<LanguageTag, string> {
  const characters = new Map<LanguageTag, Set<string>>();
  for (const { bookmark, former, likeliest } of rows) {
    for (const anchor of [bookmark.anchor, former, likeliest?.anchor]) {
      if (anchor === undefined || anchor.language === language) continue;
      const known = characters.get(anchor.language) ?? new Set();
      for (const character of anchor.quote) known.add(character);
      characters.set(anchor.language, known);
    }
  }
  return new Map([...characters].map(([other, set]) => [other, [...set].join('')]));
}

/** The row whose paragraph is nearest to a block; of two as near, the one above. Else the first row. */
export function nearestRow(
  rows: readonly BookmarkRow[],
  outline: Outline,
  block: BlockId | undefined,
): BookmarkRow | undefined {
  const order = new Map(outline.flatMap(({ blocks }) => blocks).map(({ id }, index) => [id, index]));
  const here = order.get(block ?? '') ?? 0;
  const distance = ({ blocks }: BookmarkRow): number =>
    Math.min(...blocks.map((other) => Math.abs((order.get(other.block) ?? Infinity) - here)));
  return rows.reduce<BookmarkRow | undefined>(
    (nearest, row) => (nearest === undefined || distance(row) < distance(nearest) ? row : nearest),
    undefined,
  );
}

/** The row to go to when one is gone: itself if it stands elsewhere now, else the one that took its place. */
export function rowAfter(
  before: readonly BookmarkRow[],
  gone: BookmarkId,
  now: readonly BookmarkRow[],
): BookmarkRow | undefined {
  const index = before.findIndex(({ bookmark }) => bookmark.id === gone);
  const following = [...before.slice(index), ...before.slice(0, Math.max(0, index)).toReversed()];
  for (const { bookmark } of following) {
    const row = now.find((other) => other.bookmark.id === bookmark.id);
    if (row !== undefined) return row;
  }
  return now[0];
}

/** A bookmark that is put on another paragraph by hand. What it was made on is remembered. */
export function putOn(
  bookmark: Bookmark,
  anchor: Anchor,
  surroundings: Pick<Bookmark, 'title' | 'heading' | 'position'>,
  now: Date,
): Bookmark {
  const { lost: _found, ...kept } = bookmark;
  const { title, heading, position } = surroundings;
  return {
    ...kept,
    title,
    heading,
    position,
    anchor,
    former: bookmark.former ?? bookmark.anchor,
    changed: now.toISOString(),
  };
}
