// What the words that a reader types into “Go to” lead to.
import { describe, expect, it } from 'vitest';
import { blockNamed } from './go-to';
import { outlineOf } from './outline';
import { bodyOf } from './parse/editions-for-tests';

const outline = outlineOf(
  bodyOf(
    'Lead\n\n## The right to life\n\nOne\n\nTwo\n\n### Liberty {#liberty}\n\nThree[^1]\n\n## Life after\n\n[^1]: Note\n',
  ),
);
const inEnglish = (words: string): string | undefined => blockNamed(outline, words, 'en');

/** Finds the heading in an article that has it alone. */
function heading(text: string, words: string, language: string): string | undefined {
  return blockNamed(outlineOf(bodyOf(`## ${text}\n`)), words, language);
}

describe('a number', () => {
  it.each([
    ['0', 's0'],
    ['1', 's1'],
    [' 2 ', 'liberty'],
    ['§3', 's3'],
    ['§ 3', 's3'],
    ['03', 's3'],
  ])('is a section: %j', (words, block) => {
    expect(inEnglish(words)).toBe(block);
  });

  it.each([
    ['0.1', 's0.p1'],
    ['1.2', 's1.p2'],
    ['§2.1', 'liberty.p1'],
    ['1.0', 's1'],
  ])('with another is a paragraph of a section: %j', (words, block) => {
    expect(inEnglish(words)).toBe(block);
  });

  it.each([
    ['¶1', 's0.p1'],
    ['¶ 3', 's1.p2'],
    ['¶4', 'liberty.p1'],
    ['¶5', 'n1'],
  ])('with a pilcrow is a paragraph of the article, headings not counted: %j', (words, block) => {
    expect(inEnglish(words)).toBe(block);
  });

  it.each([
    '4',
    '99',
    '1.3',
    '3.1',
    '4.1',
    '¶0',
    '¶6',
    '9'.repeat(400),
    `1.${'9'.repeat(400)}`,
    '-1',
    '1.',
    '¶',
  ])('out of range or half written is nothing: %.10j', (words) => {
    expect(inEnglish(words)).toBeUndefined();
  });
});

describe('anything else', () => {
  it.each([
    ['liberty', 'liberty'],
    ['RIGHT TO', 's1'],
    ['title', 's0'],
    [' after ', 's3'],
  ])('is a part of a heading: %j', (words, block) => {
    expect(inEnglish(words)).toBe(block);
  });

  it('is sooner the beginning of a heading than the middle of an earlier one', () => {
    expect(inEnglish('life')).toBe('s3');
  });

  it('is the first of several', () => {
    expect(inEnglish('r')).toBe('s1');
  });

  it.each(['', '   ', 'law', 'one', 'note'])('is nothing where no heading has it: %j', (words) => {
    expect(inEnglish(words)).toBeUndefined();
  });

  it('is nothing in an outline without headings', () => {
    expect(blockNamed([], 'life', 'en')).toBeUndefined();
    expect(blockNamed([], '1', 'en')).toBeUndefined();
    expect(blockNamed([], '¶1', 'en')).toBeUndefined();
  });
});

describe('letters are those of the language', () => {
  it('in Turkish, where i and ı are two', () => {
    expect(heading('İnsan hakları', 'insan', 'tr')).toBe('s1');
    expect(heading('Irmak', 'ırmak', 'tr')).toBe('s1');
    expect(heading('Irmak', 'irmak', 'tr')).toBeUndefined();
    expect(heading('Irmak', 'irmak', 'en')).toBe('s1');
  });

  it('in Greek, where a sigma at the end of a word is another letter than within it', () => {
    expect(heading('Οδός', 'ΟΔΌΣ', 'el')).toBe('s1');
    expect(heading('Δικαιοσύνη', 'δικαιοσ', 'el')).toBe('s1');
    expect(heading('Δικαιοσύνη', 'ΔΙΚΑΙΟΣ', 'el')).toBe('s1');
  });

  it('with their marks, however these are written', () => {
    expect(heading('Liberté', 'LIBERTE\u0301', 'fr')).toBe('s1');
    expect(heading('Liberté', 'liberte', 'fr')).toBeUndefined();
    expect(heading('यमः', 'यम', 'sa')).toBe('s1');
  });
});
