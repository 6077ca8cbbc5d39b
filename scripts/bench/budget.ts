// Rows that say whether a budget is kept. The budgets themselves stand in docs/bench.md, with what each is for.
import type { Row } from './part';

/**
 * @param what is measured
 * @param figure as a number of the unit that its name or the budget says
 * @param most the budget: the figure is at most this
 */
export function budgetRow(what: string, figure: number, most: number, more: Row = {}): Row {
  // What could not be measured is no number, and not kept.
  const isKept = figure <= most;
  return { what, figure: roundedUp(figure), budget: most, verdict: isKept ? 'kept' : 'MISSED', ...more };
}

/** A row for orientation, which has no budget. */
export function plainRow(what: string, figure: number, more: Row = {}): Row {
  return { what, figure: rounded(figure), budget: '', verdict: '', ...more };
}

export function rounded(figure: number): number {
  return Math.round(figure * 100) / 100;
}

/** Upwards, so that what is a little beyond a budget does not look as if it were just on it. */
function roundedUp(figure: number): number {
  // What calculating with fractions adds does not count.
  return Math.ceil(figure * 100 - 1e-6) / 100;
}
