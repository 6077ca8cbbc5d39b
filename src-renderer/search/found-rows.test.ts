// What was found as rows: where keys stop, what is made at first, and where an excerpt is cut.
import { describe, expect, it } from 'vitest';
import type { ArticleHits } from '../../src-shared/search/shapes';
import { beginningOf, leftOut, piecesOfExcerpt, stopsOf } from './found-rows';

/** An article with some hits in each of its sections. */
function found(article: string, hits: readonly number[], count = hits.reduce((sum, n) => sum + n, 0)) {
  const sections = hits.map((many, index) => ({
    section: `s${String(index + 1)}`,
    heading: 'A heading',
    hits: Array.from({ length: many }, (_, at) => ({
      block: `s${String(index + 1)}.p${String(at + 1)}`,
      excerpt: 'Some words',
      marks: [],
    })),
  }));
  return { article, language: 'en', title: article, sections, count } satisfies ArticleHits;
}

const keys = (articles: readonly ArticleHits[], folded: readonly string[] = []): readonly string[] =>
  stopsOf(articles, new Set(folded)).map(({ key }) => key);

describe('where keys stop', () => {
  it('is at every hit, in its order', () => {
    expect(keys([found('one', [1, 2]), found('two', [1])])).toEqual([
      'one/en/s1.p1',
      'one/en/s2.p1',
      'one/en/s2.p2',
      'two/en/s1.p1',
    ]);
  });

  it('is at the title of an article whose hits are hidden', () => {
    expect(keys([found('one', [2]), found('two', [1])], ['one/en'])).toEqual(['one/en', 'two/en/s1.p1']);
  });

  it('is at the way to the rest of an article', () => {
    expect(keys([found('one', [1], 8)])).toEqual(['one/en/s1.p1', 'one/en more']);
    expect(leftOut(found('one', [1, 2], 8))).toBe(5);
  });
});

describe('the beginning of what was found', () => {
  const all = [found('one', [2, 2]), found('two', [3])];

  it('is all of it where that is little', () => {
    expect(beginningOf(all, 7)).toEqual(all);
  });

  it('ends within a section, and leaves out what comes after it', () => {
    expect(keys(beginningOf(all, 3)).filter((key) => !key.endsWith('more'))).toEqual([
      'one/en/s1.p1',
      'one/en/s1.p2',
      'one/en/s2.p1',
    ]);
  });

  it('has nothing of an article of which it has no hit', () => {
    expect(beginningOf(all, 4).map(({ article }) => article)).toEqual(['one']);
    expect(beginningOf(all, 0)).toEqual([]);
  });
});

describe('an excerpt', () => {
  const pieces = (text: string, ...marks: readonly (readonly [number, number])[]): readonly string[] =>
    piecesOfExcerpt(
      text,
      marks.map(([start, end]) => ({ start, end })),
    ).map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text));

  it('is cut at what was found', () => {
    expect(pieces('all human beings', [4, 9])).toEqual(['all ', '[human]', ' beings']);
    expect(pieces('human', [0, 5])).toEqual(['[human]']);
    expect(pieces('human')).toEqual(['human']);
  });

  it('loses nothing by marks that overlap, are empty or reach beyond its end', () => {
    expect(pieces('abcdef', [1, 3], [2, 4], [4, 4], [5, 90]).join('')).toBe('a[bc]de[f]');
  });
});
