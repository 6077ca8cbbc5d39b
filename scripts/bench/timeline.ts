// Measures where the time of a start goes, of the built app and of the floor.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isFiniteNumber, isRecord } from '../../src-shared/check';
import { projectRoot } from '../setup/paths.mjs';
import { editionIn } from './declaration';
import { medianOf } from './figures';
import { makeFloor } from './floor';
import type { Part } from './part';
import { builtApp, electronFloor, timeToText, type Program } from './program';
import { withScreen, type Screen } from './screen';

const rounds = 9;

/** In the order in which they come, but for the window, which may be made before or after the page's text. */
const moments = [
  'hook loaded by Electron',
  'first line of the main process',
  'Electron ready',
  'window made',
  'navigation begins',
  'first script of the page',
  'text in the DOM',
  'first paint with text',
  'text on the screen',
] as const;
type Moment = (typeof moments)[number];

/** In milliseconds since the process was started; what was not noted is absent. */
type Timeline = Readonly<Partial<Record<Moment, number>>>;

export const timeline: Part = {
  name: 'timeline',
  what: `where the time of a start goes, an article opened again: milliseconds since the process was started, medians of ${rounds} starts by turns`,
  needsApp: true,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polylect-bench-'));
    try {
      const floorFolder = join(folder, 'floor');
      await makeFloor(floorFolder, editionIn('en'));
      const profile = join(folder, 'profile');
      const article = join(projectRoot, 'resources/articles/human-rights/en.md');
      const app = builtApp(profile, 'article');
      const floor = electronFloor(floorFolder, join(folder, 'floor-profile'));
      // In a folder of its own, which is watched.
      const output = join(folder, 'timeline', 'moments.json');
      await mkdir(dirname(output));
      return await withScreen(async (screen) => {
        await timeToText(screen, builtApp(profile, 'article', article));
        await timeToText(screen, floor);
        const apps: Timeline[] = [];
        const floors: Timeline[] = [];
        for (let round = 0; round < rounds; round += 1) {
          floors.push(await timelineOf(screen, floor, output));
          apps.push(await timelineOf(screen, app, output));
        }
        return moments.map((moment) => ({
          what: moment,
          app: medianAt(apps, moment),
          floor: medianAt(floors, moment),
        }));
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function medianAt(timelines: readonly Timeline[], moment: Moment): number | string {
  const times = timelines.flatMap((each) => each[moment] ?? []);
  return times.length === 0 ? '' : Math.round(medianOf(times));
}

async function timelineOf(screen: Screen, program: Program, output: string): Promise<Timeline> {
  await Promise.all([output, `${output}.asked`].map((file) => rm(file, { force: true })));
  let startedAt = Number.NaN;
  const onScreen = await timeToText(screen, hooked(program, output), async (running) => {
    startedAt = performance.timeOrigin + running.startedAt;
    await writeFile(`${output}.asked`, '');
    await appears(output);
  });
  const written: unknown = JSON.parse(await readFile(output, 'utf8'));
  const { main, page } = isRecord(written) ? written : {};
  const begins = figureIn(page, 'begins');
  const sinceStart = (at: number | undefined): number | undefined =>
    at === undefined ? undefined : at - startedAt;
  const ofPage = (name: string): number | undefined => {
    const after = figureIn(page, name);
    return begins === undefined || after === undefined ? undefined : sinceStart(begins + after);
  };
  const found: Readonly<Record<Moment, number | undefined>> = {
    'hook loaded by Electron': sinceStart(figureIn(main, 'loaded')),
    'first line of the main process': sinceStart(figureIn(main, 'firstLine')),
    'Electron ready': sinceStart(figureIn(main, 'ready')),
    'window made': sinceStart(figureIn(main, 'window')),
    'navigation begins': sinceStart(begins),
    'first script of the page': ofPage('script'),
    // The floor's text is in its file, and in the document when that was read.
    'text in the DOM': ofPage('text') ?? (isFloor(program) ? ofPage('inDocument') : undefined),
    'first paint with text': ofPage('paint'),
    'text on the screen': onScreen,
  };
  return Object.fromEntries(Object.entries(found).filter(([, time]) => time !== undefined));
}

async function appears(file: string, limit = 10_000): Promise<void> {
  const end = performance.now() + limit;
  while (!existsSync(file)) {
    if (performance.now() > end)
      throw new Error(`The moments of the start were not written within ${limit} ms`);
    await setTimeout(20);
  }
}

function isFloor({ words }: Program): boolean {
  return !words.includes(projectRoot);
}

/** The same with the hook, which stands before the folder of the app. */
function hooked(program: Program, output: string): Program {
  const hook = join(projectRoot, 'scripts/bench/timeline-hook.cjs');
  return {
    ...program,
    words: ['-r', hook, ...program.words],
    environment: { ...program.environment, POLYLECT_TIMELINE: output },
  };
}

function figureIn(record: unknown, name: string): number | undefined {
  const figure = isRecord(record) ? record[name] : undefined;
  return isFiniteNumber(figure) ? figure : undefined;
}
