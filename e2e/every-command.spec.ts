// Every command of the list, by every key that it has: the compiler asks for a way to see that a command did its work.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commands, type CommandId } from '../src-shared/command/commands';
import { en } from '../src-shared/messages/en';
import { expect, test, type Reader } from './reader';

interface Trial {
  /** What is done before the key is pressed, from the library. */
  readonly before?: (reader: Reader) => Promise<void>;
  /** Its key closes the window. */
  readonly closes?: true;
  /** What must be so once it was pressed. */
  readonly after: (reader: Reader) => Promise<void>;
}

const inDeclaration = (reader: Reader): Promise<void> => reader.openArticle(/^Universal/u);
const inModels = (reader: Reader): Promise<void> => reader.openArticle(/^Open models/u);

/** In an article of which the third section is being read. */
async function atThirdSection(reader: Reader): Promise<void> {
  await inDeclaration(reader);
  for (const section of ['s1', 's2', 's3']) {
    await reader.page.keyboard.press(']');
    await expect(reader.block(section)).toBeFocused();
  }
}

const focused =
  (block: string) =>
  (reader: Reader): Promise<void> =>
    expect(reader.block(block)).toBeFocused();
const shown =
  (language: string) =>
  (reader: Reader): Promise<void> =>
    expect(reader.article).toHaveAttribute('lang', language);
const asked =
  (name: string) =>
  (reader: Reader): Promise<void> =>
    expect(reader.page.getByRole('dialog', { name })).toBeVisible();
const titled =
  (title: RegExp) =>
  (reader: Reader): Promise<void> =>
    expect(reader.article.getByRole('heading', { level: 1 })).toHaveText(title);
const told =
  (text: string | RegExp) =>
  (reader: Reader): Promise<void> =>
    expect(reader.page.getByRole('status')).toHaveText(text);

const bookmarked =
  (block: string) =>
  (reader: Reader): Promise<void> =>
    expect(reader.block(block)).toHaveAttribute('data-bookmarked');
const notBookmarked =
  (block: string) =>
  (reader: Reader): Promise<void> =>
    expect(reader.block(block)).not.toHaveAttribute('data-bookmarked');

const windowsOpen =
  (count: number) =>
  (reader: Reader): Promise<void> =>
    expect
      .poll(() => reader.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
      .toBe(count);

const inBookmarks = (reader: Reader): Promise<void> =>
  expect(reader.page.getByRole('main', { name: 'Bookmarks' })).toBeVisible();

/** In the third section, with bookmarks on the headings of the second and the fourth. */
async function withBookmarksAround(reader: Reader): Promise<void> {
  await inDeclaration(reader);
  for (const block of ['s2', 's4']) {
    await reader.page.keyboard.press('g');
    await reader.page.keyboard.type(block.slice(1));
    await reader.page.keyboard.press('Enter');
    await expect(reader.block(block)).toBeFocused();
    await reader.page.keyboard.press('b');
    await bookmarked(block)(reader);
  }
  await reader.page.keyboard.press('[');
  await focused('s3')(reader);
}

/** Where the bar is open and something was found, and the reader has stayed at the first of it. */
async function finding(reader: Reader): Promise<void> {
  await atThirdSection(reader);
  await reader.page.keyboard.press('Control+f');
  await expect(reader.page.getByRole('searchbox')).toBeFocused();
  await reader.page.keyboard.type('education');
  await told(/ of /u)(reader);
  await reader.page.keyboard.press('Enter');
}

/** In the third section, another language beside it. */
async function sideBySide(reader: Reader): Promise<void> {
  await atThirdSection(reader);
  await reader.page.keyboard.press('p');
  await expect(reader.page.locator('[data-beside="s3"]')).toBeVisible();
}

async function inPages(reader: Reader): Promise<void> {
  await inDeclaration(reader);
  await reader.page.keyboard.press('v');
  await told('In pages')(reader);
}

/** In an article of the reader's own, whose second paragraph is a figure. */
async function atFigure(reader: Reader): Promise<void> {
  const folder = join(reader.profile, 'library', 'pictures');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'en.md'), '---\ntitle: Pictures\n---\n\nOne.\n\n![A square](square.svg)\n');
  await writeFile(
    join(folder, 'square.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0H40V40H0Z"/></svg>',
  );
  await reader.restart();
  await reader.openArticle('Pictures');
  await reader.page.keyboard.press('End');
  await focused('s0.p2')(reader);
}

