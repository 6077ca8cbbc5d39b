// THE contract between the processes: what the page may ask of the main process, and what it may be told.
import type { Alignment } from './align/alignment';
import type { Landing } from './align/landing';
import type { LinkRefusal } from './article-link';
import { isArticleId } from './article/id';
import type { Problem } from './article/problem';
import type { ArticleId, BlockId, Edition } from './article/shapes';
import {
  isBookmark,
  isBookmarkId,
  isBookmarksChange,
  type Bookmark,
  type BookmarkId,
  type BookmarkNews,
  type BookmarksChange,
  type PlacedBookmark,
} from './bookmark';
import { isListOf, isRecord, isText } from './check';
import { commandScopes, isCommandScope, type CommandId, type CommandScope } from './command/commands';
import {
  isCorrection,
  isCorrectionsChange,
  type Correction,
  type CorrectionsChange,
  type PlacedCorrection,
} from './correction';
import { isLanguageTag, type LanguageTag } from './language';
import { isCatalogueWish, type CataloguePart, type CatalogueStart, type CatalogueWish } from './library';
import { isPlace, type Place } from './place';
import { isPreferences, type Preferences, type Theme } from './preferences';
import type { CheckedFile, Proof, Refused } from './proof';
import type { Result } from './result';
import {
  isCounterpartWish,
  isSearchWish,
  longestSearch,
  type Counterpart,
  type CounterpartWish,
  type FoundInLibrary,
  type IndexProgress,
  type SearchWish,
} from './search/shapes';

/** Which article the page would like to show. */
export interface ArticleWish {
  readonly article: ArticleId;
  /** Absent: the language in which it was read last, else the reader's languages, else the original. */
  readonly language?: LanguageTag;
  /** Where to open it; absent: where the reader left it. */
  readonly block?: BlockId;
  /** The bookmark to open it at, where no block is named. */
  readonly bookmark?: BookmarkId;
  /** The place in another language that is to be found in this one; absent: where the reader left the article. */
  readonly origin?: Place;
  /** The words of the library's search that led there; all that they find in the article is marked. */
  readonly found?: string;
}

export interface OpenedArticle {
  readonly edition: Edition;
  /** Every language that can be opened, as `compareLanguages` orders them. */
  readonly languages: readonly LanguageTag[];
  /** The place where the reader left the article, whatever the language was. */
  readonly place?: Place;
  /** Where that place, or the origin wished for, is in this edition; absent where there is none. */
  readonly landing?: Landing;
  /** The language that the reader would rather have had, where the article does not exist in it and that must be said. */
  readonly missing?: LanguageTag;
  /** The block wished for, where this edition has none of that id; the article is where the reader left it then. */
  readonly missingBlock?: BlockId;
  /** The bookmarks of the article, with where they stand in this edition. */
  readonly bookmarks: readonly PlacedBookmark[];
  /** Absent where all bookmarks are as they were. */
  readonly bookmarkNews?: BookmarkNews;
}

/** Which other edition of an article is wanted beside the one that is shown. */
export interface BesideWish {
  readonly article: ArticleId;
  /** The language that is shown. */
  readonly language: LanguageTag;
  readonly beside: LanguageTag;
}

/** An edition to be shown beside another. */
export interface BesideEdition {
  readonly edition: Edition;
  /** From the edition that is shown to this one. */
  readonly alignment: Alignment;
  /** The reader's corrections between the two. */
  readonly corrections: readonly PlacedCorrection[];
}

/** Which bookmarks of an article to place in its edition in a language. */
export interface PlacingWish {
  readonly article: ArticleId;
  readonly language: LanguageTag;
  readonly ids: readonly BookmarkId[];
}

/** What stands where bookmarks of an article are, in the language in which the reader would read it now. */
export interface BookmarkExcerpts {
  readonly language: LanguageTag;
  /** The beginnings of the texts. Bookmarks that have no place now, or whose place has no words, have none. */
  readonly texts: Readonly<Record<BookmarkId, string>>;
}

/** The forms in which bookmarks are written into a file: for people, and for programs. */
export const exportForms = ['markdown', 'json'] as const;
export type ExportForm = (typeof exportForms)[number];

/** Bookmarks to write into a file that the reader chooses. */
export interface ExportWish {
  readonly form: ExportForm;
  readonly bookmarks: readonly Bookmark[];
}

