// Which pairs of places in two rows of blocks are looked at: those near a line from the first to the last.

/** For every place of the one row, from 0 to its length, the places of the other that are looked at. */
export interface Band {
  readonly rows: number;
  readonly columns: number;
  /** Neither falls from one row to the next, and each reaches into the one after it. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Where the cells of a row begin, in an array of all cells. */
  readonly start: Int32Array;
  readonly cells: number;
}

/**
 * The band around a line.
 *
 * @param line for every place of the one row a place of the other; never falls; begins with 0 and ends with `columns`
 * @param width how many places on either side are looked at
 */
export function bandAround(line: ArrayLike<number>, columns: number, width: number): Band {
  const rows = line.length - 1;
  const low = new Int32Array(rows + 1);
  const high = new Int32Array(rows + 1);
  const start = new Int32Array(rows + 1);
  let cells = 0;
  for (let row = 0; row <= rows; row += 1) {
    // A line that jumps is followed through the jump, or no path could pass.
    const before = line[Math.max(0, row - 1)] ?? 0;
    const after = line[Math.min(rows, row + 1)] ?? columns;
    low[row] = Math.max(0, Math.floor(before) - width);
    high[row] = Math.min(columns, Math.ceil(after) + width);
    start[row] = cells;
    cells += (high[row] ?? 0) - (low[row] ?? 0) + 1;
  }
  return { rows, columns, low, high, start, cells };
}

/** The index of a cell, or -1 where it is outside the band. */
export function cellAt({ low, high, start }: Band, row: number, column: number): number {
  const first = low[row] ?? 0;
  return column < first || column > (high[row] ?? -1) ? -1 : (start[row] ?? 0) + column - first;
}

/** The same cells, seen from the end: in the opposite order. */
export function mirrored({ rows, columns, low, high }: Band): Band {
  const start = new Int32Array(rows + 1);
  let cells = 0;
  const flip = (edge: Int32Array): Int32Array =>
    Int32Array.from({ length: rows + 1 }, (_, row) => columns - (edge[rows - row] ?? 0));
  const [newLow, newHigh] = [flip(high), flip(low)];
  for (let row = 0; row <= rows; row += 1) {
    start[row] = cells;
    cells += (newHigh[row] ?? 0) - (newLow[row] ?? 0) + 1;
  }
  return { rows, columns, low: newLow, high: newHigh, start, cells };
}
