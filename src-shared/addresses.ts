// The addresses that the page is made of. Everything else is refused.
import type { ArticleId } from './article/shapes';

/** The built page and all that it loads. */
export const pageOrigin = 'app://reader';
export const pageAddress = `${pageOrigin}/index.html`;

/** The images of articles: `app://article/<id>/<path in the article's folder>`. */
export const imageOrigin = 'app://article';

/** @param file the image's path from the article's folder, with `/` between names */
export function imageAddress(article: ArticleId, file: string): string {
  return `${imageOrigin}/${[article, ...file.split('/')].map(encodeURIComponent).join('/')}`;
}

/** The id of the element in which the page finds what it starts with, as JSON: `Start` of the contract. */
export const startElement = 'start';
