// Measures the search of the library: how soon, how well, and what the index takes.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Library } from '../../src-main/library/library';
import { indexFile, openIndex } from '../../src-main/search/index-file';
import { LibraryIndex } from '../../src-main/search/library-index';
import { answerIn } from '../../src-shared/answer-text';
import { isRecord } from '../../src-shared/check';
import { bundledLanguages } from '../../src-shared/language';
import { projectRoot } from '../setup/paths.mjs';
import { processTree } from '../setup/process-tree';
import { budgetRow, plainRow } from './budget';
import { textsIn } from './declaration';
import { DrivenApp } from './driven-app';
import { medianOf, percentileOf } from './figures';
import { makeArticle } from './made-articles';
import type { Part, Row } from './part';
import { memoryOf } from './program';
import { SteadyProgress, tellProgress } from './progress';
import { randomFrom } from './random';
import { withScreen } from './screen';
import { measureQuality } from './search-quality';

const articles = 1_000;
const paragraphs = 59;
const wordsOfParagraph = 24;
const openings = 9;
/** How many words are typed, letter by letter, in each language. */
const typed = 4;

declare global {
  interface Window {
    /** When hits changed in the frame before, in milliseconds since the page began. */
    hitsAt?: number;
  }
}

export const search: Part = {
  name: 'search',
  what: `a library of ${articles} articles in ${bundledLanguages.length} languages, ${articles * bundledLanguages.length * paragraphs} paragraphs: words typed letter by letter, in milliseconds; the index on the disk; queries with what must and must not be found`,
  needsApp: true,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polylect-bench-'));
    try {
      const library = join(folder, 'library');
      const making = new SteadyProgress('articles made');
      for (let number = 0; number < articles; number += 1) {
        await makeArticle(library, `article-${number}`, {
          ...{ paragraphs, perSection: 10, words: wordsOfParagraph, languages: bundledLanguages },
          title: `Article ${number}`,
          seed: number,
        });
        making.reached(number, articles);
      }
      const profile = join(folder, 'profile');
      return [
        ...(await measureIndex(library, profile)),
        ...(await measureTyping(library, profile)),
        ...(await measureLists()),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Made as the app makes it, without the pauses for a reader. */
async function measureIndex(library: string, profile: string): Promise<readonly Row[]> {
  const path = indexFile(profile);
  const roots = [join(projectRoot, 'resources/articles'), library];
  tellProgress('the library is made, and its index begins');
  const folders = await new Library(roots).folders();
  const indexing = new SteadyProgress('editions in the index');
  const index = new LibraryIndex({
    path,
    progressed: ({ done, total }) => {
      indexing.reached(done, total);
    },
  });
  const before = performance.now();
  await index.follow(folders);
  const seconds = (performance.now() - before) / 1_000;
  index.close();
  const text = bytesOfText(roots);
  const words = articles * bundledLanguages.length * paragraphs * wordsOfParagraph;
  const times: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    const start = performance.now();
    const opened = openIndex(path);
    opened.edition(1);
    times.push(performance.now() - start);
    opened.database.close();
  }
  const built = join(projectRoot, 'out/search/bundled.db');
  return [
    budgetRow('size of the index against that of the files', statSync(path).size / text, 1.5),
    plainRow(
      'the same of the bundled library, a few short articles',
      statSync(built).size / bytesOfText(roots.slice(0, 1)),
    ),
    plainRow('seconds to make it, for each million words', seconds / (words / 1_000_000)),
    budgetRow('ms to open it, median', medianOf(times), 50),
  ];
}

function bytesOfText(roots: readonly string[]): number {
  let bytes = 0;
  for (const root of roots) {
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (entry.name.endsWith('.md')) bytes += statSync(join(entry.parentPath, entry.name)).size;
    }
  }
  return bytes;
}

/** The beginnings of words of a language, as they are there after each key. */
function typedWords(): readonly string[] {
  const random = randomFrom(1);
  return bundledLanguages.flatMap((language) => {
    const words = textsIn(language).flatMap(({ text }) => text.match(/[\p{L}\p{M}]+/gu) ?? []);
    return Array.from({ length: typed }, () => Array.from(random.oneOf(words)).slice(0, 8).join(''));
  });
}

async function measureTyping(library: string, profile: string): Promise<readonly Row[]> {
  return withScreen(async (screen) => {
    const article = join(projectRoot, 'resources/articles/human-rights/en.md');
    const app = await DrivenApp.start(screen, profile, `--library=${library}`, article);
    try {
      tellProgress('the app has its first view, and sees whether the index is that of the files');
      await isWhole(app);
      tellProgress('words are asked for');
      const answers: number[] = [];
      for (const word of typedWords()) answers.push(...(await answerTimes(app, word)));
      const process = searchProcessOf(app.id);
      const memory = process === undefined ? Number.NaN : memoryOf(process);
      tellProgress('words are typed, letter by letter');
      await app.watchTasks();
      const keys = await keyTimes(app);
      const longest = await app.longestTask();
      return [
        budgetRow('from the question to the answer, all languages, median', medianOf(answers), 50),
        budgetRow('the same, p95', percentileOf(answers, 0.95), 150),
        budgetRow('from a key to the first hits on the screen, median', medianOf(keys), 50),
        budgetRow('the same, p95', percentileOf(keys, 0.95), 150),
        budgetRow('the longest task of the window meanwhile', longest, 50),
        budgetRow('megabytes (PSS) of the process of the search', memory, 150),
      ];
    } finally {
      await app.end();
    }
  });
}

/** The process that has the index open. */
function searchProcessOf(app: number): number | undefined {
  return processTree(app).find((id) => {
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
    return command.includes('--utility-sub-type=node.mojom.NodeService');
  });
}

/** Answers when the app has seen that its index is that of the files. */
async function isWhole({ page }: DrivenApp, limit = 600_000): Promise<void> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = await page.evaluate(() => window.polylect.ask('search.find', { text: 'x' }));
    const found = answerIn([answer ?? ''].flat());
    if (isRecord(found) && found.isPartial !== true) return;
    if (performance.now() > end) throw new Error(`The index was not whole after ${limit} ms`);
    // Asked more often, the question would hold up what it waits for: the index pauses while somebody searches.
    await page.waitForTimeout(500);
  }
}

