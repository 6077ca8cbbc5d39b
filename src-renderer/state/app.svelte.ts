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
import type { CommandScope } from '../../src-shared/command/commands';
import { formatDate } from '../../src-shared/date';
import { ownName, type LanguageTag } from '../../src-shared/language';
import { interfaceLanguage, messagesIn, type Say } from '../../src-shared/messages/messages';
import {
  defaultPreferences,
  nextThemeChoice,
  withReadingLanguage,
  type Preferences,
  type Theme,
} from '../../src-shared/preferences';
import { blockAfter, endsOf, type Direction, type Step } from '../../src-shared/article/moves';
import { titleBlock } from '../../src-shared/article/outline';
import type { BlockId } from '../../src-shared/article/shapes';
import { whereabouts } from '../../src-shared/article/whereabouts';
import type { Place } from '../../src-shared/place';
import { assertNever, type Result } from '../../src-shared/result';
import { HistoryState, type Stop } from './history.svelte';
import { LibraryState } from './library.svelte';
import { NoticesState } from './notices.svelte';
import { ReaderState, type ReaderSurroundings } from './reader.svelte';

export type View = 'library' | 'reader';

/** The dialogs that a command opens. */
export type OpenDialog = 'palette' | 'shortcuts' | 'goTo';

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
  #preferences = $state.raw(defaultPreferences);
  #announcement = $state.raw({ text: '', count: 0 });
  readonly #history = new HistoryState();
  /** The dialog that is open. */
  dialog = $state.raw<OpenDialog>();
  /** Whether the outline of the article stands beside it. */
  showsContents = $state.raw(false);
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
  get announcement(): { readonly text: string; readonly count: number } {
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
    this.#leave();
    const edition = await this.reader.open(wish);
    if (edition !== undefined || this.reader.failure !== undefined) this.#enterReader(wish);
  }

  /** Whether an article was open before: then the library is come back to, and not begun with. */
  cameFromArticle = false;

  readonly showLibrary = async (): Promise<void> => {
    if (this.#view === 'library') return;
    this.#leave();
    await this.#enterLibrary();
  };

  async #enterLibrary(): Promise<void> {
    this.reader.close();
    this.showsContents = false;
    this.cameFromArticle = true;
    await this.library.read();
    this.library.showLastRead();
    this.#view = 'library';
    const saved = await this.#bridge.ask('place.keep', undefined);
    if (!saved.ok) this.notices.add(this.say('failure.place-not-kept', { detail: saved.reason }));
  }

  async switchLanguage(language: LanguageTag | undefined): Promise<void> {
    const shown = this.reader.edition?.language;
    if (shown === undefined) return;
    if (language === undefined) {
      this.announce(this.say('place.no-language'));
      return;
    }
    const outcome = await this.reader.switchTo(language);
    if (outcome === 'unavailable') {
      const names = { wished: ownName(language), shown: ownName(shown) };
      this.notices.add(this.say('article.fallback', names));
    }
    if (outcome !== 'shown') return;
    this.keepPreferences(withReadingLanguage(this.#preferences, language));
    this.announce(this.say('article.switched', { language: ownName(language) }));
  }

  /** Gives the focus back to the paragraph being read, and closes what is open. */
  readonly dismiss = (): void => {
    this.dialog = undefined;
    this.showsContents = false;
    this.reader.page?.focus();
  };

  /** The contents take the focus when they come, and give it back when they go. */
  readonly toggleContents = (): void => {
    if (this.showsContents) this.dismiss();
    else this.showsContents = true;
  };

  /** Goes to the next or previous paragraph, section or heading, or says that there is none. */
  step(step: Step, direction: Direction): void {
    const { outline, currentBlock } = this.reader;
    const block = blockAfter(outline, currentBlock ?? titleBlock, step, direction);
    if (block === undefined) this.announce(this.say(`place.no-${direction}-${step.kind}`));
    else if (step.kind === 'paragraph') this.reader.page?.goTo(block);
    else this.jumpTo(block);
  }

  /** Goes to the first or the last paragraph. */
  goToEnd(end: 'first' | 'last'): void {
    const block = endsOf(this.reader.outline)[end];
    if (block !== undefined) this.jumpTo(block);
  }

  /** Goes to a block of the article, to come back from. */
  readonly jumpTo = (block: BlockId): void => {
    this.#leave();
    this.reader.page?.goTo(block);
    this.announce(this.#nameOf(block));
  };

  /** Opens the article that stands after or before this one in the library's list. */
  async stepArticle(direction: Direction): Promise<void> {
    if (this.library.rows === undefined) await this.library.read();
    const readable = (this.library.rowsByTitle ?? []).filter(({ edition }) => edition !== undefined);
    const here = readable.findIndex(({ entry }) => entry.id === this.reader.article);
    const next = readable[direction === 'next' ? here + 1 : here - 1];
    if (here < 0 || next === undefined) this.announce(this.say(`place.no-${direction}-article`));
    else await this.openArticle({ article: next.entry.id });
  }

  /** Goes back to where the reader jumped from last, or forward again. */
  async travel(way: 'back' | 'forward'): Promise<void> {
    const stop = way === 'back' ? this.#history.goBack(this.#stop()) : this.#history.goForward(this.#stop());
    if (stop === undefined) this.announce(this.say(`place.no-${way}`));
    else if (stop === 'library') await this.#enterLibrary();
    else await this.#comeTo(stop);
  }

  readonly toggleNumbers = (): void => {
    const numbers = this.#preferences.numbers !== true;
    this.keepPreferences({ ...this.#preferences, numbers });
    this.announce(this.say(numbers ? 'numbers.shown' : 'numbers.hidden'));
  };

  /** Tells assistive technology. The same words twice are told twice. */
  announce(text: string): void {
    this.#announcement = { text, count: this.#announcement.count + 1 };
  }

  async #comeTo(place: Place): Promise<void> {
    const { edition } = this.reader;
    if (edition?.article === place.article && edition.language === place.language) {
      this.reader.page?.goTo(place.block);
    } else {
      const { article, language, block } = place;
      const opened = await this.reader.open({ article, language, block });
      if (opened !== undefined || this.reader.failure !== undefined) this.#enterReader(place);
    }
    this.announce(this.#nameOf(place.block));
  }

  #stop(): Stop {
    return this.reader.place ?? 'library';
  }

  #leave(): void {
    this.#history.leave(this.#stop());
  }

  /** What is said of a block after a jump. */
  #nameOf(block: BlockId): string {
    const section = this.reader.outline.find(({ blocks }) => blocks[0]?.id === block);
    if (section?.heading !== undefined) {
      return this.say('place.heading', { heading: section.heading, level: section.level });
    }
    const { paragraph } = whereabouts(this.reader.outline, block) ?? {};
    return paragraph === undefined ? '' : this.say('place.paragraph', { ...paragraph });
  }

  readonly nextTheme = (): void => {
    const theme = nextThemeChoice(this.#preferences.theme);
    this.keepPreferences({ ...this.#preferences, theme });
    this.announce(this.say(`theme.${theme}`));
  };

  /** Says for the native menu which commands apply. */
  tellApplicable(scopes: readonly CommandScope[]): void {
    void this.#bridge.ask('commands.applicable', scopes);
  }

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

  #enterReader({ article }: Pick<ArticleWish, 'article'>): void {
    this.library.lastRead = article;
    this.#view = 'reader';
  }

  /** Takes over preferences, and has them saved. */
  keepPreferences(preferences: Preferences): void {
    this.#preferences = preferences;
    void this.#bridge.ask('preferences.keep', preferences).then((saved) => {
      if (!saved.ok) this.notices.add(this.say('failure.preferences-not-kept', { detail: saved.reason }));
    });
  }

  #tell(notice: Notice): void {
    this.notices.add(noticeText(notice, this.say, this.language));
  }
}

export const [getApp, setApp] = createContext<AppState>();

function noticeText(notice: Notice, say: Say, language: LanguageTag): string {
  switch (notice.kind) {
    case 'set-aside':
      return say('notice.set-aside', { file: notice.file, kept: notice.kept });
    case 'set-aside-failed':
      return say('notice.set-aside-failed', { file: notice.file, detail: notice.detail });
    case 'restored':
      return say('notice.restored', {
        file: notice.file,
        day: formatDate(notice.day, language),
        kept: notice.kept,
      });
    case 'written-over':
      return say('notice.written-over', { file: notice.file, kept: notice.kept });
    case 'backup-failed':
      return say('notice.backup-failed', { detail: notice.detail });
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
