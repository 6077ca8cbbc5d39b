// Where a reader gets to from a block: the next paragraph, section or heading, or the one before.
import type { Outline, OutlineSection } from './outline';
import type { BlockId } from './shapes';

export type Direction = 'next' | 'previous';

/** By what a reader moves: any block, a section with what stands under it, or a heading, of any level or of one. */
export type Step =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'section' }
  | { readonly kind: 'heading'; readonly level?: number };

/**
 * The block that a step leads to.
 *
 * A section ends where the next one of the same or a higher level begins, so going by sections passes over those under the
 * current one. Backwards the heading of the current section comes first, as in every player of music.
 *
 * @param current the block being read; where the outline has none of that id, the beginning is meant
 * @returns undefined where there is nothing further in that direction
 */
export function blockAfter(
  outline: Outline,
  current: BlockId,
  step: Step,
  direction: Direction,
): BlockId | undefined {
  const isKnown = outline.some(({ blocks }) => blocks.some(({ id }) => id === current));
  const from = isKnown ? current : endsOf(outline).first;
  if (from === undefined) return undefined;
  switch (step.kind) {
    case 'paragraph':
      return nextParagraph(outline, from, direction);
    case 'section':
      return nextSection(outline, from, direction);
    case 'heading':
      return nextHeading(outline, from, direction, step.level);
  }
}

/** The first and the last block of an article. */
export function endsOf(outline: Outline): {
  readonly first: BlockId | undefined;
  readonly last: BlockId | undefined;
} {
  const ids = outline.flatMap(({ blocks }) => blocks.map(({ id }) => id));
  return { first: ids[0], last: ids.at(-1) };
}

function nextParagraph(outline: Outline, current: BlockId, direction: Direction): BlockId | undefined {
  const ids = outline.flatMap(({ blocks }) => blocks.map(({ id }) => id));
  const index = ids.indexOf(current);
  return ids[direction === 'next' ? index + 1 : index - 1];
}

function nextSection(outline: Outline, current: BlockId, direction: Direction): BlockId | undefined {
  const index = sectionIndex(outline, current);
  const section = outline[index];
  if (section === undefined) return undefined;
  const ends = ({ level, heading }: OutlineSection): boolean =>
    heading !== undefined && level <= section.level;
  if (direction === 'next') {
    const after = outline.slice(index + 1);
    // The title is of a higher level than all sections, and is left for the first of them.
    return headingOf(index === 0 ? after.find(isHeaded) : after.find(ends));
  }
  const own = headingOf(section);
  if (own !== current) return own;
  const before = outline.slice(0, index);
  // The notes are of the title's level, but follow the last section.
  const isOfNotes = section.heading === undefined;
  return headingOf(before.findLast(isOfNotes ? isHeaded : ends) ?? before[0]);
}

function nextHeading(
  outline: Outline,
  current: BlockId,
  direction: Direction,
  level: number | undefined,
): BlockId | undefined {
  const index = sectionIndex(outline, current);
  const fits = (section: OutlineSection): boolean =>
    isHeaded(section) && (level === undefined || section.level === level);
  if (direction === 'next') return headingOf(outline.slice(index + 1).find(fits));
  const own = outline[index];
  const isWithin = own !== undefined && headingOf(own) !== current;
  return headingOf(outline.slice(0, isWithin ? index + 1 : index).findLast(fits));
}

function sectionIndex(outline: Outline, block: BlockId): number {
  return outline.findIndex(({ blocks }) => blocks.some(({ id }) => id === block));
}

/** The notes stand under no heading. */
function isHeaded({ heading }: OutlineSection): boolean {
  return heading !== undefined;
}

function headingOf(section: OutlineSection | undefined): BlockId | undefined {
  return section?.blocks[0]?.id;
}
