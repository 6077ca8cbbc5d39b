// The bookmarks of articles as the page sees them: each with where it stands in the edition shown.
import { setImmediate } from 'node:timers/promises';
import { beginningOf } from '../src-shared/anchor/cut';
import { blockTexts } from '../src-shared/article/block-texts';
import type { Edition } from '../src-shared/article/shapes';
import type { Bookmark, BookmarkId, BookmarkNews, PlacedBookmark } from '../src-shared/bookmark';
import { placeBookmarks, type Placing } from '../src-shared/bookmark-placing';
import type { ArticleFailure, BookmarkExcerpts, OpenedArticle, PlacingWish } from '../src-shared/contract';
import { ok, type Result } from '../src-shared/result';
import type { Alignments } from './alignments';
import type { Library } from './library/library';
import type { ReadArticle } from './library/open-article';
import type { BookmarkFiles } from './storage/bookmark-files';

/** How much of a text the list of bookmarks may need, in code points: it shows three lines. */
const longestExcerpt = 300;

/** How many bookmarks are placed in one go for excerpts. What the reader does meanwhile must not wait for thousands. */
const mostAtOnce = 50;

export class PlacedBookmarks {
  constructor(
    private readonly files: BookmarkFiles,
    private readonly library: Library,
    private readonly alignments: Alignments,
  ) {}

  /** Gives an opened article its bookmarks. */
  async into(opened: Result<ReadArticle, ArticleFailure>): Promise<Result<OpenedArticle, ArticleFailure>> {
    if (!opened.ok) return opened;
    const { edition } = opened.value;
    const bookmarks = await this.files.ofArticle(edition.article);
    const { placed, news } = await this.#placeAndKeep(bookmarks, edition);
    const isNews = news.moved + news.changed + news.orphaned > 0;
    return ok({ ...opened.value, bookmarks: placed, ...(isNews && { bookmarkNews: news }) });
  }

  /** Where some bookmarks of an article stand in one of its editions. Those that are gone are left out. */
  async placed({ article, language, ids }: PlacingWish): Promise<readonly PlacedBookmark[]> {
    const wanted = new Set(ids);
    const bookmarks = (await this.files.ofArticle(article)).filter(({ id }) => wanted.has(id));
    const folder = await this.library.find(article);
    const edition = folder && (await this.library.editions.inLanguage(folder, language));
    if (edition === undefined) {
      return bookmarks.map((bookmark) => ({ bookmark, standing: { kind: 'edition-missing' } }));
    }
    return (await this.#placeAndKeep(bookmarks, edition)).placed;
  }

  /**
   * The texts on which the bookmarks of an article stand in the edition opened. What has become of bookmarks is not kept: the
   * reader is told of it when they open the article, and only once.
   *
   * @returns undefined where the article could not be opened
   */
  async excerpts(opened: Result<ReadArticle, ArticleFailure>): Promise<BookmarkExcerpts | undefined> {
    if (!opened.ok) return undefined;
    const { edition } = opened.value;
    // Those that are lost would be looked for in vain, which takes longest.
    const bookmarks = (await this.files.ofArticle(edition.article)).filter(({ lost }) => lost !== true);
    const placed: PlacedBookmark[] = [];
    for (let from = 0; from < bookmarks.length; from += mostAtOnce) {
      placed.push(...(await this.#place(bookmarks.slice(from, from + mostAtOnce), edition)).placed);
      await setImmediate();
    }
    const texts = new Map(blockTexts(edition).map(({ id, text }) => [id, text]));
    const excerpts = placed.flatMap(({ bookmark: { id }, standing }): readonly [BookmarkId, string][] => {
      if (standing.kind !== 'placed') return [];
      const text = standing.blocks.map((block) => texts.get(block) ?? '').join(' ');
      return text.trim() === '' ? [] : [[id, beginningOf(text, longestExcerpt)]];
    });
    return { language: edition.language, texts: Object.fromEntries(excerpts) };
  }

  /** Places bookmarks, and keeps what has become of them. */
  async #placeAndKeep(bookmarks: readonly Bookmark[], shown: Edition): Promise<Placing> {
    const placing = await this.#place(bookmarks, shown);
    // Where that cannot be saved, nothing is lost: they are found in the same way the next time.
    if (placing.updated.length > 0) await this.files.renew(shown.article, bookmarks, placing.updated);
    return placing;
  }

  async #place(bookmarks: readonly Bookmark[], shown: Edition): Promise<Placing> {
    const placings: Placing[] = [];
    const folder = bookmarks.length === 0 ? undefined : await this.library.find(shown.article);
    for (const language of new Set(bookmarks.map(({ anchor }) => anchor.language))) {
      const made = bookmarks.filter(({ anchor }) => anchor.language === language);
      const isShown = language === shown.language;
      const from = isShown ? shown : folder && (await this.library.editions.inLanguage(folder, language));
      const isToAlign = from !== undefined && !isShown;
      const alignment = isToAlign ? await this.alignments.between(from, shown) : [];
      placings.push(placeBookmarks(made, from, shown, alignment));
    }
    return {
      placed: placings.flatMap(({ placed }) => placed),
      updated: placings.flatMap(({ updated }) => updated),
      news: placings.map(({ news }) => news).reduce(sum, { moved: 0, changed: 0, orphaned: 0 }),
    };
  }
}

function sum(one: BookmarkNews, other: BookmarkNews): BookmarkNews {
  return {
    moved: one.moved + other.moved,
    changed: one.changed + other.changed,
    orphaned: one.orphaned + other.orphaned,
  };
}
