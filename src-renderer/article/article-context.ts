// What the parts of an article need to know of the whole.
import { createContext } from 'svelte';
import type { ArticleId, BlockId, Inline } from '../../src-shared/article/shapes';
import type { PlacedBookmark } from '../../src-shared/bookmark';
import type { LanguageTag } from '../../src-shared/language';
import type { Peek } from '../state/peek.svelte';

/** What makes an element the element of a block, for keys, bookmarks and assistive technology. */
export interface BlockAttributes {
  readonly 'data-block'?: BlockId;
  /** In place of `data-block` where the block is of another edition than the one being read. */
  readonly 'data-beside'?: BlockId;
  /** For the margin. */
  readonly 'data-number'?: string | undefined;
  readonly 'data-bookmarked'?: 'certain' | 'uncertain' | undefined;
  readonly 'aria-description'?: string | undefined;
}

export interface ArticleContext {
  readonly article: () => ArticleId;
  /** Where several editions are on the page: what makes the ids of elements differ. */
  readonly side?: LanguageTag | undefined;
  /** What stands inside a quotation or a note is no block, and has none. */
  readonly attributesOf: (block: BlockId | undefined) => BlockAttributes;
  /** The content of running text as it is set: with soft hyphens where the language has its words broken. Headings have none. */
  readonly running: (content: readonly Inline[]) => readonly Inline[];
  /** Whether the reader may be meant to be on the block, after a switch that was not certain. */
  readonly isAbout: (block: BlockId) => boolean;
  readonly bookmarksOn: (block: BlockId) => readonly PlacedBookmark[];
  /** Bookmarks a block, or removes its bookmarks. */
  readonly toggleBookmark: (block: BlockId) => void;
  /** What a click on the mark of a block does, for its tooltip. */
  readonly nameOfMark: (block: BlockId) => string;
  /** What stands under a block in the second language; undefined where it is not peeked at. */
  readonly peekAt: (block: BlockId) => Peek | undefined;
  /** The number of the note that stands under a block; undefined where none does. */
  readonly noteUnder: (block: BlockId) => number | undefined;
  /** Lands a block on the reading line and gives it the focus. */
  readonly goTo: (block: BlockId) => void;
}

export const [getArticleContext, setArticleContext] = createContext<ArticleContext>();

/**
 * The id of a block's element. The prefix keeps an author's ids apart from those of the interface.
 *
 * @param side of the context that the block stands in
 */
export function elementId(block: BlockId, side?: LanguageTag): string {
  return side === undefined ? `block-${block}` : `block-${side}-${block}`;
}

/** The id of the place in the text from which a note is referred to. */
export function referenceId(note: number, side?: LanguageTag): string {
  return side === undefined ? `reference-${note}` : `reference-${side}-${note}`;
}
