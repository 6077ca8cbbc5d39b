// The bookmarks beside the text: going through them, what they say, and those whose paragraph was not found.
import type { Locator } from '@playwright/test';
import type { Anchor } from '../src-shared/anchor';
import type { Bookmark } from '../src-shared/bookmark';
import { violations } from './axe';
import { pressQuickly } from './quickly';
import { expect, test, type Reader } from './reader';

function panel(reader: Reader): Locator {
  return reader.page.getByRole('complementary', { name: 'Bookmarks' });
}

/** The rows of a list of the panel. */
function rows(reader: Reader, list = 'Bookmarks'): Locator {
  return panel(reader).getByRole('list', { name: list, exact: true }).locator('> li');
}

/** The button of a row that goes to its paragraph. */
function way(row: Locator): Locator {
  return row.locator('.go');
}

function press(reader: Reader, ...keys: readonly string[]): Promise<void> {
  return keys.reduce((before, key) => before.then(() => reader.page.keyboard.press(key)), Promise.resolve());
}

/** Every bookmark that is kept. */
function kept(reader: Reader): Promise<readonly Bookmark[]> {
  return reader.ask('bookmarks.list');
}

/** The bookmark that was made on a block. */
async function keptOn(reader: Reader, block: string): Promise<Bookmark> {
  const found = (await kept(reader)).find(({ anchor }) => anchor.block === block);
  if (found === undefined) throw new Error(`There is no bookmark on ${block}`);
  return found;
}

/** Keeps bookmarks as another window would. */
async function put(reader: Reader, ...bookmarks: readonly Bookmark[]): Promise<void> {
  await reader.ask('bookmarks.change', { put: bookmarks, removed: [] });
}

/** Opens the panel, which has the focus then: keys that come sooner are the text's. */
async function openPanel(reader: Reader): Promise<void> {
  await press(reader, 'Shift+B');
  await expect(panel(reader).locator(':focus')).toBeVisible();
}

/** Opens the article and bookmarks some of its blocks; the last one is the one being read. */
async function bookmark(reader: Reader, ...blocks: readonly string[]): Promise<void> {
  await reader.openArticle(/^Open models/u);
  for (const block of blocks) {
    await reader.readParagraph(block);
    await press(reader, 'Escape', 'b');
    await expect(reader.block(block)).toHaveAttribute('data-bookmarked');
  }
}

/** The anchor of a paragraph that had other words. */
function another(anchor: Anchor, quote: string): Anchor {
  return { ...anchor, quote, end: Array.from(quote).length, hash: '0123456789abcdef' };
}

/** A bookmark that nobody made: on a paragraph that the article does not have. */
function lost(words: string, change: Partial<Bookmark> = {}): Bookmark {
  return {
    id: crypto.randomUUID(),
    anchor: {
      article: 'open-models',
      language: 'en',
      block: 's99.p1',
      hash: '0123456789abcdef',
      quote: words,
      start: 0,
      end: words.length,
      before: '',
      after: '',
    },
    title: 'Open models',
    heading: '',
    position: 0.5,
    note: 'of mine',
    tags: [],
    colour: 'blue',
    made: '2026-11-23T00:00:00.000Z',
    changed: '2026-11-23T00:00:00.000Z',
    ...change,
  };
}

test('show the bookmarks in reading order, with the focus on the one nearest to the place', async ({
  reader,
}) => {
  await bookmark(reader, 's6.p1', 's2.p1', 's3.p2');
  await reader.readParagraph('s3.p1');
  await press(reader, 'Shift+B');
  await expect(rows(reader)).toHaveCount(3);
  const text = await reader.block('s2.p1').textContent();
  await expect(rows(reader).nth(0)).toContainText(text ?? '');
  await expect(rows(reader).locator('.number')).toHaveText(['2.1', '3.2', '6.1']);
  await expect(way(rows(reader).nth(0))).toHaveAttribute('lang', 'en');
  await expect(way(rows(reader).nth(1))).toBeFocused();
  await expect(panel(reader).locator('[aria-current]')).toHaveCount(0);
  await expect(panel(reader).locator('.go[tabindex="0"]')).toHaveCount(1);
});

