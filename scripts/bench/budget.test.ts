// Tests that a budget is said to be kept where it is, and only there.
import { expect, it } from 'vitest';
import { budgetRow, plainRow } from './budget';

it.each([
  [1, 'kept'],
  [1.15, 'kept'],
  [1.151, 'MISSED'],
  [2, 'MISSED'],
  [Number.NaN, 'MISSED'],
  [Number.POSITIVE_INFINITY, 'MISSED'],
])('judges %d of at most 1.15', (figure, verdict) => {
  expect(budgetRow('start', figure, 1.15)).toMatchObject({ what: 'start', budget: 1.15, verdict });
});

it('keeps a budget of nothing with nothing alone', () => {
  expect(budgetRow('wrong frames', 0, 0).verdict).toBe('kept');
  expect(budgetRow('wrong frames', 1, 0).verdict).toBe('MISSED');
});

it('shows a figure beyond its budget as one that is beyond', () => {
  expect(budgetRow('start', 1.1501, 1.15).figure).toBe(1.16);
  // Not 1.11, though it is 1.1000000000000000888 to a computer.
  expect(budgetRow('start', 1.1, 1.15).figure).toBe(1.1);
});

it('adds what else is told, and gives rows without a budget the same columns', () => {
  const row = budgetRow('start', 1, 1.15, { ms: 500 });
  expect(row).toMatchObject({ ms: 500 });
  expect(Object.keys(plainRow('floor', 1, { ms: 500 }))).toEqual(Object.keys(row));
});
