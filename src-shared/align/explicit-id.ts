// Which ids an author gave, and which the order in the file.
import type { BlockId } from '../article/shapes';

/** The id that an author gave to the heading of a block's section; undefined where it was given by order. */
export function explicitId(block: BlockId): string | undefined {
  return /^(?:[sn]\d+)(?:\.p\d+)?$/u.test(block) ? undefined : block.replace(/\.p\d+$/u, '');
}
