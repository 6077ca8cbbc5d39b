// Where links and images lead: outside, within the article, to another article of the library, or nowhere.
import { linkScheme, readArticleLink } from '../../article-link';
import { canonicalTag } from '../../language';
import { isArticleId } from '../id';
import type { ArticleId, LinkTarget } from '../shapes';

/** What images may be, by the ending of their names. */
const imageEndings = /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu;

/** Schemes that may be shown to the reader as an address. Whether one may be opened is decided where it is opened. */
const outsideSchemes = new Set(['https', 'http', 'mailto']);

/**
 * Judges the address of a link.
 *
 * @param address as written, entities resolved; relative ones are relative to a file in the folder of `article`
 * @returns undefined where the link must not lead anywhere
 */
export function linkTarget(address: string, article: ArticleId): LinkTarget | undefined {
  const clean = withoutControls(address);
  const scheme = schemeOf(clean);
  if (scheme === linkScheme) {
    const link = readArticleLink(clean);
    return link.ok ? { kind: 'article', ...link.value } : undefined;
  }
  if (scheme !== undefined)
    return outsideSchemes.has(scheme) ? { kind: 'outside', address: clean } : undefined;
  const [path = '', fragment] = clean.split('#', 2);
  const block = fragment === undefined || fragment === '' ? undefined : decoded(fragment);
  if (path === '') return block === undefined ? undefined : { kind: 'block', block };
  const segments = resolved(path, [article]);
  if (segments === undefined || segments.length > 2) return undefined;
  const [id, file] = segments;
  const language = file === undefined ? undefined : canonicalTag(file.replace(/\.md$/u, ''));
  if (!isArticleId(id) || (file !== undefined && language === undefined)) return undefined;
  return {
    kind: 'article',
    article: id,
    ...(language !== undefined && { language }),
    ...(block !== undefined && { block }),
  };
}

/** Why an image is not shown, in the words of `ProblemCode`. */
export type ImageRefusal = 'image-remote' | 'image-outside' | 'image-kind';

/**
 * Judges the address of an image.
 *
 * @returns the path of the file from the article's folder, without `.` and `..`, or why there is none
 */
export function imageFile(address: string): { readonly file: string } | { readonly refusal: ImageRefusal } {
  const clean = withoutControls(address);
  if (schemeOf(clean) !== undefined || /^[/\\]{2}/u.test(clean)) return { refusal: 'image-remote' };
  const segments = resolved(clean.replace(/[?#].*$/u, ''), []);
  if (segments === undefined || segments.length === 0) return { refusal: 'image-outside' };
  const file = segments.join('/');
  return imageEndings.test(file) ? { file } : { refusal: 'image-kind' };
}

/** URLs are read without control characters and outer spaces, so `java\tscript:` is `javascript:` (WHATWG URL, 4.4). */
function withoutControls(address: string): string {
  return address.replaceAll(/[\u0000-\u001F\u007F]/gu, '').trim();
}

function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/iu.exec(address)?.[1]?.toLowerCase();
}

/** The segments of a relative path from a folder, or undefined where it leads above the root or is absolute. */
function resolved(path: string, folder: readonly string[]): readonly string[] | undefined {
  const text = decoded(path);
  if (text === undefined || /[\\\u0000]/u.test(text) || text.startsWith('/')) return undefined;
  const segments = [...folder];
  for (const segment of text.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
