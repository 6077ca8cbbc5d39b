// The selection in the list of bookmarks, as keys and presses change it.
import { expect, it } from 'vitest';
import { rowsOf } from './bookmark-list';
import { testBookmark } from './bookmark-list.test-data';
import { extended, noSelection, toggled, withAll, withoutRange, type Selection } from './bookmark-selection';

const rows = rowsOf(
  ['a', 'b', 'c', 'd', 'e'].map((id, index) =>
    testBookmark(id, { position: index, article: index < 3 ? 'x' : 'y' }),
  ),
  'place',
  [],
);

function keys({ keys: selected }: Selection): string {
  return [...selected].toSorted().join('');
}

it('takes a row in and out', () => {
  const one = toggled(noSelection, 'b');
  expect(keys(one)).toBe('b');
  expect(keys(toggled(one, 'd'))).toBe('bd');
  expect(keys(toggled(one, 'b'))).toBe('');
  expect(keys(noSelection)).toBe('');
});

it('reaches from where a range began, over headings, and back again', () => {
  const down = extended(noSelection, rows, 'b', 'c');
  const further = extended(down, rows, 'c', 'd');
  expect(keys(further)).toBe('bcd');
  expect(keys(extended(further, rows, 'd', 'c'))).toBe('bc');
  expect(keys(extended(further, rows, 'd', 'a'))).toBe('ab');
});

it('keeps what was selected besides', () => {
  const besides = toggled(toggled(noSelection, 'a'), 'd');
  const range = extended(besides, rows, 'd', 'e');
  expect(keys(range)).toBe('ade');
  expect(keys(extended(withoutRange(range), rows, 'b', 'c'))).toBe('abcde');
});

it('begins a range anew where its beginning is not shown any more', () => {
  const hidden = toggled(noSelection, 'z');
  expect(keys(extended(hidden, rows, 'b', 'c'))).toBe('bcz');
});

it('takes all that are shown', () => {
  expect(keys(withAll(toggled(noSelection, 'z'), rows))).toBe('abcdez');
});
