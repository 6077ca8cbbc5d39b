// The ids of articles, which are also the names of their folders, and of blocks.
import type { ArticleId, BlockId } from './shapes';

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export function isArticleId(value: unknown): value is ArticleId {
  return typeof value === 'string' && value.length <= 100 && idPattern.test(value);
}

/** `s2`, `n1`, or an author's own id of a heading, alone or with the number of a block under it. */
const blockPattern = /^[a-z][a-z0-9-]*(?:\.p[1-9]\d*)?$/u;

/** Whether a text could be the id of a block, as parsing makes them. */
export function isBlockId(value: unknown): value is BlockId {
  return typeof value === 'string' && value.length <= 200 && blockPattern.test(value);
}
