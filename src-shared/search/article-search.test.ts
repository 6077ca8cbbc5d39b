import { describe, expect, it } from 'vitest';
import { ArticleSearch, type Hit } from './article-search';
import type { ArticleText } from './article-texts';
import { noOptions } from './shapes';

const texts = (...words: readonly string[]): readonly ArticleText[] =>
  words.map((text, index) => ({ side: 0, language: 'en', block: `s1.p${index}`, text }));

const forEver = (): boolean => true;
const noTime = (): boolean => false;

function searched(words: string, all: readonly ArticleText[], from = 0, options = noOptions): ArticleSearch {
  const search = new ArticleSearch({ kind: 'words', words, options }, all, from);
  search.goOn(forEver);
  return search;
}

/** All hits from a text on, once around. */
function around(search: ArticleSearch, from: number, way: 'next' | 'previous'): readonly Hit[] {
  const hits: Hit[] = [];
  let hit = search.hitFrom(from, way);
  for (let count = 0; count < search.count; count += 1) {
    if (hit === undefined || hit === 'unknown') throw new Error('There is no hit');
    hits.push(hit);
    hit = search.hitBeside(hit, way);
  }
  expect(hit).toEqual(hits[0]);
  return hits;
}

describe('the search for words in an article', () => {
  const all = texts('One and one', 'two', 'One more', 'nothing');

  it('counts all hits, and numbers them in reading order wherever it began', () => {
    for (const from of [0, 1, 2, 3]) {
      const search = searched('one', all, from);
      expect(search.count).toBe(3);
      expect(search.numberOf({ text: 0, place: 1 })).toBe(2);
      expect(search.numberOf({ text: 2, place: 0 })).toBe(3);
    }
  });

  it('says where the hits stand', () => {
    const search = searched('one', all);
    expect(search.rangesIn(0)).toEqual([
      { start: 0, end: 3 },
      { start: 8, end: 11 },
    ]);
    expect(search.rangesIn(1)).toEqual([]);
    expect(search.rangesIn(9)).toEqual([]);
  });

  it('goes from hit to hit both ways, and around', () => {
    const search = searched('one', all);
    const [first, second, third] = [
      { text: 0, place: 0 },
      { text: 0, place: 1 },
      { text: 2, place: 0 },
    ];
    expect(around(search, 0, 'next')).toEqual([first, second, third]);
    expect(around(search, 1, 'next')).toEqual([third, first, second]);
    expect(around(search, 3, 'previous')).toEqual([third, second, first]);
    expect(around(search, 1, 'previous')).toEqual([second, first, third]);
  });

  it('finds nothing where there is nothing', () => {
    for (const words of ['three', '']) {
      const search = searched(words, all);
      expect(search.count).toBe(0);
      expect(search.isDone).toBe(true);
      expect(search.hitFrom(0, 'next')).toBeUndefined();
    }
    expect(searched('one', []).hitFrom(0, 'next')).toBeUndefined();
  });

  it('goes on text by text from where the reader is, and says what it does not know yet', () => {
    const search = new ArticleSearch({ kind: 'words', words: 'one', options: noOptions }, all, 2);
    expect(search.hitFrom(2, 'next')).toBe('unknown');
    expect(search.goOn(noTime)).toBe(false);
    expect(search.count).toBe(1);
    const hit = { text: 2, place: 0 };
    expect(search.hitFrom(2, 'next')).toEqual(hit);
    expect(search.numberOf(hit)).toBeUndefined();
    expect(search.hitBeside(hit, 'next')).toBe('unknown');
    search.goOn(noTime);
    search.goOn(noTime);
    expect(search.hitBeside(hit, 'next')).toEqual({ text: 0, place: 0 });
    expect(search.goOn(noTime)).toBe(true);
    expect(search.numberOf(hit)).toBe(3);
  });

  it('says what was passed over in comparing', () => {
    expect(searched('one', texts('one')).ignored).toEqual([]);
    expect(searched('one', texts('One')).ignored).toEqual(['case']);
    const french = texts('Été').map((text) => ({ ...text, language: 'fr' }));
    expect(searched('été', french).ignored).toEqual(['case']);
    expect(searched('ete', french).ignored).toEqual(['case', 'accents']);
  });

  it('keeps to what must be as it was typed', () => {
    expect(searched('one', all, 0, { ...noOptions, matchCase: true }).count).toBe(1);
    expect(searched('on', all, 0, { ...noOptions, wholeWords: true }).count).toBe(0);
  });

  it('looks into each text by the rules of its language', () => {
    const mixed: readonly ArticleText[] = [
      { side: 0, language: 'ru', block: 's1', text: 'мой' },
      { side: 1, language: 'la', block: 's1', text: 'mōns' },
    ];
    expect(searched('мои', mixed).count).toBe(0);
    expect(searched('mons', mixed).rangesIn(1)).toEqual([{ start: 0, end: 4 }]);
  });

  it('finds what a query of the library finds, paragraph by paragraph', () => {
    const query = (words: string): ArticleSearch => {
      const search = new ArticleSearch({ kind: 'query', words }, all, 0);
      search.goOn(forEver);
      return search;
    };
    expect(query('one').count).toBe(3);
    expect(query('mor one').rangesIn(2)).toEqual([]);
    expect(query('one mor').rangesIn(0)).toEqual([]);
    expect(query('one mor').rangesIn(2)).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ]);
    expect(query('one -more').count).toBe(2);
    expect(query('"one more"').rangesIn(2)).toEqual([{ start: 0, end: 8 }]);
    expect(query('"one more" -two three').terms).toEqual(['one more', 'three']);
    expect(query('-one').count).toBe(0);
  });

  it('finds a letter a million times without keeping every place', () => {
    const search = searched('a', texts(...Array.from({ length: 1_000 }, () => 'a '.repeat(1_000))));
    expect(search.count).toBe(1_000_000);
    expect(search.numberOf({ text: 999, place: 999 })).toBe(1_000_000);
    for (let text = 0; text < 1_000; text += 1) expect(search.rangesIn(text)).toHaveLength(1_000);
  });
});
