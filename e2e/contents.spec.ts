// The contents beside the text, and the numbers in its margin.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { accessibilityNodes } from './accessibility-nodes';
import { violations } from './axe';
import { appFolder } from './launch';
import { pressQuickly } from './quickly';
import { expect, test, type Reader } from './reader';

const examples = `--library=${join(appFolder, 'e2e/articles')}`;

function contents(reader: Reader): Locator {
  return reader.page.getByRole('complementary', { name: 'Contents' });
}

function entry(reader: Reader, name: string | RegExp): Locator {
  return contents(reader).getByRole('treeitem', { name });
}

function press(reader: Reader, ...keys: readonly string[]): Promise<void> {
  return keys.reduce((before, key) => before.then(() => reader.page.keyboard.press(key)), Promise.resolve());
}

test('are a tree of all headings, and open at the section being read', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s3.p2');
  await press(reader, 'c');
  await expect(contents(reader).getByRole('tree', { name: 'Contents' })).toHaveAttribute('lang', 'en');
  const headings = reader.article.getByRole('heading');
  await expect(contents(reader).getByRole('treeitem')).toHaveText([
    ...(await headings.allTextContents()),
    'Notes',
  ]);
  const current = entry(reader, 'Cooperation between countries and companies');
  await expect(current).toBeFocused();
  await expect(current).toHaveAttribute('aria-current', 'location');
  await expect(current).toHaveAttribute('aria-level', '1');
  await expect(current).toHaveAttribute('aria-posinset', '4');
  await expect(current).toHaveAttribute('aria-setsize', '10');
  await expect(contents(reader).locator('[aria-current]')).toHaveCount(1);
  await expect(contents(reader).locator('[tabindex="0"]')).toHaveCount(1);
});

test('are walked by keys, and lead to the heading', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await press(reader, 'c');
  await expect(entry(reader, /^Open models/u)).toBeFocused();
  await press(reader, 'ArrowDown', 'ArrowDown');
  await expect(entry(reader, 'What open means')).toBeFocused();
  await press(reader, 'ArrowUp');
  await expect(entry(reader, 'Two jackets in Denver')).toBeFocused();
  await press(reader, 'End');
  await expect(entry(reader, 'Notes')).toBeFocused();
  await press(reader, 'ArrowDown');
  await expect(entry(reader, 'Notes')).toBeFocused();
  await press(reader, 'Home', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(reader.block('s2')).toBeFocused();
  const line = await reader.page.evaluate(() => innerHeight / 3);
  expect(await reader.topOf('s2')).toBeCloseTo(line, 0);
  await expect(entry(reader, 'What open means')).toHaveAttribute('aria-current', 'location');
  await entry(reader, 'Who keeps it going').click();
  await expect(reader.block('s7')).toBeFocused();
});

test('letters go to headings that begin with them, and are no commands there', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await press(reader, 'c');
  await expect(contents(reader).locator(':focus')).toBeVisible();
  await pressQuickly(reader.page, 'w', 'h', 'o');
  await expect(entry(reader, 'Who keeps it going')).toBeFocused();
  await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'light');
  // With the modifier they are commands still, and so they are in the text.
  await press(reader, 'Alt+8');
  await expect(reader.article).toHaveAttribute('lang', 'de');
  await expect(contents(reader).getByRole('tree')).toHaveAttribute('lang', 'de');
  await press(reader, 'c');
  await expect(contents(reader)).toHaveCount(0);
  await press(reader, 'd', 'd');
  await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'sepia');
});

for (const key of ['c', 'Escape']) {
  test(`${key} closes them, and the paragraph has the focus again`, async ({ reader }) => {
    await reader.openArticle(/^Open models/u);
    await reader.readParagraph('s4.p2');
    await press(reader, 'c');
    await expect(entry(reader, 'Health, education, environment')).toBeFocused();
    await press(reader, 'Home', key);
    await expect(contents(reader)).toHaveCount(0);
    await expect(reader.block('s4.p2')).toBeFocused();
  });
}

test('mark the section being read as the reader goes on, and keep it in view', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await press(reader, 'c');
  for (const block of ['s10.p1', 's28.p1', 's2']) {
    await reader.readParagraph(block);
    const { top } = await reader.paragraphAtEyeHeight();
    const current = contents(reader).locator('[aria-current="location"]');
    await expect(current).toHaveAttribute('data-entry', block.split('.')[0] ?? '');
    const isInView = () =>
      current.evaluate((element) => {
        const { top: upper, bottom } = element.getBoundingClientRect();
        const frame = element.closest('.scroller')?.getBoundingClientRect();
        return frame !== undefined && upper >= frame.top && bottom <= frame.bottom;
      });
    await expect.poll(isInView).toBe(true);
    expect(await reader.topOf(block)).toBeCloseTo(top, 1);
  }
});

