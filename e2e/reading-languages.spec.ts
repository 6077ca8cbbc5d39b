// The languages that the reader reads: what they decide, and the preferences in which they are put in order.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { violations } from './axe';
import { appFolder } from './launch';
import { expect, test, type Reader } from './reader';

const examples = `--library=${join(appFolder, 'e2e/articles')}`;

function dialogOf({ page }: Reader): Locator {
  return page.getByRole('dialog', { name: 'Preferences' });
}

/** The languages in the dialog, in their order. */
function rowsOf(reader: Reader): Locator {
  return dialogOf(reader).getByRole('list', { name: 'Reading languages' }).getByRole('listitem');
}

function button(reader: Reader, name: string): Locator {
  return dialogOf(reader).getByRole('button', { name, exact: true });
}

/** What assistive technology is told while the dialog is open. */
function told(reader: Reader): Locator {
  return dialogOf(reader).getByRole('status');
}

async function openPreferences(reader: Reader): Promise<void> {
  await reader.page.keyboard.press('ControlOrMeta+,');
  await expect(dialogOf(reader)).toBeVisible();
}

async function closePreferences(reader: Reader): Promise<void> {
  await reader.page.keyboard.press('Escape');
  await expect(dialogOf(reader)).toHaveCount(0);
}

/** The first languages of the row under the title. */
async function firstInRow(reader: Reader, count: number): Promise<readonly string[]> {
  return (await reader.languages.getByRole('button').allTextContents()).slice(0, count);
}

async function add(reader: Reader, name: string): Promise<void> {
  await dialogOf(reader).getByRole('combobox', { name: 'Another language' }).selectOption(name);
  await button(reader, 'Add').click();
  await expect(rowsOf(reader).last()).toContainText(name);
}

test.describe('where the reader has chosen none', () => {
  test.use({ options: { environment: { LANGUAGE: 'fi_FI.UTF-8:la' } } });
  test('they are those of the system, then English', async ({ reader }) => {
    await reader.page.getByRole('button', { name: 'Preferences' }).click();
    await expect(rowsOf(reader)).toHaveText(['Suomi', 'Latina', 'English']);
    await expect(rowsOf(reader).first().locator('[lang="fi"]')).toHaveText('Suomi');
    await expect(dialogOf(reader)).toContainText(
      'The languages of the system are in use: Suomi, Latina, English.',
    );
    await closePreferences(reader);
    await reader.openArticle(/^Avoimet/u);
    expect(await firstInRow(reader, 4)).toEqual(['Suomi', 'Latina', 'English', '한국어']);
  });
});

test.describe('with --lang', () => {
  test.use({ options: { words: ['--lang=ja'] } });
  test('the language given comes before them', async ({ reader }) => {
    await openPreferences(reader);
    await expect(rowsOf(reader)).toHaveText(['日本語', 'English']);
  });
});

test('their order is that of the row and of its keys at once, and after a restart', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  expect(await firstInRow(reader, 3)).toEqual(['English', '한국어', 'Русский']);
  await openPreferences(reader);
  await add(reader, 'Latina');
  await add(reader, 'Suomi');
  expect(await firstInRow(reader, 4)).toEqual(['English', 'Latina', 'Suomi', '한국어']);
  await button(reader, 'Move Suomi up').click();
  await button(reader, 'Move Suomi up').click();
  await expect(rowsOf(reader)).toHaveText(['Suomi', 'English', 'Latina']);
  expect(await firstInRow(reader, 4)).toEqual(['Suomi', 'English', 'Latina', '한국어']);
  await closePreferences(reader);
  await expect(reader.article).toHaveAttribute('lang', 'en');
  await reader.page.keyboard.press('Alt+1');
  await expect(reader.article).toHaveAttribute('lang', 'fi');
  await reader.page.keyboard.press('Alt+3');
  await expect(reader.article).toHaveAttribute('lang', 'la');
  await reader.restart();
  await expect(reader.article).toHaveAttribute('lang', 'la');
  expect(await firstInRow(reader, 4)).toEqual(['Suomi', 'English', 'Latina', '한국어']);
  await reader.page.keyboard.press('Alt+2');
  await expect(reader.article).toHaveAttribute('lang', 'en');
});

test('they decide in which language titles are and an article opens; switching changes neither', async ({
  reader,
}) => {
  await reader.readFirst('Italiano');
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'en');
  await reader.library.locator('li > a[lang="it"]').first().click();
  await expect(reader.article).toHaveAttribute('lang', 'it');
  await reader.switchTo('Deutsch');
  await reader.backToLibrary();
  await expect(reader.library.locator('li > a[lang="it"]')).toHaveCount(2);
  const links = reader.library.locator('li > a');
  await links.last().click();
  await expect(reader.article).toHaveAttribute('lang', 'it');
  await reader.backToLibrary();
  // What was read in another language is gone on with in that.
  await reader.library.locator('li > a').last().click();
  await expect(reader.article).toHaveAttribute('lang', 'de');
});

