// For tests: a library of small articles on the disk, with an index beside it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FoundInLibrary, IndexProgress, SearchWish } from '../../src-shared/search/shapes';
import { Library } from '../library/library';
import type { MarkedBlock } from './find-in-library';
import { indexFile } from './index-file';
import { LibraryIndex } from './library-index';

export class TestLibrary {
  readonly folder: string;
  readonly articles: string;
  readonly path: string;
  readonly news: IndexProgress[] = [];
  index: LibraryIndex;
  #built: string | undefined;

  private constructor(folder: string) {
    this.folder = folder;
    this.articles = join(folder, 'articles');
    this.path = indexFile(folder);
    this.index = this.#made();
  }

  static async make(): Promise<TestLibrary> {
    const library = new TestLibrary(await mkdtemp(join(tmpdir(), 'polylect-search-')));
    await mkdir(library.articles);
    return library;
  }

  /** Writes an edition. @param name of article and language, as `owls/en` */
  async write(name: string, body: string, facts = ''): Promise<void> {
    const path = join(this.articles, `${name}.md`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `---\ntitle: ${dirname(name)}\n${facts}---\n\n${body}\n`);
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.articles, name), { recursive: true });
  }

  async follow(): Promise<void> {
    await this.index.follow(await new Library([this.articles]).folders());
  }

  find(wish: string | SearchWish, marked: readonly MarkedBlock[] = []): Promise<FoundInLibrary> {
    return this.index.find(typeof wish === 'string' ? { text: wish } : wish, marked);
  }

  /** The index is opened anew, as at another start. @param built the index that came with the build */
  reopen(built?: string): void {
    this.index.close();
    this.#built = built;
    this.index = this.#made();
  }

  async end(): Promise<void> {
    this.index.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  #made(): LibraryIndex {
    return new LibraryIndex({
      path: this.path,
      ...(this.#built !== undefined && { built: this.#built }),
      progressed: (progress) => this.news.push(progress),
    });
  }
}

/** What was found, as `article/language block`, in the order in which it is shown. */
export function namesOf({ articles }: FoundInLibrary): readonly string[] {
  return articles.flatMap(({ article, language, sections }) =>
    sections.flatMap(({ hits }) => hits.map(({ block }) => `${article}/${language} ${block}`)),
  );
}

/** What is marked in what was found. */
export function marksOf({ articles }: FoundInLibrary): readonly string[] {
  return articles.flatMap(({ sections }) =>
    sections.flatMap(({ hits }) =>
      hits.flatMap(({ excerpt, marks }) => marks.map(({ start, end }) => excerpt.slice(start, end))),
    ),
  );
}
