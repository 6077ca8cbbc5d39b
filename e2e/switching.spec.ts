// Switching languages: the paragraph being read stays where it is on the screen, whatever the language.
import type { Page } from '@playwright/test';
import { expect, test, type Reader } from './reader';

const others = [
  ...['한국어', 'Русский', 'Français', 'Bahasa Indonesia', 'संस्कृतम्', '日本語', 'Deutsch'],
  ...['Português', 'Ελληνικά', 'Español', 'Italiano', 'Suomi', 'Latina'],
];

/** Goes through all fourteen languages and back again, and looks each time where the paragraph is. */
async function goThroughAll(reader: Reader, block: string, top: number): Promise<void> {
  for (const language of [...others, ...others.toReversed(), 'English']) {
    await reader.switchTo(language);
    expect.soft(await reader.topOf(block), `${block} in ${language}`).toBeCloseTo(top, 1);
  }
}

interface Frame {
  readonly language: string;
  readonly block: string;
  readonly top: number;
}

/** Writes down, frame by frame, the language that is shown and where the paragraph being read is. */
async function watchFrames(page: Page): Promise<() => Promise<readonly Frame[]>> {
  await page.evaluate(() => {
    const frames: Frame[] = [];
    Object.assign(window, { frames });
    const look = (): void => {
      const current = document.querySelector<HTMLElement>('[aria-current="location"]');
      const language = document.querySelector('article')?.lang ?? '';
      frames.push({
        language,
        block: current?.dataset.block ?? '',
        top: current?.getBoundingClientRect().top ?? NaN,
      });
      // What is seen here is what was painted: it is looked at after the frame, not before.
      requestAnimationFrame(() => setTimeout(look));
    };
    look();
  });
  return () => page.evaluate(() => (window as unknown as { frames: readonly Frame[] }).frames);
}

for (const [width, height] of [
  [1280, 800],
  [480, 800],
] as const) {
  test.describe(`at ${width} by ${height}`, () => {
    for (const [article, blocks] of [
      [/^Open models/u, ['s3.p1', 's4.p3', 's6.p2']],
      [/^Universal/u, ['s9', 's20.p1', 's30.p2']],
    ] as const) {
      test(`${article.source}: a paragraph in the middle stays, to the pixel`, async ({ reader }) => {
        test.slow();
        await reader.resizeTo(width, height);
        await reader.openArticle(article);
        for (const block of blocks) {
          await reader.readParagraph(block);
          const before = await reader.paragraphAtEyeHeight();
          expect(before.block).toBe(block);
          await goThroughAll(reader, block, before.top);
        }
      });

      test(`${article.source}: at the top and on the last paragraph too`, async ({ reader }) => {
        test.slow();
        await reader.resizeTo(width, height);
        await reader.openArticle(article);
        const first = await reader.paragraphAtEyeHeight();
        await goThroughAll(reader, first.block, first.top);
        await reader.scrollToEnd();
        const last = await reader.paragraphAtEyeHeight();
        await goThroughAll(reader, last.block, last.top);
      });
    }
  });
}

test('no frame shows the text in another place', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.readParagraph('s15.p1');
  const { top } = await reader.paragraphAtEyeHeight();
  const frames = await watchFrames(reader.page);
  for (const language of others) await reader.switchTo(language);
  // The last language is there before its frame is looked at.
  await reader.painted(2);
  const seen = await frames();
  expect(new Set(seen.map(({ language }) => language)).size).toBe(others.length + 1);
  expect(seen.filter((frame) => frame.block !== 's15.p1' || Math.abs(frame.top - top) > 0.5)).toEqual([]);
});

test('nothing moves sideways', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s4.p1');
  const left = () => reader.block('s4.p1').evaluate((element) => element.getBoundingClientRect().left);
  const before = await left();
  for (const language of others) {
    await reader.switchTo(language);
    expect(await left()).toBeCloseTo(before, 1);
  }
});

