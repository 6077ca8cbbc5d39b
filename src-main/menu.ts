// The native menu: made of the list of commands, and kept up with what applies, the reader's own keys and what was opened last.
import { Menu } from 'electron';
import { commands, type CommandScope } from '../src-shared/command/commands';
import type { KeyPreferences } from '../src-shared/command/keymap';
import type { RecentArticle } from './storage/reader-data';
import { acceleratorFor, menuTemplate, type MenuSurroundings } from './menu-template';

export class AppMenu {
  readonly #surroundings: MenuSurroundings;
  #keys: KeyPreferences;
  #recent: readonly RecentArticle[];
  /** Nothing applies before the page says so. */
  #scopes: readonly CommandScope[] = [];

  constructor(surroundings: MenuSurroundings, keys: KeyPreferences, recent: readonly RecentArticle[]) {
    this.#surroundings = surroundings;
    this.#keys = keys;
    this.#recent = recent;
    this.#set();
  }

  /** Makes the commands of some scopes available, and no others. */
  enable(scopes: readonly CommandScope[]): void {
    this.#scopes = scopes;
    for (const { id, scope } of commands) {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (item) item.enabled = scopes.includes(scope);
    }
  }

  /** Shows other keys, where they are others. */
  showKeys(keys: KeyPreferences): void {
    const { isMac } = this.#surroundings;
    const changed = commands.some(
      ({ id }) => acceleratorFor(id, keys, isMac) !== acceleratorFor(id, this.#keys, isMac),
    );
    this.#keys = keys;
    // The keys of an item cannot be changed once it is made.
    if (changed) this.#set();
  }

  /** Shows other articles as those that were opened last. */
  showRecent(recent: readonly RecentArticle[]): void {
    this.#recent = recent;
    // Nor can items be taken away.
    this.#set();
  }

  #set(): void {
    const template = menuTemplate(this.#surroundings, {
      keys: this.#keys,
      scopes: this.#scopes,
      recent: this.#recent,
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }
}
