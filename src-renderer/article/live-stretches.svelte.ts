// Which stretches of a text are on the page as they should be; of a long text those near the reader.
import { flushSync } from 'svelte';
import type { BlockId } from '../../src-shared/article/shapes';
import type { CutText, Stretch } from '../../src-shared/article/stretches';

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

/** How much more than the stretch of the reader is there in the first frame of all, of whatever text: what else may be in sight. */
const first: Amount = { blocks: 1, length: 1_500 };

/** The first and the last of some stretches, by their places. */
interface Range {
  readonly first: number;
  readonly last: number;
}

export class LiveStretches {
  readonly #text: CutText;
  readonly #isShort: boolean;
  #range: Range;
  #isWhole = $state.raw(false);
  /** Whether only what is in sight is on the page yet, so that the first frame of all comes sooner. */
  #isBeginning: boolean;
  /** What holds the focus or an end of the selection would lose it by being put there anew. */
  #held = $state.raw<readonly number[]>([]);

  /**
   * @param block where the reader will be
   * @param isBeginning whether nothing was on the page before; `complete` is to follow then
   */
  constructor(text: CutText, block: BlockId | undefined, isBeginning = false) {
    this.#text = text;
    const { stretches } = text;
    this.#isShort =
      sumOf(stretches, ({ blocks }) => blocks.length) <= mostOfShort.blocks &&
      sumOf(stretches, ({ length }) => length) <= mostOfShort.length;
    this.#isBeginning = $state.raw(isBeginning);
    this.#range = $state.raw(this.#around(block, isBeginning ? first : wide));
  }

  /** Whether all of the text is always on the page. */
  get isShort(): boolean {
    return this.#isShort && !this.#isBeginning;
  }

  /** Whether the text is never on the page as a whole. */
  get isLong(): boolean {
    return !this.#isShort;
  }

  isLive({ index }: Stretch): boolean {
    const { first, last } = this.#range;
    return this.isShort || this.#isWhole || (first <= index && index <= last) || this.#held.includes(index);
  }

  /**
   * Has a block on the page, and what stands around it, when this returns. Not to be called from within an effect.
   *
   * @param isAtRest whether the page is at rest, so that nothing is disturbed by what is not needed yet
   * @param held the stretches, by their places, that must stay on the page
   */
  reach(block: BlockId, isAtRest: boolean, held: () => readonly number[]): void {
    const [needed, put] = this.#isBeginning ? [first, first] : [isAtRest ? comfortable : least, wide];
    if (this.isShort || this.#holds(this.#around(block, needed))) return;
    this.#held = held();
    this.#range = this.#around(block, put);
    flushSync();
  }

  /** Has the whole text on the page, as for printing, or no longer. */
  readonly showWhole = (isWhole: boolean): void => {
    if (this.isShort) return;
    this.#isWhole = isWhole;
    flushSync();
  };

  /** Puts on the page what the first frame was spared. */
  complete(block: BlockId | undefined, held: () => readonly number[]): void {
    if (!this.#isBeginning) return;
    this.#held = held();
    this.#isBeginning = false;
    this.#range = this.#around(block, wide);
    flushSync();
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
