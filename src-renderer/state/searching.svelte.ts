// The search of the library as the reader has it: words, filter, what was found and the row they are at. It stays while they read.
import { SvelteSet } from 'svelte/reactivity';
import type { ArticleId } from '../../src-shared/article/shapes';
import type { ArticleWish, Bridge } from '../../src-shared/contract';
import type { LanguageTag } from '../../src-shared/language';
import type { ArticleHits, FoundInLibrary, IndexProgress, SearchWish } from '../../src-shared/search/shapes';
import { textAfter } from '../command/early-typing';
import type { AppState } from './app.svelte';
import { CounterpartsState, type FoundParagraph } from './counterparts.svelte';

/** Which languages are searched: those that the reader reads, the one of the article being read, or all. */
export const languageScopes = ['all', 'mine', 'current'] as const;
export type LanguageScope = (typeof languageScopes)[number];

/** The article that alone is searched, by a name that the reader knows. */
export interface SearchedArticle {
  readonly id: ArticleId;
  readonly title: string;
  /** Of the title. */
  readonly language: LanguageTag;
  /** Whether it is searched in that language alone. */
  readonly isOnlyLanguage?: boolean;
}

export interface SearchFilter {
  readonly languages: LanguageScope;
  readonly article?: SearchedArticle | undefined;
  readonly isBookmarked: boolean;
  readonly tag?: string | undefined;
}

/** An answer, and what it is an answer to. */
export interface Found {
  readonly wish: SearchWish;
  readonly answer: FoundInLibrary;
}

const noFilter: SearchFilter = { languages: 'all', isBookmarked: false };

/** What is longer was pasted by mistake: it would be slow to show in a field of one line, and nobody would see it. In UTF-16 units. */
export const longestWords = 1_000;

/** How many hits are made at once: about as many as are in sight. */
const fewHits = 12;

/** How long the reader has to pause before they are told what was found, in milliseconds: not for each letter. */
const untilTold = 700;

/** How long what was found stays as it is at least while the index is being made, in milliseconds. */
const untilRenewed = 1_000;

type App = Pick<
  AppState,
  'announce' | 'finding' | 'follow' | 'language' | 'panel' | 'reader' | 'readingLanguages' | 'say'
>;

export class Searching {
  readonly #app: App;
  readonly #bridge: Pick<Bridge, 'ask' | 'on'>;
  readonly counterparts: CounterpartsState;

  #words = $state.raw('');
  #isCut = $state.raw(false);
  filter = $state.raw(noFilter);
  #found = $state.raw<Found>();
  #progress = $state.raw<IndexProgress>();
  /** How often the reader has asked for the search. */
  #calls = $state.raw(0);
  /** The row that the reader went to last. */
  active = $state.raw<string>();
  /** How far the list is scrolled, in CSS pixels. */
  scrolled = 0;
  /** How many hits are on the page at most. */
  most = $state.raw(fewHits);
  /** The articles whose hits are hidden. */
  readonly folded = new SvelteSet<string>();
  #prepare: ((answer: FoundInLibrary) => Promise<void>) | undefined;
  #isComing = false;
  #isTypedAhead = false;
  #isReturning = false;
  /** Answers once the latest search is answered. */
  #finding: Promise<void> = Promise.resolve();
  #newest = 0;
  /** Whether the reader has asked for something of which they were not told yet how much was found. */
  #isUntold = false;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #renewing: ReturnType<typeof setTimeout> | undefined;

  constructor(app: App, bridge: Pick<Bridge, 'ask' | 'on'>) {
    this.#app = app;
    this.#bridge = bridge;
    this.counterparts = new CounterpartsState(bridge, () => app.readingLanguages);
    bridge.on('search.progressed', (progress) => {
      this.#progress = progress;
      this.#renewLater();
    });
  }

  /** What the reader typed. */
  get words(): string {
    return this.#words;
  }

  set words(words: string) {
    this.#isCut = words.length > longestWords;
    // No half of a character is left at the end.
    this.#words = this.#isCut ? words.slice(0, longestWords).replace(/[\ud800-\udbff]$/, '') : words;
    this.#app.finding.unmark();
    this.active = undefined;
    this.scrolled = 0;
    this.most = fewHits;
    this.#isReturning = false;
    this.folded.clear();
  }

  /** Whether the end of what was pasted was left out. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** The newest answer, which stays until the next one is there; undefined while nothing is searched for. */
  get found(): Found | undefined {
    return this.#found;
  }

  /** How far the index is, while it is being made. */
  get progress(): IndexProgress | undefined {
    return this.#progress !== undefined && this.#progress.done < this.#progress.total
      ? this.#progress
      : undefined;
  }

  /** Has all there that an answer is shown with before it is shown; set by what shows it, while it does. */
  set prepare(prepare: ((answer: FoundInLibrary) => Promise<void>) | undefined) {
    this.#prepare = prepare;
  }

  get calls(): number {
    return this.#calls;
  }

  /** Whether the reader comes back from a hit that they have gone to. */
  get isReturning(): boolean {
    return this.#isReturning;
  }

  /** The languages that are searched; undefined for all. */
  readonly languages: readonly LanguageTag[] | undefined = $derived.by(() => {
    const { edition } = this.#app.reader;
    const { article, languages } = this.filter;
    if (article?.isOnlyLanguage === true) return [article.language];
    if (languages === 'all') return undefined;
    return languages === 'current' && edition !== undefined ? [edition.language] : this.#app.readingLanguages;
  });

