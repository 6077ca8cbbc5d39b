// Reads what an edition is made of from its file.
import type { Source } from '../../src-shared/article/parse/parse';
import type { Problem } from '../../src-shared/article/problem';
import { ok, type Result } from '../../src-shared/result';
import type { ArticleFolder, EditionFile } from './article-folder';
import { imagesIn } from './images';
import { readArticleFile } from './read-file';

/** Reads an article file and measures the images of its article, or says why it cannot be read. */
export async function readSource(
  article: ArticleFolder,
  { language, file }: EditionFile,
): Promise<Result<Source, Problem>> {
  const text = await readArticleFile(article.folder, file, article.root);
  if (!text.ok) return text;
  const images = text.value.includes('![') ? await imagesIn(article.folder) : new Map<string, undefined>();
  return ok({ article: article.id, language, file, text: text.value, images });
}
