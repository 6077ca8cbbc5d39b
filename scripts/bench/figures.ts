// Figures of what was measured several times, in milliseconds with two decimals.

/** The one in the middle of all. */
export function medianOf(values: readonly number[]): number {
  return percentileOf(values, 0.5);
}

/** The one that a share of all do not exceed. @param share from 0 to 1 */
export function percentileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return Math.round(value * 100) / 100;
}
