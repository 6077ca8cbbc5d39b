// How likely it is that texts of certain lengths are translations of each other.

/**
 * The largest number of blocks that correspond to a single one. Translators join the short paragraphs of a preamble or a list
 * into one; more than this is a text that was written anew.
 */
export const mostBlocks = 12;

/** Up to which sum of two lengths figures are kept in a table, and in which steps. */
const tableEnd = 16_384;
const tableStep = 8;
const tableSize = tableEnd / tableStep;

/**
 * The model of Gale and Church (A Program for Aligning Sentences in Bilingual Corpora, Computational Linguistics 19, 1993): the
 * difference of the lengths of a text and its translation is normal, with a variance that grows with the length. Ours counts both
 * lengths in a measure between the two languages, so that neither side is the one that the other is made from.
 */
export interface LengthModel {
  /** By what a length of one edition, and of the other, is multiplied to be comparable. */
  readonly scales: readonly [number, number];
  /** By the sum of two lengths divided by `tableStep`: half of the inverse of the variance of their difference. */
  readonly halfPrecision: Float64Array;
  /** By the same: what a pair of equal length is more likely than two texts that have nothing to do with each other. */
  readonly gain: Float64Array;
}

/** What is known about the lengths of a pair of languages. */
export interface LengthFigures {
  /** How much longer the other edition is. */
  readonly ratio: number;
  /** The variance of the difference of two lengths, for each unit of length. */
  readonly variance: number;
  /** The mean length of a block. */
  readonly mean: number;
}

/** The variance that Gale and Church measured for English, French and German. */
export const usualVariance = 6.8;

/** A text of a few letters may as well have some more or less. */
const leastVariance = 60;

export function lengthModel({ ratio, variance, mean }: LengthFigures): LengthModel {
  const halfPrecision = new Float64Array(tableSize);
  const gain = new Float64Array(tableSize);
  for (let index = 0; index < tableSize; index += 1) {
    const length = ((index + 0.5) * tableStep) / 2;
    const own = variance * length + leastVariance;
    halfPrecision[index] = 0.5 / own;
    gain[index] = Math.log(mean) - 0.5 * Math.log(2 * Math.PI * own);
  }
  return { scales: [Math.sqrt(ratio), 1 / Math.sqrt(ratio)], halfPrecision, gain };
}

/** How likely groups of each shape are, as logarithms. */
export interface ShapeScores {
  readonly alone: number;
  readonly pair: number;
  readonly twoByTwo: number;
  /** By n, for one block with n of the other edition. */
  readonly oneToMany: Float64Array;
}

/**
 * Gale and Church counted 89 % 1-1, 9 % 1-2 and 2-1, 1 % 1-0 and 0-1, 1 % 2-2. Longer groups go on at a rate at which eight blocks
 * for one cost less than leaving out seven.
 */
export const shapeScores: ShapeScores = {
  alone: Math.log(0.005),
  pair: Math.log(0.89),
  twoByTwo: Math.log(0.005),
  oneToMany: Float64Array.from(
    { length: mostBlocks + 1 },
    (_, n) => Math.log(0.04) + (n - 2) * Math.log(0.35),
  ),
};

/** What a difference of lengths costs at most, before it costs little more: translators also shorten, and add. */
const highestCost = 9;
const slopeAbove = 0.1;

/**
 * How much likelier it is that texts of two lengths are a translation, than that they have nothing to do with each other.
 *
 * @returns a logarithm
 */
export function lengthScore(model: LengthModel, one: number, other: number): number {
  const sum = one + other;
  const index = sum >= tableEnd ? tableSize - 1 : (sum / tableStep) | 0;
  const difference = one - other;
  const cost = difference * difference * (model.halfPrecision[index] ?? 0);
  const limited = cost > highestCost ? highestCost + (cost - highestCost) * slopeAbove : cost;
  return (model.gain[index] ?? 0) - limited;
}
