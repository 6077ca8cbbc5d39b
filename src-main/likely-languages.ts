// Which languages a reader is likely to switch to.
import type { OpenedArticle } from '../src-shared/contract';
import { bestLanguage, type LanguageTag } from '../src-shared/language';

/** How many there are at most: readers go to and fro between a few. */
const mostLanguages = 4;

/**
 * The languages of an article, but for the one shown, that a reader is likely to want next, the likeliest first: the one they left
 * it in, then those that they read in.
 *
 * @param wishes the languages in which the reader reads, the dearest first
 */
export function likelyLanguages(
  { edition, languages, place }: Pick<OpenedArticle, 'edition' | 'languages' | 'place'>,
  wishes: readonly LanguageTag[],
): readonly LanguageTag[] {
  const met = [place?.language, ...wishes].flatMap((wish) =>
    wish === undefined ? [] : (bestLanguage(languages, [wish]) ?? []),
  );
  return [...new Set(met)].filter((language) => language !== edition.language).slice(0, mostLanguages);
}
