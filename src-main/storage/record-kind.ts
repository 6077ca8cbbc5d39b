// What there is to know of a kind of records of which each article has a file, such as bookmarks.
import type { ArticleId } from '../../src-shared/article/shapes';
import type { Check } from '../../src-shared/check';

/** Something of the reader's that belongs to an article, and has an id of its own. */
export interface Identified {
  readonly id: string;
}

/** What names a record among all of its kind. */
export interface RecordName extends Identified {
  readonly article: ArticleId;
}

/** Records that are new or have changed, and records that are gone. */
export interface RecordsChange<Item extends Identified> {
  readonly put: readonly Item[];
  readonly removed: readonly RecordName[];
}

export interface RecordKind<Item extends Identified> {
  /** Of the folder, and of the field of the file that holds the list. */
  readonly name: 'bookmarks' | 'corrections';
  readonly isValid: Check<Item>;
  readonly articleOf: (item: Item) => ArticleId;
  /** The record as one of an article; the same value where it is. */
  readonly adopted: (article: ArticleId, item: Item) => Item;
  /** Of two forms of a record the one with the later time counts; ISO 8601. */
  readonly timeOf: (item: Item) => string;
}
