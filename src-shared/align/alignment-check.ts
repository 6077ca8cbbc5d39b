// Whether something from outside is an alignment of two editions.
import type { BlockId } from '../article/shapes';
import { isFiniteNumber, isListOf, isRecord, type Check } from '../check';
import { alignmentSources, type AlignedGroup, type Alignment } from './alignment';

/**
 * Makes a check for alignments of two editions: that every block stands in exactly one group, and nothing crosses.
 *
 * @param from the blocks of the one edition in reading order
 * @param to those of the other
 */
export function alignmentCheck(from: readonly BlockId[], to: readonly BlockId[]): Check<Alignment> {
  return (value): value is Alignment =>
    isListOf(value, isAlignedGroup) &&
    isSame(
      value.flatMap((group) => group.from),
      from,
    ) &&
    isSame(
      value.flatMap((group) => group.to),
      to,
    );
}

function isAlignedGroup(value: unknown): value is AlignedGroup {
  return (
    isRecord(value) &&
    isListOf(value.from, isBlockId) &&
    isListOf(value.to, isBlockId) &&
    value.from.length + value.to.length > 0 &&
    isFiniteNumber(value.confidence) &&
    value.confidence >= 0 &&
    value.confidence <= 1 &&
    alignmentSources.some((source) => source === value.source)
  );
}

function isBlockId(value: unknown): value is BlockId {
  return typeof value === 'string';
}

function isSame(one: readonly BlockId[], other: readonly BlockId[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
