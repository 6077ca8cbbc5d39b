// Starts the app, in reading order. Nothing else happens here.
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { app, clipboard, nativeTheme, session as sessions, utilityProcess } from 'electron';
import { exportOf } from '../src-shared/bookmark-export';
import type { ArticleId } from '../src-shared/article/shapes';
import type { ArticleWish, Notice, Start } from '../src-shared/contract';
import { inOrderMade } from '../src-shared/correction';
import { correctionsAsFile } from '../src-shared/correction-export';
import { startLanguage, type LanguageTag } from '../src-shared/language';
import { interfaceLanguage as languageWithTexts, messagesIn } from '../src-shared/messages/messages';
import type { Place } from '../src-shared/place';
import { themeToShow, type Theme, type ThemeChoice } from '../src-shared/preferences';
import { defaultLanguages, readingLanguages } from '../src-shared/reading-languages';
import { Alignments } from './alignments';
import { helpText, readArguments } from './arguments';
import { askedArticle, type Asked } from './asked-article';
import { hasAssistiveTechnology, watchAssistiveTechnology } from './assistive-technology';
import { Beginning, type BeginningSources } from './beginning';
import { PlacedBookmarks } from './bookmarks';
import { cachePlace } from './cache-place';
import { exportFile } from './export-file';
import { installedFonts } from './installed-fonts';
import { answerRequests, tellAll } from './ipc';
import startThread from './hard-work-thread?nodeWorker';
import { CompiledArticles } from './library/compiled-articles';
import { Editions } from './library/editions';
import { Library } from './library/library';
import { Listing } from './library/listing';
import { openArticle } from './library/open-article';
import { AppMenu } from './menu';
import { openOutside } from './outside-link';
import { watchPage } from './page-failure';
import { printPage } from './print';
import { Refusals } from './proof/refusals';
import { registerScheme, serve } from './protocol';
import { ReaderWindow } from './reader-window';
import { forgetDocuments, rememberDocument } from './recent-documents';
import { IndexAtRest } from './search/index-at-rest';
import { LibrarySearch } from './search/library-search';
import searchProcess from './search/search-process?modulePath';
import { closeDoors, guardSession } from './security';
import { quitOnSignals } from './signals';
import { systemAccent, watchAccent } from './system-accent';
import { AlignmentCache } from './storage/alignment-cache';
import { BookmarkFiles } from './storage/bookmark-files';
import { CatalogueCache } from './storage/catalogue-cache';
import { CorrectionFiles } from './storage/correction-files';
import { EditionCache } from './storage/edition-cache';
import {
  openReaderData,
  placeIn,
  withPlace,
  withPlaceLeft,
  withRecent,
  type ReaderData,
  type WindowState,
} from './storage/reader-data';
import { openWindow, stateOver, zoomTo } from './window';
import { Windows } from './windows';
import { WorkerThread } from './worker-thread';

const given = readArguments(wordsOf(process.argv));
const refusals = new Refusals();
/** What macOS handed over before the window was there. */
const handedOver: Asked[] = [];
let openAsked = (asked: Asked): void => {
  handedOver.push(asked);
};

if (given.asks !== undefined) {
  process.stdout.write(given.asks === 'help' ? helpText : `${app.getVersion()}\n`);
  app.exit(0);
} else if (!app.requestSingleInstanceLock()) {
  // The app runs already with the same data; it was told what was asked of this start.
  app.exit(0);
} else {
  keepCachesApart();
  closeDoors(refusals);
  registerScheme();
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    openAsked({ paths: [], links: [link] });
  });
  // A file from the list of recent documents.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openAsked({ paths: [path], links: [] });
  });
  quitOnSignals();
  void app.whenReady().then(start);
}

