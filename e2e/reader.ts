// A reader at the app: what a person does and sees, in their words.
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { answerIn } from '../src-shared/answer-text';
import type { Answer, RequestName, Requests, TextBridge } from '../src-shared/contract';
import { launch, newProfile, type LaunchOptions, type RunningApp } from './launch';
import { pressQuickly } from './quickly';

declare global {
  interface Window {
    /** The contract's bridge, as the page finds it. */
    readonly polylect: TextBridge;
  }
}

/** The block at the reading line, and where on the screen it stands. */
export interface ReadParagraph {
  readonly block: string;
  /** Of its upper edge, from the upper edge of the page, in CSS pixels. */
  readonly top: number;
}

export class Reader {
  readonly profile: string;
  #app: RunningApp;

  constructor(profile: string, app: RunningApp) {
    this.profile = profile;
    this.#app = app;
  }

  get page(): Page {
    return this.#app.page;
  }

  get electron(): RunningApp['electron'] {
    return this.#app.electron;
  }

  get errors(): readonly string[] {
    return this.#app.errors;
  }

  get article(): Locator {
    return this.page.getByRole('article');
  }

  get library(): Locator {
    return this.page.getByRole('main', { name: 'Library' });
  }

  get languages(): Locator {
    return this.page.getByRole('navigation', { name: 'Languages' });
  }

  /** Asks the main process as the page does, without what the page makes of it. */
  async ask<Name extends RequestName>(
    name: Name,
    ...argument: Parameters<Requests[Name]>
  ): Promise<Answer<Name>> {
    const asked: { readonly to: string; readonly words: readonly unknown[] } = { to: name, words: argument };
    const text = await this.page.evaluate(({ to, words }) => window.polylect.ask(to, ...words), asked);
    const answer = text === undefined ? undefined : answerIn(typeof text === 'string' ? [text] : text);
    return answer as Answer<Name>;
  }

  /** Opens an article of the library by its title, or by the beginning of it. */
  async openArticle(title: string | RegExp): Promise<void> {
    await this.library.getByRole('link', { name: title }).click();
    await expect(this.article).toBeVisible();
  }

  async backToLibrary(): Promise<void> {
    await this.page.getByRole('link', { name: 'Library' }).click();
    await expect(this.library).toBeVisible();
  }

