// Which blocks of an edition are worth a closer look for a text: those that share the most runs of three code points with it.
import type { RunningText } from './running-text';

/** How long the runs are: three are many enough to be rare, and few enough to leave some between two changed words. */
const runLength = 3;

export interface LikelyBlock {
  readonly index: number;
  /** How many runs it shares with the text, each as often as in both. */
  readonly shared: number;
}

/**
 * Prepares an edition for looking up texts.
 *
 * The count is that of Ukkonen (Approximate string-matching with q-grams and maximal matches, Theoretical Computer Science 92,
 * 1992): each code point put in, left out or exchanged destroys at most three runs, so texts that are much alike share many.
 *
 * @returns what finds the `most` likeliest blocks for the code points of a text, the likeliest first, of equals the earlier one
 */
export function likelyBlocks(
  text: RunningText,
): (points: readonly number[], most: number) => readonly LikelyBlock[] {
  const symbols = new Map<number, number>();
  for (const point of text.points) if (!symbols.has(point)) symbols.set(point, symbols.size + 1);
  const postings = postingsOf(text, symbols);
  return (points, most) => {
    const shared = new Map<number, number>();
    for (const [run, wanted] of countsOf(runsOf(points, 0, points.length, symbols))) {
      for (const { index, count } of postings.get(run) ?? []) {
        shared.set(index, (shared.get(index) ?? 0) + Math.min(count, wanted));
      }
    }
    return [...shared]
      .map(([index, own]) => ({ index, shared: own }))
      .sort((one, other) => other.shared - one.shared || one.index - other.index)
      .slice(0, most);
  };
}

interface Posting {
  readonly index: number;
  readonly count: number;
}

/** For each run the blocks in which it begins, with how often. */
function postingsOf(
  text: RunningText,
  symbols: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly Posting[]> {
  const postings = new Map<number, Posting[]>();
  for (const [index, { start, end }] of text.blocks.entries()) {
    for (const [run, count] of countsOf(runsOf(text.points, start, end, symbols))) {
      const known = postings.get(run);
      if (known === undefined) postings.set(run, [{ index, count }]);
      else known.push({ index, count });
    }
  }
  return postings;
}

/** The runs of a text as numbers. A code point that the edition does not have is 0 in all of them. */
function* runsOf(
  points: readonly number[],
  start: number,
  end: number,
  symbols: ReadonlyMap<number, number>,
): Generator<number> {
  // A run is a number to the base of all code points there are: exact below 2^53, for up to 200,000 different ones.
  const base = symbols.size + 1;
  let run = 0;
  for (let place = start; place < end; place += 1) {
    run = (run % base ** (runLength - 1)) * base + (symbols.get(points[place] ?? -1) ?? 0);
    if (place - start >= runLength - 1) yield run;
  }
}

function countsOf(runs: Iterable<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
}
