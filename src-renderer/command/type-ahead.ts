// Finds the row of a list whose text begins with the letters that the reader types; docs/decisions/0010 has the rules.
import type { LanguageTag } from '../../src-shared/language';
import { comparable } from '../../src-shared/letters';

/** How soon the next letter must follow for it to belong to the same text, in milliseconds. */
const quick = 1000;

/** How much of a text is looked at, in UTF-16 units: nobody types more in a run. */
const longestBeginning = 200;

/** What a row is found by. */
interface RowText {
  readonly text: string;
  readonly language: LanguageTag;
}

/** Gives the index of the row a letter leads to; undefined where the letter means something else. */
export type TypeAhead<Row> = (
  press: { readonly key: string; readonly timeStamp: number },
  rows: readonly Row[],
  active: number,
  isCommand: () => boolean,
) => number | undefined;

/**
 * Makes what takes the letters one by one.
 *
 * @param textOf what a row is found by; undefined for one that cannot be gone to
 */
export function typeAhead<Row>(textOf: (row: Row) => RowText | undefined): TypeAhead<Row> {
  let run: { readonly letters: string; readonly at: number } | undefined;

  /** The first row from an index on whose text begins with some letters; after the last one comes the first. */
  function beginningWith(letters: string, rows: readonly Row[], from: number): number | undefined {
    const fits = (row: Row): boolean => {
      const found = textOf(row);
      if (found === undefined) return false;
      const beginning = comparable(found.text.slice(0, longestBeginning).trimStart(), found.language);
      return beginning.startsWith(comparable(letters, found.language));
    };
    const after = rows.findIndex((row, index) => index >= from && fits(row));
    const index = after < 0 ? rows.findIndex(fits) : after;
    return index < 0 ? undefined : index;
  }

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
