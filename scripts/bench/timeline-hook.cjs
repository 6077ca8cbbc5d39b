// Notes the moments of a start from within: `electron -r` has the main process load it before the app, which has no code for it.
const { existsSync, renameSync, watch, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { app, BrowserWindow } = require('electron');

/** Where to write them, once there is a file beside it with `.asked` at the end; given by the bench. */
const path = process.env.POLYLECT_TIMELINE;

/** @type {Record<string, number>} In milliseconds since 1970. */
const moments = {};

/** @param {string} name */
function note(name) {
  moments[name] ??= performance.timeOrigin + performance.now();
}

note('loaded');

// What every app asks of Electron with one of its first lines; Electron's own code, which has run before, asks for neither.
for (const name of /** @type {const} */ (['requestSingleInstanceLock', 'whenReady'])) {
  const own = app[name].bind(app);
  Object.assign(app, {
    /** @param {[]} words */
    [name]: (...words) => {
      note('firstLine');
      return own(...words);
    },
  });
}
app.prependOnceListener('ready', () => {
  note('ready');
});
app.once('browser-window-created', () => {
  note('window');
});

/** What the page's own clock has, as JSON; see docs/bench.md for the marks. */
const ofPage = `JSON.stringify({
  begins: performance.timeOrigin,
  inDocument: performance.getEntriesByType('navigation')[0]?.domContentLoadedEventStart,
  script: performance.getEntriesByName('polylect:script')[0]?.startTime,
  text: performance.getEntriesByName('polylect:text')[0]?.startTime,
  paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
})`;

// By a file and not by a signal: those are Electron's, and what an app does when it is told to end is its own.
if (path !== undefined) {
  const watcher = watch(dirname(path), () => {
    if (!existsSync(`${path}.asked`)) return;
    watcher.close();
    const page = BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(ofPage);
    void Promise.resolve(page).then((answer) => {
      writeFileSync(`${path}.part`, JSON.stringify({ main: moments, page: JSON.parse(answer) }));
      // Whole at once, since the bench waits for it.
      renameSync(`${path}.part`, path);
    });
  });
}
