// How well what stands around a stretch of an edition fits what an anchor remembers of its paragraph's surroundings.
import { bestEnding, patternOf, type Pattern } from './approximate-match';
import { pointsOf, type RunningText, type Stretch } from './running-text';

/** How much is remembered of what stands before and after, in code points. */
export const contextLength = 32;

/**
 * From which likeness on a side counts as the one remembered. A word may have changed in it; of any two places in an article,
 * the likeness is seldom above a half.
 */
const likeEnough = 0.75;

/** What is looked at may be longer than what is remembered, by words put in. */
const room = 8;

export interface Surroundings {
  /** 0 to 1. */
  readonly before: number;
  readonly after: number;
}

/** On how many sides, 0 to 2, the surroundings are those remembered. */
export function sidesOf({ before, after }: Surroundings): number {
  return (before >= likeEnough ? 1 : 0) + (after >= likeEnough ? 1 : 0);
}

/** What an anchor remembers, prepared for many comparisons. */
export interface Remembered {
  readonly quote: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly patterns: {
    readonly head: Pattern;
    readonly tail: Pattern;
    readonly before: Pattern;
    readonly after: Pattern;
  };
}

export function remembered(quote: readonly number[], before: string, after: string): Remembered {
  const [pointsBefore, pointsAfter] = [pointsOf(before), pointsOf(after)];
  return {
    quote,
    before: pointsBefore,
    after: pointsAfter,
    patterns: {
      head: patternOf(quote.slice(0, contextLength)),
      tail: patternOf(quote.slice(-contextLength).reverse()),
      before: patternOf(pointsBefore.toReversed()),
      after: patternOf(pointsAfter),
    },
  };
}

export function surroundingsOf(
  text: RunningText,
  { start, end }: Stretch,
  { patterns }: Remembered,
): Surroundings {
  return {
    before: likenessBefore(text, start, patterns.before),
    after: likenessAfter(text, end, patterns.after),
  };
}

/**
 * Whether a stretch is what stood beside the paragraph: it begins as what stood after it began, and not as the paragraph itself
 * did; or ends as what stood before it. Where a paragraph was deleted, its neighbours are the likeliest to be taken for it.
 */
export function isNeighbour(text: RunningText, { start, end }: Stretch, { patterns }: Remembered): boolean {
  const asAfter = likenessAfter(text, start, patterns.after);
  const asBefore = likenessBefore(text, end, patterns.before);
  return (
    (asAfter >= likeEnough && asAfter > likenessAfter(text, start, patterns.head)) ||
    (asBefore >= likeEnough && asBefore > likenessBefore(text, end, patterns.tail))
  );
}

/** How well what stands before a point fits; the pattern is written backwards. */
function likenessBefore({ points }: RunningText, start: number, pattern: Pattern): number {
  const from = points[start - 1] === 0x20 ? start - 2 : start - 1;
  return likeness(pattern, points, from, from + 1, -1);
}

function likenessAfter({ points }: RunningText, end: number, pattern: Pattern): number {
  const from = points[end] === 0x20 ? end + 1 : end;
  return likeness(pattern, points, from, points.length - from, 1);
}

function likeness(
  pattern: Pattern,
  points: readonly number[],
  from: number,
  there: number,
  step: 1 | -1,
): number {
  // At the beginning and the end of an edition nothing is remembered, and nothing must stand.
  if (pattern.length === 0) return there <= 0 ? 1 : 0;
  const count = Math.max(0, Math.min(there, pattern.length + room));
  const { distance } = bestEnding(pattern, { points, from, count, step }, true);
  return 1 - distance / pattern.length;
}
