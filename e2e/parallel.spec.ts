// Languages side by side: rows that begin at one height, the place kept through every change, and correcting what is aligned.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { violations } from './axe';
import { appFolder } from './launch';
import { pressQuickly } from './quickly';
import { expect, test, type Reader } from './reader';

const uneven = join(appFolder, 'e2e/side-by-side/uneven/en.md');

interface Beginning {
  readonly row: string;
  readonly own: number;
  readonly other: number;
}

/** Of every row with both sides where these begin, in CSS pixels. */
async function beginnings(reader: Reader): Promise<readonly Beginning[]> {
  return reader.rows.evaluateAll((rows) =>
    rows.flatMap((row) => {
      const own = row.querySelector<HTMLElement>('[data-block]');
      const other = row.querySelector<HTMLElement>('[data-beside]');
      if (own === null || other === null) return [];
      return [
        {
          row: own.dataset.block ?? '',
          own: own.getBoundingClientRect().top,
          other: other.getBoundingClientRect().top,
        },
      ];
    }),
  );
}

const languagesOf = (reader: Reader): Promise<readonly string[]> =>
  reader.rows
    .first()
    .locator('[data-side]')
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).lang));

for (const [first, second, tags] of [
  ['English', 'संस्कृतम्', ['en', 'sa']],
  ['日本語', '한국어', ['ja', 'ko']],
] as const) {
  test(`the Declaration in ${first} and ${second}: every row begins at one height on both sides`, async ({
    reader,
  }) => {
    await reader.openArticle(/^Universal/u);
    if (first !== 'English') await reader.switchTo(first);
    await reader.putBeside(second);
    await expect.poll(() => languagesOf(reader)).toEqual([tags[1]]);
    await expect(reader.article).toHaveAttribute('lang', tags[0]);
    const rows = await beginnings(reader);
    expect(rows.length).toBeGreaterThan(60);
    for (const { row, own, other } of rows) expect.soft(other, row).toBeCloseTo(own, 0);
    // The rows are in the order of the text, so their blocks are too.
    expect(rows.map(({ own }) => own)).toEqual(rows.map(({ own }) => own).toSorted((a, b) => a - b));
    await expect(reader.article.getByText(/^\d+ of \d+ paragraphs aligned$/u)).toBeVisible();
  });
}

test('the paragraph being read stays where it is through every change, to the pixel', async ({ reader }) => {
  test.slow();
  const { page } = reader;
  await reader.resizeTo(1280, 800);
  await reader.openArticle(/^Universal/u);
  await reader.readParagraph('s8.p1');
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  await expect(reader.block('s8.p1')).toBeFocused();
  const top = await reader.topOf('s8.p1');
  const stays = async (when: string): Promise<void> => {
    expect.soft(await reader.topOf('s8.p1'), when).toBeCloseTo(top, 1);
    await expect.soft(reader.block('s8.p1'), when).toBeFocused();
  };
  await page.keyboard.press('p');
  await expect(reader.rows.first()).toBeAttached();
  await stays('beside another language');
  await reader.putBeside('Deutsch');
  await expect.poll(() => languagesOf(reader)).toEqual(['de']);
  await stays('after choosing another second language');
  await page.keyboard.press('Shift+P');
  await expect(reader.article).toHaveAttribute('lang', 'de');
  await expect.poll(() => languagesOf(reader)).toEqual(['en']);
  await stays('after swapping');
  await page.keyboard.press('Alt+4');
  await expect(reader.article).not.toHaveAttribute('lang', 'de');
  await stays('after another language');
  await page.keyboard.press('p');
  await expect(reader.rows).toHaveCount(0);
  await stays('by itself again');
});

test('the paragraph stays when the rows are stacked, and when they stand side by side again', async ({
  reader,
}) => {
  await reader.resizeTo(1000, 800);
  await reader.openArticle(/^Universal/u);
  await reader.putBeside('Deutsch');
  await reader.readParagraph('s8.p1');
  const top = await reader.topOf('s8.p1');
  await reader.resizeTo(700, 800);
  await expect.poll(() => reader.topOf('s8.p1')).toBeCloseTo(top, 1);
  const [own, other] = [
    await reader.rowOf('s8.p1').locator('[data-block]').boundingBox(),
    await reader.rowOf('s8.p1').locator('[data-beside]').boundingBox(),
  ];
  expect(other?.y).toBeGreaterThanOrEqual((own?.y ?? 0) + (own?.height ?? 0));
  expect(other?.x).toBeGreaterThan(own?.x ?? 0);
  await reader.resizeTo(1000, 800);
  await expect.poll(() => reader.topOf('s8.p1')).toBeCloseTo(top, 1);
});

