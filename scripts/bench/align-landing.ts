// Counts how many paragraphs of an edition land in the right article of another one.
import type { Alignment } from '../../src-shared/align/alignment';
import type { BlockId } from '../../src-shared/article/shapes';
import type { GoldEdition, GoldParagraph } from './align-gold';

export interface Landing {
  readonly right: number;
  readonly all: number;
}

/**
 * A paragraph lands where a switch of the language would put it: at the block of its group's other side that holds the same share of
 * the group's text. Where it has no counterpart, it lands where the reader would: at what stands before it, or at the beginning.
 */
export function landingOf(alignment: Alignment, one: GoldEdition, other: GoldEdition): Landing {
  const ones = new Map(one.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const others = new Map(other.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  let right = 0;
  let last: GoldParagraph | undefined;
  for (const { from, to } of alignment) {
    const sources = paragraphsOf(from, ones);
    const targets = paragraphsOf(to, others);
    const whole = lengthOf(sources);
    let passed = 0;
    for (const source of sources) {
      const share = whole === 0 ? 0 : (passed + source.text.length / 2) / whole;
      const target = paragraphAt(targets, share) ?? last ?? other.paragraphs[0];
      if (target?.article === source.article) right += 1;
      passed += source.text.length;
    }
    last = targets.at(-1) ?? last;
  }
  return { right, all: one.paragraphs.length };
}

function paragraphsOf(
  ids: readonly BlockId[],
  known: ReadonlyMap<BlockId, GoldParagraph>,
): readonly GoldParagraph[] {
  return ids.flatMap((id) => known.get(id) ?? []);
}

function paragraphAt(paragraphs: readonly GoldParagraph[], share: number): GoldParagraph | undefined {
  const whole = lengthOf(paragraphs);
  let passed = 0;
  for (const paragraph of paragraphs) {
    passed += paragraph.text.length;
    if (passed >= share * whole) return paragraph;
  }
  return paragraphs.at(-1);
}

function lengthOf(paragraphs: readonly GoldParagraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}
