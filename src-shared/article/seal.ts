// Makes the text of an edition, by which it is kept and goes from one process to the other; see sealed.ts.
import { paragraphId, titleBlock } from './block-ids';
import { charactersOf } from './characters';
import { blocksOf } from './outline';
import { lineFeed, sealedText, type Seal, type SealedEdition, type SealedSection } from './sealed';
import type { BlockId, Content, Edition, Section } from './shapes';
import { textOfBlock } from './text';

/** Of a longer edition most is far from the reader; in UTF-16 units of its JSON. */
const mostUnsealed = 500_000;

/** The text of an edition: its JSON, or sealed where that is long. `editionIn` reads both. */
export function textOfEdition(edition: Edition): string {
  // One that is sealed already is not opened for that.
  const sealed = sealedText(edition);
  if (sealed !== undefined) return sealed;
  const json = JSON.stringify(edition);
  return json.length > mostUnsealed ? seal(edition) : json;
}

/** The text of an edition in two lines: what is needed to show any part of it, and the contents of its sections. */
export function seal(edition: Edition): string {
  const contents: string[] = [];
  let end = 0;
  const sealContent = (section: BlockId, content: readonly Content[]): Seal => {
    const json = JSON.stringify(content);
    contents.push(json);
    const start = end;
    end += json.length;
    return { at: [start, end], ...known(section, content) };
  };
  const sealSection = ({ content, sections, ...rest }: Section): SealedSection => ({
    ...rest,
    content: sealContent(rest.id, content),
    sections: sections.map(sealSection),
  });
  const sealed: SealedEdition = {
    ...edition,
    lead: sealContent(titleBlock, edition.lead),
    sections: edition.sections.map(sealSection),
    characters: charactersOf(edition),
  };
  return JSON.stringify(sealed) + lineFeed + contents.join('');
}

function known(section: BlockId, content: readonly Content[]): Omit<Seal, 'at'> {
  const blocks = blocksOf(content);
  const spans = content.map((part) => blocksOf([part]).length);
  return {
    lengths: blocks.map((block) => textOfBlock(block).length),
    ...(spans.some((span) => span !== 1) && { spans }),
    ...(blocks.some(({ id }, index) => id !== paragraphId(section, index + 1)) && {
      ids: blocks.map(({ id }) => id),
    }),
  };
}
