// Articles of thousands of paragraphs: read, moved in, selected and printed as short ones are.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessibilityNodes } from './accessibility-nodes';
import { expect, test, type Reader } from './reader';

const sections = 60;
const paragraphs = 49;
const blockCount = 1 + sections * (paragraphs + 1);

let library: string;

test.beforeAll(async () => {
  library = await mkdtemp(join(tmpdir(), 'polylect-long-'));
  await mkdir(join(library, 'long'));
  for (const [language, word] of [
    ['en', 'Paragraph'],
    ['de', 'Absatz'],
  ] as const) {
    await writeFile(join(library, 'long', `${language}.md`), textIn(language, word));
  }
});

test.afterAll(() => rm(library, { recursive: true, force: true }));

test.use({
  options: async ({}, use) => {
    await use({ words: [`--library=${library}`, join(library, 'long', 'en.md')] });
  },
});

/** Paragraphs of many lengths, so that no two stretches are of one height. */
function textIn(language: string, word: string): string {
  const section = (number: number): string =>
    [
      `${number % 10 === 1 ? '##' : '###'} Section ${number}`,
      ...Array.from({ length: paragraphs }, (_none, index) => {
        const name = `${word} ${number}.${index + 1}`;
        return `*${name}* says ${'what is said and said again, '.repeat((number * 7 + index * 5) % 31)}and ends.`;
      }),
    ].join('\n\n');
  const text = Array.from({ length: sections }, (_none, index) => section(index + 1)).join('\n\n');
  return `---\ntitle: A long ${language} article\n---\n\n${text}\n`;
}

interface Standing {
  readonly block: string;
  readonly top: number;
}

/** The block being read, and where on the screen it stands. */
function standing(reader: Reader): Promise<Standing> {
  return reader.page.evaluate(() => {
    const block = document.querySelector<HTMLElement>('[aria-current="location"]');
    return { block: block?.dataset.block ?? '', top: block?.getBoundingClientRect().top ?? Number.NaN };
  });
}

/** Answers when every block of the article is on the page, those that are far away as bare words. */
async function wholeText(reader: Reader): Promise<void> {
  await expect(reader.page.locator('[data-block]')).toHaveCount(blockCount);
}

/** What is on the screen in every frame from now on: the block under a point, and where it begins. Answers with what was seen. */
async function watchLine(reader: Reader, text: string): Promise<() => Promise<readonly number[]>> {
  await reader.page.evaluate((words) => {
    const seen: number[] = [];
    const look = (): void => {
      const block = [...document.querySelectorAll<HTMLElement>('[data-block]')].find(
        (one) => one.dataset.block === words,
      );
      seen.push(block?.getBoundingClientRect().top ?? Number.NaN);
      requestAnimationFrame(look);
    };
    Object.assign(window, { seen });
    requestAnimationFrame(look);
  }, text);
  return () => reader.page.evaluate(() => (window as unknown as { readonly seen: readonly number[] }).seen);
}

test('all of the text is there, in order, and what is read has its style', async ({ reader }) => {
  await wholeText(reader);
  const ids = await reader.page
    .locator('[data-block]')
    .evaluateAll((blocks) => blocks.map((block) => (block as HTMLElement).dataset.block));
  const wanted = Array.from({ length: sections }, (_none, section) => [
    `s${section + 1}`,
    ...Array.from({ length: paragraphs }, (_nothing, index) => `s${section + 1}.p${index + 1}`),
  ]);
  expect(ids).toEqual(['s0', ...wanted.flat()]);
  await expect(reader.block('s1.p1').locator('em')).toHaveText('Paragraph 1.1');
  await expect(reader.block('s60.p1').locator('em')).toHaveCount(0);
  await expect(reader.block('s60.p1')).toContainText('Paragraph 60.1 says');
});

