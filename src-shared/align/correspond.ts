// Which block of one edition corresponds to a block of another.
import type { Outline, OutlineSection } from '../article/outline';
import type { BlockId } from '../article/shapes';

/** What stands in one edition for a block of another. */
export interface Counterpart {
  /** The block that stands for it. */
  readonly block: BlockId;
  /** The blocks that it may be, in order: more than one, or not certain, where the editions differ in their paragraphs. */
  readonly range: readonly BlockId[];
  readonly isCertain: boolean;
}

/**
 * Finds the block of `to` that stands for a block of `from`; see `correspondence`.
 *
 * @returns the corresponding block's id, or undefined where `from` has no such block or `to` has none at all
 */
export function correspondingBlock(from: Outline, block: BlockId, to: Outline): BlockId | undefined {
  return correspondence(from, to)(block)?.block;
}

/**
 * Compares two editions, to find what stands in one for blocks of the other.
 *
 * Sections correspond by their place in the outline where both outlines have the same levels in the same order,
 * else by id, else by their relative place. Within a section blocks correspond one to one where there are as many,
 * else by the share of the section's text that stands before them. Notes correspond to notes, which say nothing about the
 * structure of the text: a translator may add some.
 *
 * @returns what finds the counterpart of a block; undefined where `from` has no such block or `to` has none at all
 */
export function correspondence(from: Outline, to: Outline): (block: BlockId) => Counterpart | undefined {
  const sections = new Map(
    from.flatMap(({ blocks }, index) => blocks.map(({ id }): [BlockId, number] => [id, index])),
  );
  const compare = sectionsCompared(from, to);
  return (block) => {
    const index = sections.get(block);
    const section = index === undefined ? undefined : from[index];
    if (index === undefined || section === undefined) return undefined;
    const counterpart = compare(section, index);
    return counterpart && blockWithin(section, block, counterpart.section, counterpart.isCertain);
  };
}

interface SectionCounterpart {
  readonly section: OutlineSection;
  readonly isCertain: boolean;
}

function sectionsCompared(
  from: Outline,
  to: Outline,
): (section: OutlineSection, index: number) => SectionCounterpart | undefined {
  const textFrom = from.filter(isOfText);
  const textTo = to.filter(isOfText);
  const isSame = sameStructure(textFrom, textTo);
  return (section, index) => {
    if (!isOfText(section, index)) {
      const notes = to.find((other, place) => !isOfText(other, place));
      return found(notes, true) ?? found(textTo.at(-1), false);
    }
    if (isSame) return found(textTo[index], true);
    const share = textFrom.length > 1 ? index / (textFrom.length - 1) : 0;
    return (
      found(
        textTo.find(({ id }) => id === section.id),
        false,
      ) ?? found(textTo[Math.round(share * (textTo.length - 1))], false)
    );
  };
}

function found(section: OutlineSection | undefined, isCertain: boolean): SectionCounterpart | undefined {
  return section && { section, isCertain };
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
  isCertain: boolean,
): Counterpart | undefined {
  const index = section.blocks.findIndex(({ id }) => id === block);
  const isHeading = index === 0;
  if (isHeading || section.blocks.length === counterpart.blocks.length) {
    const id = counterpart.blocks[index]?.id;
    return id === undefined ? undefined : { block: id, range: [id], isCertain };
  }
  const { before, after } = sharesAround(section, index);
  const middle = blockAt(counterpart, (before + after) / 2);
  if (middle === undefined) return undefined;
  const ids = counterpart.blocks.map(({ id }) => id);
  const first = blockAt(counterpart, before + tiny);
  const last = blockAt(counterpart, after - tiny);
  const range = ids.slice(ids.indexOf(first ?? middle), ids.indexOf(last ?? middle) + 1);
  // Where there is one paragraph for all of them, it can be no other.
  return { block: middle, range, isCertain: isCertain && counterpart.blocks.length === 2 };
}

/** A share of a text that is nothing: a block that ends where another begins does not reach into it. */
const tiny = 1e-6;

/** The block of a section, its heading left out where it has others, in which a share of its text is passed. */
function blockAt({ blocks }: OutlineSection, share: number): BlockId | undefined {
  const body = blocks.slice(1);
  const whole = body.reduce((sum, { length }) => sum + length, 0);
  let passed = 0;
  for (const { id, length } of body) {
    passed += length;
    if (passed >= share * whole) return id;
  }
  return blocks.at(-1)?.id;
}

/** The shares of a section's text, its heading left out, that stand before the beginning and the end of its n-th block. */
function sharesAround(section: OutlineSection, index: number): { before: number; after: number } {
  const body = section.blocks.slice(1);
  const whole = body.reduce((sum, { length }) => sum + length, 0);
  if (whole === 0) return { before: 0, after: 0 };
  const before = body.slice(0, index - 1).reduce((sum, { length }) => sum + length, 0);
  return { before: before / whole, after: (before + (body[index - 1]?.length ?? 0)) / whole };
}
