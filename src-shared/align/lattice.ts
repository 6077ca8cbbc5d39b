// All ways in which two rows of blocks can be aligned, and the best one among them.
import type { Band } from './band';
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
  /** How many times as likely all of them together are. */
  readonly mass: Float64Array;
  /** The shape of the last group of the best one; see `shapeOf`. */
  readonly step: Uint8Array;
}

/** How a step is kept in a byte: the blocks of one side, and those of the other times this. */
const stepBase = 16;

/** How many rows and columns a step goes back. */
export function shapeOf(step: number): readonly [number, number] {
  return [step % stepBase, Math.floor(step / stepBase)];
}

/** What it costs that a code block, say, is a figure in the other edition. */
const otherForm = -4;
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
 * @param isThorough whether the sum is wanted, and the longest groups; the way without them is found faster
 */
export function sweep(lattice: Lattice, isThorough = true): Sweep {
  const sweeping = new Sweeping(lattice, isThorough);
  sweeping.run();
  return sweeping;
}

/** One pass. Nothing is allocated in its loops, and steps are tried in the same order everywhere, so that ties fall alike. */
class Sweeping implements Sweep {
  readonly best: Float64Array;
  readonly mass: Float64Array;
  readonly step: Uint8Array;
  readonly #most: number;
  readonly #rowRuns: Int32Array;
  readonly #columnRuns: Int32Array;
  /** The ways into the cell at hand, which are weighed against each other when all are known. */
  readonly #scores = new Float64Array(4 + 2 * mostBlocks);
  readonly #masses = new Float64Array(4 + 2 * mostBlocks);
  #ways = 0;
  #top = never;
  #topStep = 0;

  constructor(
    private readonly lattice: Lattice,
    private readonly isThorough: boolean,
  ) {
    const { band, rows, columns } = lattice;
    this.best = new Float64Array(band.cells).fill(never);
    this.mass = new Float64Array(band.cells);
    this.step = new Uint8Array(band.cells);
    this.#most = isThorough ? mostBlocks : hastyMost;
    this.#rowRuns = runsOfText(rows.forms);
    this.#columnRuns = runsOfText(columns.forms);
  }

  run(): void {
    const { band, isPinned } = this.lattice;
    this.best[0] = 0;
    this.mass[0] = 1;
    for (let row = 0; row <= band.rows; row += 1) {
      const last = band.high[row] ?? 0;
      for (let column = band.low[row] ?? 0; column <= last; column += 1) {
        if (row === 0 && column === 0) continue;
        this.#ways = 0;
        this.#top = never;
        this.#topStep = 0;
        const isFirst = row + column === 1;
        if (!(isPinned && isFirst)) this.#tryAlone(row, column);
        if (row > 0 && column > 0) {
          this.#tryPair(row, column);
          this.#tryOneToMany(row, column);
          this.#tryManyToOne(row, column);
          this.#tryTwoByTwo(row, column);
        }
        this.#weigh(this.#cellAt(row, column));
      }
    }
  }

