// An edition as the alignment looks at it: its blocks in a row, with what can be compared across languages.
import { blocksOf, sectionsOf } from '../article/outline';
import type { Block, BlockId, Edition, Inline, Passage } from '../article/shapes';
import { textOf, textOfBlock, textOfPassage } from '../article/text';

/** What a block is when it is compared: a heading, words, or something that a translator leaves as it is. */
export type BlockForm = 'heading' | 'text' | 'code' | 'figure' | 'table';

export interface AlignedBlock {
  readonly id: BlockId;
  readonly form: BlockForm;
  readonly text: string;
  /** Of a heading 2 to 6, else 0. */
  readonly level: number;
  /** What is the same in every language, if it is there at all: addresses of links, files of images, code. */
  readonly signs: readonly string[];
}

/** The blocks between the title and the notes in reading order; lists are their items. */
export function textSequence(edition: Edition): readonly AlignedBlock[] {
  return [
    ...blocksOf(edition.lead).map(alignedBlock),
    ...sectionsOf(edition).flatMap(({ id, level, heading, content }) => [
      { id, form: 'heading' as const, text: textOf(heading), level, signs: heading.flatMap(signsOfInline) },
      ...blocksOf(content).map(alignedBlock),
    ]),
  ];
}

/** The notes in their order. */
export function noteSequence(edition: Edition): readonly AlignedBlock[] {
  return edition.notes.map(({ id, content }) => ({
    id,
    form: 'text',
    text: content.map(textOfPassage).join('\n'),
    level: 0,
    signs: content.flatMap(signsOfPassage),
  }));
}

function alignedBlock(block: Block): AlignedBlock {
  const { id } = block;
  const signs = block.kind === 'item' ? block.content.flatMap(signsOfInline) : signsOfPassage(block);
  return { id, form: formOf(block), text: textOfBlock(block), level: 0, signs };
}

function formOf({ kind }: Block): BlockForm {
  return kind === 'code' || kind === 'figure' || kind === 'table' ? kind : 'text';
}

function signsOfPassage(passage: Passage): readonly string[] {
  switch (passage.kind) {
    case 'paragraph':
      return passage.content.flatMap(signsOfInline);
    case 'quotation':
      return passage.content.flatMap(signsOfPassage);
    case 'code':
      return [`code ${passage.text}`];
    case 'figure':
      return [...fileSign(passage.image.file), ...passage.caption.flatMap(signsOfInline)];
    case 'table':
      return [passage.head, ...passage.rows].flatMap((row) =>
        row.flatMap((cell) => cell.flatMap(signsOfInline)),
      );
    case 'list':
      return passage.items.flatMap((item) => item.flatMap(signsOfPassage));
    case 'rule':
      return [];
  }
}

function signsOfInline(inline: Inline): readonly string[] {
  switch (inline.kind) {
    case 'link': {
      // A block's id differs where the editions do, so a link into the article says nothing.
      const { to } = inline;
      const own =
        to.kind === 'outside'
          ? [`link ${to.address}`]
          : to.kind === 'article'
            ? [`article ${to.article}`]
            : [];
      return [...own, ...inline.content.flatMap(signsOfInline)];
    }
    case 'image':
      return fileSign(inline.image.file);
    case 'code':
      return [`code ${inline.text}`];
    case 'emphasis':
    case 'strong':
    case 'deleted':
    case 'superscript':
    case 'subscript':
    case 'abbreviation':
      return inline.content.flatMap(signsOfInline);
    case 'ruby':
      return inline.pairs.flatMap(({ base }) => base.flatMap(signsOfInline));
    case 'text':
    case 'break':
    case 'note':
      return [];
  }
}

function fileSign(file: string | undefined): readonly string[] {
  return file === undefined ? [] : [`file ${file}`];
}
