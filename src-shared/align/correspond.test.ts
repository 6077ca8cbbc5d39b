import { describe, expect, it } from 'vitest';
import { outlineOf, type Outline } from '../article/outline';
import { bodyOf } from '../article/parse/editions-for-tests';
import { correspondingBlock } from './correspond';

const paragraphs = (count: number): string => Array.from({ length: count }, () => 'Some words.\n\n').join('');

function outline(markdown: string): Outline {
  return outlineOf(bodyOf(markdown));
}

/** Where each block of one edition leads in another. */
function correspondences(from: Outline, to: Outline): Readonly<Record<string, string | undefined>> {
  const ids = from.flatMap(({ blocks }) => blocks.map(({ id }) => id));
  return Object.fromEntries(ids.map((id) => [id, correspondingBlock(from, id, to)]));
}

describe('editions of the same structure', () => {
  it('correspond block by block', () => {
    const one = outline('Lead\n\n## A\n\nx\n\n- y\n- z\n\n### B\n\nx\n');
    const other = outline('머리말\n\n## 가\n\n하\n\n- 나\n- 다\n\n### 라\n\n마\n');
    for (const [from, to] of Object.entries(correspondences(one, other))) expect(to).toBe(from);
  });

  it('correspond by the place of their sections, whatever ids the author gave', () => {
    const one = outline('## A {#life}\n\nx\n\n## B {#law}\n\nx\n');
    const other = outline('## A {#law}\n\nx\n\n## B {#vie}\n\nx\n');
    expect(correspondences(one, other)).toEqual({
      s0: 's0',
      life: 'law',
      'life.p1': 'law.p1',
      law: 'vie',
      'law.p1': 'vie.p1',
    });
  });

  it('correspond by place even where a translator added notes', () => {
    const one = outline('## A {#life}\n\nx\n\n## B {#law}\n\nx\n\n## C {#end}\n\nx\n');
    const other = outline('## A {#vie}\n\nx[^1]\n\n## B {#loi}\n\nx\n\n## C {#fin}\n\nx\n\n[^1]: Note\n');
    expect(correspondences(one, other)).toMatchObject({
      life: 'vie',
      'law.p1': 'loi.p1',
      'end.p1': 'fin.p1',
    });
    expect(correspondences(other, one)).toMatchObject({ 'loi.p1': 'law.p1', 'fin.p1': 'end.p1' });
  });

  it('correspond heading to heading, whatever stands under it', () => {
    expect(correspondingBlock(outline(`## A\n\n${paragraphs(3)}`), 's1', outline('## A\n\nx\n'))).toBe('s1');
    expect(correspondingBlock(outline(`## A\n\n${paragraphs(3)}`), 's1', outline('## A\n'))).toBe('s1');
    expect(correspondingBlock(outline(paragraphs(3)), 's0', outline('x\n'))).toBe('s0');
  });
});

describe('a section of more or fewer paragraphs', () => {
  const eight = outline(`## A\n\n${paragraphs(8)}## B\n\nx\n`);
  const four = outline(`## A\n\n${paragraphs(4)}## B\n\nx\n`);
  const one = outline(`## A\n\n${paragraphs(1)}## B\n\nx\n`);

  it('of eight, all lead to the only one', () => {
    for (const n of [1, 4, 5, 8]) expect(correspondingBlock(eight, `s1.p${n}`, one)).toBe('s1.p1');
  });

  it('of one leads to the middle of eight', () => {
    expect(correspondingBlock(one, 's1.p1', eight)).toBe('s1.p4');
  });

  it('of eight leads to four by twos, in order, the first to the first and the last to the last', () => {
    const places = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => correspondingBlock(eight, `s1.p${n}`, four));
    expect(places).toEqual(['s1.p1', 's1.p1', 's1.p2', 's1.p2', 's1.p3', 's1.p3', 's1.p4', 's1.p4']);
  });

  it('goes by the share of the text, not by the count', () => {
    const long = `${'Many words. '.repeat(60)}\n\n`;
    const uneven = outline(`## A\n\n${long}Short.\n\nShort.\n`);
    const halves = outline(`## A\n\n${long}${long}`);
    expect(correspondingBlock(uneven, 's1.p1', halves)).toBe('s1.p1');
    expect(correspondingBlock(uneven, 's1.p2', halves)).toBe('s1.p2');
    expect(correspondingBlock(halves, 's1.p2', uneven)).toBe('s1.p1');
  });

  it('leads to the heading where nothing stands under it', () => {
    expect(correspondingBlock(eight, 's1.p5', outline('## A\n\n## B\n\nx\n'))).toBe('s1');
  });

  it('stays in its section, and leaves the others one to one', () => {
    expect(correspondingBlock(eight, 's2.p1', one)).toBe('s2.p1');
    for (const to of Object.values(correspondences(one, eight))) expect(to).toMatch(/^s[012]/u);
  });

  it('of items without text leads to some block there', () => {
    expect(correspondingBlock(outline('## A\n\n-\n-\n-\n'), 's1.p2', four)).toBe('s1.p1');
    expect(correspondingBlock(four, 's1.p3', outline('## A\n\n-\n-\n\n## B\n\nx\n'))).toBe('s1.p1');
  });
});

