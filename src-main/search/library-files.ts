// Which files the library has, and in which state.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isArticleId } from '../../src-shared/article/id';
import type { ArticleId } from '../../src-shared/article/shapes';
import type { LanguageTag } from '../../src-shared/language';
import { someAtATime } from '../../src-shared/long-list';
import { lookIntoFolder, type ArticleFolder } from '../library/article-folder';
import { articlesAtOnce } from '../library/limits';
import { stampOf } from '../storage/stamp';

export interface LibraryFile {
  readonly folder: ArticleFolder;
  readonly article: ArticleId;
  readonly language: LanguageTag;
  readonly file: string;
  /** Another one for every change of it. */
  readonly stamp: string;
}

/** The files of all editions, in the order of the folders. */
export async function libraryFiles(folders: readonly ArticleFolder[]): Promise<readonly LibraryFile[]> {
  const known = folders.filter(({ id }) => isArticleId(id));
  return (await someAtATime(known, articlesAtOnce, filesIn)).flat();
}

async function filesIn(folder: ArticleFolder): Promise<readonly LibraryFile[]> {
  const { files } = await lookIntoFolder(folder);
  return Promise.all(
    files.map(async ({ file, language }) => {
      const stamp = await stampText(join(folder.folder, file));
      return { folder, article: folder.id, language, file, stamp };
    }),
  );
}

/**
 * What is another one whenever a file or folder has come to these folders, gone from them or got another name, but not when a file
 * was written in its place: much less to look at than all files.
 */
export async function foldersMark(folders: readonly ArticleFolder[]): Promise<string> {
  const stamps = await someAtATime(folders, articlesAtOnce, async ({ folder }) => [
    folder,
    await stampText(folder),
  ]);
  return createHash('sha256').update(JSON.stringify(stamps)).digest('hex');
}

async function stampText(path: string): Promise<string> {
  const stamp = await stampOf(path).catch(() => undefined);
  return stamp === undefined ? 'gone' : `${stamp.inode} ${stamp.size} ${stamp.modified}`;
}
