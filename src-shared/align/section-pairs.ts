// Which headings of two editions correspond, by their ids, levels, numbers, and how much text stands under them.
import { headingBonus } from './bonus';
import { forms } from './lattice';
import type { Pair, Region } from './region';

export interface HeadingPair {
  readonly from: number;
  readonly to: number;
  /** 0 to 1. */
  readonly confidence: number;
}

interface SectionFacts {
  /** The index of the heading. */
  readonly heading: number;
  /** How many blocks stand under it, without those of the sections under it. */
  readonly blocks: number;
  /** As a share of all text in sections. */
  readonly share: number;
}

/** What it gains that sections correspond, and costs that one has no counterpart, or is one of two for one. */
const paired = 2;
const alone = -2.5;
const oneOfTwo = -3;

/** Of so many pairs of headings with numbers one may have another number, by mistake of whoever wrote it. */
const numbersForOneMistake = 10;

/**
 * Pairs the headings of a region. Where both sides have the same tree of sections, they are paired one by one, unless their ids or
 * numbers say something else; else by the best way through both rows of sections, in order.
 */
export function sectionPairs(pair: Pair, region: Region): readonly HeadingPair[] {
  const ones = sectionsIn(pair.one, region.from);
  const others = sectionsIn(pair.other, region.to);
  if (isSameTree(pair, ones, others)) {
    return ones.map(({ heading }, index) => ({
      from: heading,
      to: others[index]?.heading ?? heading,
      confidence: 1,
    }));
  }
  return bestPairs(pair, ones, others);
}

function sectionsIn(side: Pair['one'], [start, end]: readonly [number, number]): readonly SectionFacts[] {
  const headings: number[] = [];
  for (let index = start; index < end; index += 1)
    if (side.forms[index] === forms.heading) headings.push(index);
  const first = headings[0];
  if (first === undefined) return [];
  const whole = (side.lengths[end] ?? 0) - (side.lengths[first] ?? 0);
  return headings.map((heading, index) => {
    const next = headings[index + 1] ?? end;
    const length = (side.lengths[next] ?? 0) - (side.lengths[heading + 1] ?? 0);
    return { heading, blocks: next - heading - 1, share: whole === 0 ? 0 : length / whole };
  });
}

function isSameTree(pair: Pair, ones: readonly SectionFacts[], others: readonly SectionFacts[]): boolean {
  if (ones.length !== others.length) return false;
  let [numbered, mistaken] = [0, 0];
  const places = new Map(others.map(({ heading }, index) => [pair.other.blocks[heading]?.id ?? '', index]));
  for (const [index, { heading }] of ones.entries()) {
    const counterpart = others[index]?.heading ?? 0;
    const [one, other] = [pair.one.blocks[heading], pair.other.blocks[counterpart]];
    if (one === undefined || one.level !== other?.level) return false;
    if (isExplicit(one.id) && (places.get(one.id) ?? index) !== index) return false;
    const [number, otherNumber] = [pair.one.numbers[heading], pair.other.numbers[counterpart]];
    if (number === undefined || otherNumber === undefined) continue;
    numbered += 1;
    if (number !== otherNumber) mistaken += 1;
  }
  return mistaken * numbersForOneMistake <= numbered;
}

function isExplicit(id: string): boolean {
  return !/^s\d+$/u.test(id);
}

const [skipOne, skipOther, match, twoForOne, oneForTwo] = [1, 2, 3, 4, 5];

function bestPairs(
  pair: Pair,
  ones: readonly SectionFacts[],
  others: readonly SectionFacts[],
): readonly HeadingPair[] {
  const width = others.length + 1;
  const best = new Float64Array((ones.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const steps = new Uint8Array(best.length);
  best[0] = 0;
  const score = (row: number, column: number, rows: number, columns: number): number => {
    const [one, other] = [ones[row], others[column]];
    if (one === undefined || other === undefined) return Number.NEGATIVE_INFINITY;
    const [share, otherShare] = [sumOf(ones, row, rows, 'share'), sumOf(others, column, columns, 'share')];
    const [blocks, otherBlocks] = [
      sumOf(ones, row, rows, 'blocks'),
      sumOf(others, column, columns, 'blocks'),
    ];
    const mean = (share + otherShare) / 2;
    const length = mean === 0 ? 0 : Math.min(4, (Math.abs(share - otherShare) / mean) * 4);
    const count = Math.min(3, Math.abs(blocks - otherBlocks) * 0.3);
    return paired + headingBonus(pair.one, one.heading, pair.other, other.heading) - length - count;
  };
  for (let row = 0; row <= ones.length; row += 1) {
    for (let column = 0; column <= others.length; column += 1) {
      const cell = row * width + column;
      const consider = (from: number, gained: number, step: number): void => {
        const whole = (best[from] ?? Number.NEGATIVE_INFINITY) + gained;
        if (whole <= (best[cell] ?? 0)) return;
        best[cell] = whole;
        steps[cell] = step;
      };
      if (row > 0) consider(cell - width, alone, skipOne);
      if (column > 0) consider(cell - 1, alone, skipOther);
      if (row > 0 && column > 0) consider(cell - width - 1, score(row - 1, column - 1, 1, 1), match);
      if (row > 1 && column > 0) {
        consider(cell - 2 * width - 1, score(row - 2, column - 1, 2, 1) + oneOfTwo, twoForOne);
      }
      if (row > 0 && column > 1) {
        consider(cell - width - 2, score(row - 1, column - 2, 1, 2) + oneOfTwo, oneForTwo);
      }
    }
  }
  return traced(pair, ones, others, steps);
}

function sumOf(
  sections: readonly SectionFacts[],
  from: number,
  count: number,
  field: 'share' | 'blocks',
): number {
  let sum = 0;
  for (let index = from; index < from + count; index += 1) sum += sections[index]?.[field] ?? 0;
  return sum;
}

function traced(
  pair: Pair,
  ones: readonly SectionFacts[],
  others: readonly SectionFacts[],
  steps: Uint8Array,
): readonly HeadingPair[] {
  const pairs: HeadingPair[] = [];
  let [row, column] = [ones.length, others.length];
  while (row > 0 || column > 0) {
    const step = steps[row * (others.length + 1) + column] ?? skipOne;
    const [rows, columns] = [
      step === skipOther ? 0 : step === twoForOne ? 2 : 1,
      step === skipOne ? 0 : step === oneForTwo ? 2 : 1,
    ];
    row -= rows;
    column -= columns;
    const [from, to] = [ones[row]?.heading, others[column]?.heading];
    if (rows === 0 || columns === 0 || from === undefined || to === undefined) continue;
    const certainty = headingBonus(pair.one, from, pair.other, to);
    // Headings of different numbers are left to what stands around them.
    if (certainty < 0) continue;
    pairs.push({ from, to, confidence: certainty > 0 ? 1 : likely });
  }
  return pairs.reverse();
}

/** How certain it is that sections correspond which have neither the same id nor the same number, in editions of other structure. */
const likely = 0.8;