describe('a list of one block', () => {
  it('corresponds to a paragraph, and the reverse', () => {
    const list = outline('## A\n\n- x\n');
    const paragraph = outline('## A\n\nx\n');
    expect(correspondingBlock(list, 's1.p1', paragraph)).toBe('s1.p1');
    expect(correspondingBlock(paragraph, 's1.p1', list)).toBe('s1.p1');
  });

  it('corresponds to the whole of a longer one', () => {
    const one = outline('## A\n\n- x\n');
    const three = outline('## A\n\n- xxx\n- yyy\n- zzz\n');
    expect(correspondingBlock(one, 's1.p1', three)).toBe('s1.p2');
    expect(correspondingBlock(three, 's1.p3', one)).toBe('s1.p1');
  });
});

describe('editions of different structure', () => {
  it('correspond by the ids of their sections', () => {
    const one = outline('## A {#a}\n\nx\n\n## B {#b}\n\nx\n');
    const other = outline('## Preface {#preface}\n\nx\n\n## A {#a}\n\nx\n\n## B {#b}\n\nx\n');
    expect(correspondences(one, other)).toEqual({
      s0: 's0',
      a: 'a',
      'a.p1': 'a.p1',
      b: 'b',
      'b.p1': 'b.p1',
    });
  });

  it('correspond by their relative place where the other has no such id', () => {
    const sections = (count: number, name: string): string =>
      Array.from({ length: count }, (_, index) => `## A {#${name}-${index + 1}}\n\nx\n\n`).join('');
    const four = outline(sections(4, 'four'));
    const eight = outline(sections(8, 'eight'));
    expect(correspondences(four, eight)).toMatchObject({
      'four-1': 'eight-2',
      'four-2.p1': 'eight-4.p1',
      'four-4.p1': 'eight-8.p1',
    });
    expect(correspondences(eight, four)).toMatchObject({
      'eight-1': 'four-1',
      'eight-4.p1': 'four-2.p1',
      'eight-8.p1': 'four-4.p1',
    });
  });

  it('correspond to an edition without sections by its text', () => {
    const sectioned = outline('Lead\n\n## A\n\nx\n\n## B\n\ny\n');
    const plain = outline('Text\n');
    expect(correspondingBlock(sectioned, 's2.p1', plain)).toBe('s0.p1');
    expect(correspondingBlock(plain, 's0.p1', sectioned)).toBe('s0.p1');
  });

  it('correspond by levels only where these are the same in the same order', () => {
    const one = outline('## A\n\n### B {#b}\n\nx\n');
    const other = outline('## B {#b}\n\n### A\n\nx\n');
    expect(correspondingBlock(one, 'b', other)).toBe('s2');
    expect(correspondingBlock(one, 'b', outline('## B {#b}\n\n## A\n\nx\n'))).toBe('b');
  });
});

describe('notes', () => {
  const notes = (count: number): string =>
    Array.from({ length: count }, (_, index) => `Some words^[Note ${index + 1}]\n\n`).join('');

  it('correspond one to one where there are as many', () => {
    expect(correspondences(outline(notes(3)), outline(notes(3)))).toMatchObject({
      n1: 'n1',
      n2: 'n2',
      n3: 'n3',
    });
  });

  it('correspond to notes where there are more or fewer, in order', () => {
    expect(correspondences(outline(notes(3)), outline(notes(2)))).toMatchObject({ n1: 'n1', n3: 'n2' });
    const { n1, n2 } = correspondences(outline(notes(2)), outline(notes(4)));
    expect(n1).toBe('n1');
    expect(n2).toMatch(/^n[234]$/u);
  });

  it('lead to the last section where the other edition has none', () => {
    const to = outline('Text\n\n## A\n\nx\n');
    expect(correspondingBlock(outline(`Text\n\n## A\n\n${notes(1)}`), 'n1', to)).toBe('s1');
  });

  it('are never mistaken for a section that was given the id “notes”', () => {
    const one = outline('## Notes {#notes}\n\nx^[One] y^[Two]\n');
    const other = outline('## Notes {#notes}\n\nx^[One] y\n\n## More\n');
    expect(correspondingBlock(one, 'n1', other)).toBe('n1');
    expect(correspondingBlock(one, 'notes.p1', other)).toBe('notes.p1');
  });
});

describe('what is not there', () => {
  it('corresponds to nothing', () => {
    const text = outline('Text\n');
    expect(correspondingBlock(text, 's7.p1', text)).toBeUndefined();
    expect(correspondingBlock(text, '', text)).toBeUndefined();
    expect(correspondingBlock(text, '__proto__', text)).toBeUndefined();
    expect(correspondingBlock([], 's0', text)).toBeUndefined();
    expect(correspondingBlock(text, 's0', [])).toBeUndefined();
  });
});
