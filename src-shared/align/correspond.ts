// Which block of one edition corresponds to a block of another.
import type { Outline, OutlineSection } from '../article/outline';
import type { BlockId } from '../article/shapes';

/**
 * Finds the block of `to` that stands for a block of `from`.
 *
 * Sections correspond by their place in the outline where both outlines have the same levels in the same order,
 * else by id, else by their relative place. Within a section blocks correspond one to one where there are as many,
 * else by the share of the section's text that stands before them. Notes correspond to notes, which say nothing about the
 * structure of the text: a translator may add some.
 *
 * @returns the corresponding block's id, or undefined where `from` has no such block or `to` has none at all
 */
export function correspondingBlock(from: Outline, block: BlockId, to: Outline): BlockId | undefined {
  const index = from.findIndex((section) => section.blocks.some(({ id }) => id === block));
  const section = from[index];
  if (section === undefined) return undefined;
  const counterpart = correspondingSection(from, index, section, to);
  return counterpart && blockWithin(section, block, counterpart);
}

function correspondingSection(
  from: Outline,
  index: number,
  section: OutlineSection,
  to: Outline,
): OutlineSection | undefined {
  const textTo = to.filter(isOfText);
  if (!isOfText(section, index)) return to.find((other, place) => !isOfText(other, place)) ?? textTo.at(-1);
  const textFrom = from.filter(isOfText);
  if (sameStructure(textFrom, textTo)) return textTo[index];
  const share = textFrom.length > 1 ? index / (textFrom.length - 1) : 0;
  return textTo.find(({ id }) => id === section.id) ?? textTo[Math.round(share * (textTo.length - 1))];
}

/** Whether a section is one of the text: of those of level 1, the title begins the outline and the notes end it. */
function isOfText({ level }: OutlineSection, index: number): boolean {
  return index === 0 || level > 1;
}

function sameStructure(one: Outline, other: Outline): boolean {
  return one.length === other.length && one.every((section, index) => section.level === other[index]?.level);
}

function blockWithin(
  section: OutlineSection,
  block: BlockId,
  counterpart: OutlineSection,
): BlockId | undefined {
  const index = section.blocks.findIndex(({ id }) => id === block);
  const isHeading = index === 0;
  if (isHeading || section.blocks.length === counterpart.blocks.length) return counterpart.blocks[index]?.id;
  const share = shareBeforeMiddle(section, index);
  const body = counterpart.blocks.slice(1);
  const whole = body.reduce((sum, { length }) => sum + length, 0);
  let passed = 0;
  for (const { id, length } of body) {
    passed += length;
    if (passed >= share * whole) return id;
  }
  return counterpart.blocks.at(-1)?.id;
}

/** The share of a section's text, its heading left out, that stands before the middle of its n-th block. */
function shareBeforeMiddle(section: OutlineSection, index: number): number {
  const body = section.blocks.slice(1);
  const whole = body.reduce((sum, { length }) => sum + length, 0);
  const before = body.slice(0, index - 1).reduce((sum, { length }) => sum + length, 0);
  const middle = before + (body[index - 1]?.length ?? 0) / 2;
  return whole === 0 ? 0 : middle / whole;
}
