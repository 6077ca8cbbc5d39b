// Where parts of a block's plain text stand on the page, whatever the page has in it besides.
import type { TextRange } from '../../src-shared/search/shapes';

/** A stretch of one text node, or an image with its description. */
export type PagePart = StaticRangeInit;

/**
 * What is on the page and not in the plain text of a block (src-shared/article/text.ts): marks, the readings over words, the numbers
 * that lead to notes and back, what was put under it, and other blocks that stand in it.
 */
const left =
  '[aria-hidden="true"], button, svg, aside, a.note, a.number, .marks, [data-block], [data-beside], figure:has(figcaption) > :not(figcaption)';

const softHyphen = '\u00AD';

/** Something on the page that stands for letters of the text. */
type Piece =
  | { readonly kind: 'text'; readonly node: Text }
  | { readonly kind: 'image'; readonly node: Element; readonly text: string };

/**
 * The parts of the page on which some ranges of a block's text stand, in the order of the ranges. Each part lies in one text node, so
 * that what stands between two of them, such as the number of a note, is in none.
 *
 * Page and text are compared letter by letter. Soft hyphens are on the page alone, and what parts the paragraphs or cells of a block
 * is in its text alone. Where they differ otherwise, what comes after is left out.
 *
 * @param block the element of a block
 * @param text its plain text
 * @param ranges in ascending order
 */
export function pagePartsOf(
  block: Element,
  text: string,
  ranges: readonly TextRange[],
): readonly (readonly PagePart[])[] {
  const pieces = [...piecesOf(block)];
  const places = new Places(text.length);
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const letters = piece.kind === 'text' ? piece.node.data : piece.text;
    for (let offset = 0; offset < letters.length; offset += 1) {
      const letter = letters.charAt(offset);
      if (!isSame(letter, text.charAt(at))) {
        if (letter === softHyphen || isSpace(letter)) continue;
        while (at < text.length && isSpace(text.charAt(at))) at += 1;
        if (letter !== text.charAt(at)) return ranges.map((range) => places.partsOf(range, pieces));
      }
      places.put(at, index, offset);
      at += 1;
    }
  }
  return ranges.map((range) => places.partsOf(range, pieces));
}

/** For each UTF-16 unit of a text the piece in which it stands, and where in that. */
class Places {
  readonly #pieces: Int32Array;
  readonly #offsets: Int32Array;

  constructor(length: number) {
    this.#pieces = new Int32Array(length).fill(-1);
    this.#offsets = new Int32Array(length);
  }

  put(at: number, piece: number, offset: number): void {
    this.#pieces[at] = piece;
    this.#offsets[at] = offset;
  }

  partsOf({ start, end }: TextRange, pieces: readonly Piece[]): readonly PagePart[] {
    const parts: PagePart[] = [];
    for (let at = start; at < end;) {
      const index = this.#pieces[at] ?? -1;
      let next = at + 1;
      while (next < end && this.#pieces[next] === index) next += 1;
      const piece = pieces[index];
      if (piece !== undefined) parts.push(...this.#partsIn(piece, at, next - 1));
      at = next;
    }
    return parts;
  }

  #partsIn(piece: Piece, first: number, last: number): readonly PagePart[] {
    const { node } = piece;
    if (piece.kind === 'text') {
      const [startOffset, endOffset] = [this.#offsets[first] ?? 0, (this.#offsets[last] ?? 0) + 1];
      return [{ startContainer: node, startOffset, endContainer: node, endOffset }];
    }
    const parent = node.parentNode;
    if (parent === null) return [];
    const place = [...parent.childNodes].indexOf(node);
    return [{ startContainer: parent, startOffset: place, endContainer: parent, endOffset: place + 1 }];
  }
}

function* piecesOf(element: Element): Generator<Piece> {
  for (const node of element.childNodes) {
    if (node instanceof Text) yield { kind: 'text', node };
    else if (node instanceof HTMLImageElement && !node.matches(left))
      yield { kind: 'image', node, text: node.alt };
    else if (node instanceof Element && !node.matches(left)) yield* piecesOf(node);
  }
}

function isSpace(letter: string): boolean {
  return letter === ' ' || letter === '\n' || letter === '\t';
}

function isSame(one: string, other: string): boolean {
  return one === other || (isSpace(one) && isSpace(other));
}
