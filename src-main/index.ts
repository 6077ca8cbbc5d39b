// Starts the app, in reading order. Nothing else happens here.
import { join, resolve } from 'node:path';
import { app, clipboard, nativeTheme, session } from 'electron';
import { sectionsOf } from '../src-shared/article/outline';
import { exportOf } from '../src-shared/bookmark-export';
import type { CommandScope } from '../src-shared/command/commands';
import type { ArticleWish, Notice, Opening, Start } from '../src-shared/contract';
import { inOrderMade } from '../src-shared/correction';
import { correctionsAsFile } from '../src-shared/correction-export';
import { startLanguage, type LanguageTag } from '../src-shared/language';
import { interfaceLanguage as languageWithTexts, messagesIn } from '../src-shared/messages/messages';
import { themeToShow, type Theme, type ThemeChoice } from '../src-shared/preferences';
import { defaultLanguages, readingLanguages } from '../src-shared/reading-languages';
import { Alignments } from './alignments';
import { helpText, readArguments } from './arguments';
import { askedArticle, type Asked } from './asked-article';
import { hasAssistiveTechnology, watchAssistiveTechnology } from './assistive-technology';
import { PlacedBookmarks } from './bookmarks';
import { exportFile } from './export-file';
import { installedFonts } from './installed-fonts';
import { answerRequests, JsonText, tell, tellAll } from './ipc';
import startThread from './hard-work-thread?nodeWorker';
import { Editions } from './library/editions';
import { Library } from './library/library';
import { Listing } from './library/listing';
import { findKept, openArticle } from './library/open-article';
import { AppMenu } from './menu';
import { openOutside } from './outside-link';
import { printPage } from './print';
import { registerScheme, serve } from './protocol';
import { closeDoors, guardSession } from './security';
import { AlignmentCache } from './storage/alignment-cache';
import { BookmarkFiles } from './storage/bookmark-files';
import { CatalogueCache } from './storage/catalogue-cache';
import { CorrectionFiles } from './storage/correction-files';
import { EditionCache } from './storage/edition-cache';
import { openReaderData, placeIn, withPlace, type ReaderData } from './storage/reader-data';
import { openWindow, zoomTo } from './window';
import { WorkerThread } from './worker-thread';

const given = readArguments(wordsOf(process.argv));
/** Links that macOS handed over before the window was there. */
const handedOver: string[] = [];
let openLink = (link: string): void => {
  handedOver.push(link);
};

if (given.asks !== undefined) {
  process.stdout.write(given.asks === 'help' ? helpText : `${app.getVersion()}\n`);
  app.exit(0);
} else if (!app.requestSingleInstanceLock()) {
  // The app runs already with the same data; it was told what was asked of this start.
  app.exit(0);
} else {
  closeDoors();
  registerScheme();
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    openLink(link);
  });
  void app.whenReady().then(start);
}

