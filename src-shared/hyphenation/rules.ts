// The languages that are hyphenated, and what holds for each besides its patterns.
import { primaryLanguage, type LanguageTag } from '../language';
import { textSettingsOf, type TextPreferences } from '../text-settings';

export interface HyphenationRules {
  /** How many letters stand at least before and after a break; in Devanagari syllables (akṣaras). */
  readonly before: number;
  readonly after: number;
  /** How many letters a word has at least to be broken at all. */
  readonly word: number;
  /** Whether a word that is written with hyphens may be broken elsewhere, too: where long compounds are usual. */
  readonly breaksCompounds: boolean;
}

const usual: HyphenationRules = { before: 2, after: 2, word: 5, breaksCompounds: false };

/**
 * By what the patterns were made for (`hyphenmins` in hyph-utf8) and by custom: English and Portuguese carry over three letters,
 * French no mute syllable of two.
 */
const rules = {
  ru: usual,
  en: { ...usual, after: 3 },
  fr: { ...usual, after: 3 },
  id: usual,
  sa: { ...usual, word: 4 },
  de: { ...usual, breaksCompounds: true },
  pt: { ...usual, after: 3 },
  el: usual,
  es: usual,
  it: usual,
  fi: { ...usual, breaksCompounds: true },
  la: usual,
} as const satisfies Readonly<Record<string, HyphenationRules>>;

/** A language that is hyphenated, by its primary tag: a regional edition is hyphenated as its language is. */
export type HyphenatedLanguage = keyof typeof rules;

export const hyphenatedLanguages = Object.keys(rules) as readonly HyphenatedLanguage[];

/** The language by which the words of an edition are broken; undefined where they are not, as in Japanese and Korean. */
export function hyphenatedLanguage(language: LanguageTag): HyphenatedLanguage | undefined {
  const primary = primaryLanguage(language);
  return hyphenatedLanguages.find((hyphenated) => hyphenated === primary);
}

export function rulesOf(language: HyphenatedLanguage): HyphenationRules {
  return rules[language];
}

/** Whether the words of a language are broken at the ends of lines, by what the reader chose and by what the language allows. */
export function isHyphenated(preferences: TextPreferences, language: LanguageTag): boolean {
  return hyphenatedLanguage(language) !== undefined && textSettingsOf(preferences, language).hyphenation;
}

/** Whether lines are made equally long. Without hyphenation that would tear holes, so then they are not, whatever was chosen. */
export function isJustified(preferences: TextPreferences, language: LanguageTag): boolean {
  return (
    isHyphenated(preferences, language) && textSettingsOf(preferences, language).alignment === 'justified'
  );
}
