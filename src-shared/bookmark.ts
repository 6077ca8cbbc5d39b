// Bookmarks: a paragraph that the reader wants to find again, in every language, with what they noted about it.
import { isAnchor, makeAnchor, type Anchor } from './anchor';
import type { BlockText } from './article/block-texts';
import { isArticleId } from './article/id';
import type { Outline } from './article/outline';
import type { ArticleId, BlockId, Edition } from './article/shapes';
import { isFiniteNumber, isListOf, isRecord, isText } from './check';

/** A UUID. */
export type BookmarkId = string;

/** The first one is what a bookmark has until the reader chooses another. */
export const bookmarkColours = ['red', 'orange', 'yellow', 'green', 'blue', 'purple'] as const;
export type BookmarkColour = (typeof bookmarkColours)[number];

export interface Bookmark {
  readonly id: BookmarkId;
  readonly anchor: Anchor;
  /** The anchor as it was when the bookmark was made, where the paragraph has moved or changed since. */
  readonly former?: Anchor;
  /** The paragraph was not found again, and the reader was told so. */
  readonly lost?: true;
  /** The article's title and the heading above the paragraph, in the anchor's language; no heading in the lead. */
  readonly title: string;
  readonly heading: string;
  /** The share of the article's text that stands before the paragraph, 0 to 1: the same order in every language. */
  readonly position: number;
  /** As the reader typed it; empty where there is none. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: BookmarkColour;
  /** Times in ISO 8601, UTC. */
  readonly made: string;
  readonly changed: string;
}

/** What names a bookmark among all: bookmarks are kept by article. */
export interface BookmarkName {
  readonly article: ArticleId;
  readonly id: BookmarkId;
}

/** Bookmarks that are new or have changed, and bookmarks that are gone. */
export interface BookmarksChange {
  readonly put: readonly Bookmark[];
  readonly removed: readonly BookmarkName[];
}

/** Where a bookmark stands in an edition. */
export type Standing =
  /** On one block; or somewhere in several, where the languages do not correspond one to one: then it is not certain. */
  | { readonly kind: 'placed'; readonly blocks: readonly BlockId[]; readonly isCertain: boolean }
  /** The paragraph was not found again. The likeliest one is given as an anchor that could take the place of the old one. */
  | {
      readonly kind: 'orphaned';
      readonly likeliest?: { readonly anchor: Anchor; readonly likeness: number };
    }
  /** The edition in which the bookmark was made cannot be read now. */
  | { readonly kind: 'edition-missing' };

export interface PlacedBookmark {
  readonly bookmark: Bookmark;
  readonly standing: Standing;
}

/** What became of bookmarks since the article was last open, to be told once. */
export interface BookmarkNews {
  readonly moved: number;
  readonly changed: number;
  readonly orphaned: number;
}

export const longestNote = 100_000;
export const longestTag = 100;
export const mostTags = 100;

/**
 * A new bookmark on a block.
 *
 * @param making its id, and the time in milliseconds since 1970
 * @returns undefined where the edition has no such block
 */
export function makeBookmark(
  edition: Edition,
  texts: readonly BlockText[],
  outline: Outline,
  block: BlockId,
  { id, now }: { readonly id: BookmarkId; readonly now: number },
): Bookmark | undefined {
  const anchor = makeAnchor(edition, texts, block);
  if (anchor === undefined) return undefined;
  const time = timeText(now);
  return {
    id,
    anchor,
    ...surroundingsOf(edition, outline, block),
    note: '',
    tags: [],
    colour: bookmarkColours[0],
    made: time,
    changed: time,
  };
}

/** A bookmark that the reader has changed. @param now in milliseconds since 1970 */
export function edited(bookmark: Bookmark, changes: Partial<Bookmark>, now: number): Bookmark {
  return { ...bookmark, ...changes, changed: timeText(now) };
}

function timeText(now: number): string {
  return new Date(now).toISOString();
}

/** What a bookmark remembers of the article around its paragraph. */
export function surroundingsOf(
  { title }: Pick<Edition, 'title'>,
  outline: Outline,
  block: BlockId,
): Pick<Bookmark, 'title' | 'heading' | 'position'> {
  const section = outline.find(({ blocks }) => blocks.some(({ id }) => id === block));
  const lengths = outline.flatMap(({ blocks }) => blocks);
  const index = lengths.findIndex(({ id }) => id === block);
  const sum = (blocks: typeof lengths): number => blocks.reduce((total, { length }) => total + length, 0);
  const whole = sum(lengths);
  return {
    title,
    heading: section === undefined || section.number === 0 ? '' : (section.heading ?? ''),
    position: whole === 0 ? 0 : sum(lengths.slice(0, Math.max(0, index))) / whole,
  };
}

export function nameOf({ id, anchor }: Bookmark): BookmarkName {
  return { article: anchor.article, id };
}

/** The names of those that there were not before. */
export function newNames(
  bookmarks: readonly Bookmark[],
  before: readonly Bookmark[],
): readonly BookmarkName[] {
  const known = new Set(before.map(({ id }) => id));
  return bookmarks.filter(({ id }) => !known.has(id)).map(nameOf);
}

export function isBookmark(value: unknown): value is Bookmark {
  return (
    isRecord(value) &&
    isBookmarkId(value.id) &&
    isAnchor(value.anchor) &&
    (value.former === undefined || isAnchor(value.former)) &&
    (value.lost === undefined || value.lost === true) &&
    isText(value.title, 10_000) &&
    isText(value.heading, 10_000) &&
    isFiniteNumber(value.position) &&
    isText(value.note, longestNote) &&
    isListOf(value.tags, isTag) &&
    value.tags.length <= mostTags &&
    bookmarkColours.some((colour) => colour === value.colour) &&
    isTime(value.made) &&
    isTime(value.changed)
  );
}

export function isBookmarksChange(value: unknown): value is BookmarksChange {
  return isRecord(value) && isListOf(value.put, isBookmark) && isListOf(value.removed, isBookmarkName);
}

export function isBookmarkName(value: unknown): value is BookmarkName {
  return isRecord(value) && isArticleId(value.article) && isBookmarkId(value.id);
}

export function isBookmarkId(value: unknown): value is BookmarkId {
  return typeof value === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(value);
}

function isTag(value: unknown): value is string {
  return isText(value, longestTag) && value.trim() !== '';
}

function isTime(value: unknown): value is string {
  return isText(value, 30) && !Number.isNaN(Date.parse(value));
}
