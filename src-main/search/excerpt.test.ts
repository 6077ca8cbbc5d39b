// Tests of what is cut out around the words that were found.
import { expect, it } from 'vitest';
import { excerptOf } from './excerpt';

const long = `${'Before it all. '.repeat(20)}Owls hunt. ${'After that all. '.repeat(30)}`;

it('a short text is whole, on one line', () => {
  expect(excerptOf('Owls\nhunt.', [{ start: 5, end: 9 }])).toEqual({
    text: 'Owls hunt.',
    marks: [{ start: 5, end: 9 }],
  });
});

it('a long one begins and ends between words, with what was found in it', () => {
  const start = long.indexOf('Owls');
  const { text, marks } = excerptOf(long, [
    { start, end: start + 4 },
    { start: long.length - 5, end: long.length - 2 },
  ]);
  expect(text).toMatch(/^…(?:Before|it|all\.) .* (?:After|that|all\.)…$/u);
  expect(text.length).toBeLessThanOrEqual(222);
  expect(marks.map((mark) => text.slice(mark.start, mark.end))).toEqual(['Owls']);
});

it('a script without spaces is cut between characters', () => {
  const text = '𠮷'.repeat(300);
  const excerpt = excerptOf(text, [{ start: 400, end: 402 }]);
  expect(excerpt.text).toMatch(/^…𠮷+…$/u);
  expect(excerpt.marks).toHaveLength(1);
});

it('a mark that goes beyond the end is cut with it', () => {
  const { text, marks } = excerptOf('a'.repeat(500), [{ start: 0, end: 500 }]);
  expect(marks).toEqual([{ start: 0, end: text.length - 1 }]);
});
