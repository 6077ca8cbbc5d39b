// How the three parts are built: main process, preload and page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { noteBundledPackages } from './scripts/setup/bundled-packages.mjs';
import { fetchAhead } from './scripts/setup/fetch-ahead.mjs';

const root = import.meta.dirname;

// The oldest Electron that we support is 33. The targets are named since electron-vite would take them from the current
// one in package.json, and make code that the oldest cannot run.
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

/**
 * The patterns of hyphenation are data: as JSON they are half as long, and read in a fraction of the time, in which nothing else
 * happens on the page.
 */
const patternsAsJson = {
  name: 'patterns-as-json',
  transform: {
    filter: { id: /node_modules\/hyphen\/patterns\// },
    handler(_code: string, id: string) {
      const patterns: unknown = createRequire(import.meta.url)(id);
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(patterns))})`, map: null };
    },
  },
};

interface Emitter {
  readonly emitFile: (file: {
    readonly type: 'asset';
    readonly fileName: string;
    readonly source: Uint8Array;
  }) => string;
}

/** The engine of the search looks for its WebAssembly beside the file that it is bundled into. */
const searchEngine = {
  name: 'search-engine',
  transform: {
    filter: { id: /node_modules\/node-sqlite3-wasm\/dist\/node-sqlite3-wasm\.js$/ },
    handler(this: Emitter, _code: string, id: string) {
      const source = readFileSync(id.replace(/js$/, 'wasm'));
      this.emitFile({ type: 'asset', fileName: 'chunks/node-sqlite3-wasm.wasm', source });
      return null;
    },
  },
};

interface Modules {
  readonly getModuleInfo: (
    id: string,
  ) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** Whether a module is imported by the entry or by a view, itself or through others. What is fetched later is not imported. */
function isImportedBy(
  view: RegExp | 'entry',
  id: string,
  modules: Modules,
  passed = new Set<string>(),
): boolean {
  if (passed.has(id)) return false;
  passed.add(id);
  const module = modules.getModuleInfo(id);
  if (module === null) return false;
  if (view === 'entry' ? module.isEntry : view.test(id)) return true;
  return module.importers.some((importer) => isImportedBy(view, importer, modules, passed));
}

const articleView = /\/article\/Reader\.svelte$/;
const libraryView = /\/library\/Library\.svelte$/;

/** Whether a module is needed whatever the page begins with. */
function isOfEveryStart(id: string, modules: Modules): boolean {
  const isOf = (view: RegExp | 'entry'): boolean => isImportedBy(view, id, modules);
  return isOf('entry') || (isOf(articleView) && isOf(libraryView));
}

export default defineConfig({
  main: {
    plugins: [searchEngine, noteBundledPackages('main', root)],
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      minify: true,
      // Everything is bundled, so that the packaged app needs no node_modules.
      externalizeDeps: false,
      rolldownOptions: { input: resolve(root, 'src-main/index.ts') },
    },
  },
  preload: {
    plugins: [noteBundledPackages('preload', root)],
    build: {
      target: nodeTarget,
      outDir: 'out/preload',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve(root, 'src-main/preload.ts'),
        // The sandbox loads a preload only as one CommonJS file.
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    plugins: [
      patternsAsJson,
      fetchAhead,
      noteBundledPackages('renderer', root),
      svelte({ configFile: false, compilerOptions: { runes: true } }),
    ],
    build: {
      target: chromeTarget,
      minify: true,
      outDir: resolve(root, 'out/renderer'),
      // Nothing may come as a data: URL; the content policy allows none.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: resolve(root, 'src-renderer/index.html'),
        // Svelte makes the class of custom elements, of which we have none, whenever its code is loaded.
        treeshake: { moduleSideEffects: [{ test: /svelte\/src\/.*custom-element/, sideEffects: false }] },
        output: {
          codeSplitting: {
            // Few files, since each is a request on the way to the first text.
            groups: [
              {
                debugName: 'reading',
                priority: 1,
                name: (id, modules) => (isOfEveryStart(id, modules) ? 'reading' : null),
              },
              {
                debugName: 'article',
                name: (id, modules) => (isImportedBy(articleView, id, modules) ? 'article' : null),
              },
            ],
          },
        },
      },
    },
    server: { host: '127.0.0.1', port: 5173, strictPort: true },
  },
});
