import { describe, expect, it } from 'vitest';
import { editionToShow, type ArticleEntry } from './library';

function entry(...languages: readonly string[]): ArticleEntry {
  return {
    id: 'human-rights',
    editions: languages.map((text) => {
      const language = text.replace('*', '');
      return { language, title: language, original: text.endsWith('*'), length: 100 };
    }),
    problems: [],
  };
}

describe('the edition that stands for an article in a list', () => {
  it('is the one that the reader wishes for', () => {
    expect(editionToShow(entry('ko', 'fr*', 'de'), ['la', 'de', 'ko'])?.language).toBe('de');
    expect(editionToShow(entry('ko', 'pt-BR', 'en*'), ['pt'])?.language).toBe('pt-BR');
  });

  it('is the original where no wish can be met', () => {
    expect(editionToShow(entry('ko', 'fr*', 'de'), ['la'])?.language).toBe('fr');
  });

  it('is the first one where there is no original', () => {
    expect(editionToShow(entry('ko', 'fr'), ['la'])?.language).toBe('ko');
  });

  it('is none where there are no editions', () => {
    expect(editionToShow(entry(), ['en'])).toBeUndefined();
  });
});
