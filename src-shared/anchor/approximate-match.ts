// Finds where a text stands in another one with the fewest code points put in, left out or exchanged.

/** A text to look for, prepared once. */
export interface Pattern {
  readonly length: number;
  /** For each code point where it stands in the pattern: 32 places to a word, the first in the lowest bit. */
  readonly places: ReadonlyMap<number, Int32Array>;
}

/** The part of a text that is looked at: `count` code points from `from`, forwards or backwards. */
export interface Reading {
  readonly points: readonly number[];
  readonly from: number;
  readonly count: number;
  readonly step: 1 | -1;
}

export interface Ending {
  /** How many code points of the reading were read when the match ended. */
  readonly read: number;
  /** The Levenshtein distance between the pattern and the match. */
  readonly distance: number;
}

const wordLength = 32;

export function patternOf(points: readonly number[]): Pattern {
  const words = Math.ceil(points.length / wordLength);
  const places = new Map<number, Int32Array>();
  for (const [index, point] of points.entries()) {
    const own = places.get(point) ?? new Int32Array(words);
    own[Math.floor(index / wordLength)] =
      (own[Math.floor(index / wordLength)] ?? 0) | (1 << (index % wordLength));
    places.set(point, own);
  }
  return { length: points.length, places };
}

/**
 * Where in a reading a pattern ends with the smallest distance; the first such place of several.
 *
 * The match begins anywhere in the reading, or at its very beginning where `isFixed`. It may be empty, so there always is one.
 *
 * The algorithm is Myers’ (A fast bit-vector algorithm for approximate string matching based on dynamic programming, JACM 46,
 * 1999), in Hyyrö’s form for patterns of several words (A bit-vector algorithm for computing Levenshtein and Damerau edit
 * distances, Nordic Journal of Computing 10, 2003): the table of distances by columns, each held as the differences between
 * its rows. It takes time in proportion to the reading times the pattern's words, whatever the texts.
 */
export function bestEnding({ length, places }: Pattern, reading: Reading, isFixed: boolean): Ending {
  const { points, from, count, step } = reading;
  const words = Math.ceil(length / wordLength);
  const nowhere = new Int32Array(words);
  const up = new Int32Array(words).fill(-1);
  const down = new Int32Array(words);
  const lastBit = 1 << ((length - 1) % wordLength);
  let distance = length;
  let best: Ending = { read: 0, distance };
  for (let read = 1; read <= count; read += 1) {
    const equal = places.get(points[from + step * (read - 1)] ?? -1) ?? nowhere;
    // The difference to the column before, in the row above the word: the top row counts what was read where it is fixed.
    let carry = isFixed ? 1 : 0;
    for (let word = 0; word < words; word += 1) {
      const wordUp = up[word] ?? 0;
      const wordDown = down[word] ?? 0;
      const wordEqual = (equal[word] ?? 0) | (carry < 0 ? 1 : 0);
      const vertical = (equal[word] ?? 0) | wordDown;
      const horizontal = (((wordEqual & wordUp) + wordUp) ^ wordUp) | wordEqual;
      const more = wordDown | ~(horizontal | wordUp);
      const less = wordUp & horizontal;
      const bit = word === words - 1 ? lastBit : 1 << (wordLength - 1);
      const carryOut = (more & bit) !== 0 ? 1 : (less & bit) !== 0 ? -1 : 0;
      const moreShifted = (more << 1) | (carry > 0 ? 1 : 0);
      up[word] = (less << 1) | (carry < 0 ? 1 : 0) | ~(vertical | moreShifted);
      down[word] = moreShifted & vertical;
      carry = carryOut;
    }
    distance += carry;
    if (distance < best.distance) best = { read, distance };
  }
  return best;
}