for (const [width, height] of [
  [1280, 800],
  [1000, 800],
  [480, 800],
] as const) {
  test(`at ${width} by ${height} the text stays where it is`, async ({ reader }) => {
    await reader.resizeTo(width, height);
    await reader.openArticle(/^Open models/u);
    for (const language of ['日本語', 'English']) {
      await reader.switchTo(language);
      await reader.readParagraph('s4.p2');
      const where = () =>
        reader.block('s4.p2').evaluate(async (element) => {
          // As it was painted last: the text is put back in its place before that.
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          const { top, left, right } = element.getBoundingClientRect();
          return { top, left, right };
        });
      const before = await where();
      await press(reader, 'c');
      await expect(contents(reader)).toBeVisible();
      const during = await where();
      expect(during.top).toBeCloseTo(before.top, 1);
      const panel = await contents(reader).boundingBox();
      if (width === 1000) expect(during.right).toBeLessThan(panel?.x ?? 0);
      else expect(during).toEqual(before);
      if (width === 1280) expect(during.right).toBeLessThan(panel?.x ?? 0);
      await press(reader, 'c');
      await expect(contents(reader)).toHaveCount(0);
      expect((await where()).top).toBeCloseTo(before.top, 1);
    }
  });
}

test('in a narrow window they go when the reader goes somewhere, or beside them', async ({ reader }) => {
  await reader.resizeTo(480, 800);
  await reader.openArticle(/^Open models/u);
  await press(reader, 'c');
  await expect(contents(reader).locator(':focus')).toBeVisible();
  await press(reader, 'End', 'ArrowUp', 'Enter');
  await expect(reader.block('s8')).toBeFocused();
  await expect(contents(reader)).toHaveCount(0);
  await press(reader, 'c');
  await expect(contents(reader)).toBeVisible();
  await reader.page.mouse.click(20, 400);
  await expect(contents(reader)).toHaveCount(0);
  await expect(reader.block('s8')).toBeFocused();
});

test('go with the article', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await press(reader, 'c');
  await expect(contents(reader)).toBeVisible();
  await reader.page.getByRole('link', { name: 'Library' }).click();
  await reader.openArticle(/^Universal/u);
  await expect(contents(reader)).toHaveCount(0);
  await press(reader, 'c');
  await contents(reader).getByRole('button', { name: 'Close the contents' }).click();
  await expect(contents(reader)).toHaveCount(0);
  await expect(reader.block('s0')).toBeFocused();
});

test.describe('with sections under sections', () => {
  test.use({ options: { words: [examples] } });

  test('fold and unfold', async ({ reader }) => {
    await reader.openArticle('Every kind of thing');
    await press(reader, 'c');
    const parent = entry(reader, 'Quotations and code');
    const deeper = entry(reader, 'Deeper');
    const deepest = entry(reader, 'Deepest');
    await expect(parent).toHaveAttribute('aria-expanded', 'true');
    await expect(deepest).toHaveAttribute('aria-level', '3');
    await expect(deepest).not.toHaveAttribute('aria-expanded');
    await expect(entry(reader, 'Notes')).toBeVisible();
    await press(reader, 'q', 'ArrowRight', 'ArrowRight');
    await expect(deepest).toBeFocused();
    await press(reader, 'ArrowLeft');
    await expect(deeper).toBeFocused();
    await press(reader, 'ArrowLeft');
    await expect(deeper).toHaveAttribute('aria-expanded', 'false');
    await expect(deepest).toHaveCount(0);
    await press(reader, 'ArrowLeft', 'ArrowLeft');
    await expect(parent).toBeFocused();
    await expect(deeper).toHaveCount(0);
    // What holds the section being read is marked where that section itself is hidden.
    await reader.readParagraph('s4.p1');
    await expect(parent).toHaveAttribute('aria-current', 'location');
    await parent.focus();
    await press(reader, 'ArrowRight');
    await expect(deeper).toHaveAttribute('aria-current', 'location');
    await parent.locator('.twisty').click();
    await expect(deeper).toHaveCount(0);
    await press(reader, '*');
    await expect(deeper).toBeVisible();
    await entry(reader, 'Notes').click();
    await expect(reader.block('n1')).toBeFocused();
  });

  test('stand at the other side of a text from right to left', async ({ reader }) => {
    await reader.openArticle(/^Right to left|^מימין/u);
    await reader.switchTo('עברית');
    await press(reader, 'c');
    await expect(contents(reader).getByRole('tree')).toHaveAttribute('dir', 'rtl');
    expect((await contents(reader).boundingBox())?.x).toBe(0);
    await expect(entry(reader, 'כותרת')).toBeVisible();
  });
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ options: { colours, words: [examples] } });
    for (const width of [1280, 480]) {
      test(`axe finds nothing, ${width} pixels wide`, async ({ reader }) => {
        await reader.resizeTo(width, 800);
        await reader.openArticle('Every kind of thing');
        await press(reader, '#', 'c');
        await expect(contents(reader)).toBeVisible();
        expect(await violations(reader)).toEqual([]);
      });
    }
  });
}

