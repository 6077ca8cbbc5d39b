// What the index is made of, and what is looked up in it.
import type { LanguageTag } from '../language';
import { fold } from './fold';
import type { QueryPart } from './query';
import { readingsOf } from './readings';
import { runsOf } from './words';

/** A word of a text as the index has it, or two letters that stand side by side in a script without spaces. */
export interface Term {
  /** Folded, with everything passed over that the language passes over. It has no spaces; what it is made of may be any letters. */
  readonly text: string;
  /** Where it stands in the source, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Terms that stand in a text one after another. */
export interface QueryPhrase {
  readonly terms: readonly string[];
  /** The last of the terms may be the beginning of one. */
  readonly isPrefix: boolean;
}

/** All of these must stand in a text. */
export type QueryReading = readonly QueryPhrase[];

/** Longer terms are cut, in the index and in queries alike, in UTF-16 units. */
const longestTerm = 64;

const passedOver = { wholeWords: false, matchCase: false, matchAccents: false };

/**
 * The terms of a text in reading order. The place of a term in the list is its position for phrases.
 *
 * Words of scripts without spaces are cut into all pairs of letters that stand side by side, and the last letter alone: so
 * whatever stands within is found as a phrase of pairs, and a single letter as the beginning of one. Korean words are in the
 * parts of their syllables (conjoining jamo), so that the beginning of a syllable is the beginning of its term.
 *
 * Parts inside of words, as in the compounds of German or Finnish, are no terms: only the beginnings of words are found.
 */
export function termsOf(text: string, language: LanguageTag): readonly Term[] {
  const folded = fold(text, language, passedOver);
  return runsOf(folded.text).flatMap(({ start, end, isSpaceless }) =>
    cut(folded.text, start, end, isSpaceless).map((term) => ({
      text: term.text,
      start: folded.starts[term.start] ?? 0,
      end: folded.ends[term.start + term.text.length - 1] ?? 0,
    })),
  );
}

interface Cut {
  readonly text: string;
  readonly start: number;
}

function cut(text: string, start: number, end: number, isSpaceless: boolean): readonly Cut[] {
  if (!isSpaceless) return [{ text: shortened(text.slice(start, end)), start }];
  const letters = Array.from(text.slice(start, end));
  let at = start;
  return letters.map((letter, index) => {
    const term = { text: letter + (letters[index + 1] ?? ''), start: at };
    at += letter.length;
    return term;
  });
}

function shortened(term: string): string {
  if (term.length <= longestTerm) return term;
  return term.slice(0, (term.codePointAt(longestTerm - 1) ?? 0) > 0xffff ? longestTerm - 1 : longestTerm);
}

/**
 * What to look up for a part of a query: the texts that have all phrases of any of the readings. These are all texts in which
 * the matcher finds it, and a few more. No readings: nothing that could be looked up, such as punctuation alone.
 */
export function queryTerms(part: QueryPart, language: LanguageTag): readonly QueryReading[] {
  return readingsOf(part.text, language, passedOver, part.isPrefix)
    .map((reading) => phrasesOf(reading, part.isPrefix || endsOpen(language)))
    .filter((reading) => reading.length > 0);
}

/** Korean words have particles behind them, which are no part of what is looked for. */
export function endsOpen(language: LanguageTag): boolean {
  return language.startsWith('ko');
}

function phrasesOf(text: string, isPrefix: boolean): QueryReading {
  const phrases: QueryPhrase[] = [];
  let words: string[] = [];
  const finish = (isOpen: boolean): void => {
    if (words.length > 0) phrases.push({ terms: words, isPrefix: isOpen });
    words = [];
  };
  const runs = runsOf(text);
  for (const { start, end, isSpaceless } of runs) {
    if (!isSpaceless) {
      words.push(shortened(text.slice(start, end)));
      continue;
    }
    finish(false);
    const terms = cut(text, start, end, true).map((term) => term.text);
    phrases.push(
      terms.length === 1 ? { terms, isPrefix: true } : { terms: terms.slice(0, -1), isPrefix: false },
    );
  }
  finish(isPrefix);
  return phrases;
}
