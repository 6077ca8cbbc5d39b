// The text of an edition cut into stretches, so that of a long one only what is near the reader need be put on the page.
import { blocksOf, sectionsOf, type Outline } from './outline';
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
  readonly parts: readonly StretchPart[];
  readonly blocks: readonly BlockId[];
  /** Of its text, in UTF-16 units: how much room it takes where that is not known. */
  readonly length: number;
}

/** The tree of an edition's text: sections that are larger than a stretch hold stretches and such sections. */
export type StretchTree = readonly (Stretch | LongSection | LongNotes)[];
export interface LongSection {
  readonly kind: 'section';
  readonly section: Section;
  readonly under: StretchTree;
}
export interface LongNotes {
  readonly kind: 'notes';
  readonly under: StretchTree;
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

/** What is not cut any further. */
interface Piece {
  readonly part: StretchPart;
  readonly blocks: readonly BlockId[];
  readonly length: number;
}

/**
 * Cuts the text of an edition, its notes included, between blocks.
 *
 * @param outline of the edition
 */
export function stretchesOf(
  edition: Pick<Edition, 'lead' | 'sections' | 'notes'>,
  outline: Outline,
): CutText {
  const cutter = new Cutter(
    new Map(outline.flatMap(({ blocks }) => blocks.map(({ id, length }) => [id, length] as const))),
  );
  const tree = cutter.cutEdition(edition);
  return {
    tree,
    stretches: cutter.stretches,
    stretchOf: new Map(
      cutter.stretches.flatMap((stretch) => stretch.blocks.map((id) => [id, stretch] as const)),
    ),
  };
}

class Cutter {
  readonly stretches: Stretch[] = [];
  readonly #lengths: ReadonlyMap<BlockId, number>;

  /** @param lengths of all blocks, in UTF-16 units */
  constructor(lengths: ReadonlyMap<BlockId, number>) {
    this.#lengths = lengths;
  }

  cutEdition({ lead, sections, notes }: Pick<Edition, 'lead' | 'sections' | 'notes'>): StretchTree {
    const text = this.#cut([...this.#contents(lead), ...sections.map((section) => this.#section(section))]);
    const piecesOfNotes = notes.map((note) => this.#piece({ kind: 'notes', notes: [note] }, [note.id]));
    return notes.length === 0 ? text : [...text, { kind: 'notes', under: this.#cut(piecesOfNotes) }];
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
      const { part } = piece;
      if (part.kind === 'section' && isTooLarge(piece.blocks.length, piece.length)) {
        end();
        tree.push(this.#longSection(part.section));
        continue;
      }
      if (isTooLarge(blocks + piece.blocks.length, length + piece.length)) end();
      run.push(piece);
      blocks += piece.blocks.length;
      length += piece.length;
    }
    end();
    return tree;
  }

  #longSection(section: Section): LongSection {
    const { id, content, sections } = section;
    const pieces = [
      this.#piece({ kind: 'heading', section }, [id]),
      ...this.#contents(content),
      ...sections.map((under) => this.#section(under)),
    ];
    return { kind: 'section', section, under: this.#cut(pieces) };
  }

  #stretch(pieces: readonly Piece[]): Stretch {
    const stretch: Stretch = {
      kind: 'stretch',
      index: this.stretches.length,
      parts: joined(pieces.map(({ part }) => part)),
      blocks: pieces.flatMap(({ blocks }) => blocks),
      length: pieces.reduce((sum, { length }) => sum + length, 0),
    };
    this.stretches.push(stretch);
    return stretch;
  }

  #section(section: Section): Piece {
    const blocks = sectionsOf({ sections: [section] }).flatMap(({ id, content }) => [id, ...idsOf(content)]);
    return this.#piece({ kind: 'section', section }, blocks);
  }

  #contents(contents: readonly Content[]): readonly Piece[] {
    return contents
      .flatMap((content): readonly Content[] => (content.kind === 'list' ? listsOf(content) : [content]))
      .map((content) => this.#piece({ kind: 'contents', contents: [content] }, idsOf([content])));
  }

  #piece(part: StretchPart, blocks: readonly BlockId[]): Piece {
    return { part, blocks, length: blocks.reduce((sum, id) => sum + (this.#lengths.get(id) ?? 0), 0) };
  }
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

function idsOf(contents: readonly Content[]): readonly BlockId[] {
  return blocksOf(contents).map(({ id }) => id);
}

/** A list with more items than a stretch may have, as several lists, the numbers of the items going on. */
function listsOf(list: List): readonly List[] {
  if (idsOf([list]).length <= most.blocks) return [list];
  const { first, items } = list;
  const count = Math.ceil(items.length / most.blocks);
  return Array.from({ length: count }, (_none, index) => ({
    kind: 'list',
    first: first === undefined ? undefined : first + index * most.blocks,
    items: items.slice(index * most.blocks, (index + 1) * most.blocks),
  }));
}