export type ArticleFailure =
  | { readonly kind: 'article-missing' }
  | { readonly kind: 'article-unreadable'; readonly problems: readonly Problem[] };

/** Something that was found while nobody could be asked, and is told once. */
export type Notice =
  | { readonly kind: 'set-aside'; readonly file: string; readonly kept: string }
  | { readonly kind: 'set-aside-failed'; readonly file: string; readonly detail: string }
  /** A damaged file was replaced by its backup of a day, `YYYY-MM-DD`. */
  | { readonly kind: 'restored'; readonly file: string; readonly kept: string; readonly day: string }
  /** Another program wrote something unreadable into a file while the app ran. */
  | { readonly kind: 'written-over'; readonly file: string; readonly kept: string }
  | { readonly kind: 'backup-failed'; readonly detail: string }
  | { readonly kind: 'newer'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly detail: string }
  | { readonly kind: 'path-missing'; readonly path: string }
  /** Something was to be opened as a link that is none. */
  | { readonly kind: 'link-refused'; readonly link: string; readonly refusal: LinkRefusal }
  | { readonly kind: 'link-missing'; readonly link: string; readonly article: ArticleId }
  | { readonly kind: 'library-missing'; readonly path: string; readonly detail: string };

/** Everything that the page needs for its first frame, in one trip. */
export interface Start {
  /** The language wished for the interface; its texts may be missing. */
  readonly interfaceLanguage: LanguageTag;
  readonly isMac: boolean;
  /** Whether assistive technology reads the page: then its text has no soft hyphens, which would be read aloud. */
  readonly hasAssistiveTechnology: boolean;
  readonly preferences: Preferences;
  /** The accent colour of the system, `#rrggbb`; absent where it does not say. */
  readonly accent?: string;
  /** The languages that the reader reads where the preferences name none; never empty. */
  readonly defaultLanguages: readonly LanguageTag[];
  readonly notices: readonly Notice[];
  /** The article that was read last. */
  readonly lastRead?: ArticleId;
  /** What the library shows at once; absent where an article is opened. */
  readonly library?: CatalogueStart;
  /** The article to open, already read; absent: the library. */
  readonly opening?: Opening;
  /** The language of one that is too long to come with all else, and is to be asked for with `app.opening`. */
  readonly opensLong?: LanguageTag;
}

export interface Opening {
  readonly wish: ArticleWish;
  readonly article: Result<OpenedArticle, ArticleFailure>;
}

/** Why a save did not reach the disk: the system's own words. */
export type SaveFailure = string;

