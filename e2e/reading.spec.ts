// Reading an article: what stands on the page, in its language, and where its links lead.
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { appFolder } from './launch';
import { expect, test } from './reader';

const examples = `--library=${join(appFolder, 'e2e/articles')}`;

const order = [
  // The reader's own one first.
  ...['en', 'ko', 'ru', 'fr', 'id', 'sa', 'ja', 'de', 'pt', 'el', 'es', 'it', 'fi', 'la'],
] as const;

/** How many characters stand on a full line of a paragraph, on average. */
function charactersOnLine(paragraph: Locator): Promise<number> {
  return paragraph.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    // The hyphen at the end of a line is a box of its own.
    const rects = [...range.getClientRects()];
    const { left, width } = element.getBoundingClientRect();
    const lines = new Set(rects.map(({ bottom }) => Math.round(bottom))).size;
    const fullLines = lines - 1 + ((rects.at(-1)?.right ?? left) - left) / width;
    return element.textContent.replaceAll('\u00AD', '').length / fullLines;
  });
}

test('shows title, date, languages and sections of the article', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await expect(reader.article).toHaveAttribute('lang', 'en');
  await expect(reader.article).toHaveAttribute('dir', 'ltr');
  await expect(
    reader.page.getByRole('article', { name: 'Open models: two jackets, many hands' }),
  ).toBeVisible();
  await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText(
    'Open models: two jackets, many hands',
  );
  await expect(reader.article.locator('time')).toHaveText('July 31, 2024');
  await expect(reader.article.getByRole('heading', { level: 2 })).toHaveCount(8);
  await expect(reader.article.getByRole('region', { name: 'What open means' })).toContainText('open weights');
  await expect(reader.page).toHaveTitle('Open models: two jackets, many hands – Polylect');
});

test('the language bar has every language by its own name, and marks the current one', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  const buttons = reader.languages.getByRole('button');
  await expect(buttons).toHaveCount(order.length);
  for (const [index, language] of order.entries()) {
    await expect(buttons.nth(index)).toHaveAttribute('lang', language);
  }
  await expect(reader.languages.locator('[aria-current="true"]')).toHaveText('English');
  await expect(buttons.nth(1)).toHaveAttribute('aria-keyshortcuts', 'Alt+2');
  await expect(buttons.nth(1)).toHaveAttribute('title', '2nd language (Alt+2)');
  await expect(buttons.nth(9)).not.toHaveAttribute('title', /./u);
});

test('the text stays where it is when the language bar is docked, whatever width it had before', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.resizeTo(400, 800);
  await reader.openArticle(/^Open models/u);
  // There the bar has fewer rows.
  await reader.resizeTo(1280, 800);
  const fromTop = (): Promise<number> =>
    reader.block('s1.p2').evaluate((element) => element.getBoundingClientRect().top + scrollY);
  const before = await fromTop();
  await reader.scrollBy(500);
  await expect(page.getByRole('navigation', { name: 'Languages' })).toHaveCSS('position', 'fixed');
  expect(await fromTop()).toBeCloseTo(before, 1);
});

test('dates are written as each language writes them', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  const dates = {
    संस्कृतम्: '१० डिसेम्बर् १९४८',
    日本語: '1948年12月10日',
    Latina: '10 Decembris 1948',
    Deutsch: '10. Dezember 1948',
    한국어: '1948년 12월 10일',
  };
  for (const [language, date] of Object.entries(dates)) {
    await reader.switchTo(language);
    await expect(reader.article.locator('header time')).toHaveText(date);
  }
});

test.describe('at 1280 pixels', () => {
  for (const [language, least, most] of [
    ['English', 58, 72],
    ['Русский', 56, 72],
    ['日本語', 30, 40],
    ['한국어', 30, 46],
  ] as const) {
    test(`a line of ${language} has ${least} to ${most} characters`, async ({ reader }) => {
      await reader.openArticle(/^Open models/u);
      if (language !== 'English') await reader.switchTo(language);
      const characters = await charactersOnLine(reader.block('s6.p2'));
      expect(characters).toBeGreaterThanOrEqual(least);
      expect(characters).toBeLessThanOrEqual(most);
    });
  }

  const faces = {
    English: 'Literata Variable',
    Ελληνικά: 'Literata Variable',
    Русский: 'Literata Variable',
    संस्कृतम्: 'Tiro Devanagari Sanskrit',
    日本語: 'Noto Serif JP Variable',
    한국어: 'Noto Serif KR Variable',
  };
  for (const [language, face] of Object.entries(faces)) {
    test(`${language} is set in ${face}, which is there before the text is`, async ({ reader }) => {
      await reader.openArticle(/^Open models/u);
      if (language !== 'English') await reader.switchTo(language);
      const cdp = await reader.page.context().newCDPSession(reader.page);
      await cdp.send('DOM.enable');
      await cdp.send('CSS.enable');
      const { root } = await cdp.send('DOM.getDocument');
      for (const block of ['s1.p1', 's4', 's0']) {
        const { nodeId } = await cdp.send('DOM.querySelector', {
          nodeId: root.nodeId,
          selector: `[data-block="${block}"]`,
        });
        const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
        // A font of the system would be one that other machines do not have.
        expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
      }
      const family = await reader.block('s1.p1').evaluate((element) => getComputedStyle(element).fontFamily);
      expect(family).toContain(face);
    });
  }

  test('the names of the languages are set in fonts of our own where a system may have none', async ({
    reader,
  }) => {
    await reader.openArticle(/^Open models/u);
    await reader.page.evaluate(() => document.fonts.ready);
    const cdp = await reader.page.context().newCDPSession(reader.page);
    await cdp.send('DOM.enable');
    await cdp.send('CSS.enable');
    const { root } = await cdp.send('DOM.getDocument');
    for (const language of ['ko', 'ja', 'sa']) {
      const selector = `nav [lang="${language}"]`;
      const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
      const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
      expect(fonts.map(({ isCustomFont }) => isCustomFont)).toEqual([true]);
    }
  });
});