  /** The index of a cell, or -1 where it is outside the band. */
  #cellAt(row: number, column: number): number {
    const { low, high, start } = this.lattice.band;
    const first = low[row] ?? 0;
    return column < first || column > (high[row] ?? -1) ? -1 : (start[row] ?? 0) + column - first;
  }

  #consider(from: number, score: number, step: number): void {
    const whole = (this.best[from] ?? never) + score;
    if (!(whole > never)) return;
    this.#scores[this.#ways] = whole;
    this.#masses[this.#ways] = this.mass[from] ?? 0;
    this.#ways += 1;
    if (whole <= this.#top) return;
    this.#top = whole;
    this.#topStep = step;
  }

  #weigh(cell: number): void {
    let sum = 0;
    const counted = this.isThorough ? this.#ways : 0;
    for (let way = 0; way < counted; way += 1) {
      const behind = (this.#scores[way] ?? never) - this.#top;
      if (behind > negligible)
        sum += (behind === 0 ? 1 : Math.exp(sharpness * behind)) * (this.#masses[way] ?? 0);
    }
    this.best[cell] = this.#top;
    this.mass[cell] = sum;
    this.step[cell] = this.#topStep;
  }

  #tryAlone(row: number, column: number): void {
    const { rows, columns } = this.lattice;
    if (row > 0) {
      const from = this.#cellAt(row - 1, column);
      if (from >= 0) this.#consider(from, aloneScore(rows.forms[row - 1] ?? 0), 1);
    }
    if (column > 0) {
      const from = this.#cellAt(row, column - 1);
      if (from >= 0) this.#consider(from, aloneScore(columns.forms[column - 1] ?? 0), stepBase);
    }
  }

  #tryPair(row: number, column: number): void {
    const from = this.#cellAt(row - 1, column - 1);
    if (from < 0) return;
    const score = pairScore(this.lattice, row - 1, column - 1) + this.#bonusAt(row, column);
    this.#consider(from, score, 1 + stepBase);
  }

  #tryOneToMany(row: number, column: number): void {
    if ((this.#rowRuns[row] ?? 0) === 0) return;
    const { rows, columns, model } = this.lattice;
    const length = lengthBetween(rows, row - 1, row);
    const most = Math.min(this.#most, this.#columnRuns[column] ?? 0);
    let bonus = this.#bonusAt(row, column);
    for (let n = 2; n <= most; n += 1) {
      const many = lengthBetween(columns, column - n, column);
      if (isFarLonger(many, length, n)) return;
      bonus += this.#bonusAt(row, column - n + 1);
      const from = this.#cellAt(row - 1, column - n);
      if (from < 0) continue;
      const score = (shapeScores.oneToMany[n] ?? never) + lengthScore(model, length, many) + bonus;
      this.#consider(from, score, 1 + n * stepBase);
    }
  }

  #tryManyToOne(row: number, column: number): void {
    if ((this.#columnRuns[column] ?? 0) === 0) return;
    const { rows, columns, model } = this.lattice;
    const length = lengthBetween(columns, column - 1, column);
    const most = Math.min(this.#most, this.#rowRuns[row] ?? 0);
    let bonus = this.#bonusAt(row, column);
    for (let n = 2; n <= most; n += 1) {
      const many = lengthBetween(rows, row - n, row);
      if (isFarLonger(many, length, n)) return;
      bonus += this.#bonusAt(row - n + 1, column);
      const from = this.#cellAt(row - n, column - 1);
      if (from < 0) continue;
      const score = (shapeScores.oneToMany[n] ?? never) + lengthScore(model, many, length) + bonus;
      this.#consider(from, score, n + stepBase);
    }
  }

  #tryTwoByTwo(row: number, column: number): void {
    if ((this.#rowRuns[row] ?? 0) < 2 || (this.#columnRuns[column] ?? 0) < 2) return;
    const from = this.#cellAt(row - 2, column - 2);
    if (from < 0) return;
    const { rows, columns, model } = this.lattice;
    const length = lengthScore(
      model,
      lengthBetween(rows, row - 2, row),
      lengthBetween(columns, column - 2, column),
    );
    const across = this.#bonusAt(row - 1, column) + this.#bonusAt(row, column - 1);
    const along = this.#bonusAt(row - 1, column - 1) + this.#bonusAt(row, column);
    this.#consider(from, shapeScores.twoByTwo + length + across + along, 2 + 2 * stepBase);
  }

  #bonusAt(row: number, column: number): number {
    const cell = this.#cellAt(row, column);
    return cell < 0 ? 0 : (this.lattice.bonus[cell] ?? 0);
  }
}

/** What speaks for it that two blocks correspond, signs that they share left out. */
export function pairScore({ rows, columns, model }: Lattice, row: number, column: number): number {
  const one = rows.forms[row] ?? forms.alone;
  const other = columns.forms[column] ?? forms.alone;
  if (one === forms.alone || other === forms.alone) return 2 * never;
  if (one === forms.heading || other === forms.heading) return one === other ? headingPair : 2 * never;
  const length = lengthScore(
    model,
    lengthBetween(rows, row, row + 1),
    lengthBetween(columns, column, column + 1),
  );
  return shapeScores.pair + length + (one === other ? 0 : otherForm);
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
      const low = band.low[one] ?? 0;
      const isInside = other >= low && other <= (band.high[one] ?? -1);
      if (isInside) shared += bonus[(band.start[one] ?? 0) + other - low] ?? 0;
    }
  }
  if (ones === 1 && others === 1) return pairScore(lattice, row, column) + shared;
  const length = lengthScore(
    model,
    lengthBetween(rows, row, rowEnd),
    lengthBetween(columns, column, columnEnd),
  );
  const shape =
    ones === 2 && others === 2 ? shapeScores.twoByTwo : (shapeScores.oneToMany[Math.max(ones, others)] ?? 0);
  return shape + length + shared;
}
