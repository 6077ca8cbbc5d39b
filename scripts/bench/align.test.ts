// Tests that paragraphs of the Declaration land in the right article of every other language, and that certain groups are right.
import { expect, it } from 'vitest';
import { align } from '../../src-shared/align/align';
import { reversed } from '../../src-shared/align/alignment';
import { landings, pairs, shareOf, summaryOf, tallyDamage } from './align';
import { withHeadings, withoutHeadings } from './align-gold';

it('lands 99.5 of 100 paragraphs right with headings', () => {
  const all = landings(true);
  expect(all).toHaveLength(91);
  expect(summaryOf(all).share).toBeGreaterThanOrEqual(0.995);
});

it('lands 99 of 100 right without headings, and 97 in every pair', () => {
  const { share, worst } = summaryOf(landings(false));
  expect(share).toBeGreaterThanOrEqual(0.99);
  expect(shareOf(worst), worst.pair).toBeGreaterThanOrEqual(0.97);
});

it.each([
  ['with', withHeadings],
  ['without', withoutHeadings],
])('aligns both ways alike %s headings', (_what, make) => {
  for (const { name, one, other } of pairs(make)) {
    const alignment = align(one.edition, other.edition);
    expect(align(other.edition, one.edition), name).toEqual(reversed(alignment));
  }
});

it('is right in 98 of 100 groups that it calls certain, after damage', () => {
  const { groups, right, certain, certainRight } = tallyDamage(0.2);
  expect(right / groups).toBeGreaterThanOrEqual(0.8);
  expect(certainRight / certain).toBeGreaterThanOrEqual(0.98);
});
