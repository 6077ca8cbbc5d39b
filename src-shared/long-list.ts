// Long lists, in pieces of work so short that nobody who waits for something else notices them.

/** Answers when others have had their turn. */
export type Pause = () => Promise<void>;

/** How many comparisons make a piece: some milliseconds, even in languages whose letters are compared slowly. */
const pieceLength = 2_000;

/** How many items are sorted at once: with about as many comparisons. */
const runLength = 250;

type Order<Item> = (one: Item, other: Item) => number;

/** The list in an order. Items that are alike in it stay as they were. */
export async function sortedInPieces<Item>(
  items: readonly Item[],
  order: Order<Item>,
  pause: Pause,
): Promise<readonly Item[]> {
  let compared = 0;

  async function merged(one: readonly Item[], other: readonly Item[]): Promise<readonly Item[]> {
    const both: Item[] = [];
    let rest = 0;
    for (const item of one) {
      for (let next = other[rest]; next !== undefined && order(next, item) < 0; next = other[rest]) {
        both.push(next);
        rest += 1;
      }
      both.push(item);
      compared += 1;
      if (compared % pieceLength === 0) await pause();
    }
    return both.concat(other.slice(rest));
  }

  let runs: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += runLength) {
    if (start > 0) await pause();
    runs.push(items.slice(start, start + runLength).toSorted(order));
  }
  while (runs.length > 1) {
    const fewer: (readonly Item[])[] = [];
    for (let index = 0; index < runs.length; index += 2)
      fewer.push(await merged(runs[index] ?? [], runs[index + 1] ?? []));
    runs = fewer;
  }
  return runs[0] ?? [];
}

/** The items that stand first in an order, so many of them, in that order; without sorting the others. */
export async function firstInPieces<Item>(
  items: readonly Item[],
  most: number,
  order: Order<Item>,
  pause: Pause,
): Promise<readonly Item[]> {
  let first: readonly Item[] = [];
  for (let start = 0; start < items.length; start += runLength) {
    if (start > 0) await pause();
    const last = first.length < most ? undefined : first.at(-1);
    const better = items
      .slice(start, start + runLength)
      .filter((item) => last === undefined || order(item, last) < 0);
    first = [...first, ...better].toSorted(order).slice(0, most);
  }
  return first;
}

/** Does the same with each of many things, only some at a time, and answers in their order. */
export async function someAtATime<Item, Answer>(
  items: readonly Item[],
  most: number,
  act: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const waiting = items.entries();
  // All of them take from the same row of things.
  const actOnEach = async (): Promise<void> => {
    for (const [index, item] of waiting) answers[index] = await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, actOnEach));
  return answers;
}
