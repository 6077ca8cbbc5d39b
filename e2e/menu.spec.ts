// The native menu: made of the commands, with their keys, and one choice or one key runs a command once.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandGroups, commands, type CommandId } from '../src-shared/command/commands';
import { acceleratorOf } from '../src-shared/command/shortcut';
import { messagesIn } from '../src-shared/messages/messages';
import { expect, test, type Reader } from './reader';

const say = messagesIn('en');
const isMac = process.platform === 'darwin';

interface ShownItem {
  readonly menu: string;
  readonly id: string;
  readonly label: string;
  readonly accelerator: string | null;
  readonly registered: boolean;
  readonly enabled: boolean;
  readonly role: string | null;
}

/** Everything that stands in the menu. */
function shownItems({ electron }: Reader): Promise<readonly ShownItem[]> {
  return electron.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
      (menu.submenu?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .map((item) => ({
          menu: menu.label,
          id: item.id,
          label: item.label,
          accelerator: (item.accelerator as string | null | undefined) ?? null,
          registered: item.registerAccelerator,
          enabled: item.enabled,
          role: (item.role as string | undefined) ?? null,
        })),
    ),
  );
}

async function shownItem(reader: Reader, id: CommandId): Promise<ShownItem | undefined> {
  return (await shownItems(reader)).find((item) => item.id === id);
}

/** Chooses an item as with the mouse. */
async function choose({ electron }: Reader, id: CommandId): Promise<void> {
  await electron.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    const window = BrowserWindow.getAllWindows()[0];
    item?.click(undefined, window, window?.webContents);
  }, id);
}

interface Key {
  readonly keyCode: string;
  readonly modifiers?: readonly ('alt' | 'control' | 'shift')[];
}

/** Presses a key as the system does: before the page gets it, or after the page leaves it, the menu may take it. */
async function pressInWindow({ electron }: Reader, { keyCode, modifiers = [] }: Key): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const modifiers = [...key.modifiers];
      contents?.sendInputEvent({ type: 'keyDown', keyCode: key.keyCode, modifiers });
      if (key.keyCode.length === 1)
        contents?.sendInputEvent({ type: 'char', keyCode: key.keyCode, modifiers });
      contents?.sendInputEvent({ type: 'keyUp', keyCode: key.keyCode, modifiers });
    },
    { keyCode, modifiers },
  );
}

function isMenuBarSeen({ electron }: Reader): Promise<boolean | undefined> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMenuBarVisible());
}

/** Waits until the menu and the page have nothing more to tell each other. */
async function settle(reader: Reader): Promise<void> {
  await reader.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))',
    ),
  );
}

function idsOf(scopes: readonly string[]): readonly string[] {
  return commands.filter(({ scope }) => scopes.includes(scope)).map(({ id }) => id);
}

async function enabledIds(reader: Reader): Promise<readonly string[]> {
  const ids: readonly string[] = commands.map(({ id }) => id);
  return (await shownItems(reader))
    .filter(({ id, enabled }) => enabled && ids.includes(id))
    .map(({ id }) => id);
}

test('every command stands in the menu with its text and its key', async ({ reader }) => {
  const items = await shownItems(reader);
  for (const { id, text, group, shortcuts } of commands) {
    const [item, ...others] = items.filter((candidate) => candidate.id === id);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      menu: say(`group.${group}`),
      label: say(text),
      ...(isMac ? {} : { accelerator: shortcuts[0] === undefined ? null : acceleratorOf(shortcuts[0]) }),
      registered: false,
    });
  }
});

test('nothing else stands in it but recent articles and what the system does', async ({ reader }) => {
  const ids: readonly string[] = commands.map(({ id }) => id);
  const others = (await shownItems(reader)).filter(
    ({ id, label }) => !ids.includes(id) && label !== say('menu.recent'),
  );
  const roles = ['quit', 'togglefullscreen'];
  const rolesOfMac = ['about', 'hide', 'hideothers', 'unhide', 'copy', 'selectall'];
  expect(others.map(({ role }) => role).toSorted()).toEqual(
    (isMac ? [...roles, ...rolesOfMac] : roles).toSorted(),
  );
  const [first] = await shownItems(reader);
  expect(others.find(({ role }) => role === 'quit')?.menu).toBe(first?.menu);
  if (!isMac) expect(first?.menu).toBe(say(`group.${commandGroups[0]}`));
});

test('only what applies can be chosen', async ({ reader }) => {
  await expect.poll(() => enabledIds(reader)).toEqual(idsOf(['everywhere', 'library']));
  await reader.openArticle(/^Open models/u);
  await expect.poll(() => enabledIds(reader)).toEqual(idsOf(['everywhere', 'article']));
  await choose(reader, 'place.goTo');
  await expect(reader.page.getByRole('dialog')).toBeVisible();
  await expect.poll(() => enabledIds(reader)).toEqual([]);
  await reader.page.keyboard.press('Escape');
  await expect.poll(() => enabledIds(reader)).toEqual(idsOf(['everywhere', 'article']));
  await choose(reader, 'library.show');
  await expect(reader.library).toBeVisible();
  await expect.poll(() => enabledIds(reader)).toEqual(idsOf(['everywhere', 'library']));
});

test('choosing an item runs its command once', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await expect(reader.block('s0')).toBeFocused();
  await choose(reader, 'section.next');
  await expect(reader.block('s1')).toBeFocused();
  await choose(reader, 'paragraph.next');
  await expect(reader.block('s1.p1')).toBeFocused();
  await settle(reader);
  await expect(reader.block('s1.p1')).toBeFocused();
  await choose(reader, 'language.8');
  await expect(reader.article).toHaveAttribute('lang', 'de');
});