test('every way of moving works on the language being read, and its row is marked on both sides', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.openArticle(/^Universal/u);
  await reader.putBeside('Deutsch');
  for (const [key, block] of [
    [']', 's1'],
    [']', 's2'],
    ['j', 's2.p1'],
    ['k', 's2'],
    ['h', 's3'],
    ['End', 's31.p1'],
    ['Home', 's0'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(reader.block(block)).toBeFocused();
  }
  await page.keyboard.press('g');
  await page.keyboard.type('5.1');
  await page.keyboard.press('Enter');
  await expect(reader.block('s5.p1')).toBeFocused();
  await expect(reader.rowOf('s5.p1')).toHaveClass(/current/u);
  await expect(page.locator('[data-row].current')).toHaveCount(1);
  const rule = await reader
    .rowOf('s5.p1')
    .locator('[data-side]')
    .evaluate((cell) => getComputedStyle(cell, '::after').inlineSize);
  expect(rule).toBe('2px');
  await page.keyboard.press('b');
  await expect(reader.block('s5.p1')).toHaveAttribute('data-bookmarked', 'certain');
  await page.keyboard.press('#');
  await expect(reader.block('s5.p1')).toHaveAttribute('data-number', '5.1');
  await page.keyboard.press('c');
  await expect(
    page.getByRole('complementary', { name: 'Contents' }).getByRole('treeitem').first(),
  ).toBeVisible();
});

test('what is chosen on the other side is kept in sight, and the paragraph being read stays the same', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.resizeTo(1280, 600);
  await reader.openArticle(/^Universal/u);
  await reader.putBeside('Deutsch');
  await page.keyboard.press('h');
  await expect(reader.block('s1')).toBeFocused();
  await page.keyboard.press('Enter');
  const chosen = page.locator('[data-beside][data-linking]');
  await expect(chosen).toHaveAttribute('data-beside', 's1');
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('j');
  await expect(chosen).not.toHaveAttribute('data-beside', 's1');
  await expect(chosen).toBeInViewport({ ratio: 1 });
  await expect(reader.block('s1')).toHaveAttribute('aria-current', 'location');
  await expect(reader.block('s1')).toHaveAttribute('data-linking');
});

test('the second language is remembered, for each article and for all', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.putBeside('Suomi');
  await reader.backToLibrary();
  await reader.openArticle(/^Open models/u);
  await expect.poll(() => languagesOf(reader)).toEqual(['fi']);
  await reader.putBeside('Latina');
  await reader.restart();
  await expect.poll(() => languagesOf(reader)).toEqual(['la']);
  await reader.backToLibrary();
  await reader.openArticle(/^Universal/u);
  await expect.poll(() => languagesOf(reader)).toEqual(['fi']);
});

test('a third language stands there where there is room for it', async ({ reader }) => {
  await reader.resizeTo(1440, 800);
  await reader.openArticle(/^Universal/u);
  await reader.putBeside('Deutsch');
  await reader.page.keyboard.press('Shift+T');
  await reader.page.getByRole('option', { name: 'Suomi' }).click();
  await expect.poll(() => languagesOf(reader)).toEqual(['de', 'fi']);
  await expect(reader.article.getByText(/paragraphs aligned with Suomi/u)).toBeVisible();
  await reader.resizeTo(1000, 800);
  await expect.poll(() => languagesOf(reader)).toEqual(['de']);
  await reader.resizeTo(1440, 800);
  await expect.poll(() => languagesOf(reader)).toEqual(['de', 'fi']);
  await reader.page.keyboard.press('Shift+T');
  await reader.page.keyboard.press('Home');
  await reader.page.keyboard.press('Enter');
  await expect.poll(() => languagesOf(reader)).toEqual(['de']);
});

test('the second language is found by its letters, and Escape leaves all as it is', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Universal/u);
  await reader.putBeside('Deutsch');
  await page.keyboard.press(']');
  await page.keyboard.press('l');
  await pressQuickly(page, 's', 'u');
  await page.keyboard.press('Escape');
  await expect(reader.block('s1')).toBeFocused();
  await expect.poll(() => languagesOf(reader)).toEqual(['de']);
  await page.keyboard.press('l');
  await pressQuickly(page, 's', 'u');
  await page.keyboard.press('Enter');
  await expect.poll(() => languagesOf(reader)).toEqual(['fi']);
  await expect(reader.block('s1')).toBeFocused();
});