/** The words of an element, line by line. */
function linesOf(element: Locator): Promise<readonly string[]> {
  return element.evaluate((whole) => {
    const lines = new Map<number, string>();
    const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text;
      for (let place = 0; place < node.length; place += 1) {
        range.setStart(node, place);
        range.setEnd(node, place + 1);
        const { bottom, width } = range.getBoundingClientRect();
        if (width > 0) lines.set(bottom, (lines.get(bottom) ?? '') + node.data.charAt(place));
      }
    }
    return [...lines.values()].map((line) => line.trim());
  });
}

test('titles in a narrow window are broken where it can be read', async ({ reader }) => {
  await reader.resizeTo(480, 800);
  await reader.openArticle(/^Open models/u);
  const title = reader.article.getByRole('heading', { level: 1 });
  await reader.switchTo('日本語');
  expect(await linesOf(title)).toEqual(['オープンモデル：', '二着のジャケット、', 'たくさんの手']);
  await reader.switchTo('Français');
  for (const line of await linesOf(title)) expect(line).not.toMatch(/^[:;!?»]/u);
});

test.describe('an article with everything in it', () => {
  test.use({ options: { words: [examples] } });

  test('code stands on a ground of its own', async ({ reader }) => {
    await reader.openArticle('Every kind of thing');
    const groundOf = (element: Locator): Promise<string> =>
      element.evaluate((shown) => getComputedStyle(shown).backgroundColor);
    expect(await groundOf(reader.block('s2.p2'))).not.toBe(await groundOf(reader.page.locator('body')));
  });

  test('the rule beside a table stands where that of a paragraph does', async ({ reader }) => {
    await reader.openArticle('Every kind of thing');
    const table = reader.block('deep.p1');
    const words = table.locator('th').first();
    const before = await words.boundingBox();
    await reader.readParagraph('deep.p1');
    expect(await words.boundingBox()).toMatchObject({ x: before?.x, width: before?.width });
    const rule = await table.boundingBox();
    expect((before?.x ?? 0) - (rule?.x ?? 0)).toBeCloseTo(16, 0);
  });

  test('numbers beside a text from right to left make nothing scroll sideways', async ({ reader }) => {
    await reader.openArticle('Right to left');
    await reader.switchTo('עברית');
    await reader.page.keyboard.press('#');
    await reader.resizeTo(480, 800);
    const [whole, seen] = await reader.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(whole).toBeLessThanOrEqual(seen);
  });

  test('shows every kind of block, each with its id', async ({ reader }) => {
    await reader.openArticle('Every kind of thing');
    const { article, page } = reader;
    const lead = reader.block('s0.p1');
    await expect(lead.locator('em')).toHaveText('emphasis');
    await expect(lead.locator('strong')).toHaveText('strength');
    await expect(lead.locator('del')).toHaveText('a mistake');
    await expect(lead.locator('code')).toHaveText('code');
    await expect(lead.locator('sub')).toHaveText('2');
    await expect(lead.locator('br')).toHaveCount(1);
    await expect(lead).toContainText('A lead with emphasis, strength, a mistake, code, H2O and x2, a line');
    await expect(reader.block('s1.p1')).toHaveText('one');
    await expect(reader.block('s1.p2').getByRole('list')).toContainText('inside two');
    await expect(reader.block('s1.p3')).toHaveText('inside two');
    await expect(reader.block('s1.p5')).toHaveText('After the inner list.');
    await expect(article.locator('ol')).toHaveAttribute('start', '5');
    await expect(article.locator('blockquote[data-block="s2.p1"]')).toContainText('quoted item');
    await expect(reader.block('s2.p2')).toContainText('longLine');
    await expect(article.locator('hr')).toHaveCount(1);
    await expect(article.getByRole('heading', { level: 3, name: 'Deeper' })).toHaveAttribute(
      'data-block',
      'deep',
    );
    await expect(reader.block('deep.p1').getByRole('cell')).toHaveText(['a', 'b', '1', 'c', 'd', '22']);
    await expect(article.getByRole('heading', { level: 4, name: 'Deepest' })).toBeVisible();
    await expect(page.getByRole('figure').first()).toContainText('The caption');
    await expect(page.getByRole('img', { name: 'A square' })).toHaveJSProperty('naturalWidth', 32);
    await expect(page.getByRole('img', { name: 'small square' })).toHaveJSProperty('naturalWidth', 32);
    await expect(page.getByRole('img', { name: 'A circle' })).toHaveJSProperty('naturalWidth', 48);
    await expect(article.getByText('By Ada, Grace')).toBeVisible();
    await expect(article.getByText('Translated by Niklaus')).toBeVisible();
  });

  test('code and tables scroll in themselves, never the page sideways', async ({ reader }) => {
    await reader.resizeTo(480, 800);
    await reader.openArticle('Every kind of thing');
    expect(await reader.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const code = reader.block('s2.p2');
    expect(await code.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  });

  test('shows only the languages that exist', async ({ reader }) => {
    await reader.openArticle('Every kind of thing');
    await expect(reader.languages.getByRole('button')).toHaveText(['English', 'Français']);
  });

  test('a note is gone to and come back from', async ({ reader }) => {
    await reader.openArticle('Every kind of thing');
    const number = reader.article.locator('a.note').filter({ hasText: /^1$/u });
    await number.first().click();
    await reader.article.getByRole('button', { name: 'Among the notes' }).click();
    await expect(reader.block('n1')).toBeFocused();
    await expect(reader.block('n1')).toContainText('In two paragraphs.');
    await reader.block('n1').getByRole('link', { name: 'Back to the text of note 1' }).click();
    await expect(number.first()).toBeFocused();
  });

  test('links within the article land on the reading line with the focus', async ({ reader }) => {
    await reader.openArticle('Every kind of thing');
    await reader.article.getByRole('link', { name: 'a section' }).click();
    await expect(reader.block('s2')).toBeFocused();
    const line = await reader.page.evaluate(() => innerHeight / 3);
    expect(await reader.topOf('s2')).toBeCloseTo(line, 0);
  });

  test('links to another article open it in the language named, right to left', async ({ reader }) => {
    await reader.openArticle('Every kind of thing');
    await reader.article.getByRole('link', { name: 'another article' }).click();
    await expect(reader.article).toHaveAttribute('lang', 'he');
    await expect(reader.article).toHaveAttribute('dir', 'rtl');
    await expect(reader.languages.getByRole('button')).toHaveText(['English', 'עברית']);
    // The rule of the paragraph being read stands in the margin at its beginning, which is the right one here.
    const [text, column] = await reader.block('s0.p1').evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [range.getBoundingClientRect().right, element.getBoundingClientRect().right] as const;
    });
    expect(text).toBeCloseTo(column, 0);
  });

  test('says in which language an article is shown that lacks the one wished for', async ({ reader }) => {
    await reader.readFirst('Suomi');
    await reader.openArticle(/^Avoimet/u);
    await expect(reader.article).not.toContainText('Not available');
    await reader.backToLibrary();
    await reader.openArticle('Every kind of thing');
    await expect(reader.article).toHaveAttribute('lang', 'en');
    await expect(reader.article).toContainText('Not available in Suomi; shown in English.');
  });
});

