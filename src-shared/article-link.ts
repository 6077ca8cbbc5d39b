// Links to a paragraph of an article, as readers pass them on: `polylect://open-models/sa/s2.p3`.
import { isArticleId, isBlockId } from './article/id';
import type { ArticleId, BlockId } from './article/shapes';
import { isLanguageTag, type LanguageTag } from './language';
import { failed, ok, type Result } from './result';

/** Where a link leads. What it does not name is chosen as for every article that is opened. */
export interface ArticleLink {
  readonly article: ArticleId;
  readonly language?: LanguageTag;
  readonly block?: BlockId;
}

/** Why a text is no link to an article: it has another form, or a part of it can be no name of such a thing. */
export type LinkRefusal = 'form' | 'article' | 'language' | 'block';

/** In UTF-16 units: more than three parts can need, each character of them percent-encoded. */
const longest = 1_000;

/** The scheme of the links, which is all that the system knows of them. */
export const linkScheme = 'polylect';

/** Whether a text means to be a link to an article, whether it is one or not. */
export function isMeantAsLink(text: string): boolean {
  // Schemes are compared without case (RFC 3986, 3.1).
  return text.slice(0, linkScheme.length + 1).toLowerCase() === `${linkScheme}:`;
}

/**
 * Reads a link: `polylect://<article>/<language>/<block>`, of which the block, or language and block, may be left out. Only
 * what names something that could be in a library is taken. There is no user, port, query or fragment in it, and no way up.
 */
export function readArticleLink(text: string): Result<ArticleLink, LinkRefusal> {
  const opening = `${linkScheme}://`;
  if (text.length > longest || text.slice(0, opening.length).toLowerCase() !== opening) return failed('form');
  // Some systems put a slash behind what has none.
  const parts = text.slice(opening.length).replace(/\/$/u, '').split('/').map(decoded);
  if (parts.length > 3) return failed('form');
  const [article, language, block] = parts;
  if (!isArticleId(article)) return failed('article');
  if (parts.length > 1 && !isLanguageTag(language)) return failed('language');
  if (parts.length > 2 && !isBlockId(block)) return failed('block');
  return ok({
    article,
    ...(language !== undefined && { language }),
    ...(block !== undefined && { block }),
  });
}

/** The link to a block of an edition. */
export function articleLink(article: ArticleId, language: LanguageTag, block: BlockId): string {
  return `${linkScheme}://${[article, language, block].map(encodeURIComponent).join('/')}`;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
