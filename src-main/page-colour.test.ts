// Tests that the window has the page's own colour before the page is there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageColour } from '../src-shared/page-colour';
import { themes } from '../src-shared/preferences';

const tokens = readFileSync(join(import.meta.dirname, '../src-renderer/styles/tokens.css'), 'utf8');

it('has a colour for every theme and no other', () => {
  expect(Object.keys(pageColour)).toEqual([...themes]);
  const styled = [...tokens.matchAll(/data-theme='([a-z]+)'/gu)].map(([, theme]) => theme);
  expect(styled).toEqual([...themes]);
});

it.each(themes)('is --page in the theme %s', (theme) => {
  const rule = new RegExp(`:root\\[data-theme='${theme}'\\] \\{([^}]*)\\}`, 'u').exec(tokens)?.[1] ?? '';
  const pages = [...rule.matchAll(/--page:\s*(#[0-9a-f]{6});/gu)].map(([, colour]) => colour);
  expect(pages).toEqual([pageColour[theme]]);
});
