// The state of the whole page: what is shown, and what the parts of it share.
import { createContext } from 'svelte';
import type {
  ArticleFailure,
  ArticleWish,
  Bridge,
  Notice,
  SaveFailure,
  Start,
} from '../../src-shared/contract';
import { ownName, type LanguageTag } from '../../src-shared/language';
import { interfaceLanguage, messagesIn, type Say } from '../../src-shared/messages/messages';
import {
  nextThemeChoice,
  withReadingLanguage,
  type Preferences,
  type Theme,
} from '../../src-shared/preferences';
import { assertNever, type Result } from '../../src-shared/result';
import { LibraryState } from './library.svelte';
import { NoticesState } from './notices.svelte';
import { ReaderState, type ReaderSurroundings } from './reader.svelte';

export type View = 'library' | 'reader';

export class AppState {
  readonly #bridge: Bridge;
  readonly isMac: boolean;
  /** The language in which the interface speaks. */
  readonly language: LanguageTag;
  readonly say: Say;
  readonly library: LibraryState;
  readonly reader: ReaderState;
  readonly notices = new NoticesState();

  #view = $state.raw<View>('library');
  #preferences = $state.raw<Preferences>({ theme: 'system', languages: [] });
  #announcement = $state.raw('');
  /** The address outside that the reader is asked about. */
  askedAddress = $state.raw<string>();

  constructor(bridge: Bridge, start: Start, prepareFonts: ReaderSurroundings['prepareFonts']) {
    this.#bridge = bridge;
    this.isMac = start.isMac;
    this.language = interfaceLanguage(start.interfaceLanguage);
    this.say = messagesIn(this.language);
    this.#preferences = start.preferences;
    this.library = new LibraryState(bridge, () => [start.interfaceLanguage, ...this.#preferences.languages]);
    this.library.lastRead = start.lastRead;
    this.reader = new ReaderState({
      bridge,
      prepareFonts,
      placeNotKept: (detail) => {
        this.notices.add(this.say('failure.place-not-kept', { detail }));
      },
    });
    for (const notice of start.notices) this.#tell(notice);
    document.documentElement.lang = this.language;
    bridge.on('theme.changed', showTheme);
    bridge.on('notice.found', (notice) => {
      this.#tell(notice);
    });
    bridge.on('article.asked', (wish) => void this.openArticle(wish));
  }

  get view(): View {
    return this.#view;
  }

  get preferences(): Preferences {
    return this.#preferences;
  }

  /** What assistive technology is told last. */
  get announcement(): string {
    return this.#announcement;
  }

  /** Shows what the reader left, before anything is on the screen. */
  async showFirst({ opening }: Start): Promise<void> {
    if (opening === undefined) {
      await this.library.read();
      return;
    }
    await this.reader.show(opening.wish, opening.article);
    this.#enterReader(opening.wish);
  }

  async openArticle(wish: ArticleWish): Promise<void> {
    const edition = await this.reader.open(wish);
    if (edition !== undefined || this.reader.failure !== undefined) this.#enterReader(wish);
  }

  /** Whether an article was open before: then the library is come back to, and not begun with. */
  cameFromArticle = false;

  readonly showLibrary = async (): Promise<void> => {
    this.reader.close();
    this.cameFromArticle = true;
    await this.library.read();
    this.#view = 'library';
    const saved = await this.#bridge.ask('place.keep', undefined);
    if (!saved.ok) this.notices.add(this.say('failure.place-not-kept', { detail: saved.reason }));
  };

  async switchLanguage(language: LanguageTag | undefined): Promise<void> {
    const shown = this.reader.edition?.language;
    if (language === undefined || shown === undefined) return;
    const outcome = await this.reader.switchTo(language);
    if (outcome === 'unavailable') {
      const names = { wished: ownName(language), shown: ownName(shown) };
      this.notices.add(this.say('article.fallback', names));
    }
    if (outcome !== 'shown') return;
    this.#keepPreferences(withReadingLanguage(this.#preferences, language));
    this.#announcement = this.say('article.switched', { language: ownName(language) });
  }

  /** Gives the focus back to the paragraph; set by the view that shows the text. */
  returnToText: () => void = () => undefined;

  readonly nextTheme = (): void => {
    const theme = nextThemeChoice(this.#preferences.theme);
    this.#keepPreferences({ ...this.#preferences, theme });
    this.#announcement = this.say(`theme.${theme}`);
  };

  /** Opens an address in the system's browser; the reader has agreed. */
  openOutside(address: string): Promise<Result<null, SaveFailure>> {
    return this.#bridge.ask('link.open', address);
  }

  async copyAddress(address: string): Promise<void> {
    await this.#bridge.ask('link.copy', address);
  }

  /** What the reader is told of an article that could not be opened. */
  failureTitle({ kind }: ArticleFailure): string {
    switch (kind) {
      case 'article-missing':
        return this.say('failure.article-missing.title');
      case 'article-unreadable':
        return this.say('failure.article-unreadable.title');
      default:
        return assertNever(kind);
    }
  }

  #enterReader({ article }: ArticleWish): void {
    this.library.lastRead = article;
    this.#view = 'reader';
  }

  #keepPreferences(preferences: Preferences): void {
    this.#preferences = preferences;
    void this.#bridge.ask('preferences.keep', preferences).then((saved) => {
      if (!saved.ok) this.notices.add(this.say('failure.preferences-not-kept', { detail: saved.reason }));
    });
  }

  #tell(notice: Notice): void {
    this.notices.add(noticeText(notice, this.say));
  }
}

export const [getApp, setApp] = createContext<AppState>();

function noticeText(notice: Notice, say: Say): string {
  switch (notice.kind) {
    case 'set-aside':
      return say('notice.set-aside', { file: notice.file, kept: notice.kept });
    case 'set-aside-failed':
      return say('notice.set-aside-failed', { file: notice.file, detail: notice.detail });
    case 'newer':
      return say('notice.newer', { file: notice.file });
    case 'unreadable':
      return say('notice.unreadable', { file: notice.file, detail: notice.detail });
    case 'path-missing':
      return say('notice.path-missing', { path: notice.path });
    case 'library-missing':
      return say('notice.library-missing', { path: notice.path, detail: notice.detail });
    default:
      return assertNever(notice);
  }
}

function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
