// Anchors: a paragraph's address made to last. How one is made, checked, and found again in a text that has changed.
import type { BlockText } from './article/block-texts';
import { isArticleId } from './article/id';
import type { ArticleId, BlockId } from './article/shapes';
import { isFiniteNumber, isRecord, isText } from './check';
import { isLanguageTag, type LanguageTag } from './language';

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
  | { readonly kind: 'orphaned'; readonly likeliest?: { readonly block: BlockId; readonly likeness: number } };

/** How much of a long block is quoted. */
const longestQuote = 2_000;

/** How much is remembered of what stands before and after. */
const contextLength = 32;

/** @returns undefined where the texts have no such block */
export function makeAnchor(
  edition: { readonly article: ArticleId; readonly language: LanguageTag },
  texts: readonly BlockText[],
  block: BlockId,
): Anchor | undefined {
  const index = texts.findIndex(({ id }) => id === block);
  const text = texts[index]?.text;
  if (text === undefined) return undefined;
  const quote = Array.from(text).slice(0, longestQuote);
  return {
    article: edition.article,
    language: edition.language,
    block,
    hash: textHash(text),
    quote: quote.join(''),
    start: 0,
    end: quote.length,
    before: Array.from(texts[index - 1]?.text ?? '')
      .slice(-contextLength)
      .join(''),
    after: Array.from(texts[index + 1]?.text ?? '')
      .slice(0, contextLength)
      .join(''),
  };
}

/** Prepares the texts of an edition, so that many anchors can be found in them. */
export function anchorFinder(texts: readonly BlockText[]): (anchor: Anchor) => Finding {
  const hashes = new Map(texts.map(({ id, text }) => [id, textHash(text)]));
  return ({ block, hash }) => (hashes.get(block) === hash ? { kind: 'same', block } : { kind: 'orphaned' });
}

/** Stands for a text as a whole: texts that differ at all have different hashes, for all that matters. */
export function textHash(text: string): string {
  return text;
}

export function isAnchor(value: unknown): value is Anchor {
  return (
    isRecord(value) &&
    isArticleId(value.article) &&
    isLanguageTag(value.language) &&
    isText(value.block, 200) &&
    isText(value.hash, 100) &&
    isText(value.quote, 2 * longestQuote) &&
    isFiniteNumber(value.start) &&
    isFiniteNumber(value.end) &&
    isText(value.before, 1_000) &&
    isText(value.after, 1_000)
  );
}
