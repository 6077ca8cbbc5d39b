// All ways in which two rows of blocks can be aligned, and the best one among them.
import { cellAt, type Band } from './band';
import { lengthScore, mostBlocks, shapeScores, type LengthModel } from './length-model';

/** What a block is, as a number. Only words stand in groups of many; what is alone stands in no group with another. */
export const forms = { heading: 0, text: 1, code: 2, figure: 3, table: 4, alone: 5 } as const;

/** One side of the lattice, as numbers. */
export interface Side {
  /** At n: the length of the first n blocks, comparable with the other side's; see `LengthModel`. */
  readonly lengths: Float64Array;
  /** Of each block; see `forms`. */
  readonly forms: Uint8Array;
}

export interface Lattice {
  readonly rows: Side;
  readonly columns: Side;
  readonly band: Band;
  readonly model: LengthModel;
  /** By cell of the band: what speaks for it that the two blocks which end there correspond, besides their lengths. */
  readonly bonus: Float32Array;
  /** Whether the first group has blocks on both sides, as a reader said. */
  readonly isPinned: boolean;
}

/** What was found for every cell of the band: of all the ways that lead there from the beginning. */
export interface Sweep {
  /** The score of the best one, a logarithm. */
  readonly best: Float64Array;
  /** The shape of the last group of the best one; see `shapeOf`. */
  readonly step: Uint8Array;
}

/** The same, with all ways counted. */
export interface ThoroughSweep extends Sweep {
  /** How many times as likely as the best one all of them together are. */
  readonly mass: Float64Array;
}

const { oneToMany } = shapeScores;

/** How a step is kept in a byte: the blocks of one side, and those of the other times this. */
const stepBase = 16;

/** How many rows and columns a step goes back. */
export function shapeOf(step: number): readonly [number, number] {
  return [step % stepBase, Math.floor(step / stepBase)];
}

/** What it costs that a code block, say, is a figure in the other edition. */
const otherFormScore = -4;
/** A heading is seldom missing alone; and what it says is so short that its length says little. */
const headingAlone = -1;
const headingPair = 1.5;

/** The longest groups of a first look: longer ones do not lead it far astray. */
const hastyMost = 3;

/** The score of what no way leads to. */
const never = -1e9;
/**
 * How sharply likelier ways are told from less likely ones when all are summed up. The lengths of neighbours go wrong together, where a
 * translator is free, so that their scores promise more than they hold. 0.7 is what the bench measured best for that.
 */
export const sharpness = 0.7;

/** What is less likely than this beside another does not count. */
const negligible = -40;

/**
 * Goes through all cells from the beginning to the end: the dynamic programming of Gale and Church, with groups of up to
 * `mostBlocks` blocks for one, and beside the best way the sum over all (the forward pass of hidden Markov models; Rabiner, A
 * Tutorial on Hidden Markov Models, Proceedings of the IEEE 77, 1989), kept in proportion to the best way so that it neither
 * overflows nor vanishes.
 *
 * @param ahead what was found for the mirrored lattice, if it was: cells through which no likely way goes are then left out
 */
export function sweep(lattice: Lattice, ahead?: Sweep): ThoroughSweep {
  const sweeping = new Sweeping(lattice, mostBlocks, true, ahead?.best);
  sweeping.run();
  return sweeping;
}

/** Only the best way, and without the longest groups: faster than `sweep`. */
export function hastySweep(lattice: Lattice): Sweep {
  const sweeping = new Sweeping(lattice, hastyMost, false, undefined);
  sweeping.run();
  return sweeping;
}

/**
 * One pass. Nothing is allocated in its loops, what holds for a whole row is looked up once for it, and steps are tried in the same
 * order everywhere, so that ties fall alike.
 */
