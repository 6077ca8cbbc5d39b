// The search in the library as the main process has it: starts the process that does it when it is needed, and ends it when it is not.
import type { FoundInLibrary, IndexProgress, SearchWish } from '../../src-shared/search/shapes';
import { AnswerText } from '../answer-text';
import type { ArticleFolder } from '../library/article-folder';
import type { MarkedBlock } from './find-in-library';
import type { SearchOrder, SearchReport } from './search-messages';

/** What is needed of Electron's `UtilityProcess`. */
export interface SearchProcess {
  readonly postMessage: (message: SearchOrder) => void;
  readonly kill: () => boolean;
  on(event: 'message', listener: (message: SearchReport) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
}

export interface LibrarySearchOptions {
  readonly start: () => SearchProcess;
  /** The folders of all articles. */
  readonly folders: () => Promise<readonly ArticleFolder[]>;
  /** The paragraphs with a bookmark. */
  readonly marked: () => Promise<readonly MarkedBlock[]>;
  readonly progressed: (progress: IndexProgress) => void;
  /** The index is as these folders were. */
  readonly followed?: (folders: readonly ArticleFolder[]) => void;
}

/** How long the process waits for another search, in milliseconds. */
const patience = 180_000;
/** The same where nobody has searched. */
const shortPatience = 5_000;

interface Waiting<Answer> {
  readonly done: (answer: Answer) => void;
}

const notNow: FoundInLibrary = {
  articles: [],
  count: 0,
  terms: [],
  ignored: [],
  elsewhere: [],
  isPartial: true,
};

export class LibrarySearch {
  readonly #options: LibrarySearchOptions;
  #process: SearchProcess | undefined;
  #number = 0;
  readonly #finds = new Map<number, Waiting<FoundInLibrary | AnswerText>>();
  /** By the number of the order, what was to be followed. */
  readonly #follows = new Map<number, readonly ArticleFolder[]>();
  #progress: IndexProgress | undefined;
  #progressWaiting: Waiting<IndexProgress>[] = [];
  #isSearched = false;
  #ending: NodeJS.Timeout | undefined;
  /** What came since the process was told to end. Another one must not meet it at the index. */
  #held: SearchOrder[] | undefined;

  constructor(options: LibrarySearchOptions) {
    this.#options = options;
  }

  /** What is found in the library. What was asked before and is not answered is answered with nothing. */
  async find(wish: SearchWish): Promise<FoundInLibrary | AnswerText> {
    const number = this.#next();
    const marked = wish.bookmarked === true ? await this.#options.marked() : [];
    this.#isSearched = true;
    return new Promise((done) => {
      this.#finds.set(number, { done });
      this.#tell({ kind: 'find', number, wish, marked });
    });
  }

  /** Brings the index to the state of the files. @returns how far it is, as soon as that is known */
  async progress(): Promise<IndexProgress> {
    await this.follow();
    return (
      this.#progress ??
      new Promise((done) => {
        this.#progressWaiting.push({ done });
      })
    );
  }

  /** Brings the index to the state of the files, and starts its process for that where it does not run. */
  async follow(): Promise<void> {
    if (this.#process === undefined) this.#running();
    else await this.#follow();
  }

  /** The library was read anew: where the process runs, it may have to follow. */
  noteLibrary(): void {
    if (this.#process !== undefined) void this.#follow();
  }

  /** The reader does something that must not be slowed down. */
  noteReading(): void {
    if (this.#follows.size > 0) this.#process?.postMessage({ kind: 'reading' });
  }

  #next(): number {
    this.#number += 1;
    return this.#number;
  }

  #tell(order: SearchOrder): void {
    clearTimeout(this.#ending);
    if (this.#held !== undefined) this.#held.push(order);
    else this.#running().postMessage(order);
  }

  async #follow(): Promise<void> {
    const folders = await this.#options.folders();
    const number = this.#next();
    this.#follows.set(number, folders);
    this.#tell({ kind: 'follow', number, folders });
  }

  #running(): SearchProcess {
    if (this.#process !== undefined) return this.#process;
    const process = this.#options.start();
    this.#process = process;
    process.on('message', (report) => {
      if (process === this.#process) this.#hear(report);
    });
    process.on('exit', () => {
      if (process === this.#process) this.#forget();
    });
    // Whatever it is started for, files may have changed since it ran.
    void this.#follow();
    return process;
  }

  #hear(report: SearchReport): void {
    switch (report.kind) {
      case 'found':
        this.#finds.get(report.number)?.done(new AnswerText(report.text));
        this.#finds.delete(report.number);
        break;
      case 'progressed':
        this.#progress = report.progress;
        for (const { done } of this.#progressWaiting.splice(0)) done(report.progress);
        this.#options.progressed(report.progress);
        break;
      case 'followed': {
        const folders = this.#follows.get(report.number);
        this.#follows.delete(report.number);
        if (folders !== undefined && this.#follows.size === 0) this.#options.followed?.(folders);
        break;
      }
    }
    if (this.#finds.size === 0 && this.#follows.size === 0) this.#endLater();
  }

  #endLater(): void {
    clearTimeout(this.#ending);
    this.#ending = setTimeout(
      () => {
        this.#held = [];
        this.#process?.kill();
      },
      this.#isSearched ? patience : shortPatience,
    );
    // The app need not wait for it to quit.
    this.#ending.unref();
  }

  /** The process has ended. What it was asked before is answered with nothing, what came since by another one. */
  #forget(): void {
    clearTimeout(this.#ending);
    const held = this.#held ?? [];
    this.#held = undefined;
    this.#process = undefined;
    this.#isSearched = false;
    this.#follows.clear();
    const progress = this.#progress ?? { done: 0, total: 0 };
    this.#progress = undefined;
    const later = new Set(held.flatMap((order) => (order.kind === 'find' ? [order.number] : [])));
    for (const [number, { done }] of this.#finds) {
      if (later.has(number)) continue;
      done(notNow);
      this.#finds.delete(number);
    }
    for (const { done } of this.#progressWaiting.splice(0)) done(progress);
    // What is to be followed is asked anew at its start.
    for (const order of held) if (order.kind === 'find') this.#tell(order);
  }
}
