// The text of an edition cut into stretches, so that of a long one only what is near the reader need be put on the page.
import { blocksOf, sectionsOf, type Outline, type OutlineBlock } from './outline';
import { sealedContent } from './sealed';
import type { BlockId, Content, Edition, List, Note, Section } from './shapes';

/** What stands in a stretch, in reading order. */
export type StretchPart =
  | { readonly kind: 'heading'; readonly section: Section }
  | { readonly kind: 'contents'; readonly contents: readonly Content[] }
  /** A section with all that stands under it. */
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'notes'; readonly notes: readonly Note[] };

/** A run of blocks that are put on the page together: some screens of text. */
export interface Stretch {
  readonly kind: 'stretch';
  /** Its place among all stretches of the edition. */
  readonly index: number;
  /** Made when they are asked for: the content of a long edition is taken apart then. */
  readonly parts: readonly StretchPart[];
  readonly blocks: readonly BlockId[];
  /** Of its text, in UTF-16 units: how much room it takes where that is not known. */
  readonly length: number;
}

/** The tree of an edition's text: sections that are larger than a stretch hold stretches and such sections. */
export type StretchTree = readonly (Stretch | LongSection | LongNotes | Bundle)[];
export interface LongSection {
  readonly kind: 'section';
  readonly section: Section;
  readonly under: StretchTree;
}
export interface LongNotes {
  readonly kind: 'notes';
  readonly under: StretchTree;
}

/** Some of many that follow each other. Far from the reader all of them are passed over as one. */
export interface Bundle {
  readonly kind: 'bundle';
  readonly under: StretchTree;
  /** Of its text, in UTF-16 units. */
  readonly length: number;
}

export interface CutText {
  readonly tree: StretchTree;
  /** The stretches of the tree in reading order. */
  readonly stretches: readonly Stretch[];
  /** The stretch in which each block stands; the title stands in none. */
  readonly stretchOf: ReadonlyMap<BlockId, Stretch>;
}

/** A stretch ends where it would have more than this: small enough to be put on the page in a few milliseconds. */
const most = { blocks: 30, length: 8_000 };

/** So many parts beside each other are looked at one by one in no time. */
const fewParts = 24;

/** What is not cut any further, unless it is a section that is too large by itself. */
interface Piece {
  readonly section?: Section;
  readonly part: () => StretchPart;
  readonly blocks: readonly OutlineBlock[];
  readonly length: number;
}

/**
 * Cuts the text of an edition, its notes included, between blocks. Of a sealed edition nothing is taken apart for that, but for lists
 * that are longer than a stretch.
 *
 * @param outline of the edition
 */
export function stretchesOf(edition: Edition, outline: Outline): CutText {
  const cutter = new Cutter(edition, outline);
  const tree = cutter.cutEdition();
  const stretchOf = new Map<BlockId, Stretch>();
  for (const stretch of cutter.stretches) for (const id of stretch.blocks) stretchOf.set(id, stretch);
  return { tree, stretches: cutter.stretches, stretchOf };
}

/** The first and the last stretch of a part of the tree. */
export function stretchesWithin(part: StretchTree[number]): readonly [first: Stretch, last: Stretch] {
  return [edgeOf(part, 0), edgeOf(part, -1)];
}

function edgeOf(part: StretchTree[number], at: 0 | -1): Stretch {
  if (part.kind === 'stretch') return part;
  const edge = part.under.at(at);
  if (edge === undefined) throw new Error('A part of a text has at least one stretch');
  return edgeOf(edge, at);
}

class Cutter {
  readonly stretches: Stretch[] = [];
  readonly #edition: Edition;
  readonly #outline: Outline;
  /** The blocks of each section, its heading first. */
  readonly #blocks: ReadonlyMap<Section, readonly OutlineBlock[]>;

