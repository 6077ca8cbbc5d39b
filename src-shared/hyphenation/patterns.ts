// Hyphenation patterns: where a word may be broken, as F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (1983), has it.
import { isFiniteNumber, isListOf, isRecord } from '../check';

/**
 * What follows a beginning of patterns, by letter: more letters, or the end of a pattern, or both. An end is the place of its
 * levels among all levels.
 */
type Node = number | Branches | readonly [Branches, number];
interface Branches {
  readonly [letter: string]: Node;
}

/** The patterns of a language, in the shape in which the `hyphen` package has them. */
export interface Patterns {
  /** For each kind of pattern its levels: before its first letter, its second and so on. */
  readonly levels: readonly (readonly number[])[];
  readonly root: Branches;
  /** Words that the patterns would break elsewhere, in small letters, with where they are broken. */
  readonly exceptions: Readonly<Record<string, readonly number[]>>;
}

/**
 * Takes patterns from what a file of the `hyphen` package exports.
 *
 * @returns undefined where it is something else. Of the tree only its root is looked at: it has thousands of branches.
 */
export function patternsFrom(exported: unknown): Patterns | undefined {
  if (!Array.isArray(exported)) return undefined;
  const [levels, root, exceptions] = exported as readonly unknown[];
  const isWhole = Array.isArray(levels) && levels.every(Array.isArray) && isRecord(root);
  if (!isWhole) return undefined;
  return {
    levels,
    // What was checked of it is that it is a tree; whatever else it held would match no letter.
    root: root as unknown as Branches,
    exceptions: isRecord(exceptions) ? placesOf(exceptions) : {},
  };
}

/** The package (1.14.1) counts the hyphens of `as-so-ciate` as letters, so that its second break stands one letter too far. */
function placesOf(exceptions: Readonly<Record<string, unknown>>): Patterns['exceptions'] {
  return Object.fromEntries(
    Object.entries(exceptions).map(([word, hyphens]) => [
      word,
      isListOf(hyphens, isFiniteNumber) ? hyphens.map((place, index) => place - index) : [],
    ]),
  );
}

/**
 * Makes patterns of their usual notation, in which a digit stands for the level before the next letter and a dot for the edge of
 * a word: `.be2r1a`.
 */
export function patternsOf(notations: readonly string[]): Patterns {
  const levels: number[][] = [];
  const root: Record<string, unknown> = {};
  for (const notation of notations) {
    const own: number[] = [];
    let letters = '';
    for (const character of notation) {
      if (/\d/u.test(character)) own[letters.length] = Number(character);
      else letters += character;
    }
    // A word begins behind the dot.
    const first = letters.startsWith('.') ? 1 : 0;
    levels.push(Array.from({ length: letters.length + 1 - first }, (_, index) => own[index + first] ?? 0));
    let branches = root;
    for (const [index, letter] of Array.from(letters).entries()) {
      const node = (branches[letter] ??= [{}, -1]) as [Record<string, unknown>, number];
      if (index === letters.length - 1) node[1] = levels.length - 1;
      branches = node[0];
    }
  }
  return { levels, root: root as unknown as Branches, exceptions: {} };
}

/**
 * Where patterns allow a word to be broken.
 *
 * @param word in small letters
 * @returns the places before which a break may stand, in UTF-16 units, ascending; never the two edges
 */
export function breaksOf({ levels, root, exceptions }: Patterns, word: string): readonly number[] {
  if (Object.hasOwn(exceptions, word)) return exceptions[word] ?? [];
  const dotted = `.${word}.`;
  const found = new Uint8Array(dotted.length + 1);
  for (let start = 0; start < dotted.length; start += 1) {
    let node: Node | undefined = root[dotted[start] ?? ''];
    // The levels of what begins with the edge of the word begin with its first letter.
    const offset = start === 0 ? 0 : start - 1;
    for (let next = start + 1; node !== undefined; next += 1) {
      const end = endOf(node);
      if (end >= 0) raise(found, offset, levels[end] ?? []);
      node = branchesOf(node)?.[dotted[next] ?? ''];
    }
  }
  const breaks: number[] = [];
  for (let place = 1; place < word.length; place += 1) {
    if (((found[place] ?? 0) & 1) === 1) breaks.push(place);
  }
  return breaks;
}

/** Takes the higher of the levels at each place. */
function raise(found: Uint8Array, offset: number, levels: readonly number[]): void {
  for (let index = 0; index < levels.length; index += 1) {
    const level = levels[index] ?? 0;
    if (level > (found[offset + index] ?? 0)) found[offset + index] = level;
  }
}

function endOf(node: Node): number {
  if (typeof node === 'number') return node;
  return isPair(node) ? node[1] : -1;
}

function branchesOf(node: Node): Branches | undefined {
  if (typeof node === 'number') return undefined;
  return isPair(node) ? node[0] : node;
}

function isPair(node: Exclude<Node, number>): node is readonly [Branches, number] {
  return Array.isArray(node);
}
