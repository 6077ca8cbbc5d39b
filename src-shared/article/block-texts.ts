// The plain text of every block of an edition, in reading order: what anchors are made of and found in.
import { blocksOf, sectionsOf, titleBlock } from './outline';
import type { BlockId, Content, Edition } from './shapes';
import { textOf, textOfBlock, textOfPassage } from './text';

export interface BlockText {
  readonly id: BlockId;
  readonly text: string;
}

/** The blocks that the outline has, in the same order. */
export function blockTexts(edition: Edition): readonly BlockText[] {
  return [
    { id: titleBlock, text: edition.title },
    ...textsOf(edition.lead),
    ...sectionsOf(edition).flatMap(({ id, heading, content }) => [
      { id, text: textOf(heading) },
      ...textsOf(content),
    ]),
    ...edition.notes.map(({ id, content }) => ({ id, text: content.map(textOfPassage).join('\n') })),
  ];
}

function textsOf(content: readonly Content[]): readonly BlockText[] {
  return blocksOf(content).map((block) => ({ id: block.id, text: textOfBlock(block) }));
}
