// Rows that say whether a budget is kept. The budgets themselves stand in docs/bench.md, with what each is for.
import type { Row } from './part';

/**
 * @param what is measured
 * @param figure as a number of the unit that its name or the budget says
 * @param most the budget: the figure is at most this
 */
export function budgetRow(what: string, figure: number, most: number, more: Row = {}): Row {
  const isKept = figure <= most;
  return { what, figure: rounded(figure), budget: most, verdict: isKept ? 'kept' : 'MISSED', ...more };
}

export function rounded(figure: number): number {
  return Math.round(figure * 100) / 100;
}