test('where one edition has one paragraph for eight, there and back again finds the same one', async ({
  reader,
}) => {
  await reader.openArticle(/^Universal/u);
  for (const block of ['s1.p2', 's1.p5', 's1.p7']) {
    await reader.readParagraph(block);
    const before = await reader.paragraphAtEyeHeight();
    await reader.switchInPlaceTo('संस्कृतम्');
    expect((await reader.paragraphAtEyeHeight()).block).toBe('s1.p1');
    await reader.switchInPlaceTo('Français');
    await reader.switchInPlaceTo('English');
    const after = await reader.paragraphAtEyeHeight();
    expect(after.block).toBe(before.block);
    expect(after.top).toBeCloseTo(before.top, 1);
  }
});

test('through all fourteen and back from twenty places, each stays in its article and comes back to the same line', async ({
  reader,
}) => {
  // More than five hundred switches.
  test.setTimeout(600_000);
  await reader.openArticle(/^Universal/u);
  const blocks = await reader.page
    .locator('[data-block]')
    .evaluateAll((elements) => elements.map((element) => element.dataset.block ?? ''));
  const places = Array.from(
    { length: 20 },
    (_, index) => blocks[Math.floor(((index + 0.5) * blocks.length) / 20)],
  );
  for (const place of places) {
    if (place === undefined) throw new Error('There are twenty places');
    await reader.readParagraph(place);
    const before = await reader.paragraphAtEyeHeight();
    for (const language of [...others, ...others.toReversed(), 'English']) {
      await reader.switchInPlaceTo(language);
      const { block } = await reader.paragraphAtEyeHeight();
      expect.soft(block.split('.')[0], `${place} in ${language}`).toBe(place.split('.')[0]);
    }
    const after = await reader.paragraphAtEyeHeight();
    expect(after.block).toBe(place);
    expect(after.top).toBeCloseTo(before.top, 1);
  }
});

test('where it is not certain, the paragraphs are marked for a moment, and the status says so', async ({
  reader,
}) => {
  await reader.openArticle(/^Universal/u);
  await reader.switchTo('संस्कृतम्');
  // In the middle of the one paragraph that stands for ten.
  const height = await reader.block('s1.p1').evaluate((element) => element.getBoundingClientRect().height);
  await reader.readParagraph('s1.p1');
  await reader.scrollBy(height / 2);
  await reader.switchInPlaceTo('English');
  const statusLine = reader.page.getByRole('contentinfo', { name: 'Where you are' });
  const marked = reader.page.locator('[data-block]:has(> .about)');
  // At once: it is said for some seconds.
  await Promise.all([
    expect(reader.page.getByRole('status')).toHaveText('Now in English, about here.'),
    expect(statusLine).toContainText('about here'),
    expect(marked).toHaveCount(10),
  ]);
  expect((await reader.paragraphAtEyeHeight()).block).toMatch(/^s1\.p\d+$/u);
  await reader.scrollBy(40);
  await expect(marked).toHaveCount(0);
  await expect(statusLine).not.toContainText('about here');
});

test('switches that overtake one another end with the last one, in place', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s5.p1');
  const { top } = await reader.paragraphAtEyeHeight();
  for (const key of ['2', '3', '6', '7', '9', '8']) await reader.page.keyboard.press(`Alt+${key}`);
  await expect(reader.article).toHaveAttribute('lang', 'de');
  expect(await reader.topOf('s5.p1')).toBeCloseTo(top, 1);
});

test('from the bar at the top, far down in the article, and the focus comes back to the text', async ({
  reader,
}) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s6.p3');
  const before = await reader.paragraphAtEyeHeight();
  await reader.languages.getByRole('button', { name: 'English' }).click();
  await reader.languages.getByRole('button', { name: 'Italiano' }).click();
  await expect(reader.article).toHaveAttribute('lang', 'it');
  await expect(reader.block(before.block)).toBeFocused();
  expect(await reader.topOf(before.block)).toBeCloseTo(before.top, 1);
  await expect(reader.page.getByRole('status')).toHaveText('Now in Italiano.');
});

test('the place holds while the window becomes narrow and wide again', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s5.p1');
  const before = await reader.paragraphAtEyeHeight();
  await reader.resizeTo(480, 800);
  expect(await reader.topOf(before.block)).toBeCloseTo(before.top, 0);
  await reader.resizeTo(1280, 800);
  expect(await reader.topOf(before.block)).toBeCloseTo(before.top, 0);
  await reader.resizeTo(1280, 500);
  expect(await reader.topOf(before.block)).toBeCloseTo(before.top, 0);
});
