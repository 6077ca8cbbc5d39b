// Where a key leads in a list of rows of which some are headings.
import type { ListRow } from '../../src-shared/bookmark-list';

/**
 * The index of the row that a key leads to.
 *
 * @param page the index of the row that stands a screen below or above the active one
 * @returns the active one at the ends; undefined for any other key, and where there is no row to go to
 */
export function indexAfter(
  key: string,
  rows: readonly ListRow[],
  active: number,
  page: (way: 'down' | 'up') => number,
): number | undefined {
  const isRow = (index: number): boolean => rows[index]?.kind === 'bookmark';
  const below = (from: number): number | undefined => {
    for (let index = Math.max(0, from); index < rows.length; index += 1) if (isRow(index)) return index;
    return undefined;
  };
  const above = (from: number): number | undefined => {
    for (let index = Math.min(from, rows.length - 1); index >= 0; index -= 1) if (isRow(index)) return index;
    return undefined;
  };
  const stay = isRow(active) ? active : undefined;
  switch (key) {
    case 'ArrowDown':
      return below(active + 1) ?? stay;
    case 'ArrowUp':
      return above(active - 1) ?? stay;
    case 'Home':
      return below(0);
    case 'End':
      return above(rows.length - 1);
    // A row that is higher than the screen is passed nevertheless.
    case 'PageDown':
      return below(Math.max(active + 1, page('down'))) ?? above(rows.length - 1);
    case 'PageUp':
      return above(Math.min(active - 1, page('up'))) ?? below(0);
    default:
      return undefined;
  }
}
