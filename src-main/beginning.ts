// What the page of a window begins with: an article or the library, read before the page asks for it.
import { answerWith } from '../src-shared/answer-text';
import { sealedText } from '../src-shared/article/sealed';
import type { ArticleId } from '../src-shared/article/shapes';
import type { ArticleWish, OpenedArticle, Opening, Start } from '../src-shared/contract';
import type { LanguageTag } from '../src-shared/language';
import type { Place } from '../src-shared/place';
import { ok } from '../src-shared/result';
import { AnswerText } from './answer-text';
import type { Library } from './library/library';
import type { Listing } from './library/listing';
import { findKept, type Memory } from './library/open-article';
import type { BookmarkFiles } from './storage/bookmark-files';

/** What a beginning is made of. */
export interface BeginningSources {
  readonly library: Library;
  readonly listing: Pick<Listing, 'start'>;
  readonly bookmarkFiles: Pick<BookmarkFiles, 'ofArticle'>;
  /** The languages that the reader reads, then the interface's. */
  readonly languages: () => readonly LanguageTag[];
  /** The article that was read last. */
  readonly lastRead: () => ArticleId | undefined;
  /** Opens an article where a place is, or at its beginning. */
  readonly open: (wish: ArticleWish, place: Place | undefined) => Promise<Opening['article']>;
}

export class Beginning {
  readonly #wishing: Promise<ArticleWish | undefined>;
  readonly #placeIn: (article: ArticleId) => Place | undefined;
  readonly #sources: BeginningSources;
  #kept: Promise<{ readonly language: LanguageTag; readonly answer: AnswerText } | undefined>;
  #opening: Promise<Opening | undefined> | undefined;
  readonly #listStart: Promise<Start['library']>;

  /**
   * @param wishing the article; nothing for the library
   * @param placeIn where the reader is in an article, for this window
   */
  constructor(
    wishing: Promise<ArticleWish | undefined>,
    placeIn: (article: ArticleId) => Place | undefined,
    sources: BeginningSources,
  ) {
    this.#wishing = wishing;
    this.#placeIn = placeIn;
    this.#sources = sources;
    this.#kept = wishing.then((wish) => this.#findKept(wish));
    this.#listStart = wishing.then((wish) =>
      wish === undefined ? sources.listing.start(sources.lastRead()) : undefined,
    );
  }

  /** What stands in the document. */
  async data(): Promise<Pick<Start, 'library' | 'opening' | 'opensLong'>> {
    const [kept, library] = await Promise.all([this.#kept, this.#listStart]);
    const opening = kept === undefined ? await this.#open() : undefined;
    return {
      ...(library !== undefined && { library }),
      ...(kept !== undefined && { opensLong: kept.language }),
      ...(opening !== undefined && openingIn(opening)),
    };
  }

  /** The article where it is too long for the document. */
  async longOne(): Promise<AnswerText | Opening | undefined> {
    const kept = await this.#kept;
    if (kept !== undefined) return kept.answer;
    const opening = await this.#open();
    return opening !== undefined && longLanguage(opening) !== undefined ? opening : undefined;
  }

  /**
   * The page has it. @returns the article, to be aligned ahead; nothing where it came as it was kept: long ones are not
   */
  async shown(): Promise<Opening | undefined> {
    const isKept = (await this.#kept) !== undefined;
    // It is on the page now.
    this.#kept = Promise.resolve(undefined);
    return isKept ? undefined : this.#open();
  }

  #open(): Promise<Opening | undefined> {
    return (this.#opening ??= this.#wishing.then(
      async (wish) => wish && { wish, article: await this.#sources.open(wish, this.#placeIn(wish.article)) },
    ));
  }

  /** A long article that is opened again without bookmarks comes as it was kept. */
  async #findKept(
    wish: ArticleWish | undefined,
  ): Promise<{ readonly language: LanguageTag; readonly answer: AnswerText } | undefined> {
    if (wish === undefined || Object.keys(wish).length > 1) return undefined;
    const { library, languages, bookmarkFiles } = this.#sources;
    const memory: Memory = { place: this.#placeIn(wish.article), languages: languages() };
    const found = await findKept(library, wish.article, memory);
    if (found === undefined || (await bookmarkFiles.ofArticle(wish.article)).length > 0) return undefined;
    const { language, edition, ...rest } = found;
    const json = JSON.stringify({ wish, article: ok({ edition: null, ...rest, bookmarks: [] }) });
    return { language, answer: new AnswerText(answerWith(json, edition)) };
  }
}

/** How the article to open comes to the page: a long one is read sooner as an answer than as a part of a document, by the parser of HTML. */
function openingIn(opening: Opening): Pick<Start, 'opening' | 'opensLong'> {
  const language = longLanguage(opening);
  return language === undefined ? { opening } : { opensLong: language };
}

function longLanguage({ article }: { readonly article: Opening['article'] }): LanguageTag | undefined {
  if (!article.ok) return undefined;
  const { edition }: OpenedArticle = article.value;
  return sealedText(edition) === undefined ? undefined : edition.language;
}
