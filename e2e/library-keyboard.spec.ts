// The library without a pointer: from title to title, by letters, by words, and from article to article.
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { appFolder } from './launch';
import { expect, test, type Reader } from './reader';

/** The titles of all five articles, in their order. */
const titles = [
  'Every kind of thing',
  /^Hostile/u,
  /^Open models/u,
  'Right to left',
  /^Universal Declaration/u,
] as const;

test.use({ options: { words: [`--library=${join(appFolder, 'e2e/articles')}`] } });

function title(reader: Reader, name: string | RegExp): Locator {
  return reader.library.getByRole('link', { name });
}

function field(reader: Reader): Locator {
  return reader.library.getByRole('searchbox', { name: 'Filter' });
}

test('arrows, Home and End go from title to title, and Enter opens', async ({ reader }) => {
  const { keyboard } = reader.page;
  for (const name of titles) {
    await keyboard.press('ArrowDown');
    await expect(title(reader, name)).toBeFocused();
  }
  await keyboard.press('ArrowDown');
  await expect(title(reader, titles[4])).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(title(reader, titles[3])).toBeFocused();
  await keyboard.press('Home');
  await expect(title(reader, titles[0])).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(title(reader, titles[0])).toBeFocused();
  await keyboard.press('End');
  await expect(title(reader, titles[4])).toBeFocused();
  await expect(title(reader, titles[4])).toBeInViewport();
  await keyboard.press('Enter');
  await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText(/^Universal Declaration/u);
});

test('letters go to the title that begins with them, and commands stay commands', async ({ reader }) => {
  const { keyboard } = reader.page;
  await keyboard.press('r');
  await expect(title(reader, 'Right to left')).toBeFocused();
  await keyboard.press('i');
  await expect(title(reader, 'Right to left')).toBeFocused();
  await keyboard.press('u');
  await expect(title(reader, titles[4])).toBeFocused();
  // No title begins with “ud”, so that this is the next colours.
  await keyboard.press('d');
  await expect(reader.page.getByRole('status')).toHaveText('Light colours');
  await expect(title(reader, titles[4])).toBeFocused();
  // A letter of a command begins no run.
  await keyboard.press('o');
  await expect(title(reader, titles[4])).toBeFocused();
  await keyboard.press('h');
  await expect(title(reader, titles[1])).toBeFocused();
});

test('words leave the articles that have them, in any language, and say how many', async ({ reader }) => {
  const { keyboard } = reader.page;
  const status = reader.page.getByRole('status');
  await keyboard.press('End');
  await keyboard.press('/');
  await expect(field(reader)).toBeFocused();
  await keyboard.type('universal');
  await expect(reader.library.getByRole('link')).toHaveText([titles[4]]);
  await expect(status).toHaveText('1 article');
  await field(reader).fill('menschenrechte');
  await expect(reader.library.getByRole('link')).toHaveText([titles[4]]);
  await field(reader).fill('עברית');
  await expect(reader.library.getByRole('link')).toHaveText(['Right to left']);
  await field(reader).fill('EVERY-kind');
  await expect(reader.library.getByRole('link')).toHaveText(['Every kind of thing']);
  await field(reader).fill('français');
  await expect(reader.library.getByRole('link')).toHaveCount(3);
  await expect(status).toHaveText('3 articles');
  await expect(field(reader)).toBeFocused();

  await keyboard.press('ArrowDown');
  await expect(reader.library.getByRole('link').first()).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(reader.library.getByRole('link').nth(1)).toBeFocused();
  await keyboard.press('/');
  await field(reader).fill('no such thing');
  await expect(reader.library.getByRole('link')).toHaveCount(0);
  await expect(status).toContainText('No article has “no such thing”.');
  await expect(reader.library.getByText('No article has “no such thing”.')).toBeVisible();
  await keyboard.press('ArrowDown');
  await expect(field(reader)).toBeFocused();

  await keyboard.press('Escape');
  await expect(field(reader)).toHaveValue('');
  await expect(field(reader)).toBeFocused();
  await expect(status).toHaveText('5 articles');
  await expect(reader.library.getByRole('link')).toHaveText([...titles]);
  await keyboard.press('Escape');
  await expect(title(reader, titles[2])).toBeFocused();
});

test('the field takes every letter, and Escape leaves it for where the focus was, or the first title', async ({
  reader,
}) => {
  const { keyboard } = reader.page;
  await keyboard.press('/');
  await keyboard.type('do/?');
  await expect(field(reader)).toHaveValue('do/?');
  await expect(reader.page.getByRole('dialog')).toHaveCount(0);
  await keyboard.press('Escape');
  await expect(field(reader)).toHaveValue('');
  await keyboard.press('Escape');
  await expect(title(reader, titles[0])).toBeFocused();
  await keyboard.press('r');
  await keyboard.press('/');
  await keyboard.press('Escape');
  await expect(title(reader, 'Right to left')).toBeFocused();
});

test('the words are still there after an article was opened, and gone where it is not among the rest', async ({
  reader,
}) => {
  const { keyboard } = reader.page;
  await keyboard.press('/');
  await keyboard.type('right');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(reader.article).toBeVisible();
  await keyboard.press('o');
  await expect(field(reader)).toHaveValue('right');
  await expect(reader.library.getByRole('link').first()).toBeFocused();
  await keyboard.press('Enter');
  await expect(reader.article).toBeVisible();
  await keyboard.press('Shift+K');
  await keyboard.press('Shift+K');
  await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText(/^(Hostile|Every)/u);
  await keyboard.press('o');
  await expect(field(reader)).toHaveValue('');
  await expect(reader.library.getByRole('link')).toHaveCount(5);
  await expect(reader.library.getByRole('link').first()).toBeFocused();
});

test('Shift+J and Shift+K go through the articles by title, and say where they end', async ({ reader }) => {
  const { keyboard } = reader.page;
  const heading = reader.article.getByRole('heading', { level: 1 });
  const status = reader.page.getByRole('status');
  await reader.openArticle(titles[3]);
  await keyboard.press('Shift+J');
  await expect(heading).toHaveText(titles[4]);
  await keyboard.press('Shift+J');
  await expect(status).toHaveText('Last article');
  await expect(heading).toHaveText(titles[4]);
  for (const name of titles.slice(0, 4).toReversed()) {
    await keyboard.press('Shift+K');
    await expect(heading).toHaveText(name);
  }
  await keyboard.press('Shift+K');
  await expect(status).toHaveText('First article');
  await keyboard.press('j');
  await expect(reader.article.locator('[data-block]:focus')).toHaveCount(1);
});

test('keys that follow faster than articles open are all counted', async ({ reader }) => {
  const heading = reader.article.getByRole('heading', { level: 1 });
  await reader.openArticle(titles[4]);
  await reader.page.evaluate(() => {
    const press = { key: 'K', code: 'KeyK', shiftKey: true, bubbles: true, cancelable: true };
    for (let count = 0; count < 3; count += 1)
      document.body.dispatchEvent(new KeyboardEvent('keydown', press));
  });
  await expect(heading).toHaveText(titles[1]);
});
