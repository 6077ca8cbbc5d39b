// Aligns what stands between two anchors: by structure where it is the same on both sides, else by length.
import type { AlignmentSource } from './alignment';
import { bandAround, cellAt, mirrored, type Band } from './band';
import { bonusIn } from './bonus';
import { confidenceOf, rounded } from './confidence';
import { explicitId } from './explicit-id';
import {
  forms,
  groupScore,
  hastySweep,
  shapeOf,
  sharpness,
  sweep,
  type Lattice,
  type Side,
  type Sweep,
  type ThoroughSweep,
} from './lattice';
import { mostBlocks, shapeScores, type LengthModel } from './length-model';
import type { Prepared } from './prepared';

/** Blocks of both editions from a place up to another one, which correspond as a whole. */
export interface Region {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Whether the first group has blocks on both sides. */
  readonly isPinned: boolean;
  /** How certain it is that the region corresponds as a whole, 0 to 1. */
  readonly trust: number;
}

/** Blocks from a place up to another one, on both sides. */
export interface Group {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly confidence: number;
  readonly source: AlignmentSource;
}

export interface Pair {
  readonly one: Prepared;
  readonly other: Prepared;
}

/** How much likelier it is that a section of the same blocks was kept block by block than that it only looks so. */
const structurePrior = Math.log(100);

/** Up to so many cells all are looked at. */
const fewCells = 40_000;

/** Whether both sides have the same blocks, in kind and number. */
export function isSameStructure({ one, other }: Pair, { from, to }: Region): boolean {
  const count = from[1] - from[0];
  if (count === 0 || count !== to[1] - to[0]) return false;
  for (let place = 0; place < count; place += 1) {
    const [row, column] = [from[0] + place, to[0] + place];
    if (one.forms[row] !== other.forms[column] || one.forms[row] === forms.alone) return false;
    if (one.blocks[row]?.level !== other.blocks[column]?.level) return false;
    const [number, counterpart] = [one.numbers[row], other.numbers[column]];
    if (number !== undefined && counterpart !== undefined && number !== counterpart) return false;
  }
  return true;
}

/** The groups of a region, in order. @param line the way that `firstWay` found, if it was asked */
export function alignRegion(
  pair: Pair,
  region: Region,
  model: LengthModel,
  line?: Float64Array,
): readonly Group[] {
  const groups = groupsOf(pair, region, model, line);
  // Where it begins was said by the reader.
  return region.isPinned
    ? groups.map((group, index) => (index === 0 ? { ...group, confidence: 1, source: 'reader' } : group))
    : groups;
}

function groupsOf(
  pair: Pair,
  region: Region,
  model: LengthModel,
  line: Float64Array | undefined,
): readonly Group[] {
  const { from, to, trust } = region;
  const [rows, columns] = [from[1] - from[0], to[1] - to[0]];
  if (rows === 0 || columns === 0) {
    const sided = (place: number): Group =>
      rows === 0
        ? {
            from: [from[0], from[0]],
            to: [place, place + 1],
            confidence: rounded(trust),
            source: 'structure',
          }
        : { from: [place, place + 1], to: [to[0], to[0]], confidence: rounded(trust), source: 'structure' };
    return Array.from({ length: rows + columns }, (_, place) =>
      sided(place + (rows === 0 ? to[0] : from[0])),
    );
  }
  const isSame = isSameStructure(pair, region);
  if ((isSame && rows === 1) || isWhole(pair, region)) {
    const source = sourceOf(pair, from[0], to[0]);
    return [{ from, to, confidence: rounded(trust), source }];
  }
  return alignByLength(pair, region, model, line, isSame);
}

/** A block against all of the other side can stand for nothing else. */
function isWhole({ one, other }: Pair, { from, to }: Region): boolean {
  const [rows, columns] = [from[1] - from[0], to[1] - to[0]];
  const isText = (side: Prepared, [start, end]: readonly [number, number]): boolean =>
    side.forms.subarray(start, end).every((form) => form === forms.text);
  return (
    Math.min(rows, columns) === 1 &&
    Math.max(rows, columns) <= mostBlocks &&
    isText(one, from) &&
    isText(other, to)
  );
}

function sourceOf({ one, other }: Pair, row: number, column: number): AlignmentSource {
  const [block, counterpart] = [one.blocks[row], other.blocks[column]];
  const id = block && explicitId(block.id);
  return id !== undefined && counterpart !== undefined && explicitId(counterpart.id) === id
    ? 'same-id'
    : 'structure';
}

