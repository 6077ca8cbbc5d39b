// What the main process and the process of the search say to each other.
import type { IndexProgress, SearchWish } from '../../src-shared/search/shapes';
import type { ArticleFolder } from '../library/article-folder';
import type { MarkedBlock } from './find-in-library';

/** What the process is told. */
export type SearchOrder =
  | {
      readonly kind: 'find';
      readonly number: number;
      readonly wish: SearchWish;
      readonly marked: readonly MarkedBlock[];
    }
  | { readonly kind: 'follow'; readonly number: number; readonly folders: readonly ArticleFolder[] }
  | { readonly kind: 'reading' };

/** What the process tells. */
export type SearchReport =
  /** What was found, as JSON that is handed over as it is. */
  | { readonly kind: 'found'; readonly number: number; readonly text: string }
  | { readonly kind: 'progressed'; readonly progress: IndexProgress }
  /** The index is as the files were when the order came. */
  | { readonly kind: 'followed'; readonly number: number };
