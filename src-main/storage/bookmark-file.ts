// The bookmarks of one article, in one file: in memory always what is on disk, and nothing else.
import type { Bookmark, BookmarksChange } from '../../src-shared/bookmark';
import { isBookmark } from '../../src-shared/bookmark';
import type { ArticleId } from '../../src-shared/article/shapes';
import { isListOf, isRecord } from '../../src-shared/check';
import type { Notice, SaveFailure } from '../../src-shared/contract';
import type { Say } from '../../src-shared/messages/messages';
import { failed, ok, type Result } from '../../src-shared/result';
import { failureText } from '../failure-text';
import { applied, effectOf } from './bookmarks-change';
import { openStored, pathOf, type Hindrance, type StoredFile } from './stored-file';
import { writeWhole } from './whole-file';

/** What stands in the file. Fields of the file that this version does not know are kept. */
export interface BookmarkList {
  readonly bookmarks: readonly Bookmark[];
}

export interface BookmarkFileSurroundings {
  /** The folder of the reader's data. */
  readonly folder: string;
  readonly tell: (notice: Notice) => void;
  /** Hears exactly what has changed, once it is on disk. */
  readonly changed: (change: BookmarksChange) => void;
  readonly say: Say;
}

interface Waiting {
  readonly change: BookmarksChange;
  readonly answer: (saved: Result<null, SaveFailure>) => void;
}

export class BookmarkFile {
  readonly #surroundings: BookmarkFileSurroundings;
  readonly #description: StoredFile<BookmarkList>;
  #list: BookmarkList = { bookmarks: [] };
  #hindrance: Hindrance | undefined;
  #opening: Promise<void> | undefined;
  #waiting: Waiting[] = [];
  #saving: Promise<void> | undefined;

  constructor(article: ArticleId, surroundings: BookmarkFileSurroundings) {
    this.#surroundings = surroundings;
    this.#description = {
      folder: surroundings.folder,
      name: `bookmarks/${article}`,
      version: 1,
      isValid: isBookmarkList,
    };
  }

  /** What is on disk. The file is read when this is first asked for. */
  async bookmarks(): Promise<readonly Bookmark[]> {
    await this.#open();
    return this.#list.bookmarks;
  }

  /** Answers when the change is on disk. Of several changes that wait, all go to the disk together. */
  change(change: BookmarksChange): Promise<Result<null, SaveFailure>> {
    return new Promise((answer) => {
      this.#waiting.push({ change, answer });
      this.#saving ??= this.#saveAll();
    });
  }

  #open(): Promise<void> {
    this.#opening ??= openStored(this.#description, this.#surroundings.tell).then(({ value, hindrance }) => {
      if (value !== undefined) this.#list = value;
      this.#hindrance = hindrance;
    });
    return this.#opening;
  }

  async #saveAll(): Promise<void> {
    await this.#open();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const saved = await this.#save(batch.map(({ change }) => change));
      for (const { answer } of batch) answer(saved);
    }
    this.#saving = undefined;
  }

  async #save(changes: readonly BookmarksChange[]): Promise<Result<null, SaveFailure>> {
    const { changed, say } = this.#surroundings;
    if (this.#hindrance !== undefined) return failed(say(`failure.file-${this.#hindrance}`));
    try {
      const effects: BookmarksChange[] = [];
      let bookmarks = this.#list.bookmarks;
      for (const change of changes) {
        const effect = effectOf(bookmarks, change);
        if (effect === undefined) continue;
        bookmarks = applied(bookmarks, effect);
        effects.push(effect);
      }
      if (effects.length === 0) return ok(null);
      const list = { ...this.#list, bookmarks };
      await writeWhole(pathOf(this.#description), textOf(this.#description.version, list));
      this.#list = list;
      for (const effect of effects) changed(effect);
      return ok(null);
    } catch (error) {
      return failed(failureText(error));
    }
  }
}

/** Without indentation: it would be a quarter of the file, and of the time that a save takes. */
function textOf(version: number, list: BookmarkList): string {
  return `${JSON.stringify({ version, ...list })}\n`;
}

function isBookmarkList(value: unknown): value is BookmarkList {
  return isRecord(value) && isListOf(value.bookmarks, isBookmark);
}
