// The state of the whole page: what is shown, and what the parts of it share.
import { createContext } from 'svelte';
import type { Bookmark, BookmarkNews } from '../../src-shared/bookmark';
import type {
  ArticleFailure,
  ArticleWish,
  Bridge,
  ExportWish,
  Notice,
  Opening,
  SaveFailure,
  Start,
} from '../../src-shared/contract';
import type { CommandScope } from '../../src-shared/command/commands';
import { canBeRead } from '../../src-shared/contrast';
import { formatDate } from '../../src-shared/date';
import { ownName, type LanguageTag } from '../../src-shared/language';
import { interfaceLanguage, messagesIn, type Say } from '../../src-shared/messages/messages';
import {
  defaultPreferences,
  nextThemeChoice,
  type Preferences,
  type Theme,
} from '../../src-shared/preferences';
import { isHyphenated, isJustified } from '../../src-shared/hyphenation/rules';
import { readingLanguages } from '../../src-shared/reading-languages';
import { blockAfter, endsOf, type Direction, type Step } from '../../src-shared/article/moves';
import { titleBlock } from '../../src-shared/article/block-ids';
import { hasBlock } from '../../src-shared/article/outline';
import type { BlockId, Edition } from '../../src-shared/article/shapes';
import { whereabouts } from '../../src-shared/article/whereabouts';
import type { Place } from '../../src-shared/place';
import type { CheckedFile, Proof } from '../../src-shared/proof';
import { assertNever, type Result } from '../../src-shared/result';
import { textAfter } from '../command/early-typing';
import { BookmarkExcerptsState } from './bookmark-excerpts.svelte';
import { BookmarkListState } from './bookmark-list.svelte';
import { Bookmarking } from './bookmarking.svelte';
import { BookmarksState } from './bookmarks.svelte';
import { Citing } from './citing.svelte';
import { Correcting } from './correcting.svelte';
import { Finding } from './finding.svelte';
import { HistoryState, type Stop } from './history.svelte';
import { LibraryState } from './library.svelte';
import { LookingUp } from './looking-up.svelte';
import { NoticesState } from './notices.svelte';
import { OtherWindows } from './other-windows';
import { ParallelState } from './parallel.svelte';
import { PeekState } from './peek.svelte';
import { ReaderState } from './reader.svelte';
import { textRules } from './reader-styles';
import { Searching } from './searching.svelte';
import { Typesetting } from './typesetting.svelte';
import { UndoState } from './undo.svelte';
import { Undoing } from './undoing.svelte';

export type View = 'library' | 'reader' | 'bookmarks';

/** What a command shows beside the article, and the search beside the lists too. */
export type Panel = 'contents' | 'bookmarks' | 'search';

/** The dialogs that a command opens. */
export type OpenDialog =
  | 'palette'
  | 'shortcuts'
  | 'preferences'
  | 'goTo'
  | 'secondLanguage'
  | 'thirdLanguage'
  | 'corrections'
  | 'proof';

/** What was typed for a dialog before it was on the page, and whether Enter was pressed after it. */
export interface EarlyTyping {
  readonly text: string;
  readonly isEntered: boolean;
}

const nothingTyped: EarlyTyping = { text: '', isEntered: false };

/** Each answers when all is there that the text of an edition needs for its first frame to be its last. */
export interface Preparations {
  readonly prepareText: (edition: Edition) => Promise<void>;
  /** The same for what stands beside another. */
  readonly prepareBeside: (edition: Edition) => Promise<void>;
}

export class AppState {
  readonly #bridge: Bridge;
  readonly isMac: boolean;
  /** The language in which the interface speaks. */
  readonly language: LanguageTag;
  readonly say: Say;
  /** The languages of a reader who has chosen none. */
  readonly defaultLanguages: readonly LanguageTag[];
  readonly library: LibraryState;
  readonly reader: ReaderState;
  readonly parallel: ParallelState;
  readonly correcting: Correcting;
  readonly notices = new NoticesState();
  readonly undo = new UndoState();
  readonly undoing = new Undoing(this);
  readonly typesetting = new Typesetting(this);
  readonly lookingUp = new LookingUp(this);
  readonly citing = new Citing(this);
  readonly finding = new Finding(this);
  readonly bookmarks: BookmarksState;
  readonly bookmarking: Bookmarking;
  readonly bookmarkList: BookmarkListState;
  readonly bookmarkExcerpts: BookmarkExcerptsState;
  readonly peek: PeekState;
  readonly searching: Searching;
  readonly otherWindows: OtherWindows;

