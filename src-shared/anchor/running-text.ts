// The texts of an edition as one, so that a paragraph is found whether it was split, merged or has changed.
import type { BlockText } from '../article/block-texts';
import { comparableText } from './text-hash';

const space = 0x20;

/** A stretch of the running text: code points from `start` up to and without `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** All blocks' comparable texts one after another, a space between two. A block without text takes no room. */
export interface RunningText {
  readonly points: readonly number[];
  /** Where each block stands, by its index. */
  readonly blocks: readonly Stretch[];
}

export function runningTextOf(texts: readonly BlockText[]): RunningText {
  const points: number[] = [];
  const blocks = texts.map(({ text }) => {
    const own = pointsOf(text);
    if (own.length > 0 && points.length > 0) points.push(space);
    const start = points.length;
    for (const point of own) points.push(point);
    return { start, end: points.length };
  });
  return { points, blocks };
}

/** The code points of a text's comparable form. */
export function pointsOf(text: string): readonly number[] {
  return Array.from(comparableText(text), (character) => character.codePointAt(0) ?? 0);
}

/** The index of the block that holds most of a stretch, the first of several; undefined where none holds any of it. */
export function blockHoldingMost({ blocks }: RunningText, { start, end }: Stretch): number | undefined {
  let [holding, most]: readonly [number | undefined, number] = [undefined, 0];
  for (let index = firstEndingAfter(blocks, start); index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.start >= end) break;
    const length = Math.min(block.end, end) - Math.max(block.start, start);
    if (length > most) [holding, most] = [index, length];
  }
  return holding;
}

function firstEndingAfter(blocks: readonly Stretch[], point: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? Infinity) > point) high = middle;
    else low = middle + 1;
  }
  return low;
}
