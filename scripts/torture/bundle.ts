// Bundles the process that is killed, so that it starts in plain Node as fast as the app's own code does.
import { join } from 'node:path';
import { build } from 'vite';

/**
 * @param use keeps apart the programs of those that may run at the same time
 * @returns the path of the program
 */
export async function bundleWorker(use: 'command' | 'test'): Promise<string> {
  const root = join(import.meta.dirname, '../..');
  const outDir = join(root, 'node_modules/.cache/polylect/torture', use);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(import.meta.dirname, 'store-worker.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'store-worker.mjs' } },
    },
  });
  return join(outDir, 'store-worker.mjs');
}
