// The index of the library as it is asked: it follows the files in the background, and mends itself where it is damaged.
import { createHash } from 'node:crypto';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { parseEdition } from '../../src-shared/article/parse/parse';
import type { FoundInLibrary, IndexProgress, SearchWish } from '../../src-shared/search/shapes';
import type { ArticleFolder } from '../library/article-folder';
import { readArticleFile } from '../library/read-file';
import { findInLibrary, nothingFound, type MarkedBlock } from './find-in-library';
import { discardIndex, openIndex } from './index-file';
import { libraryFiles, type LibraryFile } from './library-files';
import type { IndexedEdition, SearchIndex } from './search-index';

/** For so long after the reader did something the index is not worked on, in milliseconds: the next key is likely to follow. */
const calm = 400;

/** What was put in is kept after this time, in milliseconds: to wait for the disk takes about as long as an edition. */
const untilKept = 1_000;

/** A search waits no longer for the work on the index than this, in milliseconds, but while a long file is parsed. */
const untilRest = 12;

/** How often it is told how far the work is, in milliseconds. */
const betweenNews = 200;

/** An index that is damaged again and again lies on a disk that is. */
const mostRenewals = 3;

export interface LibraryIndexOptions {
  /** Of the index's file. */
  readonly path: string;
  /** The file with the index of the bundled library that the build made. */
  readonly built?: string;
  readonly progressed?: (progress: IndexProgress) => void;
  /** Told when editions begin to be put in, and when that is done. To see that nothing has changed is no work. */
  readonly working?: (isWorking: boolean) => void;
  /** Whether what was put in is kept at the end alone, and not every now and then: the file is then the same on every machine. */
  readonly keepsAtEnd?: boolean;
}

export class LibraryIndex {
  readonly #options: LibraryIndexOptions;
  #index: SearchIndex | undefined;
  #renewals = 0;
  #folders: readonly ArticleFolder[] = [];
  #following: Promise<void> = Promise.resolve();
  /** Counts what was to be followed: what was asked later counts. */
  #followed = 0;
  #progress: IndexProgress | undefined;
  #toldAt = 0;
  #finds = 0;
  #calmAt = 0;
  #isWorking = false;
  #isClosed = false;

  constructor(options: LibraryIndexOptions) {
    this.#options = options;
  }

  /** How far it is; undefined before the files were looked at. */
  get progress(): IndexProgress | undefined {
    return this.#progress;
  }

  /**
   * What is found now. Where something else is asked meanwhile, or the index cannot be read, the answer is empty and says that it
   * is not all.
   */
  async find(wish: SearchWish, marked: readonly MarkedBlock[] = []): Promise<FoundInLibrary> {
    this.#finds += 1;
    const number = this.#finds;
    const isLast = (): boolean => number === this.#finds && !this.#isClosed;
    this.noteReading();
    // Whatever was asked before it is given up first.
    await setImmediate();
    const found = isLast() ? await this.#findOrRenew(wish, marked, isLast) : undefined;
    if (found === undefined) return { ...nothingFound, isPartial: true };
    const isWhole = this.#progress !== undefined && this.#progress.done === this.#progress.total;
    return isWhole ? found : { ...found, isPartial: true };
  }

  /** The reader does something that the work on the index must not slow down. */
  noteReading(): void {
    this.#calmAt = performance.now() + calm;
  }

  /**
   * Brings the index to the state of the files.
   *
   * @param folders of all articles
   * @returns when that is done, or something else is to be followed
   */
  follow(folders: readonly ArticleFolder[]): Promise<void> {
    this.#folders = folders;
    this.#followed += 1;
    const number = this.#followed;
    this.#following = this.#following.then(() => this.#followOrRenew(number));
    return this.#following;
  }

  close(): void {
    this.#isClosed = true;
    this.#index?.database.close();
    this.#index = undefined;
  }

