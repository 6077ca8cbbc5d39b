// The rows in which editions stand side by side: what belongs together, made of one or more alignments.
import type { Outline } from '../article/outline';
import type { BlockId } from '../article/shapes';
import { leastConfidence, type AlignedGroup, type Alignment, type AlignmentSource } from './alignment';

/** Blocks that say the same, of two editions or more. */
export interface Row {
  /** The blocks of every edition in reading order, the main one first. A side may be empty, but not all of them. */
  readonly sides: readonly (readonly BlockId[])[];
  /** 0 to 1: that of the least certain group in it. */
  readonly confidence: number;
  readonly isCertain: boolean;
  /** What the least certain group in it is known by. */
  readonly source: AlignmentSource;
}

/** A row being made: the main side's blocks that it holds, and of each alignment the groups. */
interface Gathering {
  readonly main: readonly BlockId[];
  readonly groups: readonly (readonly AlignedGroup[])[];
}

/**
 * The rows in which editions stand, in reading order.
 *
 * With one alignment every group is a row. With more, groups that share blocks of the main edition are one row: its rows are the
 * connected components over those blocks. What has no counterpart in the main edition is a row of its own, unless a row of others
 * goes on around it.
 *
 * @param alignments each from the main edition to another one; all of the same main edition
 */
export function rowsOf(alignments: readonly Alignment[]): readonly Row[] {
  const rows: Row[] = [];
  let places: readonly number[] = alignments.map(() => 0);
  while (places.some((place, side) => place < (alignments[side]?.length ?? 0))) {
    const alone = alignments.findIndex((alignment, side) => alignment[places[side] ?? 0]?.from.length === 0);
    const gathered =
      alone < 0
        ? gather(alignments, places)
        : {
            main: [],
            groups: alignments.map((alignment, side) =>
              side === alone ? alignment.slice(places[side], (places[side] ?? 0) + 1) : [],
            ),
          };
    rows.push(rowOf(gathered));
    places = places.map((place, side) => place + (gathered.groups[side]?.length ?? 0));
  }
  return rows;
}

/** The groups from some places on that hang together by blocks of the main edition. */
function gather(alignments: readonly Alignment[], places: readonly number[]): Gathering {
  const groups: AlignedGroup[][] = alignments.map(() => []);
  let main: readonly BlockId[] = [];
  // All alignments have the same blocks in the same order, so whoever has fewer takes one group more.
  const length = (side: number): number =>
    (groups[side] ?? []).reduce((sum, { from }) => sum + from.length, 0);
  const nextOf = (side: number): AlignedGroup | undefined =>
    alignments[side]?.[(places[side] ?? 0) + (groups[side]?.length ?? 0)];
  const isBehind = (side: number): boolean =>
    length(side) < Math.max(1, main.length) && nextOf(side) !== undefined;
  for (;;) {
    const behind = groups.findIndex((_, side) => isBehind(side));
    const next = nextOf(behind);
    if (next === undefined) break;
    groups[behind]?.push(next);
    const blocks = groups[behind]?.flatMap(({ from }) => from) ?? [];
    if (blocks.length > main.length) main = blocks;
  }
  return { main, groups };
}

function rowOf({ main, groups }: Gathering): Row {
  const [first, ...others] = groups.flat();
  const least = others.reduce<AlignedGroup | undefined>(
    (one, other) => (one === undefined || other.confidence < one.confidence ? other : one),
    first,
  );
  const confidence = least?.confidence ?? 0;
  return {
    sides: [main, ...groups.map((ofSide) => ofSide.flatMap(({ to }) => to))],
    confidence,
    isCertain: confidence >= leastConfidence,
    source: least?.source ?? 'length',
  };
}

/** How many paragraphs of an edition have a certain counterpart, of all; headings do not count. */
export function alignedParagraphs(
  outline: Outline,
  alignment: Alignment,
): { readonly aligned: number; readonly all: number } {
  const certain = new Set(
    alignment
      .filter(({ to, confidence }) => to.length > 0 && confidence >= leastConfidence)
      .flatMap(({ from }) => from),
  );
  const paragraphs = outline.flatMap(({ heading, blocks }) => blocks.slice(heading === undefined ? 0 : 1));
  return { aligned: paragraphs.filter(({ id }) => certain.has(id)).length, all: paragraphs.length };
}

/** The row of a block of an edition; -1 where there is none. */
export function rowWith(rows: readonly Row[], side: number, block: BlockId): number {
  return rows.findIndex(({ sides }) => sides[side]?.includes(block));
}

/** The rows of the blocks of the main edition, by their places among the rows. */
export function rowsByBlock(rows: readonly Row[]): ReadonlyMap<BlockId, number> {
  return new Map(rows.flatMap(({ sides: [main = []] }, row) => main.map((block) => [block, row] as const)));
}

/**
 * The block of another side at which a row begins, or the nearest one where the row has none there: the last one before it,
 * else the first one after it.
 */
export function nearestIn(rows: readonly Row[], row: number, side: number): BlockId | undefined {
  return (
    rows[row]?.sides[side]?.[0] ??
    rows
      .slice(0, row)
      .findLast(({ sides }) => (sides[side]?.length ?? 0) > 0)
      ?.sides[side]?.at(-1) ??
    rows.slice(row + 1).find(({ sides }) => (sides[side]?.length ?? 0) > 0)?.sides[side]?.[0]
  );
}
