// The rows of the bookmarks panel.
import { describe, expect, it } from 'vitest';
import type { BlockText } from '../../src-shared/article/block-texts';
import type { Outline } from '../../src-shared/article/outline';
import type { Bookmark, PlacedBookmark, Standing } from '../../src-shared/bookmark';
import {
  groupsOf,
  isOn,
  longerStretch,
  nearestRow,
  otherTexts,
  putOn,
  rowAfter,
  rowsOf,
  stretchAround,
  textOfRow,
} from './bookmark-rows';

const outline: Outline = [
  { id: 's0', number: 0, level: 1, heading: 'Title', blocks: blocks('s0', 's0.p1') },
  { id: 's1', number: 1, level: 2, heading: 'One', blocks: blocks('s1', 's1.p1', 's1.p2') },
  { id: 'notes', number: 2, level: 1, heading: undefined, blocks: blocks('n1') },
];
const texts: readonly BlockText[] = outline
  .flatMap((section) => section.blocks)
  .map(({ id }) => ({ id, text: `text of ${id}` }));

function blocks(...ids: readonly string[]) {
  return ids.map((id) => ({ id, length: 10 }));
}

function bookmark(id: string, change: Partial<Bookmark> = {}): Bookmark {
  return {
    id,
    anchor: {
      article: 'a',
      language: 'en',
      block: 's1.p1',
      hash: 'now',
      quote: `quote of ${id}`,
      start: 0,
      end: 10,
      before: '',
      after: '',
    },
    title: 'Title',
    heading: 'Remembered',
    position: 0.5,
    note: 'note',
    tags: [],
    colour: 'red',
    made: '2026-11-23T00:00:00.000Z',
    changed: '2026-11-23T00:00:00.000Z',
    ...change,
  };
}

function on(...ids: readonly string[]): Standing {
  return { kind: 'placed', blocks: ids, isCertain: ids.length === 1 };
}

function rows(...here: readonly (readonly [string, Standing, Partial<Bookmark>?])[]) {
  const placed = here.map(([id, standing, change]): PlacedBookmark => ({
    bookmark: bookmark(id, change),
    standing,
  }));
  return rowsOf(placed, outline, texts);
}

describe('rows', () => {
  it('have the number, the heading and the words of the paragraph in the edition being read', () => {
    const [row] = rows(['a', on('s1.p2')]);
    expect(row?.blocks).toEqual([{ block: 's1.p2', number: '1.2', text: 'text of s1.p2' }]);
    expect(row?.heading).toBe('One');
    expect(row && textOfRow(row)).toBe('text of s1.p2');
  });

  it('do not say a heading twice, and remember one where there is no place', () => {
    const headings = rows(['a', on('s1')], ['b', on('s0')], ['c', on('n1')], ['d', { kind: 'orphaned' }]).map(
      ({ heading }) => heading,
    );
    expect(headings).toEqual(['', '', '', 'Remembered']);
  });

  it('stand in groups, the found ones first', () => {
    const all = rows(['a', { kind: 'edition-missing' }], ['b', { kind: 'orphaned' }], ['c', on('s1')]);
    const groups = groupsOf(all).map(({ group, members }) => [group, members.map((row) => row.bookmark.id)]);
    expect(groups).toEqual([
      ['found', ['c']],
      ['lost', ['b']],
      ['missing', ['a']],
    ]);
    expect(groupsOf(all.slice(0, 1)).map(({ group }) => group)).toEqual(['found']);
  });

  it('name what the paragraph was only where its words are others now', () => {
    const { anchor } = bookmark('a');
    const former = { ...anchor, hash: 'then' };
    expect(rows(['a', on('s1'), { former }])[0]?.former).toEqual(former);
    expect(rows(['a', on('s1'), { former: { ...anchor, block: 's9' } }])[0]?.former).toBeUndefined();
  });

  it('give the characters of other languages, each once', () => {
    const { anchor } = bookmark('a');
    const japanese = { anchor: { ...anchor, language: 'ja', quote: '日本日' } };
    expect(otherTexts(rows(['a', on('s1')], ['b', on('s1'), japanese]), 'en')).toEqual(
      new Map([['ja', '日本']]),
    );
  });
});

