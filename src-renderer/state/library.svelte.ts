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
import { articleFilter } from '../../src-shared/library-filter';

/** An article of the list, with the edition that stands for it; none where no edition can be read. */
export interface LibraryRow {
  readonly entry: ArticleEntry;
  readonly edition: EditionEntry | undefined;
}

export class LibraryState {
  #catalogue = $state.raw<Catalogue>();
  /** The article that was read last. */
  lastRead = $state.raw<ArticleId>();
  /** The words that the reader typed to see fewer articles. */
  words = $state.raw('');

  constructor(
    private readonly bridge: Bridge,
    /** The languages that the reader reads, the dearest first. */
    private readonly reading: () => readonly LanguageTag[],
    private readonly interfaceLanguage: LanguageTag,
  ) {}

  /** In the order of their titles; undefined while the library is being read. */
  readonly rowsByTitle: readonly LibraryRow[] | undefined = $derived.by(() => {
    const wishes = [...this.reading(), this.interfaceLanguage];
    const order = new Intl.Collator([...wishes.slice(0, 1), 'en']);
    const rows = this.#catalogue?.articles.map((entry) => ({ entry, edition: editionToShow(entry, wishes) }));
    const title = ({ entry, edition }: LibraryRow): string => edition?.title ?? entry.id;
    return rows?.toSorted((one, other) => order.compare(title(one), title(other)));
  });

  /** The same with the article that was read last before all others. */
  readonly rows: readonly LibraryRow[] | undefined = $derived.by(() => {
    const isLast = ({ entry }: LibraryRow): number => Number(entry.id === this.lastRead);
    return this.rowsByTitle?.toSorted((one, other) => isLast(other) - isLast(one));
  });

  /** Those of them that have the words, in the same order. */
  readonly shownRows: readonly LibraryRow[] | undefined = $derived.by(() => {
    const fits = articleFilter(this.words, this.interfaceLanguage);
    return this.rows?.filter(({ entry }) => fits(entry));
  });

  /** Shows every article again where the one read last is not among those shown. */
  showLastRead(): void {
    if (this.shownRows?.some(({ entry }) => entry.id === this.lastRead) !== true) this.words = '';
  }

  /** Reads the catalogue anew: articles may have come or gone since. */
  async read(): Promise<void> {
    this.#catalogue = await this.bridge.ask('library.list');
  }
}
