// Peeking at a paragraph in the second language: under it, and nothing above it moves.
import type { Locator, Page } from '@playwright/test';
import { accessibilityNodes } from './accessibility-nodes';
import { appFolder } from './launch';
import { violations } from './axe';
import { doubleClick } from './quickly';
import { expect, test, type Reader } from './reader';

// Whoever reads English and then German has German as the second language.
test.use({ options: { environment: { LANGUAGE: 'en:de' } } });

/** What is shown in the second language, in reading order. */
const peeks = (reader: Reader): Locator => reader.page.getByRole('note');
const told = (reader: Reader): Locator => reader.page.getByRole('status');

/** The upper edges of a block and all blocks before it, from the upper edge of the window, as they were painted last. */
async function topsUpTo(page: Page, block: string): Promise<readonly number[]> {
  return page.evaluate(async (last) => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')];
    const end = blocks.findIndex((element) => element.dataset.block === last);
    return blocks.slice(0, end + 1).map((element) => element.getBoundingClientRect().top);
  }, block);
}

function expectSame(after: readonly number[], before: readonly number[]): void {
  expect(after).toHaveLength(before.length);
  const moved = after.map((top, index) => Math.abs(top - (before[index] ?? NaN)));
  expect(Math.max(...moved)).toBeLessThan(0.5);
}

/** Where the number of a block stands on the screen. */
async function numberOf(reader: Reader, block: string): Promise<{ readonly x: number; readonly y: number }> {
  return reader.block(block).evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    const { paddingLeft, borderLeftWidth } = getComputedStyle(element);
    const { marginLeft, width, lineHeight } = getComputedStyle(element, '::before');
    const start = left + parseFloat(paddingLeft) + parseFloat(borderLeftWidth) + parseFloat(marginLeft);
    return { x: start + parseFloat(width) - 8, y: top + parseFloat(lineHeight) / 2 };
  });
}

test('while the key is held, and no longer', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s3.p1');
  const before = await topsUpTo(reader.page, 's3.p1');
  await reader.page.keyboard.down('t');
  const peek = reader.page.getByRole('note', { name: 'In Deutsch' });
  await expect(peek).toBeVisible();
  await expect(peek).toHaveAttribute('lang', 'de');
  // Directly behind the paragraph, so that it is read after it.
  await expect(reader.page.locator('[data-block="s3.p1"] + [role="note"]')).toBeVisible();
  expectSame(await topsUpTo(reader.page, 's3.p1'), before);
  // A key that is held is told again and again.
  await reader.page.keyboard.down('t');
  await expect(peek).toHaveCount(1);
  await reader.page.keyboard.up('t');
  await expect(peek).toHaveCount(0);
  expectSame(await topsUpTo(reader.page, 's3.p1'), before);
});

test('a second press keeps it, and the next one takes it away', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s3.p1');
  const before = await topsUpTo(reader.page, 's3.p1');
  await reader.keepPeek();
  await expect(peeks(reader)).toBeVisible();
  await expect(told(reader)).toHaveText('Shown in Deutsch under the paragraph.');
  expectSame(await topsUpTo(reader.page, 's3.p1'), before);
  await reader.page.keyboard.press('t');
  await expect(peeks(reader)).toHaveCount(0);
  await expect(told(reader)).toHaveText('No longer shown under the paragraph.');
  expectSame(await topsUpTo(reader.page, 's3.p1'), before);
});

test('other keys work while it is held, and several paragraphs can be kept', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.readParagraph('s3');
  await reader.page.keyboard.down('t');
  await expect(peeks(reader)).toBeVisible();
  await reader.page.keyboard.press('j');
  await expect(reader.block('s3.p1')).toBeFocused();
  await reader.page.keyboard.up('t');
  await expect(peeks(reader)).toHaveCount(0);
  await reader.keepPeek();
  await reader.page.keyboard.press('j');
  await reader.keepPeek();
  await expect(peeks(reader)).toHaveCount(2);
});

test('a pointer that leaves the window, or is released, ends nothing that a key holds', async ({
  reader,
}) => {
  await reader.openArticle(/^Universal/u);
  await reader.page.keyboard.down('t');
  await expect(peeks(reader)).toBeVisible();
  await reader.page.evaluate(() => {
    document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
    dispatchEvent(new PointerEvent('pointerup'));
  });
  await expect(reader.page.locator('[data-block="s0"] + [data-peek]')).toBeVisible();
  await reader.page.keyboard.up('t');
  await expect(peeks(reader)).toHaveCount(0);
});

test('a dialog ends what is held', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.page.keyboard.down('t');
  await expect(peeks(reader)).toBeVisible();
  await reader.page.keyboard.press('Control+k');
  await expect(reader.page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await expect(peeks(reader)).toHaveCount(0);
  await reader.page.keyboard.up('t');
});

