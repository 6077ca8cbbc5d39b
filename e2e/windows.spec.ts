// Several windows: each with its own article and place, one truth for all of them, and all of them back after whatever happened.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Bookmark } from '../src-shared/bookmark';
import { appFolder, launch, newProfile } from './launch';
import { expect, Reader, test } from './reader';

const declaration = join(appFolder, 'resources/articles/human-rights');

/** Does something that opens a window, and waits until its page is there. */
async function opened(reader: Reader, act: () => Promise<void>): Promise<Page> {
  const coming = reader.electron.waitForEvent('window');
  await act();
  const page = await coming;
  await page.getByRole('main').waitFor();
  return page;
}

const article = (page: Page) => page.getByRole('article');
const block = (page: Page, id: string) => page.locator(`[data-block="${id}"]`);

async function goTo(page: Page, number: string, id: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await expect(block(page, id)).toBeFocused();
}

/** What the app has written to a file, or nothing yet. */
async function stored(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
}

interface Shown {
  readonly language: string | null;
  readonly title: string;
  readonly current: string | null;
}

/** What a window shows: the article, its language and the block being read. */
function shownIn(page: Page): Promise<Shown> {
  return page.evaluate(() => ({
    language: document.querySelector('article')?.lang ?? null,
    title: document.querySelector('h1')?.textContent.trim() ?? '',
    current: document.querySelector('[aria-current="location"]')?.getAttribute('data-block') ?? null,
  }));
}

/** What all windows show, once each has its page. */
async function shownInAll(reader: Reader, count: number): Promise<readonly Shown[]> {
  await expect.poll(() => reader.electron.windows().length).toBe(count);
  const pages = reader.electron.windows();
  for (const page of pages) await page.getByRole('main').waitFor();
  const shown = await Promise.all(pages.map(shownIn));
  return shown.toSorted((one, other) => one.title.localeCompare(other.title));
}

/** Two windows: the article on open models in Japanese at 3.2, and the Declaration in Latin at 12.1. */
async function withTwoWindows(reader: Reader): Promise<Page> {
  await reader.openArticle(/^Open models/u);
  await reader.switchTo('日本語');
  await goTo(reader.page, '3.2', 's3.p2');
  const other = await opened(reader, () => reader.page.keyboard.press('Control+Shift+N'));
  await other.getByRole('link', { name: /^Universal/u }).click();
  await other.getByRole('button', { name: 'Latina', exact: true }).click();
  await expect(article(other)).toHaveAttribute('lang', 'la');
  await goTo(other, '12.1', 's12.p1');
  return other;
}

const both = [
  { language: 'la', current: 's12.p1' },
  { language: 'ja', current: 's3.p2' },
];

/** Waits until the session on the disk has a block in one of its windows. */
async function sessionSaved(profile: string, ...blocks: readonly string[]): Promise<void> {
  for (const id of blocks) {
    await expect
      .poll(async () => readFile(join(profile, 'window.json'), 'utf8').catch(() => ''))
      .toContain(`"block": "${id}"`);
  }
}

test('each window has its own article and place, and the other does not move', async ({ reader }) => {
  const other = await withTwoWindows(reader);
  expect(await shownIn(reader.page)).toMatchObject({ language: 'ja', current: 's3.p2' });
  expect(await shownIn(other)).toMatchObject({ language: 'la', current: 's12.p1' });
});

