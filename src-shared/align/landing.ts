// Where a reader lands in another language: the block, how far down in it, and how sure that is.
import { titleBlock } from '../article/block-ids';
import { type Outline } from '../article/outline';
import type { BlockId } from '../article/shapes';
import type { Place } from '../place';
import { leastConfidence, type AlignedGroup, type Alignment } from './alignment';

/** Where an edition is to be shown for a place in another one, or in an earlier state of the same one. */
export interface Landing {
  readonly block: BlockId;
  /**
   * The share of the block, 0 to 1, that belongs on the reading line; absent: the block's upper edge belongs where that of the
   * other language's block was.
   */
  readonly share?: number;
  /** The blocks among which the place is, in order. */
  readonly range: readonly BlockId[];
  readonly isCertain: boolean;
}

/**
 * Finds where a place is in another language.
 *
 * Where one block stands for several, the position inside is carried by the share of the group's text that was passed: text
 * lengths in UTF-16 units, from the outlines.
 *
 * @param alignment from the edition of the place to the one that is shown
 * @returns the title where `from` has neither the block nor its section
 */
export function landingIn(
  alignment: Alignment,
  from: Outline,
  to: Outline,
  { block, share }: Pick<Place, 'block' | 'share'>,
): Landing {
  const here = knownBlock(from, block);
  const place = alignment.findIndex((group) => group.from.includes(here));
  const group = alignment[place];
  if (group === undefined) return { block: titleBlock, range: [titleBlock], isCertain: false };
  return group.to.length === 0 ? besideGap(alignment, place) : within(group, from, to, here, share);
}

/** Where a place is in the edition it was in: on the same block, or near it where the article has changed since. */
export function landingInSame(outline: Outline, block: BlockId): Landing {
  const here = knownBlock(outline, block);
  return { block: here, range: [here], isCertain: here === block };
}

/** The block itself, else the heading of its section, else the title: an article may have changed since. */
function knownBlock(outline: Outline, block: BlockId): BlockId {
  const ids = new Set(outline.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  const section = block.split('.')[0] ?? titleBlock;
  return [block, section].find((id) => ids.has(id)) ?? titleBlock;
}

/** What has no counterpart is missing between two blocks; the reader is put on the one before, and sees the other below. */
function besideGap(alignment: Alignment, place: number): Landing {
  const before = alignment
    .slice(0, place)
    .findLast(({ to }) => to.length > 0)
    ?.to.at(-1);
  const after = alignment.slice(place + 1).find(({ to }) => to.length > 0)?.to[0];
  const range = [before, after].filter((id) => id !== undefined);
  return { block: range[0] ?? titleBlock, range, isCertain: false };
}

function within(group: AlignedGroup, from: Outline, to: Outline, block: BlockId, share: number): Landing {
  const [first = titleBlock] = group.to;
  const isCertain = group.confidence >= leastConfidence;
  const range = group.to;
  const isFirst = group.from[0] === block;
  // Two beginnings belong together whatever follows them.
  if (isFirst && (group.to.length === 1 || share === 0)) return { block: first, range, isCertain };
  const passed = passedShare(lengthsOf(from, group.from), group.from.indexOf(block), share);
  const reached = blockAtShare(lengthsOf(to, group.to), passed);
  const landed = group.to[reached.index] ?? first;
  if (isFirst && landed === first) return { block: first, range, isCertain };
  return { block: landed, share: reached.share, range, isCertain: isCertain && group.to.length === 1 };
}

function lengthsOf(outline: Outline, blocks: readonly BlockId[]): readonly number[] {
  const lengths = new Map(
    outline.flatMap((section) => section.blocks.map(({ id, length }): [BlockId, number] => [id, length])),
  );
  // An empty block still takes room.
  return blocks.map((id) => Math.max(1, lengths.get(id) ?? 0));
}

/** The share of a group's text that is passed at a share of its n-th block. */
function passedShare(lengths: readonly number[], index: number, share: number): number {
  const before = sum(lengths.slice(0, index));
  return (before + (lengths[index] ?? 0) * share) / sum(lengths);
}

/** The block in which a share of a group's text is passed, and the share of that block. */
function blockAtShare(
  lengths: readonly number[],
  share: number,
): { readonly index: number; readonly share: number } {
  const passed = share * sum(lengths);
  let before = 0;
  for (const [index, length] of lengths.entries()) {
    if (passed < before + length) return { index, share: (passed - before) / length };
    before += length;
  }
  return { index: lengths.length - 1, share: 1 };
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
