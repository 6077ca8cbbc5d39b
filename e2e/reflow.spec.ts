// Nothing is lost in a narrow window, by large text, or by wide spaces (WCAG 2.2, 1.4.4, 1.4.10 and 1.4.12).
import { join } from 'node:path';
import { appFolder } from './launch';
import { losses } from './losses';
import { expect, test, type Reader } from './reader';

const examples = `--library=${join(appFolder, 'e2e/articles')}`;

type Way = (reader: Reader) => Promise<void>;

const press =
  (...keys: readonly string[]): Way =>
  async ({ page }) => {
    for (const key of keys) await page.keyboard.press(key);
  };
const inModels: Way = (reader) => reader.openArticle(/^Open models/u);

/** In front of the article, a dialog by its key. */
const dialog =
  (key: string): Way =>
  async (reader) => {
    await inModels(reader);
    await reader.page.keyboard.press(key);
    await expect(reader.page.getByRole('dialog')).toBeVisible();
  };

const bookmarked: Way = async (reader) => {
  await inModels(reader);
  await press('j', 'b', 'j')(reader);
  await expect(reader.page.locator('[data-bookmarked]')).toHaveCount(1);
};

/** Everything that a reader can come to, from the library. */
const views: Readonly<Record<string, Way>> = {
  'the library': () => Promise.resolve(),
  'an article': inModels,
  'an article of every kind of thing': (reader) => reader.openArticle(/^Every kind of thing/u),
  'an article in Korean': async (reader) => {
    await inModels(reader);
    await reader.switchTo('한국어');
  },
  'an article in Sanskrit': async (reader) => {
    await inModels(reader);
    await reader.switchTo('संस्कृतम्');
  },
  'an article with numbers': async (reader) => {
    await inModels(reader);
    await press('#')(reader);
    await expect(reader.page.locator('article.numbered')).toHaveCount(1);
  },
  'languages side by side': async (reader) => {
    await inModels(reader);
    await reader.putBeside('日本語');
  },
  'a paragraph in a second language': async (reader) => {
    await inModels(reader);
    await press('j')(reader);
    await reader.keepPeek();
    await expect(reader.article.locator('.peek')).toBeVisible();
  },
  'what was found in the library': async (reader) => {
    await press('s')(reader);
    // What an input method writes goes to the field that has the focus; only keys are kept until it has.
    await expect(reader.page.getByRole('searchbox', { name: 'Search the library' })).toBeFocused();
    await reader.page.keyboard.insertText('自由');
    await expect(reader.page.getByRole('complementary').getByText('Everyone').first()).toBeVisible();
  },
  'the contents': async (reader) => {
    await inModels(reader);
    await press('c')(reader);
    await expect(reader.page.getByRole('complementary', { name: 'Contents' })).toBeVisible();
  },
  'the bookmarks beside the text': async (reader) => {
    await bookmarked(reader);
    await press('Shift+B')(reader);
    await expect(reader.page.getByRole('complementary', { name: 'Bookmarks' })).toBeVisible();
  },
  'all bookmarks': async (reader) => {
    await bookmarked(reader);
    await press('Control+Shift+B')(reader);
    await expect(reader.page.getByRole('main', { name: 'Bookmarks' })).toBeVisible();
  },
  'the note': dialog('n'),
  'the preferences': dialog('Control+,'),
  'the commands': dialog('Control+k'),
  'the keyboard shortcuts': dialog('?'),
  'going to a number': dialog('g'),
  'the corrections': dialog('Shift+C'),
};

/** The spaces that WCAG 2.2, 1.4.12 has a page bear, as a reader's own style sheet would ask for them. */
const spaces = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

async function withSpaces({ page }: Reader): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, spaces);
}

test.use({ options: { words: [examples] } });

for (const [view, show] of Object.entries(views)) {
  test(`${view} loses nothing at 320 pixels, and nothing by wide spaces`, async ({ reader }) => {
    await reader.resizeTo(320, 640);
    await show(reader);
    expect(await losses(reader)).toEqual([]);
    await withSpaces(reader);
    expect(await losses(reader)).toEqual([]);
    await reader.resizeTo(1280, 800);
    expect(await losses(reader)).toEqual([]);
  });
}

for (const view of ['the library', 'an article', 'languages side by side', 'all bookmarks'] as const) {
  test(`${view} loses nothing by text of four times its size`, async ({ reader }) => {
    await reader.resizeTo(1280, 800);
    await views[view]?.(reader);
    for (let size = 110; size <= 400; size += 10) {
      await reader.page.keyboard.press('Control+=');
      await expect(reader.page.getByRole('status')).toHaveText(`Text size ${size} %`);
    }
    expect(await losses(reader)).toEqual([]);
    await reader.resizeTo(480, 800);
    expect(await losses(reader)).toEqual([]);
  });
}

test('a line that says much covers no end of a panel, and is covered by none', async ({ reader }) => {
  const { page } = reader;
  const line = page.getByRole('contentinfo', { name: 'Where you are' });
  await reader.openArticle(/^Open models/u);
  await reader.resizeTo(480, 800);
  await reader.readParagraph('s3.p1');
  await page.keyboard.press('b');
  await expect(line).toContainText('Bookmarked');
  await page.keyboard.press('Shift+B');
  const last = page.getByRole('complementary').getByRole('button', { name: 'All bookmarks' });
  await expect(last).toBeVisible();
  // The panel hears how high the line is with the next frame.
  await reader.painted();
  const end = await last.boundingBox();
  expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual((await line.boundingBox())?.y ?? 0);
  await page.keyboard.press('Escape');

  await reader.resizeTo(1280, 800);
  await page.keyboard.press('ControlOrMeta+,');
  const preferences = await page.getByRole('dialog', { name: 'Preferences' }).boundingBox();
  const told = await line.boundingBox();
  expect((told?.x ?? 0) + (told?.width ?? 0)).toBeLessThanOrEqual(preferences?.x ?? 0);
});
