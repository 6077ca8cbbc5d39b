// Kills a process that saves bookmarks at random moments, again and again, and looks at what it left on the disk.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { BookmarkFiles } from '../../src-main/storage/bookmark-files';
import type { Notice } from '../../src-shared/contract';
import { articles, linesIn, stepOf } from './changes';
import { History } from './history';
import { below, randomFrom, type Random } from './random';

export interface Tally {
  readonly kills: number;
  /** Changes that were asked for, and of them those that were answered as saved. */
  readonly asked: number;
  readonly saved: number;
  /** Files that were cut off at a random byte after the kill. */
  readonly cutOff: number;
  /** The most files of unfinished writes that were found at once. */
  readonly leftovers: number;
  readonly problems: readonly string[];
}

/** No more than one write of every article, with its two files and its backup, can be under way when the kill comes. */
const mostLeftovers = articles.length * 3;

/** The longest that a process runs after the word that was waited for, in milliseconds. */
const longestRun = 40;

/**
 * @param worker the program that {@link bundleWorker} made
 * @param seed the same one makes the same choices; the moments of the kills also depend on the computer
 */
export async function tortureStore(
  worker: string,
  kills: number,
  seed: number,
  onKill: () => void = () => undefined,
): Promise<Tally> {
  const random = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'polylect-torture-'));
  const histories = new Map(articles.map((article) => [article, new History()]));
  const tally = { kills: 0, asked: 0, saved: 0, cutOff: 0, leftovers: 0, problems: [] as string[] };
  try {
    while (tally.kills < kills && tally.problems.length === 0) {
      const { output, errors } = await runAndKill(worker, folder, below(2 ** 31, random), random);
      tally.kills += 1;
      if (errors !== '') tally.problems.push(errors);
      const lines = linesIn(output);
      tally.asked += lines.filter(({ kind }) => kind === 'asked').length;
      tally.saved += lines.filter(({ kind }) => kind === 'saved').length;
      const leftovers = await countLeftovers(folder);
      tally.leftovers = Math.max(tally.leftovers, leftovers);
      if (leftovers > mostLeftovers) tally.problems.push(`${leftovers} files of unfinished writes`);
      for (const [article, history] of histories) {
        history.record(lines.filter(({ step }) => step.article === article));
      }
      const saved = articles.filter((article) => histories.get(article)?.isSaved);
      const wasCutOff = random() < 0.1 && (await cutOff(folder, saved, random));
      if (wasCutOff) tally.cutOff += 1;
      const { found, notices } = await readAnew(folder);
      const expected = wasCutOff ? 'restored' : '';
      if (notices.map(({ kind }) => kind).join() !== expected) tally.problems.push(JSON.stringify(notices));
      for (const [article, history] of histories) {
        const problem = history.check(found.filter((step) => step.article === article));
        if (problem !== undefined) tally.problems.push(`${article}: ${problem}`);
      }
      tally.problems = tally.problems.map((problem) => `kill ${tally.kills}, seed ${seed}: ${problem}`);
      onKill();
    }
    return tally;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runAndKill(
  worker: string,
  folder: string,
  seed: number,
  random: Random,
): Promise<{ readonly output: string; readonly errors: string }> {
  const child = spawn(process.execPath, [worker, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: tmpdir() },
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  const closed = once(child, 'close');
  // Mostly it is killed among its saves; now and then while it starts, or before its first save.
  const patience = random();
  const awaited = patience < 0.8 ? '"saved"' : patience < 0.9 ? '"asked"' : '';
  while (!output.includes(awaited) && child.exitCode === null)
    await Promise.race([once(child.stdout, 'data'), closed]);
  await Promise.race([setTimeout(random() * longestRun), closed]);
  child.kill('SIGKILL');
  await closed;
  return { output, errors };
}

/** Cuts off a file at a random byte, as a broken disk might. Its last byte is the end of a line, and would not be missed. */
async function cutOff(folder: string, saved: readonly string[], random: Random): Promise<boolean> {
  const article = saved[below(saved.length, random)];
  if (article === undefined) return false;
  const file = join(folder, 'bookmarks', `${article}.json`);
  await truncate(file, below((await stat(file)).size - 1, random));
  return true;
}

async function readAnew(folder: string) {
  const notices: Notice[] = [];
  const files = new BookmarkFiles(
    folder,
    (notice) => notices.push(notice),
    () => undefined,
  );
  return { found: (await files.all()).map(stepOf), notices };
}

async function countLeftovers(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile() && !entry.name.endsWith('.json')).length;
}
