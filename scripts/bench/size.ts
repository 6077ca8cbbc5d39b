// Measures how much the page loads before its first text, and how much the built app takes on the disk.
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageOrigin } from '../../src-shared/addresses';
import { projectRoot } from '../setup/paths.mjs';
import { budgetRow, plainRow, rounded } from './budget';
import { DrivenApp } from './driven-app';
import type { Part, Row } from './part';
import { withScreen, type Screen } from './screen';

declare global {
  interface Window {
    /** When the page had its first text, in milliseconds since 1970. */
    textAt?: number;
  }
}

/** What a package of the app would hold beside Electron: all npm packages are bundled into `out`. */
const packed = ['out', 'resources', 'package.json'];

export const size: Part = {
  name: 'size',
  what: 'kilobytes of scripts and styles that the page asks for before its first text, compressed by gzip; and the built app on the disk',
  needsApp: true,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polylect-bench-'));
    try {
      return await withScreen(async (screen) => {
        const article = join(projectRoot, 'resources/articles/human-rights/en.md');
        const reading = await filesBeforeText(screen, join(folder, 'reading'), article);
        const library = await filesBeforeText(screen, join(folder, 'library'));
        const bytes = await Promise.all(packed.map((name) => bytesIn(join(projectRoot, name))));
        const whole = sumOf(bytes) / 1_000_000;
        return [
          sumRow('before the first text of an article', reading),
          sumRow('before the first text of the library', library),
          ...reading.map(({ name, bytes: length, compressed }) =>
            plainRow(name, compressed / 1_000, { uncompressed: rounded(length / 1_000), files: 1 }),
          ),
          budgetRow('on the disk without Electron, in megabytes', whole, 40, { uncompressed: '', files: '' }),
        ];
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

interface LoadedFile {
  /** Without the hash of its content, by which the next build would call it otherwise. */
  readonly name: string;
  readonly bytes: number;
  readonly compressed: number;
}

function sumRow(what: string, files: readonly LoadedFile[]): Row {
  return budgetRow(what, sumOf(files.map(({ compressed }) => compressed)) / 1_000, 100, {
    uncompressed: rounded(sumOf(files.map(({ bytes }) => bytes)) / 1_000),
    files: files.length,
  });
}

/**
 * The scripts and styles that the page asks for until its first text is there, in that order.
 *
 * The page is loaded a second time for it: nobody can listen yet when the first one begins. Both do the same: neither scripts nor styles
 * are kept from one to the other but as files that are asked for.
 */
async function filesBeforeText(
  screen: Screen,
  profile: string,
  ...words: readonly string[]
): Promise<readonly LoadedFile[]> {
  const app = await DrivenApp.start(screen, profile, ...words);
  try {
    // With the time of each, which Resource Timing has of http and https alone.
    const session = await app.page.context().newCDPSession(app.page);
    const asked: {
      readonly address: string;
      readonly at: number;
      readonly type?: string;
      readonly page: string;
    }[] = [];
    session.on('Network.requestWillBeSent', ({ request, type, wallTime, loaderId }) => {
      asked.push({ address: request.url, at: wallTime * 1_000, ...(type && { type }), page: loaderId });
    });
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    // The text in the document and not its paint: what is asked for in between is not needed for it, and now and then comes before.
    await app.page.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (document.querySelector('main') === null) return;
        window.textAt = performance.timeOrigin + performance.now();
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await app.page.reload();
    await app.page.getByRole('main').waitFor();
    const textAt = await app.page.evaluate(() => window.textAt);
    if (textAt === undefined) throw new Error('The page has no text');
    // The page that this one took the place of was still asking for its own.
    const page = asked.findLast(({ type }) => type === 'Document')?.page;
    const files = asked
      .filter((one) => one.page === page && one.at < textAt && /\.(?:js|css)$/u.test(one.address))
      .map(({ address }) => address);
    return await Promise.all([...new Set(files)].map(readLoaded));
  } finally {
    await app.end();
  }
}

async function readLoaded(address: string): Promise<LoadedFile> {
  const path = address.slice(pageOrigin.length);
  const content = await readFile(join(projectRoot, 'out/renderer', path));
  const name = basename(path).replace(/-[\w-]{8}(?=\.\w+$)/u, '');
  return { name, bytes: content.length, compressed: gzipSync(content, { level: 9 }).length };
}

async function bytesIn(path: string): Promise<number> {
  const { size: bytes } = await stat(path);
  if ((await stat(path)).isFile()) return bytes;
  const names = await readdir(path);
  return sumOf(await Promise.all(names.map((name) => bytesIn(join(path, name)))));
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
