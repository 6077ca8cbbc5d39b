// Where in an article a block is, in the numbers that readers say and cite.
import type { Outline } from './outline';
import type { BlockId } from './shapes';

export interface Whereabouts {
  readonly section: { readonly number: number; readonly count: number; readonly heading: string | undefined };
  /** Counted through the whole article without its headings; absent where the block is a heading. */
  readonly paragraph: { readonly number: number; readonly count: number } | undefined;
}

/** @returns undefined where the outline has no such block */
export function whereabouts(outline: Outline, block: BlockId): Whereabouts | undefined {
  let paragraphsBefore = 0;
  const count = outline.reduce((sum, { blocks, heading }) => sum + paragraphs(blocks.length, heading), 0);
  for (const { number, heading, blocks } of outline) {
    const index = blocks.findIndex(({ id }) => id === block);
    const headings = heading === undefined ? 0 : 1;
    if (index >= 0) {
      const sections = outline.filter((section) => section.heading !== undefined).length - 1;
      const paragraph =
        index < headings ? undefined : { number: paragraphsBefore + index - headings + 1, count };
      return { section: { number, count: sections, heading }, paragraph };
    }
    paragraphsBefore += paragraphs(blocks.length, heading);
  }
  return undefined;
}

/** The first block of a section that has a heading is that heading. */
function paragraphs(blocks: number, heading: string | undefined): number {
  return heading === undefined ? blocks : blocks - 1;
}
