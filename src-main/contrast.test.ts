// Tests that everything can be read in every theme: contrast by WCAG 2.2, reckoned from the tokens themselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contrast, type Colour } from '../src-shared/contrast';
import { themes, type Theme } from '../src-shared/preferences';

const file = readFileSync(join(import.meta.dirname, '../src-renderer/styles/tokens.css'), 'utf8');

/** The colours of a theme by the names of their tokens. */
function coloursOf(theme: Theme): Readonly<Record<string, Colour>> {
  const rule = new RegExp(`:root\\[data-theme='${theme}'\\] \\{([^}]*)\\}`, 'u').exec(file)?.[1] ?? '';
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*#([0-9a-f]{6});/gu)].map(([, name = '', hex = '']) => [
      name,
      [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour,
    ]),
  );
}

/** As `color-mix(in srgb, …)` mixes, and as a colour that is not opaque comes out over another. */
function over(above: Colour, share: number, below: Colour): Colour {
  return above.map(
    (channel, index) => share * channel + (1 - share) * (below[index] ?? 0),
  ) as unknown as Colour;
}

/** At how many per cent a token lets what is below it through, where it is a mixture. */
function shareOf(token: string, of: string): number {
  const mixed = new RegExp(`--${token}: color-mix\\(in srgb, var\\(--${of}\\) (\\d+)%, transparent\\)`, 'u');
  return Number(mixed.exec(file)?.[1]) / 100;
}

const marks = ['mark', 'mark-orange', 'mark-yellow', 'mark-green', 'mark-blue', 'mark-purple'];

/** By how much each colour must differ from what it stands on. Links and quiet buttons are text in the accent. */
const wanted = [
  ...['page', 'surface'].flatMap((ground) => [
    { name: 'text', ground, least: 7 },
    { name: 'accent', ground, least: 7 },
    { name: 'secondary', ground, least: 4.5 },
    { name: 'dimmed', ground, least: 4.5 },
    // WCAG 2.2, 1.4.11 asks for 3.
    { name: 'line', ground, least: 3 },
    ...marks.map((name) => ({ name, ground, least: 4.5 })),
  ]),
];

it.each(themes)('everything stands out in the theme %s', (theme) => {
  const colours = coloursOf(theme);
  const ratios = wanted.map(({ name, ground, least }) => {
    const [colour, below] = [colours[name], colours[ground]];
    if (colour === undefined || below === undefined)
      throw new Error(`No --${name} or --${ground} in ${theme}`);
    return { pair: `${name} on ${ground}`, ratio: contrast(colour, below), least };
  });
  expect(ratios.filter(({ ratio, least }) => ratio < least)).toEqual([]);
});

it.each(themes)('text that is selected or found can be read as well in the theme %s', (theme) => {
  const { page, surface, text, accent, found } = coloursOf(theme);
  if (!page || !surface || !text || !accent || !found) throw new Error('A colour is missing');
  const share = shareOf('selection', 'accent');
  for (const ground of [page, surface]) {
    expect(contrast(text, over(accent, share, ground))).toBeGreaterThanOrEqual(7);
  }
  expect(contrast(text, found)).toBeGreaterThanOrEqual(7);
});
