import { expect, it } from 'vitest';
import type { Row } from '../align/rows';
import { editionOf } from '../article/parse/editions-for-tests';
import { articleTexts } from './article-texts';

const english = editionOf(
  '---\ntitle: A title\n---\nOne.\n\n## Heading\n\n- An item\n\nTwo[^1].\n\n[^1]: A note.',
);
const german = editionOf('---\ntitle: Ein Titel\n---\nEins.\n\nZwei.', { language: 'de', file: 'de.md' });

it('has every block of an edition in reading order', async () => {
  expect((await articleTexts([english], [])).map(({ block, text }) => [block, text])).toEqual([
    ['s0', 'A title'],
    ['s0.p1', 'One.'],
    ['s1', 'Heading'],
    ['s1.p1', 'An item'],
    ['s1.p2', 'Two.'],
    ['n1', 'A note.'],
  ]);
});

it('has those of several editions row by row', async () => {
  const row = (...sides: readonly (readonly string[])[]): Row => ({
    sides,
    confidence: 1,
    isCertain: true,
    source: 'structure',
  });
  const rows = [
    row(['s0'], ['s0']),
    row(['s0.p1'], ['s0.p1', 's0.p2']),
    row(['s1', 's1.p1', 's1.p2', 'n1'], []),
    row([], ['gone']),
  ];
  const texts = await articleTexts([english, german], rows);
  expect(texts.map(({ side, language, text }) => `${side} ${language} ${text}`)).toEqual([
    '0 en A title',
    '1 de Ein Titel',
    '0 en One.',
    '1 de Eins.',
    '1 de Zwei.',
    '0 en Heading',
    '0 en An item',
    '0 en Two.',
    '0 en A note.',
  ]);
});

it('lets others have their turn, section by section', async () => {
  let turns = 0;
  const texts = await articleTexts([english, german], [], () => {
    turns += 1;
    return turns % 2 === 0 ? Promise.resolve() : undefined;
  });
  // What stands before the sections, each section, and the notes.
  expect(turns).toBe(5);
  expect(texts).toEqual([]);
});
