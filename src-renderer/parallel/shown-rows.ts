// The rows as they are shown: their blocks as pieces, and what that means for the space around them.
import type { Row } from '../../src-shared/align/rows';
import { titleBlock } from '../../src-shared/article/block-ids';
import { piecesOf, type Piece } from '../../src-shared/article/pieces';
import type { BlockId, Edition } from '../../src-shared/article/shapes';

export interface ShownRow {
  /** The same for as long as the row begins with the same block. */
  readonly key: string;
  /** Its place among all rows. */
  readonly place: number;
  readonly row: Row;
  readonly sides: readonly (readonly Piece[])[];
  /** The level of the heading that it begins with, and of the one that it ends with. */
  readonly firstLevel: number | undefined;
  readonly lastLevel: number | undefined;
  /** Whether the list that it ends with goes on in the next row. */
  readonly isInList: boolean;
  /** Whether the notes begin with it. */
  readonly beginsNotes: boolean;
}

/**
 * The rows with their pieces. Titles stand above all rows, so they are left out, and so is a row that has nothing else.
 *
 * @param editions the one being read and those beside it, in the order of the rows' sides
 */
export function shownRows(rows: readonly Row[], editions: readonly Edition[]): readonly ShownRow[] {
  const pieces = editions.map((edition) => new Map(piecesOf(edition).map((piece) => [piece.id, piece])));
  const withPieces = rows
    .map((row, place) => ({
      row,
      place,
      sides: row.sides.map((blocks, side) => shownPieces(blocks, pieces[side])),
    }))
    .filter(({ sides }) => sides.some(({ length }) => length > 0));
  return withPieces.map(({ row, place, sides }, index) => {
    const [first, last] = [sides.find(hasAny)?.[0], sides.find(hasAny)?.at(-1)];
    const next = withPieces[index + 1]?.sides.find(hasAny)?.[0];
    const before = withPieces[index - 1]?.sides.find(hasAny)?.[0];
    return {
      key: keyOf(sides),
      place,
      row,
      sides,
      firstLevel: levelOf(first),
      lastLevel: levelOf(last),
      isInList: isOfList(last) && isOfList(next),
      beginsNotes: first?.kind === 'note' && before?.kind !== 'note',
    };
  });
}

function shownPieces(
  blocks: readonly BlockId[],
  pieces: ReadonlyMap<BlockId, Piece> | undefined,
): readonly Piece[] {
  return blocks.flatMap((block) => (block === titleBlock ? [] : (pieces?.get(block) ?? [])));
}

/** Blocks of different editions may have the same id. */
function keyOf(sides: readonly (readonly Piece[])[]): string {
  const side = sides.findIndex(hasAny);
  return `${side} ${sides[side]?.[0]?.id ?? ''}`;
}

function hasAny(pieces: readonly Piece[]): boolean {
  return pieces.length > 0;
}

function levelOf(piece: Piece | undefined): number | undefined {
  return piece?.kind === 'heading' ? piece.level : undefined;
}

function isOfList(piece: Piece | undefined): boolean {
  return piece !== undefined && (piece.kind === 'item' || piece.depth > 0);
}
