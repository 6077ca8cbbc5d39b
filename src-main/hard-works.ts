// The hard works themselves. They bring the parser and the aligner with them, so they are loaded when the first one is asked for.
import { align } from '../src-shared/align/align';
import { parseEdition, type Source } from '../src-shared/article/parse/parse';
import { textOfEdition } from '../src-shared/article/seal';
import { editionIn } from '../src-shared/article/sealed';
import type { AlignWork } from './hard-work';

/** The works, by name: each takes plain data and answers with a text, which is handed over as it is. */
export const hardWorks = {
  parse: (source: Source): string => textOfEdition(parseEdition(source)),
  /** Takes texts, since a copy of plain data takes longer than making that of it. */
  align: ({ one, other, fixed }: AlignWork): string =>
    JSON.stringify(align(editionIn(one), editionIn(other), fixed)),
} as const;
