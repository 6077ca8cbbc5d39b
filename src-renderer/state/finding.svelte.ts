// Finding words in the article being read: what is looked for, which hit the reader is at, and the way back to where they were.
import { tick } from 'svelte';
import { nearestIn, rowWith } from '../../src-shared/align/rows';
import { titleBlock } from '../../src-shared/article/block-ids';
import type { ArticleId, BlockId, Edition } from '../../src-shared/article/shapes';
import { ownName } from '../../src-shared/language';
import type { Place } from '../../src-shared/place';
import type { ArticleSearch, Hit, Sought } from '../../src-shared/search/article-search';
import type { articleTexts, ArticleText } from '../../src-shared/search/article-texts';
import { noOptions, type SearchOptions } from '../../src-shared/search/shapes';
import { textAfter } from '../command/early-typing';
import type { AppState } from './app.svelte';
import type { Standing } from './reader.svelte';

/** What is looked for is at most so long, in UTF-16 units: nobody types more, and what is pasted may be a whole book. */
export const mostWords = 500;

/** What is selected when the search opens is looked for where it is at most so long, in UTF-16 units: else it is a passage. */
const mostSelected = 200;

/** How long the page is held up at a time, in milliseconds. */
const slice = 8;

/** What the state needs of the app around it. */
export type FindingApp = Pick<
  AppState,
  | 'announce'
  | 'keepPreferences'
  | 'left'
  | 'parallel'
  | 'preferences'
  | 'reader'
  | 'say'
  | 'searching'
  | 'whereOf'
>;

type Way = 'next' | 'previous';

/** Why it is searched: the reader typed, asked for the words again, came from the search of the library, or the page has changed. */
type Cause = 'typed' | 'asked' | 'marked' | 'changed';

/** What shows the search on the page, once it is there. */
export interface FindingPage {
  /** Goes to a hit on the page; the block is the one being read then. */
  readonly show: (search: ArticleSearch, hit: Hit, block: BlockId) => void;
  /** Goes to it where it is out of sight. */
  readonly reveal: (search: ArticleSearch, hit: Hit, block: BlockId) => void;
}

/** The code that searches is not needed before words are looked for. */
const load = (): Promise<{
  readonly ArticleSearch: typeof ArticleSearch;
  readonly articleTexts: typeof articleTexts;
}> => import('../../src-shared/search/find-in-article');

export class Finding {
  readonly #app: FindingApp;
  #isOpen = $state.raw(false);
  #isShown = $state.raw(false);
  #words = $state.raw('');
  /** What the search of the library found is marked in place of the words, until the reader looks for others. */
  #query: string | undefined;
  /** Whether something was typed since the bar was asked for and before its field was there. */
  #isTypedAhead = false;
  /** How far the search is: a new value with every slice. */
  #progress = $state.raw<{ readonly search: ArticleSearch }>();
  #hit = $state.raw<Hit>();
  #wrapped = $state.raw<Way>();
  #latest = 0;
  #searching: Promise<void> = Promise.resolve();
  #texts: { readonly of: readonly unknown[]; readonly texts: Promise<readonly ArticleText[]> } | undefined;
  /** Where the reader is given back to; undefined where they have stayed at a hit, or were not moved. */
  #origin: Standing | undefined;
  /** Whether the reader came to the origin by themselves, so that it is a place to come back to. */
  #isOwnOrigin = false;
  /** Where we have put the reader last. */
  #put: Place | undefined;
  #page: FindingPage | undefined;
  /** What is done once the page is there. */
  #waiting: (() => void) | undefined;
  #focusField: (() => void) | undefined;
  #article: ArticleId | undefined;

  constructor(app: FindingApp) {
    this.#app = app;
  }

  /** Whether the bar is there. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Whether hits are marked, with the bar or without it. */
  get isShown(): boolean {
    return this.#isShown;
  }

  /** What is looked for. */
  get words(): string {
    return this.#words;
  }

  /** The search for it as far as it is; undefined where nothing is looked for. */
  get progress(): { readonly search: ArticleSearch } | undefined {
    return this.#progress;
  }