test('are walked by keys, and lead to the paragraph', async ({ reader }) => {
  await bookmark(reader, 's2.p1', 's3.p2', 's6.p1');
  await press(reader, 'Shift+B');
  const first = way(rows(reader).nth(0));
  const second = way(rows(reader).nth(1));
  const third = way(rows(reader).nth(2));
  await expect(third).toBeFocused();
  await expect(third).toHaveAttribute('aria-current', 'location');
  await press(reader, 'ArrowUp');
  await expect(second).toBeFocused();
  await press(reader, 'Home');
  await expect(first).toBeFocused();
  await press(reader, 'ArrowUp');
  await expect(first).toBeFocused();
  await press(reader, 'End');
  await expect(third).toBeFocused();
  await press(reader, 'Home', 'ArrowDown', 'Enter');
  await expect(reader.block('s3.p2')).toBeFocused();
  const line = await reader.page.evaluate(() => innerHeight / 3);
  expect(await reader.topOf('s3.p2')).toBeCloseTo(line, 0);
  await expect(second).toHaveAttribute('aria-current', 'location');
  await expect(panel(reader).locator('[aria-current]')).toHaveCount(1);
  await press(reader, 'Alt+ArrowLeft');
  await expect(reader.block('s6.p1')).toBeFocused();
});

test('letters go to paragraphs that begin with them, and n opens the note', async ({ reader }) => {
  await bookmark(reader, 's2.p1', 's3.p2', 's6.p1');
  const beginning = ((await reader.block('s3.p2').textContent()) ?? '').slice(0, 3).toLowerCase();
  expect(beginning).toBe('eve');
  await openPanel(reader);
  await press(reader, 'Home');
  await expect(way(rows(reader).first())).toBeFocused();
  await pressQuickly(reader.page, ...Array.from(beginning));
  await expect(way(rows(reader).nth(1))).toBeFocused();
  await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'light');
  await press(reader, 'F2');
  const dialog = reader.page.getByRole('dialog', { name: 'Note on this paragraph' });
  await expect(dialog).toBeVisible();
  await reader.page.keyboard.type('  a\n b');
  await dialog.getByRole('combobox').fill('law, rights,');
  await press(reader, 'Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(way(rows(reader).nth(1))).toBeFocused();
  await expect(way(rows(reader).nth(1))).toHaveAccessibleDescription(/a\s+b law rights/u);
  await expect(rows(reader).nth(1).locator('.note')).toHaveCSS('white-space-collapse', 'preserve');
  await press(reader, 'ArrowDown', 'n');
  await expect(dialog.locator('.excerpt')).toHaveText((await reader.block('s6.p1').textContent()) ?? '');
  await press(reader, 'Escape');
  await expect(way(rows(reader).nth(2))).toBeFocused();
});

for (const key of ['Shift+B', 'Escape']) {
  test(`${key} closes them, and the paragraph has the focus again`, async ({ reader }) => {
    await bookmark(reader, 's2.p1', 's3.p2');
    await openPanel(reader);
    await press(reader, 'Home', key);
    await expect(panel(reader)).toHaveCount(0);
    await expect(reader.block('s3.p2')).toBeFocused();
  });
}

test('remove a bookmark by key, and the focus goes to the next one', async ({ reader }) => {
  await bookmark(reader, 's2.p1', 's3.p2', 's6.p1');
  await openPanel(reader);
  await press(reader, 'Home', 'ArrowDown', 'Delete');
  await expect(rows(reader)).toHaveCount(2);
  await expect(way(rows(reader).nth(1))).toBeFocused();
  await press(reader, 'Backspace');
  await expect(rows(reader)).toHaveCount(1);
  await expect(way(rows(reader).nth(0))).toBeFocused();
  await press(reader, 'Control+z');
  await expect(rows(reader)).toHaveCount(2);
  await press(reader, 'Control+z');
  await expect(rows(reader).locator('.number')).toHaveText(['2.1', '3.2', '6.1']);
  await expect(way(rows(reader).nth(0))).toBeFocused();
  for (const left of [2, 1]) {
    await press(reader, 'Delete');
    await expect(rows(reader)).toHaveCount(left);
  }
  await press(reader, 'Delete');
  await expect(panel(reader).getByText('No bookmarks yet. Press B on a paragraph.')).toBeFocused();
  await press(reader, 'Control+z');
  await expect(rows(reader)).toHaveCount(1);
  await expect(way(rows(reader).nth(0))).toBeFocused();
});

test('the dialog’s own removal leaves the focus in the panel', async ({ reader }) => {
  await bookmark(reader, 's2.p1', 's3.p2');
  await openPanel(reader);
  await press(reader, 'Home');
  await rows(reader).nth(0).getByRole('button', { name: 'Edit this bookmark' }).click();
  await reader.page.getByRole('dialog').getByRole('button', { name: 'Remove bookmark' }).click();
  await expect(rows(reader)).toHaveCount(1);
  await expect(way(rows(reader).nth(0))).toBeFocused();
});

