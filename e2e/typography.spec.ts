// What is typographic about a language: figures.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Reader } from './reader';

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
