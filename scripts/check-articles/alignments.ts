// Says how the editions of an article are aligned, pair by pair.
import { align } from '../../src-shared/align/align';
import { leastConfidence, type AlignedGroup, type AlignmentSource } from '../../src-shared/align/alignment';
import type { ArticleRead, EditionRead } from './read';

/** For several editions, one line for an article where all are aligned one to one and certainly, else one for each pair that is not. */
export function alignmentLines({ id, editions }: ArticleRead): readonly string[] {
  if (editions.length < 2) return [];
  const pairs = editions.flatMap((one, index) =>
    editions.slice(index + 1).map((other) => compared(one, other)),
  );
  const others = pairs.filter(({ isStraight }) => !isStraight);
  const groups = pairs.flatMap((pair) => pair.groups);
  const certain = groups.filter(isCertain).length;
  return [
    `${id}: ${pairs.length - others.length} of ${pairs.length} pairs are aligned block by block; ${certain} of ${groups.length} groups are certain (${sourcesOf(groups)})`,
    ...others.map((pair) => `  ${pair.name}: ${lineOf(pair.groups)}`),
  ];
}

interface Compared {
  readonly name: string;
  readonly groups: readonly AlignedGroup[];
  readonly isStraight: boolean;
}

function compared({ edition: one }: EditionRead, { edition: other }: EditionRead): Compared {
  const groups = align(one, other);
  const isStraight = groups.every((group) => isPair(group) && isCertain(group));
  return { name: `${one.language} ${other.language}`, groups, isStraight };
}

function lineOf(groups: readonly AlignedGroup[]): string {
  const ones = groups.filter(isPair).length;
  const shapes = groups
    .filter((group) => !isPair(group))
    .map((group) => `${group.from.length}-${group.to.length} ${group.confidence.toFixed(2)}`);
  const lowest = Math.min(...groups.map(({ confidence }) => confidence));
  const uncertain = groups.filter((group) => !isCertain(group)).length;
  return [
    `${ones} of 1-1`,
    ...(shapes.length > 0 ? [shapes.join(', ')] : []),
    `${uncertain} uncertain`,
    `lowest ${lowest.toFixed(2)}`,
  ].join('; ');
}

function sourcesOf(groups: readonly AlignedGroup[]): string {
  const counts = new Map<AlignmentSource, number>();
  for (const { source } of groups) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].map(([source, count]) => `${source} ${count}`).join(', ');
}

function isPair({ from, to }: AlignedGroup): boolean {
  return from.length === 1 && to.length === 1;
}

function isCertain({ confidence }: AlignedGroup): boolean {
  return confidence >= leastConfidence;
}
