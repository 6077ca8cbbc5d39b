// Which blocks of one edition correspond to which of another: an ordered list of groups.
import type { BlockId } from '../article/shapes';

/** What a group is known by: explicit ids, the structure of the editions, the lengths of texts, or the reader's word. */
export const alignmentSources = ['same-id', 'structure', 'length', 'reader'] as const;
export type AlignmentSource = (typeof alignmentSources)[number];

/** Blocks of one edition and the blocks of the other that say the same. Either side may be empty, but not both. */
export interface AlignedGroup {
  /** In reading order, without a gap between them. */
  readonly from: readonly BlockId[];
  readonly to: readonly BlockId[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly source: AlignmentSource;
}

/** Every block of both editions stands in exactly one group, and both sides are in reading order: nothing crosses. */
export type Alignment = readonly AlignedGroup[];

/**
 * What an alignment must keep to, as the reader said: that a group begins with these two blocks, or that these blocks are one
 * group.
 */
export type FixedPoint =
  | { readonly kind: 'start'; readonly from: BlockId; readonly to: BlockId }
  | { readonly kind: 'together'; readonly from: readonly BlockId[]; readonly to: readonly BlockId[] };

/** Below this confidence a reader is told that a correspondence is not certain. */
export const leastConfidence = 0.6;

/** The groups of the other direction. */
export function reversed(alignment: Alignment): Alignment {
  return alignment.map(({ from, to, confidence, source }) => ({ from: to, to: from, confidence, source }));
}

/** What stands in one edition for a block of another. */
export interface Counterpart {
  /** In reading order; where the block has no counterpart, the blocks between which it is missing. */
  readonly blocks: readonly BlockId[];
  /** Whether it can be no other: one block, and the group is certain. */
  readonly isCertain: boolean;
}

/**
 * Prepares an alignment to find counterparts.
 *
 * @returns what finds the counterpart of a block of `from`; undefined where there is no such block, or `to` has none at all
 */
export function counterpartIn(alignment: Alignment): (block: BlockId) => Counterpart | undefined {
  const places = new Map(
    alignment.flatMap(({ from }, place) => from.map((block): [BlockId, number] => [block, place])),
  );
  return (block) => {
    const place = places.get(block);
    const group = place === undefined ? undefined : alignment[place];
    if (place === undefined || group === undefined) return undefined;
    if (group.to.length > 0) {
      return { blocks: group.to, isCertain: group.to.length === 1 && group.confidence >= leastConfidence };
    }
    const before = alignment
      .slice(0, place)
      .findLast(({ to }) => to.length > 0)
      ?.to.at(-1);
    const after = alignment.slice(place + 1).find(({ to }) => to.length > 0)?.to[0];
    const blocks = [before, after].filter((id) => id !== undefined);
    return blocks.length === 0 ? undefined : { blocks, isCertain: false };
  };
}
