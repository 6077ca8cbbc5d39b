// Opens an article in the language that the reader would want.
import { titleBlock } from '../../src-shared/article/block-ids';
import type { Problem } from '../../src-shared/article/problem';
import type { ArticleId, Edition } from '../../src-shared/article/shapes';
import type { ArticleFailure, ArticleWish, OpenedArticle } from '../../src-shared/contract';
import { bestLanguage, primaryLanguage, type LanguageTag } from '../../src-shared/language';
import type { Place } from '../../src-shared/place';
import { failed, ok, type Result } from '../../src-shared/result';
import { lookIntoFolder, type ArticleFolder, type EditionFile } from './article-folder';
import type { Library } from './library';
import { problemOfFile } from './read-file';

/** An article as it is on disk, without what the reader made of it. */
export type ReadArticle = Omit<OpenedArticle, 'bookmarks' | 'bookmarkNews'>;

export interface Memory {
  /** Where the reader left this article, if ever. */
  readonly place: Place | undefined;
  /** The languages that the reader reads, the dearest first, then the interface's. */
  readonly languages: readonly LanguageTag[];
}

/** Finds an article and reads it in the language wished for, else in the next best one that can be read. */
export async function openArticle(
  library: Library,
  wish: ArticleWish,
  memory: Memory,
): Promise<Result<ReadArticle, ArticleFailure>> {
  const folder = await library.find(wish.article);
  if (folder === undefined) return failed({ kind: 'article-missing' });
  const { files, problems } = await lookIntoFolder(folder);
  const readable = await readableFiles(folder, files);
  const languages = readable.files.map(({ language }) => language);
  const wishes = [wish.language, memory.place?.language, ...memory.languages].filter(
    (tag) => tag !== undefined,
  );
  const language = bestLanguage(languages, wishes);
  const edition = await readOne(library, folder, readable.files, language);
  if (edition === undefined) {
    return failed({ kind: 'article-unreadable', problems: [...problems, ...readable.problems] });
  }
  const wouldBeOpened = async (): Promise<LanguageTag | undefined> =>
    (await readOne(library, folder, readable.files, bestLanguage(languages, memory.languages)))?.language;
  const dearest = wish.language ?? memory.languages[0];
  const isMissing =
    dearest !== undefined &&
    primaryLanguage(dearest) !== primaryLanguage(edition.language) &&
    // Nobody needs to be told of a language that they chose for this article themselves.
    (wish.language !== undefined || edition.language === (await wouldBeOpened()));
  return ok({
    edition,
    languages,
    ...(memory.place !== undefined && { place: memory.place }),
    ...(isMissing && { missing: dearest }),
  });
}

/** A long article as it was left, its edition as the text that nobody has taken apart. */
export interface KeptArticle extends Omit<ReadArticle, 'edition'> {
  readonly language: LanguageTag;
  readonly edition: string;
}

/**
 * Finds an article as the reader left it, where its edition is long, was kept, and has not changed: its text goes to
 * the page as it is.
 *
 * @returns undefined where it must be opened in the usual way
 */
export async function findKept(
  library: Library,
  article: ArticleId,
  { place, languages: wishes }: Memory,
): Promise<KeptArticle | undefined> {
  const folder = await library.find(article);
  if (folder === undefined || place === undefined) return undefined;
  const { files } = await lookIntoFolder(folder);
  const file = files.find(({ language }) => language === place.language);
  // Another language than the dearest may have to be told of.
  const isDearest = primaryLanguage(wishes[0] ?? '') === primaryLanguage(place.language);
  const edition = file && isDearest ? await library.editions.keptText(folder, file) : undefined;
  if (edition === undefined) return undefined;
  // The title has no id of its own in an edition.
  const isThere = place.block === titleBlock || edition.includes(`"id":${JSON.stringify(place.block)}`);
  if (!isThere) return undefined;
  const readable = await readableFiles(folder, files);
  const languages = readable.files.map(({ language }) => language);
  return { language: place.language, edition, languages, place };
}

/** Which files can be read: the language bar must not offer what is not there. */
async function readableFiles(
  { folder, root }: ArticleFolder,
  files: readonly EditionFile[],
): Promise<{ readonly files: readonly EditionFile[]; readonly problems: readonly Problem[] }> {
  const problems = await Promise.all(files.map(({ file }) => problemOfFile(folder, file, root)));
  return {
    files: files.filter((_file, index) => problems[index] === undefined),
    problems: problems.filter((problem) => problem !== undefined),
  };
}

/** Reads the edition in a language, or without one the original, or else the first. */
async function readOne(
  { editions }: Library,
  folder: ArticleFolder,
  files: readonly EditionFile[],
  language: LanguageTag | undefined,
): Promise<Edition | undefined> {
  let first: Edition | undefined;
  for (const file of files) {
    if (language !== undefined && file.language !== language) continue;
    const edition = await editions.read(folder, file);
    if (!edition.ok) continue;
    if (language !== undefined || edition.value.original) return edition.value;
    first ??= edition.value;
  }
  return first;
}
