// Letters, large and small: words are compared by them, whatever code points they are made of, and may be in capitals alone.
import type { LanguageTag } from './language';

/**
 * A text in the form in which letters are compared. Marks stay: without them letters of many languages become others.
 *
 * The sigma at the end of a Greek word is the one within it, as what a reader types may be the beginning of a word.
 */
export function comparable(text: string, language: LanguageTag): string {
  return text.normalize('NFC').toLocaleLowerCase(language).replaceAll('ς', 'σ');
}

/** Whether a text is written in capitals, as “UNESCO” and “G20” are and “NATO’s”, “Dr.” and “mRNA” are not. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
