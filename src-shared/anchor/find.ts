// Finds an anchor's paragraph in the texts of an edition that may have changed since, or says that it cannot be found.
import type { Anchor, Finding } from '../anchor';
import type { BlockText } from '../article/block-texts';
import type { BlockId } from '../article/shapes';
import { findChange, shortText } from './find-changed';
import { likelyBlocks } from './likely-blocks';
import { pointsOf, runningTextOf, type RunningText } from './running-text';
import { remembered, sidesOf, surroundingsOf, type Remembered, type Surroundings } from './surroundings';
import { textHash } from './text-hash';

/** By how much the sides of one of several identical blocks must fit better, 2 being both: less may be an edit beside it. */
const clearlyBetterSides = 0.5;

/** Below this likeness an orphan's likeliest place is any place: two paragraphs of one language reach about a third. */
const worthSaying = 0.4;

interface Prepared {
  readonly texts: readonly BlockText[];
  readonly indexes: ReadonlyMap<BlockId, number>;
  /** The blocks with a text, by its hash. */
  readonly byHash: ReadonlyMap<string, readonly number[]>;
  /** Both made when they are first needed: most articles have not changed. */
  readonly running: () => RunningText;
  readonly likely: () => ReturnType<typeof likelyBlocks>;
}

const emptyHash = textHash('');

/**
 * Prepares the texts of an edition, so that many anchors can be found in them. The same texts and anchor always give the same
 * finding.
 *
 * A paragraph that stands unchanged where it was is found at once. Else its whole text is looked for, then what is most like it,
 * together with what stood around it. Where two places are about as good as one another, or the best is not good enough, the
 * anchor is orphaned: a mark that is lost can be set again, one on a look-alike deceives.
 */
export function anchorFinder(texts: readonly BlockText[]): (anchor: Anchor) => Finding {
  const prepared = prepare(texts);
  return (anchor) => {
    const twins = prepared.byHash.get(anchor.hash) ?? [];
    const own = twins.find((index) => index === prepared.indexes.get(anchor.block));
    const isEmpty = anchor.hash === emptyHash;
    if (own !== undefined && twins.length === 1 && !isEmpty) return { kind: 'same', block: anchor.block };
    const memory = remembered(pointsOf(anchor.quote), anchor.before, anchor.after);
    if (isEmpty) return findEmpty(prepared, anchor, memory, twins);
    if (twins.length > 0) return findUnchanged(prepared, anchor, memory, twins);
    return findChanged(prepared, memory);
  };
}

function prepare(texts: readonly BlockText[]): Prepared {
  const byHash = new Map<string, number[]>();
  for (const [index, { text }] of texts.entries()) {
    const hash = textHash(text);
    const known = byHash.get(hash);
    if (known === undefined) byHash.set(hash, [index]);
    else known.push(index);
  }
  const running = once(() => runningTextOf(texts));
  return {
    texts,
    indexes: new Map(texts.map(({ id }, index) => [id, index])),
    byHash,
    running,
    likely: once(() => likelyBlocks(running())),
  };
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** A block that has the anchor's text, with how well what stands around it fits. */
interface Twin extends Surroundings {
  readonly index: number;
  /** Of both sides together, 0 to 2. */
  readonly fit: number;
}

/** Finds a text that stands somewhere as it was: at its old place and at others, or only at others. */
function findUnchanged(
  { texts, indexes, running }: Prepared,
  anchor: Anchor,
  memory: Remembered,
  indexesOfTwins: readonly number[],
): Finding {
  const at = (index: number): Twin => twinAt(running(), index, anchor.start, memory);
  const ownIndex = indexesOfTwins.find((index) => index === indexes.get(anchor.block));
  // No twin could fit better than wholly, so the others need not be looked at: there may be thousands.
  if (ownIndex !== undefined && at(ownIndex).fit === 2) return { kind: 'same', block: anchor.block };
  const twins = indexesOfTwins.map(at).sort((one, other) => other.fit - one.fit || one.index - other.index);
  const [best, second] = twins;
  if (best === undefined) return { kind: 'orphaned' };
  const own = twins.find(({ index }) => index === ownIndex);
  // The id decides between twins that fit about as well.
  if (own !== undefined && own.fit >= best.fit - clearlyBetterSides)
    return { kind: 'same', block: anchor.block };
  const block = idAt(texts, best.index);
  const isClear = second === undefined || best.fit - second.fit >= clearlyBetterSides;
  const isTelling = memory.quote.length >= shortText && isOfSameKind(anchor.block, block);
  const wanted = own !== undefined ? 2 : twins.length > 1 || !isTelling ? 1 : 0;
  return block !== undefined && isClear && sidesOf(best) >= wanted
    ? { kind: 'moved', block }
    : orphaned(block, 1);
}

/**
 * Whether both are paragraphs, or both none, by the form of their ids (see “An article comes in” in docs/architecture.md). An
 * article's title often stands in its text once more, and a paragraph hardly becomes a heading.
 */
function isOfSameKind(one: BlockId, other: BlockId | undefined): boolean {
  const isParagraph = (id: BlockId): boolean => /\.p\d+$/u.test(id);
  return other !== undefined && isParagraph(one) === isParagraph(other);
}

function twinAt(text: RunningText, index: number, offset: number, memory: Remembered): Twin {
  const block = text.blocks[index] ?? { start: 0, end: 0 };
  const start = block.start + offset;
  const surroundings = surroundingsOf(text, { start, end: start + memory.quote.length }, memory);
  return { index, ...surroundings, fit: surroundings.before + surroundings.after };
}

/** Finds a block without text, as a figure without a description: only its id and what stands around it can tell. */
function findEmpty(
  { texts, indexes, running }: Prepared,
  anchor: Anchor,
  memory: Remembered,
  empty: readonly number[],
): Finding {
  const at = (index: number): Twin => {
    const stretch = running().blocks[index] ?? { start: 0, end: 0 };
    const surroundings = surroundingsOf(running(), stretch, memory);
    return { index, ...surroundings, fit: surroundings.before + surroundings.after };
  };
  const ownIndex = indexes.get(anchor.block);
  const own = ownIndex === undefined ? undefined : at(ownIndex);
  if (own !== undefined && empty.includes(own.index) && sidesOf(own) > 0)
    return { kind: 'same', block: anchor.block };
  const fitting = empty.map(at).filter((twin) => sidesOf(twin) === 2);
  const [only] = fitting;
  const block = only && idAt(texts, only.index);
  if (block !== undefined && fitting.length === 1) return { kind: 'moved', block };
  // The figure has been given a description.
  if (own !== undefined && fitting.length === 0 && sidesOf(own) === 2) {
    return { kind: 'changed', block: anchor.block, likeness: own.fit / 2 };
  }
  return { kind: 'orphaned' };
}

/** Finds a text that stands nowhere as it was. */
function findChanged({ texts, running, likely }: Prepared, memory: Remembered): Finding {
  const change = findChange(running(), likely(), memory);
  if (change === undefined) return { kind: 'orphaned' };
  const { index, likeness } = change.place;
  const block = idAt(texts, index);
  return change.isCertain && block !== undefined
    ? { kind: 'changed', block, likeness }
    : orphaned(block, likeness);
}

function idAt(texts: readonly BlockText[], index: number): BlockId | undefined {
  return texts[index]?.id;
}

function orphaned(block: BlockId | undefined, likeness: number): Finding {
  return block === undefined || likeness < worthSaying
    ? { kind: 'orphaned' }
    : { kind: 'orphaned', likeliest: { block, likeness } };
}