test('another window ends what is held', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.page.keyboard.down('t');
  await expect(peeks(reader)).toBeVisible();
  await reader.page.evaluate(() => dispatchEvent(new FocusEvent('blur')));
  await expect(peeks(reader)).toHaveCount(0);
});

test('every kind of block: under it, and nothing above it moves', async ({ reader }) => {
  test.slow();
  await reader.openArticle(/^Open models/u);
  const kinds = ['h1', 'h2', 'p', 'li', 'blockquote', '.table', 'pre', 'figure'];
  const found = await reader.page.evaluate(
    (selectors) =>
      selectors.flatMap(
        (selector) => document.querySelector<HTMLElement>(`${selector}[data-block]`)?.dataset.block ?? [],
      ),
    kinds,
  );
  expect(found.length).toBeGreaterThanOrEqual(6);
  found.push('last');
  for (const each of found) {
    // The notes stand so far below that they are not scrolled to.
    if (each === 'last') await reader.page.keyboard.press('End');
    else await reader.readParagraph(each);
    const block = await reader.page
      .locator('[aria-current="location"]')
      .evaluate((element: HTMLElement) => element.dataset.block ?? '');
    const before = await topsUpTo(reader.page, block);
    await reader.page.keyboard.down('t');
    await expect(peeks(reader), block).toHaveCount(1);
    const isUnder = await reader.block(block).evaluate((element) => {
      const peek = document.querySelector('[data-peek]');
      if (peek === null) return false;
      return element.nextElementSibling === peek || (element.matches('li') && element.contains(peek));
    });
    expect(isUnder, block).toBe(true);
    expectSame(await topsUpTo(reader.page, block), before);
    await reader.page.keyboard.up('t');
    await expect(peeks(reader)).toHaveCount(0);
    expectSame(await topsUpTo(reader.page, block), before);
  }
});

test('a kept one stays with its language, and is gone when the article is opened again', async ({
  reader,
}) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s3.p1');
  await reader.keepPeek();
  await expect(peeks(reader)).toHaveCount(1);
  const top = await reader.topOf('s3.p1');
  await reader.switchTo('Français');
  await expect(peeks(reader)).toHaveCount(0);
  await reader.switchTo('English');
  await expect(peeks(reader)).toHaveCount(1);
  expect(await reader.topOf('s3.p1')).toBeCloseTo(top, 0);
  await reader.backToLibrary();
  await reader.openArticle(/^Open models/u);
  await reader.page.keyboard.down('t');
  await expect(peeks(reader)).toHaveCount(1);
  await reader.page.keyboard.up('t');
  await expect(peeks(reader)).toHaveCount(0);
});

test('the next language takes the place of the one before, and is remembered', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.keepPeek();
  await expect(peeks(reader)).toHaveAttribute('lang', 'de');
  await reader.page.keyboard.press('y');
  await expect(peeks(reader)).toHaveAttribute('lang', 'ko');
  await expect(told(reader)).toHaveText('Under the paragraph: 한국어.');
  await reader.restart();
  await reader.page.keyboard.down('t');
  await expect(peeks(reader)).toHaveAttribute('lang', 'ko');
});

test('a pointer on the number: held, kept, and above the paragraph being read', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.page.keyboard.press('#');
  const { mouse } = reader.page;
  await reader.readParagraph('s4.p1');
  // The heading stands above the paragraph being read.
  for (const block of ['s4', 's4.p1', 's5']) {
    const { x, y } = await numberOf(reader, block);
    const before = await topsUpTo(reader.page, block);
    await mouse.move(x, y);
    await mouse.down();
    await expect(peeks(reader), block).toHaveCount(1);
    await expect(reader.block(block)).toHaveAttribute('aria-current', 'location');
    expectSame(await topsUpTo(reader.page, block), before);
    await mouse.up();
    await expect(peeks(reader), block).toHaveCount(0);
    expectSame(await topsUpTo(reader.page, block), before);
  }
  const { x, y } = await numberOf(reader, 's4.p1');
  await doubleClick(reader.page, x, y);
  await expect(peeks(reader)).toHaveCount(1);
  expect(await reader.page.evaluate(() => getSelection()?.toString())).toBe('');
  await mouse.click(x, y);
  await expect(peeks(reader)).toHaveCount(0);
});

test('pressing the text itself shows nothing', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.page.keyboard.press('#');
  await reader.readParagraph('s4.p1');
  const top = await reader.topOf('s4.p1');
  const { left } = await reader
    .block('s4.p1')
    .evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
  const { x, y } = await numberOf(reader, 's4.p1');
  const { mouse } = reader.page;
  await mouse.move(x, y);
  await mouse.down();
  await expect(peeks(reader)).toHaveCount(1);
  await mouse.up();
  await mouse.move(left + 40, top + 12);
  await mouse.down();
  await topsUpTo(reader.page, 's4.p1');
  expect(await peeks(reader).count()).toBe(0);
  await mouse.up();
});

