// The scripts that the app sets text in, each with faces and settings of its own.
import type { LanguageTag } from './language';

export const scripts = ['latin', 'greek', 'cyrillic', 'devanagari', 'japanese', 'korean', 'other'] as const;
export type Script = (typeof scripts)[number];

/** By ISO 15924 code, as `Intl.Locale` gives the likely script of a language. */
const known: Readonly<Record<string, Script>> = {
  Latn: 'latin',
  Grek: 'greek',
  Cyrl: 'cyrillic',
  Deva: 'devanagari',
  Jpan: 'japanese',
  Hira: 'japanese',
  Kana: 'japanese',
  Kore: 'korean',
  Hang: 'korean',
};

/** The script that a language is written in: the explicit one of its tag, else its likely one. */
export function scriptOf(language: LanguageTag): Script {
  return known[new Intl.Locale(language).maximize().script ?? ''] ?? 'other';
}

export function isScript(value: unknown): value is Script {
  return scripts.some((script) => script === value);
}
