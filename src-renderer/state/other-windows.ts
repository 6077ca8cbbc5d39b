// What the reader does with windows from this one, and with the list of what was opened last in all of them.
import type { ArticleWish, Bridge } from '../../src-shared/contract';
import type { AppState } from './app.svelte';

export class OtherWindows {
  readonly #app: Pick<AppState, 'announce' | 'notices' | 'reader' | 'say'>;
  readonly #bridge: Bridge;

  constructor(app: Pick<AppState, 'announce' | 'notices' | 'reader' | 'say'>, bridge: Bridge) {
    this.#app = app;
    this.#bridge = bridge;
  }

  /** Opens a window with an article; without a wish with the one being read, where it is read, or with the library. */
  readonly open = (wish = this.#here): void => {
    void this.#bridge.ask('window.open', wish);
  };

  /** Opens a window with the library. */
  openLibrary(): void {
    void this.#bridge.ask('window.open', undefined);
  }

  /** Closes this window. */
  close(): void {
    void this.#bridge.ask('window.close');
  }

  async clearRecent(): Promise<void> {
    const { announce, notices, say } = this.#app;
    const saved = await this.#bridge.ask('recent.clear');
    if (saved.ok) announce(say('recent.cleared'));
    else notices.add(say('failure.place-not-kept', { detail: saved.reason }));
  }

  get #here(): ArticleWish | undefined {
    const { reader } = this.#app;
    // The new window begins at the place that is kept.
    reader.keep();
    const { edition } = reader;
    return edition && { article: edition.article, language: edition.language };
  }
}