  /** What is to be found; undefined where nothing was typed. */
  readonly wish: SearchWish | undefined = $derived.by(() => {
    if (this.#words.trim() === '') return undefined;
    const { article, isBookmarked, tag } = this.filter;
    return {
      text: this.#words,
      reading: this.#app.readingLanguages,
      ...(this.languages !== undefined && { languages: this.languages }),
      ...(article !== undefined && { article: article.id }),
      ...(isBookmarked && { bookmarked: true as const }),
      ...(tag !== undefined && { tags: [tag] }),
    };
  });

  get isFiltered(): boolean {
    const { languages, article, isBookmarked, tag } = this.filter;
    return languages !== 'all' || article !== undefined || isBookmarked || tag !== undefined;
  }

  /** Shows the search, or gives it the focus again where it is shown. */
  readonly open = (): void => {
    this.#isComing ||= this.#app.panel !== 'search';
    this.#app.panel = 'search';
    this.#calls += 1;
  };

  /** Takes note that the reader has closed the search: the next time it begins with its field. */
  closed(): void {
    this.#isComing = false;
    this.#isReturning = false;
  }

  /**
   * Takes note that the search is on the page. @returns whether something was typed before, so that the field is not to be selected
   */
  arrived(): boolean {
    const isTypedAhead = this.#isTypedAhead;
    this.#isComing = false;
    this.#isTypedAhead = false;
    const before = this.#progress;
    void this.#bridge.ask('search.progress').then((progress) => {
      // What was told meanwhile is newer: an answer and what is told come by different ways.
      if (this.#progress === before) this.#progress = progress;
    });
    return isTypedAhead;
  }

  /** Takes a key that is pressed while the search is still on its way to the page. @returns whether it was for the field */
  takesKey(event: KeyboardEvent): boolean {
    if (!this.#isComing || this.#app.panel !== 'search') return false;
    // What was there would be selected: the first letter takes its place.
    const words = textAfter(this.#isTypedAhead ? this.#words : '', event);
    if (words === undefined) return false;
    this.words = words;
    this.#isTypedAhead = true;
    return true;
  }

  /** Finds what is wished for. The newest answer is shown, whichever comes last. @param isAsked whether the reader has asked for it */
  find(wish: SearchWish | undefined, isAsked = true): void {
    if (isAsked) {
      this.#isUntold = wish !== undefined;
      clearTimeout(this.#telling);
    }
    this.#newest += 1;
    this.#finding = this.#find(wish, this.#newest);
  }

  /** Answers once what is shown is what was typed. */
  async settled(): Promise<void> {
    let finding: Promise<void> | undefined;
    while (finding !== this.#finding) {
      finding = this.#finding;
      await finding;
    }
  }

  change(change: Partial<SearchFilter>): void {
    this.filter = { ...this.filter, ...change };
  }

  /** Searches in all languages, and else where it was searched. */
  widen(): void {
    const { article } = this.filter;
    this.change({ languages: 'all', article: article && { ...article, isOnlyLanguage: false } });
  }

  clearFilter(): void {
    this.filter = noFilter;
  }

  /** What a new window is to open for something that was found: there, too, all that is found is marked. */
  elsewhere(wish: ArticleWish): ArticleWish {
    const found = this.#found?.wish.text;
    return { ...wish, ...(found !== undefined && { found }) };
  }

  /**
   * Opens the article of a hit at its paragraph, to come back from, with all marked that is found there.
   *
   * @param row that is come back to
   */
  async go(paragraph: FoundParagraph, row: string): Promise<void> {
    this.active = row;
    this.#isReturning = true;
    // Where they are now matters more than how much was found.
    clearTimeout(this.#telling);
    this.#isUntold = false;
    const query = this.#found?.wish.text;
    await this.#app.follow(paragraph);
    const { edition, currentBlock } = this.#app.reader;
    const isThere = edition?.article === paragraph.article && currentBlock === paragraph.block;
    if (query !== undefined && isThere) await this.#app.finding.mark(query);
  }

  async #find(wish: SearchWish | undefined, turn: number): Promise<void> {
    if (wish === undefined) {
      this.#found = undefined;
      return;
    }
    const answer = await this.#bridge.ask('search.find', wish);
    if (turn === this.#newest) await this.#prepare?.(answer);
    if (turn !== this.#newest) return;
    this.#found = { wish, answer };
    if (answer.isPartial === true) this.#renewLater();
    if (this.#isUntold) this.#tellLater();
  }

  #tellLater(): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      this.#isUntold = false;
      if (this.#found !== undefined && this.#app.panel === 'search') this.#app.announce(this.summary);
    }, untilTold);
  }

  /** Searches again: the index may have come further by then, or the library has changed. */
  #renewLater(): void {
    this.#renewing ??= setTimeout(() => {
      this.#renewing = undefined;
      if (this.#app.panel === 'search') this.find(this.wish, false);
    }, untilRenewed);
  }

  /** How much was found, in words. */
  readonly summary: string = $derived.by(() => {
    const { say } = this.#app;
    if (this.#found === undefined) return '';
    const { count, articles, isPartial } = this.#found.answer;
    const found = this.#summaryOf(count, articles);
    return isPartial === true ? say('search.count.far', { found }) : found;
  });

  #summaryOf(count: number, articles: readonly ArticleHits[]): string {
    const { say, language } = this.#app;
    if (count === 0) return say('search.none');
    const paragraphs =
      count === 1
        ? say('search.paragraph')
        : say('search.paragraphs', { count: count.toLocaleString(language) });
    if (articles.reduce((sum, group) => sum + group.count, 0) < count)
      return say('search.count.first', { paragraphs });
    const works = articles.filter(
      ({ article }, index) => articles.findIndex((other) => other.article === article) === index,
    ).length;
    if (works === 1) return say('search.count.one', { paragraphs });
    return say('search.count', { paragraphs, articles: works.toLocaleString(language) });
  }
}
