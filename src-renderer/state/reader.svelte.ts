// The article being read: its edition, its languages, and the place in it.
import { titleBlock } from '../../src-shared/article/block-ids';
import { outlineOf, type Outline } from '../../src-shared/article/outline';
import type { ArticleId, BlockId, Edition } from '../../src-shared/article/shapes';
import type { BookmarkId } from '../../src-shared/bookmark';
import type { ArticleFailure, ArticleWish, Bridge, OpenedArticle } from '../../src-shared/contract';
import { direction, inReadingOrder, type LanguageTag } from '../../src-shared/language';
import type { Place } from '../../src-shared/place';
import type { Result } from '../../src-shared/result';
import type { Quote } from './citing.svelte';

/** How long the reader must rest at a place before it is saved, in milliseconds: scrolling passes a place with every frame. */
const rest = 250;

/** How long it is shown that a place is not certain, in milliseconds: long enough to look over some paragraphs. */
const moment = 6_000;

/** Where in an edition the eye is: a place without the article and the language, which the edition names. */
export interface Spot extends Pick<Place, 'block' | 'offset' | 'share'> {
  /** The share of the block belongs on the reading line, wherever its upper edge is then. */
  readonly isByShare?: true;
}

/** Where the reader is, and from where the other languages are placed. */
export interface Standing {
  readonly place: Place;
  readonly spot: Spot;
  readonly origin: Place | undefined;
}

/** What the page that shows the article can do for the reader. */
export interface ReaderPage {
  /** Lands a block on the reading line and gives it the focus. */
  readonly goTo: (block: BlockId) => void;
  /** Lands a part of a block on the reading line, where `locate` says it is once the block is on the page; the focus stays. */
  readonly lookAt: (block: BlockId, locate: () => DOMRect | undefined) => void;
  /** Shows a spot again as it was, without a word to `moved`. */
  readonly goBack: (spot: Spot) => void;
  /** Scrolls as little as need be until an element of another language is in sight; the block being read stays the same. */
  readonly reveal: (element: Element) => void;
  /** Makes a block the one being read, where it stands: what is above it stays from now on. */
  readonly stayAt: (block: BlockId) => void;
  /** The words that are selected, or else those of the block being read. */
  readonly quote: () => Quote | undefined;
  /** The words that are selected; undefined where none of the article are. */
  readonly selection: () => Quote | undefined;
  /** Turns a page. @returns false where there is none that way, or the article is scrolled */
  readonly turnPage: (way: 'next' | 'previous') => boolean;
  /** Gives the focus to the block being read, without moving the page. */
  readonly focus: () => void;
}

/** What the reader's state needs of the page around it. */
export interface ReaderSurroundings {
  readonly bridge: Bridge;
  /** Answers when all fonts are there that an edition is set in, so that its first frame is its last. */
  readonly prepareText: (edition: Edition) => Promise<void>;
  /** Answers when all else is there that is shown with the edition, as another language beside it. */
  readonly prepare: (opened: OpenedArticle) => Promise<void>;
  readonly placeNotKept: (detail: string) => void;
  /** The languages that the reader reads, the dearest first. */
  readonly readingLanguages: () => readonly LanguageTag[];
  /** Is told what is shown from now on, before it is shown; nothing where the article is closed. */
  readonly shown: (opened: OpenedArticle | undefined) => void;
}

export class ReaderState {
  #opened = $state.raw<OpenedArticle>();
  #currentBlock = $state.raw<BlockId>();
  #failure = $state.raw<{ readonly wish: ArticleWish; readonly failure: ArticleFailure }>();
  #spot: Spot | undefined;
  /**
   * The place that the reader chose last, by scrolling or by a jump. All languages are placed from there, not from one
   * another, so that no switch adds to the inexactness of the one before.
   */
  #origin: Place | undefined;
  #about = $state.raw<readonly BlockId[]>([]);
  #forgetting: ReturnType<typeof setTimeout> | undefined;
  #previousLanguage: LanguageTag | undefined;
  #latestWish = 0;
  /** The article that is being opened. */
  #coming: ArticleId | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;

  /** Set by the component that shows the article, while it does. */
  page: ReaderPage | undefined;

