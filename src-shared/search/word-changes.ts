// How unlike two words are, for a reader who typed one that is not there.

/** So many changes leave a word of that length one that can be told. */
export function mostChanges(word: string): number {
  return Math.min(3, Math.ceil(word.length / 4));
}

/**
 * How many changes make one word of another, or more than `most`, when it does not matter how many more. A change is a letter more,
 * less or other, or two letters that have changed places (optimal string alignment: Damerau, CACM 7 (1964), without changes to what
 * was changed already). Only what can be reached
 * with so many changes is looked at: time by length times `most`.
 */
export function changes(one: string, other: string, most: number): number {
  const tooMany = most + 1;
  if (Math.abs(one.length - other.length) > most) return tooMany;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = new Array<number>(other.length + 1).fill(tooMany);
    if (row <= most) current[0] = row;
    let least = current[0] ?? tooMany;
    for (let at = Math.max(1, row - most); at <= Math.min(other.length, row + most); at++) {
      const isSame = one[row - 1] === other[at - 1];
      let count = Math.min(
        (last[at - 1] ?? tooMany) + (isSame ? 0 : 1),
        (last[at] ?? tooMany) + 1,
        (current[at - 1] ?? tooMany) + 1,
      );
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
        count = Math.min(count, (beforeLast[at - 2] ?? tooMany) + 1);
      }
      current[at] = count;
      least = Math.min(least, count);
    }
    if (least > most) return tooMany;
    [beforeLast, last] = [last, current];
  }
  return Math.min(last[other.length] ?? tooMany, tooMany);
}
