// The hard works themselves. They bring the parser and the aligner with them, so they are loaded when the first one is asked for.
import { align } from '../src-shared/align/align';
import { parseEdition, type Source } from '../src-shared/article/parse/parse';
import type { Edition } from '../src-shared/article/shapes';
import type { AlignWork } from './hard-work';

/** The works, by name: each takes plain data and answers with JSON, which is handed over as it is. */
export const hardWorks = {
  parse: (source: Source): string => JSON.stringify(parseEdition(source)),
  /** Takes JSON, since a copy of plain data takes longer than making that of it. */
  align: ({ one, other, fixed }: AlignWork): string =>
    JSON.stringify(align(JSON.parse(one) as Edition, JSON.parse(other) as Edition, fixed)),
} as const;
