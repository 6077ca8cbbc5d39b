// Which blocks of an edition are worth a closer look for a text: those that share the most runs of three code points with it.
import type { RunningText } from './running-text';

/** How long the runs are: three are many enough to be rare, and few enough to leave some between two changed words. */
const runLength = 3;

/**
 * Prepares an edition for looking up texts.
 *
 * The count is that of Ukkonen (Approximate string-matching with q-grams and maximal matches, Theoretical Computer Science 92,
 * 1992): each code point put in, left out or exchanged destroys at most three runs, so texts that are much alike share many. How
 * often a run occurs counts, up to as often as it does in the text.
 *
 * @returns what finds the indexes of the `most` likeliest blocks for the code points of a text: the likeliest first, of equals the
 * earlier one
 */
export function likelyBlocks(
  text: RunningText,
): (points: readonly number[], most: number) => readonly number[] {
  const symbols = symbolsOf(text.points);
  const postings = postingsOf(text, symbols);
  return (points, most) => {
    // Counted in an array, as thousands of blocks share some run with every text.
    const shared = new Uint32Array(text.blocks.length);
    for (const [run, wanted] of countsOf(runsOf(points, 0, points.length, symbols))) {
      const posting = postings.get(run);
      if (posting === undefined) continue;
      for (let place = 0; place < posting.length; place += 2) {
        const index = posting[place] ?? 0;
        shared[index] = (shared[index] ?? 0) + Math.min(posting[place + 1] ?? 0, wanted);
      }
    }
    return indexesOfMost(shared, most);
  };
}

/** Numbers for the code points of a text, from 1; any other code point is 0. */
function symbolsOf(points: readonly number[]): ReadonlyMap<number, number> {
  const symbols = new Map<number, number>();
  for (const point of points) if (!symbols.has(point)) symbols.set(point, symbols.size + 1);
  return symbols;
}

/** For each run the blocks in which it begins: index, how often, index, how often, and so on. */
function postingsOf(
  text: RunningText,
  symbols: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>();
  for (const [index, { start, end }] of text.blocks.entries()) {
    for (const [run, count] of countsOf(runsOf(text.points, start, end, symbols))) {
      const posting = postings.get(run);
      if (posting === undefined) postings.set(run, [index, count]);
      else posting.push(index, count);
    }
  }
  return postings;
}

/** The places of the highest numbers, the highest first; those of zeros are left out. */
function indexesOfMost(numbers: Uint32Array, most: number): readonly number[] {
  const best: number[] = [];
  for (const [index, own] of numbers.entries()) {
    const last = best[most - 1];
    if (own === 0 || (last !== undefined && own <= (numbers[last] ?? 0))) continue;
    let place = Math.min(best.length, most - 1);
    while (place > 0 && (numbers[best[place - 1] ?? 0] ?? 0) < own) place -= 1;
    best.splice(place, 0, index);
    best.length = Math.min(best.length, most);
  }
  return best;
}

/** The runs of a text as numbers. */
function runsOf(
  points: readonly number[],
  start: number,
  end: number,
  symbols: ReadonlyMap<number, number>,
): readonly number[] {
  // A number to the base of all symbols is exact below 2^53, so for up to 200,000 of them: more than Unicode has.
  const base = symbols.size + 1;
  const runs: number[] = [];
  let run = 0;
  for (let place = start; place < end; place += 1) {
    run = (run % base ** (runLength - 1)) * base + (symbols.get(points[place] ?? -1) ?? 0);
    if (place - start >= runLength - 1) runs.push(run);
  }
  return runs;
}

function countsOf(runs: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
}
