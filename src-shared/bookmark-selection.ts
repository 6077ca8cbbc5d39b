// Which rows of the list of bookmarks are selected, and what keys and presses make of that.
import type { ListRow } from './bookmark-list';

export interface Selection {
  /** Of the rows that are selected, whether they are shown now or not. */
  readonly keys: ReadonlySet<string>;
  /** Where a range of rows begins that may become longer or shorter, and what was selected besides. */
  readonly range?: { readonly from: string; readonly others: ReadonlySet<string> };
}

export const noSelection: Selection = { keys: new Set() };

/** Selects a row, or no longer. A range may begin there. */
export function toggled({ keys }: Selection, key: string): Selection {
  const now = new Set(keys);
  if (!now.delete(key)) now.add(key);
  return { keys: now, range: { from: key, others: now } };
}

/**
 * Selects every row from where the range began up to another one, and no longer those that it reached before.
 *
 * @param active the row from which a range begins where there is none yet
 */
export function extended(
  selection: Selection,
  rows: readonly ListRow[],
  active: string,
  to: string,
): Selection {
  const isThere = selection.range !== undefined && rows.some(({ key }) => key === selection.range?.from);
  const range =
    selection.range !== undefined && isThere ? selection.range : { from: active, others: selection.keys };
  const ends = [range.from, to].map((key) => rows.findIndex((row) => row.key === key));
  const inRange = rows.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1);
  return { keys: new Set([...range.others, ...bookmarkKeys(inRange)]), range };
}

/** Selects all rows, beside what is selected and not shown now. */
export function withAll({ keys }: Selection, rows: readonly ListRow[]): Selection {
  return { keys: new Set([...keys, ...bookmarkKeys(rows)]) };
}

/** The same selection. The next range begins anew. */
export function withoutRange({ keys }: Selection): Selection {
  return { keys };
}

function bookmarkKeys(rows: readonly ListRow[]): readonly string[] {
  return rows.filter(({ kind }) => kind === 'bookmark').map(({ key }) => key);
}
