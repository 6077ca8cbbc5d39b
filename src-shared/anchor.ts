// Anchors: a paragraph's address made to last. How one is made, checked, and found again in a text that has changed.
import { beginningOf, endOf } from './anchor/cut';
import { contextLength } from './anchor/surroundings';
import { isTextHash, textHash } from './anchor/text-hash';
import type { BlockText } from './article/block-texts';
import { isArticleId } from './article/id';
import type { ArticleId, BlockId } from './article/shapes';
import { isRecord, isText } from './check';
import { isLanguageTag, type LanguageTag } from './language';

export { anchorFinder } from './anchor/find';
export { textHash } from './anchor/text-hash';

/** A block of an edition, with enough of its text to find it again. Offsets and lengths are in code points. */
export interface Anchor {
  readonly article: ArticleId;
  readonly language: LanguageTag;
  readonly block: BlockId;
  /** Of the block's whole text, see `textHash`. */
  readonly hash: string;
  /** The block's text from `start` to `end`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** What stands before and after the quoted text, other blocks included. */
  readonly before: string;
  readonly after: string;
}

/** Where an anchor's paragraph is now. */
export type Finding =
  | { readonly kind: 'same'; readonly block: BlockId }
  /** The same text at another place. */
  | { readonly kind: 'moved'; readonly block: BlockId }
  /** Another text that is without doubt the same paragraph; likeness from 0 to 1. */
  | { readonly kind: 'changed'; readonly block: BlockId; readonly likeness: number }
  /** Nowhere that could be relied on. */
  | {
      readonly kind: 'orphaned';
      readonly likeliest?: { readonly block: BlockId; readonly likeness: number };
    };

/** How much of a long block is quoted, in code points. */
const longestQuote = 2_000;

/**
 * An anchor for a block, its quote the block's text from the beginning.
 *
 * What stands before and after goes on over several blocks where one is short, with a line break between two of them but none
 * beside the quote. No end of a text cuts through a letter with its marks: it is shorter then.
 *
 * @returns undefined where the texts have no such block
 */
export function makeAnchor(
  edition: { readonly article: ArticleId; readonly language: LanguageTag },
  texts: readonly BlockText[],
  block: BlockId,
): Anchor | undefined {
  const index = texts.findIndex(({ id }) => id === block);
  const text = texts[index]?.text;
  if (text === undefined) return undefined;
  const quote = beginningOf(text, longestQuote);
  return {
    article: edition.article,
    language: edition.language,
    block,
    hash: textHash(text),
    quote,
    start: 0,
    end: Array.from(quote).length,
    before: textBefore(texts, index),
    after: textAfter(text.slice(quote.length), texts, index),
  };
}

function textBefore(texts: readonly BlockText[], index: number): string {
  let before = '';
  for (let place = index - 1; place >= 0 && isShort(before); place -= 1) {
    before = joined(texts[place]?.text ?? '', before);
  }
  return endOf(before, contextLength);
}

/** @param rest what follows the quote in its own block */
function textAfter(rest: string, texts: readonly BlockText[], index: number): string {
  let after = rest;
  for (let place = index + 1; place < texts.length && isShort(after); place += 1) {
    after = joined(after, texts[place]?.text ?? '');
  }
  return beginningOf(after, contextLength);
}

function joined(one: string, other: string): string {
  return one === '' || other === '' ? one + other : `${one}\n${other}`;
}

/** Whether a text may not fill what is remembered: a code point is at most two UTF-16 units. */
function isShort(text: string): boolean {
  return text.length < 2 * contextLength;
}

/** Whether a value is an anchor, its lengths and offsets in agreement with each other. */
export function isAnchor(value: unknown): value is Anchor {
  return (
    isRecord(value) &&
    isArticleId(value.article) &&
    isLanguageTag(value.language) &&
    isText(value.block, 200) &&
    isTextHash(value.hash) &&
    isOffset(value.start) &&
    isOffset(value.end) &&
    isTextOfPoints(value.quote, longestQuote) &&
    Array.from(value.quote).length === value.end - value.start &&
    isTextOfPoints(value.before, contextLength) &&
    isTextOfPoints(value.after, contextLength)
  );
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** The length in UTF-16 units is looked at first: a text from a file may be of any length. */
function isTextOfPoints(value: unknown, longest: number): value is string {
  return isText(value, 2 * longest) && Array.from(value).length <= longest;
}
