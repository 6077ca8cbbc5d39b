// Which stretches of a text are on the page as they should be; of a long text those near the reader.
import { flushSync } from 'svelte';
import type { BlockId } from '../../src-shared/article/shapes';
import {
  stretchesWithin,
  type CutText,
  type Stretch,
  type StretchTree,
} from '../../src-shared/article/stretches';

/** What a text has at most to be on the page as a whole: a language or a size of such a text changes in no time anyone notices. */
const mostOfShort = { blocks: 400, length: 120_000 };

interface Amount {
  readonly blocks: number;
  readonly length: number;
}

/**
 * How much is on the page before and after the block being read. With less than the least more is put there at once, which may
 * break off a scroll that glides; at rest, with less than is comfortable. Then it is as much as `wide`.
 */
const least: Amount = { blocks: 20, length: 4_000 };
const comfortable: Amount = { blocks: 60, length: 10_000 };
const wide: Amount = { blocks: 90, length: 14_000 };

/** How much more than the stretch of the reader is there in the first frame: what else may be in sight. */
const first: Amount = { blocks: 1, length: 1_500 };

/** How many stretches more get their place on the page at once before and after those that have one: in a few milliseconds. */
const step = 60;

/** The first and the last of some stretches, by their places. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/** Parts of a text that are not on the page: nothing but the room that they take. */
export interface Gap {
  readonly kind: 'gap';
  readonly length: number;
}

export class LiveStretches {
  readonly #text: CutText;
  readonly #isShort: boolean;
  /** The stretches that are on the page as they should be. */
  #range: Range;
  /** The stretches that have a place on the page. The first frame has only what is in sight, so that it comes sooner. */
  #placed: Range;
  #isWhole = $state.raw(false);
  /** What holds the focus or an end of the selection would lose it by being put there anew. */
  #held = $state.raw<readonly number[]>([]);

  /**
   * @param block where the reader will be
   * @param isFirst whether nothing was on the page before
   */
  constructor(text: CutText, block: BlockId | undefined, isFirst = false) {
    this.#text = text;
    const { stretches } = text;
    this.#isShort =
      sumOf(stretches, ({ blocks }) => blocks.length) <= mostOfShort.blocks &&
      sumOf(stretches, ({ length }) => length) <= mostOfShort.length;
    const isBegun = !isFirst && this.#isShort;
    this.#range = $state.raw(this.#around(block, isBegun ? wide : first));
    this.#placed = $state.raw(isBegun ? this.#all : this.#range);
  }

  /** Whether all of the text is always on the page. */
  get isShort(): boolean {
    return this.#isShort && this.isComplete;
  }

  /** Whether all stretches have their place on the page. */
  get isComplete(): boolean {
    const { first, last } = this.#placed;
    return first <= 0 && last >= this.#text.stretches.length - 1;
  }

  /** Whether the text is never on the page as a whole. */
  get isLong(): boolean {
    return !this.#isShort;
  }

  /** Whether a stretch is on the page as it should be, or one of those within a part of the text. */
  isLive(part: StretchTree[number]): boolean {
    const [from, to] = stretchesWithin(part);
    const { first, last } = this.#range;
    return (
      this.isShort ||
      this.#isWhole ||
      (first <= to.index && from.index <= last) ||
      this.#held.some((index) => from.index <= index && index <= to.index)
    );
  }

  /** What of a tree has a place on the page, and the gaps between. */
  shown(tree: StretchTree): readonly (StretchTree[number] | Gap)[] {
    if (this.isComplete) return tree;
    const shown: (StretchTree[number] | Gap)[] = [];
    let gap = 0;
    const end = (): void => {
      if (gap > 0) shown.push({ kind: 'gap', length: gap });
      gap = 0;
    };
    for (const part of tree) {
      const [from, to] = stretchesWithin(part);
      if (to.index < this.#placed.first || from.index > this.#placed.last) {
        gap += this.#lengthOf(from, to);
      } else {
        end();
        shown.push(part);
      }
    }
    end();
    return shown;
  }

  /**
   * Has a block on the page, and what stands around it, when this returns. Not to be called from within an effect.
   *
   * @param isAtRest whether the page is at rest, so that nothing is disturbed by what is not needed yet
   * @param held the stretches, by their places, that must stay on the page
   */
  reach(block: BlockId, isAtRest: boolean, held: () => readonly number[]): void {
    const needed = isAtRest ? comfortable : least;
    const [enough, put] = this.isComplete ? [needed, wide] : [first, first];
    if (this.isShort || this.#holds(this.#around(block, enough))) return;
    this.#held = held();
    this.#put(this.#around(block, put));
    flushSync();
  }

  /** Has the whole text on the page, as for printing, or no longer. */
  readonly showWhole = (isWhole: boolean): void => {
    if (this.isShort) return;
    this.#isWhole = isWhole;
    this.#placed = this.#all;
    flushSync();
  };

  /** Puts on the page some of what the first frame was spared: of a short text all of it. */
  complete(block: BlockId | undefined, held: () => readonly number[]): void {
    const { first, last } = this.#placed;
    this.#held = held();
    this.#placed = this.#isShort ? this.#all : { first: first - step, last: last + step };
    this.#put(this.#around(block, wide));
    flushSync();
  }

  /** Gives all stretches their place on the page. */
  placeAll(): void {
    this.#placed = this.#all;
    flushSync();
  }

  /** Has stretches on the page as they should be; what lies between them and those that have their place gets one too. */
  #put(range: Range): void {
    const { first, last } = this.#placed;
    this.#range = range;
    this.#placed = { first: Math.min(first, range.first), last: Math.max(last, range.last) };
  }

  get #all(): Range {
    return { first: 0, last: this.#text.stretches.length - 1 };
  }

  /** Of the text from one stretch to another. */
  #lengthOf(from: Stretch, to: Stretch): number {
    return sumOf(this.#text.stretches.slice(from.index, to.index + 1), ({ length }) => length);
  }

  #holds({ first, last }: Range): boolean {
    return this.#range.first <= first && last <= this.#range.last;
  }

  /** The stretches around a block, with so many blocks and so much text before and after it. */
  #around(block: BlockId | undefined, { blocks, length }: Amount): Range {
    const { stretches, stretchOf } = this.#text;
    const own = (block === undefined ? undefined : stretchOf.get(block))?.index ?? 0;
    const reachFrom = (step: 1 | -1): number => {
      let [index, blocksPassed, lengthPassed] = [own, 0, 0];
      for (;;) {
        const next = stretches[index + step];
        if (next === undefined || blocksPassed >= blocks || lengthPassed >= length) return index;
        index += step;
        blocksPassed += next.blocks.length;
        lengthPassed += next.length;
      }
    };
    return { first: reachFrom(-1), last: reachFrom(1) };
  }
}

function sumOf(stretches: readonly Stretch[], measure: (stretch: Stretch) => number): number {
  return stretches.reduce((sum, stretch) => sum + measure(stretch), 0);
}