async function start(): Promise<void> {
  const notices: Notice[] = [];
  const folder = app.getPath('userData');
  const caches = app.getPath('sessionData');
  const data = await openReaderData(folder, (notice) => notices.push(notice));
  nativeTheme.themeSource = systemTheme(data.preferences.value.theme);
  const own = join(folder, 'library');
  const worker = new WorkerThread(() => startThread({}));
  const library = new Library(
    [bundledArticles(), own, ...given.libraries.map((path) => resolve(path))],
    new Editions(
      new EditionCache(caches),
      worker,
      new CompiledArticles(bundledArticles(), compiledArticles()),
    ),
  );
  const systemLanguages = app.getPreferredSystemLanguages();
  const interfaceLanguage = given.language ?? startLanguage(systemLanguages);
  const whereNoneIsChosen = defaultLanguages(given.language, systemLanguages);
  const theme = (): Theme => themeToShow(data.preferences.value.theme, nativeTheme.shouldUseDarkColors);
  guardSession(sessions.defaultSession, refusals);
  const say = messagesIn(languageWithTexts(interfaceLanguage));
  let menu: AppMenu | undefined;
  const tellReader = (notice: Notice): void => {
    // Once, and where the reader is.
    if (windows.current?.hasPage === true) windows.current.tell('notice.found', notice);
    else notices.push(notice);
  };
  const bookmarkFiles = new BookmarkFiles(folder, tellReader, (change) => {
    tellAll('bookmarks.changed', change);
  });
  const correctionFiles = new CorrectionFiles(folder, tellReader, (change) => {
    for (const { article } of [...change.put, ...change.removed]) alignments.forget(article);
    tellAll('corrections.changed', change);
  });
  const alignments = new Alignments(library, correctionFiles, new AlignmentCache(caches), worker);
  const bookmarks = new PlacedBookmarks(bookmarkFiles, library, alignments);
  const languages = (): readonly LanguageTag[] => [
    ...readingLanguages(data.preferences.value, whereNoneIsChosen),
    interfaceLanguage,
  ];
  const catalogueCache = new CatalogueCache(caches);
  const listing = new Listing(library, catalogueCache, languages);
  const search = new LibrarySearch({
    start: () =>
      utilityProcess.fork(searchProcess, [caches, builtIndex()], {
        serviceName: 'Polylect search',
        stdio: 'ignore',
      }),
    folders: () => library.folders(),
    marked: async () => (await bookmarkFiles.all()).map(({ anchor }) => anchor),
    progressed: (progress) => {
      tellAll('search.progressed', progress);
    },
    followed: (folders) => void indexAtRest.keep(folders).catch(() => undefined),
  });
  const indexAtRest = new IndexAtRest({
    folder: caches,
    bundled: bundledArticles(),
    folders: () => library.folders(),
    follow: () => search.follow(),
  });
  const read = (wish: ArticleWish, place = placeIn(data.places.value, wish.article)) =>
    openArticle(library, wish, { place, languages: languages() });
  /** The titles of articles as the reader saw them last. */
  const titles = new Map<ArticleId, string>();
  const open = async (wish: ArticleWish, place?: Place) => {
    const opened = await bookmarks.into(await alignments.into(await read(wish, place), wish));
    if (opened.ok) titles.set(wish.article, opened.value.edition.title);
    return opened;
  };
  const sources: BeginningSources = {
    ...{ library, listing, bookmarkFiles, languages, open },
    lastRead: () => data.places.value.last,
  };
  const beginning = (wishing: Promise<ArticleWish | undefined>, place?: Place): Beginning =>
    new Beginning(
      wishing,
      (article) => (place?.article === article ? place : placeIn(data.places.value, article)),
      sources,
    );
  /** What a window begins with in which the reader was somewhere. */
  const beginAt = (place: Place | undefined): Beginning =>
    beginning(Promise.resolve(place && { article: place.article }), place);

  // Asked for before the window is made, so that the answer is there when the page asks for it.
  const asked = togetherAsked([given, ...handedOver]);
  const session = data.window.value.windows ?? [];
  const isAsked = asked.paths.length + asked.links.length > 0;
  const before = isAsked ? undefined : session[0];
  const first =
    before === undefined
      ? beginning(openingOf(asked, library, data, (notice) => notices.push(notice)))
      : beginAt(before.place);
  const windows = new Windows(data.window, isAsked ? session : session.slice(1), {
    used: ({ scopes }) => menu?.enable(scopes),
    leftAlone: ({ place }) => void data.places.save(withPlace(data.places.value, place)),
  });
  const failures = library.failures(own);

  const startOfPage = async (number: number): Promise<Start> => {
    const begun = await (windows.numbered(number)?.begin() ?? beginAt(undefined)).data();
    const { last } = data.places.value;
    const accent = systemAccent();
    for (const failure of await failures) notices.push({ kind: 'library-missing', ...failure });
    return {
      interfaceLanguage,
      isMac: process.platform === 'darwin',
      hasAssistiveTechnology: hasAssistiveTechnology(),
      preferences: data.preferences.value,
      ...(accent !== undefined && { accent }),
      defaultLanguages: whereNoneIsChosen,
      notices: notices.splice(0),
      ...(last !== undefined && { lastRead: last }),
      ...begun,
    };
  };
  const page = join(app.getAppPath(), 'out/renderer');
  serve(sessions.defaultSession, {
    page,
    library,
    theme,
    start: startOfPage,
    notePolicy: (report) => {
      refusals.notePolicy(report);
    },
  });

  const noteReading = watchAssistiveTechnology((isThere) => {
    tellAll('assistance.changed', isThere);
  });

  answerRequests({
    'app.listens': async (_nothing, page) => {
      const window = windows.of(page);
      window?.listens();
      for (const notice of notices.splice(0)) window?.tell('notice.found', notice);
      const opened = await window?.beginning.shown();
      if (opened !== undefined) alignments.prepare(opened.article, languages());
      indexAtRest.begin();
      openComing();
      return null;
    },
    'app.opening': (_nothing, page) => windows.of(page)?.beginning.longOne(),
    'library.start': (lastRead) => listing.start(lastRead),
    'library.list': (wish) => {
      if (wish.from === 0) search.noteLibrary();
      return listing.part(wish);
    },
    'fonts.installed': () => installedFonts(),
    'article.open': async (wish) => {
      noteReading();
      const opened = await open(wish);
      alignments.prepare(opened, languages());
      return opened;
    },
    'article.beside': (wish) => alignments.beside(wish),
    'place.keep': (place, page) => {
      noteReading();
      search.noteReading();
      return keepPlace(place, windows.of(page));
    },
    'preferences.keep': (preferences, page) => {
      nativeTheme.themeSource = systemTheme(preferences.theme);
      for (const { window } of windows.all) zoomTo(window, preferences);
      menu?.showKeys(preferences);
      const saved = data.preferences.save(preferences);
      void listing.keepFirst();
      windows.tellOthers(page, 'preferences.changed', preferences);
      // `nativeTheme` says nothing where the system's own colours did not change, as from sepia to light.
      tellAll('theme.changed', theme());
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
    'search.find': (wish) => search.find(wish),
    'search.progress': () => search.progress(),
    'search.counterpart': (wish) => alignments.counterpart(wish),
    'link.open': openOutside,
    'text.copy': async (words) => {
      // A promise in newer versions of Electron, and nothing in older ones.
      await clipboard.writeText(words);
      return null;
    },
    'page.print': (_nothing, page) => printPage(page),
    'commands.applicable': (scopes, page) => {
      const window = windows.of(page);
      if (window !== undefined) window.scopes = scopes;
      if (window === windows.current) menu?.enable(scopes);
      return null;
    },
    'window.open': (wish) => {
      openOver(Promise.resolve(wish));
      return null;
    },
    'window.close': (_nothing, page) => {
      // After the answer, which would find no page.
      setImmediate(() => windows.of(page)?.window.close());
      return null;
    },
    'recent.clear': () => {
      forgetDocuments();
      menu?.showRecent([]);
      return data.places.save({ ...data.places.value, recent: [] });
    },
    'offline.refused': () => refusals.now(),
    // Asked for by few, so it comes when it is asked for.
    'offline.proof': async () => {
      const { makeProof } = await import('./proof/proof');
      return makeProof({
        refused: refusals.now(),
        userData: folder,
        caches,
        app: appFolders(),
        articles: bundledArticles(),
        packages: builtList('licences'),
        version: app.getVersion(),
      });
    },
    'offline.checksums': async () => {
      const { checkArticles } = await import('./proof/checked-articles');
      return checkArticles(bundledArticles(), builtList('checksums'));
    },
  });

  const openReaderWindow = (
    state: WindowState,
    begun: Beginning,
    { place, isBehind = false }: { readonly place?: Place | undefined; readonly isBehind?: boolean } = {},
  ): void => {
    const look = { state, theme: theme(), preferences: data.preferences.value, isBehind };
    const opened = new ReaderWindow(openWindow(look), begun, place, beginAt);
    windows.add(opened, isBehind);
    watchPage(opened.window, say);
  };
  /** Opens a window over the one that is used. */
  const openOver = (wishing: Promise<ArticleWish | undefined>): void => {
    openReaderWindow(stateOver(windows.current?.state ?? data.window.value), beginning(wishing));
  };
  /** Opens the other windows of the last session, once the first one has its text. */
  const openComing = (): void => {
    for (const { place, ...state } of windows.takeComing())
      openReaderWindow(state, beginAt(place), { place, isBehind: true });
  };
  const keepPlace = (place: Place | undefined, window: ReaderWindow | undefined) => {
    const places = data.places.value;
    if (window === undefined) return data.places.save(place ? withPlaceLeft(places, place) : places);
    window.place = place;
    windows.placeChanged();
    const title = place && titles.get(place.article);
    const kept = withPlace(places, place);
    const titled = place && title !== undefined ? withRecent(kept, { article: place.article, title }) : kept;
    const saved = data.places.save(titled);
    if (titled.recent !== places.recent) menu?.showRecent(titled.recent ?? []);
    return saved;
  };

  const isOverSession = isAsked && session.length > 0;
  openReaderWindow(isOverSession ? stateOver(data.window.value) : (before ?? data.window.value), first, {
    place: before?.place,
  });
  // Made of so many items it takes a while, which is free while the process of the page starts.
  setImmediate(() => {
    menu = new AppMenu(
      {
        say,
        isMac: process.platform === 'darwin',
        run: (id) => windows.current?.tell('command.asked', id),
        open: (article) => windows.current?.ask({ article }),
      },
      data.preferences.value,
      data.places.value.recent ?? [],
    );
    menu.enable(windows.current?.scopes ?? []);
  });
  watchAccent((accent) => {
    tellAll('accent.changed', accent ?? null);
  });
  nativeTheme.on('updated', () => {
    tellAll('theme.changed', theme());
  });
  /** Shows what a second start or the system asks to be opened, in the window that is used or in a new one. */
  const showAgain = (again: Asked, folderOfStart: string, isForNewWindow = false): void => {
    const wishing = askedArticle(again, folderOfStart, library, tellReader, rememberDocument);
    if (isForNewWindow) {
      openOver(wishing);
      return;
    }
    windows.current?.bringToFront();
    void wishing.then((wish) => wish && windows.current?.ask(wish));
  };
  app.on('second-instance', (_event, words, folderOfStart) => {
    const { isForNewWindow, ...again } = readArguments(wordsOf(words));
    showAgain(again, folderOfStart, isForNewWindow);
  });
  openAsked = (again) => {
    showAgain(again, process.cwd());
  };
  finishSavesBeforeQuitting([
    ...[data.preferences, data.places, data.window, bookmarkFiles, correctionFiles],
    catalogueCache,
  ]);
}

/** Chromium's caches and ours. Where there is no place for them, they stay with the reader's data. */
function keepCachesApart(): void {
  const caches = cachePlace({
    platform: process.platform,
    environment: process.env,
    home: homedir(),
    data: app.getPath('userData'),
    isNamed: app.commandLine.hasSwitch('user-data-dir'),
  });
  try {
    mkdirSync(caches, { recursive: true });
    app.setPath('sessionData', caches);
  } catch {
    // They are missed by nobody.
  }
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

/** What the build compiled the bundled articles to. */
function compiledArticles(): string {
  return join(app.getAppPath(), 'out/articles');
}

/** A list that the build made for the proof of offline. */
function builtList(name: 'licences' | 'checksums'): string {
  return join(app.getAppPath(), `out/proof/${name}.json`);
}

/** Where the app's own files are: in a checkout what was built and the program that runs it, else the folder of that program. */
function appFolders(): readonly string[] {
  const program = dirname(app.getPath('exe'));
  return app.isPackaged ? [program] : [join(app.getAppPath(), 'out'), program];
}

/** The index of the bundled articles, which the build makes. */
function builtIndex(): string {
  return join(app.getAppPath(), 'out/search/bundled.db');
}

/** All that is asked for, in its order. */
function togetherAsked(asked: readonly Asked[]): Asked {
  return {
    paths: asked.flatMap(({ paths }) => paths),
    links: asked.flatMap(({ links }) => links),
  };
}

/** The article to open first: the one named at the start, else the one that was open. */
async function openingOf(
  named: Asked,
  library: Library,
  { places }: ReaderData,
  tellReader: (notice: Notice) => void,
): Promise<ArticleWish | undefined> {
  const asked = await askedArticle(named, process.cwd(), library, tellReader, rememberDocument);
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
