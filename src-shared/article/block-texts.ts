// The plain text of every block of an edition, in reading order: what anchors are made of and found in.
import { titleBlock } from './block-ids';
import { blocksOf, sectionsOf } from './outline';
import type { BlockId, Content, Edition } from './shapes';
import { textOf, textOfBlock, textOfPassage } from './text';

export interface BlockText {
  readonly id: BlockId;
  readonly text: string;
}

/** The blocks that the outline has, in the same order. */
export function blockTexts(edition: Edition): readonly BlockText[] {
  return [...blockTextsBySection(edition)].flat();
}

/** The same section by section, for who cannot wait for all of a long edition: a sealed one is taken apart by it. */
export function* blockTextsBySection(edition: Edition): Generator<readonly BlockText[]> {
  yield [{ id: titleBlock, text: edition.title }, ...textsOf(edition.lead)];
  for (const section of sectionsOf(edition))
    yield [{ id: section.id, text: textOf(section.heading) }, ...textsOf(section.content)];
  yield edition.notes.map(({ id, content }) => ({ id, text: content.map(textOfPassage).join('\n') }));
}

function textsOf(content: readonly Content[]): readonly BlockText[] {
  return blocksOf(content).map((block) => ({ id: block.id, text: textOfBlock(block) }));
}