  get #opened(): SearchIndex {
    this.#index ??= openIndex(this.#options.path, this.#options.built);
    return this.#index;
  }

  async #findOrRenew(
    wish: SearchWish,
    marked: readonly MarkedBlock[],
    isLast: () => boolean,
  ): Promise<FoundInLibrary | undefined> {
    try {
      return await findInLibrary(this.#opened, wish, marked, isLast);
    } catch {
      if (!this.#renew()) return undefined;
    }
    // Before the files are known all would seem to be gone from them.
    if (this.#followed > 0) void this.follow(this.#folders);
    try {
      return await findInLibrary(this.#opened, wish, marked, isLast);
    } catch {
      return undefined;
    }
  }

  async #followOrRenew(number: number): Promise<void> {
    try {
      await this.#follow(number);
    } catch {
      if (this.#renew()) await this.#follow(number).catch(() => undefined);
    }
  }

  /** Gives a damaged index up, so that the next that is opened is new. @returns false where that has not helped before */
  #renew(): boolean {
    if (this.#isClosed || this.#renewals >= mostRenewals) return false;
    this.#renewals += 1;
    try {
      this.#index?.database.close();
      discardIndex(this.#options.path);
    } catch {
      // What cannot be removed cannot be opened either, which is told then.
    }
    this.#index = undefined;
    return true;
  }

  async #follow(number: number): Promise<void> {
    const isOver = (): boolean => this.#isClosed || number !== this.#followed;
    if (isOver()) return;
    const files = await libraryFiles(this.#folders);
    if (isOver()) return;
    const index = this.#opened;
    const known = new Map(index.editions().map((edition) => [nameOf(edition), edition]));
    // First those that may be as they were, such as the bundled ones at the first start: to see that is no work.
    const stale = files
      .filter((file) => known.get(nameOf(file))?.stamp !== file.stamp)
      .toSorted((one, other) => Number(known.has(nameOf(other))) - Number(known.has(nameOf(one))));
    const names = new Set(files.map(nameOf));
    const gone = [...known].flatMap(([name, edition]) => (names.has(name) ? [] : [edition]));
    let done = files.length - stale.length;
    this.#tell({ done, total: files.length }, true);
    const work = new Work(this.#rest, this.#options.keepsAtEnd === true);
    for (const edition of gone) {
      if (isOver() || this.#isGone(index)) return;
      index.database.begin();
      index.remove(edition);
      await work.pause(index);
    }
    for (const file of stale) {
      if (isOver() || this.#isGone(index)) break;
      await this.#bringIn(index, file, known.get(nameOf(file)), work);
      done += 1;
      this.#tell({ done, total: files.length });
    }
    this.#noteWork(false);
    if (this.#isGone(index)) return;
    index.database.commit();
    this.#tell({ done, total: files.length }, true);
  }

  async #bringIn(
    index: SearchIndex,
    { folder, article, language, file, stamp }: LibraryFile,
    known: IndexedEdition | undefined,
    work: Work,
  ): Promise<void> {
    const text = await readArticleFile(folder.folder, file, folder.root);
    const hash = text.ok ? createHash('sha256').update(text.value).digest('hex') : 'unreadable';
    if (this.#isGone(index)) return;
    index.database.begin();
    if (known?.hash === hash) {
      index.restamp(known, stamp);
      await work.makeWay();
      return;
    }
    if (known !== undefined) index.remove(known);
    if (!text.ok) {
      index.putUnreadable(article, language, { stamp, hash });
    } else {
      this.#noteWork(true);
      // Whether images are there changes nothing in the text.
      const edition = parseEdition({ article, language, file, text: text.value, images: new Map() });
      for (const _piece of index.put(edition, { stamp, hash })) {
        await work.pause();
        if (this.#isGone(index)) return;
      }
    }
    await work.pause(index);
  }

  #noteWork(isWorking: boolean): void {
    if (this.#isWorking !== isWorking) this.#options.working?.(isWorking);
    this.#isWorking = isWorking;
  }

  /** Whether it was closed or given up meanwhile. */
  #isGone(index: SearchIndex): boolean {
    return this.#isClosed || index !== this.#index;
  }

  readonly #rest = async (): Promise<void> => {
    await setImmediate();
    while (!this.#isClosed && performance.now() < this.#calmAt) await setTimeout(calm / 4);
  };

  #tell(progress: IndexProgress, isNeeded = false): void {
    this.#progress = progress;
    if (!isNeeded && performance.now() - this.#toldAt < betweenNews) return;
    this.#toldAt = performance.now();
    this.#options.progressed?.(progress);
  }
}

/** Work in the background, with pauses in which others are answered. */
class Work {
  #keptAt = performance.now();
  #restedAt = performance.now();

  constructor(
    private readonly rest: () => Promise<void>,
    private readonly keepsAtEnd: boolean,
  ) {}

  /** @param index in which all is whole now, so that it can be kept */
  async pause(index?: SearchIndex): Promise<void> {
    if (index !== undefined && !this.keepsAtEnd && performance.now() - this.#keptAt > untilKept) {
      index.database.commit();
      this.#keptAt = performance.now();
    }
    if (performance.now() - this.#restedAt < untilRest) return;
    await this.rest();
    this.#restedAt = performance.now();
  }

  /** Has others answered, and goes on at once: what is left to do is little, and until then not all counts as found. */
  async makeWay(): Promise<void> {
    if (performance.now() - this.#restedAt < untilRest) return;
    await setImmediate();
    this.#restedAt = performance.now();
  }
}

function nameOf({ article, language }: Pick<LibraryFile, 'article' | 'language'>): string {
  return `${article} ${language}`;
}
