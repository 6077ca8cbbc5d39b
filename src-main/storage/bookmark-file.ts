// The bookmarks of one article, in one file: in memory always what is on disk, and nothing else.
import { isBookmark, type Bookmark, type BookmarksChange } from '../../src-shared/bookmark';
import type { ArticleId } from '../../src-shared/article/shapes';
import { isListOf, isRecord } from '../../src-shared/check';
import type { Notice, SaveFailure } from '../../src-shared/contract';
import type { Say } from '../../src-shared/messages/messages';
import { failed, ok, type Result } from '../../src-shared/result';
import { failureText } from '../failure-text';
import type { Backups } from './backups';
import { applied, effectOf } from './bookmarks-change';
import { additionsOf, ofArticle } from './bookmarks-merge';
import { StoredFile } from './stored-file';

/** What stands in the file. Fields of the file that this version does not know are kept. */
export interface BookmarkList {
  readonly bookmarks: readonly Bookmark[];
}

/** Of the file's shape. */
const version = 1;

export interface BookmarkFileSurroundings {
  /** The folder of the reader's data. */
  readonly folder: string;
  readonly backups: Backups;
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
  readonly #file: StoredFile<BookmarkList>;
  readonly #article: ArticleId;
  #list: BookmarkList = { bookmarks: [] };
  #opening: Promise<void> | undefined;
  #waiting: Waiting[] = [];
  #saving: Promise<void> | undefined;

  constructor(article: ArticleId, surroundings: BookmarkFileSurroundings) {
    const { folder, backups, tell } = surroundings;
    this.#article = article;
    this.#surroundings = surroundings;
    this.#file = new StoredFile(
      { folder, name: `bookmarks/${article}`, version, isValid: isBookmarkList, backups },
      tell,
    );
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
    this.#opening ??= this.#file.open().then((list) => {
      if (list !== undefined) this.#list = this.#ownPart(list);
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
    let before = this.#list;
    let after = before;
    let effects: readonly BookmarksChange[] = [];
    try {
      const hindrance = await this.#file.save((foreign) => {
        if (foreign !== undefined) before = withForeign(before, this.#ownPart(foreign));
        ({ after, effects } = withChanges(before, changes));
        return foreign === undefined && effects.length === 0 ? undefined : textOf(after);
      });
      if (hindrance !== undefined) return failed(say(`failure.file-${hindrance}`));
    } catch (error) {
      return failed(failureText(error));
    }
    const foreign = additionsOf(this.#list.bookmarks, before.bookmarks);
    this.#list = after;
    if (foreign.length > 0) changed({ put: foreign, removed: [] });
    for (const effect of effects) changed(effect);
    return ok(null);
  }

  #ownPart(list: BookmarkList): BookmarkList {
    return { ...list, bookmarks: ofArticle(this.#article, list.bookmarks) };
  }
}

/** Fields that the other program added to the file are taken in, and never changed: we do not know what they mean. */
function withForeign(mine: BookmarkList, foreign: BookmarkList): BookmarkList {
  const put = additionsOf(mine.bookmarks, foreign.bookmarks);
  return { ...foreign, ...mine, bookmarks: applied(mine.bookmarks, { put, removed: [] }) };
}

/** The list after several changes, and what each of them did. */
function withChanges(
  list: BookmarkList,
  changes: readonly BookmarksChange[],
): { readonly after: BookmarkList; readonly effects: readonly BookmarksChange[] } {
  const effects: BookmarksChange[] = [];
  let { bookmarks } = list;
  for (const change of changes) {
    const effect = effectOf(bookmarks, change);
    if (effect === undefined) continue;
    bookmarks = applied(bookmarks, effect);
    effects.push(effect);
  }
  return { after: { ...list, bookmarks }, effects };
}

/** Without indentation: it would be a quarter of the file, and of the time that a save takes. */
function textOf(list: BookmarkList): string {
  return `${JSON.stringify({ version, ...list })}\n`;
}

function isBookmarkList(value: unknown): value is BookmarkList {
  return isRecord(value) && isListOf(value.bookmarks, isBookmark);
}
