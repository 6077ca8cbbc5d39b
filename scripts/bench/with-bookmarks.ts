// Measures the built app with few and with many bookmarks: the start, the view of all, a press of the key, and a save.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Electron, Page } from '@playwright/test';
import { projectRoot } from '../setup/paths.mjs';
import { medianOf, percentileOf } from './figures';
import { madeBookmark } from './made-bookmarks';
import type { Part, Row } from './part';

const articleId = 'human-rights';
const article = join(projectRoot, 'resources/articles', articleId, 'en.md');
const rounds = 5;
const presses = 40;

/** How many bookmarks there are, over how many articles. The first article is the one being read. */
const situations = [
  { bookmarks: 10, articles: 1 },
  { bookmarks: 10_000, articles: 1_000 },
  { bookmarks: 10_000, articles: 1 },
] as const;
type Situation = (typeof situations)[number];

interface Measures {
  readonly start: number[];
  readonly view: number[];
  readonly press: number[];
}

export const withBookmarks: Part = {
  name: 'with-bookmarks',
  what: `the built app with few and many bookmarks, in milliseconds, ${rounds} starts each by turns; press: the key b until the mark is painted, which is after it is on disk`,
  needsApp: true,
  run: async () => {
    const { _electron } = await import('@playwright/test');
    const profiles = await Promise.all(situations.map(newProfile));
    const measures = situations.map((): Measures => ({ start: [], view: [], press: [] }));
    try {
      for (let round = 0; round < rounds; round += 1) {
        for (const [index, profile] of profiles.entries()) {
          const measured = measures[index];
          if (measured !== undefined) await measureOnce(_electron, profile, measured);
        }
      }
    } finally {
      await Promise.all(profiles.map((profile) => rm(profile, { recursive: true, force: true })));
    }
    return situations.map((situation, index) => rowOf(situation, measures[index]));
  },
};

function rowOf({ bookmarks, articles }: Situation, measures: Measures | undefined): Row {
  const { start = [], view = [], press = [] } = measures ?? {};
  return {
    bookmarks,
    articles,
    'start, median': medianOf(start),
    'view of all, median': medianOf(view),
    'press, median': medianOf(press),
    'press, p95': percentileOf(press, 0.95),
  };
}

async function measureOnce(
  electron: Electron,
  profile: string,
  { start, view, press }: Measures,
): Promise<void> {
  const before = Date.now();
  const app = await electron.launch({
    args: ['--disable-gpu', '--log-level=3', `--user-data-dir=${profile}`, projectRoot, article],
    colorScheme: null,
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('article').waitFor();
    start.push((await firstPaint(page)) - before);
    for (let count = 0; count < presses / rounds; count += 1) press.push(await pressUntilMarked(page));
    view.push(await openView(page));
  } finally {
    await app.close();
  }
}

/** When text was first on the screen, in milliseconds since 1970. */
async function firstPaint(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const name = 'first-contentful-paint';
    while (performance.getEntriesByName(name).length === 0) await new Promise(requestAnimationFrame);
    return performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN);
  });
}

/** From a press of `b` to the frame in which its mark is painted; then the next paragraph. */
async function pressUntilMarked(page: Page): Promise<number> {
  await page.keyboard.press('j');
  return page.evaluate(async () => {
    const block = document.querySelector('[aria-current="location"]');
    const was = block?.hasAttribute('data-bookmarked');
    const started = performance.now();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', code: 'KeyB', bubbles: true }));
    while (block?.hasAttribute('data-bookmarked') === was) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - started;
  });
}

/** From a press of the key to the frame in which the first rows are painted. */
async function openView(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const started = performance.now();
    const press = { key: 'B', code: 'KeyB', ctrlKey: true, shiftKey: true, bubbles: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', press));
    while (document.querySelector('main [role="row"][aria-selected]') === null)
      await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - started;
  });
}

/** A reader's data with the Declaration open, and bookmarks in it and in articles that are not in the library. */
async function newProfile({ bookmarks, articles }: Situation): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'polylect-bench-'));
  await mkdir(join(profile, 'bookmarks'));
  const each = bookmarks / articles;
  for (let number = 0; number < articles; number += 1) {
    const name = number === 0 ? articleId : `article-${number}`;
    const list = Array.from({ length: each }, (_, index) => madeBookmark(name, number * each + index));
    const text = JSON.stringify({ version: 1, bookmarks: list });
    await writeFile(join(profile, 'bookmarks', `${name}.json`), text);
  }
  return profile;
}
