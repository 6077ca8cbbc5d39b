// Finding words in an article: typed, gone through, stayed at or given up, in every language and view.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { violations } from './axe';
import { appFolder } from './launch';
import { losses } from './losses';
import { expect, test, type Reader } from './reader';

const bar = (reader: Reader): Locator => reader.page.getByRole('search', { name: 'Find' });
const field = (reader: Reader): Locator =>
  bar(reader).getByRole('searchbox', { name: 'Find in this article' });
const told = (reader: Reader): Locator => reader.page.getByRole('status');

/** Opens the bar and types some words into it. */
async function find(reader: Reader, words: string): Promise<void> {
  await reader.page.keyboard.press('/');
  await expect(field(reader)).toBeFocused();
  await reader.page.keyboard.insertText(words);
}

/** How far below the reading line the hit stands that the reader is at, in CSS pixels. */
function belowLine(reader: Reader): Promise<number> {
  return reader.page.evaluate(() => {
    const [part] = CSS.highlights.get('found-current') ?? [];
    if (part === undefined) return Number.NaN;
    const range = document.createRange();
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    return (range.getClientRects()[0]?.top ?? Number.NaN) - innerHeight / 3;
  });
}

const current = (reader: Reader): Promise<string | undefined> =>
  reader.page
    .locator('[data-block][aria-current="location"]')
    .evaluate((element) => (element as HTMLElement).dataset.block);

