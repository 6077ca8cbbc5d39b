// What is known of every article: kept from an earlier reading as long as nothing has changed, else read anew.
import type { ArticleId } from '../../src-shared/article/shapes';
import type { ArticleEntry } from '../../src-shared/library';
import { shelfOf, type CatalogueCache, type KeptEntry, type Shelf } from '../storage/catalogue-cache';
import type { ArticleFolder } from './article-folder';
import type { Editions } from './editions';
import { isFresh, readEntry } from './read-entry';

interface OpenShelf {
  readonly shelf: Shelf;
  readonly entries: Map<ArticleId, KeptEntry>;
  /** Whether it is not as it was kept. */
  isChanged: boolean;
}

export class KnownEntries {
  readonly #cache: CatalogueCache;
  readonly #texts: Editions;
  /** By the folder of the library and the number. */
  readonly #shelves = new Map<string, Promise<OpenShelf>>();

  /** @param texts reads what stands in the files */
  constructor(cache: CatalogueCache, texts: Editions) {
    this.#cache = cache;
    this.#texts = texts;
  }

  /** The entry of an article as it is now. The same object as long as nothing changes. */
  async entryOf(article: ArticleFolder): Promise<ArticleEntry> {
    const open = await this.#open(article);
    const known = open.entries.get(article.id);
    if (known !== undefined && (await isFresh(article, known))) return known.entry;
    const { entry, kept } = await readEntry(article, this.#texts);
    if (kept !== undefined) open.entries.set(article.id, kept);
    else open.entries.delete(article.id);
    open.isChanged ||= kept !== known;
    return entry;
  }

  /** The entry of an article as it was when it was read last; undefined where it never was. */
  async lastEntryOf(article: ArticleFolder): Promise<ArticleEntry | undefined> {
    return (await this.#open(article)).entries.get(article.id)?.entry;
  }

  /** Keeps what has changed for the next start. @param present all articles that there are */
  async keep(present: readonly ArticleFolder[]): Promise<void> {
    const folders = new Set(present.map(placeOf));
    for (const open of await Promise.all(this.#shelves.values())) {
      const { shelf, entries } = open;
      for (const id of entries.keys()) {
        if (!folders.has(placeOf({ id, root: shelf.root }))) open.isChanged = entries.delete(id);
      }
      if (open.isChanged) this.#cache.keep(shelf, Object.fromEntries(entries));
      else this.#cache.noteUse(shelf);
      open.isChanged = false;
    }
  }

  #open(article: ArticleFolder): Promise<OpenShelf> {
    const shelf = shelfOf(article);
    const key = `${shelf.number} ${shelf.root}`;
    const open = this.#shelves.get(key) ?? this.#read(shelf);
    this.#shelves.set(key, open);
    return open;
  }

  async #read(shelf: Shelf): Promise<OpenShelf> {
    const entries = new Map(Object.entries(await this.#cache.read(shelf)));
    return { shelf, entries, isChanged: false };
  }
}

function placeOf({ id, root }: Pick<ArticleFolder, 'id' | 'root'>): string {
  return `${id} ${root}`;
}
