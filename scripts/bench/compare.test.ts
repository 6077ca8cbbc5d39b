// Tests that figures are compared with those of the same row of an earlier run, whatever else either has.
import { expect, it } from 'vitest';
import { compared, readEarlier, type EarlierMeasured } from './compare';

function earlierOf(results: unknown): readonly EarlierMeasured[] {
  const read = readEarlier(JSON.stringify({ machine: {}, results }));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

it('shows each figure of a row beside the earlier one, with their ratio', () => {
  const earlier = earlierOf([
    { name: 'start', what: '…', rows: [{ what: 'article', figure: 1.2, ms: 600 }] },
  ]);
  const now = [{ name: 'start', rows: [{ what: 'article', figure: 1.08, ms: 300 }] }];
  expect(compared(earlier, now)).toEqual([
    { part: 'start', row: 'article', figure: 'figure', earlier: 1.2, now: 1.08, ratio: 0.9 },
    { part: 'start', row: 'article', figure: 'ms', earlier: 600, now: 300, ratio: 0.5 },
  ]);
});

it('knows a row by its texts, in whatever order, and not by its verdict', () => {
  const earlier = earlierOf([
    {
      name: 'start',
      rows: [
        { what: 'library', figure: 2, budget: 3, verdict: 'kept' },
        { what: 'article', figure: 1, budget: 3, verdict: 'kept' },
      ],
    },
  ]);
  const rows = [{ what: 'article', figure: 4, budget: 3, verdict: 'MISSED' }];
  expect(compared(earlier, [{ name: 'start', rows }])).toEqual([
    { part: 'start', row: 'article', figure: 'figure', earlier: 1, now: 4, ratio: 4 },
  ]);
});

it('tells rows without texts apart by their order', () => {
  const earlier = earlierOf([{ name: 'filter', rows: [{ median: 1 }, { median: 2 }] }]);
  const now = [{ name: 'filter', rows: [{ median: 3 }, { median: 4 }] }];
  expect(compared(earlier, now).map(({ earlier: was, now: is }) => [was, is])).toEqual([
    [1, 3],
    [2, 4],
  ]);
});

it('leaves out parts, rows and figures that only one of the runs has', () => {
  const earlier = earlierOf([
    { name: 'start', rows: [{ what: 'article', ms: 1, gone: 1, empty: null }, { what: 'gone' }] },
    { name: 'gone', rows: [{ what: 'article', ms: 1 }] },
  ]);
  const rows = [
    { what: 'article', ms: 2, new: 1, empty: 3 },
    { what: 'new', ms: 1 },
  ];
  const now = [
    { name: 'start', rows },
    { name: 'new', rows },
  ];
  expect(compared(earlier, now).map(({ figure }) => figure)).toEqual(['ms']);
});

it('gives no ratio to nothing', () => {
  const earlier = earlierOf([{ name: 'keys', rows: [{ what: 'wrong frames', figure: 0 }] }]);
  const now = [{ name: 'keys', rows: [{ what: 'wrong frames', figure: 2 }] }];
  expect(compared(earlier, now)[0]?.ratio).toBe('');
});

it.each(['', '{', '[]', 'null', '{}', '{"results":1}', '{"results":[{"name":"start"}]}'])(
  'says why it cannot read %j',
  (text) => {
    expect(readEarlier(text)).toMatchObject({ ok: false });
  },
);
