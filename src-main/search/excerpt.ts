// Cuts out of a text what stands around the words that were found in it.
import type { TextRange } from '../../src-shared/search/shapes';

export interface Excerpt {
  readonly text: string;
  readonly marks: readonly TextRange[];
}

/** How much stands before the first mark, and how much there is in all, in UTF-16 units: two or three lines. */
const lengthBefore = 60;
const lengthOfAll = 220;
/** How far a cut may move to stand between two words. Some languages part them by nothing. */
const longestWord = 20;

const ellipsis = '…';

/**
 * The words around the first mark, on one line.
 *
 * @param ranges what was found, in order; where it is empty, the excerpt is the text's beginning
 */
export function excerptOf(text: string, ranges: readonly TextRange[]): Excerpt {
  const first = ranges[0]?.start ?? 0;
  const start = first <= lengthBefore ? 0 : startNear(text, first - lengthBefore, first);
  const end = endNear(text, start + lengthOfAll, start);
  const before = start > 0 ? ellipsis : '';
  const after = end < text.length ? ellipsis : '';
  const marks = ranges
    .filter((range) => range.start < end && range.end > start)
    .map((range) => ({
      start: Math.max(range.start, start) - start + before.length,
      end: Math.min(range.end, end) - start + before.length,
    }));
  // Of the same length, so that the marks stay where they are.
  return { text: before + text.slice(start, end).replaceAll(/\s/gu, ' ') + after, marks };
}

/** The beginning of a word at or soon after an index. */
function startNear(text: string, index: number, last: number): number {
  const near = text.slice(index - 1, Math.min(index + longestWord, last));
  const space = /\s\S/u.exec(near);
  return space === null ? wholeCharacter(text, index) : index + space.index;
}

/** The end of a word at or soon before an index, but after `least`. */
function endNear(text: string, index: number, least: number): number {
  if (index >= text.length) return text.length;
  const from = Math.max(index - longestWord, least + 1);
  const space = /\s\S*$/u.exec(text.slice(from, index + 1));
  return space === null ? wholeCharacter(text, index) : from + space.index;
}

/** The same index, or the one before where it would part a character. */
function wholeCharacter(text: string, index: number): number {
  const isWithin = /^[\uDC00-\uDFFF\p{M}\u200D]/u.test(text.slice(index, index + 1));
  return isWithin && index > 0 ? wholeCharacter(text, index - 1) : index;
}
