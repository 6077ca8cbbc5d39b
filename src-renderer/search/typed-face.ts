// The faces of what is typed into a field: the interface's own face has but few scripts.
import type { LanguageTag } from '../../src-shared/language';
import { loadFaces } from '../article/fonts';

/** By which letters a language is known whose face has them; Japanese has the Chinese characters. */
const languagesByLetters: readonly (readonly [RegExp, LanguageTag])[] = [
  [/\p{Script=Devanagari}/u, 'sa'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
];

/** Has the faces loaded that the letters of some words are set in. */
export function loadTyped(words: string): void {
  for (const [letters, language] of languagesByLetters)
    if (letters.test(words)) void loadFaces(language, words);
}
