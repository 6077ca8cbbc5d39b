// Has the index made while nobody searches: the first search is to find everything.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArticleFolder } from '../library/article-folder';
import { indexVersion } from './index-version';
import { foldersMark } from './library-files';

/** How long after the first text, in milliseconds: whatever else is done ahead is done by then. */
const untilRest = 8_000;

export interface IndexAtRestOptions {
  /** The folder of the caches. */
  readonly folder: string;
  /** The folder of the bundled articles, whose index comes with the build. */
  readonly bundled: string;
  readonly folders: () => Promise<readonly ArticleFolder[]>;
  /** Starts the process that follows the files. */
  readonly follow: () => Promise<void>;
}

/**
 * Begins to make the index some time after the first text was shown, where the reader has articles of their own and their folders are
 * not as they were when the index was last made. A file that was written in its place is seen at the first search.
 */
export class IndexAtRest {
  constructor(private readonly options: IndexAtRestOptions) {}

  begin(): void {
    const timer = setTimeout(() => {
      // The first search finds out as well, and whatever is wrong then is said there.
      this.#followWhereNeeded().catch(() => undefined);
    }, untilRest);
    timer.unref();
  }

  /** Notes of which folders the index is. */
  async keep(folders: readonly ArticleFolder[]): Promise<void> {
    const path = this.#path;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, await this.#mark(folders));
    await rename(`${path}.new`, path);
  }

  async #followWhereNeeded(): Promise<void> {
    const folders = await this.options.folders();
    if (folders.every(({ root }) => root === this.options.bundled)) return;
    const kept = await readFile(this.#path, 'utf8').catch(() => undefined);
    if (kept !== (await this.#mark(folders))) await this.options.follow();
  }

  get #path(): string {
    return join(this.options.folder, 'search', 'followed');
  }

  async #mark(folders: readonly ArticleFolder[]): Promise<string> {
    return `${indexVersion} ${await foldersMark(folders)}`;
  }
}
