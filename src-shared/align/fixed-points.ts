// What a reader fixed, as places in two rows of blocks: what holds, in order, and without contradictions.
import type { FixedPoint } from './alignment';
import type { AlignedBlock } from './sequence';

/** A group that a reader made, or the beginning of one: from a place up to another one on both sides. */
export interface FixedStretch {
  readonly kind: FixedPoint['kind'];
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export interface Fixed {
  readonly stretches: readonly FixedStretch[];
  /** The blocks that a reader said have no counterpart. */
  readonly alone: ReadonlySet<AlignedBlock>;
}

/**
 * The fixed points that lie in two rows of blocks. Ids that are not there are ignored, and so is what crosses another point or has a
 * gap.
 */
export function fixedStretches(
  one: readonly AlignedBlock[],
  other: readonly AlignedBlock[],
  points: readonly FixedPoint[],
): Fixed {
  const places = placesOf(one);
  const otherPlaces = placesOf(other);
  const alone = new Set<AlignedBlock>();
  const found = points.flatMap((point): readonly FixedStretch[] => {
    const [wanted, otherWanted] =
      point.kind === 'start' ? [[point.from], [point.to]] : [point.from, point.to];
    const from = stretchOf(wanted, places);
    const to = stretchOf(otherWanted, otherPlaces);
    if (from !== undefined && to !== undefined) return [{ kind: point.kind, from, to }];
    const [side, stretch] = wanted.length === 0 ? [other, to] : otherWanted.length === 0 ? [one, from] : [];
    if (side !== undefined && stretch !== undefined)
      for (const block of side.slice(...stretch)) alone.add(block);
    return [];
  });
  const sorted = found.toSorted(
    (a, b) => a.from[0] - b.from[0] || a.to[0] - b.to[0] || (a.kind === 'start' ? -1 : 1),
  );
  const stretches: FixedStretch[] = [];
  for (const stretch of sorted) {
    const last = stretches.at(-1);
    const isAfter =
      last === undefined ||
      (stretch.from[0] >= endOf(last.from, last) && stretch.to[0] >= endOf(last.to, last));
    if (isAfter) stretches.push(stretch);
    // That a group begins where the same group is fixed as a whole adds nothing.
    else if (last.kind === 'start' && stretch.from[0] === last.from[0] && stretch.to[0] === last.to[0]) {
      stretches.splice(-1, 1, stretch);
    }
  }
  return { stretches, alone };
}

function endOf(side: readonly [number, number], { kind }: FixedStretch): number {
  return kind === 'start' ? side[0] + 1 : side[1];
}

function placesOf(blocks: readonly AlignedBlock[]): ReadonlyMap<string, number> {
  return new Map(blocks.map(({ id }, index) => [id, index]));
}

/** From the first up to after the last; undefined where none is there, or others stand between them. */
function stretchOf(
  ids: readonly string[],
  places: ReadonlyMap<string, number>,
): readonly [number, number] | undefined {
  const found = [...new Set(ids.flatMap((id) => places.get(id) ?? []))].sort((a, b) => a - b);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined || last - first !== found.length - 1) return undefined;
  return [first, last + 1];
}
