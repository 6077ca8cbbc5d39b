// Notes and images by the blocks that they can be looked up at.
import { expect, it } from 'vitest';
import { figureAt, notesAt } from './looked-up';
import { outlineOf } from './outline';
import { parseEdition } from './parse/parse';

const edition = parseEdition({
  article: 'example',
  language: 'en',
  file: 'en.md',
  text: [
    '---\ntitle: Example\n---',
    'One[^a] and **two[^b]**, and one again[^a].',
    '## Three[^c]',
    '- four[^d]\n\n  five[^e]',
    '> six[^f]',
    '| a[^g] | b |\n| --- | --- |\n| c | d[^h] |',
    '![A tree](tree.png)',
    '![A wood](wood.png)',
    'None.',
    '<ruby>漢[^i]<rt>kan</rt></ruby>',
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((note) => `[^${note}]: Note ${note}.`),
  ].join('\n\n'),
  images: new Map([['tree.png', { width: 3, height: 4 }]]),
});

const outline = outlineOf(edition);
const blocks = outline.flatMap((section) => section.blocks.map(({ id }) => id));

it('finds the notes of each block once, in the order of the text', () => {
  const found = blocks.map((block) => [block, notesAt(block, { edition, outline })] as const);
  expect(found.filter(([, notes]) => notes.length > 0)).toEqual([
    ['s0.p1', [1, 2]],
    ['s1', [3]],
    ['s1.p1', [4]],
    ['s1.p2', [5]],
    ['s1.p3', [6]],
    ['s1.p4', [7, 8]],
    ['s1.p8', [9]],
  ]);
  expect(notesAt('s9.p9', { edition, outline })).toEqual([]);
});

it('finds the figures whose images are there', () => {
  const figures = [...blocks, 's9.p9'].map((block) => figureAt(block, { edition, outline })?.image.file);
  expect(figures.filter((file) => file !== undefined)).toEqual(['tree.png']);
});
