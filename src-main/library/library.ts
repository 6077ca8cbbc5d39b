// The library: finds articles in its folders, and reads them when asked.
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isArticleId } from '../../src-shared/article/id';
import type { ArticleId } from '../../src-shared/article/shapes';
import { canonicalTag, type LanguageTag } from '../../src-shared/language';
import type { Catalogue } from '../../src-shared/library';
import { someAtATime } from '../../src-shared/long-list';
import { failureText } from '../failure-text';
import { lookIntoFolder, type ArticleFolder } from './article-folder';
import { Editions } from './editions';
import { articlesAtOnce } from './limits';
import { readEntry } from './read-entry';

/** A folder of the library that could not be read. */
export interface LibraryFailure {
  readonly path: string;
  readonly detail: string;
}

export class Library {
  readonly editions: Editions;
  readonly #roots: readonly string[];
  /** Articles that were given by their own path, and stand in no library folder. */
  readonly #single = new Map<ArticleId, ArticleFolder>();

  /** @param roots the folders that hold articles; where an id stands in several, the last one is meant */
  constructor(roots: readonly string[], editions = new Editions()) {
    this.#roots = roots;
    this.editions = editions;
  }

  /** Where articles are looked for: the folders of the library, then those that were given by their own path. */
  get places(): readonly string[] {
    return [...this.#roots, ...[...this.#single.values()].map(({ folder }) => folder)];
  }

  /** Reads what the list needs to know of every article. */
  async catalogue(): Promise<Catalogue> {
    const read = await someAtATime(await this.folders(), articlesAtOnce, (folder) =>
      readEntry(folder, this.editions),
    );
    return { articles: read.map(({ entry }) => entry) };
  }

  /** The folder of an article, or undefined where the library has none of that id. */
  async find(id: ArticleId): Promise<ArticleFolder | undefined> {
    const single = this.#single.get(id);
    if (single !== undefined) return single;
    for (const root of this.#roots.toReversed()) {
      const folder = join(root, id);
      if (isArticleId(id) && (await isFolder(folder))) return { id, folder, root };
    }
    return undefined;
  }

  /** Library folders that cannot be read. One that does not exist yet is none of them when `optional` names it. */
  async failures(optional: string): Promise<readonly LibraryFailure[]> {
    const failures: LibraryFailure[] = [];
    for (const root of this.#roots) {
      try {
        await readdir(root);
      } catch (error) {
        const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
        if (!absent || root !== optional) failures.push({ path: root, detail: failureText(error) });
      }
    }
    return failures;
  }

  /**
   * Takes in an article by the path of its folder or of one of its files, for as long as the app runs.
   *
   * @returns its id and, where a file was named, that file's language; undefined where there is no article
   */
  async takeIn(
    path: string,
  ): Promise<{ readonly article: ArticleId; readonly language?: LanguageTag } | undefined> {
    const whole = resolve(path);
    const isFile = !(await isFolder(whole));
    const language = canonicalTag(basename(whole).replace(/\.md$/iu, ''));
    if (isFile && (language === undefined || !/\.md$/iu.test(whole))) return undefined;
    const folder = isFile ? dirname(whole) : whole;
    const { files } = await lookIntoFolder({ id: '', folder, root: folder });
    if (files.length === 0) return undefined;
    // One that is in the library already stays what it is there: what was compiled and kept of it is found.
    const there = await this.find(basename(folder));
    const article = there?.folder === folder ? there.id : this.#add(folder);
    return { article, ...(isFile && language !== undefined && { language }) };
  }

  #add(folder: string): ArticleId {
    const id = this.#freeId(folder);
    this.#single.set(id, { id, folder, root: folder });
    return id;
  }

  /** An id for a folder, not the one of another folder that was taken in: many names make the same id. */
  #freeId(folder: string): ArticleId {
    const id = idFor(basename(folder));
    let free = id;
    for (let number = 2; (this.#single.get(free)?.folder ?? folder) !== folder; number += 1) {
      free = `${id}-${number}`;
    }
    return free;
  }

  /** The folders of all articles. */
  async folders(): Promise<readonly ArticleFolder[]> {
    const folders = new Map<string, ArticleFolder>();
    for (const root of this.#roots) {
      for (const name of await foldersIn(root))
        folders.set(name, { id: name, folder: join(root, name), root });
    }
    for (const [id, folder] of this.#single) folders.set(id, folder);
    return [...folders.values()];
  }
}

/** The names of the folders in a folder. Those that may not be entered are among them: what is wrong is said there. */
async function foldersIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const names: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const leadsToFolder = entry.isSymbolicLink() && (await isFolder(join(root, entry.name)));
    if (entry.isDirectory() || leadsToFolder) names.push(entry.name);
  }
  return names.toSorted();
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** An id for a folder with any name. */
function idFor(name: string): ArticleId {
  // Short enough for a number behind it.
  const id = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replace(/^-/u, '')
    .slice(0, 90)
    .replace(/-$/u, '');
  return id === '' ? 'article' : id;
}
