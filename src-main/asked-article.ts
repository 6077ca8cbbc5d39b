// What the words of a start, or the system, ask to be opened: paths are taken into the library, links lead into it.
import { resolve } from 'node:path';
import { readArticleLink } from '../src-shared/article-link';
import type { ArticleWish, Notice } from '../src-shared/contract';
import type { Arguments } from './arguments';
import type { Library } from './library/library';

/** What is asked to be opened, as it stands on the command line. */
export type Asked = Pick<Arguments, 'paths' | 'links'>;

/** How much of a link that leads nowhere is shown, in UTF-16 units. */
const longestShown = 100;

/**
 * Takes the articles of some paths into the library, and finds what some links lead to. A link only ever leads to what is in the
 * library, and adds nothing to it.
 *
 * @param folder where relative paths start
 * @param takenIn is told the path of each article that was taken in
 * @returns what is to be opened: the first link that leads to an article, else the first path; undefined where there is neither
 */
export async function askedArticle(
  { paths, links }: Asked,
  folder: string,
  library: Library,
  tellReader: (notice: Notice) => void,
  takenIn?: (path: string) => void,
): Promise<ArticleWish | undefined> {
  let first: ArticleWish | undefined;
  for (const path of paths) {
    const whole = resolve(folder, path);
    const wish = await library.takeIn(whole);
    if (wish === undefined) tellReader({ kind: 'path-missing', path });
    else takenIn?.(whole);
    first ??= wish;
  }
  let linked: ArticleWish | undefined;
  // After the paths: a link may lead to an article that one of them is.
  for (const text of links) linked ??= await followed(text, library, tellReader);
  return linked ?? first;
}

async function followed(
  text: string,
  library: Library,
  tellReader: (notice: Notice) => void,
): Promise<ArticleWish | undefined> {
  const link = readArticleLink(text);
  const shown = showable(text);
  if (!link.ok) {
    tellReader({ kind: 'link-refused', link: shown, refusal: link.reason });
    return undefined;
  }
  const { article } = link.value;
  if ((await library.find(article)) !== undefined) return link.value;
  tellReader({ kind: 'link-missing', link: shown, article });
  return undefined;
}

/** A text from outside as it may stand in a message: neither long nor with anything in it that is not seen. */
function showable(text: string): string {
  const clean = text.slice(0, longestShown).replaceAll(/[\p{C}\p{Z}]/gu, '\uFFFD');
  return text.length > longestShown ? `${clean}…` : clean;
}
