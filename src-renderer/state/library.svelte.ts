// The library as the reader sees it: every article, the one being read first.
import type { ArticleId } from '../../src-shared/article/shapes';
import type { Bridge } from '../../src-shared/contract';
import type { LanguageTag } from '../../src-shared/language';
import {
  editionToShow,
  type ArticleEntry,
  type Catalogue,
  type EditionEntry,
} from '../../src-shared/library';

/** An article of the list, with the edition that stands for it; none where no edition can be read. */
export interface LibraryRow {
  readonly entry: ArticleEntry;
  readonly edition: EditionEntry | undefined;
}

export class LibraryState {
  #catalogue = $state.raw<Catalogue>();
  /** The article that was read last. */
  lastRead = $state.raw<ArticleId>();

  constructor(
    private readonly bridge: Bridge,
    /** The interface's language, then the reader's languages. */
    private readonly wishes: () => readonly LanguageTag[],
  ) {}

  /** In the order of their titles, the article read last before all others; undefined while the library is being read. */
  readonly rows: readonly LibraryRow[] | undefined = $derived.by(() => {
    if (this.#catalogue === undefined) return undefined;
    const wishes = this.wishes();
    const order = new Intl.Collator([...wishes.slice(0, 1), 'en']);
    const rows = this.#catalogue.articles.map((entry) => ({ entry, edition: editionToShow(entry, wishes) }));
    const title = ({ entry, edition }: LibraryRow): string => edition?.title ?? entry.id;
    const isLast = ({ entry }: LibraryRow): number => Number(entry.id === this.lastRead);
    return rows.toSorted(
      (one, other) => isLast(other) - isLast(one) || order.compare(title(one), title(other)),
    );
  });

  /** Reads the catalogue anew: articles may have come or gone since. */
  async read(): Promise<void> {
    this.#catalogue = await this.bridge.ask('library.list');
  }
}