  #view = $state.raw<View>('library');
  #preferences = $state.raw(defaultPreferences);
  #hasAssistiveTechnology = $state.raw(false);
  #announcement = $state.raw({ text: '', count: 0 });
  #accent: string | undefined;
  readonly #history = new HistoryState();
  /** The dialog that is open. */
  dialog = $state.raw<OpenDialog>();
  #earlyTyping: (EarlyTyping & { readonly dialog: OpenDialog }) | undefined;
  /** What stands beside the article or the list. */
  panel = $state.raw<Panel>();
  /** The address outside that the reader is asked about. */
  askedAddress = $state.raw<string>();

  constructor(bridge: Bridge, start: Start, { prepareText, prepareBeside }: Preparations) {
    this.#bridge = bridge;
    this.isMac = start.isMac;
    this.language = interfaceLanguage(start.interfaceLanguage);
    this.say = messagesIn(this.language);
    this.#preferences = start.preferences;
    this.#hasAssistiveTechnology = start.hasAssistiveTechnology;
    this.defaultLanguages = start.defaultLanguages;
    this.library = new LibraryState(bridge, () => this.readingLanguages, start.interfaceLanguage);
    this.library.lastRead = start.lastRead;
    this.bookmarks = new BookmarksState({
      bridge,
      undo: this.undo,
      notKept: (detail) => {
        this.notices.add(this.say('failure.bookmarks-not-kept', { detail }));
      },
    });
    this.bookmarking = new Bookmarking(this);
    this.bookmarkList = new BookmarkListState(this.bookmarks, this.library, this.language);
    this.bookmarkExcerpts = new BookmarkExcerptsState(bridge);
    this.searching = new Searching(this, bridge);
    this.otherWindows = new OtherWindows(this, bridge);
    this.peek = new PeekState({
      bridge,
      prepareText,
      say: this.say,
      announce: (text) => {
        this.announce(text);
      },
      preferences: () => this.#preferences,
      keepPreferences: (preferences) => {
        this.keepPreferences(preferences);
      },
      currentBlock: () => this.reader.currentBlock ?? titleBlock,
      readingLanguages: () => this.readingLanguages,
      shownBeside: () => this.parallel.beside.map(({ edition }) => edition.language),
    });
    this.parallel = new ParallelState(this, bridge, prepareBeside);
    this.correcting = new Correcting(this, bridge);
    this.reader = new ReaderState({
      bridge,
      prepareText,
      readingLanguages: () => this.readingLanguages,
      prepare: (opened) => this.parallel.prepare(opened),
      shown: (opened) => {
        this.peek.show(opened);
        this.lookingUp.closeNote();
        this.finding.shown(opened?.edition.article);
        this.bookmarks.show(opened?.edition, opened?.bookmarks ?? []);
        if (opened?.bookmarkNews !== undefined) this.#tellNews(opened.bookmarkNews);
      },
      placeNotKept: (detail) => {
        this.notices.add(this.say('failure.place-not-kept', { detail }));
      },
    });
    for (const notice of start.notices) this.#tell(notice);
    document.documentElement.lang = this.language;
    this.#accent = start.accent;
    this.#showAccent();
    bridge.on('theme.changed', (theme) => {
      // Others come with the preferences. One that was chosen before the last one would be told after it.
      if (this.#preferences.theme === 'system') this.#showTheme(theme);
    });
    bridge.on('accent.changed', (accent) => {
      this.#accent = accent ?? undefined;
      this.#showAccent();
    });
    bridge.on('preferences.changed', (preferences) => {
      this.#takePreferences(preferences);
    });
    bridge.on('assistance.changed', (isThere) => {
      this.#hasAssistiveTechnology = isThere;
    });
    bridge.on('notice.found', (notice) => {
      this.#tell(notice);
    });
    bridge.on('article.asked', (wish) => void this.follow(wish));
  }

  get view(): View {
    return this.#view;
  }

  get preferences(): Preferences {
    return this.#preferences;
  }

  /**
   * Whether the words of a language are broken at the ends of lines. Not where assistive technology reads the page: Chromium gives
   * it the soft hyphens as well.
   */
  isHyphenated(language: LanguageTag): boolean {
    return !this.#hasAssistiveTechnology && isHyphenated(this.#preferences, language);
  }

  /** Whether the lines of a language are made equally long: never without hyphenation. */
  isJustified(language: LanguageTag): boolean {
    return this.isHyphenated(language) && isJustified(this.#preferences, language);
  }

  /** The languages that the reader reads, the dearest first. */
  get readingLanguages(): readonly LanguageTag[] {
    return readingLanguages(this.#preferences, this.defaultLanguages);
  }

  /** How text is set on the page: the rules of all languages on it. */
  readonly textRules: string = $derived.by(() =>
    textRules(this.#preferences, this.reader.languages, (language) => this.isJustified(language)),
  );

  /** Whether the article is in pages. Languages side by side are scrolled: their rows have one order only. */
  get isPaged(): boolean {
    const { reader, parallel, preferences } = this;
    return preferences.paged === true && reader.edition !== undefined && parallel.beside.length === 0;
  }

  #isAlone = $state.raw(false);

  /** Whether everything but the page is gone. */
  get isAlone(): boolean {
    return this.#isAlone;
  }

  /** What assistive technology is told last. */
  get announcement(): { readonly text: string; readonly count: number } {
    return this.#announcement;
  }

  /** Whether nothing has been on the page yet. */
  isBeginning = true;

  /** Shows what the reader left, before anything is on the screen. */
  async showFirst(opening: Opening | undefined, library: Start['library']): Promise<void> {
    if (library !== undefined) this.library.begin(library);
    if (opening === undefined) return;
    await this.reader.show(opening.wish, opening.article);
    this.#enterReader(opening.wish);
    this.#tellMissingBlock();
  }

  /** Says and marks, once the first article is on the page, what belongs to the way that led there. */
  arriveFirst({ bookmark, found }: ArticleWish): void {
    this.tellFallback();
    this.#arriveAt(bookmark);
    if (found !== undefined && this.reader.edition !== undefined) void this.finding.mark(found);
  }

  async openArticle(wish: ArticleWish): Promise<void> {
    this.#leave();
    const edition = await this.reader.open(wish);
    if (edition !== undefined || this.reader.failure !== undefined) this.#enterReader(wish);
    if (edition === undefined) return;
    this.tellFallback();
    this.#tellMissingBlock();
  }

  /** Goes to where a link from outside leads: on the page where that is shown already, else by opening the article. */
  async follow(wish: ArticleWish): Promise<void> {
    const { article, language, block } = wish;
    const { edition, outline } = this.reader;
    const isShown = edition?.article === article && (language === undefined || edition.language === language);
    if (isShown && block !== undefined && hasBlock(outline, block)) {
      this.jumpTo(block);
      return;
    }
    await this.openArticle(wish);
    if (block !== undefined && this.reader.place?.block === block) this.#tellArrival(block);
  }

  /** Says that a paragraph which was to be gone to is not there. */
  #tellMissingBlock(): void {
    const { edition, missingBlock } = this.reader;
    if (edition === undefined || missingBlock === undefined) return;
    const language = ownName(edition.language);
    this.notices.add(this.say('link.block-missing', { block: missingBlock, language }));
  }

  /** Tells assistive technology that the article is not in the language that the reader would rather have, where it is not. */
  tellFallback(): void {
    if (this.#fallback !== undefined) this.announce(this.#fallback);
  }

  get #fallback(): string | undefined {
    const { missing, edition } = this.reader;
    if (missing === undefined || edition === undefined) return undefined;
    return this.say('article.fallback', { wished: ownName(missing), shown: ownName(edition.language) });
  }

  /** How high the line at the bottom of an article is, in CSS pixels. */
  statusLineHeight = $state.raw<number>();

  /** Whether an article was open before: then the library is come back to, and not begun with. */
  cameFromArticle = false;

  readonly showLibrary = async (): Promise<void> => {
    if (this.#view === 'library') return;
    this.#leave();
    await this.#enterLibrary();
  };

  async #enterLibrary(): Promise<void> {
    this.reader.close();
    this.panel = undefined;
    this.cameFromArticle = true;
    const isStillWished = this.reader.noteMoment();
    await this.library.prepare();
    if (!isStillWished()) return;
    this.library.showLastRead();
    this.#view = 'library';
    await this.#keepNoPlace();
  }

  /** Takes a key for the dialog that is open but not on the page yet: what is typed is kept for its field, Escape closes it. */
  keepEarlyKey(event: KeyboardEvent): void {
    const { dialog } = this;
    const { key, ctrlKey, metaKey, altKey } = event;
    if (dialog === undefined || ctrlKey || metaKey || altKey) return;
    const typed = this.#earlyTyping?.dialog === dialog ? this.#earlyTyping : { dialog, ...nothingTyped };
    if (key === 'Escape') this.dialog = undefined;
    else if (typed.isEntered) return;
    else
      this.#earlyTyping = {
        ...typed,
        text: textAfter(typed.text, event) ?? typed.text,
        isEntered: key === 'Enter',
      };
  }

  /** Gives what was typed for the dialog that is open to it, once. */
  takeEarlyTyping(): EarlyTyping {
    const typed = this.#earlyTyping;
    this.#earlyTyping = undefined;
    return typed !== undefined && typed.dialog === this.dialog ? typed : nothingTyped;
  }

  /** Has it remembered that no article is open. */
  async #keepNoPlace(): Promise<void> {
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
    if (outcome === 'unavailable' || outcome === 'overtaken') return;
    this.parallel.shown();
    const key = outcome === 'about' ? 'article.switched-about' : 'article.switched';
    this.announce(this.say(key, { language: ownName(language) }));
  }

  /** Has the language beside the text change places with the one being read. */
  async swapLanguages(): Promise<void> {
    if (this.parallel.second !== undefined) await this.switchLanguage(this.parallel.second);
  }

  /** Gives the focus back to the paragraph being read, and closes what is open. */
  readonly dismiss = (): void => {
    if (this.finding.isOpen && this.finding.close()) return;
    // It gives the focus back by itself, to where it was opened.
    if (this.lookingUp.closeNote()) return;
    if (this.panel === undefined && this.correcting.linking === undefined) {
      // Marks are on the page itself, and so are the last to go.
      if (this.dialog === undefined && this.finding.close()) return;
      if (this.#isAlone) this.toggleAlone();
    }
    this.correcting.giveUp();
    this.dialog = undefined;
    if (this.panel === 'search') this.searching.closed();
    this.panel = undefined;
    this.reader.page?.focus();
  };

  /** A panel takes the focus when it comes, and gives it back when it goes. */
  togglePanel(panel: Panel): void {
    if (this.panel === panel) this.dismiss();
    else this.panel = panel;
  }

  /** The bookmarks of the article beside it, or where none is open, those of all articles. */
  toggleBookmarks(): void {
    if (this.reader.edition === undefined) void this.showBookmarks();
    else this.togglePanel('bookmarks');
  }

  readonly showBookmarks = async (): Promise<void> => {
    if (this.#view === 'bookmarks') return;
    this.#leave();
    await this.#enterBookmarks();
  };

  async #enterBookmarks(): Promise<void> {
    const wasRead = this.#view === 'reader';
    this.reader.close();
    this.panel = undefined;
    this.bookmarkExcerpts.forget();
    const isStillWished = this.reader.noteMoment();
    // The library knows the titles of articles in the reader's language.
    await Promise.all([this.bookmarks.readAll(), this.library.refresh()]);
    if (!isStillWished()) return;
    this.#view = 'bookmarks';
    if (wasRead) await this.#keepNoPlace();
  }

  /**
   * Opens the article of a bookmark at its paragraph, in the language in which the article is read. Where it has no paragraph
   * now, the bookmarks are shown beside the article, which say why.
   */
  async openBookmark({ anchor: { article }, id }: Bookmark): Promise<void> {
    await this.openArticle({ article, bookmark: id });
    this.#arriveAt(id);
  }

  /** Says where a bookmark has led; where its paragraph was not found, the panel does. */
  #arriveAt(id: Bookmark['id'] | undefined): void {
    const standing = this.bookmarks.here.find(({ bookmark }) => bookmark.id === id)?.standing;
    if (standing === undefined) return;
    if (standing.kind !== 'placed') this.panel = 'bookmarks';
    else if (standing.blocks[0] !== undefined) this.#tellArrival(standing.blocks[0]);
  }

  /** Has bookmarks written into a file. @returns false where the reader chose none */
  writeBookmarks(wish: ExportWish): Promise<Result<boolean, SaveFailure>> {
    return this.#bridge.ask('bookmarks.export', wish);
  }

  /** Goes to the next or previous paragraph, section or heading, or says that there is none. */
  step(step: Step, direction: Direction): void {
    if (step.kind === 'paragraph' && this.correcting.linking !== undefined) {
      this.correcting.step(direction);
      return;
    }
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
    await this.library.complete();
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
    else if (stop === 'bookmarks') await this.#enterBookmarks();
    else await this.#comeTo(stop);
  }

  readonly toggleNumbers = (): void => {
    const numbers = this.#preferences.numbers !== true;
    this.keepPreferences({ ...this.#preferences, numbers });
    this.announce(this.say(numbers ? 'numbers.shown' : 'numbers.hidden'));
  };

  togglePages(): void {
    const paged = this.#preferences.paged !== true;
    this.keepPreferences({ ...this.#preferences, paged });
    const isLater = paged && this.parallel.beside.length > 0;
    this.announce(this.say(isLater ? 'pages.later' : paged ? 'pages.shown' : 'pages.scrolled'));
  }

  /** Turns a page, or says that there is none. */
  turnPage(way: Direction): void {
    if (this.reader.page?.turnPage(way) !== true) this.announce(this.say(`place.no-${way}-page`));
  }

  toggleAlone(): void {
    this.#isAlone = !this.#isAlone;
    this.announce(this.say(this.#isAlone ? 'alone.on' : 'alone.off'));
  }

  /** Dims the paragraphs around the one being read, for which all else must be gone, or no longer. */
  toggleDimming(): void {
    const dimOthers = !this.#isAlone || this.#preferences.dimOthers !== true;
    this.#isAlone ||= dimOthers;
    this.keepPreferences({ ...this.#preferences, dimOthers });
    this.announce(this.say(dimOthers ? 'dimming.on' : 'dimming.off'));
  }

  /** Tells assistive technology. The same words twice are told twice. */
  readonly announce = (text: string): void => {
    this.#announcement = { text, count: this.#announcement.count + 1 };
  };

  async #comeTo(place: Place): Promise<void> {
    const { edition } = this.reader;
    if (edition?.article === place.article && edition.language === place.language) {
      this.reader.page?.goTo(place.block);
    } else {
      const { article, language, block } = place;
      const opened = await this.reader.open({ article, language, block });
      // The reader has gone on meanwhile.
      if (opened === undefined && this.reader.failure === undefined) return;
      this.#enterReader(place);
    }
    this.#tellArrival(place.block);
  }

  /** What is said of a block after an article was opened at it: the last words replace those before, so it is all said at once. */
  #tellArrival(block: BlockId): void {
    this.announce([this.#fallback, this.#nameOf(block)].filter((text) => text !== undefined).join(' '));
  }

  #stop(): Stop {
    return this.reader.place ?? (this.#view === 'bookmarks' ? 'bookmarks' : 'library');
  }

  #leave(): void {
    this.#history.leave(this.#stop());
  }

  /** Takes note of a place in the article that the reader has left, to come back to. */
  left(place: Place): void {
    this.#history.leave(place);
  }

  /** A block by the numbers that readers cite, as it is said when something is done with it. */
  whereOf(block: BlockId): string {
    const { section, paragraph } = whereabouts(this.reader.outline, block) ?? {};
    if (section === undefined) return '';
    if (section.number === 0 && paragraph === undefined) return this.say('place.title');
    if (paragraph === undefined) return section.heading ?? this.say('place.notes');
    const said = this.say('place.paragraph', { ...paragraph });
    if (section.number === 0) return said;
    const { number, count, heading } = section;
    const inSection =
      heading === undefined ? this.say('place.notes') : this.say('place.section', { number, count });
    return `${said}, ${inSection}`;
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

  /** What the app can show for its promise to stay on this machine. */
  proof(): Promise<Proof> {
    return this.#bridge.ask('offline.proof');
  }

  /** The bundled articles compared with the checksums that the build made of them. */
  checkArticles(): Promise<readonly CheckedFile[]> {
    return this.#bridge.ask('offline.checksums');
  }

  /** The families of fonts that the system has. */
  installedFonts(): Promise<readonly string[]> {
    return this.#bridge.ask('fonts.installed');
  }

  /** Puts words on the clipboard. */
  async copy(words: string): Promise<void> {
    await this.#bridge.ask('text.copy', words);
  }

  /** Has the article printed, and says what became of it. Where the reader gives it up, nothing is said. */
  async print(): Promise<void> {
    const printed = await this.#bridge.ask('page.print');
    if (!printed.ok) this.notices.add(this.say('failure.print', { detail: printed.reason }));
    else if (printed.value) this.announce(this.say('print.done'));
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
    this.#takePreferences(preferences);
    void this.#bridge.ask('preferences.keep', preferences).then((saved) => {
      if (!saved.ok) this.notices.add(this.say('failure.preferences-not-kept', { detail: saved.reason }));
    });
  }

  /** Has preferences hold in this window: the reader's here, or those of another window. */
  #takePreferences(preferences: Preferences): void {
    const isOtherOrder = preferences.languages.join() !== this.#preferences.languages.join();
    this.#preferences = preferences;
    if (isOtherOrder) void this.library.rearrange();
    // With all else that changes, and not after it. What the system's colours are, the main process tells.
    if (preferences.theme !== 'system') this.#showTheme(preferences.theme);
  }

  #showTheme(theme: Theme): void {
    document.documentElement.dataset.theme = theme;
    this.#showAccent();
  }

  /** The system's own accent, while the reader has the system's colours and it can be read on them. */
  #showAccent(): void {
    const { documentElement } = document;
    const accent = this.#preferences.theme === 'system' ? this.#accent : undefined;
    // Without one nothing is measured, on the way to the first frame.
    if (accent !== undefined && canBeRead(accent, groundsOf(documentElement))) {
      documentElement.style.setProperty('--system-accent', accent);
      documentElement.dataset.accent = 'system';
    } else {
      delete documentElement.dataset.accent;
    }
  }

  #tellNews({ moved, changed, orphaned }: BookmarkNews): void {
    const parts = [
      ...(moved > 0 ? [this.say('bookmarks.moved', { count: moved })] : []),
      ...(changed > 0 ? [this.say('bookmarks.changed', { count: changed })] : []),
      ...(orphaned > 0 ? [this.say('bookmarks.orphaned', { count: orphaned })] : []),
    ];
    this.notices.add(this.say('bookmarks.news', { parts: parts.join(' ') }));
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
    case 'link-refused':
      return say('notice.link-refused', { link: notice.link, reason: say(`link.refused.${notice.refusal}`) });
    case 'link-missing':
      return say('notice.link-missing', { link: notice.link, article: notice.article });
    case 'library-missing':
      return say('notice.library-missing', { path: notice.path, detail: notice.detail });
    default:
      return assertNever(notice);
  }
}

/** What text in the accent stands on. */
function groundsOf(element: Element): readonly string[] {
  const style = getComputedStyle(element);
  return ['--page', '--surface'].map((token) => style.getPropertyValue(token));
}
