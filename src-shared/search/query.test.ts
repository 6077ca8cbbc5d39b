import { describe, expect, it } from 'vitest';
import { longestQuery, mostQueryParts, parseQuery, type QueryPart } from './query';

const word = (text: string, more: Partial<QueryPart> = {}): QueryPart => ({
  kind: 'word',
  text,
  isExcluded: false,
  isPrefix: false,
  ...more,
});
const phrase = (text: string, more: Partial<QueryPart> = {}): QueryPart =>
  word(text, { kind: 'phrase', ...more });
const last = { isPrefix: true };

describe('a query', () => {
  it('has words, of which the last may go on', () => {
    expect(parseQuery('human rights')).toEqual([word('human'), word('rights', last)]);
    expect(parseQuery('human\u3000rights\n')).toEqual([word('human'), word('rights')]);
    expect(parseQuery('')).toEqual([]);
    expect(parseQuery(' \t ')).toEqual([]);
  });

  it.each([
    '"a b"',
    '“a b”',
    '„a b“',
    '„a b”',
    '”a b”',
    '«a b»',
    '»a b«',
    '「a b」',
    '『a b』',
    '＂a b＂',
    '“a b"',
    '‹a b›',
    '《a b》',
  ])('has the phrase in %s', (text) => {
    expect(parseQuery(text)).toEqual([phrase('a b')]);
  });

  it('has the words of a phrase apart from the spaces that French sets inside its marks', () => {
    expect(parseQuery('«\u202Fdroits de l’homme\u202F»')).toEqual([phrase('droits de l’homme')]);
  });

  it('has phrases right behind words', () => {
    expect(parseQuery('a"b c"d')).toEqual([word('a'), phrase('b c'), word('d', last)]);
    expect(parseQuery('日本「人権 宣言」')).toEqual([word('日本'), phrase('人権 宣言')]);
  });

  it('says what must not be there', () => {
    expect(parseQuery('a -b')).toEqual([word('a'), word('b', { isExcluded: true })]);
    expect(parseQuery('-"a b" c')).toEqual([phrase('a b', { isExcluded: true }), word('c', last)]);
    expect(parseQuery('a −b')).toEqual([word('a'), word('b', { isExcluded: true })]);
  });

  it('keeps hyphens that exclude nothing', () => {
    expect(parseQuery('well-known')).toEqual([word('well-known', last)]);
    expect(parseQuery('a - b')).toEqual([word('a'), word('-'), word('b', last)]);
    expect(parseQuery('--a')).toEqual([word('--a', last)]);
    expect(parseQuery('-')).toEqual([word('-', last)]);
  });

  it('takes a quotation mark without another one as it is', () => {
    expect(parseQuery('"a b')).toEqual([word('"a'), word('b', last)]);
    expect(parseQuery('a" b')).toEqual([word('a"'), word('b', last)]);
    expect(parseQuery('5" 7"')).toEqual([word('5'), phrase(' 7'.trim())]);
    expect(parseQuery('""')).toEqual([]);
    expect(parseQuery('「a')).toEqual([word('「a', last)]);
  });

  it.each([
    'NEAR(',
    '*',
    '^a',
    'AND',
    'OR',
    'NOT',
    'a*',
    '{title}:',
    '(',
    ')',
    '.*',
    '[a-z',
    '\\',
    '\\d+',
    "'; DROP TABLE",
  ])('takes %s literally', (text) => {
    expect(parseQuery(`${text} x`).map((part) => part.text)).toEqual([...text.split(' '), 'x']);
  });

  it('is cut where nobody reads on', () => {
    const parts = parseQuery('a '.repeat(500_000));
    expect(parts).toHaveLength(mostQueryParts);
    for (const text of ['"', '"a ', '-', '「', 'x', '\0', '👩\u200D', '\u202E', '\uD800', '\u0301', '“„«']) {
      const long = parseQuery(text.repeat(1_000_000));
      expect(long.length).toBeLessThanOrEqual(mostQueryParts);
      expect(long.reduce((sum, part) => sum + part.text.length, 0)).toBeLessThanOrEqual(longestQuery);
    }
    const [cut] = parseQuery(`${'x'.repeat(longestQuery - 1)}👍`);
    expect(cut?.text).toBe('x'.repeat(longestQuery - 1));
  });
});
