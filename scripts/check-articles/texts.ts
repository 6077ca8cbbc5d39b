// The texts of an edition that a translator has to translate, each by itself.
import { titleBlock } from '../../src-shared/article/block-ids';
import { blocksOf, sectionsOf } from '../../src-shared/article/outline';
import type { Block, BlockId, Edition, Inline, Passage } from '../../src-shared/article/shapes';
import { textOf } from '../../src-shared/article/text';

export interface TextOfBlock {
  readonly block: BlockId;
  readonly text: string;
}

/** Paragraph by paragraph and cell by cell. Code is left out, and the words of links: titles that are cited stay as they are. */
export function textsIn(edition: Edition): readonly TextOfBlock[] {
  const { title, summary = '', lead, sections, notes } = edition;
  const facts = [title, summary].map((text) => ({ block: titleBlock, text }));
  const blocks = [
    ...blocksOf(lead).flatMap(textsInBlock),
    ...sectionsOf({ sections }).flatMap(({ id, heading, content }) => [
      { block: id, text: textToTranslate(heading) },
      ...blocksOf(content).flatMap(textsInBlock),
    ]),
    ...notes.flatMap(({ id, content }) =>
      content.flatMap(textsInPassage).map((text) => ({ block: id, text })),
    ),
  ];
  return [...facts, ...blocks];
}

function textsInBlock(block: Block): readonly TextOfBlock[] {
  const texts = block.kind === 'item' ? [textToTranslate(block.content)] : textsInPassage(block);
  return texts.map((text) => ({ block: block.id, text }));
}

function textsInPassage(passage: Passage): readonly string[] {
  switch (passage.kind) {
    case 'paragraph':
      return [textToTranslate(passage.content)];
    case 'quotation':
      return passage.content.flatMap(textsInPassage);
    case 'figure':
      return [textToTranslate(passage.caption), passage.image.description];
    case 'table':
      return [passage.head, ...passage.rows].flatMap((row) => row.map(textToTranslate));
    case 'list':
      return passage.items.flatMap((item) => item.flatMap(textsInPassage));
    case 'code':
    case 'rule':
      return [];
  }
}

function textToTranslate(content: readonly Inline[]): string {
  return textOf(withoutLinks(content)).replaceAll(/\s+/gu, ' ').trim();
}

function withoutLinks(content: readonly Inline[]): readonly Inline[] {
  return content
    .filter(({ kind }) => kind !== 'link')
    .map((inline) => ('content' in inline ? { ...inline, content: withoutLinks(inline.content) } : inline));
}
