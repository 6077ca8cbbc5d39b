// What becomes of bookmarks that somebody else wrote: another program, or a hand.
import type { Bookmark, BookmarkId } from '../../src-shared/bookmark';
import type { ArticleId } from '../../src-shared/article/shapes';

/**
 * What a list has that another has not, or has in an older form. What it lacks is not told: a program that brings two computers
 * together may not have seen a bookmark yet, so its absence says nothing.
 */
export function additionsOf(mine: readonly Bookmark[], foreign: readonly Bookmark[]): readonly Bookmark[] {
  const known = new Map(mine.map((bookmark) => [bookmark.id, bookmark]));
  return foreign.filter((bookmark) => {
    const own = known.get(bookmark.id);
    return own === undefined || isNewer(bookmark, own);
  });
}

/**
 * Bookmarks as they may stand in an article's file: the file says whose they are, so that an article and its file can be given
 * another name; and of several with one id the one that was changed last stands for all.
 */
export function ofArticle(article: ArticleId, bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  const byId = new Map<BookmarkId, Bookmark>();
  for (const bookmark of bookmarks) {
    const known = byId.get(bookmark.id);
    if (known === undefined || isNewer(bookmark, known)) byId.set(bookmark.id, adopted(article, bookmark));
  }
  return [...byId.values()];
}

function adopted(article: ArticleId, bookmark: Bookmark): Bookmark {
  const { anchor, former } = bookmark;
  if (anchor.article === article && (former === undefined || former.article === article)) return bookmark;
  return {
    ...bookmark,
    anchor: { ...anchor, article },
    ...(former !== undefined && { former: { ...former, article } }),
  };
}

function isNewer(one: Bookmark, other: Bookmark): boolean {
  return Date.parse(one.changed) > Date.parse(other.changed);
}