test('preferences hold in every window at once, and none is lost', async ({ reader, profile }) => {
  await reader.openArticle(/^Universal/u);
  const other = await opened(reader, () => reader.page.keyboard.press('Control+Enter'));
  await expect(article(other)).toBeVisible();
  // Light as the system has it, light by choice, and then something that is to be seen.
  await reader.page.keyboard.press('d');
  await reader.page.keyboard.press('d');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await other.keyboard.press('#');
  await expect(other.getByRole('status')).toHaveText('Paragraph numbers shown');
  await expect(reader.page.locator('article.numbered')).toHaveCount(1);
  // What was changed in one window is kept when the other one changes something else.
  await reader.page.keyboard.press('d');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await other.keyboard.press('v');
  await expect(other.getByRole('status')).toHaveText('In pages');
  await expect
    .poll(() => stored(join(profile, 'preferences.json')))
    .toMatchObject({ theme: 'dark', numbers: true, paged: true });
  await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test.describe('a new window', () => {
  test('has the library', async ({ reader }) => {
    await reader.openArticle(/^Open models/u);
    const other = await opened(reader, () => reader.page.keyboard.press('Control+Shift+N'));
    await expect(other.getByRole('main', { name: 'Library' })).toBeVisible();
    await expect(reader.article).toBeVisible();
  });

  test('from a title of the library has that article', async ({ reader }) => {
    await reader.library.getByRole('link', { name: /^Universal/u }).focus();
    const other = await opened(reader, () => reader.page.keyboard.press('Control+Enter'));
    await expect(article(other).getByRole('heading', { level: 1 })).toHaveText(/^Universal/u);
    await expect(reader.library).toBeVisible();
  });

  for (const how of [{ button: 'middle' }, { modifiers: ['ControlOrMeta'] }] as const) {
    test(`by the mouse, ${JSON.stringify(how)}`, async ({ reader }) => {
      const link = reader.library.getByRole('link', { name: /^Open models/u });
      const other = await opened(reader, () =>
        link.click('button' in how ? { button: how.button } : { modifiers: [...how.modifiers] }),
      );
      await expect(article(other).getByRole('heading', { level: 1 })).toHaveText(/^Open models/u);
      await expect(reader.library).toBeVisible();
    });
  }

  test('from a link in the text is where that leads', async ({ reader, profile }) => {
    const folder = join(profile, 'library', 'links');
    await mkdir(folder, { recursive: true });
    const text = 'See [the Declaration](polylect://human-rights/de/s5.p1) and [below](#second).';
    await writeFile(
      join(folder, 'en.md'),
      `---\ntitle: Links\n---\n\n${text}\n\n## Below {#second}\n\nHere.\n`,
    );
    await reader.restart();
    await reader.openArticle('Links');
    const there = await opened(reader, () =>
      reader.article.getByRole('link', { name: 'the Declaration' }).click({ button: 'middle' }),
    );
    await expect(article(there)).toHaveAttribute('lang', 'de');
    await expect(block(there, 's5.p1')).toBeFocused();
    await reader.article.getByRole('link', { name: 'below' }).focus();
    const below = await opened(reader, () => reader.page.keyboard.press('Control+Enter'));
    await expect(block(below, 'second')).toBeFocused();
    await expect(reader.block('second')).not.toBeFocused();
  });

  /** Searches the library for some words that stand in one paragraph of one language. */
  async function search(reader: Reader, words: string) {
    await reader.page.keyboard.press('Control+Shift+F');
    const panel = reader.page.getByRole('complementary', { name: 'Search' });
    await expect(panel.getByRole('searchbox')).toBeFocused();
    await reader.page.keyboard.insertText(words);
    // While the index is being made, another paragraph may be the best one.
    const hit = panel.getByRole('listitem').filter({ hasText: words }).first();
    await expect(hit.locator('mark')).not.toHaveCount(0);
    return { panel, hit };
  }

  test('from a hit of the search is at its paragraph, in its language', async ({ reader }) => {
    await reader.openArticle(/^Open models/u);
    const { panel, hit } = await search(reader, 'Gewissen begabt');
    await reader.page.keyboard.press('ArrowDown');
    await expect(hit.locator('.go')).toBeFocused();
    const there = await opened(reader, () => reader.page.keyboard.press('Control+Enter'));
    await expect(article(there)).toHaveAttribute('lang', 'de');
    await expect(block(there, 's2.p1')).toBeFocused();
    await expect.poll(() => reader.marked('found', there)).toEqual(['Gewissen', 'begabt']);
    expect(await reader.marked('found')).toEqual([]);
    // Nothing has changed where the reader searched.
    await expect(hit.locator('.go')).toBeFocused();
    await expect(panel.getByRole('searchbox')).toHaveValue('Gewissen begabt');
    await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText(/^Open models/u);
    // What corresponds to it in the reader’s language has a way of its own.
    const own = hit.getByRole('button', { name: 'Open in English' });
    const inEnglish = await opened(reader, () => own.click({ button: 'middle' }));
    await expect(article(inEnglish)).toHaveAttribute('lang', 'en');
    await expect(block(inEnglish, 's2.p1')).toBeFocused();
  });

  test('from the words that are typed is at the best hit, however fast the key comes', async ({ reader }) => {
    await reader.openArticle(/^Open models/u);
    await reader.page.keyboard.press('Control+Shift+F');
    await expect(reader.page.getByRole('searchbox', { name: 'Search the library' })).toBeFocused();
    const there = await opened(reader, async () => {
      await reader.page.keyboard.insertText('Gewissen begabt');
      await reader.page.keyboard.press('Control+Enter');
    });
    await expect(article(there)).toHaveAttribute('lang', 'de');
    await expect(block(there, 's2.p1')).toBeFocused();
    await expect(reader.article).toHaveAttribute('lang', 'en');
  });

  for (const how of [{ button: 'middle' }, { modifiers: ['ControlOrMeta'] }] as const) {
    test(`from a hit and its title by the mouse, ${JSON.stringify(how)}`, async ({ reader }) => {
      const click = (element: Locator) =>
        element.click('button' in how ? { button: how.button } : { modifiers: [...how.modifiers] });
      const { panel, hit } = await search(reader, 'security of person');
      const there = await opened(reader, () => click(hit.locator('.go')));
      await expect(block(there, 's4.p1')).toBeFocused();
      const title = panel.getByRole('button', { name: /^Universal/u });
      const atTitle = await opened(reader, () => click(title));
      await expect(article(atTitle)).toHaveAttribute('lang', 'en');
      await expect.poll(() => reader.marked('found', atTitle)).toContain('security');
      // The title still hides and shows what was found, but not by that.
      await expect(title).toHaveAttribute('aria-expanded', 'true');
      await expect(reader.library).toBeVisible();
    });
  }

  test('from a bookmark is at its paragraph', async ({ reader }) => {
    await reader.openArticle(/^Universal/u);
    await goTo(reader.page, '5.1', 's5.p1');
    await reader.page.keyboard.press('b');
    await expect(reader.block('s5.p1')).toHaveAttribute('data-bookmarked');
    await goTo(reader.page, '1.1', 's1.p1');
    // Beside the article.
    await reader.page.keyboard.press('Shift+B');
    const row = reader.page.getByRole('complementary', { name: 'Bookmarks' }).getByRole('listitem').first();
    await expect(row.locator('.go')).toBeFocused();
    const byKey = await opened(reader, () => reader.page.keyboard.press('Control+Enter'));
    await expect(block(byKey, 's5.p1')).toBeFocused();
    await expect(reader.block('s1.p1')).toHaveAttribute('aria-current', 'location');
    for (const options of [{ button: 'middle' }, { modifiers: ['ControlOrMeta'] }] as const) {
      const byMouse = await opened(reader, () =>
        row
          .locator('.go')
          .click('button' in options ? { button: 'middle' } : { modifiers: ['ControlOrMeta'] }),
      );
      await expect(block(byMouse, 's5.p1')).toBeFocused();
    }
    await expect(reader.block('s1.p1')).toHaveAttribute('aria-current', 'location');
    // In the list of all, where Control and a click select.
    await reader.page.keyboard.press('Control+Shift+B');
    const listed = reader.page.getByRole('main', { name: 'Bookmarks' }).getByRole('row').last();
    await expect(listed).toBeFocused();
    const fromList = await opened(reader, () => reader.page.keyboard.press('Control+Enter'));
    await expect(block(fromList, 's5.p1')).toBeFocused();
    const fromListByMouse = await opened(reader, () => listed.click({ button: 'middle' }));
    await expect(block(fromListByMouse, 's5.p1')).toBeFocused();
    await expect(listed).toHaveAttribute('aria-selected', 'false');
    await listed.click({ modifiers: ['ControlOrMeta'] });
    await expect(listed).toHaveAttribute('aria-selected', 'true');
    await expect(reader.page.getByRole('main', { name: 'Bookmarks' })).toBeVisible();
  });

  test('from a bookmark whose paragraph is gone has it in the panel that says so', async ({ reader }) => {
    const quote = 'A paragraph that is nowhere any more.';
    const anchor = {
      ...{ article: 'human-rights', language: 'en', block: 's99.p1', hash: '0123456789abcdef' },
      ...{ quote, start: 0, end: quote.length, before: '', after: '' },
    };
    const lost: Bookmark = {
      ...{ id: crypto.randomUUID(), anchor, title: 'Human rights', heading: '', position: 0.5 },
      ...{
        note: '',
        tags: [],
        colour: 'blue',
        made: '2026-11-23T00:00:00.000Z',
        changed: '2026-11-23T00:00:00.000Z',
      },
    };
    await reader.ask('bookmarks.change', { put: [lost], removed: [] });
    await reader.page.keyboard.press('Control+Shift+B');
    await expect(reader.page.getByRole('main', { name: 'Bookmarks' }).getByRole('row').last()).toBeFocused();
    const there = await opened(reader, () => reader.page.keyboard.press('Control+Enter'));
    const panel = there.getByRole('complementary', { name: 'Bookmarks' });
    await expect(panel.getByRole('listitem')).toContainText(quote);
  });

  test('of the article being read is at the same line', async ({ reader }) => {
    await reader.openArticle(/^Universal/u);
    await reader.switchTo('Suomi');
    await reader.readParagraph('s14.p2');
    const top = await reader.topOf('s14.p2');
    const other = await opened(reader, () => reader.page.keyboard.press('Control+Enter'));
    await expect(article(other)).toHaveAttribute('lang', 'fi');
    const topThere = (): Promise<number> =>
      block(other, 's14.p2').evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(topThere).toBeCloseTo(top, 0);
  });

  test('lies a little beside the one that it came from, and is as large', async ({ reader }) => {
    await reader.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 90, width: 900, height: 700 });
    });
    const boundsOfAll = () =>
      reader.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .map((window) => window.getBounds())
          .toSorted((one, next) => one.x - next.x),
      );
    await expect.poll(boundsOfAll).toEqual([{ x: 120, y: 90, width: 900, height: 700 }]);
    await opened(reader, () => reader.page.keyboard.press('Control+Shift+N'));
    expect(await boundsOfAll()).toEqual([
      { x: 120, y: 90, width: 900, height: 700 },
      { x: 152, y: 122, width: 900, height: 700 },
    ]);
  });
});