test('keys lead to the end, to any section and back, each on the reading line with the focus', async ({
  reader,
}) => {
  const { page } = reader;
  const line = await page.evaluate(() => innerHeight / 3);
  await page.keyboard.press('End');
  await expect(reader.block('s60.p49')).toBeFocused();
  await expect(reader.block('s60.p49').locator('em')).toHaveText('Paragraph 60.49');
  await page.keyboard.press('g');
  await page.keyboard.type('31.7');
  await page.keyboard.press('Enter');
  await expect(reader.block('s31.p7')).toBeFocused();
  expect(await reader.topOf('s31.p7')).toBeCloseTo(line, -1);
  for (let step = 0; step < 60; step += 1) await page.keyboard.press('j');
  await expect(reader.block('s32.p17')).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(reader.block('s60.p49')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(reader.block('s0')).toBeFocused();
});

test('scrolling up through text that was never laid out moves it by what was scrolled, and by nothing else', async ({
  reader,
}) => {
  const { page } = reader;
  await page.keyboard.press('g');
  await page.keyboard.type('40.20');
  await page.keyboard.press('Enter');
  await expect(reader.block('s40.p20')).toBeFocused();
  for (let step = 0; step < 40; step += 1) {
    const before = await standing(reader);
    await reader.scrollBy(-300);
    await reader.painted();
    expect(await reader.topOf(before.block), `step ${step}, ${before.block}`).toBeCloseTo(
      before.top + 300,
      0,
    );
  }
});

test('the wheel gets as far as it is turned, up and down', async ({ reader }) => {
  const { page } = reader;
  await page.keyboard.press('g');
  await page.keyboard.type('40.20');
  await page.keyboard.press('Enter');
  await expect(reader.block('s40.p20')).toBeFocused();
  await page.mouse.move(600, 400);
  for (const distance of [-120, 120]) {
    for (let turn = 0; turn < 60; turn += 1) {
      const before = await standing(reader);
      // One turn after the other: what was put on the page once the glide has ended must not break off the next one.
      await reader.wheel(distance);
      await expect
        .poll(async () => Math.round((await reader.topOf(before.block)) - before.top))
        .toBe(-distance);
    }
  }
});

test('the place is kept over a restart, and over a switch of language and back', async ({
  reader,
  options,
}) => {
  const { page } = reader;
  await page.keyboard.press('g');
  await page.keyboard.type('33.5');
  await page.keyboard.press('Enter');
  await expect(reader.block('s33.p5')).toBeFocused();
  await reader.scrollBy(37);
  const before = await standing(reader);
  const frames = await watchLine(reader, before.block);
  await reader.switchInPlaceTo('Deutsch');
  await expect(reader.block(before.block)).toContainText('Absatz');
  await reader.switchInPlaceTo('English');
  await expect(reader.block(before.block)).toContainText('Paragraph');
  expect((await frames()).filter((top) => Math.abs(top - before.top) > 0.5)).toEqual([]);
  await reader.restart({ words: options.words?.slice(0, 1) ?? [] });
  await expect(reader.block(before.block)).toHaveAttribute('aria-current', 'location');
  expect((await standing(reader)).top).toBeCloseTo(before.top, 0);
});

/** What is selected, as its author wrote it. */
async function selectedText(reader: Reader): Promise<string> {
  const text = await reader.page.evaluate(() => getSelection()?.toString() ?? '');
  return text.replaceAll('\u00AD', '');
}

test('a selection holds while the reader scrolls away from where it began, and all can be selected', async ({
  reader,
}) => {
  await wholeText(reader);
  await reader.page.evaluate(() => {
    const first = document.querySelector('[data-block="s1.p1"] em');
    if (first) getSelection()?.setBaseAndExtent(first, 0, first, first.childNodes.length);
  });
  await reader.scrollBy(30_000);
  await reader.page.evaluate(() => {
    const last = document.querySelector('[aria-current="location"]');
    if (last) getSelection()?.extend(last, 0);
  });
  const selected = await selectedText(reader);
  expect(selected.startsWith('Paragraph 1.1 says')).toBe(true);
  expect(selected).toContain('Paragraph 2.30 says');
  await reader.page.keyboard.press('ControlOrMeta+a');
  const all = await selectedText(reader);
  for (const [section, paragraph] of [
    [1, 1],
    [30, 25],
    [60, 49],
  ] as const) {
    expect(all).toContain(`Paragraph ${section}.${paragraph} says`);
  }
});

test('all of it is printed as it should be', async ({ reader }) => {
  await reader.page.evaluate(() => {
    addEventListener('beforeprint', () => {
      Object.assign(window, { styled: document.querySelectorAll('[data-block] > em').length });
    });
  });
  const pages = await reader.electron.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
    return pdf?.toString('latin1').match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;
  });
  expect(pages).toBeGreaterThan(100);
  await expect.poll(() => reader.page.locator('[data-block] > em').count()).toBeLessThan(1_000);
  expect(await reader.page.evaluate(() => (window as unknown as { styled: number }).styled)).toBe(
    sections * paragraphs,
  );
});

test('assistive technology finds headings that are far away', async ({ reader }) => {
  await wholeText(reader);
  await expect(reader.page.getByRole('heading', { name: 'Section 60', exact: true })).toBeAttached();
  const nodes = await accessibilityNodes(reader.page);
  const names = nodes.filter(({ role }) => role === 'heading').map(({ name }) => name);
  for (const number of [1, 30, 60]) expect(names).toContain(`Section ${number}`);
});

test('a bookmark far away is gone to, and has its mark', async ({ reader }) => {
  const { page } = reader;
  await page.keyboard.press('End');
  await page.keyboard.press('b');
  await expect(reader.block('s60.p49')).toHaveAttribute('data-bookmarked', 'certain');
  await page.keyboard.press('Home');
  await expect(reader.block('s0')).toBeFocused();
  await page.keyboard.press('m');
  await expect(reader.block('s60.p49')).toBeFocused();
  await expect(reader.block('s60.p49')).toHaveAttribute('data-bookmarked', 'certain');
});
