import { describe, expect, it } from 'vitest';
import type { Outline } from '../article/outline';
import type { AlignedGroup, Alignment } from './alignment';
import { alignedParagraphs, nearestIn, rowsOf, rowWith } from './rows';

/** `ab-x` is a group of a and b on one side and x on the other; a number after it is its confidence. */
function groups(words: string): Alignment {
  return words.split(' ').map((word): AlignedGroup => {
    const [from = '', rest = ''] = word.split('-');
    const [to = '', confidence = '1'] = rest.split(':');
    return {
      from: Array.from(from),
      to: Array.from(to),
      confidence: Number(confidence),
      source: confidence === '1' ? 'structure' : 'length',
    };
  });
}

/** The rows as `ab-x`, one side after the other. */
function shown(...alignments: readonly string[]): string {
  return rowsOf(alignments.map(groups))
    .map(({ sides }) => sides.map((blocks) => blocks.join('')).join('-'))
    .join(' ');
}

describe('the rows of two editions', () => {
  it('are the groups of their alignment', () => {
    expect(shown('a-x bc-y d-zw')).toBe('a-x bc-y d-zw');
  });

  it('have an empty side where something has no counterpart', () => {
    expect(shown('a-x b- -y c-z')).toBe('a-x b- -y c-z');
  });

  it('are certain from the least confidence on, and say what they are known by', () => {
    expect(rowsOf([groups('a-x b-y:0.6 c-z:0.59')])).toMatchObject([
      { confidence: 1, isCertain: true, source: 'structure' },
      { confidence: 0.6, isCertain: true, source: 'length' },
      { confidence: 0.59, isCertain: false, source: 'length' },
    ]);
  });

  it('are none where there is no other edition', () => {
    expect(rowsOf([])).toEqual([]);
    expect(rowsOf([[]])).toEqual([]);
  });
});

describe('the rows of three editions', () => {
  it('stay apart where all agree', () => {
    expect(shown('a-x b-y', 'a-1 b-2')).toBe('a-x-1 b-y-2');
  });

  it('are as long as the longest chain of groups that share a block', () => {
    expect(shown('ab-x c-y d-z', 'a-1 bc-2 d-3')).toBe('abc-xy-12 d-z-3');
    expect(shown('ab-x cd-y e-z', 'a-1 bc-2 de-3')).toBe('abcde-xyz-123');
  });

  it('have a row for what has no counterpart in the main edition', () => {
    expect(shown('a-x -y b-z', 'a-1 b-2')).toBe('a-x-1 -y- b-z-2');
    expect(shown('-y a-x', '-1 a-2 -3')).toBe('-y- --1 a-x-2 --3');
  });

  it('hold what has no counterpart in the main edition where a row of others goes on around it', () => {
    expect(shown('a-x -y b-z', 'ab-1')).toBe('ab-xyz-1');
  });

  it('are as certain as the least certain group in them', () => {
    expect(rowsOf([groups('a-x'), groups('a-1:0.4')])).toMatchObject([
      { confidence: 0.4, isCertain: false, source: 'length' },
    ]);
    expect(rowsOf([groups('a-x:0.4'), groups('a-1')])).toMatchObject([{ confidence: 0.4 }]);
  });

  it('hold every block once', () => {
    const sides = rowsOf([groups('a- bc-xy -z d-w'), groups('ab-1 c- d-23')]).map((row) => row.sides);
    expect([0, 1, 2].map((side) => sides.flatMap((row) => row[side]).join(''))).toEqual([
      'abcd',
      'xyzw',
      '123',
    ]);
  });
});

describe('aligned paragraphs', () => {
  const outline: Outline = [
    { id: 's0', number: 0, level: 1, heading: 'Title', blocks: ['a', 'b', 'c'].map(block) },
    { id: 'notes', number: 1, level: 1, heading: undefined, blocks: ['d', 'e'].map(block) },
  ];

  function block(id: string): { id: string; length: number } {
    return { id, length: 1 };
  }

  it('are those with a certain counterpart, headings apart', () => {
    expect(alignedParagraphs(outline, groups('a-v b-w c-x d-y e-z'))).toEqual({ aligned: 4, all: 4 });
    expect(alignedParagraphs(outline, groups('a-v b-w:0.5 c- d-y e-z'))).toEqual({ aligned: 2, all: 4 });
  });
});

describe('what is nearest', () => {
  const rows = rowsOf([groups('a- b-xy c- d-z')]);

  it('is where the row begins on the other side', () => {
    expect(nearestIn(rows, rowWith(rows, 0, 'b'), 1)).toBe('x');
  });

  it('is what stands before where the row has nothing, else what comes after', () => {
    expect(nearestIn(rows, rowWith(rows, 0, 'c'), 1)).toBe('y');
    expect(nearestIn(rows, rowWith(rows, 0, 'a'), 1)).toBe('x');
  });

  it('is nothing where the other side is empty', () => {
    expect(nearestIn(rowsOf([groups('a-')]), 0, 1)).toBeUndefined();
  });
});