test.describe('the last session comes back', () => {
  test('after quitting: every window with its article, language, place and bounds', async ({ reader }) => {
    const other = await withTwoWindows(reader);
    await reader.electron.evaluate(({ BrowserWindow }) => {
      const [first, second] = BrowserWindow.getAllWindows().toSorted((one, next) => one.id - next.id);
      first?.setBounds({ x: 20, y: 30, width: 700, height: 600 });
      second?.setBounds({ x: 640, y: 200, width: 820, height: 720 });
    });
    await goTo(other, '12.1', 's12.p1');
    await goTo(reader.page, '3.2', 's3.p2');
    await reader.restart();
    expect(await shownInAll(reader, 2)).toMatchObject(both);
    const bounds = await reader.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window) => window.getBounds())
        .toSorted((one, next) => one.x - next.x),
    );
    expect(bounds).toEqual([
      { x: 20, y: 30, width: 700, height: 600 },
      { x: 640, y: 200, width: 820, height: 720 },
    ]);
  });

  test('after a power cut', async ({ reader, profile }) => {
    await withTwoWindows(reader);
    await sessionSaved(profile, 's3.p2', 's12.p1');
    await reader.kill();
    await reader.restart();
    expect(await shownInAll(reader, 2)).toMatchObject(both);
  });

  test('after a shutdown', async ({ reader }) => {
    await withTwoWindows(reader);
    await reader.kill('SIGTERM');
    await reader.restart();
    expect(await shownInAll(reader, 2)).toMatchObject(both);
  });

  test('two windows with one article are each at their own place', async ({ reader, profile }) => {
    await reader.openArticle(/^Universal/u);
    await goTo(reader.page, '7.1', 's7.p1');
    const other = await opened(reader, () => reader.page.keyboard.press('Control+Enter'));
    await expect(block(other, 's7.p1')).toHaveAttribute('aria-current', 'location');
    await goTo(other, '21.1', 's21.p1');
    await sessionSaved(profile, 's7.p1', 's21.p1');
    await reader.restart();
    const places = (await shownInAll(reader, 2)).map(({ current }) => current);
    expect(places.toSorted()).toEqual(['s21.p1', 's7.p1']);
    // Of one article there is one place: the one that was gone to last.
    const file = (await stored(join(profile, 'places.json'))) as {
      articles: Record<string, { block: string }>;
    };
    expect(['s21.p1', 's7.p1']).toContain(file.articles['human-rights']?.block);
  });

  test('without the windows that were closed, and where the reader was in the one left', async ({
    reader,
    profile,
  }) => {
    const other = await withTwoWindows(reader);
    await reader.close(other);
    await expect.poll(() => reader.electron.windows().length).toBe(1);
    const file = join(profile, 'places.json');
    await expect.poll(() => stored(file)).toMatchObject({ last: 'open-models', inLibrary: false });
    // The list of windows is a file of its own, which may be written later.
    await expect.poll(() => stored(join(profile, 'window.json'))).not.toHaveProperty('windows');
    await reader.kill();
    await reader.restart();
    expect(await shownInAll(reader, 1)).toMatchObject([{ language: 'ja', current: 's3.p2' }]);
    // The place in the article that was closed is not lost.
    expect(await stored(file)).toMatchObject({
      articles: { 'human-rights': { language: 'la', block: 's12.p1' } },
    });
  });

  test('beside what is asked for', async ({ reader, profile }) => {
    await withTwoWindows(reader);
    await sessionSaved(profile, 's3.p2', 's12.p1');
    await reader.restart({ words: [join(declaration, 'el.md')] });
    await expect(reader.article).toHaveAttribute('lang', 'el');
    const languages = (await shownInAll(reader, 3)).map(({ language }) => language);
    expect(languages.toSorted()).toEqual(['el', 'ja', 'la']);
  });

  test('a damaged session is put aside, and the app starts', async ({ profile }) => {
    await writeFile(
      join(profile, 'window.json'),
      JSON.stringify({
        version: 1,
        width: 900,
        height: 700,
        maximized: false,
        fullScreen: false,
        windows: 7,
      }),
    );
    const reader = new Reader(profile, await launch(profile));
    await expect(reader.page.getByRole('alert')).toContainText('window.json was damaged');
    await reader.quit();
  });
});

