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
  const ofBlocks = blocks.map(({ text, signs }, index) => {
    buffer.length = 0;
    const add = (token: number): void => {
      if (seen[token] === index) return;
      seen[token] = index;
      counts[token] = (counts[token] ?? 0) + 1;
      buffer.push(token);
    };
    addTokens(text, add);
    for (const sign of signs) add(hashOf(sign));
    return Uint16Array.from(buffer);
  });
  return { ofBlocks, counts };
}

const [none, letter, digit] = [0, 1, 2];

/** By UTF-16 unit, up to the end of Cyrillic: what it is, and what it is compared as. */
const { kinds, folded } = ((): { kinds: Uint8Array; folded: Uint16Array } => {
  const end = 0x530;
  const table = { kinds: new Uint8Array(end), folded: new Uint16Array(end) };
  for (let unit = 0; unit < end; unit += 1) {
    const character = String.fromCharCode(unit);
    const plain = character.normalize('NFD').charAt(0).toLowerCase().charAt(0);
    table.kinds[unit] = /\p{L}/u.test(character) ? letter : /\p{Nd}/u.test(character) ? digit : none;
    table.folded[unit] = plain.charCodeAt(0);
  }
  return table;
})();

function addTokens(text: string, add: (token: number) => void): void {
  let kind = none;
  let hash = 0;
  let length = 0;
  for (let place = 0; place <= text.length; place += 1) {
    const unit = place < text.length ? text.charCodeAt(place) : 0;
    let own = kinds[unit] ?? none;
    let value = folded[unit] ?? unit;
    if (unit >= kinds.length) {
      const inDigits = valueOfForeignDigit(unit);
      own = inDigits < 0 ? none : digit;
      value = inDigits + 0x30;
    }
    if (own !== kind) {
      if ((kind === letter && length >= prefixLength) || kind === digit)
        add((hash ^ (hash >>> tableBits)) & 0xffff);
      kind = own;
      hash = own;
      length = 0;
    }
    if (own === digit || (own === letter && length < prefixLength))
      hash = Math.imul(hash ^ value, 0x9e3779b1);
    length += 1;
  }
}

/** The digits of the scripts whose texts are often met: Arabic, Persian, those of India and its neighbours, and the wide ones. */
function valueOfForeignDigit(unit: number): number {
  for (const zero of [0x660, 0x6f0, 0xff10]) if (unit >= zero && unit < zero + 10) return unit - zero;
  // In the scripts of India a block of 128 has its digits at 0x66.
  if (unit < 0x900 || unit > 0xd7f) return -1;
  const place = (unit & 0x7f) - 0x66;
  return place >= 0 && place < 10 ? place : -1;
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
