// The app inside the development Electron that runs other apps: `electron [switches] <folder or file> [arguments]`.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { parseCommandLine } from './command-line.mjs';

/** @import { App } from 'electron' */

/**
 * What Electron offers to a host and leaves undocumented.
 * @typedef {object} Hosting
 * @property {(version: string) => void} setVersion
 * @property {(name: string) => void} setDesktopName
 * @property {(path: string) => void} setAppPath
 */

/**
 * @typedef {object} Manifest
 * @property {string} [name]
 * @property {string} [productName]
 * @property {string} [version]
 * @property {string} [desktopName]
 * @property {string} [main]
 */

/**
 * @param {string} path
 * @returns {Manifest}
 */
function readManifest(path) {
  return existsSync(path) ? /** @type {Manifest} */ (JSON.parse(readFileSync(path, 'utf8'))) : {};
}

/**
 * Gives Electron the app's identity and finds its entry.
 * @param {string} target
 * @returns {string} The path of the app's main module.
 */
function introduce(target) {
  const path = resolve(target);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) throw new Error(`There is no app at ${path}`);
  const folder = isFolder ? path : dirname(path);
  const manifest = isFolder ? readManifest(join(path, 'package.json')) : {};
  const hosted = /** @type {App & Hosting} */ (app);
  const name = manifest.productName ?? manifest.name;
  if (manifest.version) hosted.setVersion(manifest.version);
  if (name) hosted.setName(name);
  if (process.platform === 'linux')
    hosted.setDesktopName(manifest.desktopName ?? `${hosted.getName()}.desktop`);
  hosted.setAppPath(folder);
  return createRequire(join(folder, 'package.json')).resolve(
    isFolder ? join(path, manifest.main ?? '') : path,
  );
}

/** @param {unknown} error */
function fail(error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  app.exit(1);
}

// Electron shows a dialog for errors that nobody handles, and waits for ever where nobody can see it. The two
// listeners that may be there without the app having one of its own are Electron's and this one.
process.on('uncaughtException', (error) => {
  if (process.listenerCount('uncaughtException') <= 2) fail(error);
});

const { modules, version, target } = parseCommandLine(process.argv.slice(1));
try {
  const require = createRequire(join(process.cwd(), 'electron'));
  for (const name of modules) require(name);
  if (target !== undefined) {
    Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
    // Electron is not ready before this is done, so that the app can do what must come before that.
    await import(pathToFileURL(introduce(target)).href);
  } else if (version) {
    process.stdout.write(`v${process.versions.electron}\n`);
    app.exit(0);
  } else {
    throw new Error('Name the folder of an app: electron <folder> [arguments]');
  }
} catch (error) {
  fail(error);
}