/** What is told while two paragraphs are about to be linked. */
const linking = (reader: Reader): Promise<void> =>
  expect(reader.page.getByRole('status')).toContainText('is to stand beside');

/** In an article, with a system that cannot print, so that no dialog of its own opens. */
async function withoutPrinter(reader: Reader): Promise<void> {
  await inModels(reader);
  await reader.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents !== undefined)
      contents.print = (_options, callback) => callback?.(false, 'No printers available on the network');
  });
}

const trials: Readonly<Record<CommandId, Trial>> = {
  'library.show': { before: inModels, after: (reader) => expect(reader.library).toBeVisible() },
  'library.filter': { after: (reader) => expect(reader.library.getByRole('searchbox')).toBeFocused() },
  'search.open': {
    before: inDeclaration,
    after: (reader) =>
      expect(reader.page.getByRole('searchbox', { name: 'Search the library' })).toBeFocused(),
  },
  'article.next': { before: inModels, after: titled(/^Universal/u) },
  'article.previous': { before: inDeclaration, after: titled(/^Open models/u) },
  'copy.link': { before: atThirdSection, after: told('Link copied') },
  'copy.citation': { before: atThirdSection, after: told('Copied with the source') },
  print: {
    before: withoutPrinter,
    after: (reader) => expect(reader.page.getByRole('alert')).toContainText('The article was not printed'),
  },
  'window.new': { after: windowsOpen(2) },
  'window.openIn': { before: atThirdSection, after: windowsOpen(2) },
  'window.close': {
    before: async (reader) => {
      await reader.page.keyboard.press('Control+Shift+N');
      await windowsOpen(2)(reader);
    },
    closes: true,
    after: windowsOpen(1),
  },
  'recent.clear': { after: told('Recent articles cleared') },
  'paragraph.next': { before: atThirdSection, after: focused('s3.p1') },
  'paragraph.previous': { before: atThirdSection, after: focused('s2.p1') },
  'section.next': { before: atThirdSection, after: focused('s4') },
  'section.previous': { before: atThirdSection, after: focused('s2') },
  'heading.next': { before: atThirdSection, after: focused('s4') },
  'heading.previous': { before: atThirdSection, after: focused('s2') },
  'heading.1': { before: atThirdSection, after: focused('s0') },
  'heading.2': { before: atThirdSection, after: focused('s4') },
  'heading.3': { before: atThirdSection, after: told('No heading of that kind below') },
  'heading.4': { before: atThirdSection, after: told('No heading of that kind below') },
  'heading.5': { before: atThirdSection, after: told('No heading of that kind below') },
  'heading.6': { before: atThirdSection, after: told('No heading of that kind below') },
  'place.first': { before: atThirdSection, after: focused('s0') },
  'place.last': { before: atThirdSection, after: focused('s31.p1') },
  'place.goTo': { before: inDeclaration, after: asked('Go to a section or paragraph') },
  'find.open': {
    before: inDeclaration,
    after: (reader) =>
      expect(reader.page.getByRole('search', { name: 'Find' }).getByRole('searchbox')).toBeFocused(),
  },
  'find.next': { before: finding, after: told(/^3 of /u) },
  'find.previous': { before: finding, after: told(/^1 of /u) },
  'find.wholeWords': { before: finding, after: told(/^Whole words: on/u) },
  'find.matchCase': { before: finding, after: told(/^As capitalized: on/u) },
  'find.matchAccents': { before: finding, after: told(/^As accented: on/u) },
  'page.next': {
    before: inPages,
    after: (reader) => expect(reader.block('s0')).not.toBeInViewport(),
  },
  'page.previous': {
    before: async (reader) => {
      await inPages(reader);
      await reader.page.keyboard.press('PageDown');
      await expect(reader.block('s0')).not.toBeInViewport();
    },
    after: (reader) => expect(reader.block('s0')).toBeInViewport(),
  },
  'pages.toggle': { before: inDeclaration, after: told('In pages') },
  'alone.toggle': {
    before: inDeclaration,
    after: (reader) => expect(reader.page.getByRole('link', { name: 'Library' })).toHaveCount(0),
  },
  'dimming.toggle': { before: inDeclaration, after: told('All but this paragraph dimmed') },
  'notes.step': {
    before: async (reader) => {
      await inModels(reader);
      await reader.page.keyboard.press('g');
      await reader.page.keyboard.type('1.1');
      await reader.page.keyboard.press('Enter');
      await focused('s1.p1')(reader);
    },
    after: (reader) => expect(reader.page.getByRole('note', { name: 'Note 1' })).toBeFocused(),
  },
  'figure.enlarge': { before: atFigure, after: asked('A square') },
  'history.back': { before: atThirdSection, after: focused('s2') },
  'history.forward': {
    before: async (reader) => {
      await atThirdSection(reader);
      await reader.page.keyboard.press('Alt+ArrowLeft');
      await focused('s2')(reader);
    },
    after: focused('s3'),
  },
  'bookmark.toggle': { before: atThirdSection, after: bookmarked('s3') },
  'bookmark.note': { before: atThirdSection, after: asked('Note on this paragraph') },
  'bookmark.next': { before: withBookmarksAround, after: focused('s4') },
  'bookmark.previous': { before: withBookmarksAround, after: focused('s2') },
  'bookmarks.toggle': {
    before: inDeclaration,
    after: (reader) => expect(reader.page.getByRole('complementary', { name: 'Bookmarks' })).toBeVisible(),
  },
  'bookmarks.show': { before: inDeclaration, after: inBookmarks },
  'bookmarks.filter': {
    before: async (reader) => {
      await atThirdSection(reader);
      await reader.page.keyboard.press('b');
      await bookmarked('s3')(reader);
      await reader.page.keyboard.press('Control+Shift+B');
      await inBookmarks(reader);
    },
    after: (reader) => expect(reader.page.getByRole('main').getByRole('searchbox')).toBeFocused(),
  },
  undo: {
    before: async (reader) => {
      await atThirdSection(reader);
      await reader.page.keyboard.press('b');
      await bookmarked('s3')(reader);
    },
    after: notBookmarked('s3'),
  },
  redo: {
    before: async (reader) => {
      await atThirdSection(reader);
      await reader.page.keyboard.press('b');
      await bookmarked('s3')(reader);
      await reader.page.keyboard.press('Control+z');
      await notBookmarked('s3')(reader);
    },
    after: bookmarked('s3'),
  },
  'language.choose': {
    before: inDeclaration,
    after: (reader) => expect(reader.languages.getByRole('button', { name: 'English' })).toBeFocused(),
  },
  'language.previous': {
    before: async (reader) => {
      await inDeclaration(reader);
      await reader.switchTo('Suomi');
    },
    after: shown('en'),
  },
  'language.1': {
    before: async (reader) => {
      await inDeclaration(reader);
      await reader.switchTo('Suomi');
    },
    after: shown('en'),
  },
  'language.2': { before: inDeclaration, after: shown('ko') },
  'language.3': { before: inDeclaration, after: shown('ru') },
  'language.4': { before: inDeclaration, after: shown('fr') },
  'language.5': { before: inDeclaration, after: shown('id') },
  'language.6': { before: inDeclaration, after: shown('sa') },
  'language.7': { before: inDeclaration, after: shown('ja') },
  'language.8': { before: inDeclaration, after: shown('de') },
  'language.9': { before: inDeclaration, after: shown('pt') },
  peek: {
    before: atThirdSection,
    after: (reader) => expect(reader.page.getByRole('note', { name: 'In 한국어' })).toBeVisible(),
  },
  'peek.language': { before: inDeclaration, after: told('Under the paragraph: Русский.') },
  'parallel.toggle': {
    before: atThirdSection,
    after: (reader) => expect(reader.page.locator('[data-beside="s3"]')).toBeVisible(),
  },
  'parallel.swap': {
    before: sideBySide,
    after: (reader) => expect(reader.article).not.toHaveAttribute('lang', 'en'),
  },
  'parallel.third': { before: sideBySide, after: asked('Third language') },
  'parallel.lines': { before: sideBySide, after: told('Lines between rows shown') },
  'alignment.joinAbove': {
    before: sideBySide,
    after: (reader) =>
      expect(reader.block('s3').locator('xpath=..').locator('[data-block="s2.p1"]')).toBeVisible(),
  },
  'alignment.joinBelow': {
    before: sideBySide,
    after: (reader) =>
      expect(reader.block('s3').locator('xpath=..').locator('[data-block="s3.p1"]')).toBeVisible(),
  },
  'alignment.link': { before: sideBySide, after: linking },
  'corrections.show': { before: sideBySide, after: asked('Corrections') },
  'contents.toggle': {
    before: inDeclaration,
    after: (reader) => expect(reader.page.getByRole('complementary', { name: 'Contents' })).toBeVisible(),
  },
  'numbers.toggle': { before: inDeclaration, after: told('Paragraph numbers shown') },
  'text.larger': { after: told('Text size 110 %') },
  'text.smaller': { after: told('Text size 90 %') },
  'text.normal': {
    before: async (reader) => {
      await reader.page.keyboard.press('Control+=');
      await told('Text size 110 %')(reader);
    },
    after: told('Text size 100 %'),
  },
  'leading.more': { before: inModels, after: told('Line spacing 105 %') },
  'leading.less': { before: inModels, after: told('Line spacing 95 %') },
  'measure.wider': { before: inModels, after: told('Line length 110 %') },
  'measure.narrower': { before: inModels, after: told('Line length 90 %') },
  'justified.toggle': { before: inModels, after: told('Lines justified') },
  'hyphenation.toggle': { before: inModels, after: told('Words whole') },
  'profile.next': { after: told('Profile: Presentation') },
  'theme.next': {
    after: (reader) => expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'light'),
  },
  'preferences.open': { before: inDeclaration, after: asked('Preferences') },
  'palette.open': { before: inDeclaration, after: asked('Commands') },
  'shortcuts.open': { before: inDeclaration, after: asked('Keyboard shortcuts') },
  'proof.show': { before: inDeclaration, after: asked('Proof of offline') },
  dismiss: {
    before: async (reader) => {
      await atThirdSection(reader);
      await reader.page.keyboard.press('l');
      await expect(reader.languages.getByRole('button', { name: 'English' })).toBeFocused();
    },
    after: focused('s3'),
  },
};

