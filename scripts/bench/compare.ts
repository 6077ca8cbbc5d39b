// Compares the figures of this run with those that an earlier one wrote as JSON.
import { isListOf, isRecord, isText } from '../../src-shared/check';
import { failed, ok, type Result } from '../../src-shared/result';
import { rounded } from './budget';
import type { Row } from './part';

/** What a part measured. */
export interface Measured {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The same from a file, of which a version of the bench that is not this one may have written more, or something else. */
export interface EarlierMeasured {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Reads what the bench wrote. @returns the reason, in words that end a sentence, where it is something else */
export function readEarlier(text: string): Result<readonly EarlierMeasured[], string> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return failed('it is not JSON');
  }
  if (!isRecord(content) || !isListOf(content.results, isMeasured)) {
    return failed('it has no results of the bench, as `npm run bench -- --json FILE` writes them');
  }
  return ok(content.results);
}

function isMeasured(value: unknown): value is EarlierMeasured {
  return isRecord(value) && isText(value.name) && isListOf(value.rows, isRecord);
}

/** Figures that say something about others and were not measured. */
const budgetColumns: readonly string[] = ['budget', 'verdict'];

/** One row for each figure of each row that both runs have. */
export function compared(earlier: readonly EarlierMeasured[], now: readonly Measured[]): readonly Row[] {
  return now.flatMap(({ name, rows }) => {
    const before = byNames(earlier.find((part) => part.name === name)?.rows ?? []);
    return [...byNames(rows)].flatMap(([names, row]) => {
      const same = before.get(names);
      return same === undefined ? [] : comparedRow(name, same, row);
    });
  });
}

function comparedRow(part: string, before: EarlierMeasured['rows'][number], row: Row): readonly Row[] {
  return Object.entries(row).flatMap(([column, figure]) => {
    const was = before[column];
    if (budgetColumns.includes(column) || typeof figure !== 'number' || typeof was !== 'number') return [];
    // A share of nothing is no number.
    const ratio = was === 0 ? '' : rounded(figure / was);
    return [{ part, row: namesOf(row).join(', '), figure: column, earlier: was, now: figure, ratio }];
  });
}

/** Rows by their texts. Those that have the same ones, or none, are told apart by their order. */
function byNames<Some extends Readonly<Record<string, unknown>>>(
  rows: readonly Some[],
): ReadonlyMap<string, Some> {
  const found = new Map<string, Some>();
  for (const row of rows) {
    const names = namesOf(row);
    let place = 0;
    while (found.has(JSON.stringify([names, place]))) place += 1;
    found.set(JSON.stringify([names, place]), row);
  }
  return found;
}

/** What a row is about: its texts, but for the verdict, which may be another one, and what was left empty. */
function namesOf(row: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(row).flatMap(([column, value]) =>
    typeof value === 'string' && value !== '' && !budgetColumns.includes(column) ? [value] : [],
  );
}
