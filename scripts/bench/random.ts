// Numbers that look random and are the same in every run.

export interface Random {
  /** A whole number from 0 up to and without `limit`. */
  readonly below: (limit: number) => number;
  /** From `low` up to `high`. */
  readonly between: (low: number, high: number) => number;
  /** One of a list that is not empty. */
  readonly oneOf: <Member>(list: readonly Member[]) => Member;
}

/** The generator xorshift32 of Marsaglia (Xorshift RNGs, Journal of Statistical Software 8, 2003). */
export function randomFrom(seed: number): Random {
  // Nearby seeds begin far from each other; the state must never be 0.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    between: (low, high) => low + next() * (high - low),
    oneOf: (list) => {
      const index = below(list.length);
      // The check of the index is the length alone: a member may itself be undefined.
      if (index >= list.length) throw new Error('Nothing to choose from');
      return list[index] as (typeof list)[number];
    },
  };
}
