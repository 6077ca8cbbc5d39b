// Sanskrit in Latin letters as Devanagari.
import { apostrophes } from './letter-fold';

/** The ways to write Sanskrit in Latin letters: with marks (as in print), and two in ASCII alone. */
export type Scheme = 'iast' | 'harvardKyoto' | 'itrans';

/** A text in Devanagari, with where in the source each of its UTF-16 units comes from. */
export interface Transliterated {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Letters with their sign after a consonant, if they are vowels, and how they are written. IAST and ISO 15919 (ṁ, r̥, ē) for the
 * first scheme; the Harvard–Kyoto convention; ITRANS 4 to 6 (https://www.aczoom.com/itrans/TRANS.TXT). Accents of the Veda on
 * vowels count for nothing.
 */
const vowels: readonly (readonly [
  letter: string,
  sign: string,
  iast: string,
  harvardKyoto: string,
  itrans: string,
])[] = [
  ['अ', '', 'a á à', 'a', 'a'],
  ['आ', 'ा', 'ā â', 'A', 'A aa'],
  ['इ', 'ि', 'i í ì', 'i', 'i'],
  ['ई', 'ी', 'ī î', 'I', 'I ii'],
  ['उ', 'ु', 'u ú ù', 'u', 'u'],
  ['ऊ', 'ू', 'ū û', 'U', 'U uu'],
  ['ऋ', 'ृ', 'ṛ r̥', 'R', 'RRi R^i'],
  ['ॠ', 'ॄ', 'ṝ r̥̄', 'RR', 'RRI R^I'],
  ['ऌ', 'ॢ', 'ḷ l̥', 'lR', 'LLi L^i'],
  ['ॡ', 'ॣ', 'ḹ l̥̄', 'lRR', 'LLI L^I'],
  ['ए', 'े', 'e é è ē', 'e', 'e'],
  ['ऐ', 'ै', 'ai ái ài', 'ai', 'ai'],
  ['ओ', 'ो', 'o ó ò ō', 'o', 'o'],
  ['औ', 'ौ', 'au áu àu', 'au', 'au'],
];

const consonants: readonly (readonly [letter: string, iast: string, harvardKyoto: string, itrans: string])[] =
  [
    ['क', 'k', 'k', 'k'],
    ['ख', 'kh', 'kh', 'kh'],
    ['ग', 'g', 'g', 'g'],
    ['घ', 'gh', 'gh', 'gh'],
    ['ङ', 'ṅ', 'G', '~N N^'],
    ['च', 'c', 'c', 'ch'],
    ['छ', 'ch', 'ch', 'Ch chh'],
    ['ज', 'j', 'j', 'j'],
    ['झ', 'jh', 'jh', 'jh'],
    ['ञ', 'ñ', 'J', '~n JN'],
    ['ट', 'ṭ', 'T', 'T'],
    ['ठ', 'ṭh', 'Th', 'Th'],
    ['ड', 'ḍ', 'D', 'D'],
    ['ढ', 'ḍh', 'Dh', 'Dh'],
    ['ण', 'ṇ', 'N', 'N'],
    ['त', 't', 't', 't'],
    ['थ', 'th', 'th', 'th'],
    ['द', 'd', 'd', 'd'],
    ['ध', 'dh', 'dh', 'dh'],
    ['न', 'n', 'n', 'n'],
    ['प', 'p', 'p', 'p'],
    ['फ', 'ph', 'ph', 'ph'],
    ['ब', 'b', 'b', 'b'],
    ['भ', 'bh', 'bh', 'bh'],
    ['म', 'm', 'm', 'm'],
    ['य', 'y', 'y', 'y'],
    ['र', 'r', 'r', 'r'],
    ['ल', 'l', 'l', 'l'],
    ['ळ', '', '', 'L ld'],
    ['व', 'v w', 'v', 'v w'],
    ['श', 'ś', 'z', 'sh'],
    ['ष', 'ṣ', 'S', 'Sh shh'],
    ['स', 's', 's', 's'],
    ['ह', 'h', 'h', 'h'],
    ['क्ष', '', '', 'x'],
    ['ज्ञ', '', '', 'GY dny'],
  ];

const others: readonly (readonly [letter: string, iast: string, harvardKyoto: string, itrans: string])[] = [
  ['ं', 'ṃ ṁ', 'M', 'M .m .n'],
  ['ः', 'ḥ', 'H', 'H'],
  ['ँ', 'm̐', '', '.N'],
  ['ऽ', '', '', '.a'],
];

const virama = '्';
const avagraha = 'ऽ';
/** An apostrophe stands for an a that fell away after the word before it. */
const avagrahas = new Set(`'＇${apostrophes}`);

interface Sign {
  readonly letter: string;
  /** What a vowel is after a consonant. */
  readonly sign?: string;
  readonly isConsonant: boolean;
}

const column: Readonly<Record<Scheme, 0 | 1 | 2>> = { iast: 0, harvardKyoto: 1, itrans: 2 };

function tableOf(scheme: Scheme): ReadonlyMap<string, Sign> {
  const at = column[scheme];
  const table = new Map<string, Sign>();
  const add = (ways: string | undefined, sign: Sign): void => {
    // Some letters have no way of their own in a scheme.
    for (const way of (ways ?? '').split(' ').filter((each) => each !== ''))
      for (const form of formsOf(way, scheme)) table.set(form, sign);
  };
  for (const [letter, sign, ...ways] of vowels) add(ways[at], { letter, sign, isConsonant: false });
  for (const [letter, ...ways] of consonants) add(ways[at], { letter, isConsonant: true });
  for (const [letter, ...ways] of others) add(ways[at], { letter, isConsonant: false });
  return table;
}

/** In how many ways the code points of a letter may be: composed or not, and, where case says nothing, large or small. */
function formsOf(way: string, scheme: Scheme): readonly string[] {
  const cases =
    scheme === 'iast' ? [way, way.slice(0, 1).toUpperCase() + way.slice(1), way.toUpperCase()] : [way];
  return cases.flatMap((form) => [form.normalize('NFC'), form.normalize('NFD')]);
}

const tables: Readonly<Record<Scheme, ReadonlyMap<string, Sign>>> = {
  iast: tableOf('iast'),
  harvardKyoto: tableOf('harvardKyoto'),
  itrans: tableOf('itrans'),
};

function firstUnitsOf(scheme: Scheme): ReadonlySet<number> {
  return new Set([...tables[scheme].keys()].map((way) => way.charCodeAt(0)));
}

/** What none of the letters begins with is told at once. */
const firstUnits: Readonly<Record<Scheme, ReadonlySet<number>>> = {
  iast: firstUnitsOf('iast'),
  harvardKyoto: firstUnitsOf('harvardKyoto'),
  itrans: firstUnitsOf('itrans'),
};

/** The longest way to write a letter, with marks that are no part of another letter, in UTF-16 units. */
const longestWay = 6;

const vedicAccents = /[\u0300-\u0302\u030D\u0331\u030E]*/uy;

/** A text in Devanagari; what is no letter of the scheme stays as it is. In IAST large letters are as small ones. */
export function transliterated(text: string, scheme: Scheme): Transliterated {
  const starts: number[] = [];
  const ends: number[] = [];
  let result = '';
  let isAfterConsonant = false;
  const write = (letter: string, start: number, end: number): void => {
    result += letter;
    starts.push(...Array<number>(letter.length).fill(start));
    ends.push(...Array<number>(letter.length).fill(end));
  };
  const closeConsonant = (): void => {
    if (isAfterConsonant) write(virama, starts.at(-1) ?? 0, ends.at(-1) ?? 0);
    isAfterConsonant = false;
  };
  let at = 0;
  while (at < text.length) {
    const found = signAt(text, at, scheme);
    if (found === undefined) {
      closeConsonant();
      write(avagrahas.has(text.charAt(at)) ? avagraha : text.charAt(at), at, at + 1);
      at++;
      continue;
    }
    const { sign, end } = found;
    if (sign.isConsonant || sign.sign === undefined) closeConsonant();
    if (isAfterConsonant && sign.sign === '') ends[ends.length - 1] = end;
    else write(isAfterConsonant ? (sign.sign ?? sign.letter) : sign.letter, at, end);
    isAfterConsonant = sign.isConsonant;
    at = end;
  }
  closeConsonant();
  return { text: result, starts, ends };
}

function signAt(
  text: string,
  at: number,
  scheme: Scheme,
): { readonly sign: Sign; readonly end: number } | undefined {
  const table = tables[scheme];
  if (!firstUnits[scheme].has(text.charCodeAt(at))) return undefined;
  for (let length = Math.min(longestWay, text.length - at); length > 0; length--) {
    const sign = table.get(text.slice(at, at + length));
    if (sign === undefined) continue;
    vedicAccents.lastIndex = at + length;
    vedicAccents.test(text);
    return { sign, end: Math.max(vedicAccents.lastIndex, at + length) };
  }
  return undefined;
}

/**
 * The schemes in which words may have been typed, the likeliest first; none where they have no Latin letters. In ASCII they are in
 * Harvard–Kyoto; ITRANS where something stands in them that only it has; without marks but with a large letter at the beginning also
 * as a name is written.
 */
export function schemesOf(words: string): readonly Scheme[] {
  if (!/\p{Script=Latin}/u.test(words)) return [];
  if (/[^\0-\x7f]/u.test(words.replace(/[’]/gu, "'"))) return ['iast'];
  const isItrans = /sh|Sh|ch|Ch|aa|ii|uu|ld|RR[iI]|GY|dny|JN|[wxL^~.]/u.test(words);
  const isName = /(?:^|\s)[A-Z]/u.test(words);
  return ['harvardKyoto', ...(isItrans ? (['itrans'] as const) : []), ...(isName ? (['iast'] as const) : [])];
}
