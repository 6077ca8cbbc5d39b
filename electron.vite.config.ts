// How the three parts are built: main process, preload and page.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
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

interface Modules {
  readonly getModuleInfo: (
    id: string,
  ) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** Whether a module is needed from the beginning: the entry imports it, or what the entry imports does. */
function isOfFirstText(id: string, modules: Modules, passed = new Set<string>()): boolean {
  if (passed.has(id)) return false;
  passed.add(id);
  const module = modules.getModuleInfo(id);
  if (module === null) return false;
  return module.isEntry || module.importers.some((importer) => isOfFirstText(importer, modules, passed));
}

export default defineConfig({
  main: {
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
    plugins: [patternsAsJson, fetchAhead, svelte({ configFile: false, compilerOptions: { runes: true } })],
    build: {
      target: chromeTarget,
      minify: true,
      outDir: resolve(root, 'out/renderer'),
      // Nothing may come as a data: URL; the content policy allows none.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: resolve(root, 'src-renderer/index.html'),
        output: {
          // All that the first text needs in one file: each more is a request on the way to it.
          codeSplitting: {
            groups: [
              {
                debugName: 'reading',
                name: (id, modules) => (isOfFirstText(id, modules) ? 'reading' : null),
              },
            ],
          },
        },
      },
    },
    server: { host: '127.0.0.1', port: 5173, strictPort: true },
  },
});