test.describe('an article of which the languages have other paragraphs', () => {
  test.use({ options: { words: [uneven] } });

  const besideText = (reader: Reader, block: string): Promise<readonly string[]> =>
    reader
      .rowOf(block)
      .locator('[data-beside]')
      .evaluateAll((blocks) => blocks.map((element) => (element as HTMLElement).dataset.beside ?? ''));

  async function open(reader: Reader): Promise<void> {
    await expect(reader.article).toBeVisible();
    await reader.putBeside('Deutsch');
  }

  test('what is missing is a gap, and it is said', async ({ reader }) => {
    await open(reader);
    expect(await besideText(reader, 'harbour.p1')).toEqual(['harbour.p1']);
    expect(await besideText(reader, 'harbour.p2')).toEqual([]);
    expect(await besideText(reader, 'harbour.p3')).toEqual(['harbour.p2']);
    expect(await besideText(reader, 'house.p4')).toEqual(['house.p4', 'house.p5']);
    const gap = await reader.rowOf('harbour.p2').boundingBox();
    const after = await reader.beside('harbour.p2').boundingBox();
    expect(after?.y).toBeGreaterThanOrEqual((gap?.y ?? 0) + (gap?.height ?? 0));
    await expect(reader.block('harbour.p2')).toHaveAttribute('aria-description', /^Not in Deutsch/u);
    await reader.page.keyboard.press('j');
    await reader.page.keyboard.press('j');
    await reader.page.keyboard.press('j');
    await expect(reader.block('harbour.p2')).toBeFocused();
    await expect(reader.page.getByRole('contentinfo', { name: 'Where you are' })).toContainText(
      'not in Deutsch',
    );
  });

  test('an uncertain row has a mark that says why', async ({ reader }) => {
    await open(reader);
    await expect(reader.rowOf('harbour.p2').getByTitle(/Not certain/u)).toBeVisible();
    await expect(reader.block('harbour.p2')).toHaveAttribute(
      'aria-description',
      /Not certain: .*[Jj]oin the row/u,
    );
    await expect(reader.rowOf('house').getByTitle(/Not certain/u)).toHaveCount(0);
  });

  test('rows are joined, which can be undone and done again, and holds after a restart', async ({
    reader,
  }) => {
    const { page } = reader;
    await open(reader);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('j');
    await expect(reader.block('harbour.p2')).toBeFocused();
    const top = await reader.topOf('harbour.p2');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => besideText(reader, 'harbour.p2')).toEqual(['harbour.p1']);
    await expect(reader.rowOf('harbour.p2').locator('[data-block="harbour.p1"]')).toBeVisible();
    await expect(reader.block('harbour.p2')).toBeFocused();
    expect(await reader.topOf('harbour.p2')).toBeCloseTo(top, 1);
    await expect(reader.rowOf('harbour.p2').getByTitle(/Not certain/u)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => besideText(reader, 'harbour.p2')).toEqual([]);
    await page.keyboard.press('Control+y');
    await expect.poll(() => besideText(reader, 'harbour.p2')).toEqual(['harbour.p1']);
    await reader.restart({ words: [uneven] });
    await expect.poll(() => besideText(reader, 'harbour.p2')).toEqual(['harbour.p1']);
  });

  test('a row is not joined where there is none', async ({ reader }) => {
    const { page } = reader;
    await open(reader);
    await page.keyboard.press('End');
    await expect(reader.block('house.p4')).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByRole('status')).toHaveText('There is no row below to join with');
  });

  test('paragraphs are linked by keyboard', async ({ reader }) => {
    const { page } = reader;
    await open(reader);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('j');
    await expect(reader.block('harbour.p2')).toBeFocused();
    await page.keyboard.press('Enter');
    const chosen = page.locator('[data-beside][data-linking]');
    await expect(chosen).toHaveAttribute('data-beside', 'harbour.p2');
    await expect(page.getByRole('status')).toContainText('In der Nacht regnete es');
    await page.keyboard.press('j');
    await expect(chosen).toHaveAttribute('data-beside', 'house');
    await page.keyboard.press('ArrowUp');
    await expect(chosen).toHaveAttribute('data-beside', 'harbour.p2');
    await page.keyboard.press('Escape');
    await expect(chosen).toHaveCount(0);
    await expect(page.getByRole('status')).toHaveText('Nothing was linked');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => besideText(reader, 'harbour.p2')).toEqual(['harbour.p2']);
    await expect(chosen).toHaveCount(0);
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => besideText(reader, 'harbour.p2')).toEqual([]);
  });

  test('paragraphs are linked by the pointer', async ({ reader }) => {
    const { page } = reader;
    await open(reader);
    await reader.block('harbour.p2').click();
    await reader.beside('harbour.p2').click();
    await expect(reader.block('harbour.p2')).toHaveAttribute('data-linking');
    await page.getByRole('button', { name: 'Starts here on the other side' }).click();
    await expect.poll(() => besideText(reader, 'harbour.p2')).toEqual(['harbour.p2']);
  });

  test('a row is joined by the pointer, and nothing moves for the buttons', async ({ reader }) => {
    await open(reader);
    const before = await beginnings(reader);
    await reader.block('harbour.p1').hover();
    const tools = reader.rowOf('harbour.p1').getByRole('toolbar', { name: 'This row' });
    await expect(tools).toBeVisible();
    // On a screen that several apps share, another window may come between the pointer and this one. The focus keeps the tools.
    await reader.block('harbour.p1').evaluate((element: HTMLElement) => {
      element.tabIndex = -1;
      element.focus({ preventScroll: true });
    });
    expect(await beginnings(reader)).toEqual(before);
    const button = tools.getByRole('button', { name: 'Joins with the row below' });
    const size = await button.boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(32);
    await button.click();
    await expect.poll(() => besideText(reader, 'harbour.p2')).toEqual(['harbour.p1']);
  });

  test('corrections are listed, removed and exported', async ({ reader, profile }) => {
    const { page } = reader;
    await open(reader);
    await page.keyboard.press('Shift+C');
    const dialog = page.getByRole('dialog', { name: 'Corrections' });
    await expect(dialog).toContainText('No corrections in this article');
    await page.keyboard.press('Escape');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('j');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => besideText(reader, 'harbour.p2')).toEqual(['harbour.p1']);
    await reader.article.getByRole('button', { name: '1 correction' }).click();
    const item = dialog.getByRole('listitem');
    await expect(item).toHaveCount(1);
    await expect(item).toContainText('Holds');
    await expect(item.getByText('Am Morgen des 12. Mai')).toHaveAttribute('lang', 'de');
    expect(await violations(reader)).toEqual([]);
    const file = join(profile, 'out.json');
    await reader.electron.evaluate(({ dialog: dialogs }, filePath) => {
      dialogs.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await dialog.getByRole('button', { name: 'Save as JSON…' }).click();
    await expect
      .poll(async () => {
        const text = await readFile(file, 'utf8').catch(() => '');
        // It is made first, and written then, perhaps in parts.
        return text.endsWith('}\n') ? (JSON.parse(text) as unknown) : undefined;
      })
      .toMatchObject({ corrections: [{ kind: 'together' }] });
    await item.getByRole('button', { name: 'Remove' }).click();
    await expect(item).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => besideText(reader, 'harbour.p2')).toEqual([]);
  });
});

