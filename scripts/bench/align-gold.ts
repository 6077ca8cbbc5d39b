// The editions of the Declaration as the alignment is measured by them, with the article that each paragraph stands in.
import { blocksOf, sectionsOf } from '../../src-shared/article/outline';
import type { BlockId, Edition } from '../../src-shared/article/shapes';
import { textOfBlock } from '../../src-shared/article/text';
import type { BundledLanguage } from '../../src-shared/language';
import { editionIn } from './declaration';

/** A paragraph, with the place of its article in the text: 0 for the preamble. */
export interface GoldParagraph {
  readonly id: BlockId;
  readonly text: string;
  readonly article: number;
}

export interface GoldEdition {
  readonly edition: Edition;
  readonly paragraphs: readonly GoldParagraph[];
}

/** The edition with its headings. Every one has the preamble and thirty articles, in this order. */
export function withHeadings(language: BundledLanguage): GoldEdition {
  const edition = editionIn(language);
  const paragraphs = sectionsOf(edition).flatMap(({ content }, article) =>
    blocksOf(content).map((block) => ({ id: block.id, text: textOfBlock(block), article })),
  );
  return { edition, paragraphs };
}

/** The same paragraphs in a row, without headings, lists, and the numbers at the beginning of a paragraph. */
export function withoutHeadings(language: BundledLanguage): GoldEdition {
  const { edition, paragraphs } = withHeadings(language);
  return editionFrom(
    edition,
    paragraphs.map(({ text, article }) => ({
      text: text.replace(/^\s*[([]?\p{N}+[.)\]．）]*\s+/u, ''),
      article,
    })),
  );
}

/** An edition of paragraphs in a row, with the ids that a parser would give them. */
export function editionFrom(
  model: Edition,
  paragraphs: readonly { readonly text: string; readonly article: number }[],
): GoldEdition {
  const given = paragraphs.map(({ text, article }, index) => ({ id: `s0.p${index + 1}`, text, article }));
  const lead = given.map(({ id, text }) => ({
    kind: 'paragraph' as const,
    id,
    content: [{ kind: 'text' as const, text }],
  }));
  return { edition: { ...model, lead, sections: [], notes: [] }, paragraphs: given };
}
