// Where the reader is in an article.
import type { ArticleId, BlockId } from './article/shapes';
import { isArticleId } from './article/id';
import { isFiniteNumber, isRecord, isText } from './check';
import { isLanguageTag, type LanguageTag } from './language';

/** Article, language, block, and how far down the block the eye is. */
export interface Place {
  readonly article: ArticleId;
  readonly language: LanguageTag;
  readonly block: BlockId;
  /** From the block's upper edge down to the reading line, in CSS pixels; negative where the block begins below it. */
  readonly offset: number;
  /** The same as a share of the block's height, 0 to 1: for a block whose text was set anew. */
  readonly share: number;
}

/** The reading line: every jump lands there, and the block on it is the one being read. */
export const readingLineShare = 1 / 3;

export function isPlace(value: unknown): value is Place {
  return (
    isRecord(value) &&
    isArticleId(value.article) &&
    isLanguageTag(value.language) &&
    isText(value.block, 200) &&
    isFiniteNumber(value.offset) &&
    isFiniteNumber(value.share)
  );
}