for (const command of commands) {
  const { id, shortcuts } = command;
  for (const shortcut of shortcuts) {
    test(`${id} by ${shortcut}`, async ({ reader }) => {
      const { before, after, closes } = trials[id];
      const key = shortcut.replace('Mod', 'Control');
      await before?.(reader);
      if (closes === true) await reader.close(reader.page);
      else if ('isHeld' in command) await reader.page.keyboard.down(key);
      else await reader.page.keyboard.press(key);
      await after(reader);
    });
  }
}

test('each can be reached from the palette, the help and the menu as well', async ({ reader }) => {
  test.slow();
  const { page } = reader;
  const menu = await reader.electron.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(
      ({ submenu }) => submenu?.items.map(({ label }) => label) ?? [],
    ),
  );
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const { text } of commands) {
    expect(menu).toContain(en[text]);
    await expect(help.getByText(en[text], { exact: true }).first()).toBeAttached();
  }
  await page.keyboard.press('Escape');
  const inPalette = async (scopes: readonly string[]): Promise<void> => {
    await page.keyboard.press('Control+k');
    for (const { text, scope } of commands) {
      if (!scopes.includes(scope)) continue;
      await page.getByRole('combobox').fill(en[text]);
      await expect(page.getByRole('option', { name: en[text] }).first()).toBeVisible();
    }
    await page.keyboard.press('Escape');
  };
  await inPalette(['everywhere', 'library']);
  await inDeclaration(reader);
  await inPalette(['article']);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await inPalette(['finding']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(page.locator('[data-beside]').first()).toBeVisible();
  await inPalette(['parallel']);
});
