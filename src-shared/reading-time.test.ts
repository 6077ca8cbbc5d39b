import { describe, expect, it } from 'vitest';
import { bundledLanguages } from './language';
import { readingLength, readingTime } from './reading-time';

describe('the time that an article takes', () => {
  it('is a range, from the quicker to the slower reader', () => {
    // A thousand words of English, as IReST measured its readers: 987 ± 118 characters a minute.
    expect(readingTime(5_000, 'en')).toEqual({ shortest: 5, longest: 6 });
  });

  it('is longer for as many characters of Japanese', () => {
    expect(readingTime(5_000, 'ja')).toEqual({ shortest: 12, longest: 17 });
  });

  it('is at least a minute', () => {
    expect(readingTime(0, 'en')).toEqual({ shortest: 1, longest: 1 });
    expect(readingTime(1, 'ja')).toEqual({ shortest: 1, longest: 1 });
  });

  it('is that of the language, in every region', () => {
    expect(readingTime(20_000, 'pt-BR')).toEqual(readingTime(20_000, 'pt'));
  });

  it('is less certain in a language that nobody measured', () => {
    const span = (language: string): number => {
      const { shortest, longest } = readingTime(100_000, language);
      return longest - shortest;
    };
    expect(span('la')).toBeGreaterThan(span('fr'));
    expect(readingTime(9_000, 'la')).toEqual({ shortest: 8, longest: 13 });
  });

  it.each(bundledLanguages)('never ends before it begins: %s', (language) => {
    for (const length of [0, 1, 500, 1_000, 1_500, 10_000, 1_000_000]) {
      const { shortest, longest } = readingTime(length, language);
      expect(longest).toBeGreaterThanOrEqual(shortest);
      expect(Number.isInteger(shortest) && Number.isInteger(longest)).toBe(true);
    }
  });
});

describe('the length of a text', () => {
  it('counts characters, and no white space', () => {
    expect(readingLength(' a b\n\tc\u00A0d\u3000')).toBe(4);
    expect(readingLength('')).toBe(0);
  });

  it('counts a rare character once', () => {
    expect(readingLength('𠮷野家')).toBe(3);
  });
});
