// The catalogue: what the library's list needs to know of every article.
import type { Problem } from './article/problem';
import type { ArticleId } from './article/shapes';
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