test.describe('an article that lacks the first of them', () => {
  test.use({ options: { words: [examples] } });
  test('says so each time, with the names in their languages, until another one was chosen there', async ({
    reader,
  }) => {
    const sentence = 'Not available in Suomi; shown in English.';
    await reader.readFirst('Suomi');
    for (const _time of ['first', 'second']) {
      await reader.openArticle('Every kind of thing');
      await expect(reader.article.getByText(sentence)).toBeVisible();
      await expect(reader.article.getByText(sentence).locator('[lang="fi"]')).toHaveText('Suomi');
      await expect(reader.article.getByText(sentence).locator('[lang="en"]')).toHaveText('English');
      await expect(reader.page.getByRole('status')).toHaveText(sentence);
      await reader.backToLibrary();
    }
    await reader.openArticle('Every kind of thing');
    await reader.restart({ words: [examples] });
    await expect(reader.article.getByText(sentence)).toBeVisible();
    await expect(reader.page.getByRole('status')).toHaveText(sentence);
    await reader.switchTo('Français');
    await expect(reader.article).not.toContainText('Not available');
    await reader.backToLibrary();
    await reader.openArticle('Every kind of thing');
    await expect(reader.article).toHaveAttribute('lang', 'fr');
    await expect(reader.article).not.toContainText('Not available');
  });
});

test('by keyboard alone: add, move, remove, and back to the system’s', async ({ reader, profile }) => {
  const { page } = reader;
  const kept = async (): Promise<unknown> => {
    const text = await readFile(join(profile, 'preferences.json'), 'utf8').catch(() => '{}');
    return (JSON.parse(text) as { readonly languages?: unknown }).languages;
  };
  await reader.openArticle(/^Open models/u);
  await openPreferences(reader);
  await expect(dialogOf(reader).getByRole('radio', { name: 'Reading' })).toBeFocused();
  await button(reader, 'Move English up').focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Tab');
  await expect(dialogOf(reader).getByRole('combobox', { name: 'Another language' })).toBeFocused();
  // Suomi, by its first letter: of several, those that come late would count as another word.
  await page.keyboard.press('s');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(told(reader)).toHaveText('Suomi added: 2 of 2');
  await expect(button(reader, 'Add')).toBeFocused();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+Tab');
  await expect(button(reader, 'Move English up')).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await expect(button(reader, 'Move Suomi up')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(button(reader, 'Move Suomi down')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(told(reader)).toHaveText('Suomi: 1 of 2');
  await expect(rowsOf(reader)).toHaveText(['Suomi', 'English']);
  await expect(button(reader, 'Move Suomi down')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(told(reader)).toHaveText('Suomi: 2 of 2');
  await expect(button(reader, 'Move Suomi down')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rowsOf(reader)).toHaveText(['English', 'Suomi']);
  await page.keyboard.press('Home');
  await expect(button(reader, 'Move English down')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(told(reader)).toHaveText('English removed.');
  await expect(rowsOf(reader)).toHaveText(['Suomi']);
  await expect(button(reader, 'Remove Suomi')).toBeFocused();
  await expect.poll(kept).toEqual(['fi']);

  // Without any, those of the system hold again, and that is said.
  await page.keyboard.press('Enter');
  await expect(told(reader)).toHaveText('Suomi removed. Now the languages of the system hold: English.');
  await expect(rowsOf(reader)).toHaveText(['English']);
  await expect(button(reader, 'Remove English')).toBeFocused();
  await expect.poll(kept).toEqual([]);
  await add(reader, 'Latina');
  await button(reader, 'Use the system’s languages').focus();
  await page.keyboard.press('Enter');
  await expect(rowsOf(reader)).toHaveText(['English']);
  await expect(told(reader)).toHaveText('The languages of the system are in use: English.');
  await expect(button(reader, 'Use the system’s languages')).toBeFocused();
  await closePreferences(reader);
  await expect(reader.block('s0')).toBeFocused();
});

test('colours and numbers change at once, and the keys are where they always are', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await openPreferences(reader);
  await dialogOf(reader).getByRole('radio', { name: 'Sepia colours' }).click();
  await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await reader.page.keyboard.press('ArrowDown');
  await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await dialogOf(reader).getByRole('checkbox', { name: 'Paragraph numbers' }).check();
  await expect(reader.page.locator('article.numbered')).toHaveCount(1);
  await button(reader, 'Keyboard shortcuts').click();
  await expect(reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expect(dialogOf(reader)).toHaveCount(0);
  await reader.page.keyboard.press('Escape');
  await openPreferences(reader);
  await expect(dialogOf(reader).getByRole('radio', { name: 'Dark colours' })).toBeChecked();
  await expect(dialogOf(reader).getByRole('checkbox', { name: 'Paragraph numbers' })).toBeChecked();
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ options: { colours } });
    test('axe finds nothing, and nothing is wider than the window', async ({ reader }, testInfo) => {
      await openPreferences(reader);
      for (const name of ['Suomi', 'Bahasa Indonesia', 'संस्कृतम्']) await add(reader, name);
      for (const width of [1280, 480]) {
        await reader.resizeTo(width, 800);
        expect(await violations(reader)).toEqual([]);
        expect(await dialogOf(reader).evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)).toBe(0);
        await reader.page.screenshot({ path: testInfo.outputPath(`${width}.png`) });
      }
    });
  });
}