/** The numbers that can be seen, by their blocks. */
function numbers(reader: Reader): Promise<Readonly<Record<string, string>>> {
  return reader.page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-block]')]
        .filter((block) => getComputedStyle(block, '::before').content !== 'none')
        .map((block) => [block.dataset.block ?? '', block.dataset.number ?? '']),
    ),
  );
}

test.describe('paragraph numbers', () => {
  test('come and go by key, and are there the next time', async ({ reader, profile }) => {
    await reader.openArticle(/^Open models/u);
    expect(await numbers(reader)).toEqual({});
    await reader.readParagraph('s3.p2');
    const before = await reader.paragraphAtEyeHeight();
    await press(reader, '#');
    expect(await numbers(reader)).toMatchObject({ s3: '3', 's3.p2': '3.2' });
    expect(await reader.paragraphAtEyeHeight()).toEqual(before);
    const saved = () => readFile(join(profile, 'preferences.json'), 'utf8').catch(() => '');
    await expect.poll(saved).toContain('"numbers": true');
    await reader.restart();
    await expect.poll(() => numbers(reader)).toMatchObject({ 's3.p2': '3.2' });
    await press(reader, '#');
    expect(await numbers(reader)).toEqual({});
  });

  test('have room in the margin of a narrow window, and the place holds', async ({ reader }) => {
    await reader.resizeTo(480, 800);
    await reader.openArticle(/^Open models/u);
    await reader.readParagraph('s3.p2');
    const before = await reader.topOf('s3.p2');
    await press(reader, '#');
    expect(await numbers(reader)).toMatchObject({ 's3.p2': '3.2' });
    expect(await reader.topOf('s3.p2')).toBeCloseTo(before, 1);
    const margin = await reader.block('s3.p2').evaluate((element) => element.getBoundingClientRect().left);
    expect(margin).toBeGreaterThanOrEqual(56);
  });

  test('are the same in every language', async ({ reader }) => {
    await reader.openArticle(/^Open models/u);
    await press(reader, '#');
    const inEnglish = await numbers(reader);
    expect(Object.keys(inEnglish).length).toBeGreaterThan(20);
    await reader.switchTo('日本語');
    expect(await numbers(reader)).toEqual(inEnglish);
  });

  test('are neither copied nor read out', async ({ reader }) => {
    await reader.openArticle(/^Open models/u);
    const all = () =>
      reader.page.evaluate(() => {
        const article = document.querySelector('article');
        if (article !== null) getSelection()?.selectAllChildren(article);
        return getSelection()?.toString();
      });
    const names = async () =>
      (await accessibilityNodes(reader.page)).map(({ name }) => name).filter((name) => name !== '');
    const before = await all();
    const namesBefore = await names();
    await press(reader, '#');
    expect(await numbers(reader)).toMatchObject({ s2: '2' });
    expect(await all()).toBe(before);
    expect(namesBefore).toContain('What open means');
    // That they are shown is said once; the numbers themselves are not.
    const said = 'Paragraph numbers shown';
    expect((await names()).filter((name) => name !== said)).toEqual(namesBefore);
  });

  test.describe('with every kind of block', () => {
    test.use({ options: { words: [examples] } });

    test('count list items and what has an id of its own, and leave notes their own', async ({ reader }) => {
      await reader.openArticle('Every kind of thing');
      await press(reader, '#');
      const seen = await numbers(reader);
      expect(seen).toMatchObject({ 's0.p1': '0.1', 's1.p3': '1.3', deep: '3', 'deep.p1': '3.1' });
      expect(Object.keys(seen)).not.toContain('n1');
      expect(Object.keys(seen)).not.toContain('s0');
    });
  });
});
