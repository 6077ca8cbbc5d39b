// Aligns two editions of an article.
import { titleBlock } from '../article/block-ids';
import type { Edition } from '../article/shapes';
import { reversed, type AlignedGroup, type Alignment, type FixedPoint } from './alignment';
import { fixedStretches } from './fixed-points';
import { figuresFrom, firstFigures } from './length-estimate';
import { forms } from './lattice';
import { lengthModel, type LengthModel } from './length-model';
import { prepared } from './prepared';
import { alignRegion, firstWay, isSameStructure, type Group, type Pair, type Region } from './region';
import { sectionPairs } from './section-pairs';
import { noteSequence, textSequence, type AlignedBlock } from './sequence';

/**
 * Aligns two editions of an article: which blocks of the one say what which blocks of the other say.
 *
 * First comes what a reader fixed, then headings by their ids, numbers and tree, then between them blocks of the same structure one to
 * one, and what is left by the lengths of the texts (Gale and Church, A Program for Aligning Sentences in Bilingual Corpora,
 * Computational Linguistics 19, 1993) and what they have in common (Simard, Foster and Isabelle, Using Cognates to Align Sentences in
 * Bilingual Corpora, 1992). Nothing crosses. The title stands for the title, and notes for notes.
 *
 * @param fixed what the reader said, which holds; no two of them contradict each other
 * @returns the same groups as for the editions the other way round
 */
export function align(one: Edition, other: Edition, fixed: readonly FixedPoint[] = []): Alignment {
  const [text, otherText] = [textSequence(one), textSequence(other)];
  const [notes, otherNotes] = [noteSequence(one), noteSequence(other)];
  // Both ways are computed in one order, so that they cannot differ.
  if (compareSides([...text, ...notes], [...otherText, ...otherNotes]) > 0) {
    return reversed(align(other, one, fixed.map(turned)));
  }
  const title: AlignedGroup = { from: [titleBlock], to: [titleBlock], confidence: 1, source: 'structure' };
  return [title, ...alignRows(text, otherText, fixed), ...alignRows(notes, otherNotes, fixed)];
}

function turned(point: FixedPoint): FixedPoint {
  return point.kind === 'start'
    ? { kind: 'start', from: point.to, to: point.from }
    : { kind: 'together', from: point.to, to: point.from };
}

/** Some order of editions, whatever it is. */
function compareSides(one: readonly AlignedBlock[], other: readonly AlignedBlock[]): number {
  if (one.length !== other.length) return one.length - other.length;
  for (const [index, { text, id }] of one.entries()) {
    const counterpart = other[index];
    if (counterpart === undefined) return 1;
    if (text !== counterpart.text) return text < counterpart.text ? -1 : 1;
    if (id !== counterpart.id) return id < counterpart.id ? -1 : 1;
  }
  return 0;
}

function alignRows(
  blocks: readonly AlignedBlock[],
  otherBlocks: readonly AlignedBlock[],
  points: readonly FixedPoint[],
): Alignment {
  const fixed = fixedStretches(blocks, otherBlocks, points);
  const isAlone = (block: AlignedBlock): boolean => fixed.alone.has(block);
  const pair: Pair = { one: prepared(blocks, isAlone), other: prepared(otherBlocks, isAlone) };
  const parts = partsOf(pair, fixed.stretches);
  const { model, lines } = estimate(
    pair,
    parts.flatMap((part) => (part.kind === 'region' ? [part.region] : [])),
  );
  const groups = parts.flatMap((part) =>
    part.kind === 'group' ? [part.group] : alignRegion(pair, part.region, model, lines.get(part.region)),
  );
  return groups.map(({ from, to, confidence, source }) => ({
    from: blocks.slice(...from).map(({ id }) => id),
    to: otherBlocks.slice(...to).map(({ id }) => id),
    confidence,
    source,
  }));
}

/** What is known already, and what stands between. */
type Part =
  { readonly kind: 'group'; readonly group: Group } | { readonly kind: 'region'; readonly region: Region };

