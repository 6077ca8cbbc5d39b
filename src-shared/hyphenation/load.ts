// Has there what breaks the words of an edition before they are shown.
import type { LanguageTag } from '../language';
import { makeHyphenate, withoutSoftHyphens, type Hyphenate } from './hyphenator';
import { hyphenatedLanguage, rulesOf, type HyphenatedLanguage } from './rules';

const loaded = new Map<HyphenatedLanguage, Hyphenate>();

interface Known {
  readonly words: Map<string, string>;
  readonly hyphenate: Hyphenate;
}
/** Of the languages whose patterns are not loaded, what breaks the words of the editions that came with theirs. */
const known = new Map<HyphenatedLanguage, Known>();

/**
 * Answers when the words of an edition can be broken, at once where its language never breaks any. Patterns that cannot be read
 * break none.
 *
 * @param brokenWords what `brokenWordsOf` made of the edition: with it no patterns are needed
 */
export async function loadHyphenation(language: LanguageTag, brokenWords?: readonly string[]): Promise<void> {
  const hyphenated = hyphenatedLanguage(language);
  if (hyphenated === undefined || loaded.has(hyphenated)) return;
  if (brokenWords !== undefined) {
    learn(hyphenated, brokenWords);
    return;
  }
  // Bundled editions come with their words broken, so that what breaks others is not on the way to the first text.
  const { wordBreakerOf } = await import('./word-breaker');
  const breakWord = await wordBreakerOf(hyphenated);
  if (breakWord !== undefined) loaded.set(hyphenated, makeHyphenate(rulesOf(hyphenated), breakWord));
}

/** What breaks the words of a language; undefined where they are not broken, or not loaded. */
export function hyphenateIn(language: LanguageTag): Hyphenate | undefined {
  const hyphenated = hyphenatedLanguage(language);
  return hyphenated && (loaded.get(hyphenated) ?? known.get(hyphenated)?.hyphenate);
}

function learn(language: HyphenatedLanguage, brokenWords: readonly string[]): void {
  const words = known.get(language)?.words ?? new Map<string, string>();
  const before = words.size;
  for (const word of brokenWords) words.set(withoutSoftHyphens(word), word);
  if (known.has(language) && words.size === before) return;
  // Made anew, since it remembers what it could not break before; else what it remembers is worth keeping.
  const hyphenate = makeHyphenate(rulesOf(language), (word) => words.get(word) ?? word);
  known.set(language, { words, hyphenate });
}