test('say how to make one where there is none, and lead to all bookmarks', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await press(reader, 'Shift+B');
  await expect(panel(reader).getByText('No bookmarks yet. Press B on a paragraph.')).toBeFocused();
  await panel(reader).getByRole('button', { name: 'All bookmarks' }).click();
  await expect(panel(reader)).toHaveCount(0);
  await expect(reader.page.getByRole('main', { name: 'Bookmarks' })).toBeVisible();
});

test('follow the reader, and mark what is on the paragraph being read', async ({ reader }) => {
  await bookmark(reader, 's1.p1', 's1.p2', 's2.p1', 's2.p2', 's3.p1', 's3.p2', 's4.p1', 's6.p1', 's7.p1');
  await press(reader, 'Shift+B');
  for (const block of ['s1.p1', 's6.p1', 's3.p1']) {
    await reader.readParagraph(block);
    const { top } = await reader.paragraphAtEyeHeight();
    const current = panel(reader).locator('[aria-current="location"]');
    // Without the number of a note, which is no part of the words.
    await expect(current).toContainText(((await reader.block(block).textContent()) ?? '').slice(0, 40));
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

test('are in the language being read, with the words they were made on at hand', async ({ reader }) => {
  await bookmark(reader, 's3.p2');
  const english = (await reader.block('s3.p2').textContent()) ?? '';
  await press(reader, 'Shift+B');
  await reader.switchTo('日本語');
  const row = rows(reader).nth(0);
  await expect(way(row)).toHaveAttribute('lang', 'ja');
  await expect(way(row)).toContainText((await reader.block('s3.p2').textContent()) ?? '');
  await expect(row.getByText('Made in English')).toBeVisible();
  await expect(row.locator('p[lang="en"]')).toHaveText(english);
  await reader.switchTo('English');
  await expect(row.getByText('Made in English')).toHaveCount(0);
});

test('show how a paragraph has changed since it was bookmarked', async ({ reader }) => {
  await bookmark(reader, 's3.p2');
  const made = await keptOn(reader, 's3.p2');
  const quote = made.anchor.quote.replace('two companies', 'three old firms');
  await put(reader, { ...made, former: another(made.anchor, quote) });
  await press(reader, 'Shift+B');
  const row = rows(reader).nth(0);
  await row.getByText('The paragraph has changed since').click();
  await expect(row.getByRole('deletion')).toHaveText('three old firms');
  await expect(row.getByRole('insertion')).toHaveText('two companies');
});

test.describe('whose paragraph was not found', () => {
  const list = 'Paragraph not found';

  test('stand at the end, and are put on the paragraph being read; that can be undone', async ({
    reader,
  }) => {
    await bookmark(reader, 's2.p1', 's3.p2');
    const orphan = lost('A paragraph that is nowhere any more.');
    await put(reader, orphan);
    await openPanel(reader);
    const row = rows(reader, list).nth(0);
    await expect(row).toBeAttached();
    await press(reader, 'End');
    await expect(way(row)).toBeFocused();
    await expect(way(row)).toHaveAccessibleName('A paragraph that is nowhere any more.');
    await expect(row.getByText('of mine')).toBeVisible();
    await row.getByRole('button', { name: 'Put it where you are reading' }).click();
    await expect(rows(reader, list)).toHaveCount(0);
    await expect(rows(reader)).toHaveCount(3);
    const now = (await kept(reader)).find(({ id }) => id === orphan.id);
    expect(now?.anchor.block).toBe('s3.p2');
    expect(now?.former).toEqual(orphan.anchor);
    expect(now?.lost).toBeUndefined();
    expect(now?.note).toBe('of mine');
    expect(now?.heading).toBe('Cooperation between countries and companies');
    // The row went to the other list, and took the focus with it.
    await expect(rows(reader).locator('.go:focus')).toHaveCount(1);
    await press(reader, 'Control+z');
    await expect(way(rows(reader, list).nth(0))).toBeFocused();
    expect((await kept(reader)).find(({ id }) => id === orphan.id)?.anchor).toEqual(orphan.anchor);
  });

  test('are put on the likeliest one, whose differences are shown', async ({ reader }) => {
    await bookmark(reader, 's2.p1', 's3.p2');
    const made = await keptOn(reader, 's3.p2');
    const orphan = lost(made.anchor.quote.replace('two companies', 'three old firms'));
    await put(reader, orphan);
    await openPanel(reader);
    const row = rows(reader, list).nth(0);
    await expect(row).toBeAttached();
    await press(reader, 'End');
    await expect(row.getByRole('deletion')).toHaveText('three old firms');
    await expect(row.getByRole('insertion')).toHaveText('two companies');
    await expect(row.getByText('Most of it is the same.')).toBeVisible();
    await press(reader, 'k', 'Tab');
    await expect(row.getByRole('button', { name: 'Put it there' })).toBeFocused();
    await press(reader, 'Enter');
    await expect(rows(reader, list)).toHaveCount(0);
    const now = (await kept(reader)).find(({ id }) => id === orphan.id);
    expect(now).toMatchObject({
      anchor: made.anchor,
      former: orphan.anchor,
      heading: made.heading,
      position: made.position,
    });
    await expect(rows(reader, list)).toHaveCount(0);
    await expect(rows(reader).locator('.go:focus')).toHaveCount(1);
  });

  test('can be left, and removed', async ({ reader }) => {
    await bookmark(reader, 's2.p1');
    await put(reader, lost('One that is nowhere.', { position: 0.1 }), lost('And another one.'));
    await press(reader, 'Shift+B');
    const first = rows(reader, list).nth(0);
    await first.getByRole('button', { name: 'Leave it' }).click();
    await expect(way(rows(reader, list).nth(1))).toBeFocused();
    await expect(first.getByRole('button', { name: 'Leave it' })).toHaveCount(0);
    await first.getByRole('button', { name: 'Find its paragraph' }).click();
    await first.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(rows(reader, list)).toHaveCount(1);
    await expect(way(first)).toHaveAccessibleName('And another one.');
    await expect(way(first)).toBeFocused();
  });

  test('in a language that is not here now keep their words', async ({ reader }) => {
    await reader.openArticle(/^Open models/u);
    const elsewhere = lost('Een alinea in het Nederlands.');
    await put(reader, { ...elsewhere, anchor: { ...elsewhere.anchor, language: 'nl' } });
    await press(reader, 'Shift+B');
    const row = rows(reader, 'Made in a language that is not here now').nth(0);
    await expect(way(row)).toHaveAttribute('lang', 'nl');
    await expect(way(row)).toHaveAccessibleName('Een alinea in het Nederlands.');
    await expect(way(row)).toBeFocused();
  });
});

test('of a great many, those are made that are gone to', async ({ reader }) => {
  await bookmark(reader, 's3.p2');
  const made = await keptOn(reader, 's3.p2');
  const many = Array.from({ length: 1000 }, (_, index) => ({
    ...made,
    id: crypto.randomUUID(),
    position: index,
    note: `the note ${index}`,
  }));
  await put(reader, ...many);
  await openPanel(reader);
  await expect(rows(reader).nth(1)).toBeAttached();
  await press(reader, 'End');
  const focused = panel(reader).locator('li:has(.go:focus)');
  await expect(focused).toContainText('the note 999');
  expect(await rows(reader).count()).toBeLessThan(300);
  await press(reader, 'ArrowUp');
  await expect(focused).toContainText('the note 998');
  await press(reader, 'Home');
  await expect(focused).toContainText('the note 0');
  // By scrolling one comes to the next ones too.
  const after = panel(reader).getByRole('button', { name: /more after these/u });
  const before = await rows(reader).count();
  await after.scrollIntoViewIfNeeded();
  await expect.poll(() => rows(reader).count()).toBeGreaterThan(before);
});

test('in a narrow window they go when the reader goes somewhere', async ({ reader }) => {
  await reader.resizeTo(480, 800);
  await bookmark(reader, 's2.p1', 's3.p2');
  await openPanel(reader);
  await press(reader, 'Home', 'Enter');
  await expect(reader.block('s2.p1')).toBeFocused();
  await expect(panel(reader)).toHaveCount(0);
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ options: { colours } });
    for (const width of [1280, 480]) {
      test(`axe finds nothing, ${width} pixels wide`, async ({ reader }) => {
        await reader.resizeTo(width, 800);
        await bookmark(reader, 's2.p1', 's3.p2');
        const made = await keptOn(reader, 's2.p1');
        const former = another(made.anchor, 'It was something else.');
        await put(reader, { ...made, former, note: 'A note', tags: ['law'] }, lost('Nowhere any more.'));
        await openPanel(reader);
        await press(reader, 'Home');
        await panel(reader).getByText('The paragraph has changed since').click();
        await expect(rows(reader, 'Paragraph not found')).toHaveCount(1);
        expect(await violations(reader)).toEqual([]);
      });
    }
  });
}
