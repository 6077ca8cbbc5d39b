// What can be looked up at a block: the notes that it refers to, and the image that it shows.
import { assertNever } from '../result';
import { blocksOf, sectionsOf } from './outline';
import type { Block, BlockId, Edition, Figure, Inline, Passage } from './shapes';

/** The numbers of the notes that each block refers to, in the order of its text; blocks without any are not among them. */
export function notesByBlock({
  lead,
  sections,
}: Pick<Edition, 'lead' | 'sections'>): ReadonlyMap<BlockId, readonly number[]> {
  const found = new Map<BlockId, readonly number[]>();
  const take = (block: BlockId, numbers: readonly number[]): void => {
    if (numbers.length > 0) found.set(block, [...new Set(numbers)]);
  };
  for (const block of blocksOf(lead)) take(block.id, notesOfBlock(block));
  for (const { id, heading, content } of sectionsOf({ sections })) {
    take(id, heading.flatMap(notesOfInline));
    for (const block of blocksOf(content)) take(block.id, notesOfBlock(block));
  }
  return found;
}

/** The figures of an edition whose images can be shown, by their blocks. */
export function figuresByBlock({
  lead,
  sections,
}: Pick<Edition, 'lead' | 'sections'>): ReadonlyMap<BlockId, Figure> {
  const contents = [lead, ...sectionsOf({ sections }).map(({ content }) => content)];
  const figures = contents
    .flatMap((content) => blocksOf(content))
    .flatMap((block) =>
      block.kind === 'figure' && block.image.file !== undefined ? [[block.id, block] as const] : [],
    );
  return new Map(figures);
}

function notesOfBlock(block: Block): readonly number[] {
  return block.kind === 'item' ? block.content.flatMap(notesOfInline) : notesOfPassage(block);
}

function notesOfPassage(passage: Passage): readonly number[] {
  switch (passage.kind) {
    case 'paragraph':
      return passage.content.flatMap(notesOfInline);
    case 'quotation':
      return passage.content.flatMap(notesOfPassage);
    case 'figure':
      return passage.caption.flatMap(notesOfInline);
    case 'table':
      return [passage.head, ...passage.rows].flatMap((row) =>
        row.flatMap((cell) => cell.flatMap(notesOfInline)),
      );
    case 'list':
      return passage.items.flatMap((item) => item.flatMap(notesOfPassage));
    case 'code':
    case 'rule':
      return [];
    default:
      return assertNever(passage);
  }
}

function notesOfInline(inline: Inline): readonly number[] {
  switch (inline.kind) {
    case 'note':
      return [inline.number];
    case 'emphasis':
    case 'strong':
    case 'deleted':
    case 'superscript':
    case 'subscript':
    case 'abbreviation':
    case 'link':
      return inline.content.flatMap(notesOfInline);
    case 'ruby':
      return inline.pairs.flatMap(({ base }) => base.flatMap(notesOfInline));
    case 'text':
    case 'code':
    case 'image':
    case 'break':
      return [];
    default:
      return assertNever(inline);
  }
}
