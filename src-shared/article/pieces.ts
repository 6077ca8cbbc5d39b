// The blocks of an edition, each cut out of the tree that it stands in, so that it can be shown by itself.
import { titleBlock } from './block-ids';
import { sectionsOf } from './outline';
import type { Block, BlockId, Content, Edition, Inline, Item, List, Passage } from './shapes';

/** A list item by itself: the list that it stands in, and its place there. */
export interface ItemPiece {
  readonly kind: 'item';
  readonly id: BlockId;
  readonly content: readonly Inline[];
  /** The first item of the list, which stands for the list. */
  readonly list: BlockId;
  /** Undefined in a bulleted list. */
  readonly number: number | undefined;
}

/** A block that can be shown by itself. */
export type Piece = (
  | { readonly kind: 'title'; readonly id: BlockId; readonly text: string }
  | {
      readonly kind: 'heading';
      readonly id: BlockId;
      /** 2 to 6. */
      readonly level: number;
      readonly content: readonly Inline[];
    }
  | ItemPiece
  | { readonly kind: 'passage'; readonly id: BlockId; readonly passage: Exclude<Block, Item> }
  | {
      readonly kind: 'note';
      readonly id: BlockId;
      readonly number: number;
      readonly content: readonly Passage[];
    }
) & {
  /** In how many items of lists it stands, itself not counted. */
  readonly depth: number;
  /** Whether a rule parts it from what stands before. */
  readonly isAfterRule: boolean;
};

/** All blocks of an edition as pieces, in the order of its outline. A rule with nothing after it is left out. */
export function piecesOf(edition: Edition): readonly Piece[] {
  const alone = { depth: 0, isAfterRule: false };
  return [
    { kind: 'title', id: titleBlock, text: edition.title, ...alone },
    ...contentPieces(edition.lead, 0),
    ...sectionsOf(edition).flatMap(({ id, level, heading, content }): readonly Piece[] => [
      { kind: 'heading', id, level, content: heading, ...alone },
      ...contentPieces(content, 0),
    ]),
    ...edition.notes.map(({ id, number, content }): Piece => ({
      kind: 'note',
      id,
      number,
      content,
      ...alone,
    })),
  ];
}

function contentPieces(contents: readonly Content[], depth: number): readonly Piece[] {
  return contents.flatMap((part, index): readonly Piece[] => {
    if (part.kind === 'rule') return [];
    const isAfterRule = contents[index - 1]?.kind === 'rule';
    if (part.kind === 'list') return listPieces(part, depth, isAfterRule);
    return [{ kind: 'passage', id: part.id, passage: part, depth, isAfterRule }];
  });
}

function listPieces({ first, items }: List, depth: number, isAfterRule: boolean): readonly Piece[] {
  const list = items[0]?.id ?? '';
  return items.flatMap(({ id, content, more }, index): readonly Piece[] => [
    {
      kind: 'item',
      id,
      content,
      list,
      number: first === undefined ? undefined : first + index,
      depth,
      isAfterRule: isAfterRule && index === 0,
    },
    ...contentPieces(more, depth + 1),
  ]);
}

/** Pieces that are shown in one element: items that follow each other in a list, or one piece of another kind. */
export type PieceGroup = readonly Piece[];

/** Puts items together that follow each other in the same list; every other piece stays by itself. */
export function inLists(pieces: readonly Piece[]): readonly PieceGroup[] {
  const groups: PieceGroup[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last !== undefined && isSameList(last[0], piece)) groups[groups.length - 1] = [...last, piece];
    else groups.push([piece]);
  }
  return groups;
}

function isSameList(one: Piece | undefined, other: Piece): boolean {
  return one?.kind === 'item' && other.kind === 'item' && one.list === other.list;
}
