// The built app on a screen that is watched, with its keys pressed from outside.
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { projectRoot } from '../setup/paths.mjs';
import type { Changes, Patience, Screen } from './screen';

declare global {
  interface Window {
    /** How long each task took that held up the page, in milliseconds, since `watchTasks`. */
    longTasks?: number[];
    /** When the last key was pressed, in milliseconds since 1970. */
    pressedAt?: number;
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
    try {
      const page = await electron.firstWindow();
      await page.getByRole('main').waitFor();
      // Before the app's own listeners, and for modifiers too: the key itself comes last.
      await page.evaluate(() => {
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            window.pressedAt = performance.timeOrigin + timeStamp;
          },
          { capture: true },
        );
      });
      return new DrivenApp(electron, page, screen);
    } catch (failure) {
      await electron.close();
      throw failure;
    }
  }

  get id(): number {
    const { pid } = this.#electron.process();
    if (pid === undefined) throw new Error('The app did not start.');
    return pid;
  }

  /**
   * Presses a key, named as Playwright does: `Alt+2`, `Shift+J`.
   *
   * It goes through Chromium's input as one that the system tells of (CDP, Input.dispatchKeyEvent): it waits its turn there, counts as
   * the keyboard for `:focus-visible`, and does what the page does not prevent. An event that a script dispatches does none of that. The
   * time of the press is the event's own (`timeStamp`: when Chromium's main process got it), so that the way of the order from here to
   * there, a millisecond or three, is not the app's.
   *
   * @returns what the screen did then
   */
  async press(key: string, patience?: Patience): Promise<Changes> {
    return this.#screen.changesDuring(async () => {
      await this.page.keyboard.press(key);
      return this.page.evaluate(() => window.pressedAt ?? Number.NaN);
    }, patience);
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
