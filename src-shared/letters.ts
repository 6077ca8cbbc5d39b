// Compares words by their letters: whether written large or small, and whatever code points a letter is made of.
import type { LanguageTag } from './language';

/**
 * A text in the form in which letters are compared. Marks stay: without them letters of many languages become others.
 *
 * The sigma at the end of a Greek word is the one within it, as what a reader types may be the beginning of a word.
 */
export function comparable(text: string, language: LanguageTag): string {
  return text.normalize('NFC').toLocaleLowerCase(language).replaceAll('ς', 'σ');
}
