// Measures what the built app does while nobody does anything.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { projectRoot } from '../setup/paths.mjs';
import { budgetRow, plainRow, rounded } from './budget';
import { editionIn } from './declaration';
import { makeFloor } from './floor';
import type { Part, Row } from './part';
import {
  builtApp,
  electronFloor,
  processorTicksOf,
  threadsUnder,
  timeToText,
  type Program,
  type Thread,
} from './program';
import { withScreen } from './screen';

/**
 * What is done ahead after a start must be over before, and the garbage of it collected, which V8 does once, half a minute after nothing
 * happens any more; in milliseconds.
 */
const settling = 60_000;
const idleTime = 60_000;
/** Of a second: a hundred on all systems that Electron runs on (sysconf(3), _SC_CLK_TCK). */
const tick = 0.01;

interface IdleFigures {
  /** In percent of one core. */
  readonly processor: number;
  /** Of threads, in a second. */
  readonly wakes: number;
  readonly pageWakes: number;
  /** The name of the thread that woke most often, and how often. */
  readonly busiest: string;
}

export const idle: Part = {
  name: 'idle',
  what: `nobody does anything for ${idleTime / 1_000} s: percent of one core that all processes take, and how often in a second a thread wakes, that of the page, and the one that does most often`,
  needsApp: true,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polylect-bench-'));
    try {
      await makeFloor(join(folder, 'floor'), editionIn('en'));
      const article = join(projectRoot, 'resources/articles/human-rights/en.md');
      // At the same time, each on a screen of its own: what does nothing takes nothing from the others.
      const [reading, library, floor] = await Promise.all([
        measureIdle(builtApp(join(folder, 'reading'), 'article', article)),
        measureIdle(builtApp(join(folder, 'library'), 'list')),
        measureIdle(electronFloor(join(folder, 'floor'), join(folder, 'floor-profile'))),
      ]);
      return [
        budgetRow('article open', reading.processor, 0.2, columnsOf(reading)),
        budgetRow('library open', library.processor, 0.2, columnsOf(library)),
        plainRow('Electron floor', floor.processor, columnsOf(floor)),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function columnsOf({ wakes, pageWakes, busiest }: IdleFigures): Row {
  return { wakes, 'of the page': pageWakes, 'most often': busiest };
}

async function measureIdle(program: Program): Promise<IdleFigures> {
  return withScreen(async (screen) => {
    let figures: IdleFigures | undefined;
    await timeToText(screen, program, async ({ id }) => {
      await setTimeout(settling);
      const before = { ticks: processorTicksOf(id), threads: threadsUnder(id), at: performance.now() };
      await setTimeout(idleTime);
      const seconds = (performance.now() - before.at) / 1_000;
      const woken = wakesSince(before.threads, threadsUnder(id));
      const busiest = woken.reduce<Thread | undefined>(
        (most, thread) => (thread.wakes > (most?.wakes ?? 0) ? thread : most),
        undefined,
      );
      const inSecond = (threads: readonly Thread[]): number =>
        rounded(threads.reduce((sum, { wakes }) => sum + wakes, 0) / seconds);
      figures = {
        processor: ((processorTicksOf(id) - before.ticks) * tick * 100) / seconds,
        wakes: inSecond(woken),
        pageWakes: inSecond(woken.filter(({ isOfPage }) => isOfPage)),
        busiest: busiest === undefined ? '' : `${busiest.name} ${inSecond([busiest])}`,
      };
    });
    if (figures === undefined) throw new Error('Nothing was measured');
    return figures;
  });
}

/** The threads that are there now, with how often they woke since then. */
function wakesSince(then: readonly Thread[], now: readonly Thread[]): readonly Thread[] {
  const before = new Map(then.map(({ key, wakes }) => [key, wakes]));
  return now.map((thread) => ({ ...thread, wakes: thread.wakes - (before.get(thread.key) ?? 0) }));
}
