// Finds a paragraph whose text has changed: by what it has in common with a place, and by what stands around that.
import { bestEnding, patternOf, type Pattern } from './approximate-match';
import type { likelyBlocks } from './likely-blocks';
import { blockHoldingMost, type RunningText, type Stretch } from './running-text';
import { mayBeNeighbour, sidesOf, surroundingsOf, type Remembered, type Surroundings } from './surroundings';

/**
 * Below this many code points a text does not say by itself which one it is: a heading, an “Article 3”, a “Yes” in a list. Then
 * its surroundings must, and of a changed one both sides of them.
 */
export const shortText = 24;

/**
 * How like a changed text must be, by the number of sides on which the surroundings are those remembered.
 *
 * Between the same neighbours, four words of ten may be others; a new paragraph that begins as the deleted one did, in whose place
 * it stands, reaches a half. On one side only, a look-alike may have moved up after a deletion: in the Declaration of Human Rights,
 * paragraphs that begin alike reach 0.6. With neither side, nothing but the text speaks for the place, so it must stand there
 * word for word.
 */
const likenessWanted = [1, 0.7, 0.6] as const;

/** What a side that fits weighs beside the text's likeness when places are compared. */
const sideWeight = 0.15;

/** By how much the best place must outweigh the second best: by more than one side that fits can do. */
const clearly = 0.2;

/**
 * How much of the paragraph the block alone must hold, as a share: where a paragraph was split, the part that has clearly more than
 * the rest together.
 */
const greaterPart = 0.55;

/**
 * How much of the block the paragraph must be where not both sides fit, as a share of lengths: somewhere in a text that is much
 * longer there nearly always are similar words, and the words of a title stand in full in some paragraph.
 */
const mostOfBlock = 0.7;

/** How many blocks are looked at closely. The right one is nearly always the first, and a look-alike the second. */
const mostLikely = 8;

/** A place where the paragraph may be. */
export interface Place extends Surroundings {
  /** Of the block that holds most of the stretch. */
  readonly index: number;
  readonly stretch: Stretch;
  /** Between the quote and the stretch: 1 where it stands there word for word. */
  readonly likeness: number;
}

export interface Change {
  readonly place: Place;
  /** Whether it is without doubt the right place. */
  readonly isCertain: boolean;
}

/**
 * The best place for a paragraph that stands nowhere as it was, and whether it is without doubt the right one.
 *
 * @param likely of the same running text
 */
export function findChange(
  text: RunningText,
  likely: ReturnType<typeof likelyBlocks>,
  memory: Remembered,
): Change | undefined {
  const patterns = { forwards: patternOf(memory.quote), backwards: patternOf(memory.quote.toReversed()) };
  const places = likely(memory.quote, mostLikely)
    .map((index) => placeNear(text, index, memory, patterns))
    .filter((place) => place !== undefined)
    .sort((one, other) => weightOf(other) - weightOf(one) || one.stretch.start - other.stretch.start);
  const [likeliest] = places;
  if (likeliest === undefined) return undefined;
  const [best, second] = differentPlaces(
    places.filter(({ stretch }) => !mayBeNeighbour(text, stretch, memory)),
  );
  if (best === undefined) return { place: likeliest, isCertain: false };
  const isClear = second === undefined || weightOf(best) - weightOf(second) >= clearly;
  const isWithin = likenessWithin(text, best.index, patterns.forwards) >= greaterPart;
  return { place: best, isCertain: isClear && isWithin && isLikeEnough(text, best, memory) };
}

function weightOf(place: Place): number {
  return place.likeness + sideWeight * sidesOf(place);
}

function isLikeEnough(text: RunningText, place: Place, { quote }: Remembered): boolean {
  const sides = sidesOf(place);
  const wanted = likenessWanted[sides] ?? 1;
  if (sides === 2) return place.likeness >= wanted;
  if (quote.length < shortText) return false;
  // Two lines of a price list are much alike.
  if (numbersIn(text.points, place.stretch) !== numbersIn(quote, { start: 0, end: quote.length }))
    return false;
  if (sides === 1 && place.likeness === 1) return true;
  const { start, end } = text.blocks[place.index] ?? place.stretch;
  return place.likeness >= wanted && quote.length >= mostOfBlock * (end - start);
}

/** The place that is most like the quote, of those of which a block could hold the greater part. */
function placeNear(
  text: RunningText,
  index: number,
  memory: Remembered,
  { forwards, backwards }: { readonly forwards: Pattern; readonly backwards: Pattern },
): Place | undefined {
  const block = text.blocks[index];
  if (block === undefined) return undefined;
  // A look-alike in the block beside it must not hide this one: no more than half of the quote may stand there.
  const half = Math.ceil(forwards.length / 2);
  const from = Math.max(0, block.start - half);
  const count = Math.min(text.points.length, block.end + half) - from;
  const { points } = text;
  const ending = bestEnding(forwards, { points, from, count, step: 1 }, false);
  const end = from + ending.read;
  // Read backwards from its end, the same match ends where it begins.
  const back = bestEnding(backwards, { points, from: end - 1, count: ending.read, step: -1 }, true);
  const stretch = { start: end - back.read, end };
  const holding = blockHoldingMost(text, stretch);
  if (holding === undefined) return undefined;
  const likeness = 1 - ending.distance / forwards.length;
  return { index: holding, stretch, likeness, ...surroundingsOfMatch(text, stretch, memory) };
}

/**
 * What stands around a match, or around the blocks that it begins and ends in: where the end of a paragraph was written anew, the
 * match ends before it. Only where these blocks have little else in them, so that they are the paragraph.
 */
function surroundingsOfMatch(text: RunningText, match: Stretch, memory: Remembered): Surroundings {
  const near = surroundingsOf(text, match, memory);
  const start = text.blocks[blockHoldingMost(text, { ...match, end: match.start + 1 }) ?? -1]?.start;
  const end = text.blocks[blockHoldingMost(text, { ...match, start: match.end - 1 }) ?? -1]?.end;
  if (start === undefined || end === undefined) return near;
  if (memory.quote.length < mostOfBlock * (end - start)) return near;
  const wide = surroundingsOf(text, { start, end }, memory);
  return { before: Math.max(near.before, wide.before), after: Math.max(near.after, wide.after) };
}

/** How much of the quote stands in a block, without what stands in those beside it. */
function likenessWithin({ points, blocks }: RunningText, index: number, quote: Pattern): number {
  const { start, end } = blocks[index] ?? { start: 0, end: 0 };
  const { distance } = bestEnding(quote, { points, from: start, count: end - start, step: 1 }, false);
  return 1 - distance / quote.length;
}

/** Leaves one of several places that are mostly the same stretch, found from two blocks: the first. */
function differentPlaces(places: readonly Place[]): readonly Place[] {
  return places.filter(
    (place, index) =>
      !places.slice(0, index).some((earlier) => isMostlyWithin(place.stretch, earlier.stretch)),
  );
}

function isMostlyWithin(one: Stretch, other: Stretch): boolean {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return common > (one.end - one.start) / 2;
}

/** The numbers in a stretch, in their order. */
function numbersIn(points: readonly number[], { start, end }: Stretch): string {
  const text = points.slice(start, end).map((point) => String.fromCodePoint(point));
  return (text.join('').match(/\p{N}+/gu) ?? []).join(' ');
}
