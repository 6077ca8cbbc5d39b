// What speaks for it that two blocks correspond, besides their lengths: what both have in common.
import type { Band } from './band';
import { forms } from './lattice';
import { explicitId } from './explicit-id';
import type { Prepared } from './prepared';
import { tokenWeight } from './shared-tokens';

const sameId = 12;
const sameNumber = 5;
const otherNumber = -5;
const otherLevel = -2;
/** The same code or the same picture can hardly be there by chance. */
const sameThing = 8;

/**
 * The bonus of every cell of a band, for the blocks that end there.
 *
 * @param firstRow where the band begins in the one edition, and `firstColumn` in the other
 */
export function bonusIn(
  band: Band,
  one: Prepared,
  firstRow: number,
  other: Prepared,
  firstColumn: number,
): Float32Array {
  const bonus = new Float32Array(band.cells);
  const [ones, others] = [one.tokens(), other.tokens()];
  // By token, the columns in which it is, as far as it says anything.
  const places = new Map<number, number[]>();
  for (let column = 0; column < band.columns; column += 1) {
    for (const token of others.ofBlocks[firstColumn + column] ?? []) {
      if (!isRare(ones.counts[token] ?? 0) || !isRare(others.counts[token] ?? 0)) continue;
      const known = places.get(token);
      if (known === undefined) places.set(token, [column]);
      else known.push(column);
    }
  }
  for (let row = 0; row < band.rows; row += 1) {
    const low = band.low[row + 1] ?? 0;
    const high = band.high[row + 1] ?? 0;
    const base = (band.start[row + 1] ?? 0) - low;
    for (const token of ones.ofBlocks[firstRow + row] ?? []) {
      const columns = places.get(token);
      if (columns === undefined) continue;
      const weight = tokenWeight(
        ones.counts[token] ?? 0,
        one.blocks.length,
        others.counts[token] ?? 0,
        other.blocks.length,
      );
      if (weight === 0) continue;
      for (const column of columns) {
        if (column + 1 < low || column + 1 > high) continue;
        bonus[base + column + 1] = (bonus[base + column + 1] ?? 0) + weight;
      }
    }
    const form = one.forms[firstRow + row] ?? forms.text;
    if (form === forms.text) continue;
    for (let column = Math.max(0, low - 1); column < high; column += 1) {
      if (other.forms[firstColumn + column] !== form) continue;
      const own =
        form === forms.heading
          ? headingBonus(one, firstRow + row, other, firstColumn + column)
          : thingBonus(one, firstRow + row, other, firstColumn + column);
      bonus[base + column + 1] = (bonus[base + column + 1] ?? 0) + own;
    }
  }
  return bonus;
}

/** What is in more blocks says little, and takes long to count. */
function isRare(count: number): boolean {
  return count > 0 && count <= 16;
}

/** What their ids, numbers and levels say about two headings. */
export function headingBonus(one: Prepared, row: number, other: Prepared, column: number): number {
  // This is asked for every pair of headings of two books, so nothing is allocated, and ids are looked into last.
  const heading = one.blocks[row];
  const counterpart = other.blocks[column];
  if (heading === undefined || counterpart === undefined) return 0;
  const number = one.numbers[row];
  const otherOne = other.numbers[column];
  const isSameId = heading.id === counterpart.id && explicitId(heading.id) !== undefined;
  return (
    (isSameId ? sameId : 0) +
    (number === undefined || otherOne === undefined ? 0 : number === otherOne ? sameNumber : otherNumber) +
    otherLevel * Math.abs(heading.level - counterpart.level)
  );
}

function thingBonus(one: Prepared, row: number, other: Prepared, column: number): number {
  const [sign, counterpart] = [one.blocks[row]?.signs[0], other.blocks[column]?.signs[0]];
  return sign !== undefined && sign === counterpart ? sameThing : 0;
}
