// What can be looked up at a block: the notes that it refers to, and the image that it shows.
import { assertNever } from '../result';
import { blocksOf, sectionsOf, type Outline } from './outline';
import type { Block, BlockId, Edition, Figure, Inline, Passage, Section } from './shapes';

/** What is looked into: an edition with its outline. */
interface Outlined {
  readonly edition: Pick<Edition, 'lead' | 'sections'>;
  readonly outline: Outline;
}

/** The numbers of the notes that a block refers to, in the order of its text. */
export function notesAt(block: BlockId, outlined: Outlined): readonly number[] {
  const { heading, content } = sectionOf(block, outlined);
  const found = blocksOf(content).find(({ id }) => id === block);
  return [...new Set(found === undefined ? heading.flatMap(notesOfInline) : notesOfBlock(found))];
}

/** The figure that a block is; undefined where it is none, or its image cannot be shown. */
export function figureAt(block: BlockId, outlined: Outlined): Figure | undefined {
  const found = blocksOf(sectionOf(block, outlined).content).find(({ id }) => id === block);
  return found?.kind === 'figure' && found.image.file !== undefined ? found : undefined;
}

/** The section that a block stands in; nothing for the title itself, for notes, and for what is not there. */
function sectionOf(block: BlockId, { edition, outline }: Outlined): Pick<Section, 'heading' | 'content'> {
  const index = outline.findIndex(({ blocks }) => blocks.some(({ id }) => id === block));
  if (index === 0) return { heading: [], content: edition.lead };
  return sectionsOf(edition)[index - 1] ?? { heading: [], content: [] };
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
