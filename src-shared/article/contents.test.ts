import { describe, expect, it } from 'vitest';
import { contentsOf, entryHolding, typedAhead, visibleEntries } from './contents';
import { outlineOf } from './outline';
import { bodyOf } from './parse/editions-for-tests';

const outline = outlineOf(
  bodyOf('## A\n\n### B\n\n##### C\n\nText\n\n### D\n\n## E[^1]\n\nText\n\n[^1]: Note\n'),
);
const entries = contentsOf(outline);

describe('the contents', () => {
  it('are a tree of the headings, with the title before and the notes behind', () => {
    const rows = entries.map(({ id, depth, position, siblings, hasEntries }) => [
      ...[id, depth, position, siblings, hasEntries],
    ]);
    expect(rows).toEqual([
      ['s0', 1, 1, 4, false],
      ['s1', 1, 2, 4, true],
      ['s2', 2, 1, 2, true],
      ['s3', 3, 1, 1, false],
      ['s4', 2, 2, 2, false],
      ['s5', 1, 3, 4, false],
      ['notes', 1, 4, 4, false],
    ]);
  });

  it('lead to headings, and to the first note', () => {
    expect(entries.map(({ block }) => block)).toEqual(['s0', 's1', 's2', 's3', 's4', 's5', 'n1']);
  });

  it('leave out all that stands under a collapsed entry', () => {
    const ids = (...collapsed: readonly string[]) =>
      visibleEntries(entries, new Set(collapsed)).map(({ id }) => id);
    expect(ids()).toHaveLength(7);
    expect(ids('s2')).toEqual(['s0', 's1', 's2', 's4', 's5', 'notes']);
    expect(ids('s1')).toEqual(['s0', 's1', 's5', 'notes']);
  });

  it('name the entry that holds a block, or the one that hides it', () => {
    const holding = (block: string, ...collapsed: readonly string[]) =>
      entryHolding(outline, entries, visibleEntries(entries, new Set(collapsed)), block)?.id;
    expect(holding('s3.p1')).toBe('s3');
    expect(holding('s3.p1', 's2')).toBe('s2');
    expect(holding('s3.p1', 's1', 's2')).toBe('s1');
    expect(holding('n1')).toBe('notes');
    expect(holding('gone')).toBeUndefined();
  });
});

describe('typing ahead', () => {
  const texts = ['Salt', 'sand', 'Éclair', 'Sea', 'Ώρα'];

  it('goes to the next text that begins so, and round again', () => {
    expect(typedAhead(texts, 0, 's', 'en')).toBe(1);
    expect(typedAhead(texts, 3, 's', 'en')).toBe(0);
    expect(typedAhead(texts, 0, 'ss', 'en')).toBe(1);
  });

  it('stays where more letters still fit', () => {
    expect(typedAhead(texts, 1, 'sa', 'en')).toBe(1);
    expect(typedAhead(texts, 1, 'se', 'en')).toBe(3);
  });

  it('makes nothing of accents and case', () => {
    expect(typedAhead(texts, 0, 'e', 'fr')).toBe(2);
    expect(typedAhead(texts, 0, 'ω', 'el')).toBe(4);
  });

  it('finds nothing where nothing begins so', () => {
    expect(typedAhead(texts, 0, 'x', 'en')).toBeUndefined();
    expect(typedAhead([], 0, 'x', 'en')).toBeUndefined();
  });
});
