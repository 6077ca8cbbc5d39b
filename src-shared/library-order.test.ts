// Tests of the order of the library's list.
import { describe, expect, it } from 'vitest';
import type { ArticleEntry } from './library';
import { orderByTitle, rowOf, withFirst } from './library-order';

function entry(id: string, titles: Readonly<Record<string, string>>): ArticleEntry {
  return {
    id,
    editions: Object.entries(titles).map(([language, title]) => ({
      language,
      title,
      original: language === 'en',
      length: 1,
    })),
    problems: [],
  };
}

function inOrder(entries: readonly ArticleEntry[], ...wishes: readonly string[]): readonly string[] {
  return entries
    .map((each) => rowOf(each, wishes))
    .toSorted(orderByTitle(wishes))
    .map((row) => row.entry.id);
}

const entries = [
  entry('a', { en: 'Zebra', fi: 'Ääni' }),
  entry('b', { en: 'Ångström', fi: 'Zeppeliini' }),
  entry('c', { en: 'Apple' }),
  entry('unread', {}),
];

describe('articles stand in the order', () => {
  it('of the titles shown, as the first language sorts', () => {
    expect(inOrder(entries, 'en')).toEqual(['b', 'c', 'unread', 'a']);
    expect(inOrder(entries, 'fi', 'en')).toEqual(['c', 'unread', 'b', 'a']);
  });

  it('of their ids where titles are the same, wherever they lie', () => {
    const same = ['x', 'b', 'a', 'c'].map((id) => entry(id, { en: 'The same' }));
    expect(inOrder(same, 'en')).toEqual(['a', 'b', 'c', 'x']);
    expect(inOrder(same.toReversed(), 'en')).toEqual(['a', 'b', 'c', 'x']);
  });
});

describe('one article before all others', () => {
  const rows = entries.map((each) => rowOf(each, ['en']));
  const ids = (first: string | undefined): readonly string[] =>
    withFirst(rows, first).map((row) => row.entry.id);

  it('changes nothing else', () => {
    expect(ids('c')).toEqual(['c', 'a', 'b', 'unread']);
    expect(ids('a')).toEqual(['a', 'b', 'c', 'unread']);
  });

  it('may not be there', () => {
    expect(ids('gone')).toEqual(['a', 'b', 'c', 'unread']);
    expect(ids(undefined)).toEqual(['a', 'b', 'c', 'unread']);
  });
});