  /** Switches to a language by its own name. */
  async switchTo(name: string): Promise<void> {
    const button = this.languages.getByRole('button', { name, exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-current', 'true');
  }

  /** The same without the pointer, for which the bar would be scrolled into sight: that is a wish to be elsewhere. */
  async switchInPlaceTo(name: string): Promise<void> {
    const button = this.languages.getByRole('button', { name, exact: true });
    await button.dispatchEvent('click');
    await expect(button).toHaveAttribute('aria-current', 'true');
  }

  /** Puts a language before all others that the reader reads, by its own name. */
  async readFirst(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+,');
    const dialog = this.page.getByRole('dialog', { name: 'Preferences' });
    await dialog.getByRole('combobox', { name: 'Another language' }).selectOption(name);
    await dialog.getByRole('button', { name: 'Add' }).click();
    const rows = dialog.getByRole('list').getByRole('listitem');
    for (let row = (await rows.count()) - 1; row > 0; row -= 1) {
      await dialog.getByRole('button', { name: `Move ${name} up` }).click();
      await expect(rows.nth(row - 1)).toContainText(name);
    }
    await this.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }

  /** Puts another language beside the text, by its own name. */
  async putBeside(name: string): Promise<void> {
    if ((await this.rows.count()) === 0) await this.page.keyboard.press('p');
    await expect(this.rows.first()).toBeAttached();
    await this.page.keyboard.press('l');
    await this.page.getByRole('listbox').getByRole('option', { name, exact: true }).click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
    const names = this.rows.first().locator('xpath=preceding-sibling::*');
    await expect(names.getByRole('button', { name, exact: true })).toBeAttached();
  }

  /** The rows in which languages stand side by side. */
  get rows(): Locator {
    return this.page.locator('[data-row]');
  }

  /** The row of a block of the language being read. */
  rowOf(block: string): Locator {
    return this.rows.filter({ has: this.page.locator(`[data-block="${block}"]`) });
  }

  /** Scrolls as with a wheel, until the page has come to rest. */
  async scrollBy(pixels: number): Promise<void> {
    await this.#scroll({ pixels });
  }

  async #scroll(wish: { readonly pixels: number } | { readonly block: string }): Promise<void> {
    await this.page.evaluate(
      (to) =>
        new Promise<void>((resolve) => {
          const distance = (): number => {
            if ('pixels' in to) return to.pixels;
            const block = document.querySelector(`[data-block="${to.block}"]`);
            if (block === null) throw new Error(`There is no block ${to.block} on the page`);
            return block.getBoundingClientRect().top - innerHeight / 3 + 2;
          };
          const before = scrollY;
          addEventListener(
            'scrollend',
            () => {
              resolve();
            },
            { once: true },
          );
          scrollBy({ top: distance(), behavior: 'instant' });
          // At the end of the page nothing scrolls, and nothing ends.
          if (scrollY === before) resolve();
        }),
      wish,
    );
  }

  /** Turns the wheel, and answers when what glides has come to rest. */
  async wheel(pixels: number): Promise<void> {
    const rested = this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          // The end of what scrolls in the page is told to it alone.
          addEventListener(
            'scrollend',
            () => {
              resolve();
            },
            { once: true, capture: true },
          );
        }),
    );
    await this.page.mouse.wheel(0, pixels);
    await rested;
  }

  async scrollToEnd(): Promise<void> {
    await this.scrollBy(1_000_000);
  }

  /** Scrolls until a block stands at the reading line. */
  async readParagraph(block: string): Promise<void> {
    await this.block(block).waitFor({ state: 'attached' });
    // Measured and scrolled at once, so that nothing is laid out otherwise in between.
    await this.#scroll({ block });
    await expect(this.block(block)).toHaveAttribute('aria-current', 'location');
  }

  /** A block of another language than the one being read. */
  beside(id: string): Locator {
    return this.page.locator(`[data-beside="${id}"]`);
  }

  block(id: string): Locator {
    return this.page.locator(`[data-block="${id}"]`);
  }

  /** The paragraph that the eye is on: the last one that begins above the reading line, at a third of the height. */
  async paragraphAtEyeHeight(): Promise<ReadParagraph> {
    return this.page.evaluate(() => {
      const line = innerHeight / 3;
      const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')];
      const above = blocks.filter((block) => block.getBoundingClientRect().top <= line);
      const block = above.at(-1) ?? blocks[0];
      if (block === undefined) throw new Error('There is no block on the page');
      return { block: block.dataset.block ?? '', top: block.getBoundingClientRect().top };
    });
  }

  /** Answers when some frames more were painted: what the last one shows is what the reader sees. */
  async painted(frames = 1): Promise<void> {
    await this.page.evaluate(async (count) => {
      for (let frame = 0; frame < count; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }, frames);
  }

  /** Where a block stands on the screen: its upper edge, from the upper edge of the page. */
  async topOf(block: string): Promise<number> {
    return this.block(block).evaluate((element) => element.getBoundingClientRect().top);
  }

  /** The words that are marked, as they stand on the page without soft hyphens: all that was found, or where the reader is. */
  async marked(which: 'found' | 'found-current', page = this.page): Promise<readonly string[]> {
    return page.evaluate(
      (name) =>
        [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
          (startContainer.textContent ?? '').slice(startOffset, endOffset).replaceAll('\u00AD', ''),
        ),
      which,
    );
  }

  /** Keeps the paragraph being read in the second language under itself, by the second press of the key that shows it. */
  async keepPeek(): Promise<void> {
    await pressQuickly(this.page, 't', 't');
  }

  async resizeTo(width: number, height: number): Promise<void> {
    await this.electron.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await expect.poll(() => this.page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
    // The page hears of it with the next frame.
    await this.painted();
  }

  /** Closes the window of a page by key. */
  async close(page: Page): Promise<void> {
    const closed = page.waitForEvent('close');
    // The page may be gone before the key is let go.
    await Promise.allSettled([page.keyboard.press('ControlOrMeta+w')]);
    await closed;
  }

  /** Quits the app and starts it again with the same data. */
  async restart(options?: LaunchOptions): Promise<void> {
    await this.quit();
    this.#app = await launch(this.profile, options);
  }

  async quit(): Promise<void> {
    await this.electron.close();
  }

  /** Ends the app as a power cut would, or as a system does that is shut down. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT' | 'SIGHUP' = 'SIGKILL'): Promise<void> {
    const process = this.electron.process();
    const gone = new Promise((resolve) => process.once('exit', resolve));
    process.kill(signal);
    await gone;
  }
}

interface Fixtures {
  readonly options: LaunchOptions;
  readonly profile: string;
  /** A reader who has just started the app for the first time. */
  readonly reader: Reader;
}

/** A test with a reader, who has a fresh profile. */
export const test = base.extend<Fixtures>({
  options: [{}, { option: true }],
  // Playwright asks for an object pattern even where a fixture needs none of the others.
  profile: async ({}, use) => {
    const profile = await newProfile();
    await use(profile.folder);
    await profile.remove();
  },
  reader: async ({ profile, options }, use) => {
    const reader = new Reader(profile, await launch(profile, options));
    await use(reader);
    const errors = [...reader.errors];
    await reader.quit();
    expect(errors).toEqual([]);
  },
});

export { expect };
