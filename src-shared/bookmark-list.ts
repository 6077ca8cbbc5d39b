// The list of all bookmarks: which of them are shown, in which order, and under which headings.
import type { ArticleId } from './article/shapes';
import { bookmarkColours, type Bookmark, type BookmarkColour } from './bookmark';
import { compareLanguages, type LanguageTag } from './language';
import { comparable } from './letters';

export const bookmarkSorts = ['place', 'date', 'colour'] as const;
/** By article and place in it; the latest first; by colour, and then by place. */
export type BookmarkSort = (typeof bookmarkSorts)[number];

/** What the bookmarks that are shown have in common. */
export interface BookmarkFilter {
  readonly words: string;
  /** The language that the bookmark was made in. */
  readonly language?: LanguageTag | undefined;
  readonly tag?: string | undefined;
  readonly colour?: BookmarkColour | undefined;
}

/** An article of the library by the name that the reader knows it by. */
export interface ListedArticle {
  readonly id: ArticleId;
  readonly title: string;
  /** Of the title. */
  readonly language: LanguageTag;
}

/** In which form texts are compared; another one for each language. */
export interface Comparing {
  readonly text: (text: string, language: LanguageTag) => string;
  /** The forms that a typed word may have in such a text; none where nothing of it counts. */
  readonly word: (word: string, language: LanguageTag) => readonly string[];
}

/** Letter by letter, without regard to capitals. */
export const plainComparing: Comparing = {
  text: comparable,
  word: (word, language) => [comparable(word, language)],
};

interface Heading {
  /** Different for every row of a list, and the same as long as it is the same row. */
  readonly key: string;
  /** How many bookmarks stand under it. */
  readonly count: number;
}

export interface ArticleHeading extends Heading, ListedArticle {
  readonly kind: 'article';
  readonly isInLibrary: boolean;
}

export interface ColourHeading extends Heading {
  readonly kind: 'colour';
  readonly colour: BookmarkColour;
}

export interface BookmarkRow {
  readonly kind: 'bookmark';
  /** The bookmark's id. */
  readonly key: string;
  readonly bookmark: Bookmark;
  /** The key of the heading it stands under. */
  readonly heading?: string;
}

export type ListRow = ArticleHeading | ColourHeading | BookmarkRow;

export const noFilter: BookmarkFilter = { words: '' };

export function isFiltering({ words, language, tag, colour }: BookmarkFilter): boolean {
  return words.trim() !== '' || language !== undefined || tag !== undefined || colour !== undefined;
}

/**
 * A check of bookmarks. Each word must stand somewhere: in the excerpt, the heading, the note, a tag or a title of the
 * article. A word may be a part of one.
 *
 * @param articles the titles that the reader sees
 * @param interfaceLanguage the language in which notes and tags are taken to be written, beside the bookmark's own
 * @param comparing how letters are compared
 */
export function bookmarkFilter(
  { words, language, tag, colour }: BookmarkFilter,
  articles: readonly ListedArticle[],
  interfaceLanguage: LanguageTag,
  comparing: Comparing = plainComparing,
): (bookmark: Bookmark) => boolean {
  const wanted = words.split(/\s+/u).filter((word) => word !== '');
  const inLanguage = new Map<LanguageTag, readonly (readonly string[])[]>();
  const wordsIn = (tongue: LanguageTag): readonly (readonly string[])[] => {
    const known = inLanguage.get(tongue) ?? wanted.map((word) => comparing.word(word, tongue));
    inLanguage.set(tongue, known);
    return known;
  };
  const titles = new Map(
    articles.map(({ id, title, language: tongue }) => {
      const text = wanted.length === 0 ? '' : comparing.text(title, tongue);
      return [id, wordsIn(tongue).map((forms) => isIn(text, forms))];
    }),
  );
  return (bookmark) => {
    if (language !== undefined && bookmark.anchor.language !== language) return false;
    if (colour !== undefined && bookmark.colour !== colour) return false;
    if (tag !== undefined && !bookmark.tags.includes(tag)) return false;
    if (wanted.length === 0) return true;
    const { own, typed } = searchedTexts(bookmark, interfaceLanguage, comparing);
    const inTitle = titles.get(bookmark.anchor.article);
    const ownWords = wordsIn(bookmark.anchor.language);
    const typedWords = wordsIn(interfaceLanguage);
    return wanted.every(
      (_word, index) =>
        inTitle?.[index] === true || isIn(own, ownWords[index] ?? []) || isIn(typed, typedWords[index] ?? []),
    );
  };
}

/**
 * Has bookmarks ready for the filter, for as long as there is time: else the first letter typed would wait for all of them.
 *
 * @param hasTime asked after every bookmark
 * @returns whether all of them are ready
 */
export function prepareFilter(
  bookmarks: readonly Bookmark[],
  interfaceLanguage: LanguageTag,
  comparing: Comparing,
  hasTime: () => boolean,
): boolean {
  return bookmarks.every((bookmark, index) => {
    searchedTexts(bookmark, interfaceLanguage, comparing);
    return index === bookmarks.length - 1 || hasTime();
  });
}

function isIn(text: string, forms: readonly string[]): boolean {
  return forms.length === 0 || forms.some((form) => text.includes(form));
}

interface SearchedTexts {
  readonly comparing: Comparing;
  readonly interfaceLanguage: LanguageTag;
  /** All of it, as the letters of the bookmark's language are compared. */
  readonly own: string;
  /** What the reader typed, as those of the interface's language are. */
  readonly typed: string;
}

/** A reader types letter by letter, and each letter filters again. Bookmarks never change in place. */
const searched = new WeakMap<Bookmark, SearchedTexts>();

