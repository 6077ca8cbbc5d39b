// Which articles of the library have the words that a reader types.
import { ownName, type LanguageTag } from './language';
import { comparable } from './letters';
import type { ArticleEntry } from './library';

/**
 * A check of articles: whether each of the words stands somewhere in the id, or in a title, a summary or the name of a language
 * of any edition. A word may be a part of one.
 *
 * @param interfaceLanguage languages are found by their own names, and by those that they have in this language
 */
export function articleFilter(
  words: string,
  interfaceLanguage: LanguageTag,
): (entry: ArticleEntry) => boolean {
  const wanted = words.split(/\s+/u).filter((word) => word !== '');
  const names = new Intl.DisplayNames([interfaceLanguage, 'en'], { type: 'language', fallback: 'none' });
  return ({ id, editions }) => {
    if (wanted.length === 0) return true;
    const texts = [
      { language: 'en', text: id },
      ...editions.flatMap(({ language, title, summary }) => [
        { language, text: `${title}\n${summary ?? ''}\n${ownName(language)}` },
        { language: interfaceLanguage, text: names.of(language) ?? '' },
      ]),
    ].map(({ language, text }) => ({ language, text: comparable(text, language) }));
    return wanted.every((word) =>
      texts.some(({ language, text }) => text.includes(comparable(word, language))),
    );
  };
}
