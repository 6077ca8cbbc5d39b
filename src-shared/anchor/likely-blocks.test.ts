// Tests that the blocks most worth a closer look come first.
import { describe, expect, it } from 'vitest';
import { likelyBlocks } from './likely-blocks';
import { blockHoldingMost, pointsOf, runningTextOf } from './running-text';

function runningText(...texts: readonly string[]): ReturnType<typeof runningTextOf> {
  return runningTextOf(texts.map((text, index) => ({ id: `s0.p${index + 1}`, text })));
}

describe('the likeliest blocks', () => {
  const likely = likelyBlocks(
    runningText('the dog sleeps', 'a dog', 'nothing', 'the dog sleeps', 'the dogs', 'dog dog dog dog'),
  );

  it('are those that share the most runs, of equals the earlier one, and none that share no run', () => {
    expect(likely(pointsOf('the dog sleeps'), 9)).toEqual([0, 3, 4, 5, 1]);
    expect(likely(pointsOf('nothing'), 9)).toEqual([2]);
  });

  it('are as many as asked for', () => {
    expect(likely(pointsOf('the dog sleeps'), 3)).toEqual([0, 3, 4]);
  });

  it('count a run no more often than the text has it', () => {
    // “dog” and the spaces around it, once each: what repeats them has no more in common.
    expect(likely(pointsOf('the dogs'), 1)).toEqual([4]);
    expect(likely(pointsOf('dog sl'), 1)).toEqual([0]);
  });

  it('are none for what the edition has not, and for less than a run', () => {
    expect(likely(pointsOf('すべての人'), 9)).toEqual([]);
    expect(likely(pointsOf('do'), 9)).toEqual([]);
  });
});

describe('the running text', () => {
  const text = runningText('one', '', 'three', ' a  b ');

  it('has a space between blocks, and none for a block without text', () => {
    expect(String.fromCodePoint(...text.points)).toBe('one three a b');
    expect(text.blocks).toEqual([
      { start: 0, end: 3 },
      { start: 3, end: 3 },
      { start: 4, end: 9 },
      { start: 10, end: 13 },
    ]);
  });

  it('knows which block holds most of a stretch, of equals the first', () => {
    expect(blockHoldingMost(text, { start: 0, end: 13 })).toBe(2);
    expect(blockHoldingMost(text, { start: 1, end: 6 })).toBe(0);
    expect(blockHoldingMost(text, { start: 1, end: 7 })).toBe(2);
    expect(blockHoldingMost(text, { start: 9, end: 11 })).toBe(3);
    expect(blockHoldingMost(text, { start: 3, end: 4 })).toBeUndefined();
    expect(blockHoldingMost(text, { start: 13, end: 13 })).toBeUndefined();
  });
});
