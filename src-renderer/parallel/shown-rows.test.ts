// Tests of rows as they are shown.
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src-shared/align/rows';
import { outlineOf } from '../../src-shared/article/outline';
import { parseEdition } from '../../src-shared/article/parse/parse';
import { shownRows } from './shown-rows';

const edition = parseEdition({
  article: 'one',
  language: 'en',
  file: 'en.md',
  text: '---\ntitle: Title\n---\n\nLead.\n\n## First\n\n- a\n- b\n\nEnd.[^1]\n\n### Under\n\nLast.\n\n[^1]: Note.\n',
  images: new Map(),
});

const blocks = outlineOf(edition).flatMap((section) => section.blocks.map(({ id }) => id));

function row(...sides: readonly (readonly string[])[]): Row {
  return { sides, confidence: 1, isCertain: true, source: 'structure' };
}

const each = shownRows(
  blocks.map((block) => row([block], [])),
  [edition, edition],
);

describe('shown rows', () => {
  it('leave out the title, but keep their places among all rows', () => {
    expect(each.map(({ place }) => place)).toEqual(blocks.map((_, place) => place).slice(1));
  });

  it('know the headings at their edges', () => {
    const [one] = shownRows([row(['s1', 's1.p1', 's2'], [])], [edition, edition]);
    expect([one?.firstLevel, one?.lastLevel]).toEqual([2, 3]);
    expect(each.map(({ firstLevel }) => firstLevel).filter((level) => level !== undefined)).toEqual([2, 3]);
  });

  it('know where a list goes on, and where the notes begin', () => {
    expect(each.filter(({ isInList }) => isInList).map(({ key }) => key)).toEqual(['0 s1.p1']);
    expect(each.filter(({ beginsNotes }) => beginsNotes).map(({ key }) => key)).toEqual(['0 n1']);
  });

  it('have keys that differ where only the side does', () => {
    const keys = shownRows([row(['s1.p3'], []), row([], ['s1.p3'])], [edition, edition]).map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(2);
  });
});
