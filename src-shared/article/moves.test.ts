// Where steps lead to in an article with nested sections, a lead, notes and an explicit id.
import { describe, expect, it } from 'vitest';
import { blockAfter, endsOf, type Direction, type Step } from './moves';
import { outlineOf } from './outline';
import { bodyOf } from './parse/editions-for-tests';

/**
 * s0 with a lead; s1 (2) > s2 (3) > s3 (4), and `liberty` (3); s5 (2) without text; s6 (3); two notes.
 */
const outline = outlineOf(
  bodyOf(
    'Lead\n\n## One\n\nText\n\n### Two\n\nText[^a]\n\nMore\n\n#### Three\n\n### Four {#liberty}\n\nText\n\n## Five\n\n### Six\n\nText[^b]\n\n[^a]: A\n\n[^b]: B\n',
  ),
);
const short = outlineOf(bodyOf('Text'));

const step =
  (kind: Step['kind']) =>
  (current: string, direction: Direction): string | undefined =>
    blockAfter(outline, current, { kind }, direction);

describe('by paragraph', () => {
  const paragraph = step('paragraph');

  it('every block is passed, once and in reading order, and the same way back', () => {
    const passed = ['s0'];
    for (let at = paragraph('s0', 'next'); at !== undefined; at = paragraph(at, 'next')) passed.push(at);
    expect(passed).toEqual([
      ...['s0', 's0.p1', 's1', 's1.p1', 's2', 's2.p1', 's2.p2', 's3', 'liberty', 'liberty.p1', 's5', 's6'],
      ...['s6.p1', 'n1', 'n2'],
    ]);
    const back = ['n2'];
    for (let at = paragraph('n2', 'previous'); at !== undefined; at = paragraph(at, 'previous')) {
      back.push(at);
    }
    expect(back.toReversed()).toEqual(passed);
  });

  it('an unknown block is the beginning', () => {
    expect(paragraph('gone', 'next')).toBe('s0.p1');
    expect(paragraph('gone', 'previous')).toBeUndefined();
  });

  it('there is nothing in an outline without blocks', () => {
    expect(blockAfter([], 's0', { kind: 'paragraph' }, 'next')).toBeUndefined();
  });
});

describe('by section', () => {
  const section = step('section');

  it.each([
    ['s0', 's1'],
    ['s0.p1', 's1'],
    ['s1', 's5'],
    ['s1.p1', 's5'],
    ['s2', 'liberty'],
    ['s2.p2', 'liberty'],
    ['s3', 'liberty'],
    ['liberty', 's5'],
    ['liberty.p1', 's5'],
    ['s5', undefined],
    ['s6.p1', undefined],
    ['n1', undefined],
    ['gone', 's1'],
  ])('from %s the next one is %s', (from, to) => {
    expect(section(from, 'next')).toBe(to);
  });

  it.each([
    ['s0', undefined],
    ['s0.p1', 's0'],
    ['s1', 's0'],
    ['s1.p1', 's1'],
    ['s2', 's1'],
    ['s2.p2', 's2'],
    ['s3', 's2'],
    ['liberty', 's2'],
    ['liberty.p1', 'liberty'],
    ['s5', 's1'],
    ['s6', 's5'],
    ['s6.p1', 's6'],
    ['n2', 'n1'],
    ['n1', 's6'],
    ['gone', undefined],
  ])('from %s the previous one is %s', (from, to) => {
    expect(section(from, 'previous')).toBe(to);
  });

  it('an article without sections has the title alone', () => {
    expect(blockAfter(short, 's0', { kind: 'section' }, 'next')).toBeUndefined();
    expect(blockAfter(short, 's0.p1', { kind: 'section' }, 'previous')).toBe('s0');
  });

  it('there is nothing in an outline without sections', () => {
    expect(blockAfter([], 's0', { kind: 'section' }, 'next')).toBeUndefined();
    expect(blockAfter([], 's0', { kind: 'section' }, 'previous')).toBeUndefined();
  });
});

describe('by heading', () => {
  const heading = step('heading');

  it('every heading is passed whatever its level, and the notes are none', () => {
    const passed = ['s0'];
    for (let at = heading('s0', 'next'); at !== undefined; at = heading(at, 'next')) passed.push(at);
    expect(passed).toEqual(['s0', 's1', 's2', 's3', 'liberty', 's5', 's6']);
  });

  it.each([
    ['s0', undefined],
    ['s0.p1', 's0'],
    ['s1', 's0'],
    ['s2.p2', 's2'],
    ['liberty', 's3'],
    ['n1', 's6'],
    ['n2', 's6'],
  ])('from %s the previous one is %s', (from, to) => {
    expect(heading(from, 'previous')).toBe(to);
  });

  it.each([
    ['s0', 2, 'next', 's1'],
    ['s1', 2, 'next', 's5'],
    ['s5', 2, 'next', undefined],
    ['s1', 3, 'next', 's2'],
    ['s2.p1', 3, 'next', 'liberty'],
    ['s2', 4, 'next', 's3'],
    ['s3', 4, 'next', undefined],
    ['s0', 5, 'next', undefined],
    ['s6.p1', 2, 'previous', 's5'],
    ['s6.p1', 3, 'previous', 's6'],
    ['s6', 3, 'previous', 'liberty'],
    ['s6', 4, 'previous', 's3'],
    ['s1.p1', 4, 'previous', undefined],
    ['s6', 1, 'previous', 's0'],
    ['s0', 1, 'next', undefined],
    ['n2', 1, 'previous', 's0'],
  ] as const)('from %s at level %i, %s is %s', (from, level, direction, to) => {
    expect(blockAfter(outline, from, { kind: 'heading', level }, direction)).toBe(to);
  });
});

describe('the ends of an article', () => {
  it('are the title and the last block, a note where there are any', () => {
    expect(endsOf(outline)).toEqual({ first: 's0', last: 'n2' });
    expect(endsOf(short)).toEqual({ first: 's0', last: 's0.p1' });
    expect(endsOf([])).toEqual({ first: undefined, last: undefined });
  });
});
