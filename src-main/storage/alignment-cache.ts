// Alignments that were computed before.
import { join } from 'node:path';
import { alignmentCheck } from '../../src-shared/align/alignment-check';
import { alignmentVersion } from '../../src-shared/align/alignment-version';
import type { Alignment } from '../../src-shared/align/alignment';
import { isArticleId } from '../../src-shared/article/id';
import type { ArticleId, BlockId } from '../../src-shared/article/shapes';
import { isRecord } from '../../src-shared/check';
import type { LanguageTag } from '../../src-shared/language';
import { CacheFolder } from './cache-folder';

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

export class AlignmentCache {
  readonly #folder: CacheFolder;

  /**
   * @param folder the folder of the caches
   * @param most how large the folder may grow, in bytes
   */
  constructor(folder: string, most: number = mostBytes) {
    this.#folder = new CacheFolder(join(folder, 'alignments'), most);
  }

  /** @returns undefined where there is none, or one of other texts or other corrections, or a damaged one */
  async find(pair: CachedPair): Promise<Alignment | undefined> {
    const { from, to } = pair;
    const text = await this.#folder.read(pathOf(pair));
    try {
      const stored: unknown = JSON.parse(text ?? '');
      const isAlignment = alignmentCheck(from.blocks, to.blocks);
      if (!isRecord(stored) || !isOf(stored, pair) || !isAlignment(stored.alignment)) return undefined;
      this.#folder.noteUse(pathOf(pair));
      return stored.alignment;
    } catch {
      return undefined;
    }
  }

  /** Writes an alignment when there is time. */
  keep(pair: CachedPair, alignment: Alignment): void {
    if (!isArticleId(pair.article)) return;
    this.#folder.keep(pathOf(pair), () => JSON.stringify({ ...headOf(pair), alignment }));
  }

  /** Answers when nothing waits to be written any more. */
  settled(): Promise<void> {
    return this.#folder.settled();
  }
}

function pathOf({ article, from, to }: CachedPair): string {
  return join(article, `${from.language}-${to.language}.json`);
}

function headOf({ from, to, fixed }: CachedPair): Readonly<Record<string, string | number>> {
  return { version: alignmentVersion, from: from.hash, to: to.hash, fixed };
}

function isOf(stored: Readonly<Record<string, unknown>>, pair: CachedPair): boolean {
  return Object.entries(headOf(pair)).every(([field, value]) => stored[field] === value);
}
