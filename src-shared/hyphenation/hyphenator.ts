// Puts soft hyphens into a text, for the view alone: what is kept, searched, copied and read aloud has none.
import type { HyphenationRules } from './rules';

export const softHyphen = '\u00AD';

/** Takes every soft hyphen out of a text, also those that its author wrote: they are hints for lines, and no letters. */
export function withoutSoftHyphens(text: string): string {
  return text.includes(softHyphen) ? text.replaceAll(softHyphen, '') : text;
}

/**
 * Puts soft hyphens into a text in NFC where its words may be broken. Without them the result is the text again.
 *
 * Left alone are words in capitals or with capitals inside, words with digits, addresses, and words that hold a soft hyphen
 * already: their author knew better.
 */
export type Hyphenate = (text: string) => string;

/** Puts soft hyphens into one word, of letters and their marks alone. */
export type BreakWord = (word: string) => string;

/** How many words are remembered: as many different ones as very long articles have. */
const mostRemembered = 60_000;

/** What stands between spaces and dashes, and is long enough to be looked at. */
const piece = /[^\s\u2013\u2014\u2026\uFFFC]{4,}/gu;

/** Digits, soft and other fixed places of breaks, addresses, names of files, and what has a dot inside. */
const untouchable = /[\p{N}\u00AD\u200B\u2011\u2060@\\_#]|:\/|[\p{L}\p{M}]\.\p{L}/u;

const hyphenInside = /[\p{L}\p{M}'’][-\u2010]\p{L}/u;

/** What stands between apostrophes, hyphens and punctuation is broken by itself, so no break stands beside them. */
const word = /[\p{L}\p{M}\u200C\u200D]+/gu;

export function makeHyphenate(rules: HyphenationRules, breakWord: BreakWord): Hyphenate {
  const remembered = new Map<string, string>();

  function hyphenatePiece(text: string): string {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const isLeft = untouchable.test(text) || (!rules.breaksCompounds && hyphenInside.test(text));
    const made = isLeft ? text : text.replace(word, (found) => breakWord(found));
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(text, made);
    return made;
  }

  return (text) => text.replace(piece, hyphenatePiece);
}
