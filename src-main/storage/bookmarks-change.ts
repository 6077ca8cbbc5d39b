// What a change of bookmarks does to those of one article.
import type { Bookmark, BookmarkId, BookmarkName, BookmarksChange } from '../../src-shared/bookmark';
import type { ArticleId } from '../../src-shared/article/shapes';

/** Takes a change apart: what of it belongs to which article. */
export function byArticle({ put, removed }: BookmarksChange): ReadonlyMap<ArticleId, BookmarksChange> {
  const parts = new Map<ArticleId, { put: Bookmark[]; removed: BookmarkName[] }>();
  const partOf = (article: ArticleId) => {
    const part = parts.get(article) ?? { put: [], removed: [] };
    parts.set(article, part);
    return part;
  };
  for (const bookmark of put) partOf(bookmark.anchor.article).put.push(bookmark);
  for (const name of removed) partOf(name.article).removed.push(name);
  return parts;
}

/**
 * What a change really does to the bookmarks of its article: without removals of what is not there. What is both put and
 * removed is put, since nothing is to be lost, and what is put twice is put as it comes last.
 *
 * @returns undefined where it does nothing
 */
export function effectOf(
  bookmarks: readonly Bookmark[],
  { put, removed }: BookmarksChange,
): BookmarksChange | undefined {
  const puts = new Map(put.map((bookmark) => [bookmark.id, bookmark]));
  const there = new Set(bookmarks.map(({ id }) => id));
  const removals = new Map(
    removed.filter(({ id }) => there.has(id) && !puts.has(id)).map((name) => [name.id, name]),
  );
  if (puts.size === 0 && removals.size === 0) return undefined;
  return { put: [...puts.values()], removed: [...removals.values()] };
}

/** The bookmarks after a change. What is put takes the place of what has its id, else it comes last. */
export function applied(
  bookmarks: readonly Bookmark[],
  { put, removed }: BookmarksChange,
): readonly Bookmark[] {
  const puts = new Map<BookmarkId, Bookmark>(put.map((bookmark) => [bookmark.id, bookmark]));
  const removals = new Set(removed.map(({ id }) => id));
  const kept = bookmarks
    .filter(({ id }) => !removals.has(id))
    .map((bookmark) => {
      const put = puts.get(bookmark.id);
      puts.delete(bookmark.id);
      return put ?? bookmark;
    });
  return [...kept, ...puts.values()];
}
