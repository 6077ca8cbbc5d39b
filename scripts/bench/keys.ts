// Measures how fast keys are in an article of 10,000 words, and whether a switch of the language ever shows the text in a wrong place.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bookmark } from '../../src-shared/bookmark';
import type { TextBridge } from '../../src-shared/contract';
import { projectRoot } from '../setup/paths.mjs';
import { budgetRow } from './budget';
import { DrivenApp } from './driven-app';
import { medianOf, percentileOf } from './figures';
import { seenFrames, watchFrames, type SeenFrame } from './frame-watch';
import { makeArticle } from './made-articles';
import { madeBookmark, makeBookmarks } from './made-bookmarks';
import type { Part, Row } from './part';
import { strangePictures, withScreen, type Area, type Patience, type Screen } from './screen';

declare global {
  interface Window {
    /** The contract's bridge, as the page finds it. */
    readonly polylect: TextBridge;
  }
}

/** The slowest twentieth is two of them. */
const presses = 40;
/** The first ones load what is needed, and do not count: each language is read, and its fonts, twice. */
const warmingUp = 6;
const watchedSwitches = 20;
const saves = 100;
const storedIn = 1_000;

/** What is held at its height may differ from it by less than this, in CSS pixels: nobody sees it. */
const tolerance = 1;

/** Where the text stands: below the bar at the top, above the line at the bottom, without the bar that scrolls. */
const textArea: Area = { left: 100, right: 1_000, top: 48, bottom: 760 };

/** A language that is read for the first time comes from the disk, with its faces. */
const patience: Patience = { first: 5_000, rest: 250 };

const languageKeys = ['Alt+2', 'Alt+3', 'Alt+1'];

export const keys: Part = {
  name: 'keys',
  what: `an article of 10,000 words in 200 paragraphs: milliseconds from the press of a key to the last changed pixel, p95 of ${presses}; and until a saved bookmark is answered`,
  needsApp: true,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polylect-bench-'));
    try {
      return await withScreen(async (screen) => [
        ...(await measurePresses(screen, folder)),
        await measureSaves(screen, join(folder, 'stored')),
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measurePresses(screen: Screen, folder: string): Promise<readonly Row[]> {
  const library = join(folder, 'library');
  await makeArticle(library, 'keys', {
    paragraphs: 200,
    perSection: 10,
    words: 50,
    languages: ['en', 'fr', 'ja'],
  });
  const article = join(library, 'keys', 'en.md');
  const app = await DrivenApp.start(screen, join(folder, 'profile'), `--library=${library}`, article);
  try {
    return [
      await measureDeed(app, 'next or previous section', 33, (count) => [count % 30 < 15 ? ']' : '[']),
      // From the middle of the article.
      await measureDeed(app, 'next paragraph', 33, () => ['j']),
      await measureDeed(app, 'a bookmark made', 33, () => ['j', 'b']),
      ...(await measureSwitches(app)),
      await watchSwitches(app),
    ];
  } finally {
    await app.end();
  }
}

/** @param keysOf what is pressed; the last key of each time is measured */
async function measureDeed(
  app: DrivenApp,
  what: string,
  most: number,
  keysOf: (count: number) => readonly string[],
): Promise<Row> {
  const times: number[] = [];
  for (let count = -warmingUp; count < presses; count += 1) {
    let last: number | undefined;
    for (const key of keysOf(count + warmingUp)) ({ last } = await app.press(key));
    if (last === undefined) throw new Error(`A key changed nothing on the screen: ${what}`);
    if (count >= 0) times.push(last);
  }
  return rowOf(what, times, most);
}

/** Each at another paragraph. */
async function measureSwitches(app: DrivenApp): Promise<readonly Row[]> {
  const times: number[] = [];
  let pictures = 0;
  let strange = 0;
  for (let count = -warmingUp; count < presses; count += 1) {
    await app.press('k');
    const changes = await app.press(languageKeyOf(count + warmingUp), patience);
    if (changes.last === undefined) throw new Error('A switch of the language changed nothing on the screen');
    if (count < 0) continue;
    times.push(changes.last);
    pictures += changes.pictures.length;
    strange += strangePictures(changes, textArea);
  }
  return [
    rowOf('switch of the language', times, 50),
    budgetRow('pictures of the screen with text as neither before nor after a switch', strange, 0, {
      median: '',
      times: pictures,
    }),
  ];
}

/** Apart from what is timed: where something is done in every frame, frames come at other times. */
async function watchSwitches(app: DrivenApp): Promise<Row> {
  let frames = 0;
  let wrong = 0;
  for (let count = 0; count < watchedSwitches; count += 1) {
    await app.press('k');
    const block = await currentBlock(app);
    await watchFrames(app.page, block);
    // The count goes on from the switches before, so that each is to another language.
    await app.press(languageKeyOf(warmingUp + presses + count));
    const seen = await seenFrames(app.page);
    if (new Set(seen.map(({ language }) => language)).size < 2) {
      throw new Error(`The language of ${block} was not switched`);
    }
    frames += seen.length;
    wrong += wrongFrames(seen);
    if ((await currentBlock(app)) !== block) wrong += 1;
  }
  return budgetRow('frames with the text in the wrong place, watched in the page', wrong, 0, {
    median: '',
    times: frames,
  });
}

function wrongFrames(seen: readonly SeenFrame[]): number {
  const held = seen[0]?.top ?? Number.NaN;
  return seen.filter(({ top }) => !(Math.abs(top - held) < tolerance)).length;
}

function languageKeyOf(count: number): string {
  return languageKeys[count % languageKeys.length] ?? '';
}

async function currentBlock({ page }: DrivenApp): Promise<string> {
  const block = await page.locator('article [aria-current="location"]').getAttribute('data-block');
  if (block === null) throw new Error('No block is being read');
  return block;
}

/** Half of them are new, and half were there and have another note; in one article after the other. */
async function measureSaves(screen: Screen, profile: string): Promise<Row> {
  await makeBookmarks(profile, storedIn);
  const put = Array.from({ length: saves + warmingUp }, (_none, index): Bookmark => {
    const place = (index * 37) % storedIn;
    const article = place === 0 ? 'human-rights' : `article-${place}`;
    const number = index % 2 === 0 ? 10 * storedIn + index : 10 * place;
    return { ...madeBookmark(article, number), note: `Note ${index}` };
  });
  const article = join(projectRoot, 'resources/articles/human-rights/en.md');
  const app = await DrivenApp.start(screen, profile, article);
  try {
    const times = await app.page.evaluate(async (bookmarks) => {
      const taken: number[] = [];
      for (const bookmark of bookmarks) {
        const started = performance.now();
        const answer = await window.polylect.ask('bookmarks.change', { put: [bookmark], removed: [] });
        taken.push(performance.now() - started);
        const said = String(answer);
        if (!said.includes('"ok":true')) throw new Error(`Not saved: ${said}`);
        // Nobody saves one while another is on its way.
        await new Promise((go) => setTimeout(go, 50));
      }
      return taken;
    }, put);
    return rowOf('a bookmark saved, 10,000 stored', times.slice(warmingUp), 20);
  } finally {
    await app.end();
  }
}

function rowOf(what: string, times: readonly number[], most: number): Row {
  const more = { median: medianOf(times), times: times.length };
  return budgetRow(`${what}, p95`, percentileOf(times, 0.95), most, more);
}
