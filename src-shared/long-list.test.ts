// Tests of work on long lists: it comes to the same as if it were done at once, and lets others have their turn.
import { describe, expect, it } from 'vitest';
import { firstInPieces, someAtATime, sortedInPieces } from './long-list';

interface Item {
  readonly value: number;
  readonly index: number;
}

/** Many items, many of which are alike. */
function items(count: number): readonly Item[] {
  return Array.from({ length: count }, (_none, index) => ({ value: (index * 7_919) % 997, index }));
}

const order = (one: Item, other: Item): number => one.value - other.value;

function countedPause() {
  let pauses = 0;
  return {
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
    count: () => pauses,
  };
}

describe('a long list', () => {
  it.each([0, 1, 2, 249, 250, 251, 500, 501, 5_000, 12_345])(
    'of %d is sorted as toSorted does',
    async (count) => {
      const { pause } = countedPause();
      expect(await sortedInPieces(items(count), order, pause)).toEqual(items(count).toSorted(order));
    },
  );

  it('is not sorted in one go', async () => {
    const { pause, count } = countedPause();
    await sortedInPieces(items(10_000), order, pause);
    expect(count()).toBeGreaterThan(50);
  });

  it.each([0, 1, 60, 61, 250, 251, 5_000])('of %d begins with the same items', async (count) => {
    const { pause } = countedPause();
    expect(await firstInPieces(items(count), 60, order, pause)).toEqual(
      items(count).toSorted(order).slice(0, 60),
    );
  });
});

describe('some at a time', () => {
  it('are answered in their order, never more than allowed at once', async () => {
    let now = 0;
    let most = 0;
    const answers = await someAtATime([30, 10, 20, 0, 5, 25], 3, async (wait) => {
      now += 1;
      most = Math.max(most, now);
      // What waits longer is answered later.
      for (let turn = 0; turn < wait; turn += 1) await Promise.resolve();
      now -= 1;
      return `${wait}`;
    });
    expect(answers).toEqual(['30', '10', '20', '0', '5', '25']);
    expect(most).toBe(3);
  });

  it('are none where there is nothing to do', async () => {
    expect(await someAtATime([], 3, () => Promise.reject(new Error('Nothing is to be done')))).toEqual([]);
  });
});
