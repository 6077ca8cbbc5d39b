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
  const search = new SectionSearch(pair, ones, others);
  search.run();
  return traced(pair, ones, others, search.steps);
}

/** Sections as numbers. */
interface SectionNumbers {
  readonly headings: Int32Array;
  /** See `SectionFacts`. */
  readonly shares: Float64Array;
  readonly blocks: Int32Array;
}

function numbersOf(sections: readonly SectionFacts[]): SectionNumbers {
  return {
    headings: Int32Array.from(sections, ({ heading }) => heading),
    shares: Float64Array.from(sections, ({ share }) => share),
    blocks: Int32Array.from(sections, ({ blocks }) => blocks),
  };
}

/** The best way through two rows of sections. Books have hundreds on either side, so nothing is allocated in its loops. */
class SectionSearch {
  /** By cell: the last step of the best way there. */
  readonly steps: Uint8Array;
  readonly #best: Float64Array;
  readonly #width: number;
  readonly #ones: SectionNumbers;
  readonly #others: SectionNumbers;

  constructor(
    private readonly pair: Pair,
    ones: readonly SectionFacts[],
    others: readonly SectionFacts[],
  ) {
    this.#ones = numbersOf(ones);
    this.#others = numbersOf(others);
    this.#width = others.length + 1;
    this.#best = new Float64Array((ones.length + 1) * this.#width).fill(Number.NEGATIVE_INFINITY);
    this.steps = new Uint8Array(this.#best.length);
  }

  run(): void {
    const width = this.#width;
    this.#best[0] = 0;
    for (let row = 0; row <= this.#ones.headings.length; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const cell = row * width + column;
        if (row > 0) this.#consider(cell, cell - width, alone, skipOne);
        if (column > 0) this.#consider(cell, cell - 1, alone, skipOther);
        if (row > 0 && column > 0) this.#tryTogether(row, column, cell);
      }
    }
  }

  #tryTogether(row: number, column: number, cell: number): void {
    const width = this.#width;
    this.#consider(cell, cell - width - 1, this.#score(row, column, 1, 1), match);
    if (row > 1) {
      this.#consider(cell, cell - 2 * width - 1, this.#score(row, column, 2, 1) + oneOfTwo, twoForOne);
    }
    if (column > 1) {
      this.#consider(cell, cell - width - 2, this.#score(row, column, 1, 2) + oneOfTwo, oneForTwo);
    }
  }

  #consider(cell: number, from: number, gained: number, step: number): void {
    const whole = (this.#best[from] ?? Number.NEGATIVE_INFINITY) + gained;
    if (whole <= (this.#best[cell] ?? 0)) return;
    this.#best[cell] = whole;
    this.steps[cell] = step;
  }

  /** What speaks for it that one or two sections correspond to one or two, which end at a row and a column. */
  #score(row: number, column: number, rows: number, columns: number): number {
    const ones = this.#ones;
    const others = this.#others;
    const share = sumBefore(ones.shares, row, rows);
    const otherShare = sumBefore(others.shares, column, columns);
    const apart = Math.abs(sumBefore(ones.blocks, row, rows) - sumBefore(others.blocks, column, columns));
    const mean = (share + otherShare) / 2;
    const length = mean === 0 ? 0 : Math.min(4, (Math.abs(share - otherShare) / mean) * 4);
    const count = Math.min(3, apart * 0.3);
    const heading = ones.headings[row - rows] ?? 0;
    const counterpart = others.headings[column - columns] ?? 0;
    return paired + headingBonus(this.pair.one, heading, this.pair.other, counterpart) - length - count;
  }
}

/** The sum of one or two numbers before a place. */
function sumBefore(numbers: Float64Array | Int32Array, place: number, count: number): number {
  const last = numbers[place - 1] ?? 0;
  return count === 1 ? last : (numbers[place - 2] ?? 0) + last;
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