test.describe('a text from right to left', () => {
  test.use({ options: { words: [uneven.replace('en.md', 'he.md')] } });

  test('has its rows from right to left, and the other language in its own direction', async ({ reader }) => {
    await expect(reader.article).toHaveAttribute('dir', 'rtl');
    await reader.putBeside('English');
    const cell = reader.rowOf('harbour.p1').locator('[data-side]');
    await expect(cell).toHaveAttribute('dir', 'ltr');
    const [own, other] = [await reader.block('harbour.p1').boundingBox(), await cell.boundingBox()];
    expect(own?.x).toBeGreaterThan((other?.x ?? 0) + (other?.width ?? 0));
    for (const { row, own: top, other: otherTop } of await beginnings(reader)) {
      expect.soft(otherTop, row).toBeCloseTo(top, 0);
    }
  });
});

test.describe('an article in one language', () => {
  test.use({ options: { words: [join(appFolder, 'e2e/articles/hostile/en.md')] } });

  test('says so', async ({ reader }) => {
    await expect(reader.article).toBeVisible();
    await reader.page.keyboard.press('p');
    await expect(reader.page.getByRole('status')).toHaveText('This article exists in one language only.');
    await expect(reader.rows).toHaveCount(0);
  });
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ options: { colours, words: [uneven] } });

    for (const width of [1280, 480]) {
      test(`axe finds nothing at ${width}`, async ({ reader }) => {
        await reader.resizeTo(width, 800);
        await reader.putBeside('Deutsch');
        await reader.page.keyboard.press(']');
        await reader.page.keyboard.press('j');
        await reader.page.keyboard.press('Shift+R');
        expect(await violations(reader)).toEqual([]);
        await reader.page.keyboard.press('l');
        await expect(reader.page.getByRole('listbox')).toBeVisible();
        expect(await violations(reader)).toEqual([]);
      });
    }
  });
}
