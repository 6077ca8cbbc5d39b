// Which block of one edition corresponds to a block of another.
import type { Outline, OutlineSection } from '../article/outline';
import type { BlockId } from '../article/shapes';

/**
 * Finds the block of `to` that stands for a block of `from`.
 *
 * Sections correspond by their place in the outline where both outlines have the same levels in the same order,
 * else by id, else by their relative place. Within a section blocks correspond one to one where there are as many,
 * else by the share of the section's text that stands before them.
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
  if (sameStructure(from, to)) return to[index];
  const share = from.length > 1 ? index / (from.length - 1) : 0;
  return to.find(({ id }) => id === section.id) ?? to[Math.round(share * (to.length - 1))];
}

function sameStructure(one: Outline, other: Outline): boolean {
  return one.length === other.length && one.every((section, index) => section.level === other[index]?.level);
}

function blockWithin(section: OutlineSection, block: BlockId, counterpart: OutlineSection): BlockId | undefined {
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
