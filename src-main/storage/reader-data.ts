// The reader's data that the app opens at start: preferences, places, and where the windows were.
import type { ArticleId } from '../../src-shared/article/shapes';
import { isArticleId } from '../../src-shared/article/id';
import { isFiniteNumber, isListOf, isRecord, isText } from '../../src-shared/check';
import type { Notice } from '../../src-shared/contract';
import { isPlace, type Place } from '../../src-shared/place';
import { defaultPreferences, isPreferences, type Preferences } from '../../src-shared/preferences';
import { Backups } from './backups';
import { Store } from './store';

/** Where the reader is in every article that was opened. */
export interface Places {
  /** The article that was read last, open or not. */
  readonly last?: ArticleId;
  /** Whether the reader was in the library, and not in that article. */
  readonly inLibrary: boolean;
  readonly articles: Readonly<Record<ArticleId, Place>>;
  /** The articles that were opened last, the latest first. */
  readonly recent?: readonly RecentArticle[];
}

/** An article that was opened, with the title that the reader saw. */
export interface RecentArticle {
  readonly article: ArticleId;
  readonly title: string;
}

/** How many articles are remembered as recent: as many as a menu shows at a glance. */
const mostRecent = 10;

/** Where a window was, in device-independent pixels of all screens. */
export interface WindowState {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
  readonly fullScreen: boolean;
}

/** A window of a session with several. */
export interface SessionWindow extends WindowState {
  /** Where the reader was in it; absent: in no article. */
  readonly place?: Place;
}

/** Where the window used last was, and where there were several, all of them, the one used last first. */
export interface Session extends WindowState {
  readonly windows?: readonly SessionWindow[];
}

export interface ReaderData {
  readonly preferences: Store<Preferences>;
  readonly places: Store<Places>;
  readonly window: Store<Session>;
}

const noPlaces: Places = { inLibrary: true, articles: {} };

/**
 * @param folder the user-data folder
 * @param now the clock by which a backup has its day
 */
export async function openReaderData(
  folder: string,
  tell: (notice: Notice) => void,
  now?: () => Date,
): Promise<ReaderData> {
  const backups = new Backups(folder, tell, now);
  const [preferences, places, window] = await Promise.all([
    Store.open(
      {
        folder,
        name: 'preferences',
        version: 1,
        defaults: defaultPreferences,
        isValid: isPreferences,
        backups,
      },
      tell,
    ),
    Store.open<Places>(
      { folder, name: 'places', version: 1, defaults: noPlaces, isValid: isPlaces, backups },
      tell,
    ),
    Store.open<Session>(
      {
        folder,
        name: 'window',
        version: 1,
        defaults: { width: 1280, height: 800, maximized: false, fullScreen: false },
        isValid: isSession,
      },
      tell,
    ),
  ]);
  return { preferences, places, window };
}

/** Where the reader left an article. */
export function placeIn({ articles }: Places, article: ArticleId): Place | undefined {
  // An article may be called `constructor`.
  return Object.hasOwn(articles, article) ? articles[article] : undefined;
}

/** The places after the reader was somewhere; without a place, after they went to the library. */
export function withPlace(places: Places, place: Place | undefined): Places {
  if (place === undefined) return { ...places, inLibrary: true };
  const articles = { ...places.articles, [place.article]: place };
  return { ...places, last: place.article, inLibrary: false, articles };
}

/** The places after the reader was somewhere in a window that is closed by now: it is not where they are. */
export function withPlaceLeft(places: Places, place: Place): Places {
  return { ...places, articles: { ...places.articles, [place.article]: place } };
}

/** The places after an article was opened. The same object where that changes nothing. */
export function withRecent(places: Places, opened: RecentArticle): Places {
  const { recent = [] } = places;
  if (recent[0]?.article === opened.article && recent[0].title === opened.title) return places;
  const others = recent.filter(({ article }) => article !== opened.article);
  return { ...places, recent: [opened, ...others].slice(0, mostRecent) };
}

function isPlaces(value: unknown): value is Places {
  return (
    isRecord(value) &&
    (value.last === undefined || isArticleId(value.last)) &&
    typeof value.inLibrary === 'boolean' &&
    isRecord(value.articles) &&
    Object.values(value.articles).every(isPlace) &&
    (value.recent === undefined || isListOf(value.recent, isRecentArticle))
  );
}

function isRecentArticle(value: unknown): value is RecentArticle {
  return isRecord(value) && isArticleId(value.article) && isText(value.title);
}

function isSession(value: unknown): value is Session {
  return (
    isWindowState(value) &&
    isRecord(value) &&
    (value.windows === undefined || isListOf(value.windows, isSessionWindow))
  );
}

function isSessionWindow(value: unknown): value is SessionWindow {
  return isWindowState(value) && isRecord(value) && (value.place === undefined || isPlace(value.place));
}

function isWindowState(value: unknown): value is WindowState {
  return (
    isRecord(value) &&
    [value.x, value.y].every((edge) => edge === undefined || isFiniteNumber(edge)) &&
    [value.width, value.height].every((side) => isFiniteNumber(side) && side > 0) &&
    typeof value.maximized === 'boolean' &&
    typeof value.fullScreen === 'boolean'
  );
}
