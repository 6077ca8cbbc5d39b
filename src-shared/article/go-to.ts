// Finds the block that a reader names: by number or by a part of a heading.
import { comparable } from '../letters';
import type { Outline } from './outline';
import type { BlockId } from './shapes';

/**
 * The block that some words mean: "3" a section, "3.2" a paragraph of it, "¶12" a paragraph of the whole article, anything else
 * a part of a heading, best at its beginning.
 *
 * @param language for the comparison of letters
 * @returns undefined where there is nothing of the kind
 */
export function blockNamed(outline: Outline, words: string, language: string): BlockId | undefined {
  const text = words.trim();
  const [, section, inSection] = /^§?\s*(\d+)(?:\.(\d+))?$/u.exec(text) ?? [];
  if (section !== undefined) return numbered(outline, Number(section), inSection);
  const [, paragraph] = /^¶\s*(\d+)$/u.exec(text) ?? [];
  if (paragraph !== undefined) return paragraphs(outline)[Number(paragraph) - 1];
  return text === '' ? undefined : headed(outline, comparable(text, language), language);
}

function numbered(outline: Outline, number: number, inSection: string | undefined): BlockId | undefined {
  const section = outline.find((candidate) => candidate.number === number && candidate.heading !== undefined);
  return section?.blocks[inSection === undefined ? 0 : Number(inSection)]?.id;
}

function paragraphs(outline: Outline): readonly BlockId[] {
  return outline.flatMap(({ heading, blocks }) =>
    blocks.slice(heading === undefined ? 0 : 1).map(({ id }) => id),
  );
}

function headed(outline: Outline, text: string, language: string): BlockId | undefined {
  const found = outline.flatMap(({ heading, blocks }) => {
    const at = heading === undefined ? -1 : comparable(heading, language).indexOf(text);
    return at < 0 ? [] : [{ at, id: blocks[0]?.id }];
  });
  return (found.find(({ at }) => at === 0) ?? found[0])?.id;
}
