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

/**
 * By how much a place must be more like the paragraph itself, at its beginning or end, than like what stood beside it: a word's
 * length in 32 code points.
 */
const moreLikeItself = 0.15;

/** Which way a text is read, beginning beside the stretch that it surrounds. */
type Step = 1 | -1;

/** A text in the direction in which it is read. */
interface Side {
  readonly points: readonly number[];
  readonly pattern: Pattern;
  readonly digits: string;
}

/** What an anchor remembers, prepared for many comparisons. */
export interface Remembered {
  readonly quote: readonly number[];
  readonly before: Side;
  readonly after: Side;
  /** The quote's own beginning and end, as much of them as is remembered of what stands beside it. */
  readonly head: Side;
  readonly tail: Side;
}

export function remembered(quote: readonly number[], before: string, after: string): Remembered {
  return {
    quote,
    before: sideOf(pointsOf(before).toReversed()),
    after: sideOf(pointsOf(after)),
    head: sideOf(quote.slice(0, contextLength)),
    tail: sideOf(quote.slice(-contextLength).toReversed()),
  };
}

function sideOf(points: readonly number[]): Side {
  return { points, pattern: patternOf(points), digits: digitsIn(points) };
}

/**
 * How well what stands around a stretch fits. A side in which a number is another one does not fit at all. The beginning and the
 * end of an edition, where nothing is remembered, fit as well as the other side: by itself an end says little, since the block
 * beside a deleted one comes to stand there.
 */
export function surroundingsOf(
  { points }: RunningText,
  { start, end }: Stretch,
  { before, after }: Remembered,
): Surroundings {
  const [from, to] = [pastSpace(points, start - 1, -1), pastSpace(points, end, 1)];
  const fitBefore = likenessWithNumbers(before, points, from, -1);
  const fitAfter = likenessWithNumbers(after, points, to, 1);
  return {
    before: before.points.length > 0 ? fitBefore : from < 0 ? fitAfter : 0,
    after: after.points.length > 0 ? fitAfter : to >= points.length ? fitBefore : 0,
  };
}

/**
 * Whether a stretch may be what stood beside the paragraph: it begins about as much as what stood after it as it begins like the
 * paragraph itself, or ends so. Where a paragraph was deleted, its neighbours are the likeliest to be taken for it, and in a row
 * of paragraphs after one pattern any of them is.
 */
export function mayBeNeighbour(
  { points }: RunningText,
  { start, end }: Stretch,
  memory: Remembered,
): boolean {
  const isMoreLike = (one: Side, other: Side, from: number, step: Step): boolean => {
    const likeness = likenessOf(one, points, from, step).likeness;
    return (
      likeness >= likeEnough && likeness > likenessOf(other, points, from, step).likeness - moreLikeItself
    );
  };
  return (
    isMoreLike(memory.after, memory.head, pastSpace(points, start, 1), 1) ||
    isMoreLike(memory.before, memory.tail, pastSpace(points, end - 1, -1), -1)
  );
}

function pastSpace(points: readonly number[], from: number, step: Step): number {
  return points[from] === 0x20 ? from + step : from;
}

function likenessWithNumbers(side: Side, points: readonly number[], from: number, step: Step): number {
  const { likeness, read } = likenessOf(side, points, from, step);
  if (likeness < likeEnough) return likeness;
  const there = Array.from({ length: read }, (_, index) => points[from + step * index] ?? 0);
  return digitsIn(there) === side.digits ? likeness : 0;
}

/** How well a side fits what is read from a point on, and how much of that is its match. */
function likenessOf(
  { pattern }: Side,
  points: readonly number[],
  from: number,
  step: Step,
): { readonly likeness: number; readonly read: number } {
  if (pattern.length === 0) return { likeness: 0, read: 0 };
  const there = step === 1 ? points.length - from : from + 1;
  const count = Math.max(0, Math.min(there, pattern.length + room));
  const { read, distance } = bestEnding(pattern, { points, from, count, step }, true);
  return { likeness: 1 - distance / pattern.length, read };
}

function digitsIn(points: readonly number[]): string {
  return points
    .map((point) => String.fromCodePoint(point))
    .filter((character) => /\p{N}/u.test(character))
    .join('');
}