describe('the nearest row', () => {
  const all = rows(
    ['a', on('s0.p1')],
    ['b', on('s1.p1')],
    ['c', on('s1.p2', 'n1')],
    ['d', { kind: 'orphaned' }],
  );
  const nearest = (block: string) => nearestRow(all, outline, block)?.bookmark.id;

  it('is the one on the block, else the one with the fewest blocks between', () => {
    expect(nearest('s1.p1')).toBe('b');
    expect(nearest('n1')).toBe('c');
    expect(nearest('s0')).toBe('a');
  });

  it('is the one above where two are as near', () => {
    expect(nearest('s1')).toBe('a');
    expect(nearestRow(rows(['a', on('s0')], ['b', on('s1')]), outline, 's0.p1')?.bookmark.id).toBe('a');
  });

  it('is the first where none has a place, and none where there is no row', () => {
    expect(nearestRow(all.slice(3), outline, 's1')?.bookmark.id).toBe('d');
    expect(nearestRow([], outline, 's1')).toBeUndefined();
  });

  it('knows the rows on a block, uncertain ones too', () => {
    expect(all.map((row) => isOn(row, 'n1'))).toEqual([false, false, true, false]);
    expect(all.some((row) => isOn(row, undefined))).toBe(false);
  });
});

describe('when a row is gone', () => {
  const all = rows(['a', on('s0')], ['b', on('s1')], ['c', on('n1')]);
  const without = (...ids: readonly string[]) => all.filter((row) => !ids.includes(row.bookmark.id));

  it('the next one takes its place, or the one before at the end', () => {
    expect(rowAfter(all, 'b', without('b'))?.bookmark.id).toBe('c');
    expect(rowAfter(all, 'c', without('c'))?.bookmark.id).toBe('b');
    expect(rowAfter(all, 'b', without('b', 'c'))?.bookmark.id).toBe('a');
    expect(rowAfter(all, 'b', [])).toBeUndefined();
  });

  it('and only stands elsewhere now, it is that', () => {
    expect(rowAfter(all, 'a', all.toReversed())?.bookmark.id).toBe('a');
  });
});

describe('putting a bookmark on another paragraph', () => {
  const now = new Date('2026-11-24T00:00:00.000Z');
  const other = { ...bookmark('x').anchor, block: 's0.p1', hash: 'other' };
  const surroundings = { title: 'T', heading: 'H', position: 0.1 };

  it('remembers where it was, and is lost no more', () => {
    const before = bookmark('a', { lost: true });
    const after = putOn(before, other, surroundings, now);
    expect(after).toEqual({
      ...bookmark('a'),
      ...surroundings,
      anchor: other,
      former: before.anchor,
      changed: now.toISOString(),
    });
    expect('lost' in after).toBe(false);
  });

  it('keeps what it was made on where it was put elsewhere before', () => {
    const former = { ...other, hash: 'first' };
    expect(putOn(bookmark('a', { former }), other, surroundings, now).former).toEqual(former);
  });
});

describe('the rows that are made', () => {
  it('stay where they hold the row gone to, else stand around it', () => {
    const around = stretchAround(500);
    expect(around).toEqual({ from: 450, to: 550 });
    expect(stretchAround(549, around)).toBe(around);
    expect(stretchAround(550, around)).toEqual({ from: 500, to: 600 });
    expect(stretchAround(449, around)).toEqual({ from: 399, to: 499 });
    expect(stretchAround(3)).toEqual({ from: 0, to: 53 });
  });

  it('become more at either end', () => {
    expect(longerStretch({ from: 150, to: 250 }, 'before')).toEqual({ from: 50, to: 250 });
    expect(longerStretch({ from: 50, to: 250 }, 'before')).toEqual({ from: 0, to: 250 });
    expect(longerStretch({ from: 50, to: 250 }, 'after')).toEqual({ from: 50, to: 350 });
  });
});
