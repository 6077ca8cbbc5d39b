// What two texts in different languages may have in common: numbers, names, and words that begin alike.
import type { AlignedBlock } from './sequence';

/** How many letters of a word count: words of one origin begin with the same four letters more often than others do. */
const prefixLength = 4;
const tableBits = 16;
const tableSize = 1 << tableBits;

/**
 * The tokens of texts, each a number below 65,536. Two of them may fall on the same number, which costs a little of what they say.
 *
 * A word counts by its first four letters, in small letters and without marks, as in Simard, Foster and Isabelle (Using Cognates
 * to Align Sentences in Bilingual Corpora, 1992); a number by all its digits, in whatever script they are written; a sign by all of
 * it. Only letters of scripts with spaces and alphabets count, as the first letters of a Japanese text are a sentence.
 */
export interface Tokens {
  /** Of each block, each token once. */
  readonly ofBlocks: readonly Uint16Array[];
  /** By token: in how many blocks it is. */
  readonly counts: Uint16Array;
}

export function tokensOf(blocks: readonly AlignedBlock[]): Tokens {
  const counts = new Uint16Array(tableSize);
  // By token, the last block it was found in.
  const seen = new Int32Array(tableSize).fill(-1);
  const buffer: number[] = [];
  let index = -1;
  // One function for all blocks: the engine inlines it where it is always the same.
  const add = (token: number): void => {
    if (seen[token] === index) return;
    seen[token] = index;
    counts[token] = (counts[token] ?? 0) + 1;
    buffer.push(token);
  };
  const ofBlocks = blocks.map(({ text, signs }) => {
    index += 1;
    buffer.length = 0;
    addTokens(text, add);
    for (const sign of signs) add(hashOf(sign));
    return Uint16Array.from(buffer);
  });
  return { ofBlocks, counts };
}

const [none, letter, digit] = [0, 1, 2];

/**
 * The zeros of the scripts whose digits are often met beside those of ASCII: Arabic, Persian, the wide ones, and those of India and its
 * neighbours, where a block of 128 has its digits at 0x66.
 */
const foreignZeros = [
  0x660,
  0x6f0,
  0xff10,
  ...Array.from({ length: 9 }, (_, script) => 0x966 + 128 * script),
];

/** By UTF-16 unit: what it is, and what it is compared as. Letters are known up to the end of Cyrillic. */
const { kinds, folded } = ((): { kinds: Uint8Array; folded: Uint16Array } => {
  const table = { kinds: new Uint8Array(0x1_0000), folded: new Uint16Array(0x1_0000) };
  for (let unit = 0; unit < 0x530; unit += 1) {
    const character = String.fromCharCode(unit);
    const plain = character.normalize('NFD').charAt(0).toLowerCase().charAt(0);
    table.kinds[unit] = /\p{L}/u.test(character) ? letter : /\p{Nd}/u.test(character) ? digit : none;
    table.folded[unit] = plain.charCodeAt(0);
  }
  for (const zero of foreignZeros) {
    for (let value = 0; value < 10; value += 1) {
      table.kinds[zero + value] = digit;
      table.folded[zero + value] = 0x30 + value;
    }
  }
  return table;
})();

function addTokens(text: string, add: (token: number) => void): void {
  const end = text.length;
  let place = 0;
  while (place < end) {
    const start = place;
    const kind = kinds[text.charCodeAt(start)] ?? none;
    const counted = kind === letter ? start + prefixLength : kind === digit ? end : start;
    let hash = kind;
    do {
      if (place < counted) hash = Math.imul(hash ^ (folded[text.charCodeAt(place)] ?? 0), 0x9e3779b1);
      place += 1;
    } while (place < end && kinds[text.charCodeAt(place)] === kind);
    if (kind === digit || (kind === letter && place - start >= prefixLength))
      add((hash ^ (hash >>> tableBits)) & 0xffff);
  }
}

function hashOf(text: string): number {
  let hash = 1;
  for (let place = 0; place < text.length; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x9e3779b1);
  return (hash ^ (hash >>> tableBits)) & 0xffff;
}

/**
 * How much a token says that is in some blocks of either edition: by how much likelier it is that both of two blocks have it when
 * they are translations. What is in every fifth block says nothing.
 *
 * @returns a logarithm
 */
export function tokenWeight(one: number, ones: number, other: number, others: number): number {
  const share = Math.max((one + 0.5) / (ones + 1), (other + 0.5) / (others + 1));
  return Math.max(0, Math.min(mostWeight, tokenTrust * Math.log(0.2 / share)));
}

const tokenTrust = 0.5;
const mostWeight = 2;