async function start(): Promise<void> {
  const notices: Notice[] = [];
  const folder = app.getPath('userData');
  const data = await openReaderData(folder, (notice) => notices.push(notice));
  nativeTheme.themeSource = systemTheme(data.preferences.value.theme);
  const own = join(folder, 'library');
  const worker = new WorkerThread(() => startThread({}));
  const library = new Library(
    [bundledArticles(), own, ...given.libraries.map((path) => resolve(path))],
    new Editions(new EditionCache(folder), worker),
  );
  const systemLanguages = app.getPreferredSystemLanguages();
  const interfaceLanguage = given.language ?? startLanguage(systemLanguages);
  const whereNoneIsChosen = defaultLanguages(given.language, systemLanguages);
  const theme = (): Theme => themeToShow(data.preferences.value.theme, nativeTheme.shouldUseDarkColors);
  const refused = guardSession(session.defaultSession);
  let hasPage = false;
  let menu: AppMenu | undefined;
  /** The scopes whose commands apply now. */
  let applicable: readonly CommandScope[] = [];
  let askedBefore: ArticleWish | undefined;
  const tellReader = (notice: Notice): void => {
    if (hasPage) tellAll('notice.found', notice);
    else notices.push(notice);
  };
  const bookmarkFiles = new BookmarkFiles(folder, tellReader, (change) => {
    tellAll('bookmarks.changed', change);
  });
  const correctionFiles = new CorrectionFiles(folder, tellReader, (change) => {
    for (const { article } of [...change.put, ...change.removed]) alignments.forget(article);
    tellAll('corrections.changed', change);
  });
  const alignments = new Alignments(library, correctionFiles, new AlignmentCache(folder), worker);
  const bookmarks = new PlacedBookmarks(bookmarkFiles, library, alignments);
  const languages = (): readonly LanguageTag[] => [
    ...readingLanguages(data.preferences.value, whereNoneIsChosen),
    interfaceLanguage,
  ];
  const catalogueCache = new CatalogueCache(folder);
  const listing = new Listing(library, catalogueCache, languages);
  const read = (wish: ArticleWish) =>
    openArticle(library, wish, { place: placeIn(data.places.value, wish.article), languages: languages() });
  const open = async (wish: ArticleWish) => bookmarks.into(await alignments.into(await read(wish), wish));

  // Asked for before the window is made, so that the answer is there when the page asks for it.
  const asked = { paths: given.paths, links: [...given.links, ...handedOver] };
  const wishing = openingOf(asked, library, data, notices);
  let kept = wishing.then((wish) => findKeptOpening(wish));
  let openedOnce: Promise<Opening | undefined> | undefined;
  const opening = (): Promise<Opening | undefined> =>
    (openedOnce ??= wishing.then(async (wish) => wish && { wish, article: await open(wish) }));
  const libraryStart = wishing.then((wish) =>
    wish === undefined ? listing.start(data.places.value.last) : undefined,
  );
  /** A long article that is opened again without bookmarks comes as it was kept. */
  const findKeptOpening = async (
    wish: ArticleWish | undefined,
  ): Promise<{ readonly language: LanguageTag; readonly answer: JsonText } | undefined> => {
    if (wish === undefined || Object.keys(wish).length > 1) return undefined;
    const memory = { place: placeIn(data.places.value, wish.article), languages: languages() };
    const found = await findKept(library, wish.article, memory);
    if (found === undefined || (await bookmarkFiles.ofArticle(wish.article)).length > 0) return undefined;
    const value = `${found.text.slice(0, -1)},"bookmarks":[]}`;
    const text = `{"wish":${JSON.stringify(wish)},"article":{"ok":true,"value":${value}}}`;
    return { language: found.language, answer: new JsonText(text) };
  };
  const failures = library.failures(own);

  const startOfPage = async (): Promise<Start> => {
    const [left, begun] = await Promise.all([kept, libraryStart]);
    const opened = left === undefined ? await opening() : undefined;
    const { last } = data.places.value;
    for (const failure of await failures) notices.push({ kind: 'library-missing', ...failure });
    return {
      interfaceLanguage,
      isMac: process.platform === 'darwin',
      hasAssistiveTechnology: hasAssistiveTechnology(),
      preferences: data.preferences.value,
      defaultLanguages: whereNoneIsChosen,
      notices: notices.splice(0),
      ...(last !== undefined && { lastRead: last }),
      ...(begun !== undefined && { library: begun }),
      ...(left !== undefined && { opensLong: left.language }),
      ...(opened !== undefined && openingIn(opened)),
    };
  };
  const page = join(app.getAppPath(), 'out/renderer');
  serve(session.defaultSession, { page, library, theme, start: startOfPage });

  const noteReading = watchAssistiveTechnology((isThere) => {
    tellAll('assistance.changed', isThere);
  });

  answerRequests({
    'app.listens': async () => {
      hasPage = true;
      for (const notice of notices.splice(0)) tell(window, 'notice.found', notice);
      if (askedBefore !== undefined) tell(window, 'article.asked', askedBefore);
      askedBefore = undefined;
      const isKept = (await kept) !== undefined;
      // It is on the page now.
      kept = Promise.resolve(undefined);
      // So long ones are not aligned ahead.
      const opened = isKept ? undefined : await opening();
      if (opened !== undefined) alignments.prepare(opened.article, languages());
      return null;
    },
    'app.opening': async () => (await kept)?.answer ?? opening(),
    'library.start': (lastRead) => listing.start(lastRead),
    'library.list': (wish) => listing.part(wish),
    'fonts.installed': () => installedFonts(),
    'article.open': async (wish) => {
      noteReading();
      const opened = await open(wish);
      alignments.prepare(opened, languages());
      return opened;
    },
    'article.beside': (wish) => alignments.beside(wish),
    'place.keep': (place) => {
      noteReading();
      return data.places.save(withPlace(data.places.value, place));
    },
    'preferences.keep': (preferences) => {
      nativeTheme.themeSource = systemTheme(preferences.theme);
      zoomTo(window, preferences);
      menu?.showKeys(preferences);
      const saved = data.preferences.save(preferences);
      void listing.keepFirst();
      // `nativeTheme` says nothing where the system's own colours did not change, as from sepia to light.
      tell(window, 'theme.changed', theme());
      return saved;
    },
    'bookmarks.list': () => bookmarkFiles.all(),
    'bookmarks.placed': (wish) => bookmarks.placed(wish),
    'bookmarks.excerpts': async (article) => bookmarks.excerpts(await read({ article })),
    'bookmarks.change': (change) => bookmarkFiles.change(change),
    'bookmarks.export': (wish) => exportFile(exportOf(wish.form, wish.bookmarks)),
    'corrections.list': async (article) => inOrderMade(await correctionFiles.ofArticle(article)),
    'corrections.change': (change) => correctionFiles.change(change),
    'corrections.export': (corrections) => exportFile(correctionsAsFile(corrections)),
    'link.open': openOutside,
    'text.copy': (words) => {
      // A promise in newer versions of Electron, and nothing in older ones.
      void clipboard.writeText(words);
      return null;
    },
    'page.print': () => printPage(window.webContents),
    'commands.applicable': (scopes) => {
      applicable = scopes;
      menu?.enable(scopes);
      return null;
    },
    'offline.refused': () => refused.count,
  });

  const window = openWindow(data.window, theme(), data.preferences.value);
  // Made of so many items it takes a while, which is free while the process of the page starts.
  setImmediate(() => {
    menu = new AppMenu(
      {
        say: messagesIn(languageWithTexts(interfaceLanguage)),
        isMac: process.platform === 'darwin',
        run: (id) => {
          tell(window, 'command.asked', id);
        },
      },
      data.preferences.value,
    );
    menu.enable(applicable);
  });
  nativeTheme.on('updated', () => {
    tell(window, 'theme.changed', theme());
  });
  /** Brings the window to the front, with what a second start or the system asks to be opened. */
  const showAgain = async (again: Asked, folderOfStart: string): Promise<void> => {
    if (window.isMinimized()) window.restore();
    window.focus();
    const wish = await askedArticle(again, folderOfStart, library, tellReader);
    if (wish === undefined) return;
    if (hasPage) tell(window, 'article.asked', wish);
    else askedBefore = wish;
  };
  app.on('second-instance', (_event, words, folderOfStart) => {
    void showAgain(readArguments(wordsOf(words)), folderOfStart);
  });
  openLink = (link) => void showAgain({ paths: [], links: [link] }, process.cwd());
  finishSavesBeforeQuitting([
    ...[data.preferences, data.places, data.window, bookmarkFiles, correctionFiles],
    catalogueCache,
  ]);
}

