// Corrections for tests: of blocks that are there, and whole ones of which only the number counts.
import { makeAnchor, type Anchor } from './anchor';
import { blockTexts } from './article/block-texts';
import type { BlockId, Edition } from './article/shapes';
import type { Correction, CorrectionKind } from './correction';

/** Which blocks a correction is about, those of one edition and those of the other. */
export interface Correcting {
  readonly kind: CorrectionKind;
  readonly one: readonly BlockId[];
  readonly other: readonly BlockId[];
}

/**
 * A correction between two editions, as a reader makes it.
 *
 * @param number makes the id and the time: a larger one is later
 */
export function correctionBetween(
  one: Edition,
  other: Edition,
  { kind, one: ones, other: others }: Correcting,
  number = 1,
): Correction {
  return {
    ...namedBy(number),
    article: one.article,
    kind,
    one: anchorsOn(one, ones),
    other: anchorsOn(other, others),
  };
}

/** The correction of a number: always the same one. */
export function someCorrection(
  number: number,
  changes: Partial<Correction> = {},
  article = 'open-models',
): Correction {
  const anchor = (language: string): Anchor => ({
    article,
    language,
    block: `s1.p${number}`,
    hash: '0123456789abcdef',
    quote: 'संस्कृतम्',
    start: 0,
    end: 9,
    before: '',
    after: '日本語',
  });
  return {
    ...namedBy(number),
    article,
    kind: 'start',
    one: [anchor('fi')],
    other: [anchor('el')],
    ...changes,
  };
}

function namedBy(number: number): Pick<Correction, 'id' | 'made'> {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    made: new Date(Date.UTC(2026, 10, 23) + number * 1000).toISOString(),
  };
}

function anchorsOn(edition: Edition, blocks: readonly BlockId[]): readonly Anchor[] {
  const texts = blockTexts(edition);
  return blocks.map((block) => {
    const anchor = makeAnchor(edition, texts, block);
    if (anchor === undefined) throw new Error(`There is no block ${block}`);
    return anchor;
  });
}
