// What the parts of an article need to know of the whole.
import { createContext } from 'svelte';
import type { ArticleId, BlockId } from '../../src-shared/article/shapes';

export interface ArticleContext {
  readonly article: () => ArticleId;
  /** The number of a block, for the margin; undefined where it has none. */
  readonly numberOf: (block: BlockId | undefined) => string | undefined;
  /** Lands a block on the reading line and gives it the focus. */
  readonly goTo: (block: BlockId) => void;
}

export const [getArticleContext, setArticleContext] = createContext<ArticleContext>();

/** The id of a block's element. The prefix keeps an author's ids apart from those of the interface. */
export function elementId(block: BlockId): string {
  return `block-${block}`;
}
