// The built app on a screen that is watched, with its keys pressed from outside.
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { projectRoot } from '../setup/paths.mjs';
import type { Screen } from './screen';

declare global {
  interface Window {
    /** How long each task took that held up the page, in milliseconds, since `watchTasks`. */
    longTasks?: number[];
  }
}

export class DrivenApp {
  readonly page: Page;
  readonly #electron: ElectronApplication;
  readonly #screen: Screen;

  private constructor(electron: ElectronApplication, page: Page, screen: Screen) {
    this.#electron = electron;
    this.page = page;
    this.#screen = screen;
  }

  /** Starts the app with a folder for its data, and answers when its first view is there. */
  static async start(screen: Screen, profile: string, ...words: readonly string[]): Promise<DrivenApp> {
    const electron = await _electron.launch({
      args: ['--disable-gpu', '--log-level=3', `--user-data-dir=${profile}`, projectRoot, ...words],
      env: {
        ...(process.env as Record<string, string>),
        LANG: 'C.UTF-8',
        LANGUAGE: 'en',
        ...screen.environment,
      },
      colorScheme: null,
    });
    const page = await electron.firstWindow();
    await page.getByRole('main').waitFor();
    return new DrivenApp(electron, page, screen);
  }

  get id(): number {
    const { pid } = this.#electron.process();
    if (pid === undefined) throw new Error('The app did not start.');
    return pid;
  }

  /**
   * Presses a key as the page gets it from the system.
   *
   * @returns how long after that the last pixel changed, in milliseconds; nothing where none did
   */
  async press(key: string): Promise<number | undefined> {
    return this.#screen.lastChange(async () => {
      const { code, shift, ctrl, alt, value } = pressOf(key);
      return this.page.evaluate(
        (press) => {
          const at = performance.timeOrigin + performance.now();
          const target = document.activeElement ?? document.body;
          target.dispatchEvent(new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true }));
          target.dispatchEvent(new KeyboardEvent('keyup', { ...press, bubbles: true, cancelable: true }));
          return at;
        },
        { key: value, code, shiftKey: shift, ctrlKey: ctrl, altKey: alt },
      );
    });
  }

  /** Notes from now on how long tasks take that are longer than a twentieth of a second (W3C Long Tasks API). */
  async watchTasks(): Promise<void> {
    await this.page.evaluate(() => {
      if (window.longTasks === undefined) {
        new PerformanceObserver((list) => {
          window.longTasks?.push(...list.getEntries().map(({ duration }) => duration));
        }).observe({ type: 'longtask' });
      }
      window.longTasks = [];
    });
  }

  /** The longest task since then, in milliseconds; 50 where none was longer than that. */
  async longestTask(): Promise<number> {
    // Tasks are told of after they ended.
    return this.page.evaluate(
      () =>
        new Promise<number>((answer) => {
          setTimeout(() => {
            answer(Math.max(50, ...(window.longTasks ?? [])));
          }, 200);
        }),
    );
  }

  async end(): Promise<void> {
    await this.#electron.close();
    await this.#screen.empties();
  }
}

/** A press as `Control+Shift+b` says it. */
function pressOf(key: string): {
  readonly value: string;
  readonly code: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
} {
  const parts = key.split('+');
  const value = parts.at(-1) ?? '';
  const code = /^[a-z]$/iu.test(value)
    ? `Key${value.toUpperCase()}`
    : /^\d$/u.test(value)
      ? `Digit${value}`
      : value;
  return {
    value,
    code,
    shift: parts.includes('Shift'),
    ctrl: parts.includes('Control'),
    alt: parts.includes('Alt'),
  };
}
