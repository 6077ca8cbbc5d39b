// A library of thousands: it is there at once, and every key leads as far as in a short one.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { violations } from './axe';
import { launch, type LaunchOptions } from './launch';
import { expect, Reader, test } from './reader';

/** How many articles are made. Two come with the app. */
const made = 3_000;
const all = made + 2;

let library: string;
let options: LaunchOptions;

async function put(id: string, title: string): Promise<void> {
  await mkdir(join(library, id), { recursive: true });
  const text = `---\ntitle: ${title}\nsummary: What it is about.\n---\n\nIts text.\n`;
  await writeFile(join(library, id, 'en.md'), text);
}

test.beforeEach(async () => {
  library = await mkdtemp(join(tmpdir(), 'polylect-long-library-'));
  options = { words: [`--library=${library}`] };
  for (let number = 0; number < made; number += 1)
    await put(`article-${number}`, `Article ${String(number).padStart(4, '0')}`);
});

test.afterEach(async () => {
  await rm(library, { recursive: true, force: true });
});

function link(reader: Reader, name: string | RegExp): Locator {
  return reader.library.getByRole('link', { name });
}

/** Waits until all articles are in the list, of which a few are on the page. */
async function isWhole(reader: Reader, count = all): Promise<void> {
  await expect(reader.library.getByRole('listitem').first()).toHaveAttribute('aria-setsize', `${count}`, {
    timeout: 30_000,
  });
  expect(await reader.library.getByRole('listitem').count()).toBeLessThan(60);
}

async function started(profile: string): Promise<Reader> {
  const reader = new Reader(profile, await launch(profile, options));
  await isWhole(reader);
  return reader;
}

test('each row stands under the one before it', async ({ profile }) => {
  const reader = await started(profile);
  const edges = await reader.library.getByRole('listitem').evaluateAll((rows) =>
    rows.slice(0, 8).map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  for (const [index, { bottom }] of edges.slice(0, -1).entries())
    expect(edges[index + 1]?.top).toBeCloseTo(bottom, 0);
  await reader.quit();
});

test('keys lead to every article, and back to the one that was left', async ({ profile }) => {
  const reader = await started(profile);
  const { keyboard } = reader.page;
  await keyboard.press('ArrowDown');
  await expect(link(reader, 'Article 0000')).toBeFocused();
  await keyboard.press('End');
  await expect(link(reader, /^Universal/u)).toBeFocused();
  await expect(link(reader, /^Universal/u)).toBeInViewport();
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect(link(reader, 'Article 2999')).toBeFocused();
  await keyboard.press('Home');
  await expect(link(reader, 'Article 0000')).toBeFocused();
  await keyboard.press('u');
  await expect(link(reader, /^Universal/u)).toBeFocused();
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText('Article 2999');
  await keyboard.press('o');
  await expect(link(reader, 'Article 2999')).toBeFocused();
  await expect(reader.library.getByRole('link').first()).toHaveText('Article 2999');
  await expect(reader.library.getByRole('listitem').first()).toHaveAttribute('aria-posinset', '1');
  await keyboard.press('ArrowDown');
  await expect(link(reader, 'Article 0000')).toBeFocused();
  await reader.quit();
});

test('the row with the focus is still there after the reader scrolled far away', async ({ profile }) => {
  const reader = await started(profile);
  const { keyboard, mouse } = reader.page;
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await mouse.move(300, 300);
  await reader.wheel(50_000);
  await expect(link(reader, 'Article 0001')).not.toBeInViewport();
  await expect(link(reader, 'Article 0001')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(link(reader, 'Article 0002')).toBeFocused();
  await expect(link(reader, 'Article 0002')).toBeInViewport();
  await reader.quit();
});

test('words find articles that are not on the page, and Escape leads back', async ({ profile }) => {
  const reader = await started(profile);
  const { keyboard } = reader.page;
  const field = reader.library.getByRole('searchbox', { name: 'Filter' });
  const status = reader.page.getByRole('status');
  await keyboard.press('End');
  await keyboard.press('/');
  await expect(field).toBeFocused();
  await expect(field).toBeInViewport();
  await keyboard.type('article-277');
  await expect(status).toHaveText('11 articles');
  await expect(reader.library.getByRole('link').first()).toHaveText('Article 0277');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText('Article 2770');
  await keyboard.press('o');
  await expect(field).toHaveValue('article-277');
  await expect(link(reader, 'Article 2770')).toBeFocused();
  await keyboard.press('/');
  await keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(status).toHaveText(`${all} articles`);
  await keyboard.press('Escape');
  await expect(link(reader, 'Article 2770')).toBeFocused();
  await reader.quit();
});

test('the field stays in sight where it is gone to while a row far away is still coming', async ({
  profile,
}) => {
  const reader = await started(profile);
  const field = reader.library.getByRole('searchbox', { name: 'Filter' });
  // Both before the next frame, as it is where the app is busy.
  await reader.page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    for (const key of ['End', '/']) {
      await new Promise((resolve) => setTimeout(resolve));
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    }
  });
  await expect(field).toBeFocused();
  await reader.painted(30);
  await expect(field).toBeInViewport();
  await reader.quit();
});

test('Shift+J and the palette know every article, also before the list was seen', async ({ profile }) => {
  const reader = await started(profile);
  await reader.openArticle('Article 0000');
  await reader.restart(options);
  const { keyboard } = reader.page;
  const heading = reader.article.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Article 0000');
  await keyboard.press('Shift+J');
  await expect(heading).toHaveText('Article 0001');
  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('article 2998');
  await expect(reader.page.getByRole('option').first()).toHaveText(/Article 2998/u);
  await keyboard.press('Enter');
  await expect(heading).toHaveText('Article 2998');
  await keyboard.press('o');
  await expect(link(reader, 'Article 2998')).toBeFocused();
  await reader.quit();
});

test('the next start shows the first rows before it has looked at all articles, and then what came and went', async ({
  profile,
}) => {
  const reader = await started(profile);
  await reader.quit();
  await rm(join(library, 'article-1'), { recursive: true });
  await put('added', 'Article 0002, a second one');
  await reader.restart(options);
  // What stands first was known, or it would have to be read from three thousand files.
  await expect(reader.library.getByRole('link').first()).toHaveText('Article 0000');
  await expect(link(reader, 'Article 0002, a second one')).toBeVisible({ timeout: 30_000 });
  await expect(link(reader, 'Article 0001')).toHaveCount(0);
  await isWhole(reader);
  await reader.restart(options);
  const first = await reader.ask('library.start', undefined);
  expect(first.isWhole).toBe(false);
  expect(first.articles.slice(0, 3).map(({ id }) => id)).toEqual(['article-0', 'article-2', 'added']);
  await expect(reader.library.getByRole('link').nth(2)).toHaveText('Article 0002, a second one');
  await reader.quit();
});

test('axe finds nothing in a long list', async ({ profile }) => {
  const reader = await started(profile);
  expect(await violations(reader)).toEqual([]);
  await reader.quit();
});
