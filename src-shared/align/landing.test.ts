// Tests of where a reader lands in another language.
import { describe, expect, it } from 'vitest';
import type { Outline } from '../article/outline';
import type { AlignedGroup, Alignment } from './alignment';
import { landingIn, landingInSame } from './landing';

/** A title and paragraphs of some lengths. */
function outline(...lengths: readonly number[]): Outline {
  const blocks = lengths.map((length, index) => ({ id: `s0.p${index + 1}`, length }));
  return [{ id: 's0', number: 0, level: 1, heading: 'Title', blocks: [{ id: 's0', length: 5 }, ...blocks] }];
}

/** Groups of the paragraphs of some numbers; the titles belong together. */
function alignment(
  ...groups: readonly (readonly [readonly number[], readonly number[], number?])[]
): Alignment {
  const ids = (numbers: readonly number[]): readonly string[] => numbers.map((number) => `s0.p${number}`);
  const title: AlignedGroup = { from: ['s0'], to: ['s0'], confidence: 1, source: 'structure' };
  return [
    title,
    ...groups.map(([from, to, confidence = 1]): AlignedGroup => ({
      from: ids(from),
      to: ids(to),
      confidence,
      source: 'length',
    })),
  ];
}

function land(groups: Alignment, from: Outline, to: Outline, block: string, share: number) {
  return landingIn(groups, from, to, { block, share });
}

describe('a place lands', () => {
  it('on the one counterpart, at the same height, wherever in the block it is', () => {
    const groups = alignment([[1], [1]], [[2], [2]]);
    const expected = { block: 's0.p2', range: ['s0.p2'], isCertain: true };
    expect(land(groups, outline(10, 20), outline(30, 5), 's0.p2', 0)).toEqual(expected);
    expect(land(groups, outline(10, 20), outline(30, 5), 's0.p2', 0.9)).toEqual(expected);
  });

  it('in one block that stands for several by the share of their text that was passed', () => {
    const groups = alignment([[1, 2, 3], [1]]);
    const texts = [outline(10, 30, 60), outline(80)] as const;
    expect(land(groups, ...texts, 's0.p1', 0.5)).toEqual({
      block: 's0.p1',
      range: ['s0.p1'],
      isCertain: true,
    });
    expect(land(groups, ...texts, 's0.p2', 0)).toMatchObject({ block: 's0.p1', share: 0.1, isCertain: true });
    expect(land(groups, ...texts, 's0.p3', 0.5)).toMatchObject({ block: 's0.p1', share: 0.7 });
  });

  it('in that one of several blocks in which the same share of the text is passed, and says that it is about there', () => {
    const groups = alignment([[1], [1, 2, 3]]);
    const texts = [outline(100), outline(10, 30, 60)] as const;
    const range = ['s0.p1', 's0.p2', 's0.p3'];
    expect(land(groups, ...texts, 's0.p1', 0.25)).toEqual({
      block: 's0.p2',
      share: 0.5,
      range,
      isCertain: false,
    });
    expect(land(groups, ...texts, 's0.p1', 1)).toEqual({ block: 's0.p3', share: 1, range, isCertain: false });
  });

  it('on the first of several blocks from the beginning, which is certain', () => {
    const groups = alignment([[1], [1, 2]]);
    const texts = [outline(100), outline(50, 50)] as const;
    const expected = { block: 's0.p1', range: ['s0.p1', 's0.p2'], isCertain: true };
    expect(land(groups, ...texts, 's0.p1', 0)).toEqual(expected);
    expect(land(groups, ...texts, 's0.p1', 0.2)).toEqual(expected);
  });

  it('beside the gap where there is no counterpart', () => {
    const groups = alignment([[1], [1]], [[2], []], [[3], [2]]);
    const range = ['s0.p1', 's0.p2'];
    expect(land(groups, outline(9, 9, 9), outline(9, 9), 's0.p2', 0.5)).toEqual({
      block: 's0.p1',
      range,
      isCertain: false,
    });
    const atEnd = alignment([[1], []]);
    expect(land(atEnd, outline(9), outline(), 's0.p1', 0)).toMatchObject({ block: 's0', isCertain: false });
  });

  it('where the group is not certain, and says so', () => {
    const groups = alignment([[1], [1], 0.3]);
    expect(land(groups, outline(9), outline(9), 's0.p1', 0)).toMatchObject({
      block: 's0.p1',
      isCertain: false,
    });
  });

  it('on what the section is there for where the block is gone, else on the title', () => {
    const groups = alignment([[1], [1]]);
    expect(land(groups, outline(9), outline(9), 's0.p7', 0)).toMatchObject({ block: 's0' });
    expect(land(groups, outline(9), outline(9), 's9.p7', 0)).toMatchObject({ block: 's0' });
    expect(landingInSame(outline(9), 's0.p1')).toEqual({ block: 's0.p1', range: ['s0.p1'], isCertain: true });
    expect(landingInSame(outline(9), 's9.p7')).toEqual({ block: 's0', range: ['s0'], isCertain: false });
  });

  it('somewhere even in blocks without words', () => {
    const groups = alignment([[1, 2], [1]]);
    expect(land(groups, outline(0, 0), outline(0), 's0.p2', 0)).toMatchObject({ block: 's0.p1', share: 0.5 });
  });
});
