// Where in a text stands what is looked for.
import type { LanguageTag } from '../language';
import { fold, foldText, foldTextIgnoring, type Folded } from './fold';
import { parseQuery, type QueryPart } from './query';
import { readingsOf } from './readings';
import { ignorables, type Ignorable, type SearchOptions, type TextRange } from './shapes';
import { endsOpen } from './terms';
import { isWordBoundary, runsOf } from './words';

/** Finds ranges in a text, in reading order, none over another. */
export type Matcher = (text: string) => readonly TextRange[];

/** A hit in a folded text, in UTF-16 units of it. */
interface FoldedHit {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds what a query wants in a text: every place of every word and phrase, if all of them are there and nothing that is
 * excluded; otherwise nothing. A word stands where its letters begin a word and, if it is no prefix, end one. Between the words of a
 * phrase anything may stand that is no word.
 */
export function matcherOf(
  parts: readonly QueryPart[],
  language: LanguageTag,
  options: SearchOptions,
): Matcher {
  const finders = parts.map((part) => ({
    isExcluded: part.isExcluded,
    find: partFinder(part, language, options),
  }));
  const wanted = finders.filter(({ isExcluded }) => !isExcluded);
  if (wanted.length === 0) return () => [];
  return (text) => {
    const plain = foldText(text, language, options);
    if (wanted.some(({ find }) => !find.mayStandIn(plain))) return [];
    const folded = fold(text, language, options);
    if (finders.some(({ isExcluded, find }) => isExcluded && find.hits(folded, text).length > 0)) return [];
    const found = wanted.map(({ find }) => find.hits(folded, text));
    return found.every((hits) => hits.length > 0) ? merged(found.flat()) : [];
  };
}

/** Finds words as they were typed so far, wherever they stand, also within a word. */
export function literalMatcher(words: string, language: LanguageTag, options: SearchOptions): Matcher {
  const readings = readingsOf(words, language, options, !options.wholeWords);
  return (text) => {
    const plain = foldText(text, language, options);
    const possible = readings.filter((reading) => plain.includes(reading));
    if (possible.length === 0) return [];
    const folded = fold(text, language, options);
    const isWhole = options.wholeWords ? wholeWordCheck(folded, text, language) : undefined;
    return merged(
      possible.flatMap((reading) =>
        occurrences(folded, reading, !options.wholeWords)
          .filter((hit) => isWhole?.(hit) ?? true)
          .map((hit) => sourceRange(folded, hit)),
      ),
    );
  };
}

interface Finder {
  /** Whether it can stand in a folded text at all: a quick look. */
  readonly mayStandIn: (folded: string) => boolean;
  readonly hits: (folded: Folded, text: string) => readonly TextRange[];
}

function partFinder(part: QueryPart, language: LanguageTag, options: SearchOptions): Finder {
  const isPrefix = part.isPrefix && !options.wholeWords;
  const readings = readingsOf(part.text, language, options, isPrefix)
    .map((reading) => runsOf(reading).map((run) => reading.slice(run.start, run.end)))
    .filter((words) => words.length > 0);
  const goesOn = isPrefix || (endsOpen(language) && !options.wholeWords);
  return {
    mayStandIn: (folded) => readings.some((words) => words.every((word) => folded.includes(word))),
    hits: (folded, text) => {
      const isWhole = options.wholeWords ? wholeWordCheck(folded, text, language) : undefined;
      return readings.flatMap((words) =>
        wordHits(folded, words, isPrefix, goesOn)
          .filter((hit) => isWhole?.(hit) ?? true)
          .map((hit) => sourceRange(folded, hit)),
      );
    },
  };
}

function wordHits(
  folded: Folded,
  words: readonly string[],
  isPrefix: boolean,
  goesOn: boolean,
): readonly FoldedHit[] {
  const [first = '', ...others] = words;
  const hits: FoldedHit[] = [];
  for (const start of placesOf(folded.text, first)) {
    if (!isLetterStart(folded, start) || !isWordBoundary(folded.text, start)) continue;
    let end = start + first.length;
    let isThere = true;
    for (const word of others) {
      if (!isWordBoundary(folded.text, end)) isThere = false;
      end = afterGap(folded.text, end);
      if (!folded.text.startsWith(word, end)) isThere = false;
      if (!isThere) break;
      end += word.length;
    }
    if (!isThere || !isLetterEnd(folded, end, isPrefix)) continue;
    if (goesOn || isWordBoundary(folded.text, end)) hits.push({ start, end });
  }
  return hits;
}

const gap = /[^\p{L}\p{M}\p{N}\p{Co}\p{Extended_Pictographic}\p{RI}]*/uy;

function afterGap(text: string, at: number): number {
  gap.lastIndex = at;
  gap.test(text);
  return Math.max(gap.lastIndex, at);
}

function placesOf(text: string, wanted: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

function occurrences(folded: Folded, wanted: string, isOpen: boolean): readonly FoldedHit[] {
  const hits: FoldedHit[] = [];
  for (let at = folded.text.indexOf(wanted); at >= 0;) {
    const end = at + wanted.length;
    const isHit = isLetterStart(folded, at) && isLetterEnd(folded, end, isOpen);
    if (isHit) hits.push({ start: at, end });
    at = folded.text.indexOf(wanted, isHit ? end : at + 1);
  }
  return hits;
}

function isLetterStart(folded: Folded, at: number): boolean {
  return at === 0 || folded.starts[at] !== folded.starts[at - 1];
}

/** Vowel signs of Indian and other scripts, and vowels and final consonants of Korean: what is typed after the first key of a letter. */
const typedLater = /[\u1160-\u11FF]|(?=\p{M})\P{Script=Inherited}/u;

/** Whether a letter of the source ends at a place; with `isOpen` also where the reader may still be typing it. */
function isLetterEnd(folded: Folded, at: number, isOpen: boolean): boolean {
  if (at >= folded.text.length || folded.starts[at] !== folded.starts[at - 1]) return true;
  return isOpen && typedLater.test(folded.text[at] ?? '');
}

function sourceRange(folded: Folded, hit: FoldedHit): TextRange {
  return { start: folded.starts[hit.start] ?? 0, end: folded.ends[hit.end - 1] ?? 0 };
}

/** A check whether hits are whole words. Those of scripts without spaces are found by a dictionary. */
function wholeWordCheck(folded: Folded, text: string, language: LanguageTag): (hit: FoldedHit) => boolean {
  let ends: ReadonlySet<number> | undefined;
  const isEnd = (at: number): boolean => {
    ends ??= wordEnds(text, language);
    return ends.has(at);
  };
  return (hit) => {
    if (!isWordBoundary(folded.text, hit.start) || !isWordBoundary(folded.text, hit.end)) return false;
    if (!runsOf(folded.text.slice(hit.start, hit.end)).some((run) => run.isSpaceless)) return true;
    const { start, end } = sourceRange(folded, hit);
    return isEnd(start) && isEnd(end);
  };
}

function wordEnds(text: string, language: LanguageTag): ReadonlySet<number> {
  const ends = new Set([0, text.length]);
  for (const { index } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    ends.add(index);
  return ends;
}

function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = result.at(-1);
    if (last === undefined || range.start >= last.end) result.push(range);
    else if (range.end > last.end) result[result.length - 1] = { start: last.start, end: range.end };
  }
  return result;
}

/**
 * What was passed over so that words were found in these ranges of a text.
 *
 * @param words as they were typed, be it for `literalMatcher` or as a query
 */
export function ignoredIn(
  text: string,
  ranges: readonly TextRange[],
  words: string,
  language: LanguageTag,
): readonly Ignorable[] {
  const all = new Set(ignorables);
  // What stands before a word of a query is no part of what is found for it, as a quotation mark that is not closed.
  const typed = [words, ...parseQuery(words).map((part) => part.text.replace(/^[^\p{L}\p{M}\p{N}]+/u, ''))];
  const slices = [...new Set(ranges.map((range) => text.slice(range.start, range.end)))];
  return ignorables.filter((ignorable) => {
    const others = new Set(ignorables.filter((other) => other !== ignorable));
    return slices.some((slice) => {
      const found = typed.filter((word) => isBeginning(word, slice, language, all));
      return found.length > 0 && !found.some((word) => isBeginning(word, slice, language, others));
    });
  });
}

function isBeginning(
  word: string,
  slice: string,
  language: LanguageTag,
  ignored: ReadonlySet<Ignorable>,
): boolean {
  const wanted = foldTextIgnoring(word, language, ignored);
  return wanted !== '' && foldTextIgnoring(slice, language, ignored).startsWith(wanted);
}
