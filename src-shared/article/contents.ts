// The table of contents: the outline of an edition as a tree, and finding a heading in it by its first letters.
import type { LanguageTag } from '../language';
import type { Outline, OutlineSection } from './outline';
import type { BlockId } from './shapes';

/** A section as an entry of the tree. The title and the notes stand beside the sections, not above them. */
export interface ContentsEntry {
  readonly id: BlockId;
  /** Undefined for the notes. */
  readonly heading: string | undefined;
  /** Where it leads: the heading, or the first note. */
  readonly block: BlockId;
  /** The entry that it stands under. */
  readonly parent: BlockId | undefined;
  /** 1 for what stands under nothing; headings that skip a level do not. */
  readonly depth: number;
  /** 1 for the first of those that stand under the same entry. */
  readonly position: number;
  readonly siblings: number;
  readonly hasEntries: boolean;
}

/** The level of the sections that stand under no other. */
const topLevel = 2;

/** The entries in reading order, each before those under it. */
export function contentsOf(outline: Outline): readonly ContentsEntry[] {
  const parents = parentsOf(outline);
  const children = new Map<BlockId | undefined, readonly OutlineSection[]>();
  for (const section of outline) {
    const parent = parents.get(section.id);
    children.set(parent, [...(children.get(parent) ?? []), section]);
  }
  const depthOf = (id: BlockId): number => {
    const parent = parents.get(id);
    return parent === undefined ? 1 : 1 + depthOf(parent);
  };
  return outline.map((section) => {
    const { id, heading, blocks } = section;
    const siblings = children.get(parents.get(id)) ?? [];
    return {
      id,
      heading,
      block: blocks[0]?.id ?? id,
      parent: parents.get(id),
      depth: depthOf(id),
      position: siblings.indexOf(section) + 1,
      siblings: siblings.length,
      hasEntries: children.has(id),
    };
  });
}

function parentsOf(outline: Outline): ReadonlyMap<BlockId, BlockId> {
  const parents = new Map<BlockId, BlockId>();
  const levelOf = ({ level }: OutlineSection): number => Math.max(topLevel, level);
  let path: readonly OutlineSection[] = [];
  for (const section of outline) {
    path = path.filter((above) => levelOf(above) < levelOf(section));
    const parent = path.at(-1);
    if (parent !== undefined) parents.set(section.id, parent.id);
    path = [...path, section];
  }
  return parents;
}

/** Without the entries that stand under a collapsed one. */
export function visibleEntries(
  entries: readonly ContentsEntry[],
  collapsed: ReadonlySet<BlockId>,
): readonly ContentsEntry[] {
  const hidden = new Set<BlockId>();
  for (const { id, parent } of entries) {
    if (parent !== undefined && (collapsed.has(parent) || hidden.has(parent))) hidden.add(id);
  }
  return entries.filter(({ id }) => !hidden.has(id));
}

/** The entry of the section that a block is in; where that is hidden, the one that hides it. */
export function entryHolding(
  outline: Outline,
  entries: readonly ContentsEntry[],
  visible: readonly ContentsEntry[],
  block: BlockId | undefined,
): ContentsEntry | undefined {
  const section = outline.find(({ blocks }) => blocks.some(({ id }) => id === block));
  let entry = entries.find(({ id }) => id === section?.id);
  while (entry !== undefined && !visible.includes(entry)) {
    const { parent } = entry;
    entry = entries.find(({ id }) => id === parent);
  }
  return entry;
}

/**
 * Which of some texts begins with what was typed, looking from one of them on and round again. Case and accents do not count.
 * The same letter again and again goes through all that begin with it.
 *
 * @returns its index; undefined where none begins so
 */
export function typedAhead(
  texts: readonly string[],
  from: number,
  typed: string,
  language: LanguageTag,
): number | undefined {
  const first = typed.charAt(0);
  const isRepeated = typed.length > 1 && typed === first.repeat(typed.length);
  const wanted = isRepeated ? first : typed;
  // More letters may still mean the text where one letter led; one letter always means another text.
  const start = wanted.length === 1 ? from + 1 : from;
  const order = new Intl.Collator([language, 'en'], { usage: 'search', sensitivity: 'base' });
  for (let step = 0; step < texts.length; step += 1) {
    const index = (start + step) % texts.length;
    const beginning = texts[index]?.slice(0, wanted.length) ?? '';
    if (order.compare(beginning, wanted) === 0) return index;
  }
  return undefined;
}
