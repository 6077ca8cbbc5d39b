// Tests the search for a text with differences against the plain table of distances that defines it.
import { describe, expect, it } from 'vitest';
import { bestEnding, patternOf, type Ending } from './approximate-match';

/** Sellers' table (The theory and computation of evolutionary distances, 1980), row by row as it is defined. */
function byTable(pattern: readonly number[], text: readonly number[], isFixed: boolean): Ending {
  let column = [0, ...pattern.map((_, row) => row + 1)];
  let best: Ending = { read: 0, distance: pattern.length };
  for (const [index, point] of text.entries()) {
    const next = [isFixed ? index + 1 : 0];
    for (const [row, wanted] of pattern.entries()) {
      const exchanged = column[row]! + (wanted === point ? 0 : 1);
      next.push(Math.min(exchanged, column[row + 1]! + 1, next[row]! + 1));
    }
    column = next;
    if (column[pattern.length]! < best.distance)
      best = { read: index + 1, distance: column[pattern.length]! };
  }
  return best;
}

/** A generator of whole numbers below a limit, the same in every run (xorshift32). */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

describe('the best ending', () => {
  it('is that of the table, for patterns of one word and of several', () => {
    const below = numbersFrom(2_463_534_242);
    for (const length of [0, 1, 2, 31, 32, 33, 63, 64, 65, 100, 200]) {
      for (let round = 0; round < 12; round += 1) {
        const letters = 2 + below(6);
        const pattern = Array.from({ length }, () => below(letters));
        // Now and then what stands there is the pattern with some differences.
        const text = Array.from({ length: below(40) }, () => below(letters));
        if (round % 2 === 0) {
          text.push(
            ...pattern.flatMap((point) => [[], [point], [point], [point, below(letters)]][below(4)]!),
          );
        }
        text.push(...Array.from({ length: below(40) }, () => below(letters)));
        for (const isFixed of [false, true]) {
          const expected = byTable(pattern, text, isFixed);
          const forwards = { points: text, from: 0, count: text.length, step: 1 } as const;
          expect(bestEnding(patternOf(pattern), forwards, isFixed)).toEqual(expected);
          const backwards = {
            points: text.toReversed(),
            from: text.length - 1,
            count: text.length,
            step: -1,
          } as const;
          expect(bestEnding(patternOf(pattern), backwards, isFixed)).toEqual(expected);
        }
      }
    }
  });

  it('looks at its part of a text alone', () => {
    const points = Array.from('xxabcxxabc', (character) => character.charCodeAt(0));
    const pattern = patternOf(points.slice(2, 5));
    expect(bestEnding(pattern, { points, from: 5, count: 5, step: 1 }, false)).toEqual({
      read: 5,
      distance: 0,
    });
    expect(bestEnding(pattern, { points, from: 5, count: 2, step: 1 }, false)).toEqual({
      read: 0,
      distance: 3,
    });
    expect(bestEnding(pattern, { points, from: 1, count: 9, step: 1 }, true)).toEqual({
      read: 4,
      distance: 1,
    });
  });
});
