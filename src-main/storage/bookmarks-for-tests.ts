// For tests: a reader's folder on the disk, and bookmarks as a reader makes them.
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nameOf, type Bookmark, type BookmarksChange } from '../../src-shared/bookmark';
import type { Notice } from '../../src-shared/contract';
import { BookmarkFiles } from './bookmark-files';

/** What a save answers that is on disk. */
export const saved = { ok: true, value: null };

/** The folder of one reader's data, and what this reader was told. */
export class ReaderFolder {
  readonly folder: string;
  notices: Notice[] = [];
  changes: BookmarksChange[] = [];
  /** The clock of the app that is opened next. */
  now = new Date();

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<ReaderFolder> {
    const folder = await mkdtemp(join(tmpdir(), 'polylect-bookmarks-'));
    // So that another user can look into it; see rights-for-tests.ts.
    await chmod(folder, 0o755);
    return new ReaderFolder(folder);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  readonly tell = (notice: Notice): void => {
    this.notices.push(notice);
  };

  /** Bookmarks as after a start of the app. */
  open(): BookmarkFiles {
    return new BookmarkFiles(
      this.folder,
      this.tell,
      (change) => {
        this.changes.push(change);
      },
      undefined,
      () => this.now,
    );
  }

  path(...names: readonly string[]): string {
    return join(this.folder, ...names);
  }

  fileOf(article = 'open-models'): string {
    return this.path('bookmarks', `${article}.json`);
  }

  /** What stands in an article's file. */
  async stored(article?: string): Promise<unknown> {
    return JSON.parse(await readFile(this.fileOf(article), 'utf8')) as unknown;
  }

  /** Writes an article's file as another program would. */
  async write(content: unknown, article?: string): Promise<void> {
    const path = this.fileOf(article);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, isRaw(content) ? content : JSON.stringify(content));
  }

  /**
   * Writes a file as another program does that takes care: at once. What is still being written when the file is replaced goes
   * with it, whoever replaces it.
   */
  async replace(content: unknown): Promise<void> {
    const path = this.fileOf();
    await writeFile(`${path}.other`, JSON.stringify(content));
    await rename(`${path}.other`, path);
  }

  /** The names in a folder of the reader's data, sorted; none where there is no such folder. */
  async list(...names: readonly string[]): Promise<readonly string[]> {
    return (await readdir(this.path(...names)).catch(() => [])).toSorted();
  }
}

function isRaw(content: unknown): content is string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array;
}

export function put(...bookmarks: readonly Bookmark[]): BookmarksChange {
  return { put: bookmarks, removed: [] };
}

export function removed(...bookmarks: readonly Bookmark[]): BookmarksChange {
  return { put: [], removed: bookmarks.map(nameOf) };
}

/** What came of saves on a disk that takes no more. */
export interface FilledUp {
  /** How many bookmarks were answered as saved: those of the numbers from 0. */
  readonly saved: number;
  readonly reason: string;
  /** Whether the change that failed was told to those who listen, or is in memory. */
  readonly isPretended: boolean;
  readonly notices: readonly Notice[];
}

/** Makes the bookmarks of the numbers from 0, each with a note of some kilobytes, until a save fails. */
export async function fillUp(folder: string): Promise<FilledUp> {
  const notices: Notice[] = [];
  let told = 0;
  const files = new BookmarkFiles(
    folder,
    (notice) => notices.push(notice),
    () => (told += 1),
  );
  for (let number = 0; ; number += 1) {
    const answer = await files.change(put(largeBookmark(number)));
    if (answer.ok) continue;
    const isPretended = told > number || (await files.all()).length > number;
    return { saved: number, reason: answer.reason, isPretended, notices };
  }
}

export function largeBookmark(number: number): Bookmark {
  return someBookmark(number, { note: 'A long note. '.repeat(500) });
}

/** Bytes that look random and are the same every time (the generator mulberry32). */
export function randomBytes(count: number): readonly Uint8Array[] {
  let seed = 20240731;
  const next = (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return Array.from({ length: count }, () =>
    Uint8Array.from({ length: 1 + (next() % 300) }, () => next() % 256),
  );
}

/**
 * The bookmark of a number: always the same one.
 *
 * @param number from 0 to 10^12
 */
export function someBookmark(
  number: number,
  changes: Partial<Bookmark> = {},
  article = 'open-models',
): Bookmark {
  const time = new Date(Date.UTC(2026, 10, 23) + number * 1000).toISOString();
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    anchor: {
      article,
      language: 'fi',
      block: `s2.p${number}`,
      hash: '0123456789abcdef',
      quote: 'Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan.',
      start: 0,
      end: 77,
      before: 'संस्कृतम्',
      after: '日本語',
    },
    title: 'Avoimet mallit',
    heading: 'Ennen',
    position: 0.25,
    note: '',
    tags: [],
    colour: 'red',
    made: time,
    changed: time,
    ...changes,
  };
}