test('an article opens in the language that the reader reads', async ({ reader }) => {
  await reader.readFirst('Suomi');
  await reader.openArticle(/^Avoimet/u);
  await expect(reader.article).toHaveAttribute('lang', 'fi');
});

test.describe('with the path of a file', () => {
  test.use({ options: { words: [join(appFolder, 'e2e/articles/every-kind/fr.md')] } });
  test('opens that article in that language', async ({ reader }) => {
    await expect(reader.article).toHaveAttribute('lang', 'fr');
    await expect(reader.languages.getByRole('button')).toHaveText(['English', 'Français']);
  });
});

test.describe('with a path where nothing is', () => {
  test.use({ options: { words: ['/nowhere/en.md'] } });
  test('says so and shows the library', async ({ reader }) => {
    await expect(reader.page.getByRole('alert')).toContainText('There is no article at /nowhere/en.md');
    await reader.page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(reader.page.getByRole('alert')).toHaveCount(0);
    await expect(reader.library).toBeVisible();
  });
});

test('by keyboard alone: open, read, switch, back', async ({ reader }) => {
  const { page } = reader;
  await page.keyboard.press('Tab');
  await expect(reader.library.getByRole('searchbox')).toBeFocused();
  for (const name of ['Search', 'Bookmarks', 'Preferences']) {
    await page.keyboard.press('Tab');
    await expect(reader.library.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(reader.library.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(reader.block('s0')).toBeFocused();
  await page.keyboard.press('Alt+8');
  await expect(reader.article).toHaveAttribute('lang', 'de');
  await page.keyboard.press('Shift+L');
  await expect(reader.article).toHaveAttribute('lang', 'en');
  await page.keyboard.press('l');
  await expect(reader.languages.getByRole('button', { name: 'English' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reader.block('s0')).toBeFocused();
  await page.keyboard.press('o');
  await expect(reader.library.getByRole('link').first()).toBeFocused();
});

test('nothing is drawn anew while nobody does anything', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s3.p1');
  await expect.poll(() => reader.page.evaluate(() => document.getAnimations().length)).toBe(0);
});
