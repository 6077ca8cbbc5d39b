// What readers are told of where they are: sections and paragraphs, counted as they would count them.
import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline';
import { bodyOf } from './parse/editions-for-tests';
import { whereabouts } from './whereabouts';

const outline = outlineOf(
  bodyOf(
    'Lead\n\n## Life\n\n- One\n  - Nested\n\n### Liberty {#liberty}\n\nText[^1]\n\n## Law\n\n[^1]: Note\n',
  ),
);

describe('where a block is', () => {
  it.each([
    ['s0', 0, 'A title', undefined],
    ['s0.p1', 0, 'A title', 1],
    ['s1', 1, 'Life', undefined],
    ['s1.p1', 1, 'Life', 2],
    ['s1.p2', 1, 'Life', 3],
    ['liberty', 2, 'Liberty', undefined],
    ['liberty.p1', 2, 'Liberty', 4],
    ['s3', 3, 'Law', undefined],
  ])('%s is in section %i, %s', (block, number, heading, paragraph) => {
    expect(whereabouts(outline, block)).toEqual({
      section: { number, count: 3, heading },
      paragraph: paragraph === undefined ? undefined : { number: paragraph, count: 5 },
    });
  });

  it('is in no section where it is a note, which counts as a paragraph', () => {
    const where = whereabouts(outline, 'n1');
    expect(where?.section.heading).toBeUndefined();
    expect(where?.paragraph).toEqual({ number: 5, count: 5 });
  });

  it('is nowhere where the article has no such block', () => {
    expect(whereabouts(outline, 's4')).toBeUndefined();
    expect(whereabouts(outline, '')).toBeUndefined();
    expect(whereabouts([], 's0')).toBeUndefined();
  });

  it('has no sections to count in an article without headings', () => {
    const short = outlineOf(bodyOf('Text'));
    expect(whereabouts(short, 's0.p1')).toEqual({
      section: { number: 0, count: 0, heading: 'A title' },
      paragraph: { number: 1, count: 1 },
    });
  });
});
