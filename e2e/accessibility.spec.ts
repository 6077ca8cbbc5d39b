// For assistive technology: axe finds nothing in any view, in light and in dark.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { appFolder } from './launch';
import { expect, test, type Reader } from './reader';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe finds wrong with the page as it is. The script comes by way of the debugger, so the content policy stays on. */
async function violations(reader: Reader): Promise<readonly string[]> {
  // A bar that is half faded would be measured as it is in that moment.
  await reader.page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.page.evaluate(await readFile(axeFile, 'utf8'));
  const results = await reader.page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ options: { colours, words: [`--library=${join(appFolder, 'e2e/articles')}`] } });

    test('the library', async ({ reader }) => {
      expect(await violations(reader)).toEqual([]);
    });

    test('an article with everything in it, and the question about a link', async ({ reader }) => {
      await reader.openArticle('Every kind of thing');
      expect(await violations(reader)).toEqual([]);
      await reader.article.getByRole('link', { name: 'an outside link' }).click();
      await expect(reader.page.getByRole('dialog')).toBeVisible();
      expect(await violations(reader)).toEqual([]);
    });

    for (const language of ['English', 'संस्कृतम्', '日本語']) {
      test(`the Declaration in ${language}`, async ({ reader }) => {
        await reader.openArticle(/^Universal/u);
        if (language !== 'English') await reader.switchTo(language);
        await reader.readParagraph('s5.p1');
        expect(await violations(reader)).toEqual([]);
      });
    }
  });
}

for (const theme of ['sepia', 'contrast'] as const) {
  test(`in ${theme}, an article`, async ({ reader }) => {
    await reader.openArticle(/^Open models/u);
    for (let press = 0; press < (theme === 'sepia' ? 2 : 4); press += 1)
      await reader.page.keyboard.press('d');
    await expect(reader.page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await violations(reader)).toEqual([]);
  });
}