class Sweeping implements ThoroughSweep {
  readonly best: Float64Array;
  readonly mass: Float64Array;
  readonly step: Uint8Array;
  readonly #band: Band;
  readonly #bonus: Float32Array;
  readonly #model: LengthModel;
  readonly #rowLengths: Float64Array;
  readonly #columnLengths: Float64Array;
  readonly #columnForms: Uint8Array;
  readonly #rowRuns: Int32Array;
  readonly #columnRuns: Int32Array;
  /** The ways into the cell at hand, which are weighed against each other when all are known. */
  readonly #scores = new Float64Array(4 + 2 * mostBlocks);
  readonly #masses = new Float64Array(4 + 2 * mostBlocks);
  #ways = 0;
  #top = never;
  #topStep = 0;
  /** The row at hand: its index, its first column in the band, and at which cell its column 0 would be. */
  #row = 0;
  #low = 0;
  #base = 0;
  /** The same of the row before it, and its last column; no column is in the one before the first. */
  #lowBefore = 0;
  #highBefore = -1;
  #baseBefore = 0;
  /** The block that ends at the row at hand. */
  #form: number = forms.alone;
  #length = 0;
  #run = 0;

  constructor(
    private readonly lattice: Lattice,
    private readonly most: number,
    private readonly isThorough: boolean,
    private readonly ahead: Float64Array | undefined,
  ) {
    const { band, rows, columns, bonus, model } = lattice;
    this.best = new Float64Array(band.cells);
    this.mass = new Float64Array(isThorough ? band.cells : 0);
    this.step = new Uint8Array(band.cells);
    this.#band = band;
    this.#bonus = bonus;
    this.#model = model;
    this.#rowLengths = rows.lengths;
    this.#columnLengths = columns.lengths;
    this.#columnForms = columns.forms;
    this.#rowRuns = runsOfText(rows.forms);
    this.#columnRuns = runsOfText(columns.forms);
  }

  run(): void {
    const { band, isPinned } = this.lattice;
    for (let row = 0; row <= band.rows; row += 1) {
      this.#enterRow(row);
      const last = band.high[row] ?? 0;
      for (let column = this.#low; column <= last; column += 1) {
        this.#ways = 0;
        this.#top = never;
        this.#topStep = 0;
        if (row + column === 0) this.#begin();
        else if (!(isPinned && row + column === 1)) this.#tryAlone(column);
        if (row > 0 && column > 0) this.#tryTogether(column);
        this.#weigh(this.#base + column);
      }
    }
  }

