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

const themes = ['light', 'sepia', 'dark', 'contrast'] as const;

for (const [index, theme] of themes.entries()) {
  test(`in ${theme}, every view`, async ({ reader }) => {
    const { page } = reader;
    for (let press = 0; press <= index; press += 1) await page.keyboard.press('d');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await violations(reader), 'the library').toEqual([]);
    await reader.openArticle(/^Open models/u);
    await page.keyboard.press('#');
    await page.keyboard.press('c');
    await expect(page.getByRole('complementary', { name: 'Contents' })).toBeVisible();
    expect(await violations(reader), 'an article with contents and numbers').toEqual([]);
    await page.keyboard.press('Escape');
    for (const [key, name] of [
      ['g', 'Go to a section or paragraph'],
      ['Control+k', 'Commands'],
      ['?', 'Keyboard shortcuts'],
      ['Control+,', 'Preferences'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      expect(await violations(reader), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
}
