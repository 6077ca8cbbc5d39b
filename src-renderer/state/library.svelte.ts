// The library as the reader sees it: every article, the one being read first.
import type { ArticleId } from '../../src-shared/article/shapes';
import type { Bridge } from '../../src-shared/contract';
import type { LanguageTag } from '../../src-shared/language';
import {
  fewArticles,
  type ArticleEntry,
  type CataloguePart,
  type CatalogueStart,
} from '../../src-shared/library';
import { articleFilter, textsOfArticles } from '../../src-shared/library-filter';
import { orderByTitle, rowOf, withFirst, type LibraryRow } from '../../src-shared/library-order';
import { sortedInPieces, type Pause } from '../../src-shared/long-list';

/** What is known of the library. */
interface Known {
  readonly articles: readonly ArticleEntry[];
  readonly isWhole: boolean;
  /** The rows of a long list, which are put in order before they are shown. */
  readonly sorted?: readonly LibraryRow[];
}

export class LibraryState {
  #known = $state.raw<Known>();
  /** The article that was read last. */
  lastRead = $state.raw<ArticleId>();
  /** The words that the reader typed to see fewer articles. */
  words = $state.raw('');
  /** The reading of which all articles are known. */
  #reading: number | undefined;
  #beingRead: Promise<void> | undefined;
  readonly #textsOf;

  constructor(
    private readonly bridge: Bridge,
    /** The languages that the reader reads, the dearest first. */
    private readonly reading: () => readonly LanguageTag[],
    private readonly interfaceLanguage: LanguageTag,
    private readonly pause: Pause = untilOthersWereServed,
  ) {
    this.#textsOf = textsOfArticles(interfaceLanguage);
  }

  /** Whether all articles are known, and not only those that are shown first. */
  get isWhole(): boolean {
    return this.#known?.isWhole === true;
  }

  /** Whether there are so many articles that only those in sight can be on the page. */
  get isLong(): boolean {
    return this.#known !== undefined && (!this.#known.isWhole || this.#known.articles.length > fewArticles);
  }

  /** In the order of their titles; undefined while nothing is known. */
  readonly rowsByTitle: readonly LibraryRow[] | undefined = $derived.by(() => {
    if (this.#known?.sorted !== undefined) return this.#known.sorted;
    const wishes = this.#wishes;
    return this.#known?.articles.map((entry) => rowOf(entry, wishes)).toSorted(orderByTitle(wishes));
  });

  /** The same with the article that was read last before all others. */
  readonly rows: readonly LibraryRow[] | undefined = $derived(
    this.rowsByTitle && withFirst(this.rowsByTitle, this.lastRead),
  );

  /** Those of them that have the words, in the same order. */
  readonly shownRows: readonly LibraryRow[] | undefined = $derived.by(() => {
    if (this.words.trim() === '') return this.rows;
    const fits = articleFilter(this.words, this.#textsOf);
    return this.rows?.filter(({ entry }) => fits(entry));
  });

  /** Shows every article again where the one read last is not among those shown. */
  showLastRead(): void {
    if (this.shownRows?.some(({ entry }) => entry.id === this.lastRead) !== true) this.words = '';
  }

  /** Takes over what is to be shown at once. */
  begin({ articles, isWhole }: CatalogueStart): void {
    this.#known = { articles, isWhole };
  }

  /** Has there what is to be shown at once: a short list as it is now, of a long one what is known. */
  async prepare(): Promise<void> {
    if (this.isLong && this.isWhole) return;
    this.begin(await this.bridge.ask('library.start', this.lastRead));
  }

  /** Reads the library anew: articles may have come or gone since. */
  read(): Promise<void> {
    this.#beingRead ??= this.#readAll().finally(() => {
      this.#beingRead = undefined;
    });
    return this.#beingRead;
  }

  /** The same, but does not wait for it where a long list is known. */
  async refresh(): Promise<void> {
    const read = this.read();
    if (!this.isLong || !this.isWhole) await read;
  }

  /** Answers when all articles are known. */
  async complete(): Promise<void> {
    if (!this.isWhole) await this.read();
  }

  /** Puts a long list into the order of the languages that the reader has just chosen. */
  async rearrange(): Promise<void> {
    const known = this.#known;
    if (known?.sorted === undefined) return;
    const sorted = await this.#sorted(known.articles);
    // It may have been read anew meanwhile.
    if (this.#known === known) this.#known = { ...known, sorted };
  }

  get #wishes(): readonly LanguageTag[] {
    return [...this.reading(), this.interfaceLanguage];
  }

  async #readAll(): Promise<void> {
    const known = this.isWhole && this.#reading !== undefined ? { known: this.#reading } : {};
    let part = await this.bridge.ask('library.list', { from: 0, ...known });
    if (part.reading === known.known) return;
    const articles = this.#taken(part);
    while (part.next !== undefined) {
      part = await this.bridge.ask('library.list', { from: part.next });
      articles.push(...this.#taken(part));
    }
    const isShort = articles.length <= fewArticles;
    this.#known = { articles, isWhole: true, ...(!isShort && { sorted: await this.#sorted(articles) }) };
    this.#reading = part.reading;
  }

  #taken({ articles }: CataloguePart): ArticleEntry[] {
    // Now, while they come one part after the other, and not all of them once the reader types.
    for (const entry of articles) this.#textsOf(entry);
    return [...articles];
  }

  async #sorted(articles: readonly ArticleEntry[]): Promise<readonly LibraryRow[]> {
    const wishes = this.#wishes;
    const rows: LibraryRow[] = [];
    for (const [index, entry] of articles.entries()) {
      if (index % piece === piece - 1) await this.pause();
      rows.push(rowOf(entry, wishes));
    }
    const sorted = await sortedInPieces(rows, orderByTitle(wishes), this.pause);
    const isAsWished = wishes.join(' ') === this.#wishes.join(' ');
    return isAsWished ? sorted : this.#sorted(articles);
  }
}

/** How many rows are made at once. */
const piece = 1_000;

async function untilOthersWereServed(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}
