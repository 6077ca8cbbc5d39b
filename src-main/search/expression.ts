// What is asked of the engine: terms in quotation marks and nothing else of what a reader typed, so that none of it is ever understood.
import type { LanguageTag } from '../../src-shared/language';
import type { QueryPart } from '../../src-shared/search/query';
import { queryTerms, type QueryPhrase, type QueryReading } from '../../src-shared/search/terms';

/** In one phrase: the engine's own bound is not far above. */
const mostTerms = 60;

/** A language with more paragraphs is large. */
const manyParagraphs = 20_000;
/** In code points. So few letters begin the words of half the paragraphs of a language, and take longest to look up. */
const shortBeginning = 2;

/**
 * The parts of a query for the words of a language, folded as that language is.
 *
 * In a large language, one or two letters are looked for as a whole word, and not as the beginning of one: more letters are about to
 * be typed.
 *
 * @param paragraphs how many the language has
 * @returns undefined where nothing is left to look for
 */
export function expressionOf(
  parts: readonly QueryPart[],
  language: LanguageTag,
  paragraphs: number,
): string | undefined {
  const isLarge = paragraphs > manyParagraphs;
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const part of parts) {
    const readings = queryTerms(part, language);
    if (readings.length === 0) continue;
    const piece = `(${readings.map((reading) => allOf(reading, isLarge)).join(' OR ')})`;
    (part.isExcluded ? unwanted : wanted).push(piece);
  }
  if (wanted.length === 0) return undefined;
  const all = `(${wanted.join(' AND ')})`;
  return unwanted.length === 0 ? all : `${all} NOT (${unwanted.join(' OR ')})`;
}

function allOf(reading: QueryReading, isLarge: boolean): string {
  return `(${reading.map((phrase) => asPhrase(phrase, isLarge)).join(' AND ')})`;
}

function asPhrase({ terms, isPrefix }: QueryPhrase, isLarge: boolean): string {
  const words = quoted(terms.slice(0, mostTerms));
  if (!isPrefix) return words;
  const isShort = terms.length === 1 && isShortBeginning(terms[0] ?? '');
  return isShort && isLarge ? words : `${words} *`;
}

/** A Chinese or Japanese character says more than a letter; a syllable of Korean has two or three parts. */
function isShortBeginning(term: string): boolean {
  const { length } = Array.from(term);
  if (/^\p{sc=Hang}/u.test(term)) return length === 1;
  return (
    length <= shortBeginning && !/^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{Extended_Pictographic}]/u.test(term)
  );
}

/** A phrase of the engine (https://www.sqlite.org/fts5.html#full_text_query_syntax), of a term or several. */
export function quoted(terms: readonly string[]): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"`;
}