  constructor(edition: Edition, outline: Outline) {
    this.#edition = edition;
    this.#outline = outline;
    // The outline begins with the title, and has the sections in this order.
    this.#blocks = new Map(
      sectionsOf(edition).map((section, index) => [section, outline[index + 1]?.blocks ?? []]),
    );
  }

  cutEdition(): StretchTree {
    const { sections, notes } = this.#edition;
    const lead = contentPieces(this.#edition, () => this.#edition.lead, this.#outline[0]?.blocks ?? []);
    const text = this.#cut([...lead, ...sections.map((section) => this.#section(section))]);
    if (notes.length === 0) return text;
    const blocks = this.#outline.at(-1)?.blocks ?? [];
    const pieces = notes.map((note, index) =>
      pieceOf(blocks.slice(index, index + 1), () => ({ kind: 'notes', notes: [note] })),
    );
    return [...text, { kind: 'notes', under: this.#cut(pieces) }];
  }

  /** Puts pieces that follow each other into as few stretches as hold them; a section that is too large is cut itself. */
  #cut(pieces: readonly Piece[]): StretchTree {
    const tree: (Stretch | LongSection)[] = [];
    let run: Piece[] = [];
    let [blocks, length] = [0, 0];
    const end = (): void => {
      if (run.length > 0) tree.push(this.#stretch(run));
      run = [];
      [blocks, length] = [0, 0];
    };
    for (const piece of pieces) {
      const { section } = piece;
      if (section !== undefined && isTooLarge(piece.blocks.length, piece.length)) {
        end();
        tree.push(this.#longSection(section));
        continue;
      }
      if (isTooLarge(blocks + piece.blocks.length, length + piece.length)) end();
      run.push(piece);
      blocks += piece.blocks.length;
      length += piece.length;
    }
    end();
    return bundled(tree);
  }

  #longSection(section: Section): LongSection {
    const blocks = this.#blocks.get(section) ?? [];
    const pieces = [
      pieceOf(blocks.slice(0, 1), () => ({ kind: 'heading', section })),
      ...contentPieces(section, () => section.content, blocks),
      ...section.sections.map((under) => this.#section(under)),
    ];
    return { kind: 'section', section, under: this.#cut(pieces) };
  }

  #stretch(pieces: readonly Piece[]): Stretch {
    let parts: readonly StretchPart[] | undefined;
    const stretch: Stretch = {
      kind: 'stretch',
      index: this.stretches.length,
      get parts() {
        return (parts ??= joined(pieces.map(({ part }) => part())));
      },
      blocks: pieces.flatMap(({ blocks }) => blocks.map(({ id }) => id)),
      length: pieces.reduce((sum, { length }) => sum + length, 0),
    };
    this.stretches.push(stretch);
    return stretch;
  }

  #section(section: Section): Piece {
    const blocks = sectionsOf({ sections: [section] }).flatMap((own) => this.#blocks.get(own) ?? []);
    return { ...pieceOf(blocks, () => ({ kind: 'section', section })), section };
  }
}

/** Many parts in bundles of as many as there are bundles, so that there are few of both to look at. */
function bundled(tree: StretchTree): StretchTree {
  if (tree.length <= fewParts) return tree;
  const size = Math.ceil(Math.sqrt(tree.length));
  return Array.from({ length: Math.ceil(tree.length / size) }, (_none, index): Bundle => {
    const under = tree.slice(index * size, (index + 1) * size);
    return { kind: 'bundle', under, length: lengthOf(under) };
  });
}

/** Of the text in some parts, in UTF-16 units. */
function lengthOf(tree: StretchTree): number {
  return tree.reduce((sum, part) => sum + ('length' in part ? part.length : lengthOf(part.under)), 0);
}

/**
 * The parts of some content, one by one.
 *
 * @param blocks of the section; the first one is its heading
 */
function contentPieces(
  holder: Edition | Section,
  content: () => readonly Content[],
  blocks: readonly OutlineBlock[],
): readonly Piece[] {
  const spans =
    sealedContent(holder)?.spans ??
    content().map((part) => (part.kind === 'rule' ? 0 : blocksOf([part]).length));
  const pieces: Piece[] = [];
  let from = 1;
  for (const [index, span] of spans.entries()) {
    const own = blocks.slice(from, from + span);
    const part = (): Content | undefined => content()[index];
    if (span > most.blocks) pieces.push(...listPieces(part(), own));
    else pieces.push(pieceOf(own, () => contentsPart(part())));
    from += span;
  }
  return pieces;
}

/** A list with more items than a stretch may have, as several lists, the numbers of the items going on. */
function listPieces(list: Content | undefined, blocks: readonly OutlineBlock[]): readonly Piece[] {
  // Nothing else has several blocks.
  if (list?.kind !== 'list') return [];
  const { first, items } = list;
  const pieces: Piece[] = [];
  let from = 0;
  for (let start = 0; start < items.length; start += most.blocks) {
    const some: List = {
      kind: 'list',
      first: first === undefined ? undefined : first + start,
      items: items.slice(start, start + most.blocks),
    };
    const count = blocksOf([some]).length;
    pieces.push(pieceOf(blocks.slice(from, from + count), () => contentsPart(some)));
    from += count;
  }
  return pieces;
}

function contentsPart(content: Content | undefined): StretchPart {
  return { kind: 'contents', contents: content === undefined ? [] : [content] };
}

function pieceOf(blocks: readonly OutlineBlock[], part: () => StretchPart): Piece {
  return { part, blocks, length: blocks.reduce((sum, { length }) => sum + length, 0) };
}

function isTooLarge(blocks: number, length: number): boolean {
  return blocks > most.blocks || length > most.length;
}

/** Contents that follow each other are one part, and so are notes. */
function joined(parts: readonly StretchPart[]): readonly StretchPart[] {
  const whole: StretchPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.kind === 'contents' && part.kind === 'contents') {
      whole[whole.length - 1] = { kind: 'contents', contents: [...last.contents, ...part.contents] };
    } else if (last?.kind === 'notes' && part.kind === 'notes') {
      whole[whole.length - 1] = { kind: 'notes', notes: [...last.notes, ...part.notes] };
    } else {
      whole.push(part);
    }
  }
  return whole;
}
