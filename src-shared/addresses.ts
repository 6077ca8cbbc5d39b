// The addresses that the page is made of. Everything else is refused.
import type { ArticleId } from './article/shapes';

/** The built page and all that it loads. */
export const pageOrigin = 'app://reader';
export const pageAddress = `${pageOrigin}/index.html`;

/** Where the browser reports what the page's policy has forbidden. */
export const reportAddress = `${pageOrigin}/refused`;

/** The page of a window, by the window's number: by it the page gets what that window begins with. */
export function pageAddressOf(window: number): string {
  return `${pageAddress}?window=${window}`;
}

/** The images of articles: `app://article/<id>/<path in the article's folder>`. */
export const imageOrigin = 'app://article';

/** @param file the image's path from the article's folder, with `/` between names */
export function imageAddress(article: ArticleId, file: string): string {
  return `${imageOrigin}/${[article, ...file.split('/')].map(encodeURIComponent).join('/')}`;
}

/** The id of the element in which the page finds what it starts with, as JSON: `Start` of the contract. */
export const startElement = 'start';
