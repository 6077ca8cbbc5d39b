// Texts in the form in which they are compared, with the way back to where each letter stands.
import { primaryLanguage, type LanguageTag } from '../language';
import { scriptOf } from '../script';
import { letterEnd, letterKind } from './letter';
import { foldLetter, foldRules, ignoredBy, spaces, type FoldRules } from './letter-fold';
import type { Ignorable, SearchOptions } from './shapes';
import { foldBySound, soundOf } from './sound';
import { transliterated } from './transliterate';

/** A text in the form in which it is compared, with the way back. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where in the source the letter that it came from begins, in UTF-16 units. */
  readonly starts: Uint32Array;
  /** The same for where that letter ends, with its marks and what is passed over behind it. */
  readonly ends: Uint32Array;
}

/** Folds a text. Units with the same start are of one letter of the source: half of it is no hit. */
export function fold(text: string, language: LanguageTag, options: SearchOptions): Folded {
  return foldIgnoring(text, language, ignoredBy(options));
}

/** The same without the way back: `fold(text, …).text`. */
export function foldText(text: string, language: LanguageTag, options: SearchOptions): string {
  return foldTextIgnoring(text, language, ignoredBy(options));
}

function foldIgnoring(text: string, language: LanguageTag, ignored: ReadonlySet<Ignorable>): Folded {
  const folder = folderOf(language, ignored);
  return folder.isTransliterated ? foldTransliterated(text, folder, mostRounds) : foldLetters(text, folder);
}

/** So often a text in Latin letters is put into Devanagari: what is folded may have other letters that can be. */
const mostRounds = 3;

function foldTransliterated(text: string, folder: Folder, rounds: number): Folded {
  const source = transliterated(text, 'iast');
  const folded = backThrough(foldLetters(source.text, folder), source.starts, source.ends);
  if (rounds === 1 || folded.text === text || !/\p{Script=Latin}/u.test(folded.text)) return folded;
  return backThrough(foldTransliterated(folded.text, folder, rounds - 1), folded.starts, folded.ends);
}

function foldLetters(text: string, folder: Folder): Folded {
  const length = write(text, folder);
  const folded = { text: written(length), starts: starts.slice(0, length), ends: ends.slice(0, length) };
  return folder.isBySound ? foldBySound(folded) : folded;
}

/** The way back of a text that was made of another one, to that one. */
function backThrough(folded: Folded, starts: ArrayLike<number>, ends: ArrayLike<number>): Folded {
  return {
    text: folded.text,
    starts: folded.starts.map((start) => starts[start] ?? 0),
    ends: folded.ends.map((end) => ends[end - 1] ?? 0),
  };
}

export function foldTextIgnoring(
  text: string,
  language: LanguageTag,
  ignored: ReadonlySet<Ignorable>,
): string {
  const folder = folderOf(language, ignored);
  if (isPlain.test(text) && !hasWideSpace.test(text) && !folder.isTransliterated)
    return folder.foldAscii(text);
  if (folder.isTransliterated) return foldTransliterated(text, folder, mostRounds).text;
  const folded = written(write(text, folder));
  return folder.isBySound ? soundOf(folded) : folded;
}

const isPlain = /^[\0-\x7f]*$/;
const hasWideSpace = /[\0-\x1f\x7f]| {2}/;

const space = 32;

/** What a unit is to the loop below; other numbers are the unit that it becomes. */
const unknown = 0;
const slow = 1;
const many = 2;

/** The rules of a language, with all letters that were folded by them so far. */
interface Folder {
  readonly rules: FoldRules;
  readonly isBySound: boolean;
  /** Latin letters are Sanskrit, and are compared as Devanagari. */
  readonly isTransliterated: boolean;
  /** By UTF-16 unit. */
  readonly units: Uint16Array;
  /** Of units that become many, by unit. */
  readonly expansions: string[];
  /** Letters of more than one unit. */
  readonly letters: Map<string, string>;
  readonly foldAscii: (text: string) => string;
}

/** More letters than this have no language, and a text of random ones is not to fill the memory. */
const mostLettersKept = 20_000;

const folders = new Map<string, Folder>();

function folderOf(language: LanguageTag, ignored: ReadonlySet<Ignorable>): Folder {
  const key = `${language} ${[...ignored].sort().join(' ')}`;
  const folder = folders.get(key) ?? makeFolder(language, foldRules(language, ignored));
  folders.set(key, folder);
  return folder;
}

