// Passing on what was read: links to paragraphs, and words with their source.
import { expect, test, type Reader } from './reader';

const clipboard = (reader: Reader): Promise<string> =>
  reader.electron.evaluate(({ clipboard: system }) => system.readText());

test('a link leads to the paragraph in its language', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Open models/u);
  await reader.switchTo('संस्कृतम्');
  await reader.readParagraph('s2.p3');
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect(page.getByRole('status')).toHaveText('Link copied');
  const link = await clipboard(reader);
  expect(link).toBe('polylect://open-models/sa/s2.p3');
  await reader.switchTo('English');
  await page.keyboard.press('Home');
  await page.keyboard.press('g');
  await page.getByRole('textbox').fill(link);
  await page.keyboard.press('Enter');
  await expect(reader.article).toHaveAttribute('lang', 'sa');
  await expect(reader.block('s2.p3')).toBeFocused();
});

test('a paragraph is copied with title, section, number, language and link, and without hyphens', async ({
  reader,
}) => {
  await reader.openArticle(/^Universal/u);
  await reader.readParagraph('s3.p1');
  await reader.page.keyboard.press('ControlOrMeta+Shift+c');
  await expect(reader.page.getByRole('status')).toHaveText('Copied with the source');
  const copied = await clipboard(reader);
  expect(copied).toMatch(/^“Everyone is entitled to all the rights and freedoms.*”\n/u);
  expect(copied).toMatch(
    /\n— Universal Declaration of Human Rights, Article 2.*, paragraph 3\.1, English, polylect:\/\/human-rights\/en\/s3\.p1$/u,
  );
  expect(copied).not.toContain('\u00AD');
});

test('what is selected is copied with its source in place of the paragraph', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s3.p1');
  await reader.block('s2.p1').evaluate((element) => {
    getSelection()?.selectAllChildren(element);
  });
  await reader.page.keyboard.press('ControlOrMeta+Shift+c');
  await expect(reader.page.getByRole('status')).toHaveText('Copied with the source');
  expect(await clipboard(reader)).toContain('polylect://open-models/en/s2.p1');
});
