// Measures the memory of the built app beside an app of one page, and what is left of it after many articles.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { projectRoot } from '../setup/paths.mjs';
import { budgetRow, plainRow, rounded } from './budget';
import { editionIn } from './declaration';
import { DrivenApp } from './driven-app';
import { medianOf } from './figures';
import { makeFloor } from './floor';
import { makeArticle } from './made-articles';
import type { Part, Row } from './part';
import { builtApp, electronFloor, memoryOf, timeToText, type Program } from './program';
import { withScreen, type Screen } from './screen';

const rounds = 9;
const afterStart = 5_000;

const articles = 200;
/** Each takes a minute, so there are fewer of them. */
const roundsOfArticles = 3;
/**
 * How long nobody does anything before the memory is taken, in milliseconds. Chromium collects garbage by itself when a page has been
 * idle for some seconds (V8's memory reducer waits eight: `electron --v8-options`, --gc-memory-reducer-start-delay-ms); it is not told to.
 */
const calm = 20_000;

export const memory: Part = {
  name: 'memory',
  what: `megabytes (PSS) of all processes, ${afterStart / 1_000} s after the start and after ${articles} articles, medians of ${rounds} and ${roundsOfArticles} starts`,
  needsApp: true,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polylect-bench-'));
    try {
      return await withScreen(async (screen) => [
        ...(await measureStarts(screen, folder)),
        await measureArticles(screen, folder),
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measureStarts(screen: Screen, folder: string): Promise<readonly Row[]> {
  await makeFloor(join(folder, 'floor'), editionIn('en'));
  const floor = electronFloor(join(folder, 'floor'), join(folder, 'floor-profile'));
  const profile = join(folder, 'profile');
  const article = join(projectRoot, 'resources/articles/human-rights/en.md');
  // Once before, so that there is an article to open again.
  await timeToText(screen, builtApp(profile, 'article', article));
  await timeToText(screen, floor);
  const own: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await memoryAfterStart(screen, floor));
    own.push(await memoryAfterStart(screen, builtApp(profile, 'article')));
  }
  const [median, least] = [medianOf(own), medianOf(floors)];
  return [
    budgetRow('article opened again, beyond the floor', median - least, 25, { whole: median }),
    plainRow('Electron floor', least, { whole: least }),
  ];
}

/** Of all its processes, some seconds after its text was on the screen. */
export async function memoryAfterStart(screen: Screen, program: Program): Promise<number> {
  let megabytes = Number.NaN;
  await timeToText(screen, program, async ({ id }) => {
    await setTimeout(afterStart);
    megabytes = memoryOf(id);
  });
  return megabytes;
}

async function measureArticles(screen: Screen, folder: string): Promise<Row> {
  const library = join(folder, 'library');
  const names = Array.from({ length: articles + 1 }, (_none, number) => String(number).padStart(3, '0'));
  for (const name of names) {
    await makeArticle(library, `article-${name}`, {
      paragraphs: 30,
      perSection: 6,
      words: 50,
      languages: ['en', 'fr'],
      title: `Article ${name}`,
    });
  }
  const grown: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < roundsOfArticles; round += 1) {
    const profile = join(folder, `articles-profile-${round}`);
    const first = join(library, 'article-000', 'en.md');
    const app = await DrivenApp.start(screen, profile, `--library=${library}`, first);
    try {
      await setTimeout(calm);
      const before = memoryOf(app.id);
      for (const name of names.slice(1)) await openNext(app, `Article ${name} en`);
      await setTimeout(calm);
      const after = memoryOf(app.id);
      grown.push(after - before);
      whole.push(after);
    } finally {
      await app.end();
    }
  }
  return budgetRow(`${articles} articles opened in turn, beyond the first`, medianOf(grown), 15, {
    whole: rounded(medianOf(whole)),
  });
}

async function openNext({ page }: DrivenApp, title: string): Promise<void> {
  await page.keyboard.press('Shift+J');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
