// Tests of what stands in the native menu.
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { commandGroups, commands, type CommandId } from '../src-shared/command/commands';
import type { KeyPreferences } from '../src-shared/command/keymap';
import { messagesIn, type Say } from '../src-shared/messages/messages';
import { menuTemplate, type MenuSituation } from './menu-template';

type Item = MenuItemConstructorOptions;

const english = messagesIn('en');
const inArticle: MenuSituation = { keys: {}, scopes: ['everywhere', 'article'], recent: [] };

interface Given {
  readonly isMac?: boolean;
  readonly say?: Say;
  readonly run?: (id: CommandId) => void;
  readonly open?: (article: string) => void;
  readonly situation?: MenuSituation;
}

function menus({
  isMac = false,
  say = english,
  run = vi.fn(),
  open = vi.fn(),
  situation = inArticle,
}: Given = {}) {
  return menuTemplate({ say, isMac, run, open }, situation);
}

function itemsOf(menu: Item): readonly Item[] {
  return menu.submenu as readonly Item[];
}

function allItems(given?: Given): readonly Item[] {
  return menus(given).flatMap(itemsOf);
}

function itemOf(id: CommandId, given?: Given): Item {
  return allItems(given).find((item) => item.id === id)!;
}

const rolesOf = (menu: Item): readonly unknown[] => itemsOf(menu).flatMap(({ role }) => role ?? []);

describe.each([true, false])('the menu (macOS: %s)', (isMac) => {
  it('has every command once, under its group, in the order of the list', () => {
    const byGroup = menus({ isMac })
      .slice(isMac ? 2 : 0)
      .map((menu) => [menu.label, itemsOf(menu).flatMap(({ id }) => id ?? [])]);
    const expected = commandGroups.map((group) => [
      english(`group.${group}`),
      commands.filter((command) => command.group === group).map(({ id }) => id),
    ]);
    expect(byGroup).toEqual(expected);
  });

  it('has nothing else but what the system does', () => {
    for (const { id, role, type } of allItems({ isMac })) {
      expect([id, role, type].filter(Boolean)).toHaveLength(1);
    }
    const roles = ['quit', 'togglefullscreen', 'about', 'hide', 'hideOthers', 'unhide', 'copy', 'selectAll'];
    for (const role of menus({ isMac }).flatMap(rolesOf)) expect(roles).toContain(role);
  });

  it('has a text for everything', () => {
    for (const { label, type } of [...menus({ isMac }), ...allItems({ isMac })]) {
      if (type !== 'separator') expect(label).toMatch(/\S/u);
    }
  });

  it('has Quit in its first menu and full screen among what is viewed', () => {
    const all = menus({ isMac });
    expect(rolesOf(all[0]!)).toContain('quit');
    expect(rolesOf(all.find(({ label }) => label === 'View')!)).toEqual(['togglefullscreen']);
    expect(all.flatMap(rolesOf).filter((role) => role === 'quit')).toHaveLength(1);
  });

  it('registers no key of a command', () => {
    for (const { id, registerAccelerator } of allItems({ isMac })) {
      if (id !== undefined) expect(registerAccelerator).toBe(false);
    }
  });
});

it('on macOS has the menus of the app and of editing first', () => {
  const [app, edit] = menus({ isMac: true });
  expect(app!.label).toBe('Polylect');
  expect(rolesOf(edit!)).toEqual(['copy', 'selectAll']);
});

it('lets the commands be chosen that apply', () => {
  const enabled = (situation: MenuSituation): readonly (boolean | undefined)[] =>
    (['library.show', 'paragraph.next', 'library.filter'] as const).map(
      (id) => itemOf(id, { situation }).enabled,
    );
  expect(enabled(inArticle)).toEqual([true, true, false]);
  expect(enabled({ ...inArticle, scopes: ['everywhere', 'library'] })).toEqual([true, false, true]);
  expect(enabled({ ...inArticle, scopes: [] })).toEqual([false, false, false]);
});

it('runs the command that is chosen', () => {
  const run = vi.fn();
  const click = itemOf('paragraph.next', { run }).click as () => void;
  click();
  expect(run.mock.calls).toEqual([['paragraph.next']]);
});

describe('recent articles', () => {
  const recentMenu = (given: Given): Item =>
    allItems(given).find(({ label }) => label === english('menu.recent'))!;
  const recent = [
    { article: 'coats', title: 'Coats & jackets' },
    { article: 'long', title: 'A very long title. '.repeat(10) },
  ];

  it('are listed in the first menu, the latest first, and can be opened', () => {
    const open = vi.fn();
    const [coats, long] = itemsOf(recentMenu({ open, situation: { ...inArticle, recent } }));
    expect(coats!.label).toBe('Coats && jackets');
    expect(long!.label).toMatch(/^A very long title\..{50,80}…$/u);
    (coats!.click as () => void)();
    expect(open.mock.calls).toEqual([['coats']]);
  });

  it('cannot be chosen where there are none', () => {
    expect(recentMenu({}).enabled).toBe(false);
    expect(recentMenu({ situation: { ...inArticle, recent } }).enabled).toBe(true);
  });
});

it('makes no key of a letter by &', () => {
  const say = (() => 'Back & forth') as unknown as Say;
  expect(itemOf('history.back', { say }).label).toBe('Back && forth');
});

describe('the key shown', () => {
  const shown = (id: CommandId, keys: KeyPreferences, isMac = false): string | undefined =>
    itemOf(id, { isMac, situation: { ...inArticle, keys } }).accelerator;

  it('is the first one of the command', () => {
    expect(shown('section.next', {})).toBe(']');
    expect(shown('history.back', {})).toBe('Alt+Left');
    expect(shown('palette.open', {})).toBe('CommandOrControl+K');
  });

  it('is the reader’s own', () => {
    expect(shown('section.next', { keys: { 'section.next': ['Mod+ArrowDown', 'x'] } })).toBe(
      'CommandOrControl+Down',
    );
    expect(shown('section.next', { keys: { 'section.next': [] } })).toBeUndefined();
    expect(shown('section.next', { singleKeys: false })).toBe('CommandOrControl+PageDown');
  });

  it('is none where Electron has no word for it', () => {
    expect(shown('section.next', { keys: { 'section.next': ['ж'] } })).toBeUndefined();
  });

  it('on macOS is one with Command, since the menu would take others from the page', () => {
    expect(shown('section.next', {}, true)).toBe('CommandOrControl+PageDown');
    expect(shown('history.back', {}, true)).toBeUndefined();
    expect(shown('palette.open', {}, true)).toBe('CommandOrControl+K');
  });
});
