// What is typographic about a language: the marks around quotations, small capitals, and figures.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Reader } from './reader';

const clipboard = (reader: Reader): Promise<string> =>
  reader.electron.evaluate(({ clipboard: system }) => system.readText());

/** Puts an article into the library, its text by language, and opens it. */
async function putArticle(reader: Reader, texts: Readonly<Record<string, string>>): Promise<void> {
  const folder = join(reader.profile, 'library', 'example');
  await mkdir(folder, { recursive: true });
  for (const [language, text] of Object.entries(texts)) {
    await writeFile(join(folder, `${language}.md`), `---\ntitle: Example\n---\n\n${text}\n`);
  }
  await reader.restart();
  await reader.openArticle('Example');
}

/** How large the letters of some words are, in CSS pixels. */
const sizeOf = (reader: Reader, selector: string): Promise<number> =>
  reader.article
    .locator(selector)
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

test('a quotation stands between the marks of each language, also when it is copied', async ({ reader }) => {
  const said = '<q>One <q>two</q></q>';
  await putArticle(reader, { en: said, de: said, ja: said, fr: said });
  for (const [name, text] of [
    ['English', '“One ‘two’”'],
    ['Deutsch', '„One ‚two‘“'],
    ['日本語', '「One 『two』」'],
    ['Français', '«\u202FOne “two”\u202F»'],
  ] as const) {
    await reader.switchTo(name);
    await expect(reader.article).toContainText(text);
    expect(await reader.block('s0.p1').evaluate((element) => element.textContent)).toContain(text);
    await reader.block('s0.p1').evaluate((element) => {
      getSelection()?.selectAllChildren(element);
    });
    await reader.page.keyboard.press('ControlOrMeta+c');
    await expect.poll(() => clipboard(reader)).toBe(text);
  }
});

test('abbreviations are in small capitals, but not in headings and not beside scripts without capitals', async ({
  reader,
}) => {
  const text = 'The <abbr>UNESCO</abbr> and <abbr>Dr.</abbr>\n\n## The <abbr>UNESCO</abbr>';
  await putArticle(reader, { en: text, ja: text });
  const paragraph = await sizeOf(reader, '[data-block="s0.p1"]');
  expect(await sizeOf(reader, 'p abbr >> nth=0')).toBeLessThan(0.9 * paragraph);
  expect(await sizeOf(reader, 'p abbr >> nth=1')).toBe(paragraph);
  expect(await sizeOf(reader, 'h2 abbr')).toBe(await sizeOf(reader, 'h2'));
  await reader.block('s0.p1').evaluate((element) => {
    getSelection()?.selectAllChildren(element);
  });
  await reader.page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => clipboard(reader)).toBe('The UNESCO and Dr.');
  await reader.switchTo('日本語');
  expect(await sizeOf(reader, 'p abbr >> nth=0')).toBe(await sizeOf(reader, '[data-block="s0.p1"]'));
});

test('figures are as wide as each other in a table, and as wide as they are drawn in text', async ({
  reader,
}) => {
  await putArticle(reader, { en: '*1111* *8888*\n\n| a |\n| --- |\n| *1111* |\n| *8888* |' });
  const widths = (selector: string): Promise<readonly number[]> =>
    reader.article
      .locator(selector)
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().width));
  await reader.page.evaluate(() => document.fonts.ready);
  const [narrow = 0, wide = 0] = await widths('p em');
  expect(narrow).toBeLessThan(0.9 * wide);
  const [one = 0, other = 0] = await widths('td em');
  expect(one).toBeCloseTo(other, 1);
});
