// Puts soft hyphens into a text, for the view alone: what is kept, searched, copied and read aloud has none.
import { breaksOf, type Patterns } from './patterns';
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

const capitalInside = /.\p{Lu}/u;
/** Where letters are more than one UTF-16 unit. */
const marked = /[\p{M}\u200C\u200D\u{10000}-\u{10FFFF}]/u;
/** What belongs to the letter before it: marks, and what joins or parts letters. */
const attached = /[\p{M}\u200C\u200D]/u;
/** The signs that join the letter behind them to the one before (viramas). */
const joining = /[\u094D\u200D]/u;

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

/**
 * @param patternsFor the patterns that a word is to be broken by: Greek has two sets, by its accents
 */
export function breakByPatterns(rules: HyphenationRules, patternsFor: (word: string) => Patterns): BreakWord {
  return (text) => {
    if (text.length < rules.word || capitalInside.test(text)) return text;
    const small = text.toLowerCase();
    // A capital may become two letters, and then the places in one are not those in the other.
    if (small.length !== text.length) return text;
    const letters = marked.test(small) ? lettersBefore(small) : undefined;
    const count = letters?.at(-1) ?? small.length;
    if (count < rules.word) return text;
    let [made, start] = ['', 0];
    for (const place of breaksOf(patternsFor(small), small)) {
      const before = letters?.[place] ?? place;
      if (before < rules.before || count - before < rules.after) continue;
      if (letters !== undefined && !isBetweenLetters(small, place)) continue;
      made += text.slice(start, place) + softHyphen;
      start = place;
    }
    return made + text.slice(start);
  };
}

/** How many letters stand before each place of a word, and at its end in all; what belongs to a letter is none. */
function lettersBefore(text: string): readonly number[] {
  const counts = [0];
  for (let place = 0; place < text.length; place += 1) {
    counts.push((counts[place] ?? 0) + (isBetweenLetters(text, place) ? 1 : 0));
  }
  return counts;
}

/** Whether a place in a word is no place inside a letter: between it and its marks, inside a conjunct, or inside a character. */
function isBetweenLetters(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return !isSecondHalf && !attached.test(text[place] ?? '') && !joining.test(text[place - 1] ?? '');
}
