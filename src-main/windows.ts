// All windows of the app: which one is used, and what of them is remembered.
import { app, type WebContents } from 'electron';
import type { EventName, Events } from '../src-shared/contract';
import type { ReaderWindow } from './reader-window';
import type { Session, SessionWindow } from './storage/reader-data';
import type { Store } from './storage/store';

/** How long a window rests before its place is saved, in milliseconds: dragging moves it with every frame. */
const rest = 250;

export interface WindowsTold {
  /** Another window is used now. */
  readonly used: (window: ReaderWindow) => void;
  /** A window was closed, and one is left. */
  readonly leftAlone: (window: ReaderWindow) => void;
}

export class Windows {
  readonly #session: Store<Session>;
  readonly #told: WindowsTold;
  /** The one used last first. */
  #windows: readonly ReaderWindow[] = [];
  /** Those of the last session that are not open again yet. */
  #coming: readonly SessionWindow[];
  #waiting: NodeJS.Timeout | undefined;
  #isQuitting = false;

  /** @param coming the windows of the last session that will be opened again */
  constructor(session: Store<Session>, coming: readonly SessionWindow[], told: WindowsTold) {
    this.#session = session;
    this.#coming = coming;
    this.#told = told;
    // From then on windows close because the app ends, and belong to the session.
    app.on('before-quit', () => {
      this.#isQuitting = true;
    });
  }

  /** The window used last. */
  get current(): ReaderWindow | undefined {
    return this.#windows[0];
  }

  /** The window of a page; undefined where it is closed, or no window of ours. */
  of(page: WebContents): ReaderWindow | undefined {
    return this.#windows.find((window) => window.page === page);
  }

  numbered(number: number): ReaderWindow | undefined {
    return this.#windows.find((window) => window.number === number);
  }

  get all(): readonly ReaderWindow[] {
    return this.#windows;
  }

  /** Tells every page but one. */
  tellOthers<Name extends EventName>(page: WebContents, name: Name, payload: Events[Name]): void {
    for (const window of this.#windows) if (window.page !== page) window.tell(name, payload);
  }

  /**
   * Takes in a window. @param isBehind it is not the one that the reader uses
   */
  add(added: ReaderWindow, isBehind = false): void {
    this.#windows = isBehind ? [...this.#windows, added] : [added, ...this.#windows];
    const { window } = added;
    window.on('focus', () => {
      this.#use(added);
    });
    window.on('resize', this.#rememberAtRest);
    window.on('move', this.#rememberAtRest);
    window.on('close', this.remember);
    window.on('closed', () => {
      this.#remove(added);
    });
    // At once only where there are several: of one there is nothing to be remembered yet.
    if (this.#windows.length > 1) this.remember();
  }

  /** The windows of the last session that are still to come, which are opened now. */
  takeComing(): readonly SessionWindow[] {
    const coming = this.#coming;
    this.#coming = [];
    return coming;
  }

  /** The reader is somewhere else in a window. Of a window that is alone, the places say where it is. */
  placeChanged(): void {
    if (this.#remembered.length > 1) this.remember();
  }

  readonly remember = (): void => {
    clearTimeout(this.#waiting);
    const { current } = this;
    if (current === undefined) return;
    const windows = this.#remembered;
    void this.#session.save({ ...current.state, ...(windows.length > 1 && { windows }) });
  };

  readonly #rememberAtRest = (): void => {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(this.remember, rest);
  };

  get #remembered(): readonly SessionWindow[] {
    return [...this.#windows.map(({ remembered }) => remembered), ...this.#coming];
  }

  #use(used: ReaderWindow): void {
    if (used === this.current || !this.#windows.includes(used)) return;
    this.#windows = [used, ...this.#windows.filter((window) => window !== used)];
    this.#told.used(used);
    this.#rememberAtRest();
  }

  #remove(closed: ReaderWindow): void {
    // The last one is where the reader will come back to.
    if (this.#isQuitting || this.#windows.length === 1) return;
    const wasUsed = closed === this.current;
    this.#windows = this.#windows.filter((window) => window !== closed);
    this.remember();
    const [first, ...others] = this.#windows;
    if (first === undefined) return;
    if (wasUsed) this.#told.used(first);
    if (others.length === 0) this.#told.leftAlone(first);
  }
}
