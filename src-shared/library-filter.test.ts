// Which articles remain when a reader types words above the library's list.
import { describe, expect, it } from 'vitest';
import { articleFilter, textsOfArticles } from './library-filter';
import type { ArticleEntry, EditionEntry } from './library';

function edition(language: string, title: string, summary?: string): EditionEntry {
  return { language, title, original: false, length: 1, ...(summary === undefined ? {} : { summary }) };
}

const entry: ArticleEntry = {
  id: 'city-life',
  editions: [
    edition('en', 'Streets and squares', 'How people meet.'),
    edition('tr', 'Istanbul’un ışıkları', 'İyi akşamlar'),
    edition('el', 'Δρόμος', 'Η ΟΔΟΣ'),
    edition('fr', 'Liberté'),
    edition('sa', 'नगरम्'),
  ],
  problems: [],
};

const has = (words: string): boolean => articleFilter(words, textsOfArticles('en'))(entry);

describe('an article remains', () => {
  it.each([
    ['no words', ''],
    ['white space', '  \t'],
    ['its id', 'city-l'],
    ['a title', 'SQUARE'],
    ['a title in another language', 'liberté'],
    ['a title in another script', 'नगर'],
    ['a summary', 'people'],
    ['the own name of a language', 'français'],
    ['the name of a language in that of the interface', 'french'],
    ['the name of a language that Chromium does not speak', 'sanskrit'],
    ['words from several texts, in any order', 'people  liberté street'],
    ['Turkish letters', 'ISTANBUL’UN'],
    ['Turkish capitals', 'İYİ'],
    ['a part of a Greek word in capitals', 'ΔΡΌΜΟΣ'],
    ['a Greek word in small letters', 'οδος'],
    ['a letter of two code points', 'liberte\u0301'],
  ])('with %s', (_what, words) => {
    expect(has(words)).toBe(true);
  });

  it.each([
    ['a word that it has not', 'river'],
    ['one word that it has, and one that it has not', 'streets river'],
    ['words that do not stand so', 'squaresandstreets'],
    ['a letter without its mark', 'liberte'],
  ])('not with %s', (_what, words) => {
    expect(has(words)).toBe(false);
  });

  it('by its id where no edition can be read', () => {
    const textsOf = textsOfArticles('en');
    const broken: ArticleEntry = { id: 'broken', editions: [], problems: [] };
    expect(articleFilter('brok', textsOf)(broken)).toBe(true);
    expect(articleFilter('street', textsOf)(broken)).toBe(false);
  });
});