/** What the page may ask. Each takes at most one argument, and is answered. */
export interface Requests {
  /** The page hears events from now on; what came before is told then. */
  readonly 'app.listens': () => null;
  /** The article to open at the start. */
  readonly 'app.opening': () => Opening | undefined;
  /** What of the library is to be shown at once. Takes the article that stands before all others, the one read last. */
  readonly 'library.start': (lastRead: ArticleId | undefined) => CatalogueStart;
  /** Reads the library anew, and answers with all of it part by part. */
  readonly 'library.list': (wish: CatalogueWish) => CataloguePart;
  /** The families of fonts that the system has; none where it does not say. */
  readonly 'fonts.installed': () => readonly string[];
  readonly 'article.open': (wish: ArticleWish) => Result<OpenedArticle, ArticleFailure>;
  /** Another edition and how it is aligned; undefined where either cannot be read. */
  readonly 'article.beside': (wish: BesideWish) => BesideEdition | undefined;
  /** Answers when the place is on disk. Without an argument: the reader went to the library. */
  readonly 'place.keep': (place: Place | undefined) => Result<null, SaveFailure>;
  /** Answers when the preferences are on disk. */
  readonly 'preferences.keep': (preferences: Preferences) => Result<null, SaveFailure>;
  /** Every bookmark, those of articles included that are not in the library. */
  readonly 'bookmarks.list': () => readonly Bookmark[];
  /** Where some bookmarks stand; those that are gone are left out. */
  readonly 'bookmarks.placed': (wish: PlacingWish) => readonly PlacedBookmark[];
  /** What stands where the bookmarks of an article are; undefined where it is not in the library or cannot be read. */
  readonly 'bookmarks.excerpts': (article: ArticleId) => BookmarkExcerpts | undefined;
  /** Answers when the change is on disk. All windows are told by `bookmarks.changed` before that. */
  readonly 'bookmarks.change': (change: BookmarksChange) => Result<null, SaveFailure>;
  /** Asks the reader for a file and writes bookmarks into it. The answer is false where they chose none. */
  readonly 'bookmarks.export': (wish: ExportWish) => Result<boolean, SaveFailure>;
  /** The reader's corrections of an article, in all its languages, in the order in which they were made. */
  readonly 'corrections.list': (article: ArticleId) => readonly Correction[];
  /** Answers when the change is on disk. All windows are told by `corrections.changed` before that. */
  readonly 'corrections.change': (change: CorrectionsChange) => Result<null, SaveFailure>;
  /** Asks the reader for a file and writes corrections into it, as JSON. The answer is false where they chose none. */
  readonly 'corrections.export': (corrections: readonly Correction[]) => Result<boolean, SaveFailure>;
  /** What is found in the library. Where another search is asked for meanwhile, the answer may be empty and partial. */
  readonly 'search.find': (wish: SearchWish) => FoundInLibrary;
  /** How far the index of the library is. From then on it is made where it is not there, and `search.progressed` tells of it. */
  readonly 'search.progress': () => IndexProgress;
  /** What corresponds to a paragraph in another language; undefined where nothing does, or either edition cannot be read. */
  readonly 'search.counterpart': (wish: CounterpartWish) => Counterpart | undefined;
  /** Opens an https address in the system's browser, after the reader agreed. */
  readonly 'link.open': (address: string) => Result<null, SaveFailure>;
  /** Puts words on the clipboard. */
  readonly 'text.copy': (words: string) => null;
  /** Prints what is shown, by the system's dialog. The answer is false where the reader gave it up there. */
  readonly 'page.print': () => Result<boolean, SaveFailure>;
  /** Which commands apply now, by their scopes; none while a dialog waits for the reader. */
  readonly 'commands.applicable': (scopes: readonly CommandScope[]) => null;
  /** Opens a window, with an article or the library in it. */
  readonly 'window.open': (wish: ArticleWish | undefined) => null;
  /** Closes the window of the page. */
  readonly 'window.close': () => null;
  /** Forgets which articles were opened last. The answer comes when that is on disk. */
  readonly 'recent.clear': () => Result<null, SaveFailure>;
  /** What was refused since the app started. */
  readonly 'offline.refused': () => Refused;
  /** What the app can show for its promise to stay on this machine. */
  readonly 'offline.proof': () => Proof;
  /** The bundled articles compared with the checksums that the build made of them. */
  readonly 'offline.checksums': () => readonly CheckedFile[];
}

/** What the page may be told. */
export interface Events {
  readonly 'theme.changed': Theme;
  /** The reader has changed preferences in another window. */
  readonly 'preferences.changed': Preferences;
  /** The app was started once more, with the path of an article or a link to a paragraph, or the system handed it such a link. */
  readonly 'article.asked': ArticleWish;
  readonly 'notice.found': Notice;
  /** Bookmarks have changed, and are on disk. */
  readonly 'bookmarks.changed': BookmarksChange;
  /** Corrections have changed, and are on disk: what is aligned has to be asked for anew. */
  readonly 'corrections.changed': CorrectionsChange;
  /** The index of the library has come further, or the library has changed. */
  readonly 'search.progressed': IndexProgress;
  /** Whether assistive technology reads the page now. */
  readonly 'assistance.changed': boolean;
  /** The accent colour of the system, `#rrggbb`; null where it has none any more. */
  readonly 'accent.changed': string | null;
  /** The reader chose a command in the native menu. */
  readonly 'command.asked': CommandId;
}

export type RequestName = keyof Requests;
export type EventName = keyof Events;
export type Argument<Name extends RequestName> = Parameters<Requests[Name]>[0];
export type Answer<Name extends RequestName> = ReturnType<Requests[Name]>;

/** The page's way to the main process. */
export interface Bridge {
  readonly ask: <Name extends RequestName>(
    name: Name,
    ...argument: Parameters<Requests[Name]>
  ) => Promise<Answer<Name>>;
  /** @returns the function that stops listening */
  readonly on: <Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void) => () => void;
}

