// How much of the text is still to be read, from a paragraph on.
import { readingLength } from '../reading-time';
import { blocksOf, sectionsOf, type Outline } from './outline';
import type { BlockId, Content, Edition } from './shapes';
import { textOfBlock } from './text';

/** How much there is from the beginning of a block to the end of the article, and of its section, in UTF-16 units. */
export interface TextLeft {
  readonly inArticle: number;
  readonly inSection: number;
}

/**
 * What is left from each block on. Notes are looked up and not read through, so they count for nothing, and the notes themselves are
 * not among the blocks.
 */
export function textLeft(outline: Outline): ReadonlyMap<BlockId, TextLeft> {
  const left = new Map<BlockId, TextLeft>();
  let inArticle = 0;
  for (const { heading, blocks } of outline.toReversed()) {
    if (heading === undefined) continue;
    let inSection = 0;
    for (const { id, length } of blocks.toReversed()) {
      inSection += length;
      inArticle += length;
      left.set(id, { inArticle, inSection });
    }
  }
  return left;
}

/** How much of an edition is looked at to know how dense its text is, in UTF-16 units. */
const sample = 20_000;

/**
 * How many letters, as reading time counts them, come on a UTF-16 unit of an edition. It is as dense at its beginning as at its end,
 * and to count a long one would take a good part of the time in which it is opened.
 */
export function readingDensity(edition: Pick<Edition, 'lead' | 'sections'>): number {
  let text = '';
  // One after the other, since those of a long edition are taken apart when they are asked for.
  for (const content of contentsOf(edition)) {
    for (const block of blocksOf(content)) {
      text += textOfBlock(block);
      if (text.length >= sample) return readingLength(text) / text.length;
    }
  }
  return text === '' ? 1 : readingLength(text) / text.length;
}

function* contentsOf(edition: Pick<Edition, 'lead' | 'sections'>): Generator<readonly Content[]> {
  yield edition.lead;
  for (const section of sectionsOf(edition)) yield section.content;
}
