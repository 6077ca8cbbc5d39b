// The ids that blocks have by the order in which they stand.
import type { BlockId } from './shapes';

/** The block id of the title, and the id of the section before the first heading. */
export const titleBlock: BlockId = 's0';

/** The id of a block by its place among all blocks of a section, counted from 1. */
export function paragraphId(section: BlockId, number: number): BlockId {
  return `${section}.p${number}`;
}
