// An article in pages: turned by key, wheel and press, the place kept whatever else changes.
import { expect, test, type Reader } from './reader';

async function inPages(reader: Reader): Promise<void> {
  await reader.page.keyboard.press('v');
  await expect(reader.page.getByRole('status')).toHaveText('In pages');
}

/** What is in sight of a block: the share of its height, and whether it is cut off at a side. */
async function sight(
  reader: Reader,
  block: string,
): Promise<{ readonly seen: number; readonly isCut: boolean }> {
  return reader.block(block).evaluate((element) => {
    const { left, right } = element.closest('article')?.getBoundingClientRect() ?? new DOMRect();
    const parts = [...element.getClientRects()];
    const seen = parts.filter((part) => part.right > left + 1 && part.left < right - 1);
    const sum = (rects: readonly DOMRect[]): number => rects.reduce((whole, { height }) => whole + height, 0);
    return {
      seen: sum(seen) / sum(parts),
      isCut: seen.some((part) => part.left < left - 1 || part.right > right + 1),
    };
  });
}

const current = (reader: Reader): Promise<string | undefined> =>
  reader.page
    .locator('[data-block][aria-current="location"]')
    .evaluate((element) => (element as HTMLElement).dataset.block);

for (const [width, height, columns] of [
  [1280, 800, '2'],
  [480, 800, '1'],
] as const) {
  test(`every block of an article is on one of its pages at ${width} by ${height}`, async ({ reader }) => {
    test.slow();
    await reader.resizeTo(width, height);
    await reader.openArticle(/^Open models/u);
    await inPages(reader);
    for (const language of ['English', '日本語', 'संस्कृतम्']) {
      await reader.switchInPlaceTo(language);
      await reader.page.keyboard.press('Home');
      await expect(reader.block('s0')).toBeFocused();
      await expect(reader.article).toHaveCSS('column-count', columns);
      const blocks = await reader.article.evaluate((article) =>
        [...article.querySelectorAll<HTMLElement>('[data-block]')].map(({ dataset }) => dataset.block ?? ''),
      );
      const shares = new Map<string, number>(blocks.map((block) => [block, 0]));
      for (;;) {
        for (const block of blocks) {
          const { seen, isCut } = await sight(reader, block);
          expect(isCut, `${block} in ${language} is cut`).toBe(false);
          shares.set(block, (shares.get(block) ?? 0) + seen);
        }
        const before = await reader.article.evaluate(({ scrollLeft }) => scrollLeft);
        await reader.page.keyboard.press('PageDown');
        if ((await reader.article.evaluate(({ scrollLeft }) => scrollLeft)) === before) break;
      }
      await expect(reader.page.getByRole('status')).toHaveText('Last page');
      expect([...shares].filter(([, share]) => Math.abs(share - 1) > 0.01)).toEqual([]);
    }
  });
}

test('keys, wheel and presses on the margin turn pages', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Universal/u);
  await inPages(reader);
  const places: string[] = [];
  const place = async (): Promise<number> => reader.article.evaluate(({ scrollLeft }) => scrollLeft);
  const width = await reader.article.evaluate(({ clientWidth }) => clientWidth);
  let at = 0;
  const turns: readonly (readonly [string, 1 | -1, () => Promise<void>])[] = [
    ...(['PageDown', 'Space', 'ArrowRight', 'ArrowDown'] as const).map(
      (key) => [key, 1, () => page.keyboard.press(key)] as const,
    ),
    ...(['PageUp', 'Shift+Space', 'ArrowLeft', 'ArrowUp'] as const).map(
      (key) => [key, -1, () => page.keyboard.press(key)] as const,
    ),
    ['wheel down', 1, () => page.mouse.wheel(0, 120)],
    ['wheel up', -1, () => page.mouse.wheel(0, -120)],
    ['right margin', 1, () => page.mouse.click(width - 12, 400)],
    ['left margin', -1, () => page.mouse.click(12, 400)],
  ];
  await page.mouse.move(width / 2, 400);
  for (const [name, way, turn] of turns) {
    await turn();
    at += way;
    await expect.poll(place, name).toBe(at * width);
    places.push(name);
  }
  expect(places).toHaveLength(turns.length);
  await page.keyboard.press('PageUp');
  await expect(page.getByRole('status')).toHaveText('First page');
});

test('to pages and back again is where it was, to the pixel', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  for (const block of ['s2.p1', 's4.p2', 's6.p2']) {
    await reader.readParagraph(block);
    await reader.scrollBy(37);
    const before = await reader.paragraphAtEyeHeight();
    await inPages(reader);
    expect(await current(reader)).toBe(before.block);
    await reader.page.keyboard.press('v');
    await expect(reader.page.getByRole('status')).toHaveText('Scrolled');
    const after = await reader.paragraphAtEyeHeight();
    expect(after.block).toBe(before.block);
    expect(after.top).toBeCloseTo(before.top, 1);
  }
});