function searchedTexts(
  bookmark: Bookmark,
  interfaceLanguage: LanguageTag,
  comparing: Comparing,
): SearchedTexts {
  const known = searched.get(bookmark);
  if (known?.interfaceLanguage === interfaceLanguage && known.comparing === comparing) return known;
  const { anchor, heading, title, note, tags } = bookmark;
  const typed = [note, ...tags].join('\n');
  const texts = {
    comparing,
    interfaceLanguage,
    own: comparing.text([anchor.quote, heading, title, typed].join('\n'), anchor.language),
    typed: comparing.text(typed, interfaceLanguage),
  };
  searched.set(bookmark, texts);
  return texts;
}

/**
 * Bookmarks as rows of a list, with a row above each group of them.
 *
 * @param articles the articles of the library, in its order; the others come after them, by their title
 */
export function rowsOf(
  bookmarks: readonly Bookmark[],
  sort: BookmarkSort,
  articles: readonly ListedArticle[],
): readonly ListRow[] {
  switch (sort) {
    case 'place':
      return byArticle(bookmarks, articles).flatMap(({ heading, members }) => [
        heading,
        ...members.map((bookmark) => rowOf(bookmark, heading.key)),
      ]);
    case 'date':
      return latestFirst(bookmarks).map((bookmark) => rowOf(bookmark));
    case 'colour': {
      const inOrder = byArticle(bookmarks, articles).flatMap(({ members }) => members);
      const groups = grouped(inOrder, ({ colour }) => colour);
      return bookmarkColours.flatMap((colour): readonly ListRow[] => {
        const members = groups.get(colour) ?? [];
        if (members.length === 0) return [];
        const key = `colour ${colour}`;
        return [
          { kind: 'colour', key, colour, count: members.length },
          ...members.map((bookmark) => rowOf(bookmark, key)),
        ];
      });
    }
  }
}

function rowOf(bookmark: Bookmark, heading?: string): BookmarkRow {
  return { kind: 'bookmark', key: bookmark.id, bookmark, ...(heading !== undefined && { heading }) };
}

function byArticle(
  bookmarks: readonly Bookmark[],
  articles: readonly ListedArticle[],
): readonly { readonly heading: ArticleHeading; readonly members: readonly Bookmark[] }[] {
  const known = new Map(articles.map((article, index) => [article.id, { article, index }]));
  const order = new Intl.Collator();
  const groups = [...byArticleId(bookmarks)].map(([id, members]) => {
    const inLibrary = known.get(id);
    const named = inLibrary?.article ?? lastNameOf(id, members);
    const heading: ArticleHeading = {
      kind: 'article',
      key: `article ${id}`,
      ...named,
      isInLibrary: inLibrary !== undefined,
      count: members.length,
    };
    return { heading, index: inLibrary?.index ?? Infinity, members: inReadingOrder(members) };
  });
  return groups.toSorted((one, other) =>
    one.index === other.index
      ? order.compare(one.heading.title, other.heading.title)
      : one.index - other.index,
  );
}

/** An article that is gone, by the title that its latest bookmark remembers. */
function lastNameOf(id: ArticleId, bookmarks: readonly Bookmark[]): ListedArticle {
  const latest = latestFirst(bookmarks)[0];
  return { id, title: latest?.title ?? id, language: latest?.anchor.language ?? 'en' };
}

/** The bookmarks of each article, the articles in the order in which they come first. */
export function byArticleId(bookmarks: readonly Bookmark[]): ReadonlyMap<ArticleId, readonly Bookmark[]> {
  return grouped(bookmarks, ({ anchor }) => anchor.article);
}

function grouped<Key>(
  bookmarks: readonly Bookmark[],
  keyOf: (bookmark: Bookmark) => Key,
): ReadonlyMap<Key, readonly Bookmark[]> {
  const groups = new Map<Key, Bookmark[]>();
  for (const bookmark of bookmarks) {
    const key = keyOf(bookmark);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [bookmark]);
    else group.push(bookmark);
  }
  return groups;
}

/** The order of the text is the same in every language. What stands at the same place is in the order in which it was made. */
function inReadingOrder(bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  return bookmarks.toSorted(
    (one, other) => one.position - other.position || Date.parse(one.made) - Date.parse(other.made),
  );
}

function latestFirst(bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  return bookmarks
    .map((bookmark) => ({ bookmark, time: Date.parse(bookmark.changed) }))
    .toSorted((one, other) => other.time - one.time)
    .map(({ bookmark }) => bookmark);
}

/** Where each row stands, by its key. */
export function indexesOf(rows: readonly ListRow[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ key }, index) => [key, index]));
}

/** The languages that bookmarks were made in. */
export function languagesOf(bookmarks: readonly Bookmark[]): readonly LanguageTag[] {
  return [...new Set(bookmarks.map(({ anchor }) => anchor.language))].toSorted(compareLanguages);
}

/**
 * The row that takes the place of one that is gone: the next one of the old list that is still there, else the one before.
 *
 * @param before the rows as they were
 * @param index of the row that is gone, among them
 * @returns its key; undefined where none is left
 */
export function successorOf(
  before: readonly ListRow[],
  index: number,
  isThere: (key: string) => boolean,
): string | undefined {
  const fits = ({ kind, key }: ListRow): boolean => kind === 'bookmark' && isThere(key);
  return (before.slice(index).find(fits) ?? before.slice(0, index).findLast(fits))?.key;
}

/** The day of a time as `YYYY-MM-DD`, where the reader is: a time is kept in UTC. */
export function dayOf(time: string): string {
  const date = new Date(time);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
