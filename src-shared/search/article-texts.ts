// The plain text of what is on the page, block by block in reading order: what is looked through for some words in an article.
import type { Row } from '../align/rows';
import { blockTextsBySection } from '../article/block-texts';
import type { BlockId, Edition } from '../article/shapes';
import type { LanguageTag } from '../language';

/** A block of one of the editions on the page. */
export interface ArticleText {
  /** Its edition: 0 for the one being read, then those beside it. */
  readonly side: number;
  readonly language: LanguageTag;
  readonly block: BlockId;
  readonly text: string;
}

/**
 * The texts of one edition in their order, or of several side by side row by row, in each row those of the one being read first.
 *
 * @param editions the one being read and those beside it, in the order of the rows' sides
 * @param breathe awaited after each section, where it gives something to wait for: a long article takes a while
 */
export async function articleTexts(
  editions: readonly Edition[],
  rows: readonly Row[],
  breathe: () => Promise<void> | undefined = () => undefined,
): Promise<readonly ArticleText[]> {
  const sides: ArticleText[][] = [];
  for (const [side, edition] of editions.entries()) {
    const texts: ArticleText[] = [];
    for (const section of blockTextsBySection(edition)) {
      for (const { id, text } of section) texts.push({ side, language: edition.language, block: id, text });
      const pause = breathe();
      if (pause !== undefined) await pause;
    }
    sides.push(texts);
  }
  if (editions.length === 1) return sides[0] ?? [];
  const byBlock = sides.map((texts) => new Map(texts.map((text) => [text.block, text])));
  return rows.flatMap((row) =>
    row.sides.flatMap((blocks, side) =>
      blocks.map((block) => byBlock[side]?.get(block)).filter((text) => text !== undefined),
    ),
  );
}
