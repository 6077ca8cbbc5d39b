// Which language stands beside the one being read.
import { bestLanguage, type LanguageTag } from './language';

/** What is known of the second language that a reader would like. */
export interface SecondLanguageWishes {
  /** The one that they chose for this article. */
  readonly ofArticle?: LanguageTag | undefined;
  /** The one that they chose last, whatever the article was. */
  readonly overall?: LanguageTag | undefined;
  /** The languages that they read, the dearest first. */
  readonly reading: readonly LanguageTag[];
  /** The language that the article was written in. */
  readonly original?: LanguageTag | undefined;
}

/**
 * The second language of an article: the one chosen for it, else the one chosen last, else the first one that the reader reads,
 * else the original, else the first one that there is. Each wish may be met by an edition of the same language, as in
 * `bestLanguage`; one that the language shown meets already is passed over.
 *
 * @param available every language of the article, in the order of the language bar
 * @param shown the language being read, which is never the answer
 * @returns undefined where there is no other language
 */
export function secondLanguage(
  available: readonly LanguageTag[],
  shown: LanguageTag,
  { ofArticle, overall, reading, original }: SecondLanguageWishes,
): LanguageTag | undefined {
  return [ofArticle, overall, ...reading, original]
    .flatMap((wish) => (wish === undefined ? [] : (bestLanguage(available, [wish]) ?? [])))
    .concat(available)
    .find((language) => language !== shown);
}