test('a step, a jump, another language, other sizes and another width keep the paragraph in sight', async ({
  reader,
}) => {
  const { page } = reader;
  const isInSight = async (block: string, why: string): Promise<void> => {
    expect((await sight(reader, block)).seen, why).toBeGreaterThan(0);
    expect(await current(reader), why).toBe(block);
  };
  await reader.openArticle(/^Open models/u);
  await inPages(reader);
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('j');
  const block = (await current(reader)) ?? '';
  await isInSight(block, 'steps');
  await reader.switchInPlaceTo('संस्कृतम्');
  await isInSight(block, 'Sanskrit');
  await page.keyboard.press('Control+=');
  await page.keyboard.press('Control+=');
  await expect(page.getByRole('status')).toHaveText('Text size 120 %');
  await isInSight(block, 'larger');
  await reader.resizeTo(620, 700);
  await isInSight(block, 'narrow');
  await page.keyboard.press('#');
  await isInSight(block, 'numbers');
  await reader.resizeTo(1280, 800);
  await page.keyboard.press('c');
  await expect(page.getByRole('complementary', { name: 'Contents' })).toBeVisible();
  await reader.painted();
  await isInSight(block, 'contents');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await expect(
    reader.block(
      await reader.page
        .locator('[data-block]')
        .last()
        .evaluate((e) => (e as HTMLElement).dataset.block ?? ''),
    ),
  ).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await isInSight(block, 'back');
});

test('pages are remembered, and so is the page', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await inPages(reader);
  for (let turn = 0; turn < 3; turn += 1) await reader.page.keyboard.press('PageDown');
  const block = (await current(reader)) ?? '';
  await reader.restart();
  await expect(reader.article).toHaveClass(/paged/u);
  expect(await current(reader)).toBe(block);
  expect((await sight(reader, block)).seen).toBeGreaterThan(0);
});

test('Tab leads to the page of what it leads to', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Open models/u);
  await inPages(reader);
  const links = await reader.article.locator('section a').count();
  expect(links).toBeGreaterThan(0);
  await reader.article.locator('section a').last().focus();
  await expect(reader.article.locator('section a').last()).toBeInViewport();
  expect(await reader.article.evaluate(({ scrollLeft, clientWidth }) => scrollLeft % clientWidth)).toBe(0);
  await page.keyboard.press('Home');
  await expect(reader.block('s0')).toBeInViewport();
});

test('languages side by side are scrolled, and by itself one is in pages again', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await inPages(reader);
  await reader.page.keyboard.press('p');
  await expect(reader.rows.first()).toBeAttached();
  await expect(reader.article).not.toHaveClass(/paged/u);
  await reader.page.keyboard.press('p');
  await expect(reader.article).toHaveClass(/paged/u);
});

/** Every heading that begins a page: how far it stands below the page's upper edge. */
function headingsThatBeginPages(reader: Reader): Promise<readonly number[]> {
  return reader.article.evaluate((article) => {
    const top = article.getBoundingClientRect().top + parseFloat(getComputedStyle(article).paddingTop);
    const blocks = [...article.querySelectorAll<HTMLElement>('[data-block]')];
    return blocks.flatMap((block, index) => {
      const before = blocks[index - 1]?.getClientRects();
      if (!block.matches('h2, h3, h4, h5, h6') || before === undefined) return [];
      const box = block.getBoundingClientRect();
      const isFirst = (before[before.length - 1]?.right ?? 0) < box.left;
      return isFirst ? [box.top - top] : [];
    });
  });
}

test('a heading that begins a page stands at its top', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await inPages(reader);
  for (const language of ['English', '日本語', 'संस्कृतम्']) {
    await reader.switchInPlaceTo(language);
    const distances = await headingsThatBeginPages(reader);
    expect(distances.length, language).toBeGreaterThan(0);
    for (const distance of distances) expect(Math.abs(distance), language).toBeLessThan(1);
  }
});

test('items of a list are parted as elsewhere where one goes on on the next page', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await inPages(reader);
  const behindBroken: number[] = [];
  const elsewhere: number[] = [];
  for (let height = 500; height <= 800; height += 20) {
    await reader.resizeTo(1280, height);
    const gaps = await reader.article
      .locator('section[aria-labelledby] > ul')
      .first()
      .evaluate((list) =>
        [...list.children].slice(0, -1).map((item, index) => {
          const parts = [...item.getClientRects()];
          const next = list.children[index + 1]?.getClientRects()[0];
          return { isBroken: parts.length > 1, gap: (next?.top ?? 0) - (parts.at(-1)?.bottom ?? 0) };
        }),
      );
    // What stands in another column is no neighbour.
    for (const { isBroken, gap } of gaps) if (gap >= 0) (isBroken ? behindBroken : elsewhere).push(gap);
  }
  expect(behindBroken.length).toBeGreaterThan(0);
  for (const gap of behindBroken) expect(gap).toBeCloseTo(elsewhere[0] ?? 0, 0);
});

test('in pages the window itself has nothing to scroll', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await inPages(reader);
  const beyond = await reader.page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  expect(beyond).toBe(0);
});

test('nothing but the page, and the way back', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s3.p1');
  const before = await reader.paragraphAtEyeHeight();
  await page.keyboard.press('z');
  await expect(page.getByRole('link', { name: 'Library' })).toHaveCount(0);
  await expect(page.getByRole('contentinfo', { name: 'Where you are' })).toHaveCount(0);
  expect(await reader.paragraphAtEyeHeight()).toEqual(before);
  await page.keyboard.press('Shift+Z');
  const colourOf = (block: string): Promise<string> =>
    reader.block(block).evaluate((element) => getComputedStyle(element).color);
  expect(await colourOf('s3.p1')).not.toBe(await colourOf('s3.p2'));
  await page.keyboard.press('j');
  await expect(reader.block('s3.p2')).toBeFocused();
  expect(await colourOf('s3.p1')).not.toBe(await colourOf('s3.p2'));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Library' })).toBeVisible();
  expect(await colourOf('s3.p1')).toBe(await colourOf('s3.p2'));
});
