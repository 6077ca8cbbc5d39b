// What an edition beside another one has for each of its blocks, to be shown.
import { piecesOf, type Piece } from '../article/pieces';
import type { BlockId, Edition } from '../article/shapes';
import { counterpartIn, leastConfidence, reversed, type AlignedGroup, type Alignment } from './alignment';

/** What says the same as a block. */
export interface PiecesBeside {
  /** In reading order, at least one. */
  readonly pieces: readonly Piece[];
  /** Whether all of it belongs to the block, or the block to all of it. */
  readonly isCertain: boolean;
}

export interface Beside {
  /** Finds what says the same as a block of the edition that is read; undefined where there is nothing. */
  readonly piecesFor: (block: BlockId) => PiecesBeside | undefined;
  /** The block of the edition that is read for one of the other edition; undefined where there is none. */
  readonly backTo: (block: BlockId) => BlockId | undefined;
}

/**
 * Prepares an edition to be shown beside another, block by block.
 *
 * @param alignment from the edition that is read to this one
 */
export function besideOf(edition: Edition, alignment: Alignment): Beside {
  const pieces = new Map(piecesOf(edition).map((piece) => [piece.id, piece]));
  const groups = new Map(
    alignment.flatMap((group) => group.from.map((block): [BlockId, AlignedGroup] => [block, group])),
  );
  const back = counterpartIn(reversed(alignment));
  return {
    piecesFor: (block) => {
      const group = groups.get(block);
      const found = (group?.to ?? []).flatMap((id) => pieces.get(id) ?? []);
      if (group === undefined || found.length === 0) return undefined;
      return { pieces: found, isCertain: isCertain(group) };
    },
    backTo: (block) => back(block)?.blocks[0],
  };
}

function isCertain({ from, to, confidence }: AlignedGroup): boolean {
  return confidence >= leastConfidence && (from.length === 1 || to.length === 1);
}
