// Reads what the library's list needs to know of one article.
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isArticleId } from '../../src-shared/article/id';
import type { Problem, ProblemCode } from '../../src-shared/article/problem';
import type { ArticleEntry, EditionEntry } from '../../src-shared/library';
import type { KeptEntry } from '../storage/catalogue-cache';
import { lookIntoFolder, type ArticleFolder } from './article-folder';
import type { Editions } from './editions';

/** What depends on more than the article's own folder and files. */
const passing: ReadonlySet<ProblemCode> = new Set([
  'folder-unreadable',
  'file-unreadable',
  'outside-library',
]);

/**
 * Reads an article's entry.
 *
 * @param texts reads what stands in the files
 * @returns `kept` where the same would be read as long as neither folder nor files change
 */
export async function readEntry(
  article: ArticleFolder,
  texts: Editions,
): Promise<{ readonly entry: ArticleEntry; readonly kept?: KeptEntry }> {
  if (!isArticleId(article.id)) {
    return { entry: { id: article.id, editions: [], problems: [{ code: 'folder-name' }] } };
  }
  // Before anything is read: what changes meanwhile is then read once more, and not missed.
  const ofFolder = await stampOf(article.folder);
  const { files, problems } = await lookIntoFolder(article);
  const names = files.map(({ file }) => file);
  const ofFiles = await stampsOf(article.folder, names);
  const editions: EditionEntry[] = [];
  const found: Problem[] = [...problems];
  for (const file of files) {
    const read = await texts.facts(article, file);
    if (read.ok) {
      editions.push(read.value.edition);
      found.push(...read.value.problems);
    } else {
      found.push(read.reason);
    }
  }
  const entry = { id: article.id, editions, problems: found };
  const stamp = joined([ofFolder, ...ofFiles]);
  const isPassing = stamp === undefined || found.some(({ code }) => passing.has(code));
  return isPassing ? { entry } : { entry, kept: { entry, files: names, stamp } };
}

/** Whether an article is as it was when its entry was read. */
export async function isFresh({ folder }: ArticleFolder, { files, stamp }: KeptEntry): Promise<boolean> {
  const [ofFolder, ofFiles] = await Promise.all([stampOf(folder), stampsOf(folder, files)]);
  return joined([ofFolder, ...ofFiles]) === stamp;
}

type Stamp = string | undefined;

async function stampsOf(folder: string, files: readonly string[]): Promise<readonly Stamp[]> {
  return Promise.all(files.map((file) => stampOf(join(folder, file))));
}

/** Undefined where there is none: what a link leads to may change without the link. */
async function stampOf(path: string): Promise<Stamp> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined || found.isSymbolicLink()) return undefined;
  // The time of the last change of any kind as well: rights may have come or gone.
  return `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
}

function joined(stamps: readonly Stamp[]): Stamp {
  return stamps.includes(undefined) ? undefined : stamps.join(', ');
}
