import { describe, expect, it } from 'vitest';
import { blocksOf, outlineOf, sectionsOf } from './outline';
import { bodyOf } from './parse/editions-for-tests';

const edition = bodyOf(
  'Lead\n\n## Life\n\n- One\n  - Nested\n\n  More\n- Two\n\n---\n\n### Liberty *now*\n\n> Quoted\n>\n> twice\n\n## Law[^1]\n\n[^1]: Note\n',
);

describe('the outline of an edition', () => {
  it('begins with the title and what stands before the first heading, and ends with the notes', () => {
    expect(outlineOf(edition).map(({ id, level }) => [id, level])).toEqual([
      ['s0', 1],
      ['s1', 2],
      ['s2', 3],
      ['s3', 2],
      ['notes', 1],
    ]);
  });

  it('has every block once, in reading order, under its own heading, with the length of its text', () => {
    expect(outlineOf(edition).map(({ blocks }) => blocks.map(({ id, length }) => [id, length]))).toEqual([
      [
        ['s0', 'A title'.length],
        ['s0.p1', 'Lead'.length],
      ],
      [
        ['s1', 'Life'.length],
        ['s1.p1', 'One'.length],
        ['s1.p2', 'Nested'.length],
        ['s1.p3', 'More'.length],
        ['s1.p4', 'Two'.length],
      ],
      [
        ['s2', 'Liberty now'.length],
        ['s2.p1', 'Quoted\ntwice'.length],
      ],
      [['s3', 'Law'.length]],
      [['n1', 'Note'.length]],
    ]);
  });

  it('has no section of notes where there are none', () => {
    expect(outlineOf(bodyOf('Text')).map(({ id }) => id)).toEqual(['s0']);
  });
});

describe('all sections', () => {
  it('come in reading order, whatever their level', () => {
    const { sections } = bodyOf('## A\n\n### B\n\n#### C\n\n### D\n\n## E\n');
    expect(sectionsOf({ sections }).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('all blocks of some content', () => {
  it('are the items of lists and what stands in them, but no lists and no rules', () => {
    expect(blocksOf(edition.sections[0]!.content).map(({ kind, id }) => [kind, id])).toEqual([
      ['item', 's1.p1'],
      ['item', 's1.p2'],
      ['paragraph', 's1.p3'],
      ['item', 's1.p4'],
    ]);
  });
});
