// A window with a page of ours: what the page begins with, where the reader is in it, and what it is told.
import type { BrowserWindow, WebContents } from 'electron';
import type { CommandScope } from '../src-shared/command/commands';
import type { ArticleWish, EventName, Events } from '../src-shared/contract';
import type { Place } from '../src-shared/place';
import type { Beginning } from './beginning';
import { tell } from './ipc';
import type { SessionWindow, WindowState } from './storage/reader-data';

export class ReaderWindow {
  readonly window: BrowserWindow;
  readonly page: WebContents;
  /** The number by which the page gets what it begins with. */
  readonly number: number;
  readonly #beginAt: (place: Place | undefined) => Beginning;
  #beginning: Beginning;
  #hasPage = false;
  #asked: ArticleWish | undefined;
  #state: WindowState;

  /** The scopes whose commands apply now. Nothing applies before the page says so. */
  scopes: readonly CommandScope[] = [];
  /** Where the reader is; nothing where no article is open. */
  place: Place | undefined;

  /**
   * @param place where the reader is at first
   * @param beginAt what a page begins with that is loaded once more
   */
  constructor(
    window: BrowserWindow,
    beginning: Beginning,
    place: Place | undefined,
    beginAt: (place: Place | undefined) => Beginning,
  ) {
    this.window = window;
    // The window loses it when it is closed, and its page may still be heard.
    this.page = window.webContents;
    this.number = window.id;
    this.place = place;
    this.#beginning = beginning;
    this.#beginAt = beginAt;
    this.#state = stateOf(window);
  }

  get beginning(): Beginning {
    return this.#beginning;
  }

  /** Whether the page hears what it is told. */
  get hasPage(): boolean {
    return this.#hasPage;
  }

  /** The page is loaded: once more where there was one, which then begins where the reader is. */
  begin(): Beginning {
    if (this.#hasPage) this.#beginning = this.#beginAt(this.place);
    this.#hasPage = false;
    return this.#beginning;
  }

  /** The page hears from now on; what was to be opened before is asked for. */
  listens(): void {
    this.#hasPage = true;
    if (this.#asked !== undefined) this.tell('article.asked', this.#asked);
    this.#asked = undefined;
  }

  /** Has the page open an article, as soon as it hears. */
  ask(wish: ArticleWish): void {
    if (this.#hasPage) this.tell('article.asked', wish);
    else this.#asked = wish;
  }

  tell<Name extends EventName>(name: Name, payload: Events[Name]): void {
    tell(this.window, name, payload);
  }

  bringToFront(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.focus();
  }

  /** Where the window is, or was before it was closed. */
  get state(): WindowState {
    if (!this.window.isDestroyed()) this.#state = stateOf(this.window);
    return this.#state;
  }

  /** The window as it is remembered. */
  get remembered(): SessionWindow {
    return { ...this.state, ...(this.place !== undefined && { place: this.place }) };
  }
}

function stateOf(window: BrowserWindow): WindowState {
  const { x, y, width, height } = window.getNormalBounds();
  return { x, y, width, height, maximized: window.isMaximized(), fullScreen: window.isFullScreen() };
}