  /** The hit that the reader is at. */
  get hit(): Hit | undefined {
    return this.#hit;
  }

  get options(): SearchOptions {
    return this.#app.preferences.find ?? noOptions;
  }

  /** Whether all of the article was looked through and does not have the words. */
  get isVain(): boolean {
    const search = this.#progress?.search;
    return search !== undefined && search.isDone && search.count === 0;
  }

  /** How much was found, and which of that the reader is at, in words. */
  readonly count: string = $derived.by(() => {
    const search = this.#progress?.search;
    if (search === undefined) return '';
    const { say, parallel } = this.#app;
    const { count, isDone } = search;
    if (count === 0 && isDone)
      return say(parallel.beside.length === 0 ? 'find.none' : 'find.none.side-by-side');
    if (!isDone) return count === 0 ? '' : say('find.so-far', { count });
    const number = this.#hit && search.numberOf(this.#hit);
    if (number !== undefined) return say('find.position', { number, count });
    return count === 1 ? say('find.found.one') : say('find.found.many', { count });
  });

  /** What else is to be known: what was passed over in comparing, and that the search has come to an end of the article. */
  readonly remarks: readonly string[] = $derived.by(() => {
    const { say } = this.#app;
    const ignored = this.#progress?.search.ignored ?? [];
    const what = ignored.map((ignorable) => say(`search.ignored.${ignorable}`)).join(', ');
    return [
      ...(this.#wrapped === undefined ? [] : [say(`find.wrapped.${this.#wrapped}`)]),
      ...(what === '' ? [] : [say('find.ignored', { what })]),
    ];
  });

  /** Opens the bar, or goes to its field. Words that are selected are looked for, else those that were looked for last. */
  open(): void {
    const selected = this.#app.reader.page?.selection()?.text.trim() ?? '';
    const isWanted = selected !== '' && selected.length <= mostSelected && !selected.includes('\n');
    // What is marked from the search of the library is gone on with; several words of it stand side by side nowhere.
    const [only, ...others] = this.#query === undefined ? [] : (this.#progress?.search.terms ?? []);
    const marked = others.length === 0 ? only : undefined;
    const isOther = isWanted || this.#query !== undefined;
    this.#words = isWanted ? selected : (marked ?? this.#words);
    this.#query = undefined;
    this.#isOpen = true;
    this.#isShown = true;
    this.#isTypedAhead = false;
    this.#focusField?.();
    if (isOther || !this.#isUpToDate()) this.#begin('asked');
    else if (!this.#isAtHit()) this.#hit = undefined;
  }

  /**
   * Marks what the search of the library found in the article, without the bar. The reader is at a paragraph with a hit, and goes on
   * from there to the next.
   */
  async mark(query: string): Promise<void> {
    const isMarked = this.#isShown && this.#query === query && this.#isUpToDate();
    this.#isOpen = false;
    this.#origin = undefined;
    if (isMarked) {
      this.#wrapped = undefined;
      if (this.#progress !== undefined) this.#reveal(this.#progress.search);
      return;
    }
    this.#query = query;
    this.#forget();
    const number = this.#latest;
    // The article is on the page before its marks.
    await tick();
    if (number !== this.#latest) return;
    this.#isShown = true;
    this.#begin('marked');
  }

  /** Takes the marks of the library's search away: another one begins. */
  unmark(): void {
    if (this.#query === undefined) return;
    this.#query = undefined;
    this.#isShown = false;
    this.#forget();
  }

  /**
   * Closes the bar and takes the marks away. Whoever has not stayed at a hit is given back to where they were.
   *
   * @returns whether there was anything to close
   */
  readonly close = (): boolean => {
    if (!this.#isShown) return false;
    const isSeen = this.#isOpen || this.#query === undefined || (this.#progress?.search.count ?? 0) > 0;
    this.#isOpen = false;
    this.#isShown = false;
    this.#latest += 1;
    this.#wrapped = undefined;
    this.#waiting = undefined;
    this.#giveBack();
    if (isSeen) this.#app.reader.page?.focus();
    return isSeen;
  };

  /** Looks for the same words in all articles, once this one does not have them. */
  readonly searchLibrary = (): void => {
    const { searching } = this.#app;
    const words = this.#words;
    this.close();
    searching.words = words;
    searching.open();
  };

  /** Is told which article is shown from now on. In another one nothing is looked for yet. */
  shown(article: ArticleId | undefined): void {
    if (article === this.#article) return;
    this.#article = article;
    this.#query = undefined;
    this.#isOpen = false;
    this.#isShown = false;
    this.#forget();
    this.#texts = undefined;
  }

  /** Looks for other words: the first hit where the reader is, or after it, is shown at once. */
  readonly type = (words: string): void => {
    this.#words = words.slice(0, mostWords);
    this.#query = undefined;
    this.#begin('typed');
  };

  /** Takes up the words again, in what is on the page now. */
  readonly refresh = (): void => {
    if (!this.#isShown || this.#progress === undefined || this.#isOfThesePages()) return;
    this.#begin(this.#query === undefined ? 'asked' : 'changed');
  };

  /** Changes what must be as it was typed. */
  toggle(option: keyof SearchOptions): void {
    const { preferences, say } = this.#app;
    const find = { ...this.options, [option]: !this.options[option] };
    this.#app.keepPreferences({ ...preferences, find });
    const name = say(`find.${option}`);
    this.#begin('typed', say(find[option] ? 'find.option.on' : 'find.option.off', { option: name }));
  }

  /** Stays at the hit that is shown; from there goes on to the next or previous one. */
  async enter(way: Way): Promise<void> {
    const number = this.#latest;
    // Fast fingers are not taken beyond the hit that their words have yet to find.
    if (this.#hit === undefined && !this.#isUpToDate()) await this.#searching;
    if (number !== this.#latest) return;
    if (way === 'next' && this.#hit !== undefined && this.#origin !== undefined && this.#isWherePut()) {
      this.#stay();
      this.#tell(this.#hit);
    } else await this.step(way);
  }

  /** Goes to the next or previous hit and stays there. Without words the bar opens, to ask for them. */
  async step(way: Way): Promise<void> {
    if (this.#sought === undefined) {
      this.open();
      return;
    }
    if (!this.#isShown && !this.#isUpToDate()) this.#begin('asked');
    this.#isShown = true;
    const number = this.#latest;
    let step = this.#stepFrom(way);
    if (step === 'unknown') {
      await this.#searching;
      if (number !== this.#latest) return;
      step = this.#stepFrom(way);
    }
    if (step === 'unknown') return;
    if (step === undefined) {
      this.#tellCount();
      return;
    }
    this.#wrapped = step.isWrapped ? way : undefined;
    const { hit } = step;
    this.#goTo(hit, () => {
      this.#stay();
      this.#tell(hit);
    });
  }

  /** Set by what shows the search, while it does. */
  set page(page: FindingPage | undefined) {
    this.#page = page;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    // Not while it is being made.
    if (page !== undefined && waiting !== undefined) queueMicrotask(waiting);
  }

  /** Gives the focus to the field, with its words selected; set by it while it is there. */
  set focusField(focus: (() => void) | undefined) {
    this.#focusField = focus;
  }

  /** Whether the field's text is to be gone on with, and not to be selected. Not reactive. */
  get isTypedAhead(): boolean {
    return this.#isTypedAhead;
  }

  /**
   * Takes a key that was pressed while the field is still to come.
   *
   * @returns whether it was for the field
   */
  takeKey(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (!this.#isOpen || this.#focusField !== undefined || ctrlKey || metaKey || altKey) return false;
    // What was there would be selected: the first letter takes its place.
    const words = textAfter(this.#isTypedAhead ? this.#words : '', event);
    if (words !== undefined) {
      this.#isTypedAhead = true;
      this.type(words);
    } else if (key === 'Enter') void this.enter('next');
    else return false;
    return true;
  }

  /** The block of the edition being read at which a text is shown: itself, or what stands beside it. */
  blockOf({ side, block }: ArticleText): BlockId {
    if (side === 0) return block;
    const { rows } = this.#app.parallel;
    return nearestIn(rows, rowWith(rows, side, block), 0) ?? titleBlock;
  }

  get #sought(): Sought | undefined {
    if (this.#query !== undefined) return { kind: 'query', words: this.#query };
    return this.#words === '' ? undefined : { kind: 'words', words: this.#words, options: this.options };
  }

  #forget(): void {
    this.#latest += 1;
    this.#progress = undefined;
    this.#hit = undefined;
    this.#wrapped = undefined;
    this.#waiting = undefined;
  }

  /**
   * @param cause where the reader typed, they are shown the first hit, and where they came from one in the library, it
   * @param before what is said before what was found
   */
  #begin(cause: Cause, before?: string): void {
    this.#forget();
    this.#searching = this.#run(this.#latest, cause, before);
  }

  async #run(number: number, cause: Cause, before?: string): Promise<void> {
    const sought = this.#sought;
    if (sought === undefined) {
      if (cause === 'typed') this.#giveBack();
      if (before !== undefined) this.#app.announce(before);
      return;
    }
    const { ArticleSearch: Search, articleTexts: textsOf } = await load();
    if (number !== this.#latest) return;
    const texts = await this.#textsBy(textsOf);
    if (number !== this.#latest) return;
    const from = this.#readerIn(texts);
    const search = new Search(sought, texts, from);
    for (let isDone = false; !isDone;) {
      const end = performance.now() + slice;
      isDone = search.goOn(() => performance.now() < end);
      const isFirst = this.#progress === undefined;
      this.#progress = { search };
      if (cause === 'typed' && this.#hit === undefined) this.#showFirst(search, from);
      if (cause === 'marked' && isFirst) this.#reveal(search);
      if (!isDone) await pause();
      if (number !== this.#latest) return;
    }
    if (search.count === 0 && cause === 'typed') this.#giveBack();
    // Where they have come to is said already, and matters more.
    if (cause === 'typed' || cause === 'asked') this.#tellCount(before);
  }

  #textsBy(textsOf: typeof articleTexts): Promise<readonly ArticleText[]> {
    const { parallel } = this.#app;
    const editions = this.#editions();
    if (this.#texts === undefined || !this.#isOfThesePages())
      this.#texts = { of: [...editions, parallel.rows], texts: textsOf(editions, parallel.rows, breaths()) };
    return this.#texts.texts;
  }

  /** The editions on the page, the one being read first. */
  #editions(): readonly Edition[] {
    const { reader, parallel } = this.#app;
    if (reader.edition === undefined) return [];
    return [reader.edition, ...parallel.beside.map(({ edition }) => edition)];
  }

  /** Whether the texts are those of what is on the page now. */
  #isOfThesePages(): boolean {
    const now = [...this.#editions(), this.#app.parallel.rows];
    const of = this.#texts?.of;
    return of?.length === now.length && of.every((one, at) => one === now[at]);
  }

  /** Whether all that is on the page was looked through for the words. */
  #isUpToDate(): boolean {
    return this.#progress?.search.isDone === true && this.#isOfThesePages();
  }

  /** The text that the reader was at before anything was shown to them, by its place. */
  #readerIn(texts: readonly ArticleText[]): number {
    const { currentBlock } = this.#app.reader;
    const block = this.#origin !== undefined && this.#isWherePut() ? this.#origin.place.block : currentBlock;
    return Math.max(
      0,
      texts.findIndex((text) => text.side === 0 && text.block === block),
    );
  }

  #showFirst(search: ArticleSearch, from: number): void {
    const hit = search.hitFrom(from, 'next');
    if (hit === undefined || hit === 'unknown') return;
    this.#wrapped = hit.text < from ? 'next' : undefined;
    this.#goTo(hit);
  }

  /** The first hit in the paragraph where the reader is, by the search of the library, is the one that they are at. */
  #reveal(search: ArticleSearch): void {
    const block = this.#app.reader.currentBlock;
    const text = this.#readerIn(search.texts);
    const hit = search.hitFrom(text, 'next');
    if (block === undefined || hit === undefined || hit === 'unknown' || hit.text !== text) return;
    this.#hit = hit;
    const reveal = (): void => this.#page?.reveal(search, hit, block);
    if (this.#page === undefined) this.#waiting = reveal;
    else reveal();
  }

  #stepFrom(way: Way): { readonly hit: Hit; readonly isWrapped: boolean } | 'unknown' | undefined {
    const search = this.#progress?.search;
    if (search === undefined) return 'unknown';
    const here = this.#readerIn(search.texts);
    const before = this.#isAtHit() ? this.#hit : undefined;
    const last = Math.max(0, search.texts.length - 1);
    const hit =
      before === undefined
        ? search.hitFrom(way === 'next' ? here : here === 0 ? last : here - 1, way)
        : search.hitBeside(before, way);
    if (hit === undefined || hit === 'unknown') return hit;
    const passed = before ?? { text: here, place: way === 'next' ? -1 : 0 };
    const distance = hit.text - passed.text || hit.place - passed.place;
    return { hit, isWrapped: way === 'next' ? distance <= 0 : distance >= 0 };
  }

  /** Whether the paragraph with the hit is still the one being read. */
  #isAtHit(): boolean {
    const text = this.#hit && this.#progress?.search.texts[this.#hit.text];
    return text !== undefined && this.blockOf(text) === this.#app.reader.currentBlock;
  }

  /** @param then what is done once the hit is in sight */
  #goTo(hit: Hit, then?: () => void): void {
    const search = this.#progress?.search;
    const text = search?.texts[hit.text];
    if (search === undefined || text === undefined) return;
    this.#hit = hit;
    const show = (): void => {
      const { reader } = this.#app;
      const isOurs = this.#isWherePut();
      if (!isOurs || this.#origin === undefined) {
        this.#origin = reader.standing;
        this.#isOwnOrigin = !isOurs;
      }
      this.#page?.show(search, hit, this.blockOf(text));
      this.#put = reader.place;
      then?.();
    };
    if (this.#page === undefined) this.#waiting = show;
    else show();
  }

  /** Whether the reader is where they were put last, and has not gone on by themselves. */
  #isWherePut(): boolean {
    const { place } = this.#app.reader;
    const put = this.#put;
    if (place === undefined || put === undefined) return false;
    return place.language === put.language && place.block === put.block && place.offset === put.offset;
  }

  /** The hit is where the reader is now. All hits that they go to one after the other are one step of the way back. */
  #stay(): void {
    if (this.#origin !== undefined && this.#isOwnOrigin) this.#app.left(this.#origin.place);
    this.#origin = undefined;
  }

  #giveBack(): void {
    if (this.#origin !== undefined && this.#isWherePut()) this.#app.reader.goBack(this.#origin);
    this.#origin = undefined;
  }

  #tellCount(before?: string): void {
    this.#app.announce([before, this.count, ...this.remarks].filter((text) => text !== undefined).join(', '));
  }

  /** A hit by its number and by where it is: who does not see it would have to look for it. */
  #tell(hit: Hit): void {
    const { parallel, announce } = this.#app;
    const text = this.#progress?.search.texts[hit.text];
    if (text === undefined) return;
    const language = parallel.beside.length > 0 ? [ownName(text.language)] : [];
    const where = this.#app.whereOf(this.blockOf(text));
    announce([this.count, ...this.remarks, ...language, where].filter((part) => part !== '').join(', '));
  }
}

/** Lets others have their turn whenever a slice is over. */
function breaths(): () => Promise<void> | undefined {
  let end = performance.now() + slice;
  return () => {
    if (performance.now() < end) return undefined;
    return pause().then(() => {
      end = performance.now() + slice;
    });
  };
}

/** Answers when whatever else waits has had its turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
