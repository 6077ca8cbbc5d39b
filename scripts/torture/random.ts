// Chance that can be repeated: the same seed, the same numbers.

export type Random = () => number;

/** The generator mulberry32 (Tommy Ettinger, public domain): numbers from 0 up to, but without, 1. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to, but without, `end`. */
export function below(end: number, random: Random): number {
  return Math.floor(random() * end);
}
