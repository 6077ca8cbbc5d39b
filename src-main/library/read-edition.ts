// Reads one edition of an article from its file.
import { parseEdition } from '../../src-shared/article/parse/parse';
import type { Problem } from '../../src-shared/article/problem';
import type { Edition } from '../../src-shared/article/shapes';
import { ok, type Result } from '../../src-shared/result';
import type { ArticleFolder, EditionFile } from './article-folder';
import { imagesIn } from './images';
import { readArticleFile } from './read-file';

/** Reads one edition of an article, or says why it cannot be read. */
export async function readEdition(
  article: ArticleFolder,
  { language, file }: EditionFile,
): Promise<Result<Edition, Problem>> {
  const text = await readArticleFile(article.folder, file, article.root);
  if (!text.ok) return text;
  const images = text.value.includes('![') ? await imagesIn(article.folder) : new Map<string, undefined>();
  return ok(parseEdition({ article: article.id, language, file, text: text.value, images }));
}
