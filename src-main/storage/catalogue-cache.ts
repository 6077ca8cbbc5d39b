// What was read of the articles for the library's list: to see that nothing has changed takes much less time than to read them.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parserVersion } from '../../src-shared/article/parse/parser-version';
import type { ArticleId } from '../../src-shared/article/shapes';
import type { ArticleEntry } from '../../src-shared/library';
import { CacheFolder } from './cache-folder';

/** Raised whenever something else is said of the same files: then all are read anew. */
const entryVersion = 1;

/** What was read of an article, and how to see whether that would be read again. */
export interface KeptEntry {
  readonly entry: ArticleEntry;
  /** The names of its files. */
  readonly files: readonly string[];
  /** Another one for every change of the folder or of one of the files. */
  readonly stamp: string;
}

/** By id. */
export type KeptEntries = Readonly<Record<ArticleId, KeptEntry>>;

/** A share of the articles of a library folder, with a file of its own: none is so large that it takes long to read or write. */
export interface Shelf {
  /** The library folder. */
  readonly root: string;
  readonly number: number;
}

/** How many shelves a library folder has. */
const shelves = 32;

/** How large the folder may grow, in bytes: tens of thousands of articles. */
const mostBytes = 200_000_000;

const firstFile = 'first.json';

export class CatalogueCache {
  readonly #folder: CacheFolder;

  /** @param folder the folder of the caches */
  constructor(folder: string) {
    this.#folder = new CacheFolder(join(folder, 'catalogue'), mostBytes);
  }

  get isSaving(): boolean {
    return this.#folder.isSaving;
  }

  /** @returns nothing where there is none, or one of another version, or a damaged one */
  async read(shelf: Shelf): Promise<KeptEntries> {
    return ((await this.#read(pathOf(shelf), '')) ?? {}) as KeptEntries;
  }

  keep(shelf: Shelf, entries: KeptEntries): void {
    this.#keep(pathOf(shelf), '', entries);
  }

  noteUse(shelf: Shelf): void {
    this.#folder.noteUse(pathOf(shelf));
  }

  /**
   * The articles that stand first in a list, by what decides which ones they are.
   *
   * @returns undefined where none were kept for exactly that
   */
  async readFirst(decisive: string): Promise<readonly ArticleEntry[] | undefined> {
    return (await this.#read(firstFile, decisive)) as readonly ArticleEntry[] | undefined;
  }

  /** Without articles: the list is to be read as a whole. */
  keepFirst(decisive: string, articles?: readonly ArticleEntry[]): void {
    if (articles === undefined) this.#folder.remove(firstFile);
    else this.#keep(firstFile, decisive, articles);
  }

  /** Answers when nothing waits to be written any more. */
  settled(): Promise<void> {
    return this.#folder.settled();
  }

  async #read(path: string, decisive: string): Promise<unknown> {
    const text = (await this.#folder.read(path)) ?? '';
    const end = text.indexOf('\n');
    const content = text.slice(end + 1);
    // The hash stands for a check of the shape: what has it is what was kept.
    return text.slice(0, end) === headOf(decisive, content) ? JSON.parse(content) : undefined;
  }

  #keep(path: string, decisive: string, value: unknown): void {
    this.#folder.keep(path, () => {
      const content = JSON.stringify(value);
      return `${headOf(decisive, content)}\n${content}`;
    });
  }
}

/** The shelf of an article. */
export function shelfOf({ id, root }: { readonly id: ArticleId; readonly root: string }): Shelf {
  return { root, number: createHash('sha256').update(id).digest().readUInt16BE() % shelves };
}

function pathOf({ root, number }: Shelf): string {
  return join(hashOf(root).slice(0, 16), `${number}.json`);
}

function headOf(decisive: string, content: string): string {
  return JSON.stringify({ version: [entryVersion, parserVersion], decisive, hash: hashOf(content) });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
