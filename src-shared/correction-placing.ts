// Where corrections hold: found again in two editions, and of those that contradict each other the later ones.
import type { FixedPoint } from './align/alignment';
import { anchorFinder, type Anchor } from './anchor';
import { blockTexts } from './article/block-texts';
import { sectionsOf } from './article/outline';
import type { BlockId, Edition } from './article/shapes';
import {
  inOrderMade,
  type Correction,
  type CorrectionKind,
  type CorrectionStanding,
  type PlacedCorrection,
} from './correction';
import type { LanguageTag } from './language';
import { assertNever } from './result';

export interface CorrectionPlacing {
  /** What an alignment has to keep to: in reading order, and without contradiction. */
  readonly fixed: readonly FixedPoint[];
  /** Every correction between the two languages, in the order in which they were given. */
  readonly placed: readonly PlacedCorrection[];
}

/** Some blocks that follow one another in an edition, by their numbers in reading order; the last one belongs to them. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly part: Part;
}

/** An alignment puts titles to titles and notes to notes, so nothing can be fixed across. */
type Part = 'title' | 'text' | 'notes';

/** Why a correction has no place. */
type Obstacle = Exclude<CorrectionStanding, 'holds'>;

/** Where a correction is; of a `start` both runs are of one block. */
interface Box {
  readonly kind: CorrectionKind;
  readonly from: Run;
  readonly to: Run;
}

/**
 * Places corrections between two editions of an article. Those between other languages are passed over.
 *
 * One of which a paragraph is not found again is lost: half of what the reader said may be wrong. Of two that contradict each
 * other, the one made later holds. New blocks that came in between the blocks of a `together` join them, but a new heading
 * parts them, and the correction does not hold; neither does one whose blocks now stand in another order.
 *
 * The other direction gives the same with the sides exchanged.
 *
 * @param one the edition on the `from` side of the fixed points
 */
export function placeCorrections(
  corrections: readonly Correction[],
  one: Edition,
  other: Edition,
): CorrectionPlacing {
  const between = correctionsBetween(corrections, one.language, other.language);
  // Most editions have none, and to prepare an edition takes longest.
  if (between.length === 0) return { fixed: [], placed: [] };
  const [from, to] = [runsIn(one), runsIn(other)];
  const standings = new Map<Correction, CorrectionStanding>();
  const held: Box[] = [];
  for (const correction of inOrderMade(between).toReversed()) {
    const isTurned = languageOf(correction.one) !== one.language;
    const [ones, others] = isTurned ? [correction.other, correction.one] : [correction.one, correction.other];
    const box = boxOf(correction.kind, from.runOf(ones), to.runOf(others));
    if (typeof box === 'string') {
      standings.set(correction, box);
    } else if (held.every((earlier) => canBoth(box, earlier))) {
      standings.set(correction, 'holds');
      held.push(box);
    } else {
      standings.set(correction, 'contradicted');
    }
  }
  return {
    fixed: withoutRepetition(held).flatMap((box) => fixedPoint(box, from.ids, to.ids)),
    placed: between.map((correction) => ({ correction, standing: standings.get(correction) ?? 'lost' })),
  };
}

/** Those between exactly two languages, in either direction. */
export function correctionsBetween(
  corrections: readonly Correction[],
  one: LanguageTag,
  other: LanguageTag,
): readonly Correction[] {
  if (one === other) return [];
  return corrections.filter((correction) => {
    const languages = [languageOf(correction.one), languageOf(correction.other)];
    return languages.includes(one) && languages.includes(other);
  });
}

function languageOf(side: readonly Anchor[]): LanguageTag | undefined {
  return side[0]?.language;
}

/** Prepares an edition to find the blocks on which anchors are. */
function runsIn(edition: Edition): {
  readonly ids: readonly BlockId[];
  readonly runOf: (anchors: readonly Anchor[]) => Run | Obstacle;
} {
  const texts = blockTexts(edition);
  const find = anchorFinder(texts);
  const ids = texts.map(({ id }) => id);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const headings = sectionsOf(edition).flatMap(({ id }) => numbers.get(id) ?? []);
  const firstNote = ids.length - edition.notes.length;
  const partOf = (number: number): Part => (number === 0 ? 'title' : number < firstNote ? 'text' : 'notes');
  const numberOf = (anchor: Anchor): number | undefined => {
    const finding = find(anchor);
    return finding.kind === 'orphaned' ? undefined : numbers.get(finding.block);
  };
  return {
    ids,
    runOf: (anchors) => {
      const found = anchors.map(numberOf).filter((number) => number !== undefined);
      const [first] = found;
      const last = found.at(-1);
      if (found.length < anchors.length || first === undefined || last === undefined) return 'lost';
      const part = partOf(first);
      // Two paragraphs may have become one.
      const isInOrder = found.every((number, index) => number >= (found[index - 1] ?? 0));
      const isParted = headings.some((number) => number > first && number < last && !found.includes(number));
      return isInOrder && !isParted && part === partOf(last) ? { first, last, part } : 'contradicted';
    },
  };
}

function boxOf(kind: CorrectionKind, from: Run | Obstacle, to: Run | Obstacle): Box | Obstacle {
  if (from === 'lost' || to === 'lost') return 'lost';
  if (from === 'contradicted' || to === 'contradicted' || from.part !== to.part) return 'contradicted';
  return { kind, from, to };
}

/** Whether one alignment can keep to both: one is all before the other, or they begin together and are not two groups. */
function canBoth(one: Box, other: Box): boolean {
  if (isBefore(one, other) || isBefore(other, one)) return true;
  return isSameStart(one, other) && (one.kind === 'start' || other.kind === 'start' || isSameEnd(one, other));
}

function isBefore(one: Box, other: Box): boolean {
  return one.from.last < other.from.first && one.to.last < other.to.first;
}

function isSameStart(one: Box, other: Box): boolean {
  return one.from.first === other.from.first && one.to.first === other.to.first;
}

function isSameEnd(one: Box, other: Box): boolean {
  return one.from.last === other.from.last && one.to.last === other.to.last;
}

/** In reading order, each place once: what is together begins together. */
function withoutRepetition(boxes: readonly Box[]): readonly Box[] {
  const byStart = new Map<number, Box>();
  for (const box of boxes) {
    const known = byStart.get(box.from.first);
    if (known === undefined || known.kind === 'start') byStart.set(box.from.first, box);
  }
  return [...byStart.values()].sort((one, other) => one.from.first - other.from.first);
}

function fixedPoint(
  { kind, from, to }: Box,
  ofFrom: readonly BlockId[],
  ofTo: readonly BlockId[],
): readonly FixedPoint[] {
  const froms = ofFrom.slice(from.first, from.last + 1);
  const tos = ofTo.slice(to.first, to.last + 1);
  switch (kind) {
    case 'start':
      return froms.flatMap((one) => tos.map((other) => ({ kind, from: one, to: other })));
    case 'together':
      return [{ kind, from: froms, to: tos }];
    default:
      return assertNever(kind);
  }
}
