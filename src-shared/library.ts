// The catalogue: what the library's list needs to know of every article.
import type { Problem } from './article/problem';
import type { ArticleId } from './article/shapes';
import { isRecord } from './check';
import { bestLanguage, type LanguageTag } from './language';

/** What the catalogue knows of one edition. */
export interface EditionEntry {
  readonly language: LanguageTag;
  readonly title: string;
  readonly date?: string;
  readonly summary?: string;
  readonly original: boolean;
  /** In code points that are not white space. */
  readonly length: number;
}

/** What the catalogue knows of one article. Without editions it cannot be opened, and its problems say why. */
export interface ArticleEntry {
  readonly id: ArticleId;
  /** As `compareLanguages` orders them. */
  readonly editions: readonly EditionEntry[];
  readonly problems: readonly Problem[];
}

export interface Catalogue {
  readonly articles: readonly ArticleEntry[];
}

/** Up to so many articles a library is read as a whole before any of it is shown. */
export const fewArticles = 200;

/** What of the catalogue is there at once, to be shown first. */
export interface CatalogueStart {
  /** All articles where they are few; of many those that stand first in the list, as far as they are known without reading. */
  readonly articles: readonly ArticleEntry[];
  readonly isWhole: boolean;
}

/** Which part of the catalogue is asked for. */
export interface CatalogueWish {
  /** The index of the part's first article. At 0 the library is read anew. */
  readonly from: number;
  /** The reading of which all articles are known already. */
  readonly known?: number;
}

/** A part of the catalogue: all at once would hold up whoever takes it in. The articles are in no order. */
export interface CataloguePart {
  /** Which reading of the library it is of; another one where anything has changed. */
  readonly reading: number;
  readonly articles: readonly ArticleEntry[];
  /** Where the next part begins; absent at the last one, and where all articles are known. */
  readonly next?: number;
}

export function isCatalogueWish(value: unknown): value is CatalogueWish {
  return isRecord(value) && isCount(value.from) && (value.known === undefined || isCount(value.known));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/**
 * The edition that stands for an article in a list.
 *
 * @param wishes the languages that the reader reads, then the interface's; the original comes next, then whatever there is
 */
export function editionToShow(entry: ArticleEntry, wishes: readonly LanguageTag[]): EditionEntry | undefined {
  const language = bestLanguage(
    entry.editions.map((edition) => edition.language),
    wishes,
  );
  return (
    entry.editions.find((edition) => edition.language === language) ??
    entry.editions.find((edition) => edition.original) ??
    entry.editions[0]
  );
}
