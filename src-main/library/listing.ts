// The library's list as the page gets it: at once what stands first, and after that, in parts, all that there is.
import type { ArticleId } from '../../src-shared/article/shapes';
import type { LanguageTag } from '../../src-shared/language';
import {
  fewArticles,
  type ArticleEntry,
  type CataloguePart,
  type CatalogueStart,
  type CatalogueWish,
} from '../../src-shared/library';
import { orderByTitle, rowOf } from '../../src-shared/library-order';
import { firstInPieces, someAtATime } from '../../src-shared/long-list';
import { pause } from './pause';
import type { CatalogueCache } from '../storage/catalogue-cache';
import type { ArticleFolder } from './article-folder';
import { KnownEntries } from './known-entries';
import type { Library } from './library';
import { articlesAtOnce } from './limits';

/** How many articles of a long list are shown first: more than a screen has, however high. */
const firstArticles = 60;

/** How many editions the articles of a part have in all: what the page takes in within some milliseconds. */
const editionsInPart = 1_000;

/** A library as it was read. */
interface Reading {
  readonly number: number;
  readonly articles: readonly ArticleEntry[];
}

export class Listing {
  readonly #library: Library;
  readonly #cache: CatalogueCache;
  readonly #wishes: () => readonly LanguageTag[];
  readonly #known: KnownEntries;
  #last: Reading | undefined;
  #keeping: Promise<void> = Promise.resolve();
  /** What decided which articles were kept last to be shown first at the next start. */
  #keptFirst: string | undefined;

  /** @param wishes the languages that the reader reads, then the interface's */
  constructor(library: Library, cache: CatalogueCache, wishes: () => readonly LanguageTag[]) {
    this.#library = library;
    this.#cache = cache;
    this.#wishes = wishes;
    this.#known = new KnownEntries(cache, library.editions);
  }

  /** What is to be shown at once. @param lastRead the article that stands before all others */
  async start(lastRead: ArticleId | undefined): Promise<CatalogueStart> {
    const [first, last] = await Promise.all([
      this.#cache.readFirst(this.#decisive),
      lastRead === undefined ? undefined : this.#entryOf(lastRead),
    ]);
    if (first !== undefined) return { articles: withArticle(first, last), isWhole: false };
    const folders = await this.#library.folders();
    if (folders.length <= fewArticles) {
      return { articles: (await this.#read(folders)).articles, isWhole: true };
    }
    const articles = await this.#lastKnown(folders);
    if (articles === undefined) return { articles: [], isWhole: false };
    return { articles: withArticle(await this.#firstOf(articles), last), isWhole: false };
  }

  /** Reads the library, or goes on to tell of what was read. */
  async part({ from, known }: CatalogueWish): Promise<CataloguePart> {
    const reading =
      from > 0 && this.#last !== undefined ? this.#last : await this.#read(await this.#library.folders());
    const { number } = reading;
    if (known === number) return { reading: number, articles: [] };
    let [next, editions] = [from, 0];
    for (; next < reading.articles.length && editions < editionsInPart; next += 1)
      editions += 1 + (reading.articles[next]?.editions.length ?? 0);
    return {
      reading: number,
      articles: reading.articles.slice(from, next),
      ...(next < reading.articles.length && { next }),
    };
  }

  /** Keeps what stands first for the next start. */
  async keepFirst(): Promise<void> {
    if (this.#last === undefined) return;
    const { articles, number } = this.#last;
    const decisive = this.#decisive;
    const kept = `${number} ${decisive}`;
    if (kept === this.#keptFirst) return;
    this.#keptFirst = kept;
    const first = articles.length > fewArticles ? await this.#firstOf(articles) : undefined;
    // Something else may have become right meanwhile.
    if (this.#keptFirst === kept) this.#cache.keepFirst(decisive, first);
  }

  /** Answers when what was read last is handed over to be kept. */
  settled(): Promise<void> {
    return this.#keeping;
  }

  async #read(folders: readonly ArticleFolder[]): Promise<Reading> {
    const articles = await someAtATime(folders, articlesAtOnce, (folder) => this.#known.entryOf(folder));
    const last = this.#last;
    const reading =
      last !== undefined && areSame(articles, last.articles)
        ? last
        : { number: (last?.number ?? 0) + 1, articles };
    this.#last = reading;
    this.#keeping = this.#keep(folders);
    return reading;
  }

  async #keep(folders: readonly ArticleFolder[]): Promise<void> {
    await this.keepFirst();
    await this.#known.keep(folders);
  }

  async #entryOf(article: ArticleId): Promise<ArticleEntry | undefined> {
    const folder = await this.#library.find(article);
    return folder && this.#known.entryOf(folder);
  }

  /** All articles as they were read last, where that is known of most of them. */
  async #lastKnown(folders: readonly ArticleFolder[]): Promise<readonly ArticleEntry[] | undefined> {
    const last = await someAtATime(folders, articlesAtOnce, (folder) => this.#known.lastEntryOf(folder));
    const strange = folders.filter((_folder, index) => last[index] === undefined);
    if (strange.length > fewArticles) return undefined;
    const read = await someAtATime(strange, articlesAtOnce, (folder) => this.#known.entryOf(folder));
    return [...last.filter((entry) => entry !== undefined), ...read];
  }

  async #firstOf(articles: readonly ArticleEntry[]): Promise<readonly ArticleEntry[]> {
    const wishes = this.#wishes();
    const rows = articles.map((entry) => rowOf(entry, wishes));
    const first = await firstInPieces(rows, firstArticles, orderByTitle(wishes), pause);
    return first.map(({ entry }) => entry);
  }

  /** All that decides which articles stand first, but what lies in the library. */
  get #decisive(): string {
    return JSON.stringify([this.#library.places, this.#wishes()]);
  }
}

function areSame(articles: readonly ArticleEntry[], others: readonly ArticleEntry[]): boolean {
  return (
    articles.length === others.length &&
    articles.every((entry, index) => {
      const other = others[index];
      // What has not changed is the same object, but for what has to be read each time.
      return entry === other || JSON.stringify(entry) === JSON.stringify(other);
    })
  );
}

/** With an article among them that is to stand before all others; the page puts it there. */
function withArticle(
  articles: readonly ArticleEntry[],
  article: ArticleEntry | undefined,
): readonly ArticleEntry[] {
  if (article === undefined || articles.some(({ id }) => id === article.id)) return articles;
  return [article, ...articles];
}
