// What stands in the native menu: every command of the list, the articles opened last, and what only the system can do.
import type { MenuItemConstructorOptions } from 'electron';
import {
  commandGroups,
  commands,
  type Command,
  type CommandGroup,
  type CommandId,
  type CommandScope,
} from '../src-shared/command/commands';
import { shortcutsOf, type KeyPreferences } from '../src-shared/command/keymap';
import { acceleratorOf } from '../src-shared/command/shortcut';
import type { ArticleId } from '../src-shared/article/shapes';
import type { Say } from '../src-shared/messages/messages';
import type { RecentArticle } from './storage/reader-data';

/** What the menu needs to know of the app, and does not change while it runs. */
export interface MenuSurroundings {
  readonly say: Say;
  readonly isMac: boolean;
  /** Has the page run a command. */
  readonly run: (id: CommandId) => void;
  /** Has the page open an article. */
  readonly open: (article: ArticleId) => void;
}

/** What the menu depends on and may change at any time. */
export interface MenuSituation {
  readonly keys: KeyPreferences;
  /** The scopes whose commands apply now. */
  readonly scopes: readonly CommandScope[];
  /** The articles that were opened last, the latest first. */
  readonly recent: readonly RecentArticle[];
}

type Item = MenuItemConstructorOptions;

const line: Item = { type: 'separator' };

export function menuTemplate(surroundings: MenuSurroundings, situation: MenuSituation): Item[] {
  const { isMac } = surroundings;
  const groups = commandGroups.map((group) => groupMenu(group, surroundings, situation));
  return isMac ? [macAppMenu(surroundings), macEditMenu(surroundings), ...groups] : groups;
}

/** The key that the menu shows for a command; the page handles it. */
export function acceleratorFor(id: CommandId, keys: KeyPreferences, isMac: boolean): string | undefined {
  const shortcuts = shortcutsOf(id, keys);
  // On macOS a key in the menu is always taken by it, and one without Command before the page, even in a text field. One with
  // Command goes to the page first, and to the menu only if the page leaves it alone.
  const shown = isMac ? shortcuts.find((shortcut) => /(?:^|\+)Mod\+/u.test(shortcut)) : shortcuts[0];
  return shown === undefined ? undefined : acceleratorOf(shown);
}

function groupMenu(group: CommandGroup, surroundings: MenuSurroundings, situation: MenuSituation): Item {
  const { say, isMac } = surroundings;
  const items = commands
    .filter((command) => command.group === group)
    .map((command) => commandItem(command, surroundings, situation));
  const more: Item[] = [];
  if (group === commandGroups[0]) more.push(line, recentMenu(surroundings, situation));
  if (group === commandGroups[0] && !isMac) more.push(line, { role: 'quit', label: label(say('menu.quit')) });
  if (group === 'view') more.push(line, { role: 'togglefullscreen', label: label(say('menu.fullScreen')) });
  return { label: label(say(`group.${group}`)), submenu: [...items, ...more] };
}

/** Titles longer than this are cut, in UTF-16 units: a menu is as wide as its widest item. */
const longestTitle = 80;

function recentMenu({ say, open }: MenuSurroundings, { recent }: MenuSituation): Item {
  return {
    type: 'submenu',
    label: label(say('menu.recent')),
    enabled: recent.length > 0,
    submenu: recent.map(({ article, title }) => ({
      label: label(title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title),
      click: () => {
        open(article);
      },
    })),
  };
}

function commandItem(
  { id, text, scope }: Command,
  { say, isMac, run }: MenuSurroundings,
  { keys, scopes }: MenuSituation,
): Item {
  const accelerator = acceleratorFor(id, keys, isMac);
  return {
    id,
    label: label(say(text)),
    ...(accelerator !== undefined && { accelerator }),
    // Shown only: the page handles the keys, and one press is to run a command once.
    registerAccelerator: false,
    enabled: scopes.includes(scope),
    click: () => {
      run(id);
    },
  };
}

function macAppMenu({ say }: MenuSurroundings): Item {
  return {
    label: label(say('app.name')),
    submenu: [
      { role: 'about', label: label(say('menu.about')) },
      line,
      { role: 'hide', label: label(say('menu.hide')) },
      { role: 'hideOthers', label: label(say('menu.hideOthers')) },
      { role: 'unhide', label: label(say('menu.showAll')) },
      line,
      { role: 'quit', label: label(say('menu.quit')) },
    ],
  };
}

/** On macOS keys such as Command and C work in a page only through the menu. */
function macEditMenu({ say }: MenuSurroundings): Item {
  return {
    label: label(say('menu.edit')),
    submenu: [
      { role: 'copy', label: label(say('menu.copy')) },
      { role: 'selectAll', label: label(say('menu.selectAll')) },
    ],
  };
}

/** A single & would make the next letter a key with Alt, and such keys belong to the commands. */
function label(text: string): string {
  return text.replaceAll('&', '&&');
}
