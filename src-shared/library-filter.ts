// Which articles of the library have the words that a reader types.
import { ownName, type LanguageTag } from './language';
import { comparable } from './letters';
import type { ArticleEntry } from './library';

/** What an article is found by, in the form in which letters are compared, by language. */
type Texts = ReadonlyMap<LanguageTag, string>;

/** Gives what articles are found by. For each it is made once: it takes longer than to look for words in it. */
export type TextsOf = (entry: ArticleEntry) => Texts;

/**
 * Articles are found by their ids, and by the titles, summaries and languages of all their editions.
 *
 * @param interfaceLanguage languages are found by their own names, and by those that they have in this language
 */
export function textsOfArticles(interfaceLanguage: LanguageTag): TextsOf {
  const names = new Intl.DisplayNames([interfaceLanguage, 'en'], { type: 'language', fallback: 'none' });
  const known = new WeakMap<ArticleEntry, Texts>();

  function make({ id, editions }: ArticleEntry): Texts {
    const texts = new Map<LanguageTag, string>();
    const add = (language: LanguageTag, text: string): void => {
      texts.set(language, `${texts.get(language) ?? ''}\n${comparable(text, language)}`);
    };
    add('en', id);
    for (const { language, title, summary } of editions) {
      add(language, `${title}\n${summary ?? ''}\n${ownName(language)}`);
      add(interfaceLanguage, names.of(language) ?? '');
    }
    return texts;
  }

  return (entry) => {
    const texts = known.get(entry) ?? make(entry);
    known.set(entry, texts);
    return texts;
  };
}

/** A check of articles: whether each of the words stands somewhere in what they are found by. A word may be a part of one. */
export function articleFilter(words: string, textsOf: TextsOf): (entry: ArticleEntry) => boolean {
  const wanted = words
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => inLanguages(word));
  return (entry) =>
    wanted.every((wordIn) => {
      for (const [language, text] of textsOf(entry)) if (text.includes(wordIn(language))) return true;
      return false;
    });
}

/** A word in the form in which letters are compared, which depends on the language. */
function inLanguages(word: string): (language: LanguageTag) => string {
  const known = new Map<LanguageTag, string>();
  return (language) => {
    const form = known.get(language) ?? comparable(word, language);
    known.set(language, form);
    return form;
  };
}
