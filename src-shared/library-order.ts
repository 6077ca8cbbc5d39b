// The order of the library's list: by title, as the language that the reader reads first sorts. Both processes sort, and alike.
import type { LanguageTag } from './language';
import { editionToShow, type ArticleEntry, type EditionEntry } from './library';

/** An article of the list, with the edition that stands for it; none where no edition can be read. */
export interface LibraryRow {
  readonly entry: ArticleEntry;
  readonly edition: EditionEntry | undefined;
}

/** @returns less than 0 where the first of two rows stands before the other one */
type RowOrder = (one: LibraryRow, other: LibraryRow) => number;

/** @param wishes the languages that the reader reads, then the interface's */
export function rowOf(entry: ArticleEntry, wishes: readonly LanguageTag[]): LibraryRow {
  return { entry, edition: editionToShow(entry, wishes) };
}

/** The order by title. No two articles are alike in it: of the same title, the ids decide. */
export function orderByTitle(wishes: readonly LanguageTag[]): RowOrder {
  const { compare } = new Intl.Collator([...wishes.slice(0, 1), 'en']);
  const title = ({ entry, edition }: LibraryRow): string => edition?.title ?? entry.id;
  return (one, other) =>
    compare(title(one), title(other)) || (one.entry.id < other.entry.id ? -1 : Number(one !== other));
}

/** Rows with one article before all others, where it is among them. */
export function withFirst(rows: readonly LibraryRow[], article: string | undefined): readonly LibraryRow[] {
  const index = article === undefined ? -1 : rows.findIndex(({ entry }) => entry.id === article);
  const row = rows[index];
  return row === undefined || index === 0 ? rows : [row, ...rows.slice(0, index), ...rows.slice(index + 1)];
}