/** From each question to its answer in the page. */
async function answerTimes({ page }: DrivenApp, word: string): Promise<readonly number[]> {
  return page.evaluate(async (letters) => {
    const times: number[] = [];
    for (let end = 1; end <= letters.length; end += 1) {
      const asked = performance.now();
      await window.polylect.ask('search.find', {
        text: letters.slice(0, end).join(''),
        reading: ['en', 'fr'],
      });
      times.push(performance.now() - asked);
    }
    return times;
  }, Array.from(word));
}

/** From each key to the frame in which the hits are others than before; keys that change nothing have none. */
async function keyTimes(app: DrivenApp): Promise<readonly number[]> {
  const { page } = app;
  await page.keyboard.press('Control+Shift+F');
  const panel = page.getByRole('complementary', { name: 'Search' });
  const field = panel.getByRole('searchbox');
  await field.waitFor();
  await panel.evaluate((element) => {
    new MutationObserver((changes) => {
      const isOfHits = changes.some(({ target, addedNodes }) =>
        [target, ...addedNodes].some(
          (node) => node instanceof Element && (node.closest('li') ?? node.querySelector('li')) !== null,
        ),
      );
      if (!isOfHits || window.hitsAt !== undefined) return;
      // The frame is painted after its callbacks, and before the next one's.
      requestAnimationFrame(() => {
        requestAnimationFrame((at) => {
          window.hitsAt ??= performance.timeOrigin + at;
        });
      });
    }).observe(element, { subtree: true, childList: true, characterData: true });
  });
  const times: number[] = [];
  const words = typedWords();
  const typing = new SteadyProgress('words typed');
  for (const [number, word] of words.entries()) {
    typing.reached(number, words.length);
    await field.fill('');
    // What is found by one key must be there before the next one is timed, or it would be taken for the answer to that.
    await page.waitForTimeout(300);
    for (const letter of Array.from(word)) {
      await page.evaluate(() => {
        delete window.hitsAt;
      });
      // As a keyboard of that language would: what the script has no key for is put in as it is.
      await page.keyboard.press('Shift');
      if (/[a-z]/iu.test(letter)) await page.keyboard.press(letter);
      else await page.keyboard.insertText(letter);
      // A key that changes no hit has no event to wait for.
      await page.waitForTimeout(300);
      const [pressed, hits] = await page.evaluate(() => [window.pressedAt, window.hitsAt]);
      if (pressed !== undefined && hits !== undefined) times.push(hits - pressed);
    }
  }
  return times;
}

async function measureLists(): Promise<readonly Row[]> {
  tellProgress('the lists of queries are asked');
  return (await measureQuality()).map(({ language, queries, faults }) =>
    budgetRow(`${language}: faults in ${queries} queries`, faults.length, 0),
  );
}
