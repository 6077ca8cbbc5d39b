// What takes a long article so much time that the main process would answer nobody meanwhile. A thread of its own does it.
import { align } from '../src-shared/align/align';
import type { Alignment, FixedPoint } from '../src-shared/align/alignment';
import { parseEdition, type Source } from '../src-shared/article/parse/parse';
import type { Edition } from '../src-shared/article/shapes';

/** The works, by name: each takes plain data and answers with JSON, which is handed over as it is. */
export const hardWorks = {
  parse: (source: Source): string => JSON.stringify(parseEdition(source)),
  /** Takes JSON, since a copy of plain data takes longer than making that of it. */
  align: ({ one, other, fixed }: AlignWork): string =>
    JSON.stringify(align(JSON.parse(one) as Edition, JSON.parse(other) as Edition, fixed)),
} as const;

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

/** Does them at once, in the thread that asks: for short articles, and for tests. */
export const workHere: HardWorker = {
  parse: (source) => Promise.resolve(hardWorks.parse(source)),
  align: (work) => Promise.resolve(hardWorks.align(work)),
};

export async function alignBy(
  worker: HardWorker,
  one: Edition,
  other: Edition,
  fixed: readonly FixedPoint[],
): Promise<Alignment> {
  const work = { one: JSON.stringify(one), other: JSON.stringify(other), fixed };
  return JSON.parse(await worker.align(work)) as Alignment;
}