function partsOf(
  pair: Pair,
  stretches: readonly ReturnType<typeof fixedStretches>['stretches'][number][],
): readonly Part[] {
  const parts: Part[] = [];
  let [row, column] = [0, 0];
  let isPinned = false;
  const end = {
    kind: 'start',
    from: [pair.one.blocks.length, 0],
    to: [pair.other.blocks.length, 0],
  } as const;
  for (const { kind, from, to } of [...stretches, end]) {
    if (row < from[0] || column < to[0]) {
      parts.push(...regionParts(pair, { from: [row, from[0]], to: [column, to[0]], isPinned, trust: 1 }));
    }
    if (kind === 'together') {
      parts.push({ kind: 'group', group: { from, to, confidence: 1, source: 'reader' } });
      [row, column] = [from[1], to[1]];
    } else {
      [row, column] = [from[0], to[0]];
    }
    isPinned = kind === 'start';
  }
  return parts;
}

/** A region, parted by the headings in it that correspond. */
function regionParts(pair: Pair, region: Region): readonly Part[] {
  const [row, column] = [region.from[0], region.to[0]];
  const [form, otherForm] = [pair.one.forms[row], pair.other.forms[column]];
  // A heading is no group with more, and a block that has no counterpart is one only where a reader says so.
  const isPair =
    region.isPinned && [form, otherForm].some((own) => own === forms.heading || own === forms.alone);
  if (!isPair) return partedRegion(pair, region);
  const group: Group = { from: [row, row + 1], to: [column, column + 1], confidence: 1, source: 'reader' };
  const rest: Region = {
    ...region,
    from: [row + 1, region.from[1]],
    to: [column + 1, region.to[1]],
    isPinned: false,
  };
  return [{ kind: 'group', group }, ...partedRegion(pair, rest)];
}

function partedRegion(pair: Pair, region: Region): readonly Part[] {
  const parts: Part[] = [];
  let [row, column] = [region.from[0], region.to[0]];
  let { trust, isPinned } = region;
  const add = (rowEnd: number, columnEnd: number, own: number): void => {
    if (row < rowEnd || column < columnEnd) {
      const part: Region = { from: [row, rowEnd], to: [column, columnEnd], isPinned, trust: own };
      parts.push({ kind: 'region', region: part });
    }
    [row, column, isPinned] = [rowEnd, columnEnd, false];
  };
  for (const { from, to, confidence } of sectionPairs(pair, region)) {
    add(from, to, Math.min(trust, confidence));
    add(from + 1, to + 1, confidence);
    trust = confidence;
  }
  add(region.from[1], region.to[1], Math.min(trust, region.trust));
  return parts;
}

/** So many pairs of the same structure say enough about the lengths. */
const enoughPairs = 30;

/** So many say enough even where some of them are wrong. */
const manyPairs = 300;

interface Estimate {
  readonly model: LengthModel;
  /** The ways that were found on the way. */
  readonly lines: ReadonlyMap<Region, Float64Array>;
}

function estimate(pair: Pair, regions: readonly Region[]): Estimate {
  const { one, other } = pair;
  let figures = firstFigures(one, other);
  const straight = regions.filter((region) => isSameStructure(pair, region)).flatMap(straightPairs);
  const lines = new Map<Region, Float64Array>();
  if (straight.length >= enoughPairs) {
    return { model: lengthModel(figuresFrom(one, other, straight, figures)), lines };
  }
  const crooked = regions.filter(
    (region) =>
      region.from[1] > region.from[0] && region.to[1] > region.to[0] && !isSameStructure(pair, region),
  );
  // The second round knows from the first how the lengths relate.
  for (let round = 0; round < 2; round += 1) {
    const model = lengthModel(figures);
    const found = crooked.flatMap((region) => {
      const { pairs, line } = firstWay(pair, region, model, lines.get(region));
      lines.set(region, line);
      return pairs;
    });
    figures = figuresFrom(one, other, [...straight, ...found], figures);
    if (found.length >= manyPairs) break;
  }
  return { model: lengthModel(figures), lines };
}

function straightPairs({ from, to }: Region): readonly (readonly [number, number])[] {
  return Array.from({ length: from[1] - from[0] }, (_, place) => [from[0] + place, to[0] + place] as const);
}
