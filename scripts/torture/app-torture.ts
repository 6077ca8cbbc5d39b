// Kills the built app at random moments while a page makes bookmarks as fast as it can, and starts it again.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron, type Page } from '@playwright/test';
import { isBookmark } from '../../src-shared/bookmark';
import { isListOf } from '../../src-shared/check';
import { articles, changeOf, randomStep, stepOf, type Line, type Step } from './changes';
import { History } from './history';
import { killTree } from '../setup/process-tree';
import { below, randomFrom, type Random } from './random';
import type { Tally } from './store-torture';

/** The longest that the app is left to run after its first change, in milliseconds. */
const longestRun = 400;

const longestStart = 60_000;

/** @param seed the same one makes the same choices; the moments of the kills also depend on the computer */
export async function tortureApp(
  kills: number,
  seed: number,
  onKill: () => void = () => undefined,
): Promise<Tally> {
  const random = randomFrom(seed);
  const profile = await mkdtemp(join(tmpdir(), 'polylect-torture-'));
  const histories = new Map(articles.map((article) => [article, new History()]));
  const tally = { kills: 0, asked: 0, saved: 0, cutOff: 0, leftovers: 0, problems: [] as string[] };
  const check = (found: readonly Step[]): void => {
    for (const [article, history] of histories) {
      const problem = history.check(found.filter((step) => step.article === article));
      if (problem !== undefined) tally.problems.push(`kill ${tally.kills}, ${article}: ${problem}`);
    }
  };
  try {
    // Once more than it is killed: after the last kill, too, it must start and have everything.
    while (tally.kills <= kills && tally.problems.length === 0) {
      const isLast = tally.kills === kills;
      const lines: Line[] = [];
      await runAndKill(profile, tally.kills, isLast, random, {
        check,
        hear: (line) => lines.push(line),
        fail: ({ message }) => tally.problems.push(`kill ${tally.kills}, in the page: ${message}`),
      });
      if (isLast) break;
      tally.kills += 1;
      tally.asked += lines.filter(({ kind }) => kind === 'asked').length;
      tally.saved += lines.filter(({ kind }) => kind === 'saved').length;
      for (const [article, history] of histories) {
        history.record(lines.filter(({ step }) => step.article === article));
      }
      tally.leftovers = Math.max(tally.leftovers, await countLeftovers(profile));
      onKill();
    }
  } catch (error) {
    tally.problems.push(`kill ${tally.kills}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return tally;
}

interface Ears {
  /** Compares what the app has after its start. */
  readonly check: (found: readonly Step[]) => void;
  readonly hear: (line: Line) => void;
  readonly fail: (error: Error) => void;
}

async function runAndKill(
  profile: string,
  run: number,
  isLast: boolean,
  random: Random,
  { check, hear, fail }: Ears,
): Promise<void> {
  const app = await _electron.launch({
    args: [
      '--disable-gpu',
      '--log-level=3',
      `--user-data-dir=${profile}`,
      resolve(import.meta.dirname, '../..'),
    ],
    timeout: longestStart,
    colorScheme: null,
  });
  const { pid } = app.process();
  if (pid === undefined) throw new Error('The app did not start.');
  try {
    const page = await app.firstWindow({ timeout: longestStart });
    await page.getByRole('main').waitFor({ timeout: longestStart });
    check(await bookmarksIn(page));
    if (isLast) return;
    page.on('pageerror', fail);
    await Promise.race([changeForever(page, run, random, hear), setTimeout(longestStart)]);
    await setTimeout(below(longestRun, random));
  } finally {
    await killTree(pid);
    // Only now, since a page that is gone has nothing more to say.
    await app.close().catch(() => undefined);
  }
}

async function bookmarksIn(page: Page): Promise<readonly Step[]> {
  const bookmarks: unknown = await page.evaluate(`window.polylect.ask('bookmarks.list').then(JSON.parse)`);
  if (!isListOf(bookmarks, isBookmark)) throw new Error('What the app has are no bookmarks.');
  return bookmarks.map(stepOf);
}

/**
 * Has the page change bookmarks, and answers when the first change was answered. The choices are made here: the page asks for
 * each change, and a change is noted before it is handed over, so that nothing can be on the disk that was not noted.
 */
async function changeForever(
  page: Page,
  run: number,
  random: Random,
  hear: (line: Line) => void,
): Promise<void> {
  const steps: Step[] = [];
  await page.exposeFunction('nextChange', (article: string) => {
    const number = steps.length;
    const step = randomStep(article, `${run}.${number}`, random);
    steps.push(step);
    hear({ kind: 'asked', step });
    return { number, change: changeOf(step, random) };
  });
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((done) => (begin = done));
  await page.exposeFunction('changeSaved', (number: number) => {
    const step = steps[number];
    if (step !== undefined) hear({ kind: 'saved', step });
    begin();
  });
  // One change after the other in each article, so that they are answered in the order in which they were asked for.
  await page.evaluate(`
    for (const article of ${JSON.stringify(articles)}) {
      (async () => {
        for (;;) {
          const { number, change } = await window.nextChange(article);
          const answer = JSON.parse(await window.polylect.ask('bookmarks.change', change));
          if (!answer.ok) throw new Error(answer.reason);
          await window.changeSaved(number);
        }
      })();
    }
    // Else the value would be the last of these promises, which never end.
    undefined;
  `);
  await begun;
}

/** Beside the bookmarks alone: elsewhere in its folder Chromium keeps files of its own. */
async function countLeftovers(profile: string): Promise<number> {
  const names = await readdir(join(profile, 'bookmarks')).catch(() => []);
  return names.filter((name) => !name.endsWith('.json')).length;
}
