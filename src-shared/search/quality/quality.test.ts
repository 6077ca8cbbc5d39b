import { describe, expect, it } from 'vitest';
import { bundledLanguages, type BundledLanguage } from '../../language';
import { matcherOf } from '../match';
import { parseQuery } from '../query';
import { queryTerms, termsOf } from '../terms';
import { ownLists, qualityLists } from './lists';
import type { QualityList } from './shapes';

const asTheLanguageHasIt = { wholeWords: false, matchCase: false, matchAccents: false };

describe('the lists', () => {
  it('are there for every language, each with twenty queries', () => {
    expect(qualityLists.map((list) => list.language).toSorted()).toEqual([...bundledLanguages].toSorted());
    for (const { language, queries } of ownLists) {
      expect([language, queries.length >= 20]).toEqual([language, true]);
      expect([language, new Set(queries.map(({ query }) => query)).size]).toEqual([language, queries.length]);
    }
  });

  it('say of every query what must not be found', () => {
    for (const { language, queries } of qualityLists)
      expect(
        queries.filter(({ notFound }) => (notFound?.length ?? 0) === 0).map(({ query }) => [language, query]),
      ).toEqual([]);
  });

  it('have texts in every language that would be found if all marks were taken away', () => {
    for (const list of qualityLists)
      expect([list.language, mistakenlyFound(list).length >= 5]).toEqual([list.language, true]);
  });

  // Those whose own letters have marks, or whose marks are letters.
  it.each(['ru', 'sa', 'ja', 'de', 'es', 'fi'] as const satisfies readonly BundledLanguage[])(
    'have such texts of %s itself',
    (language) => {
      const own = ownLists.filter((list) => list.language === language).flatMap(mistakenlyFound);
      expect(own.length).toBeGreaterThanOrEqual(2);
    },
  );
});

/** Marks taken away after NFD, whatever the language: what this search does not do. */
function withoutMarks(text: string): string {
  return text.normalize('NFKC').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** What must not be found for single words, and would be then. */
function mistakenlyFound({ queries }: QualityList): readonly string[] {
  return queries.flatMap(({ query, notFound = [] }) => {
    const [word, ...more] = parseQuery(query);
    if (word?.kind !== 'word' || word.isExcluded || more.length > 0) return [];
    const wanted = withoutMarks(word.text);
    const isFound = (text: string): boolean =>
      text.split(/[^\p{L}\p{M}\p{N}]+/u).some((each) => {
        const there = withoutMarks(each);
        return word.isPrefix ? there.startsWith(wanted) : there === wanted;
      });
    return notFound.filter(isFound);
  });
}

describe.each(qualityLists)('$language', ({ language, queries }) => {
  it.each(queries)('$query', ({ query, found, notFound }) => {
    const parts = parseQuery(query);
    const match = matcherOf(parts, language, asTheLanguageHasIt);
    for (const text of found) {
      expect([text, match(text).length > 0]).toEqual([text, true]);
      expect([text, isInIndex(text)]).toEqual([text, true]);
    }
    for (const text of notFound ?? []) expect([text, match(text)]).toEqual([text, []]);

    /** Whether the index would name the text, looking up all parts that must be there. */
    function isInIndex(text: string): boolean {
      const terms = termsOf(text, language).map((term) => term.text);
      const wanted = parts.filter((part) => !part.isExcluded).map((part) => queryTerms(part, language));
      return wanted.every(
        (readings) =>
          readings.length === 0 ||
          readings.some((reading) =>
            reading.every((phrase) => terms.some((_, at) => isAt(terms, at, phrase))),
          ),
      );
    }
  });
});

function isAt(
  terms: readonly string[],
  at: number,
  phrase: { readonly terms: readonly string[]; readonly isPrefix: boolean },
): boolean {
  return phrase.terms.every((term, index) => {
    const there = terms[at + index];
    const isOpen = phrase.isPrefix && index === phrase.terms.length - 1;
    return isOpen ? there?.startsWith(term) === true : there === term;
  });
}
