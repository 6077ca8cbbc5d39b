// Makes corrections: of two paragraphs that begin together, and of rows that belong together.
import type { AlignedGroup, Alignment } from './align/alignment';
import { makeAnchor } from './anchor';
import { blockTexts } from './article/block-texts';
import type { BlockId, Edition } from './article/shapes';
import type { Correction, CorrectionId, CorrectionKind } from './correction';

/** Two editions of an article, as the reader sees them beside each other. */
export interface EditionPair {
  readonly one: Edition;
  readonly other: Edition;
}

/** The paragraphs of both editions that a correction is about. */
export type CorrectedBlocks = Pick<AlignedGroup, 'from' | 'to'>;

export interface Making {
  readonly id: CorrectionId;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Which row a row is joined with. */
export type Neighbour = 'above' | 'below';

/**
 * The paragraphs of the row of a block and of the row above or below.
 *
 * @param alignment from the edition of the block
 * @returns why there is nothing to join: no row there, or no paragraph on one of the sides
 */
export function joinedBlocks(
  alignment: Alignment,
  block: BlockId,
  neighbour: Neighbour,
): CorrectedBlocks | 'no-row' | 'one-sided' {
  const place = alignment.findIndex(({ from }) => from.includes(block));
  const own = alignment[place];
  const next = alignment[neighbour === 'above' ? place - 1 : place + 1];
  if (own === undefined || next === undefined) return 'no-row';
  const [first, second] = neighbour === 'above' ? [next, own] : [own, next];
  const blocks = { from: [...first.from, ...second.from], to: [...first.to, ...second.to] };
  return blocks.from.length === 0 || blocks.to.length === 0 ? 'one-sided' : blocks;
}

/**
 * The correction that says of some paragraphs what their kind says.
 *
 * @returns undefined where one of the editions lacks one of the paragraphs
 */
export function makeCorrection(
  { one, other }: EditionPair,
  kind: CorrectionKind,
  { from, to }: CorrectedBlocks,
  { id, now }: Making,
): Correction | undefined {
  const ones = anchorsOf(one, from);
  const others = anchorsOf(other, to);
  if (ones.length < from.length || others.length < to.length) return undefined;
  return { id, article: one.article, kind, one: ones, other: others, made: new Date(now).toISOString() };
}

function anchorsOf(edition: Edition, blocks: readonly BlockId[]): Correction['one'] {
  const texts = blockTexts(edition);
  return blocks.flatMap((block) => makeAnchor(edition, texts, block) ?? []);
}

/**
 * The block of the other edition with which a link may begin: the first counterpart, else the first paragraph after the gap, else
 * the last one before it.
 */
export function likelyEnd(alignment: Alignment, block: BlockId): BlockId | undefined {
  const place = alignment.findIndex(({ from }) => from.includes(block));
  const after = alignment.slice(Math.max(0, place)).find(({ to }) => to.length > 0)?.to[0];
  return after ?? alignment.findLast(({ to }) => to.length > 0)?.to.at(-1);
}
