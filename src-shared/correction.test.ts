// Tests of what a correction must look like, and of their order.
import { describe, expect, it } from 'vitest';
import { inOrderMade, isCorrection, isCorrectionsChange } from './correction';
import { someCorrection } from './correction-for-tests';

const one = someCorrection(1);
const [anchor] = one.one;

describe('a correction', () => {
  it('is one where everything is there', () => {
    expect(isCorrection(one)).toBe(true);
    expect(isCorrection(someCorrection(2, { kind: 'together', one: [...one.one, ...one.one] }))).toBe(true);
  });

  it.each([
    ['without an id', { id: 'x' }],
    ['of an article that is a path', { article: '../up' }],
    ['of an unknown kind', { kind: 'apart' }],
    ['with an empty side', { one: [] }],
    ['that starts at two paragraphs', { one: [anchor, anchor] }],
    ['with two languages on a side', { kind: 'together', one: [anchor, { ...anchor, language: 'de' }] }],
    ['made at no time', { made: 'yesterday' }],
  ])('%s is none', (_what, changes) => {
    expect(isCorrection({ ...one, ...changes })).toBe(false);
  });
});

it('a change holds corrections and names of corrections', () => {
  expect(isCorrectionsChange({ put: [one], removed: [{ article: one.article, id: one.id }] })).toBe(true);
  expect(isCorrectionsChange({ put: [one], removed: ['x'] })).toBe(false);
  expect(isCorrectionsChange({ put: [{ ...one, kind: 'apart' }], removed: [] })).toBe(false);
});

it('corrections are put in the order in which they were made, however their times are written', () => {
  const early = someCorrection(9, { made: '2026-01-01T12:00:00Z' });
  const late = someCorrection(3, { made: '2026-01-01T12:00:00.500Z' });
  const asLate = someCorrection(4, { made: '2026-01-01T12:00:00.5Z' });
  expect(inOrderMade([asLate, late, early])).toEqual([early, late, asLate]);
  expect(inOrderMade([late, asLate, early])).toEqual([early, late, asLate]);
});
