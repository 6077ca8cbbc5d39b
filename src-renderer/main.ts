// Starts the page: everything that the first frame needs stands in the document, and is shown in one frame.
import { mount } from 'svelte';
import App from './App.svelte';
import { loadFonts, loadInterfaceFace } from './article/fonts';
import { loadHyphenation } from '../src-shared/hyphenation/load';
import type { Edition } from '../src-shared/article/shapes';
import { bridge, startOfPage } from './bridge';
import { runFromMenu } from './command/menu';
import { fetchAll, libraryView, parallelText, readerView } from './later.svelte';
import { AppState } from './state/app.svelte';
import './styles/styles.css';

/** Has all there that the text of an edition needs for its first frame to be its last. */
async function prepareText(edition: Edition): Promise<void> {
  // Without its patterns a text can be read as well.
  await Promise.allSettled([
    loadFonts(edition, app.preferences.faces),
    loadHyphenation(edition.language, edition.brokenWords),
    readerView.fetch(),
  ]);
}

async function prepareBeside(edition: Edition): Promise<void> {
  await Promise.all([prepareText(edition), parallelText.fetch()]);
}

const begun = performance.now();
const start = startOfPage();
const app = new AppState(bridge, start, { prepareText, prepareBeside });
bridge.on('command.asked', (id) => {
  runFromMenu(id, app);
});
// Not awaited by the module: the parts that are fetched later import from it, and would wait for its end.
void showFirst();

async function showFirst(): Promise<void> {
  const opening = start.opensLong === undefined ? start.opening : await bridge.ask('app.opening');
  await Promise.all([
    app.showFirst(opening, start.library),
    loadInterfaceFace(),
    (opening === undefined ? libraryView : readerView).fetch(),
  ]);
  mount(App, { target: document.body, props: { app } });
  app.isBeginning = false;
  const there = performance.now();
  void bridge.ask('app.listens');
  requestIdleCallback(
    () => {
      // Not before: to mark a moment the engine looks up where in the script that is, and parses all of it again.
      performance.mark('polylect:script', { startTime: begun });
      performance.mark('polylect:text', { startTime: there });
      void fetchAll();
    },
    { timeout: 1_000 },
  );
  // Only what changes on the page is heard.
  if (opening !== undefined) app.arriveFirst(opening.wish);
}