function makeFolder(language: LanguageTag, rules: FoldRules): Folder {
  const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(space + at));
  // In ASCII no letter becomes two. Those that become another once they are small are put into the text one by one.
  const others = ascii
    .map((letter) => [letter, foldLetter(letter, rules)] as const)
    .filter(([letter, folded]) => folded !== (rules.ignored.has('case') ? letter.toLowerCase() : letter));
  const foldAscii = (text: string): string => {
    let folded = text;
    for (const [letter, other] of others) folded = folded.replaceAll(letter, other);
    if (!rules.ignored.has('case')) return folded;
    return rules.caseLanguage === undefined
      ? folded.toLowerCase()
      : folded.toLocaleLowerCase(rules.caseLanguage);
  };
  const isBySound = rules.profile.bySound && rules.ignored.has('spelling');
  return {
    rules,
    isBySound,
    isTransliterated:
      isBySound &&
      rules.ignored.has('case') &&
      primaryLanguage(language) === 'sa' &&
      scriptOf(language) === 'latin',
    units: new Uint16Array(0x10000),
    expansions: Array<string>(0x10000),
    letters: new Map(),
    foldAscii,
  };
}

function learn(folder: Folder, text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const letter = String.fromCharCode(unit);
  let kind = slow;
  if (spaces.test(letter)) {
    kind = space;
  } else if (letterKind(unit) === 'alone') {
    const folded = foldLetter(letter, folder.rules);
    const first = folded.charCodeAt(0);
    kind = folded.length === 1 && first > many ? first : many;
    if (kind === many) folder.expansions[unit] = folded;
  }
  folder.units[unit] = kind;
  return kind;
}

/** Where letters are written to: the same memory for all texts, as most are short and follow one another by the thousand. */
let codes = new Uint16Array(4096);
let starts = new Uint32Array(4096);
let ends = new Uint32Array(4096);

function makeRoom(length: number): void {
  if (length <= codes.length) return;
  const [oldCodes, oldStarts, oldEnds] = [codes, starts, ends];
  codes = new Uint16Array(length * 2);
  starts = new Uint32Array(length * 2);
  ends = new Uint32Array(length * 2);
  codes.set(oldCodes);
  starts.set(oldStarts);
  ends.set(oldEnds);
}

/** What was written, as a text. */
function written(length: number): string {
  let text = '';
  // A call takes no more arguments than the stack has room for.
  for (let at = 0; at < length; at += 8192) {
    text += String(
      Reflect.apply(String.fromCharCode, undefined, codes.subarray(at, Math.min(at + 8192, length))),
    );
  }
  return text;
}

/**
 * Folds letter after letter into the memory above, in one pass.
 *
 * @returns how many UTF-16 units were written
 */
function write(text: string, folder: Folder): number {
  const { units } = folder;
  let length = 0;
  let letterStart = 0;
  let lengthBefore = 0;
  let at = 0;
  // There is always room for one unit for each that is left.
  makeRoom(text.length + 1);
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    let kind = units[unit] ?? unknown;
    if (kind === unknown) kind = learn(folder, text, at);
    let folded: string | undefined;
    if (kind === slow) {
      // What joins the letter before it is folded together with that.
      if (at > letterStart && letterKind(unit) === 'joins' && letterEnd(text, letterStart) > at)
        length = lengthBefore;
      else letterStart = at;
      lengthBefore = length;
      at = letterEnd(text, letterStart);
      folded = longLetter(text.slice(letterStart, at), folder);
      if (folded === ' ') kind = space;
      // It has taken all that could join it.
    } else {
      letterStart = at;
      lengthBefore = length;
      at++;
      if (kind === many) folded = folder.expansions[unit] ?? '';
    }
    if (kind === space && length > 0 && codes[length - 1] === space) {
      // Spaces in a row are one.
      ends[length - 1] = at;
      lengthBefore = length;
    } else if (folded === undefined || kind === space) {
      codes[length] = kind;
      starts[length] = letterStart;
      ends[length] = at;
      length++;
    } else {
      makeRoom(length + folded.length + text.length - at + 1);
      for (let index = 0; index < folded.length; index++) {
        codes[length] = folded.charCodeAt(index);
        starts[length] = letterStart;
        ends[length] = at;
        length++;
      }
    }
    if (units[unit] === slow) letterStart = at;
  }
  return length;
}

function longLetter(letter: string, folder: Folder): string {
  let folded = folder.letters.get(letter);
  if (folded === undefined) {
    folded = foldLetter(letter, folder.rules);
    if (folder.letters.size >= mostLettersKept) folder.letters.clear();
    folder.letters.set(letter, folded);
  }
  return folded;
}
