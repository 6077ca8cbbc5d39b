// The findings of a trace, counted and laid out in columns.
import { inColumns } from '../columns';
import type { Finding } from './verdict';

export interface Row extends Finding {
  readonly times: number;
}

/** Equal findings in one row, in the order of what, kind and place. */
export function countFindings(findings: readonly Finding[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.what, finding.kind, finding.place]);
    rows.set(key, { ...finding, times: (rows.get(key)?.times ?? 0) + 1 });
  }
  const byKey = [...rows].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return byKey.map(([, row]) => row);
}

export function tableOf(rows: readonly Row[]): string {
  return inColumns([
    ['call', 'socket', 'address', 'times', 'what for'],
    ...rows.map(({ what, kind, place, times, reason }) => [
      what,
      kind,
      place === '' ? '–' : place,
      String(times),
      reason ?? 'NOT ALLOWED',
    ]),
  ]);
}
