// Looking something up without leaving the place: notes under their paragraph, figures in full size, and how words are read.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test, type Reader } from './reader';

const noteref = (reader: Reader, number: number): Locator =>
  reader.article.locator('a.note').filter({ hasText: new RegExp(`^${number}$`, 'u') });
const note = (reader: Reader, number: number): Locator =>
  reader.article.getByRole('note', { name: `Note ${number}`, exact: true });

async function putArticle(reader: Reader, language: string, text: string): Promise<void> {
  const folder = join(reader.profile, 'library', 'example');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${language}.md`), `---\ntitle: Example\n---\n\n${text}\n`);
  await writeFile(
    join(folder, 'square.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0H40V40H0Z"/></svg>',
  );
  await reader.restart();
  await reader.openArticle('Example');
}

const many =
  'One[^a] and two[^b].\n\nAnother paragraph.\n\n[^a]: The first, with [a link](#s0).\n[^b]: The second.';

test('a press shows a note under its paragraph, and nothing above it moves', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  const number = noteref(reader, 1);
  await number.scrollIntoViewIfNeeded();
  const before = await reader.topOf('s1.p1');
  await number.click();
  await expect(note(reader, 1)).toBeFocused();
  await expect(reader.page.locator('[data-block="s1.p1"] + [role="note"]')).toBeVisible();
  expect(await reader.topOf('s1.p1')).toBeCloseTo(before, 0);
  await reader.page.keyboard.press('Escape');
  await expect(note(reader, 1)).toHaveCount(0);
  await expect(number).toBeFocused();
  expect(await reader.topOf('s1.p1')).toBeCloseTo(before, 0);
  await reader.page.keyboard.press('Enter');
  await expect(note(reader, 1)).toBeFocused();
  await number.click();
  await expect(note(reader, 1)).toHaveCount(0);
});

test('a key goes through the notes of a paragraph', async ({ reader }) => {
  await putArticle(reader, 'en', many);
  const { page } = reader;
  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await expect(reader.block('s0.p1')).toBeFocused();
  await page.keyboard.press('f');
  await expect(note(reader, 1)).toContainText('The first, with a link');
  await page.keyboard.press('f');
  await expect(note(reader, 2)).toBeFocused();
  await expect(note(reader, 1)).toHaveCount(0);
  await page.keyboard.press('f');
  await expect(note(reader, 2)).toHaveCount(0);
  await expect(noteref(reader, 2)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('f');
  await expect(page.getByRole('status')).toHaveText('No note in this paragraph');
});

test('a note leads to the one at the end, and the way back leads to the paragraph', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s1.p1');
  await noteref(reader, 1).click();
  await note(reader, 1).getByRole('button', { name: 'Among the notes' }).click();
  await expect(reader.block('n1')).toBeFocused();
  await expect(note(reader, 1)).toHaveCount(0);
  await reader.page.keyboard.press('Alt+ArrowLeft');
  await expect(reader.block('s1.p1')).toBeFocused();
});

test('another language closes a note', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s1.p1');
  await noteref(reader, 1).click();
  await expect(note(reader, 1)).toBeVisible();
  await reader.switchInPlaceTo('Deutsch');
  await expect(reader.article.locator('.note-in-place')).toHaveCount(0);
});

test('a note of a language beside is gone to in the language being read', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.putBeside('Deutsch');
  await reader.beside('s1.p1').locator('a.note').click();
  await expect(reader.block('n1')).toBeFocused();
});

test('a figure is enlarged by key and by press, and left again', async ({ reader }) => {
  await putArticle(reader, 'en', 'One.\n\n![A square](square.svg)');
  const { page } = reader;
  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(reader.block('s0.p2')).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'A square' });
  const image = dialog.getByRole('img');
  const sizeOf = (): Promise<number> => image.evaluate((element) => element.getBoundingClientRect().width);
  const fitted = await sizeOf();
  await page.keyboard.press('+');
  expect(await sizeOf()).toBeCloseTo(1.5 * fitted, 0);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  expect(await sizeOf()).toBeCloseTo(fitted, 0);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(reader.block('s0.p2')).toBeFocused();
  await reader.article.getByRole('img', { name: 'A square' }).click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('how words are read stands over them, and no line is higher for it', async ({ reader }) => {
  const line = 'ここに文章があります。'.repeat(6);
  await putArticle(
    reader,
    'ja',
    `${line}<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp>仮名<rt>かな</rt></ruby>${line}\n\n${line}漢字仮名${line}`,
  );
  await expect(reader.block('s0.p1').locator('rt')).toHaveText(['かんじ', 'かな']);
  await expect(reader.article.locator('details')).toHaveCount(0);
  const height = (block: string): Promise<number> =>
    reader.block(block).evaluate((element) => element.getBoundingClientRect().height);
  expect(await height('s0.p1')).toBeCloseTo(await height('s0.p2'), 0);
});

test('the buttons of a mouse go back and forward', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.page.keyboard.press(']');
  await expect(reader.block('s1')).toBeFocused();
  await reader.page.keyboard.press(']');
  await expect(reader.block('s2')).toBeFocused();
  const press = (button: number): Promise<void> =>
    reader.page.evaluate((which) => {
      document.body.dispatchEvent(new MouseEvent('mouseup', { button: which, bubbles: true }));
    }, button);
  await press(3);
  await expect(reader.block('s1')).toBeFocused();
  await press(4);
  await expect(reader.block('s2')).toBeFocused();
});