async function putArticle(reader: Reader, language: string, text: string): Promise<void> {
  const folder = join(reader.profile, 'library', 'example');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${language}.md`), `---\ntitle: Example\n---\n\n${text}\n`);
  await reader.restart();
  await reader.openArticle('Example');
}

test('words are found as they are typed, and Escape returns to the exact place', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Universal/u);
  await reader.readParagraph('s3.p1');
  await reader.scrollBy(13);
  const before = await reader.paragraphAtEyeHeight();
  await find(reader, 'educ');
  await expect(told(reader)).toHaveText(/^2 of \d+/u);
  expect(Math.abs(await belowLine(reader))).toBeLessThan(2);
  await page.keyboard.type('ation');
  // There are as many of what was typed before, and the bar says nothing of those any longer.
  await expect(bar(reader)).toContainText(/\d of 8/u);
  expect((await reader.marked('found')).map((word) => word.toLowerCase())).toEqual(
    Array.from({ length: 8 }, () => 'education'),
  );
  expect(await reader.marked('found-current')).toHaveLength(1);
  await expect(told(reader)).toContainText('of 8');
  await page.keyboard.press('Escape');
  await expect(bar(reader)).toHaveCount(0);
  await expect(reader.block(before.block)).toBeFocused();
  expect(await reader.paragraphAtEyeHeight()).toEqual(before);
  expect(await reader.marked('found')).toEqual([]);
});

test('Enter stays at the hit, and then goes from one to the next; one step back leads to where the reader was', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.openArticle(/^Universal/u);
  await page.keyboard.press('End');
  await reader.readParagraph('s22.p1');
  await find(reader, 'dignity');
  await expect(told(reader)).toHaveText(/^4 of 5/u);
  await page.keyboard.press('Enter');
  await expect(told(reader)).toHaveText(/^4 of 5, paragraph \d+ of \d+, Section 23 of 31/u);
  await page.keyboard.press('Enter');
  await expect(told(reader)).toHaveText(/^5 of 5, paragraph \d+ of \d+, Section 24 of 31/u);
  await page.keyboard.press('Enter');
  await expect(told(reader)).toHaveText(/^1 of 5, begun again at the first/u);
  await expect(bar(reader)).toContainText('begun again at the first');
  await page.keyboard.press('Shift+Enter');
  await expect(told(reader)).toHaveText(/^5 of 5, gone on at the last/u);
  const at = await reader.paragraphAtEyeHeight();
  await page.keyboard.press('Escape');
  await expect(reader.block(at.block)).toBeFocused();
  await expect(reader.block(at.block)).toContainText('dignity');
  expect(await reader.paragraphAtEyeHeight()).toEqual(at);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(reader.block('s22.p1')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(reader.block(at.block)).toBeFocused();
});

test('F3 goes on without the bar, and asks for words where there are none', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Universal/u);
  await page.keyboard.press('F3');
  await expect(field(reader)).toBeFocused();
  await page.keyboard.type('asylum');
  await expect(bar(reader)).toContainText('1 of 1');
  await expect(told(reader)).toHaveText('1 of 1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(bar(reader)).toHaveCount(0);
  const block = await current(reader);
  await page.keyboard.press('Home');
  await page.keyboard.press('F3');
  await expect(told(reader)).toHaveText(/^1 of 1/u);
  await expect(bar(reader)).toHaveCount(0);
  expect(await reader.marked('found-current')).toEqual(['asylum']);
  expect(await current(reader)).toBe(block);
  await page.keyboard.press('Escape');
  expect(await reader.marked('found')).toEqual([]);
  await expect(reader.block(block ?? '')).toBeFocused();
});

test('what the reader typed last is there when the bar is opened again, and nothing moves', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.openArticle(/^Universal/u);
  await find(reader, 'asylum');
  await expect(told(reader)).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  const before = await reader.paragraphAtEyeHeight();
  await page.keyboard.press('Control+f');
  await expect(field(reader)).toHaveValue('asylum');
  await expect(bar(reader)).toContainText('1 found');
  expect(await reader.paragraphAtEyeHeight()).toEqual(before);
  await page.keyboard.type('slavery');
  await expect(field(reader)).toHaveValue('slavery');
  await expect(told(reader)).toHaveText(/ of /u);
});

test('whoever scrolls on by themselves stays there', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await find(reader, 'asylum');
  await expect(told(reader)).toHaveText('1 of 1');
  await reader.scrollBy(300);
  const before = await reader.paragraphAtEyeHeight();
  await reader.page.keyboard.press('Escape');
  await expect(bar(reader)).toHaveCount(0);
  expect(await reader.paragraphAtEyeHeight()).toEqual(before);
});

test('what is selected is looked for', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.readParagraph('s2.p1');
  await reader.block('s2.p1').evaluate((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const plain = node.textContent?.indexOf('born') ?? -1;
      if (plain >= 0) getSelection()?.setBaseAndExtent(node, plain, node, plain + 4);
    }
  });
  await reader.page.keyboard.press('/');
  await expect(field(reader)).toHaveValue('born');
  await expect(bar(reader)).toContainText(/\d+ found/u);
});

test('nothing found is said, and the reader is given back to where they were', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  const before = await reader.paragraphAtEyeHeight();
  await find(reader, 'asylum');
  await expect(told(reader)).toHaveText('1 of 1');
  await reader.page.keyboard.type('zz');
  await expect(told(reader)).toHaveText('Not found in this article');
  await expect(bar(reader)).toContainText('Not found in this article');
  await expect(bar(reader).getByRole('button', { name: 'Search the library' })).toBeVisible();
  expect(await reader.paragraphAtEyeHeight()).toEqual(before);
});

test('words that the article does not have are looked for in the library', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await find(reader, 'jackets');
  await expect(told(reader)).toHaveText('Not found in this article');
  await reader.page.keyboard.press('Control+Shift+F');
  await expect(bar(reader)).toHaveCount(0);
  await expect(reader.page.getByRole('searchbox', { name: 'Search the library' })).toHaveValue('jackets');
});

test('what must be as it was typed is chosen by key, said, and remembered', async ({ reader }) => {
  await putArticle(reader, 'fr', 'Été, été, ete, étés.');
  const { page } = reader;
  await find(reader, 'ete');
  await expect(told(reader)).toHaveText(/^1 of 4/u);
  await expect(bar(reader)).toContainText('accents');
  await page.keyboard.press('Alt+w');
  await expect(told(reader)).toHaveText(/^Whole words: on, 1 of 3/u);
  await expect(bar(reader).getByRole('button', { name: 'Whole words' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Alt+a');
  await expect(told(reader)).toHaveText(/^As accented: on, 1 of 1/u);
  await expect(bar(reader)).not.toContainText('ignored');
  await page.keyboard.press('Alt+w');
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('Alt+c');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Ét');
  await expect(told(reader)).toHaveText(/^1 of 1/u);
  await expect(field(reader)).toHaveValue('Ét');
  await reader.restart();
  await reader.page.keyboard.press('/');
  await expect(bar(reader).getByRole('button', { name: 'As capitalized' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

for (const [name, language, words, least] of [
  ['日本語', 'ja', '教育', 10],
  ['한국어', 'ko', '교육', 5],
  ['संस्कृतम्', 'sa', 'शिक्षा', 3],
  ['Deutsch', 'de', 'Menschenrechte', 3],
  ['Русский', 'ru', 'свобод', 5],
  ['Ελληνικά', 'el', 'ελευθερ', 5],
] as const) {
  test(`the Declaration in ${name} is gone through`, async ({ reader }) => {
    await reader.openArticle(/^Universal/u);
    await reader.switchTo(name);
    await expect(reader.article).toHaveAttribute('lang', language);
    await find(reader, words);
    await expect(told(reader)).toHaveText(/^\d+ of \d+/u);
    const [, count] = /of (\d+)/u.exec((await told(reader).textContent()) ?? '') ?? [];
    expect(Number(count)).toBeGreaterThanOrEqual(least);
    const all = await reader.marked('found');
    expect(all.join('').length).toBeGreaterThanOrEqual(words.length * Number(count));
    for (let hit = 0; hit < Number(count); hit += 1) {
      await reader.page.keyboard.press('Enter');
      expect(Math.abs(await belowLine(reader))).toBeLessThan(2);
    }
    expect(await violations(reader)).toEqual([]);
  });
}

test.describe('from right to left', () => {
  test.use({ options: { words: [`--library=${join(appFolder, 'e2e/articles')}`] } });

  test('words are marked, gone through and left again', async ({ reader }) => {
    const { page } = reader;
    await reader.openArticle('Right to left');
    await reader.switchTo('עברית');
    await expect(reader.article).toHaveAttribute('dir', 'rtl');
    // With a vowel sign, which the text does without.
    await find(reader, 'פִסקה');
    await expect(told(reader)).toHaveText(/^1 of 2/u);
    expect(await reader.marked('found')).toEqual(['פסקה', 'פסקה']);
    await expect(bar(reader)).toContainText('1 of 2');
    await expect(bar(reader)).toContainText('accents');
    await expect(field(reader)).toHaveCSS('direction', 'rtl');
    const block = (): Promise<string | undefined> =>
      page.evaluate(() => {
        const [part] = CSS.highlights.get('found-current') ?? [];
        return part?.startContainer.parentElement?.closest<HTMLElement>('[data-block]')?.dataset.block;
      });
    expect(await block()).toBe('s0.p1');
    await page.keyboard.press('F3');
    await expect(told(reader)).toHaveText(/^2 of 2/u);
    expect(await block()).toBe('s1.p1');
    await page.keyboard.press('F3');
    await expect(told(reader)).toHaveText(/^1 of 2, begun again at the first/u);
    await page.keyboard.press('Shift+F3');
    await expect(told(reader)).toHaveText(/^2 of 2, gone on at the last/u);
    expect(await violations(reader)).toEqual([]);
    // They stay there, and what is typed next is looked for from there.
    const stayed = await reader.paragraphAtEyeHeight();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('כותרת');
    await expect(told(reader)).toHaveText(/^1 of 1/u);
    expect(await reader.marked('found-current')).toEqual(['כותרת']);
    await page.keyboard.press('Escape');
    await expect(bar(reader)).toHaveCount(0);
    expect(await reader.marked('found')).toEqual([]);
    expect(await reader.paragraphAtEyeHeight()).toEqual(stayed);
  });

  test('marks stand beside the scroll bar, and Escape returns to the exact place', async ({ reader }) => {
    const sentence = 'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. ';
    await putArticle(
      reader,
      'he',
      Array.from({ length: 40 }, (_, index) => sentence.repeat(4) + (index % 10 === 9 ? 'מחט.' : '')).join(
        '\n\n',
      ),
    );
    const { page } = reader;
    await expect(reader.article).toHaveAttribute('dir', 'rtl');
    await reader.readParagraph('s0.p15');
    await reader.scrollBy(11);
    const before = await reader.paragraphAtEyeHeight();
    await find(reader, 'מחט');
    await expect(told(reader)).toHaveText(/^2 of 4/u);
    expect(Math.abs(await belowLine(reader))).toBeLessThan(2);
    // Beside what is at the top there, as in a text from left to right.
    const edges = (element: Locator): Promise<{ readonly left: number; readonly right: number }> =>
      element.evaluate((each) => ({
        left: each.getBoundingClientRect().left,
        right: each.getBoundingClientRect().right,
      }));
    const [library, typed, language] = await Promise.all(
      [page.getByRole('link', { name: 'Library' }), bar(reader), reader.languages].map(edges),
    );
    expect(library?.right).toBeLessThan(typed?.left ?? 0);
    expect(typed?.right).toBeLessThan(language?.left ?? 0);
    const strip = page.locator('.found-strip');
    await expect(strip.locator('path')).toHaveAttribute('d', /^(M0 [\d.]+H6){4}$/u);
    // Only the article runs from right to left: the page has its scroll bar at the right, and the marks are beside that.
    const free = await page.evaluate(() => document.documentElement.clientWidth);
    expect(free).toBeLessThan(await page.evaluate(() => innerWidth));
    expect(await strip.evaluate((element) => element.getBoundingClientRect().right)).toBe(free);
    await page.keyboard.press('Escape');
    await expect(bar(reader)).toHaveCount(0);
    expect(await reader.marked('found')).toEqual([]);
    expect(await reader.paragraphAtEyeHeight()).toEqual(before);
    // Whoever goes on from hit to hit stays, and one step back leads to where they were.
    await find(reader, 'מחט');
    await expect(told(reader)).toHaveText(/^2 of 4/u);
    for (const position of [3, 4]) {
      await page.keyboard.press('F3');
      await expect(told(reader)).toHaveText(new RegExp(`^${position} of 4`, 'u'));
      expect(Math.abs(await belowLine(reader))).toBeLessThan(2);
      expect(await reader.marked('found-current')).toEqual(['מחט']);
    }
    await page.keyboard.press('Escape');
    await expect(bar(reader)).toHaveCount(0);
    await expect(reader.block('s0.p40')).toBeFocused();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(reader.block('s0.p15')).toBeFocused();
  });
});

test('marks pass over what is not of the text', async ({ reader }) => {
  await putArticle(
    reader,
    'en',
    [
      'The extraordinary[^1]*ly* <q>quoted words</q> of <abbr>UNESCO</abbr>, and <ruby>漢字<rt>かんじ</rt></ruby>です.',
      '- An item\n  - An item under it',
      '| One | Two |\n| --- | --- |\n| three | four |',
      '![A picture of nothing](missing.png)',
      '`code` and **more** of it.',
      '[^1]: A note that is extraordinary.',
    ].join('\n\n'),
  );
  const { page } = reader;
  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await page.keyboard.press('b');
  await page.keyboard.press('#');
  const found = async (words: string): Promise<readonly string[]> => {
    await page.keyboard.press('Control+f');
    await expect(field(reader)).toBeFocused();
    await page.keyboard.insertText(words);
    await expect(bar(reader)).toContainText(/\b1 of \d+/u);
    return reader.marked('found');
  };
  expect(await found('extraordinaryly')).toEqual(['extraordinary', 'ly']);
  expect(await found('“quoted')).toEqual(['“quoted']);
  expect(await found('UNESCO')).toEqual(['UNESCO']);
  expect(await found('漢字です')).toEqual(['漢字', 'です']);
  expect(await found('An item')).toEqual(['An item', 'An item']);
  expect(await found('four')).toEqual(['four']);
  expect(await found('code and more')).toEqual(['code', ' and ', 'more']);
  expect(await found('extraordinary')).toEqual(['extraordinary', 'extraordinary']);
});

test('languages side by side are gone through row by row', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Open models/u);
  await reader.putBeside('Deutsch');
  await find(reader, 'NVIDIA');
  await expect(told(reader)).toHaveText(/^1 of \d+/u);
  const [, count] = /of (\d+)/u.exec((await told(reader).textContent()) ?? '') ?? [];
  await expect.poll(async () => (await reader.marked('found')).length).toBe(Number(count));
  const heights: number[] = [];
  for (let hit = 0; hit < Number(count); hit += 1) {
    await page.keyboard.press('Enter');
    await expect(told(reader)).toHaveText(
      new RegExp(`^${hit + 1} of ${count ?? ''}, (English|Deutsch)`, 'u'),
    );
    expect(Math.abs(await belowLine(reader))).toBeLessThan(2);
    heights.push(
      await page.evaluate(() => {
        const [part] = CSS.highlights.get('found-current') ?? [];
        return Number(
          part?.startContainer.parentElement?.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1,
        );
      }),
    );
  }
  expect(heights).toEqual(heights.toSorted((one, other) => one - other));
  await reader.page.keyboard.press('Escape');
  expect(await reader.marked('found')).toEqual([]);
});

test('in pages the page of the hit is turned to, and back again', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Universal/u);
  await page.keyboard.press('v');
  await expect(told(reader)).toHaveText('In pages');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const place = (): Promise<number> => reader.article.evaluate(({ scrollLeft }) => scrollLeft);
  const before = await place();
  await find(reader, 'asylum');
  await expect(told(reader)).toHaveText('1 of 1');
  const isSeen = (): Promise<boolean> =>
    page.evaluate(() => {
      const [part] = CSS.highlights.get('found-current') ?? [];
      if (part === undefined) return false;
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    });
  expect(await isSeen()).toBe(true);
  expect(await place()).not.toBe(before);
  await page.keyboard.press('Escape');
  expect(await place()).toBe(before);
  await find(reader, 'education');
  await expect(told(reader)).toHaveText(/^\d of 8/u);
  for (let hit = 0; hit < 8; hit += 1) {
    await page.keyboard.press('F3');
    expect(await isSeen()).toBe(true);
  }
});

test('another language takes the words along', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await find(reader, 'SIGGRAPH');
  await expect(told(reader)).toHaveText(/^1 of \d/u);
  await reader.page.keyboard.press('Enter');
  await reader.switchInPlaceTo('Deutsch');
  await expect(bar(reader)).toContainText(/\d+ found/u);
  expect(await reader.marked('found')).toContain('SIGGRAPH');
});

test('keys that are pressed before the bar is there are for its field', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.page.evaluate(() => {
    for (const key of ['/', 'b', 'o', 'r', 'n'])
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
  });
  await expect(field(reader)).toHaveValue('born');
  await expect(field(reader)).toBeFocused();
  await expect(told(reader)).toHaveText(/^1 of /u);
  await expect(reader.article).toBeVisible();
});

test('whatever is pasted, nothing hangs and nothing goes wrong', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Universal/u);
  await page.keyboard.press('/');
  await expect(field(reader)).toBeFocused();
  for (const words of [
    'a'.repeat(1_000_000),
    '\u0000\u0007\u001B',
    '\uD800',
    '\uDC00a',
    '.*(?=[',
    '\\',
    '"unbalanced',
    '👩‍👩‍👧‍👦',
    '\u202Eabc',
    '\u0301',
    '\u00AD',
    '   ',
  ]) {
    await field(reader).fill(words);
    await field(reader).fill('asylum');
    await expect(bar(reader)).toContainText('1 of 1');
  }
});

test.describe('of an article of a million letters', () => {
  test('hits far away are found, gone to, marked, and left again', async ({ reader }) => {
    const paragraph = (number: number): string =>
      `*Paragraph ${number}* ${'says what is said and said again, '.repeat(10 + (number % 13))}and ends${number % 500 === 499 ? ' with a needle' : ''}.`;
    await putArticle(
      reader,
      'en',
      Array.from(
        { length: 2_500 },
        (_none, index) => `${index % 50 === 0 ? '## Part\n\n' : ''}${paragraph(index)}`,
      ).join('\n\n'),
    );
    const { page } = reader;
    await page.keyboard.press('Home');
    const before = await reader.paragraphAtEyeHeight();
    await find(reader, 'needle');
    await expect(told(reader)).toHaveText('1 of 5');
    for (let hit = 1; hit <= 5; hit += 1) {
      expect(await reader.marked('found-current')).toEqual(['needle']);
      expect(Math.abs(await belowLine(reader))).toBeLessThan(2);
      await expect(reader.block((await current(reader)) ?? '').locator('em')).toHaveCount(1);
      await page.keyboard.press('F3');
      await expect(told(reader)).toHaveText(new RegExp(`^${hit === 5 ? 1 : hit + 1} of 5`, 'u'));
    }
    await page.keyboard.press('Control+a');
    await page.keyboard.type('a');
    await expect(told(reader)).toHaveText(/ of \d{4,}/u);
    const marks = await page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
    expect(marks).toBeGreaterThan(100);
    expect(marks).toBeLessThan(30_000);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(reader.block(before.block)).toBeFocused();
  });
});

test('panels, the page alone and a narrow window leave the bar and the hit in sight', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Open models/u);
  await page.keyboard.press('c');
  await expect(page.getByRole('complementary', { name: 'Contents' })).toBeVisible();
  await find(reader, 'NVIDIA').catch(() => undefined);
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('NVIDIA');
  await expect(told(reader)).toHaveText(/ of /u);
  await page.keyboard.press('Escape');
  await expect(bar(reader)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('z');
  await find(reader, 'SIGGRAPH');
  await expect(told(reader)).toHaveText(/ of /u);
  for (const [width, height] of [
    [1280, 800],
    [480, 800],
    [320, 320],
  ] as const) {
    await reader.resizeTo(width, height);
    await page.keyboard.press('F3');
    expect(await losses(reader)).toEqual([]);
    const isCovered = await page.evaluate(() => {
      const [part] = CSS.highlights.get('found-current') ?? [];
      if (part === undefined) return true;
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const { left, top, width: wide, height: high } = range.getClientRects()[0] ?? new DOMRect();
      const there = document.elementFromPoint(left + wide / 2, top + high / 2);
      return there?.closest('article') === null;
    });
    expect(isCovered, `${width} by ${height}`).toBe(false);
  }
});

test('marks are not printed, and stand beside the scroll bar on the screen', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Universal/u);
  await find(reader, 'dignity');
  await expect(told(reader)).toHaveText(/ of 5/u);
  await expect(page.locator('.found-strip path')).toHaveAttribute('d', /^(M0 [\d.]+H6){5}$/u);
  const ground = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement, '::highlight(found)').backgroundColor);
  const onScreen = await ground();
  await page.emulateMedia({ media: 'print' });
  expect(await ground()).not.toBe(onScreen);
  await expect(bar(reader)).toBeHidden();
});

test('in the colours of the system, marks are told from the text and the hit from the others', async ({
  reader,
}) => {
  const { page } = reader;
  await page.emulateMedia({ forcedColors: 'active' });
  await reader.openArticle(/^Universal/u);
  await find(reader, 'dignity');
  await expect(told(reader)).toHaveText(/^\d of 5/u);
  const grounds = await page.evaluate(() =>
    ['found', 'found-current'].map(
      (name) => getComputedStyle(document.documentElement, `::highlight(${name})`).backgroundColor,
    ),
  );
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  // The ground of the page, and the two of the marks.
  expect(new Set([ground, ...grounds]).size).toBe(3);
  expect(await reader.marked('found')).toHaveLength(5);
  await expect(bar(reader).getByRole('button', { name: 'Whole words' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ options: { colours } });
    test('axe finds nothing wrong', async ({ reader }) => {
      await reader.openArticle(/^Universal/u);
      await find(reader, 'dignity');
      await expect(told(reader)).toHaveText(/ of 5/u);
      expect(await violations(reader)).toEqual([]);
      await reader.page.keyboard.type('zz');
      await expect(told(reader)).toHaveText('Not found in this article');
      expect(await violations(reader)).toEqual([]);
    });
  });
}