  constructor(private readonly surroundings: ReaderSurroundings) {}

  /** The outline of the edition being read. */
  readonly outline: Outline = $derived(this.#opened === undefined ? [] : outlineOf(this.#opened.edition));

  get isRightToLeft(): boolean {
    return this.edition !== undefined && direction(this.edition.language) === 'rtl';
  }

  /** The block being read. */
  get currentBlock(): BlockId | undefined {
    return this.#currentBlock;
  }

  /** The blocks among which the place is, for a moment after a switch that was not certain. */
  get about(): readonly BlockId[] {
    return this.#about;
  }

  /** Where the reader is, language included; undefined while no article is open. */
  get place(): Place | undefined {
    const { edition } = this;
    if (edition === undefined || this.#spot === undefined) return undefined;
    const { block, offset, share } = this.#spot;
    return { article: edition.article, language: edition.language, block, offset, share };
  }

  /** The article being read, or the one that is being opened: keys may follow faster than articles open. */
  get article(): ArticleId | undefined {
    return this.#coming ?? this.edition?.article;
  }

  get edition(): Edition | undefined {
    return this.#opened?.edition;
  }

  /** The place of a reader who opened an article for the first time: were it kept only once they move, a quit before would lose it. */
  get #beginning(): Place | undefined {
    return this.edition && beginningOf(this.edition, titleBlock);
  }

  /** Every language of the article, in the order of the language bar. */
  get languages(): readonly LanguageTag[] {
    return inReadingOrder(this.#opened?.languages ?? [], this.surroundings.readingLanguages());
  }

  /** The language that the reader would rather have, where the article does not exist in it and that must be said. */
  get missing(): LanguageTag | undefined {
    return this.#opened?.missing;
  }

  /** The block that was to be gone to, where the edition has none of that id. */
  get missingBlock(): BlockId | undefined {
    return this.#opened?.missingBlock;
  }

  get failure(): { readonly wish: ArticleWish; readonly failure: ArticleFailure } | undefined {
    return this.#failure;
  }

  get previousLanguage(): LanguageTag | undefined {
    return this.#previousLanguage;
  }

  /** Where the edition is to be shown; undefined: at its beginning. Not reactive: who shows the edition asks for it then. */
  get spot(): Spot | undefined {
    return this.#spot;
  }

  /** Notes the moment. @returns says later whether nothing else was opened or closed since */
  noteMoment(): () => boolean {
    const number = this.#latestWish;
    return () => number === this.#latestWish;
  }

  /** Opens an article at the block wished for, else where the reader left it. */
  async open(wish: ArticleWish): Promise<Edition | undefined> {
    // The place in the article that is left would be forgotten over the one that is opened.
    this.keep();
    this.#latestWish += 1;
    const number = this.#latestWish;
    this.#coming = wish.article;
    const answer = await this.surroundings.bridge.ask('article.open', wish);
    return number === this.#latestWish ? this.show(wish, answer) : undefined;
  }

  /** Shows an article that was read already. */
  async show(wish: ArticleWish, answer: Result<OpenedArticle, ArticleFailure>): Promise<Edition | undefined> {
    if (!answer.ok) {
      this.close();
      this.#failure = { wish, failure: answer.reason };
      return undefined;
    }
    const { edition, place } = answer.value;
    const isStillWished = this.noteMoment();
    await this.#prepare(answer.value);
    if (!isStillWished()) return undefined;
    const { missingBlock } = answer.value;
    const wished = missingBlock === undefined ? wish.block : undefined;
    const block = wished ?? blockOfBookmark(answer.value, wish.bookmark);
    this.#origin = block === undefined ? place : beginningOf(edition, block);
    this.#failure = undefined;
    this.#previousLanguage = undefined;
    this.#land(answer.value);
    this.#coming = undefined;
    this.#save();
    return edition;
  }

  async #prepare(opened: OpenedArticle): Promise<void> {
    const { prepareText, prepare } = this.surroundings;
    await Promise.all([prepareText(opened.edition), prepare(opened)]);
  }

  /** Shows an edition at the spot that stands for the place the reader chose last, in whatever language that was. */
  #land(opened: OpenedArticle): void {
    const { landing } = opened;
    const origin = this.#origin;
    this.#spot = origin && {
      block: landing?.block ?? origin.block,
      offset: origin.offset,
      share: landing?.share ?? origin.share,
      ...(landing?.share !== undefined && { isByShare: true }),
    };
    this.#currentBlock = this.#spot?.block;
    this.#showAbout(landing?.isCertain === false ? landing.range : []);
    this.#show(opened);
  }

  #showAbout(blocks: readonly BlockId[]): void {
    clearTimeout(this.#forgetting);
    this.#about = blocks;
    if (blocks.length === 0) return;
    this.#forgetting = setTimeout(() => {
      this.#about = [];
    }, moment);
  }

  /**
   * Shows another language of the article, the corresponding block at the same height.
   *
   * @returns whether it is shown, and whether at a place that is not certain; `overtaken` where the reader asked for something else meanwhile, or reads it already
   */
  async switchTo(language: LanguageTag): Promise<'shown' | 'about' | 'unavailable' | 'overtaken'> {
    const before = this.edition;
    if (before === undefined || before.language === language) return 'overtaken';
    this.#latestWish += 1;
    const number = this.#latestWish;
    this.#coming = undefined;
    const answer = await this.surroundings.bridge.ask('article.open', {
      article: before.article,
      language,
      ...(this.#origin !== undefined && { origin: this.#origin }),
    });
    if (!answer.ok || answer.value.edition.language !== language) return 'unavailable';
    await this.#prepare(answer.value);
    if (number !== this.#latestWish) return 'overtaken';
    this.#previousLanguage = before.language;
    this.#land(answer.value);
    this.#save();
    return this.#about.length === 0 ? 'shown' : 'about';
  }

  /** Takes note that the reader moved, by scrolling or by a jump. */
  readonly moved = (spot: Spot): void => {
    const { edition } = this;
    if (edition === undefined) return;
    this.#spot = spot;
    this.#currentBlock = spot.block;
    this.#origin = { article: edition.article, language: edition.language, ...spot };
    this.#showAbout([]);
    clearTimeout(this.#saving);
    this.#saving = setTimeout(this.keep, rest);
  };

  /** Takes note of where on the screen a spot was put, which says nothing about where the reader wants to be. */
  readonly placed = (spot: Spot): void => {
    if (this.#spot?.isByShare !== true) return;
    this.#spot = spot;
    this.#save();
  };

  /** Where the reader is now, to be given back by `goBack`. */
  get standing(): Standing | undefined {
    const { place } = this;
    return place && this.#spot && { place, spot: this.#spot, origin: this.#origin };
  }

  /** Takes the reader back to where they were in the edition being read, as if they had never moved. */
  goBack({ place, spot, origin }: Standing): void {
    const { edition } = this;
    if (edition?.article !== place.article || edition.language !== place.language) return;
    this.page?.goBack(spot);
    this.moved(spot);
    this.#origin = origin;
  }

  /** Saves the place at once where it waits to be saved. */
  readonly keep = (): void => {
    if (this.#saving !== undefined) this.#save();
  };

  close(): void {
    this.keep();
    this.#latestWish += 1;
    this.#coming = undefined;
    this.#show(undefined);
    this.#showAbout([]);
    this.#failure = undefined;
    this.#origin = undefined;
    this.#spot = undefined;
  }

  #show(opened: OpenedArticle | undefined): void {
    this.surroundings.shown(opened);
    this.#opened = opened;
  }

  #save(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    const place = this.place ?? this.#beginning;
    if (place === undefined) return;
    void this.surroundings.bridge.ask('place.keep', place).then((saved) => {
      if (!saved.ok) this.surroundings.placeNotKept(saved.reason);
    });
  }
}

function beginningOf({ article, language }: Edition, block: BlockId): Place {
  return { article, language, block, offset: 0, share: 0 };
}

function blockOfBookmark({ bookmarks }: OpenedArticle, id: BookmarkId | undefined): BlockId | undefined {
  const standing = bookmarks.find(({ bookmark }) => bookmark.id === id)?.standing;
  return standing?.kind === 'placed' ? standing.blocks[0] : undefined;
}