test.describe('a second start', () => {
  test('with a path brings it to the window that is used', async ({ reader, profile }) => {
    const other = await withTwoWindows(reader);
    await other.bringToFront();
    const ends = expect(launch(profile, { words: [join(declaration, 'el.md')] })).rejects.toThrow();
    await expect
      .poll(async () => (await shownInAll(reader, 2)).map(({ language }) => language))
      .toContain('el');
    await ends;
  });

  test('opens a new window where that is wished for', async ({ reader, profile }) => {
    await reader.openArticle(/^Open models/u);
    const other = await opened(reader, async () => {
      const words = ['--new-window', 'polylect://human-rights/sa/s3.p1'];
      await expect(launch(profile, { words })).rejects.toThrow();
    });
    await expect(article(other)).toHaveAttribute('lang', 'sa');
    await expect(block(other, 's3.p1')).toBeFocused();
    await expect(reader.article).toHaveAttribute('lang', 'en');
  });
});

test('an app with other data runs beside the first', async ({ reader }) => {
  const profile = await newProfile();
  const beside = new Reader(profile.folder, await launch(profile.folder));
  await beside.openArticle(/^Universal/u);
  await reader.openArticle(/^Open models/u);
  await expect(beside.article.getByRole('heading', { level: 1 })).toHaveText(/^Universal/u);
  await beside.quit();
  await profile.remove();
});
