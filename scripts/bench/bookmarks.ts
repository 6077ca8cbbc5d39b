// Measures bookmarks on the disk: how long it takes until a save is answered, and until they are read.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BookmarkFiles } from '../../src-main/storage/bookmark-files';
import { medianOf, percentileOf } from './figures';
import { madeBookmark } from './made-bookmarks';
import type { Part, Row } from './part';

/** So many that the slowest twentieth is ten of them. */
const runs = 200;

const articles = 1_000;
const many = 10_000;
const few = 10;

export const bookmarks: Part = {
  name: 'bookmarks',
  what: 'saving a bookmark until it is on the disk, and reading them',
  run: measureBookmarks,
};

async function measureBookmarks(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'polylect-bench-'));
  try {
    return [
      await measureSaves(join(folder, 'few'), few, 1),
      await measureSaves(join(folder, 'one'), many, 1),
      await measureSaves(join(folder, 'spread'), many, articles),
      await measure(`read the bookmarks of one article of ${articles}, ${many / articles} in each`, (run) =>
        open(join(folder, 'spread')).ofArticle(`article-${run % articles}`),
      ),
      await measure(`read the ${many} bookmarks of one article`, () => open(join(folder, 'one')).all(), 20),
      await measure(
        `read all of ${many} bookmarks in ${articles} articles`,
        () => open(join(folder, 'spread')).all(),
        20,
      ),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureSaves(folder: string, count: number, spreadOver: number): Promise<Row> {
  const files = open(folder);
  const stored = Array.from({ length: count }, (_none, number) =>
    madeBookmark(`article-${number % spreadOver}`, number),
  );
  const saved = await files.change({ put: stored, removed: [] });
  if (!saved.ok) throw new Error(saved.reason);
  const where = spreadOver === 1 ? 'in one article' : `in ${spreadOver} articles`;
  return measure(`save a bookmark, ${count} stored ${where}`, async (run) => {
    // Half of them are new, and half were there and have another note.
    const number = run % 2 === 0 ? count + run : (run * 37) % count;
    const answer = await files.change({
      put: [{ ...madeBookmark(`article-${number % spreadOver}`, number), note: `Note ${run}` }],
      removed: [],
    });
    if (!answer.ok) throw new Error(answer.reason);
  });
}

async function measure(what: string, work: (run: number) => Promise<unknown>, times = runs): Promise<Row> {
  const durations: number[] = [];
  // The first ones load what is needed, and do not count.
  for (let run = -5; run < times; run += 1) {
    const start = performance.now();
    await work(Math.abs(run));
    if (run >= 0) durations.push(performance.now() - start);
  }
  return { what, 'median, ms': medianOf(durations), 'p95, ms': percentileOf(durations, 0.95) };
}

function open(folder: string): BookmarkFiles {
  return new BookmarkFiles(
    folder,
    (notice) => {
      throw new Error(JSON.stringify(notice));
    },
    () => undefined,
  );
}