test('the button in the bar and the list of commands keep it, and say so', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.readParagraph('s4.p1');
  const before = await topsUpTo(reader.page, 's4.p1');
  const button = reader.page.getByRole('button', {
    name: 'Show this paragraph in the second language under it',
  });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(peeks(reader)).toBeVisible();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(told(reader)).toHaveText('Shown in Deutsch under the paragraph.');
  expectSame(await topsUpTo(reader.page, 's4.p1'), before);
  await reader.page.keyboard.press('Control+k');
  await reader.page.getByRole('combobox').fill('second language under');
  await reader.page.keyboard.press('Enter');
  await expect(peeks(reader)).toHaveCount(0);
  await expect(told(reader)).toHaveText('No longer shown under the paragraph.');
});

test('a screen reader is given it after its paragraph, and no heading more', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.readParagraph('s4');
  await reader.keepPeek();
  await expect(peeks(reader)).toBeVisible();
  const roles = (await accessibilityNodes(reader.page))
    .map(({ role, name }) => ({ role, name }))
    .filter(({ role }) => role === 'heading' || role === 'note');
  const place = roles.findIndex(({ role }) => role === 'note');
  expect(roles.slice(place - 1, place + 2)).toEqual([
    { role: 'heading', name: 'Article 3' },
    { role: 'note', name: 'In Deutsch' },
    { role: 'heading', name: 'Article 4' },
  ]);
  expect(roles.filter(({ name }) => name === 'Artikel 3')).toEqual([]);
});

test('it is no block: it has no number and is not gone to', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.readParagraph('s4');
  await reader.keepPeek();
  await expect(peeks(reader)).toBeVisible();
  await expect(peeks(reader).locator('[data-block], [id]')).toHaveCount(0);
  await reader.page.keyboard.press('j');
  await expect(reader.block('s4.p1')).toBeFocused();
});

test('at the end of the article the text stays as well', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.scrollToEnd();
  const { block } = await reader.paragraphAtEyeHeight();
  const before = await topsUpTo(reader.page, block);
  for (const key of ['t', 't', 't']) {
    await reader.page.keyboard.press(key);
    expectSame(await topsUpTo(reader.page, block), before);
  }
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(colours, () => {
    test.use({ options: { colours } });
    test(`axe finds nothing wrong, ${colours}`, async ({ reader }) => {
      await reader.openArticle(/^Open models/u);
      await reader.page.keyboard.press('#');
      for (const [index, block] of ['s0', 's3', 's3.p1'].entries()) {
        await reader.readParagraph(block);
        await reader.keepPeek();
        await expect(peeks(reader)).toHaveCount(index + 1);
      }
      expect(await violations(reader)).toEqual([]);
    });
  });
}

test.describe('from right to left', () => {
  test.use({ options: { words: [`${appFolder}/e2e/articles/right-to-left/he.md`] } });

  test('each text in its own direction, and its links lead on', async ({ reader }) => {
    await expect(reader.article).toHaveAttribute('dir', 'rtl');
    await reader.keepPeek();
    await expect(peeks(reader)).toHaveAttribute('dir', 'ltr');
    await reader.switchTo('English');
    await reader.page.keyboard.press('End');
    await expect(reader.block('s1.p1')).toBeFocused();
    await reader.keepPeek();
    await expect(peeks(reader)).toHaveAttribute('dir', 'rtl');
    await peeks(reader).getByRole('link').click();
    await expect(reader.page.getByRole('dialog')).toBeVisible();
  });

  test('a pointer on the number, at the right', async ({ reader }) => {
    await reader.page.keyboard.press('#');
    const { x, y } = await reader.block('s0.p1').evaluate((element) => {
      const { right, top } = element.getBoundingClientRect();
      const { marginRight, width, lineHeight } = getComputedStyle(element, '::before');
      return {
        x: right - parseFloat(marginRight) - parseFloat(width) + 8,
        y: top + parseFloat(lineHeight) / 2,
      };
    });
    await reader.page.mouse.move(x, y);
    await reader.page.mouse.down();
    await expect(peeks(reader)).toHaveCount(1);
    await reader.page.mouse.up();
    await expect(peeks(reader)).toHaveCount(0);
  });
});

test.describe('in one language', () => {
  test.use({ options: { words: [`--library=${appFolder}/e2e/articles`] } });

  test('it says that there is no other', async ({ reader }) => {
    await reader.page.keyboard.press('/');
    await expect(reader.library.getByRole('searchbox')).toBeFocused();
    await reader.openArticle(/^Hostile/iu);
    await reader.page.keyboard.press('t');
    await expect(told(reader)).toHaveText('This article exists in one language only.');
  });
});