function alignByLength(
  pair: Pair,
  region: Region,
  model: LengthModel,
  known: Float64Array | undefined,
  isSame: boolean,
): readonly Group[] {
  const line = known ?? (isSmall(region) ? undefined : firstWay(pair, region, model).line);
  const { lattice } =
    line === undefined ? searched(pair, region, model) : nearLine(pair, region, model, line);
  const forward = sweep(lattice);
  const backward = sweep(latticeMirrored(lattice), forward);
  const last = forward.best.length - 1;
  const total = (forward.best[last] ?? 0) + Math.log(forward.mass[last] ?? 1) / sharpness;
  const structure = isSame ? structureScore(lattice) + structurePrior - total : Number.NEGATIVE_INFINITY;
  const structureShare = 1 / (1 + Math.exp(-structure));
  const way = structureShare >= 0.5 ? straightWay(lattice.band.rows) : bestWay(lattice.band, forward);
  const posterior = posteriorOf(lattice, forward, backward);
  return way.map(([row, column, nextRow, nextColumn]): Group => {
    const isPair = nextRow - row === 1 && nextColumn - column === 1;
    const own = posterior(row, column, nextRow, nextColumn) * (1 - structureShare);
    const isStraight = isPair && row === column;
    const isHeading = isPair && pair.one.forms[region.from[0] + row] === forms.heading;
    const confidence = region.trust * confidenceOf(own + (isStraight ? structureShare : 0));
    return {
      from: [region.from[0] + row, region.from[0] + nextRow],
      to: [region.to[0] + column, region.to[0] + nextColumn],
      confidence: rounded(confidence),
      source:
        structureShare >= 0.5 || isHeading
          ? sourceOf(pair, region.from[0] + row, region.to[0] + column)
          : 'length',
    };
  });
}

/** The best way by length alone, as far as it serves to estimate lengths and to find the way again. */
export interface FirstWay {
  readonly pairs: readonly (readonly [number, number])[];
  /** For every place of the one side of the region that of the other. */
  readonly line: Float64Array;
}

/** A first look at a region. @param line the way found before, near which this one is looked for */
export function firstWay(pair: Pair, region: Region, model: LengthModel, line?: Float64Array): FirstWay {
  const { lattice, way } =
    line === undefined ? searched(pair, region, model) : nearLine(pair, region, model, line);
  const found = way ?? bestWay(lattice.band, hastySweep(lattice));
  const pairs = found.flatMap(([row, column, nextRow, nextColumn]) =>
    nextRow - row === 1 && nextColumn - column === 1
      ? [[region.from[0] + row, region.to[0] + column] as const]
      : [],
  );
  return { pairs, line: lineOf(found, lattice.band.rows) };
}

interface Searched {
  readonly lattice: Lattice;
  /** The best way, where it was found on the way. */
  readonly way?: readonly Stretch[];
}

/** All cells of a small region; of a large one a band that is widened until the best way lies within it. */
function searched(pair: Pair, region: Region, model: LengthModel): Searched {
  const [height, width] = [region.from[1] - region.from[0], region.to[1] - region.to[0]];
  const share = lineByShare(sideOf(pair.one, region.from, 1), sideOf(pair.other, region.to, 1));
  if (isSmall(region)) return { lattice: latticeIn(pair, region, model, bandAround(share, width, width)) };
  for (let reach = Math.ceil(8 + 0.75 * Math.sqrt(height)); ; reach *= 2) {
    const lattice = latticeIn(pair, region, model, bandAround(share, width, reach));
    const way = bestWay(lattice.band, hastySweep(lattice));
    if (reach >= width || !touchesEdge(lattice.band, way)) return { lattice, way };
  }
}

function nearLine(pair: Pair, region: Region, model: LengthModel, line: Float64Array): Searched {
  const width = region.to[1] - region.to[0];
  return {
    lattice: latticeIn(pair, region, model, bandAround(line, width, isSmall(region) ? width : nearby)),
  };
}

function isSmall({ from, to }: Region): boolean {
  return (from[1] - from[0] + 1) * (to[1] - to[0] + 1) <= fewCells;
}

function latticeIn(
  { one, other }: Pair,
  { from, to, isPinned }: Region,
  model: LengthModel,
  band: Band,
): Lattice {
  return {
    rows: sideOf(one, from, model.scales[0]),
    columns: sideOf(other, to, model.scales[1]),
    band,
    model,
    bonus: bonusIn(band, one, from[0], other, to[0]),
    isPinned,
  };
}

/** How far from the best way others are looked at, to say how certain it is. */
const nearby = 10;

function sideOf(
  { lengths, forms: kinds }: Prepared,
  [start, end]: readonly [number, number],
  scale: number,
): Side {
  return {
    lengths: lengths.subarray(start, end + 1).map((length) => (length - (lengths[start] ?? 0)) * scale),
    forms: kinds.subarray(start, end),
  };
}