  #enterRow(row: number): void {
    const { low, high, start } = this.#band;
    if (row > 0) {
      this.#lowBefore = this.#low;
      this.#highBefore = high[row - 1] ?? 0;
      this.#baseBefore = this.#base;
      this.#form = this.lattice.rows.forms[row - 1] ?? forms.alone;
      this.#length = (this.#rowLengths[row] ?? 0) - (this.#rowLengths[row - 1] ?? 0);
    }
    this.#row = row;
    this.#run = this.#rowRuns[row] ?? 0;
    this.#low = low[row] ?? 0;
    this.#base = (start[row] ?? 0) - this.#low;
  }

  /** The one way to the beginning. */
  #begin(): void {
    this.#scores[0] = 0;
    this.#masses[0] = 1;
    this.#ways = 1;
    this.#top = 0;
  }

  #consider(from: number, score: number, step: number): void {
    const whole = (this.best[from] ?? never) + score;
    if (!(whole > never)) return;
    if (this.isThorough) {
      this.#scores[this.#ways] = whole;
      this.#masses[this.#ways] = this.mass[from] ?? 0;
      this.#ways += 1;
    }
    if (whole <= this.#top) return;
    this.#top = whole;
    this.#topStep = step;
  }

  #weigh(cell: number): void {
    const top = this.#isUnlikely(cell) ? never : this.#top;
    this.best[cell] = top;
    this.step[cell] = this.#topStep;
    if (!this.isThorough || top === never) return;
    let sum = 0;
    for (let way = 0; way < this.#ways; way += 1) {
      const behind = (this.#scores[way] ?? never) - top;
      if (behind > negligible)
        sum += (behind === 0 ? 1 : Math.exp(sharpness * behind)) * (this.#masses[way] ?? 0);
    }
    this.mass[cell] = sum;
  }

  /** Whether it is known that the best way through a cell, from the beginning to the end, is as good as impossible. */
  #isUnlikely(cell: number): boolean {
    const { ahead } = this;
    if (ahead === undefined) return false;
    const last = ahead.length - 1;
    return this.#top + (ahead[last - cell] ?? never) - (ahead[last] ?? 0) < negligible;
  }

  #tryAlone(column: number): void {
    if (column >= this.#lowBefore && column <= this.#highBefore)
      this.#consider(this.#baseBefore + column, aloneScore(this.#form), 1);
    if (column > this.#low)
      this.#consider(this.#base + column - 1, aloneScore(this.#columnForms[column - 1] ?? 0), stepBase);
  }

  #tryTogether(column: number): void {
    const bonus = this.#bonus[this.#base + column] ?? 0;
    this.#tryPair(column, bonus);
    const run = this.#columnRuns[column] ?? 0;
    if (this.#run === 0 || run === 0) return;
    if (run > 1) this.#tryOneToMany(column, Math.min(this.most, run), bonus);
    if (this.#run > 1) this.#tryManyToOne(column, Math.min(this.most, this.#run), bonus);
    if (run > 1 && this.#run > 1) this.#tryTwoByTwo(column, bonus);
  }

  #tryPair(column: number, bonus: number): void {
    if (column <= this.#lowBefore || column > this.#highBefore + 1) return;
    const from = this.#baseBefore + column - 1;
    if (this.best[from] === never) return;
    const length = (this.#columnLengths[column] ?? 0) - (this.#columnLengths[column - 1] ?? 0);
    const form = this.#columnForms[column - 1] ?? forms.alone;
    const score = scoreOfPair(this.#model, this.#form, this.#length, form, length);
    this.#consider(from, score + bonus, 1 + stepBase);
  }

  #tryOneToMany(column: number, most: number, ofLast: number): void {
    const end = this.#columnLengths[column] ?? 0;
    let bonus = ofLast;
    for (let n = 2; n <= most; n += 1) {
      const many = end - (this.#columnLengths[column - n] ?? 0);
      if (column - n < this.#lowBefore || isFarLonger(many, this.#length, n)) return;
      if (column - n + 1 >= this.#low) bonus += this.#bonus[this.#base + column - n + 1] ?? 0;
      const from = this.#baseBefore + column - n;
      if (column - n > this.#highBefore || this.best[from] === never) continue;
      const length = lengthScore(this.#model, this.#length, many);
      this.#consider(from, (oneToMany[n] ?? never) + length + bonus, 1 + n * stepBase);
    }
  }

  #tryManyToOne(column: number, most: number, ofLast: number): void {
    const { low, high, start } = this.#band;
    const one = (this.#columnLengths[column] ?? 0) - (this.#columnLengths[column - 1] ?? 0);
    const end = this.#rowLengths[this.#row] ?? 0;
    let bonus = ofLast;
    // The row before the first of the many, which ends where they begin.
    let isInside = column >= this.#lowBefore && column <= this.#highBefore;
    let base = this.#baseBefore;
    for (let n = 2; n <= most; n += 1) {
      const row = this.#row - n;
      const many = end - (this.#rowLengths[row] ?? 0);
      if (column - 1 > (high[row] ?? -1) || isFarLonger(many, one, n)) return;
      if (isInside) bonus += this.#bonus[base + column] ?? 0;
      const first = low[row] ?? 0;
      base = (start[row] ?? 0) - first;
      isInside = column >= first && column <= (high[row] ?? -1);
      const from = base + column - 1;
      if (column - 1 < first || this.best[from] === never) continue;
      const length = lengthScore(this.#model, many, one);
      this.#consider(from, (oneToMany[n] ?? never) + length + bonus, n + stepBase);
    }
  }

  #tryTwoByTwo(column: number, bonus: number): void {
    const from = cellAt(this.#band, this.#row - 2, column - 2);
    if (from < 0 || this.best[from] === never) return;
    const length = lengthScore(
      this.#model,
      (this.#rowLengths[this.#row] ?? 0) - (this.#rowLengths[this.#row - 2] ?? 0),
      (this.#columnLengths[column] ?? 0) - (this.#columnLengths[column - 2] ?? 0),
    );
    const before = column > this.#low ? (this.#bonus[this.#base + column - 1] ?? 0) : 0;
    const across = this.#bonusBefore(column) + before;
    const along = this.#bonusBefore(column - 1) + bonus;
    this.#consider(from, shapeScores.twoByTwo + length + across + along, 2 + 2 * stepBase);
  }

  /** The bonus of a column in the row before the one at hand. */
  #bonusBefore(column: number): number {
    const isInside = column >= this.#lowBefore && column <= this.#highBefore;
    return isInside ? (this.#bonus[this.#baseBefore + column] ?? 0) : 0;
  }
}

/** What speaks for it that two blocks correspond, signs that they share left out. */
function scoreOfPair(
  model: LengthModel,
  form: number,
  length: number,
  otherForm: number,
  otherLength: number,
): number {
  if (form === forms.alone || otherForm === forms.alone) return 2 * never;
  if (form === forms.heading || otherForm === forms.heading)
    return form === otherForm ? headingPair : 2 * never;
  const own = shapeScores.pair + lengthScore(model, length, otherLength);
  return form === otherForm ? own : own + otherFormScore;
}

function aloneScore(form: number): number {
  return form === forms.alone ? 0 : shapeScores.alone + (form === forms.heading ? headingAlone : 0);
}

/** Where the many are so much longer than the one, more of them are worse still. */
function isFarLonger(many: number, one: number, n: number): boolean {
  return n > 2 && many > 2 * one + 200;
}

function lengthBetween({ lengths }: Side, from: number, to: number): number {
  return (lengths[to] ?? 0) - (lengths[from] ?? 0);
}

/** At n: how many blocks of words in a row end with the n-th one. */
function runsOfText(blocks: Uint8Array): Int32Array {
  const runs = new Int32Array(blocks.length + 1);
  for (const [index, form] of blocks.entries()) {
    runs[index + 1] = form === forms.text ? (runs[index] ?? 0) + 1 : 0;
  }
  return runs;
}

/** The score of any group that a step may make. */
export function groupScore(
  lattice: Lattice,
  row: number,
  column: number,
  rowEnd: number,
  columnEnd: number,
): number {
  const { rows, columns, band, model, bonus } = lattice;
  const [ones, others] = [rowEnd - row, columnEnd - column];
  if (others === 0) return aloneScore(rows.forms[row] ?? 0);
  if (ones === 0) return aloneScore(columns.forms[column] ?? 0);
  let shared = 0;
  for (let one = row + 1; one <= rowEnd; one += 1) {
    for (let other = column + 1; other <= columnEnd; other += 1) {
      const cell = cellAt(band, one, other);
      if (cell >= 0) shared += bonus[cell] ?? 0;
    }
  }
  const length = lengthBetween(rows, row, rowEnd);
  const otherLength = lengthBetween(columns, column, columnEnd);
  if (ones === 1 && others === 1) {
    const [form, otherForm] = [rows.forms[row] ?? forms.alone, columns.forms[column] ?? forms.alone];
    return scoreOfPair(model, form, length, otherForm, otherLength) + shared;
  }
  const shape = ones === 2 && others === 2 ? shapeScores.twoByTwo : (oneToMany[Math.max(ones, others)] ?? 0);
  return shape + lengthScore(model, length, otherLength) + shared;
}