/** What the page finds at `window.polylect`: answers (see answer-text.ts) and payloads are JSON, or nothing at all. */
export interface TextBridge {
  /** A long answer comes in pieces. */
  readonly ask: (
    name: string,
    ...argument: readonly unknown[]
  ) => Promise<string | readonly string[] | undefined>;
  readonly on: (name: string, listener: (payload: string) => void) => () => void;
}

/** A check for the argument of every request. Its keys are the requests that the preload lets through. */
export const requestChecks: {
  readonly [Name in RequestName]: (argument: unknown) => argument is Argument<Name>;
} = {
  'app.listens': isNothing,
  'app.opening': isNothing,
  'library.start': (argument): argument is ArticleId | undefined =>
    isNothing(argument) || isArticleId(argument),
  'library.list': isCatalogueWish,
  'fonts.installed': isNothing,
  'article.open': isArticleWish,
  'article.beside': isBesideWish,
  'place.keep': (argument): argument is Place | undefined => isNothing(argument) || isPlace(argument),
  'preferences.keep': isPreferences,
  'bookmarks.list': isNothing,
  'bookmarks.placed': isPlacingWish,
  'bookmarks.excerpts': isArticleId,
  'bookmarks.change': isBookmarksChange,
  'bookmarks.export': isExportWish,
  'corrections.list': isArticleId,
  'corrections.change': isCorrectionsChange,
  'corrections.export': (argument): argument is readonly Correction[] => isListOf(argument, isCorrection),
  'search.find': isSearchWish,
  'search.progress': isNothing,
  'search.counterpart': isCounterpartWish,
  'link.open': (argument): argument is string => isText(argument, 4_000),
  'text.copy': (argument): argument is string => isText(argument, 1_000_000),
  'page.print': isNothing,
  'commands.applicable': (argument): argument is readonly CommandScope[] =>
    isListOf(argument, isCommandScope) && argument.length <= commandScopes.length,
  'window.open': (argument): argument is ArticleWish | undefined =>
    isNothing(argument) || isArticleWish(argument),
  'window.close': isNothing,
  'recent.clear': isNothing,
  'offline.refused': isNothing,
  'offline.proof': isNothing,
  'offline.checksums': isNothing,
};

/** The events that the preload lets through. */
export const eventNames: Readonly<Record<EventName, true>> = {
  'theme.changed': true,
  'preferences.changed': true,
  'article.asked': true,
  'notice.found': true,
  'bookmarks.changed': true,
  'corrections.changed': true,
  'search.progressed': true,
  'assistance.changed': true,
  'accent.changed': true,
  'command.asked': true,
};

export function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requestChecks, name);
}

export function isEventName(name: unknown): name is EventName {
  return typeof name === 'string' && Object.hasOwn(eventNames, name);
}

function isNothing(argument: unknown): argument is undefined {
  return argument === undefined;
}

function isArticleWish(argument: unknown): argument is ArticleWish {
  return (
    isRecord(argument) &&
    isArticleId(argument.article) &&
    (argument.language === undefined || isLanguageTag(argument.language)) &&
    (argument.block === undefined || isText(argument.block, 200)) &&
    (argument.bookmark === undefined || isBookmarkId(argument.bookmark)) &&
    (argument.origin === undefined || isPlace(argument.origin)) &&
    (argument.found === undefined || isText(argument.found, longestSearch))
  );
}

function isBesideWish(argument: unknown): argument is BesideWish {
  return (
    isRecord(argument) &&
    isArticleId(argument.article) &&
    isLanguageTag(argument.language) &&
    isLanguageTag(argument.beside)
  );
}

function isPlacingWish(argument: unknown): argument is PlacingWish {
  return (
    isRecord(argument) &&
    isArticleId(argument.article) &&
    isLanguageTag(argument.language) &&
    isListOf(argument.ids, isBookmarkId)
  );
}

function isExportWish(argument: unknown): argument is ExportWish {
  return (
    isRecord(argument) &&
    exportForms.some((form) => form === argument.form) &&
    isListOf(argument.bookmarks, isBookmark)
  );
}

/** What the preload gets of a long answer at once: what follows comes by itself, each piece in a message of its own. */
export interface FirstPiece {
  readonly answer: number;
  readonly first: string;
  /** How many pieces follow. */
  readonly more: number;
}

/** The channel of the pieces that follow: the number of the answer, the piece's place among them, the piece. */
export const piecesChannel = 'pieces';
