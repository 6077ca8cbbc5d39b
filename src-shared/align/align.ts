// Aligns two editions of an article.
import { outlineOf, type Outline, type OutlineSection } from '../article/outline';
import type { BlockId, Edition } from '../article/shapes';
import type { AlignedGroup, Alignment, FixedPoint } from './alignment';

/**
 * Aligns two editions of an article.
 *
 * @param fixed what the reader said, which holds; no two of them contradict each other
 */
export function align(one: Edition, other: Edition, _fixed: readonly FixedPoint[] = []): Alignment {
  const from = outlineOf(one);
  const to = outlineOf(other);
  return isSameStructure(from, to)
    ? from.flatMap((section, index) => alignedSections(section, to[index]))
    : [{ from: idsOf(from), to: idsOf(to), confidence: 0, source: 'length' }];
}

function isSameStructure(one: Outline, other: Outline): boolean {
  return one.length === other.length && one.every(({ level }, index) => level === other[index]?.level);
}

function alignedSections(section: OutlineSection, counterpart: OutlineSection | undefined): Alignment {
  const from = idsOf([section]);
  const to = counterpart === undefined ? [] : idsOf([counterpart]);
  const pair = (ones: readonly BlockId[], others: readonly BlockId[]): AlignedGroup => ({
    from: ones,
    to: others,
    confidence: 1,
    source: 'structure',
  });
  if (from.length === to.length) return from.map((id, index) => pair([id], to.slice(index, index + 1)));
  const body = pair(from.slice(1), to.slice(1));
  return [pair(from.slice(0, 1), to.slice(0, 1)), ...(body.from.length + body.to.length > 0 ? [body] : [])];
}

function idsOf(outline: Outline): readonly BlockId[] {
  return outline.flatMap(({ blocks }) => blocks.map(({ id }) => id));
}
