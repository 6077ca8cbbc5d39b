// Measures bookmarks on the disk: how long it takes until a save is answered, and until they are read.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { BookmarkFiles } from '../../src-main/storage/bookmark-files';
import { bookmarkColours, type Bookmark } from '../../src-shared/bookmark';

/** One figure. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/** So many that the slowest twentieth is ten of them. */
const runs = 200;

const articles = 1_000;
const many = 10_000;
const few = 10;

export const bookmarks = {
  name: 'bookmarks',
  what: 'saving a bookmark until it is on the disk, and reading them',
  run: measureBookmarks,
};

async function measureBookmarks(): Promise<readonly Row[]> {
  // The package electron, of which electron-store asks whether there is an app, would else look for its program.
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= tmpdir();
  const folder = await mkdtemp(join(tmpdir(), 'polylect-bench-'));
  try {
    return [
      ...(await measureSaves(join(folder, 'few'), few, 1)),
      ...(await measureSaves(join(folder, 'one'), many, 1)),
      ...(await measureSaves(join(folder, 'spread'), many, articles)),
      ...(await measure(
        `read the bookmarks of one article of ${articles}, ${many / articles} in each`,
        (run) => open(join(folder, 'spread')).ofArticle(`article-${run % articles}`),
      )),
      ...(await measure(
        `read the ${many} bookmarks of one article`,
        () => open(join(folder, 'one')).all(),
        20,
      )),
      ...(await measure(
        `read all of ${many} bookmarks in ${articles} articles`,
        () => open(join(folder, 'spread')).all(),
        20,
      )),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureSaves(folder: string, count: number, spreadOver: number): Promise<readonly Row[]> {
  const files = open(folder);
  const stored = Array.from({ length: count }, (_none, number) => bookmark(number, spreadOver));
  const saved = await files.change({ put: stored, removed: [] });
  if (!saved.ok) throw new Error(saved.reason);
  const where = spreadOver === 1 ? 'in one article' : `in ${spreadOver} articles`;
  return measure(`save a bookmark, ${count} stored ${where}`, async (run) => {
    // Half of them are new, and half were there and have another note.
    const number = run % 2 === 0 ? count + run : (run * 37) % count;
    const answer = await files.change({
      put: [{ ...bookmark(number, spreadOver), note: `Note ${run}` }],
      removed: [],
    });
    if (!answer.ok) throw new Error(answer.reason);
  });
}

async function measure(
  what: string,
  work: (run: number) => Promise<unknown>,
  times = runs,
): Promise<readonly Row[]> {
  const durations: number[] = [];
  // The first ones load what is needed, and do not count.
  for (let run = -5; run < times; run += 1) {
    const start = performance.now();
    await work(Math.abs(run));
    if (run >= 0) durations.push(performance.now() - start);
  }
  const sorted = durations.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return [
    { what: `${what}, median`, value: at(0.5), unit: 'ms' },
    { what: `${what}, 95 of 100 take at most`, value: at(0.95), unit: 'ms' },
  ];
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

/** As large as one with a note on a paragraph of usual length, about a kilobyte. */
function bookmark(number: number, spreadOver: number): Bookmark {
  const time = '2026-11-23T12:00:00.000Z';
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    anchor: {
      article: `article-${number % spreadOver}`,
      language: 'de',
      block: `s3.p${number}`,
      hash: '0123456789abcdef0123456789abcdef',
      quote: 'Alle Menschen sind frei und gleich an Würde und Rechten geboren. '.repeat(7),
      start: 0,
      end: 455,
      before: 'Da die Anerkennung der angeborenen',
      after: 'Jeder hat Anspruch auf die in die',
    },
    title: 'Die Allgemeine Erklärung der Menschenrechte',
    heading: 'Artikel 1',
    position: 0.1,
    note: 'Das ist der Satz, den ich in allen Sprachen lesen möchte.',
    tags: ['Recht', 'wichtig'],
    colour: bookmarkColours[number % bookmarkColours.length] ?? 'red',
    made: time,
    changed: time,
  };
}
