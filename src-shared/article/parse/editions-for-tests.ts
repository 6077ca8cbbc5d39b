// Editions made of a few lines, for the tests of the parser.
import { outlineOf } from '../outline';
import type { BlockId, Content, Edition, Inline } from '../shapes';
import { parseEdition, type Source } from './parse';

/** The edition that a whole file makes, front matter included. */
export function editionOf(text: string, given: Partial<Source> = {}): Edition {
  return parseEdition({
    article: 'human-rights',
    language: 'en',
    file: 'en.md',
    text,
    images: new Map(),
    ...given,
  });
}

/** How many lines stand above the body that is given to `bodyOf`. */
export const linesAboveBody = 3;

/** The edition that a body makes under a title, so that its problems are those of the body alone. */
export function bodyOf(markdown: string, given: Partial<Source> = {}): Edition {
  return editionOf(`---\ntitle: A title\n---\n${markdown}`, given);
}

/** What stands before the first heading. */
export function contentOf(markdown: string, given: Partial<Source> = {}): readonly Content[] {
  return bodyOf(markdown, given).lead;
}

/** The inline content of the only paragraph. */
export function inlineOf(markdown: string, given: Partial<Source> = {}): readonly Inline[] {
  const [paragraph, ...others] = contentOf(markdown, given);
  if (paragraph?.kind !== 'paragraph' || others.length > 0) throw new Error('Not one paragraph');
  return paragraph.content;
}

/** The ids of all blocks in reading order, without the title's. */
export function blockIdsOf(edition: Edition): readonly BlockId[] {
  return outlineOf(edition)
    .flatMap(({ blocks }) => blocks.map(({ id }) => id))
    .slice(1);
}
