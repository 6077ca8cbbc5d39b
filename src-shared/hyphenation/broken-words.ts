// The words of an edition as hyphenation breaks them: found once, when the app is built, the page needs no patterns for them.
import { blockTexts } from '../article/block-texts';
import type { Edition } from '../article/shapes';
import { makeHyphenate } from './hyphenator';
import { hyphenatedLanguage, rulesOf } from './rules';
import { wordBreakerOf } from './word-breaker';

/** Every word of an edition that may be broken, once, with soft hyphens; undefined where its language breaks none. */
export async function brokenWordsOf(edition: Edition): Promise<readonly string[] | undefined> {
  const language = hyphenatedLanguage(edition.language);
  const breakWord = language && (await wordBreakerOf(language));
  if (language === undefined || breakWord === undefined) return undefined;
  const broken = new Set<string>();
  const hyphenate = makeHyphenate(rulesOf(language), (word) => {
    const made = breakWord(word);
    if (made !== word) broken.add(made);
    return made;
  });
  for (const { text } of blockTexts(edition)) hyphenate(text);
  return [...broken];
}
