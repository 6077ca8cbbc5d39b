// Estimates how the lengths of two languages relate, from the texts themselves.
import { forms } from './lattice';
import { usualVariance, type LengthFigures } from './length-model';
import type { Prepared } from './prepared';

/** As many pairs with the usual variance are counted with those that were found, so that few of them do not mislead. */
const usualPairs = 10;
/** What differs by more standard deviations than this is no pair of translations, and not counted. */
const mostDeviations = 3.5;

/** What can be said before anything is aligned. */
export function firstFigures(one: Prepared, other: Prepared): LengthFigures {
  const [length, otherLength] = [textLength(one), textLength(other)];
  const ratio = length === 0 || otherLength === 0 ? 1 : otherLength / length;
  return { ratio, variance: usualVariance, mean: meanLength(one, other) };
}

/**
 * A better estimate, from blocks that probably correspond one to one.
 *
 * @param pairs the places of blocks in both editions
 */
export function figuresFrom(
  one: Prepared,
  other: Prepared,
  pairs: readonly (readonly [number, number])[],
  before: LengthFigures,
): LengthFigures {
  const lengths = pairs.flatMap(([from, to]): readonly (readonly [number, number])[] =>
    one.forms[from] === forms.text && other.forms[to] === forms.text
      ? [[lengthAt(one, from), lengthAt(other, to)]]
      : [],
  );
  const plausible = lengths.filter(
    ([length, otherLength]) =>
      squaredDeviation(length, otherLength, before.ratio) < before.variance * mostDeviations ** 2,
  );
  if (plausible.length < usualPairs) return before;
  const sum = plausible.reduce((total, [length]) => total + length, 0);
  const otherSum = plausible.reduce((total, [, length]) => total + length, 0);
  if (sum === 0 || otherSum === 0) return before;
  const ratio = otherSum / sum;
  const squares = plausible.reduce(
    (total, [length, otherLength]) => total + squaredDeviation(length, otherLength, ratio),
    0,
  );
  const variance = (squares + usualPairs * usualVariance) / (plausible.length + usualPairs);
  return { ...before, ratio, variance: Math.max(1, variance) };
}

/** The squared difference of two lengths for each unit of length, in the measure between both languages. */
function squaredDeviation(length: number, other: number, ratio: number): number {
  const [one, two] = [length * Math.sqrt(ratio), other / Math.sqrt(ratio)];
  return one + two === 0 ? 0 : (one - two) ** 2 / ((one + two) / 2);
}

function lengthAt({ lengths }: Prepared, index: number): number {
  return (lengths[index + 1] ?? 0) - (lengths[index] ?? 0);
}

function textLength(side: Prepared): number {
  return side.blocks.reduce(
    (sum, { text }, index) => sum + (side.forms[index] === forms.text ? text.length : 0),
    0,
  );
}

function meanLength(one: Prepared, other: Prepared): number {
  const texts = (side: Prepared): number =>
    Math.max(
      1,
      side.forms.reduce((sum, form) => sum + (form === forms.text ? 1 : 0), 0),
    );
  return Math.max(1, Math.sqrt((textLength(one) / texts(one)) * (textLength(other) / texts(other))));
}
