// The reader's records of one kind on disk: one file for each article, so that a save costs no more for those in other articles.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isArticleId } from '../../src-shared/article/id';
import type { ArticleId } from '../../src-shared/article/shapes';
import type { Notice, SaveFailure } from '../../src-shared/contract';
import { messagesIn, type Say } from '../../src-shared/messages/messages';
import { failed, ok, type Result } from '../../src-shared/result';
import { failureText } from '../failure-text';
import { Backups } from './backups';
import { RecordFile, type ChangeWish, type RecordFileSurroundings } from './record-file';
import type { Identified, RecordKind, RecordsChange } from './record-kind';
import { byArticle } from './records-change';
import { isMissing } from './system-error';

/** How many files are read at once: some systems let a program have no more than 256 open. */
const mostOpenFiles = 32;

export class RecordFiles<Item extends Identified> {
  readonly #surroundings: RecordFileSurroundings<Item>;
  readonly #files = new Map<ArticleId, RecordFile<Item>>();
  readonly #saving = new Set<Promise<unknown>>();

  /**
   * Reads nothing yet.
   *
   * @param kind which records
   * @param folder the folder of the reader's data
   * @param tell takes what the reader has to know
   * @param changed hears exactly what has changed: after it is on disk, and before the change is answered
   * @param say says the reasons of failures
   * @param now the clock by which a backup has its day
   */
  constructor(
    kind: RecordKind<Item>,
    folder: string,
    tell: (notice: Notice) => void,
    changed: (change: RecordsChange<Item>) => void,
    say: Say = messagesIn('en'),
    now?: () => Date,
  ) {
    this.#surroundings = { kind, folder, backups: new Backups(folder, tell, now), tell, changed, say };
  }

  /** The records of an article, what was put last at the end. The first time its file is read. */
  async ofArticle(article: ArticleId): Promise<readonly Item[]> {
    return (await this.#file(article)?.records()) ?? [];
  }

  /** The records of all articles, those that are not in the library too. */
  async all(): Promise<readonly Item[]> {
    const articles = [...new Set([...this.#files.keys(), ...(await this.#articlesOnDisk())])].toSorted();
    const waiting = articles.values();
    const read = async (): Promise<void> => {
      for (const article of waiting) await this.ofArticle(article);
    };
    await Promise.all(Array.from({ length: mostOpenFiles }, read));
    return (await Promise.all(articles.map((article) => this.ofArticle(article)))).flat();
  }

  /**
   * Changes records, in memory only once the change is on disk. A change in several articles is saved for each by itself: where
   * one fails the answer is its reason, and what was saved is told all the same.
   */
  change(change: RecordsChange<Item>): Promise<Result<null, SaveFailure>> {
    return this.#changeEach(byArticle(this.#surroundings.kind, change));
  }

  /**
   * Puts newer forms of an article's records. One that has changed or gone since it was read stays as it is: whoever made the newer
   * form did not know.
   *
   * @param read records as `ofArticle` gave them
   * @param newer forms of some of them, by the same ids
   */
  renew(
    article: ArticleId,
    read: readonly Item[],
    newer: readonly Item[],
  ): Promise<Result<null, SaveFailure>> {
    const known = new Set(read);
    const stillKnown = (items: readonly Item[]): RecordsChange<Item> => {
      const unchanged = new Set(items.filter((item) => known.has(item)).map(({ id }) => id));
      return { put: newer.filter(({ id }) => unchanged.has(id)), removed: [] };
    };
    return this.#changeEach([[article, stillKnown]]);
  }

  async #changeEach(
    changes: Iterable<readonly [ArticleId, ChangeWish<Item>]>,
  ): Promise<Result<null, SaveFailure>> {
    const saving = Promise.all(
      Array.from(
        changes,
        ([article, change]) =>
          this.#file(article)?.change(change) ?? Promise.resolve(failed('EINVAL: not the id of an article')),
      ),
    );
    this.#saving.add(saving);
    const answers = await saving;
    this.#saving.delete(saving);
    return answers.find((answer) => !answer.ok) ?? ok(null);
  }

  /** Whether a change has begun that is not on disk yet. */
  get isSaving(): boolean {
    return this.#saving.size > 0;
  }

  /** Answers when nothing waits to be saved any more. */
  async settled(): Promise<void> {
    while (this.isSaving) await Promise.all(this.#saving);
  }

  /** An article's id becomes the name of a file, so what is none gets no file. */
  #file(article: ArticleId): RecordFile<Item> | undefined {
    if (!isArticleId(article)) return undefined;
    const known = this.#files.get(article);
    if (known !== undefined) return known;
    const file = new RecordFile(article, this.#surroundings);
    this.#files.set(article, file);
    return file;
  }

  async #articlesOnDisk(): Promise<readonly ArticleId[]> {
    const { kind, folder, tell } = this.#surroundings;
    try {
      const names = await readdir(join(folder, kind.name));
      return names
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
        .filter(isArticleId);
    } catch (error) {
      if (!isMissing(error)) {
        tell({ kind: 'unreadable', file: kind.name, detail: failureText(error) });
      }
      return [];
    }
  }
}