/** For every place of the one side the place of the other with the same share of the text before it. */
function lineByShare(rows: Side, columns: Side): Float64Array {
  const [height, width] = [rows.forms.length, columns.forms.length];
  const [whole, otherWhole] = [rows.lengths[height] ?? 0, columns.lengths[width] ?? 0];
  const line = new Float64Array(height + 1);
  let column = 0;
  for (let row = 1; row <= height; row += 1) {
    const share = whole === 0 ? row / height : (rows.lengths[row] ?? 0) / whole;
    while (column < width && (columns.lengths[column] ?? 0) < share * otherWhole) column += 1;
    line[row] = row === height ? width : column;
  }
  return line;
}

/** A group by its first row and column, and those after its last ones. */
type Stretch = readonly [number, number, number, number];

function bestWay({ rows, columns, low, start }: Band, { step }: Sweep): readonly Stretch[] {
  const way: Stretch[] = [];
  let [row, column] = [rows, columns];
  while (row > 0 || column > 0) {
    const [back, across] = shapeOf(step[(start[row] ?? 0) + column - (low[row] ?? 0)] ?? 0);
    if (back + across === 0) throw new Error('There is no way through the band');
    way.push([row - back, column - across, row, column]);
    row -= back;
    column -= across;
  }
  return way.reverse();
}

function straightWay(count: number): readonly Stretch[] {
  return Array.from({ length: count }, (_, place): Stretch => [place, place, place + 1, place + 1]);
}

function lineOf(way: readonly Stretch[], rows: number): Float64Array {
  const line = new Float64Array(rows + 1);
  for (const [row, column, nextRow, nextColumn] of way) {
    for (let place = row + 1; place <= nextRow; place += 1) {
      line[place] = column + ((nextColumn - column) * (place - row)) / (nextRow - row);
    }
    if (row === nextRow) line[row] = nextColumn;
  }
  return line;
}

function touchesEdge({ low, high, columns }: Band, way: readonly Stretch[]): boolean {
  return way.some(
    ([, , row, column]) =>
      (column - (low[row] ?? 0) < 2 && column > 2) || ((high[row] ?? 0) - column < 2 && column < columns - 2),
  );
}

function latticeMirrored({ rows, columns, band, model, bonus }: Lattice): Lattice {
  const flipped = mirrored(band);
  // The bonus of two blocks stands at the cell where they end, which is where they begin when seen from the end.
  const shifted = new Float32Array(flipped.cells);
  for (let row = 1; row <= band.rows; row += 1) {
    const mirror = band.rows - row + 1;
    for (let column = Math.max(1, band.low[row] ?? 0); column <= (band.high[row] ?? 0); column += 1) {
      const place = band.columns - column + 1 - (flipped.low[mirror] ?? 0);
      if (place < 0 || band.columns - column + 1 > (flipped.high[mirror] ?? 0)) continue;
      shifted[(flipped.start[mirror] ?? 0) + place] =
        bonus[(band.start[row] ?? 0) + column - (band.low[row] ?? 0)] ?? 0;
    }
  }
  return {
    rows: sideMirrored(rows),
    columns: sideMirrored(columns),
    band: flipped,
    model,
    bonus: shifted,
    isPinned: false,
  };
}

function sideMirrored({ lengths, forms: kinds }: Side): Side {
  const whole = lengths.at(-1) ?? 0;
  return { lengths: lengths.map((length) => whole - length).reverse(), forms: kinds.slice().reverse() };
}

/** How much of all ways goes through a group: the forward and the backward pass (Rabiner 1989) met at both of its ends. */
function posteriorOf(
  lattice: Lattice,
  forward: ThoroughSweep,
  backward: ThoroughSweep,
): (row: number, column: number, nextRow: number, nextColumn: number) => number {
  const { band } = lattice;
  const last = band.cells - 1;
  return (row, column, nextRow, nextColumn) => {
    const before = cellAt(band, row, column);
    // Seen from the end, the cells are in the opposite order.
    const after = last - cellAt(band, nextRow, nextColumn);
    const score =
      (forward.best[before] ?? Number.NEGATIVE_INFINITY) +
      groupScore(lattice, row, column, nextRow, nextColumn) +
      (backward.best[after] ?? Number.NEGATIVE_INFINITY);
    const mass = ((forward.mass[before] ?? 0) * (backward.mass[after] ?? 0)) / (forward.mass[last] ?? 1);
    return Math.exp(sharpness * (score - (forward.best[last] ?? 0))) * mass;
  };
}

function structureScore(lattice: Lattice): number {
  let score = 0;
  for (let place = 0; place < lattice.band.rows; place += 1) {
    // That it is one to one goes without saying where the structure is kept.
    score += groupScore(lattice, place, place, place + 1, place + 1) - shapeScores.pair;
  }
  return score;
}
