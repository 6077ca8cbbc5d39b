// What takes a long article so much time that the main process would answer nobody meanwhile. A thread of its own does it.
import type { Alignment, FixedPoint } from '../src-shared/align/alignment';
import type { Source } from '../src-shared/article/parse/parse';
import { textOfEdition } from '../src-shared/article/seal';
import type { Edition } from '../src-shared/article/shapes';

/** Two editions as texts; see seal.ts. */
export interface AlignWork {
  readonly one: string;
  readonly other: string;
  readonly fixed: readonly FixedPoint[];
}

/** Does the works somewhere. */
export interface HardWorker {
  readonly parse: (source: Source) => Promise<string>;
  readonly align: (work: AlignWork) => Promise<string>;
}

/** Does them in the thread that asks: for short articles, and for tests. */
export const workHere: HardWorker = {
  parse: async (source) => (await import('./hard-works')).hardWorks.parse(source),
  align: async (work) => (await import('./hard-works')).hardWorks.align(work),
};

export async function alignBy(
  worker: HardWorker,
  one: Edition,
  other: Edition,
  fixed: readonly FixedPoint[],
): Promise<Alignment> {
  const work = { one: textOfEdition(one), other: textOfEdition(other), fixed };
  return JSON.parse(await worker.align(work)) as Alignment;
}
