// Reads a folder of articles for the checks: all that they look at, as plain data.
import { join } from 'node:path';
import type { Problem } from '../../src-shared/article/problem';
import type { ArticleId, Edition } from '../../src-shared/article/shapes';
import type { ArticleEntry } from '../../src-shared/library';
import { lookIntoFolder, type ArticleFolder, type EditionFile } from '../../src-main/library/article-folder';
import { Library } from '../../src-main/library/library';
import { parseEdition } from '../../src-shared/article/parse/parse';
import { readSource } from '../../src-main/library/read-edition';

export interface EditionRead {
  /** The file's name in the article's folder. */
  readonly file: string;
  /** The file as it is on disk. */
  readonly text: string;
  readonly edition: Edition;
}

export interface ArticleRead {
  readonly id: ArticleId;
  /** Those that can be read, in the order of the language bar. */
  readonly editions: readonly EditionRead[];
  /** What the app would say of the article; some of it twice, since it reads an article more than once. */
  readonly problems: readonly Problem[];
}

/** @param root the folder that holds the articles' folders */
export async function readArticles(root: string): Promise<readonly ArticleRead[]> {
  const { articles } = await new Library([root]).catalogue();
  return Promise.all(articles.map((entry) => readArticle(entry, root)));
}

async function readArticle(entry: ArticleEntry, root: string): Promise<ArticleRead> {
  const folder = { id: entry.id, folder: join(root, entry.id), root };
  const { files } = await lookIntoFolder(folder);
  const readable = files.filter(({ language }) =>
    entry.editions.some((edition) => edition.language === language),
  );
  const read = await Promise.all(readable.map((file) => readEditionFile(folder, file)));
  const editions = read.filter((edition) => edition !== undefined);
  const problems = [...entry.problems, ...editions.flatMap(({ edition }) => edition.problems)];
  return { id: entry.id, editions, problems };
}

async function readEditionFile(folder: ArticleFolder, file: EditionFile): Promise<EditionRead | undefined> {
  const source = await readSource(folder, file);
  // The catalogue has read it a moment ago.
  if (!source.ok) return undefined;
  return { file: file.file, text: source.value.text, edition: parseEdition(source.value) };
}
