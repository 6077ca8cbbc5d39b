// Measures the start of the built app, from the process to the first text on the screen, beside programs that do nothing else.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { budgetRow, rounded } from './budget';
import { editionIn } from './declaration';
import { medianOf } from './figures';
import { makeFloor } from './floor';
import { makeArticle } from './made-articles';
import { makeBookmarks } from './made-bookmarks';
import type { Part, Row } from './part';
import { builtApp, chromiumFloor, electronFloor, timeToText, type Program } from './program';
import { withScreen, type Screen } from './screen';

const rounds = 9;
const article = join(projectRoot, 'resources/articles/human-rights/en.md');

interface Situation {
  readonly what: string;
  readonly program: Program;
  /** Started once before, so that there is an article to open again. */
  readonly before?: Program;
  /** Where what a start keeps must not serve the next one. */
  readonly freshens?: string;
}

/** A figure is a share of what another situation takes. */
const comparisons = [
  ['article opened again', 'Electron floor', 1.15],
  ['library, empty profile', 'Electron floor', 1.15],
  ['library of 10,000 articles', 'library of 10 articles', 1.05],
  ['article with 10,000 articles beside it', 'article with 10 articles beside it', 1.05],
  ['article with 10,000 bookmarks', 'article with 10 bookmarks', 1.05],
  ['article of a million words', 'article opened again', 1.3],
] as const;

export const start: Part = {
  name: 'start',
  what: `from the start of the process to the first text on the screen, as shares of a floor, medians of ${rounds} starts by turns`,
  needsApp: true,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polylect-bench-'));
    try {
      return await withScreen(async (screen) => {
        const situations = await makeSituations(folder);
        const times = await measureByTurns(screen, situations);
        return comparisons.map(([what, than, most]) => rowOf(times, what, than, most)).concat(floors(times));
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measureByTurns(
  screen: Screen,
  situations: readonly Situation[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map(situations.map(({ what }) => [what, [] as number[]]));
  for (const { before, program } of situations) {
    if (before !== undefined) await timeToText(screen, before);
    await timeToText(screen, program);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { what, program, freshens } of situations) {
      if (freshens !== undefined) await rm(freshens, { recursive: true, force: true });
      times.get(what)?.push(await timeToText(screen, program));
    }
  }
  return times;
}

function rowOf(times: ReadonlyMap<string, readonly number[]>, what: string, than: string, most: number): Row {
  const [own, other] = [times.get(what) ?? [], times.get(than) ?? []];
  const figure = medianOf(own) / medianOf(other);
  return budgetRow(`${what} / ${than}`, figure, most, {
    ms: rounded(medianOf(own)),
    least: Math.min(...own),
  });
}

/** What is there for orientation alone has no budget. */
function floors(times: ReadonlyMap<string, readonly number[]>): readonly Row[] {
  return [...times]
    .filter(([what]) => what.endsWith(' floor'))
    .map(([what, own]) => ({
      what,
      figure: 1,
      budget: '',
      verdict: '',
      ms: medianOf(own),
      least: Math.min(...own),
    }));
}

async function makeSituations(folder: string): Promise<readonly Situation[]> {
  const floor = join(folder, 'floor');
  await makeFloor(floor, editionIn('en'));
  const chromium = chromiumFloor(floor, join(folder, 'chromium'));
  const libraries = { few: join(folder, 'few'), many: join(folder, 'many') };
  await makeLibrary(libraries.few, 10);
  await makeLibrary(libraries.many, 10_000);
  const million = join(folder, 'million');
  await makeArticle(million, 'million', { paragraphs: 20_000, words: 50, languages: ['en'] });

  const again = (what: string, name: string, opened: string, ...words: readonly string[]): Situation => ({
    what,
    program: builtApp(join(folder, name), 'article', ...words),
    before: builtApp(join(folder, name), 'article', ...words, opened),
  });
  for (const [name, articles] of [
    ['few-bookmarks', 1],
    ['many-bookmarks', 1_000],
  ] as const) {
    await makeBookmarks(join(folder, name), articles);
  }
  return [
    { what: 'Electron floor', program: electronFloor(floor, join(folder, 'floor-profile')) },
    ...(chromium === undefined ? [] : [{ what: 'Chromium floor', program: chromium }]),
    again('article opened again', 'short-profile', article),
    {
      what: 'library, empty profile',
      program: builtApp(join(folder, 'empty'), 'list'),
      freshens: join(folder, 'empty'),
    },
    {
      what: 'library of 10 articles',
      program: builtApp(join(folder, 'few-profile'), 'list', `--library=${libraries.few}`),
    },
    {
      what: 'library of 10,000 articles',
      program: builtApp(join(folder, 'many-profile'), 'list', `--library=${libraries.many}`),
    },
    again('article with 10 articles beside it', 'few-beside', article, `--library=${libraries.few}`),
    again('article with 10,000 articles beside it', 'many-beside', article, `--library=${libraries.many}`),
    again('article with 10 bookmarks', 'few-bookmarks', article),
    again('article with 10,000 bookmarks', 'many-bookmarks', article),
    again(
      'article of a million words',
      'million-profile',
      join(million, 'million', 'en.md'),
      `--library=${million}`,
    ),
  ];
}

async function makeLibrary(folder: string, articles: number): Promise<void> {
  for (let number = 0; number < articles; number += 1) {
    const title = `Article ${number}`;
    await makeArticle(folder, `article-${number}`, {
      paragraphs: 3,
      words: 40,
      languages: ['en', 'fr'],
      title,
    });
  }
}
