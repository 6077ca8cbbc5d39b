import { describe, expect, it } from 'vitest';
import { isLanguageTag } from './language';
import { defaultLanguages, readingLanguages, withMoved } from './reading-languages';

describe('the languages of a reader who has chosen none', () => {
  it.each([
    [
      ['fi-FI', 'sv-FI'],
      ['fi', 'sv-FI', 'en'],
    ],
    [
      ['de_DE.UTF-8', 'de', 'fr_FR@euro'],
      ['de', 'fr', 'en'],
    ],
    [
      ['en-US', 'en', 'ko-KR'],
      ['en', 'ko'],
    ],
    [
      ['en-GB', 'pt-PT', 'pt-BR', 'zh-TW'],
      ['en-GB', 'pt-PT', 'pt', 'zh-TW'],
    ],
    [
      ['en-US-u-va-posix', 'sr-Latn-RS'],
      ['en', 'sr-Latn'],
    ],
    [['C', 'POSIX', ''], ['en']],
    [[], ['en']],
  ])('are those of the system %j, and English', (system, languages) => {
    expect(defaultLanguages(undefined, system)).toEqual(languages);
    expect(languages.every(isLanguageTag)).toBe(true);
  });

  it('begin with the one given, as it was given', () => {
    expect(defaultLanguages('ja', ['fi-FI', 'ja-JP'])).toEqual(['ja', 'fi', 'en']);
    expect(defaultLanguages('pt-BR', [])).toEqual(['pt-BR', 'en']);
  });
});

describe('the languages that the reader reads', () => {
  it('are the ones chosen, else the default ones', () => {
    expect(readingLanguages({ languages: ['la', 'ko'] }, ['fi', 'en'])).toEqual(['la', 'ko']);
    expect(readingLanguages({ languages: [] }, ['fi', 'en'])).toEqual(['fi', 'en']);
  });
});

describe('a language that is moved', () => {
  const languages = ['fi', 'en', 'la'];

  it('changes places with the one before or behind it', () => {
    expect(withMoved(languages, 'en', 'up')).toEqual(['en', 'fi', 'la']);
    expect(withMoved(languages, 'en', 'down')).toEqual(['fi', 'la', 'en']);
    expect(languages).toEqual(['fi', 'en', 'la']);
  });

  it('stays at the ends, and where it is not in the list', () => {
    expect(withMoved(languages, 'fi', 'up')).toBe(languages);
    expect(withMoved(languages, 'la', 'down')).toBe(languages);
    expect(withMoved(languages, 'ko', 'up')).toBe(languages);
    expect(withMoved(languages, 'ko', 'down')).toBe(languages);
  });
});
