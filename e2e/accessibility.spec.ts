// For assistive technology: axe finds nothing in any view, in light and in dark.
import { join } from 'node:path';
import { violations } from './axe';
import { appFolder } from './launch';
import { expect, test } from './reader';

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
