// Alignments that were computed before, beside the reader's data: nothing of the reader's, and missed by nobody where it is gone.
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { alignmentCheck } from '../../src-shared/align/alignment-check';
import { alignmentVersion } from '../../src-shared/align/alignment-version';
import type { Alignment } from '../../src-shared/align/alignment';
import { isArticleId } from '../../src-shared/article/id';
import type { ArticleId, BlockId } from '../../src-shared/article/shapes';
import { isRecord } from '../../src-shared/check';
import type { LanguageTag } from '../../src-shared/language';

/** One side of an alignment. */
export interface CachedSide {
  readonly language: LanguageTag;
  /** Stands for all that an alignment depends on in the edition. */
  readonly hash: string;
  /** The edition's blocks in reading order. */
  readonly blocks: readonly BlockId[];
}

/** Which alignment is meant. */
export interface CachedPair {
  readonly article: ArticleId;
  readonly from: CachedSide;
  readonly to: CachedSide;
  /** Stands for what the reader fixed between the two. */
  readonly fixed: string;
}

/** How large the folder may grow, in bytes: some hundred pairs of long articles, or the whole of a large library. */
const mostBytes = 50_000_000;

/** The folder's size is looked at again when this share of it was written. */
const lookedAtShare = 0.1;

export class AlignmentCache {
  readonly #folder: string;
  readonly #mostBytes: number;
  #work: Promise<void> = Promise.resolve();
  /** What was written since the folder's size was looked at. */
  #written = Infinity;

  /**
   * @param folder the folder of the reader's data
   * @param most how large the folder may grow, in bytes
   */
  constructor(folder: string, most: number = mostBytes) {
    this.#folder = join(folder, 'alignments');
    this.#mostBytes = most;
  }

  /** @returns undefined where there is none, or one of other texts or other corrections, or a damaged one */
  async find(pair: CachedPair): Promise<Alignment | undefined> {
    const { from, to } = pair;
    try {
      const stored: unknown = JSON.parse(await readFile(this.#pathOf(pair), 'utf8'));
      const isAlignment = alignmentCheck(from.blocks, to.blocks);
      if (!isRecord(stored) || !isOf(stored, pair) || !isAlignment(stored.alignment)) return undefined;
      this.#later(() => this.#noteUse(pair));
      return stored.alignment;
    } catch {
      return undefined;
    }
  }

  /** Writes an alignment when there is time. Nobody waits for it, and where it fails it is computed again. */
  keep(pair: CachedPair, alignment: Alignment): void {
    if (!isArticleId(pair.article)) return;
    this.#later(async () => {
      const text = JSON.stringify({ ...headOf(pair), alignment });
      const path = this.#pathOf(pair);
      await mkdir(join(this.#folder, pair.article), { recursive: true });
      await writeFile(`${path}.new`, text);
      await rename(`${path}.new`, path);
      this.#written += Buffer.byteLength(text);
      if (this.#written > this.#mostBytes * lookedAtShare) await this.#removeOldest();
    });
  }

  /** Answers when nothing waits to be written any more. */
  settled(): Promise<void> {
    return this.#work;
  }

  /** One after another, so that two of them never write the same file. */
  #later(step: () => Promise<void>): void {
    this.#work = this.#work.then(step).catch(() => undefined);
  }

  /** The time of a file says when it was used last: the system's own time of use is switched off on many disks. */
  async #noteUse(pair: CachedPair): Promise<void> {
    const now = new Date();
    await utimes(this.#pathOf(pair), now, now);
  }

  async #removeOldest(): Promise<void> {
    this.#written = 0;
    const files = await filesIn(this.#folder);
    let bytes = files.reduce((sum, { size }) => sum + size, 0);
    for (const { path, size } of files.toSorted((one, other) => one.used - other.used)) {
      if (bytes <= this.#mostBytes) return;
      await rm(path, { force: true });
      bytes -= size;
    }
  }

  #pathOf({ article, from, to }: CachedPair): string {
    return join(this.#folder, article, `${from.language}-${to.language}.json`);
  }
}

interface CachedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** When it was used last, in milliseconds since 1970. */
  readonly used: number;
}

async function filesIn(folder: string): Promise<readonly CachedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const files: CachedFile[] = [];
  for (const path of paths) {
    const { size, mtimeMs } = await stat(path);
    files.push({ path, size, used: mtimeMs });
  }
  return files;
}

function headOf({ from, to, fixed }: CachedPair): Readonly<Record<string, string | number>> {
  return { version: alignmentVersion, from: from.hash, to: to.hash, fixed };
}

function isOf(stored: Readonly<Record<string, unknown>>, pair: CachedPair): boolean {
  return Object.entries(headOf(pair)).every(([field, value]) => stored[field] === value);
}