test('a command that does not apply is not run, even if it was asked for', async ({ reader }) => {
  await reader.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('tell:command.asked', '"place.goTo"');
  });
  await settle(reader);
  await expect(reader.page.getByRole('dialog')).toHaveCount(0);
});

for (const [way, press] of [
  ['in the page', async (reader: Reader, inPage: string) => reader.page.keyboard.press(inPage)],
  [
    'in the window',
    async (reader: Reader, _inPage: string, inWindow: Key) => pressInWindow(reader, inWindow),
  ],
] as const) {
  test(`a key that the menu shows runs its command once, pressed ${way}`, async ({ reader }) => {
    await reader.openArticle(/^Open models/u);
    await expect(reader.block('s0')).toBeFocused();
    await press(reader, ']', { keyCode: ']' });
    await settle(reader);
    await expect(reader.block('s1')).toBeFocused();
    await press(reader, 'ControlOrMeta+PageDown', { keyCode: 'PageDown', modifiers: ['control'] });
    await settle(reader);
    await expect(reader.block('s2')).toBeFocused();
    await press(reader, 'j', { keyCode: 'j' });
    await settle(reader);
    await expect(reader.block('s2.p1')).toBeFocused();
    await press(reader, 'Alt+3', { keyCode: '3', modifiers: ['alt'] });
    await expect(reader.article).toHaveAttribute('lang', 'ru');
    await press(reader, 'Alt+ArrowLeft', { keyCode: 'Left', modifiers: ['alt'] });
    await expect(reader.block('s1')).toBeFocused();
    await press(reader, 'o', { keyCode: 'o' });
    await expect(reader.library).toBeVisible();
    await press(reader, 'Alt+ArrowLeft', { keyCode: 'Left', modifiers: ['alt'] });
    await expect(reader.article).toBeVisible();
    expect(await isMenuBarSeen(reader)).toBe(isMac);
  });
}

test('Ctrl+R, zoom and the tools of developers have no key', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.page.evaluate(() => {
    document.documentElement.dataset.untouched = 'true';
  });
  for (const keyCode of ['r', '=', '-', '0'])
    await pressInWindow(reader, { keyCode, modifiers: ['control'] });
  await pressInWindow(reader, { keyCode: 'i', modifiers: ['control', 'shift'] });
  await pressInWindow(reader, { keyCode: 'F12' });
  await settle(reader);
  await expect(reader.page.locator('html[data-untouched]')).toHaveCount(1);
  const state = await reader.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return [contents?.isDevToolsOpened(), contents?.getZoomFactor()];
  });
  expect(state).toEqual([false, 1]);
});

test('the reader’s own keys stand in the menu at once', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  const keep = (fields: object): Promise<unknown> =>
    reader.ask('preferences.keep', { theme: 'system', languages: [], ...fields });
  await keep({ keys: { 'section.next': ['Mod+ArrowDown'], 'paragraph.next': [] } });
  expect(await shownItem(reader, 'section.next')).toMatchObject({ accelerator: 'CommandOrControl+Down' });
  expect(await shownItem(reader, 'paragraph.next')).toMatchObject({ accelerator: null });
  // What applies still does.
  expect(await enabledIds(reader)).toEqual(idsOf(['everywhere', 'article']));
  await keep({ singleKeys: false });
  expect(await shownItem(reader, 'section.next')).toMatchObject({ accelerator: 'CommandOrControl+PageDown' });
  expect(await isMenuBarSeen(reader)).toBe(isMac);
});

test('the reader’s own keys stand in the menu from the start', async ({ reader, profile }) => {
  await reader.page.keyboard.press('d');
  const file = join(profile, 'preferences.json');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('light');
  await reader.quit();
  const preferences = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...preferences, keys: { 'theme.next': ['Mod+E'] } }));
  await reader.restart();
  expect(await shownItem(reader, 'theme.next')).toMatchObject({ accelerator: 'CommandOrControl+E' });
});

test('recent articles stand in the first menu, can be opened there, and can be cleared', async ({
  reader,
}) => {
  const recent = (): Promise<readonly string[]> =>
    reader.electron.evaluate(
      ({ Menu }, name) =>
        Menu.getApplicationMenu()
          ?.items[0]?.submenu?.items.find(({ label }) => label === name)
          ?.submenu?.items.map(({ label }) => label) ?? [],
      say('menu.recent'),
    );
  expect(await recent()).toEqual([]);
  await reader.openArticle(/^Universal/u);
  await reader.backToLibrary();
  await reader.openArticle(/^Open models/u);
  const titles = [expect.stringMatching(/^Open models/u), expect.stringMatching(/^Universal/u)] as const;
  await expect.poll(recent).toEqual(titles);
  await reader.restart();
  await expect.poll(recent).toEqual(titles);
  await reader.electron.evaluate(({ Menu }, name) => {
    const menu = Menu.getApplicationMenu()?.items[0]?.submenu?.items.find(({ label }) => label === name);
    menu?.submenu?.items[1]?.click();
  }, say('menu.recent'));
  await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText(/^Universal/u);
  await expect.poll(recent).toEqual(titles.toReversed());
  await choose(reader, 'recent.clear');
  await expect(reader.page.getByRole('status')).toHaveText(say('recent.cleared'));
  expect(await recent()).toEqual([]);
  await reader.restart();
  await reader.backToLibrary();
  // What is opened from now on is remembered again.
  await reader.openArticle(/^Open models/u);
  await expect.poll(recent).toContainEqual(titles[0]);
});
