// Finds the row whose text begins with the letters that the reader types; docs/decisions/0010 has the rules.
import type { ListRow } from '../../src-shared/bookmark-list';
import { comparable } from '../../src-shared/letters';

/** How soon the next letter must follow for it to belong to the same text, in milliseconds. */
const quick = 1000;

/** How much of a text is looked at, in UTF-16 units: nobody types more in a run. */
const longestBeginning = 200;

/**
 * Makes what takes the letters one by one.
 *
 * @returns a function that gives the index of the row a letter leads to; undefined where the letter means something else
 */
export function typeAhead(): (
  press: { readonly key: string; readonly timeStamp: number },
  rows: readonly ListRow[],
  active: number,
  isCommand: () => boolean,
) => number | undefined {
  let run: { readonly letters: string; readonly at: number } | undefined;

  return ({ key, timeStamp }, rows, active, isCommand) => {
    if (!/^[\p{L}\p{M}\p{N} '’-]$/u.test(key)) return undefined;
    if (run !== undefined && timeStamp - run.at < quick) {
      const letters = run.letters + key;
      const found = beginningWith(letters, rows, Math.max(0, active));
      if (found !== undefined) {
        run = { letters, at: timeStamp };
        return found;
      }
    }
    run = undefined;
    if (key === ' ' || isCommand()) return undefined;
    const found = beginningWith(key, rows, active + 1);
    if (found !== undefined) run = { letters: key, at: timeStamp };
    return found;
  };
}

/** The first row from an index on whose text begins with some letters; after the last one comes the first. */
function beginningWith(letters: string, rows: readonly ListRow[], from: number): number | undefined {
  const fits = (row: ListRow | undefined): boolean => {
    if (row?.kind !== 'bookmark') return false;
    const { quote, language } = row.bookmark.anchor;
    const beginning = comparable(quote.slice(0, longestBeginning).trimStart(), language);
    return beginning.startsWith(comparable(letters, language));
  };
  for (let step = 0; step < rows.length; step += 1) {
    const index = (from + step) % rows.length;
    if (fits(rows[index])) return index;
  }
  return undefined;
}
