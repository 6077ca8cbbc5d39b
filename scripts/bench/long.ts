// Measures an article of a million words in 20,000 paragraphs: moving in it, finding in it, changing it, and the memory that it takes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { budgetRow, rounded } from './budget';
import { editionIn } from './declaration';
import { DrivenApp } from './driven-app';
import { medianOf } from './figures';
import { makeFloor } from './floor';
import { makeArticle } from './made-articles';
import { memoryAfterStart } from './memory';
import type { Part, Row } from './part';
import { builtApp, electronFloor } from './program';
import { withScreen, type Patience, type Screen } from './screen';

/** What holds up the page for longer is seen, in milliseconds. */
const longestStall = 100;
/** What a long article may take beside an app of one page, in megabytes. */
const mostMemory = 250;
const memoryRounds = 3;

/** Another language of a million words comes from another process, and the rest of a page some time after its beginning. */
const patience: Patience = { first: 3_000, rest: 1_000 };
/** The caret of a field that has the focus is drawn or taken away every half a second, and would never let the screen rest. */
const besideCaret: Patience = { first: 3_000, rest: 400 };

/** What a reader does in a long article, and the keys for it. */
const deeds: readonly (readonly [what: string, keys: readonly string[], patience?: Patience])[] = [
  ['next paragraph', ['j', 'j', 'j', 'j', 'j', 'j', 'j', 'j', 'j', 'j']],
  ['next section', [']', ']', ']', ']', ']']],
  ['to the end', ['End']],
  ['to the beginning', ['Home']],
  ['far into the middle, there and back', ['End', 'Alt+ArrowLeft', 'Alt+ArrowRight']],
  ['larger and smaller text', ['Control+=', 'Control+-']],
  ['another language, there and back', ['Alt+2', 'Alt+1', 'Alt+2', 'Alt+1']],
  ['a bookmark', ['b', 'b']],
  ['other colours', ['d', 'd', 'd', 'd', 'd']],
  ['pages, and scrolled again', ['v', 'v']],
  // Its first letter stands in every paragraph.
  ['find', ['/', 'h', 'u', 'm', 'a', 'n', 'Enter', 'Enter', 'Escape'], besideCaret],
];

export const long: Part = {
  name: 'long',
  what: 'an article of a million words in 20,000 paragraphs: milliseconds that the page was held up, from a key to the last changed pixel, and memory in megabytes',
  needsApp: true,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polylect-bench-'));
    try {
      const library = join(folder, 'library');
      await makeArticle(library, 'long', { paragraphs: 20_000, words: 50, languages: ['en', 'fr'] });
      return await withScreen(async (screen) => [
        ...(await measureDeeds(screen, library, join(folder, 'deeds'))),
        ...(await measureMemory(screen, library, folder)),
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measureDeeds(screen: Screen, library: string, profile: string): Promise<readonly Row[]> {
  const app = await DrivenApp.start(screen, profile, `--library=${library}`, join(library, 'long', 'en.md'));
  try {
    await app.page.locator('[data-block]').nth(20_000).waitFor({ state: 'attached', timeout: 120_000 });
    // Both languages are read once, as by a reader who comes back to what they read yesterday.
    for (const key of ['Alt+2', 'Alt+1']) {
      await app.press(key);
      await setTimeout(3_000);
    }
    const rows: Row[] = [];
    for (const [what, keys, sufficient = patience] of deeds) {
      await app.watchTasks();
      const times: number[] = [];
      for (const key of keys) {
        const { last } = await app.press(key, sufficient);
        if (last !== undefined) times.push(last);
      }
      rows.push(
        budgetRow(what, await app.longestTask(), longestStall, {
          // Some change nothing: the first of other colours may be those that the system has.
          'key to last pixel': times.length === 0 ? '' : rounded(Math.max(...times)),
        }),
      );
    }
    await app.watchTasks();
    await wheel(app);
    rows.push(
      budgetRow('the wheel, turned 100 times', await app.longestTask(), longestStall, {
        'key to last pixel': '',
      }),
    );
    return rows;
  } finally {
    await app.end();
  }
}

async function wheel({ page }: DrivenApp): Promise<void> {
  await page.mouse.move(600, 400);
  for (let turn = 0; turn < 100; turn += 1) await page.mouse.wheel(0, turn < 60 ? 400 : -400);
}

async function measureMemory(screen: Screen, library: string, folder: string): Promise<readonly Row[]> {
  await makeFloor(join(folder, 'floor'), editionIn('en'));
  const floor = electronFloor(join(folder, 'floor'), join(folder, 'floor-profile'));
  const profile = join(folder, 'memory');
  const first = builtApp(profile, 'article', `--library=${library}`, join(library, 'long', 'en.md'));
  const again = builtApp(profile, 'article', `--library=${library}`);
  const firstMemory = await memoryAfterStart(screen, first);
  const floors: number[] = [];
  const agains: number[] = [];
  for (let round = 0; round < memoryRounds; round += 1) {
    floors.push(await memoryAfterStart(screen, floor));
    agains.push(await memoryAfterStart(screen, again));
  }
  const least = medianOf(floors);
  return [
    budgetRow('memory beyond the floor, opened again', medianOf(agains) - least, mostMemory),
    budgetRow('memory beyond the floor, opened for the first time', firstMemory - least, mostMemory),
  ].map((row) => ({ ...row, 'key to last pixel': '' }));
}
