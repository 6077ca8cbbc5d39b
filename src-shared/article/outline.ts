// The outline of an edition: its sections in reading order, each with the blocks under its heading.
import { titleBlock } from './block-ids';
import { sealedContent } from './sealed';
import type { Block, BlockId, Content, Edition, Inline, Section } from './shapes';
import { textOf, textOfBlock, textOfPassage } from './text';

export interface OutlineBlock {
  readonly id: BlockId;
  /** In UTF-16 units of its plain text. */
  readonly length: number;
}

/** A section with its own blocks alone, without those of the sections under it. The heading is the first block. */
export interface OutlineSection {
  readonly id: BlockId;
  /** 0 for the title, then as the sections are counted. */
  readonly number: number;
  /** 1 for the title and the notes, 2 to 6 for a heading. */
  readonly level: number;
  /** The text of the heading; undefined for the notes, which have none. */
  readonly heading: string | undefined;
  readonly blocks: readonly OutlineBlock[];
}

export type Outline = readonly OutlineSection[];

/** The outline of an edition in reading order: title and lead, each section, and the notes where there are any. */
export function outlineOf(edition: Edition): Outline {
  const outline: OutlineSection[] = [
    {
      id: titleBlock,
      number: 0,
      level: 1,
      heading: edition.title,
      blocks: [
        { id: titleBlock, length: edition.title.length },
        ...(sealedContent(edition)?.blocks ?? outlineBlocks(edition.lead)),
      ],
    },
  ];
  for (const section of sectionsOf(edition)) {
    outline.push({
      id: section.id,
      number: section.number,
      level: section.level,
      heading: textOf(section.heading),
      blocks: [
        headingBlock(section.id, section.heading),
        ...(sealedContent(section)?.blocks ?? outlineBlocks(section.content)),
      ],
    });
  }
  if (edition.notes.length > 0) {
    const blocks = edition.notes.map((note) => ({
      id: note.id,
      length: note.content.map(textOfPassage).join('\n').length,
    }));
    outline.push({ id: 'notes', number: outline.length, level: 1, heading: undefined, blocks });
  }
  return outline;
}

/** Whether a block of that id is in the edition. */
export function hasBlock(outline: Outline, block: BlockId): boolean {
  return outline.some(({ blocks }) => blocks.some(({ id }) => id === block));
}

/** All sections of an edition in reading order, whatever their level. */
export function sectionsOf(edition: Pick<Edition, 'sections'>): readonly Section[] {
  return edition.sections.flatMap(withSectionsUnder);
}

function withSectionsUnder(section: Section): readonly Section[] {
  return [section, ...section.sections.flatMap(withSectionsUnder)];
}

/** All blocks of some content in reading order, the items of lists and what stands in them included. */
export function blocksOf(content: readonly Content[]): readonly Block[] {
  return content.flatMap((part): readonly Block[] => {
    if (part.kind === 'rule') return [];
    if (part.kind === 'list') return part.items.flatMap((item) => [item, ...blocksOf(item.more)]);
    return [part];
  });
}

function outlineBlocks(content: readonly Content[]): readonly OutlineBlock[] {
  return blocksOf(content).map((block) => ({ id: block.id, length: textOfBlock(block).length }));
}

function headingBlock(id: BlockId, heading: readonly Inline[]): OutlineBlock {
  return { id, length: textOf(heading).length };
}