/** What stands on the command line for us: without the program, and in a checkout without the app's folder. */
function wordsOf(words: readonly string[]): readonly string[] {
  const appFolder = app.isPackaged
    ? -1
    : words.findIndex((word, index) => index > 0 && resolve(word) === app.getAppPath());
  const start = Math.max(appFolder, 0);
  // Switches of ours may stand before the app's folder; what else stands there belongs to Electron.
  const before = words.slice(1, start).filter((word) => word.startsWith('--'));
  return [...before, ...words.slice(start + 1)];
}

function bundledArticles(): string {
  return join(app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources'), 'articles');
}

/** So many blocks are read sooner as an answer than as a part of a document, which goes through the parser of HTML. */
const mostInDocument = 1_000;

/** How the article to open comes to the page. */
function openingIn(opening: Opening): Pick<Start, 'opening' | 'opensLong'> {
  if (!opening.article.ok) return { opening };
  const { edition } = opening.article.value;
  const blocks = sectionsOf(edition).reduce(
    (count, { content }) => count + content.length,
    edition.lead.length,
  );
  return blocks > mostInDocument ? { opensLong: edition.language } : { opening };
}

/** The article to open first: the one named at the start, else the one that was open. */
async function openingOf(
  named: Asked,
  library: Library,
  { places }: ReaderData,
  notices: Notice[],
): Promise<ArticleWish | undefined> {
  const asked = await askedArticle(named, process.cwd(), library, (notice) => notices.push(notice));
  const { last, inLibrary } = places.value;
  return asked ?? (last === undefined || inLibrary ? undefined : { article: last });
}

/** What the system draws, such as scroll bars and dialogs, knows only light and dark. */
function systemTheme(choice: ThemeChoice): 'system' | 'light' | 'dark' {
  switch (choice) {
    case 'system':
      return 'system';
    case 'light':
    case 'sepia':
      return 'light';
    case 'dark':
    case 'contrast':
      return 'dark';
  }
}

/** Holds the app open until every save that began is on disk. */
function finishSavesBeforeQuitting(
  stores: readonly { readonly isSaving: boolean; readonly settled: () => Promise<void> }[],
): void {
  app.on('will-quit', (event) => {
    if (!stores.some((store) => store.isSaving)) return;
    event.preventDefault();
    void Promise.all(stores.map((store) => store.settled())).then(() => {
      // Not from within the event: Electron is still busy with it, and would never quit.
      setImmediate(() => {
        app.quit();
      });
    });
  });
}
