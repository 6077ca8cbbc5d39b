// Finds names by a few of their letters, and says how well they fit.

/** What the letters of a query are worth, by where they stand in the text. */
const points = { textBeginning: 10, run: 9, wordBeginning: 8, within: 1 } as const;
/** Of two texts that fit equally well, the shorter one has less in it that was not asked for. */
const perCharacter = 0.01;

interface Letter {
  readonly character: string;
  readonly beginsWord: boolean;
}

/**
 * How well a text fits a query; undefined where it does not.
 *
 * All letters of the query must stand in the text in their order, with gaps between them as need be. A gap stays inside a
 * word or ends at the beginning of another one, so that long texts do not fit by accident; only after a space may the query
 * go on in the middle of a word. Of all ways in which a query fits, the best one counts: a letter at the beginning of the
 * text or of a word, or right behind the letter before it, is worth much, and any other one little.
 *
 * Case makes no difference, nor do accents on Latin and Greek letters. All other marks are part of their letter: й is not
 * и, が is not か, and a vowel sign is a vowel. A Korean syllable that is still being typed fits those that it may become:
 * `ㅎ` and `하` fit `한`.
 *
 * @returns 0 for a query without letters; else the higher, the better
 */
export function score(query: string, text: string): number | undefined {
  const wanted = lettersOf(query).filter(({ character }) => !/^\s$/u.test(character));
  const letters = lettersOf(text);
  if (wanted.length === 0) return 0;
  // For each letter of the text: the best score of a fit that ends there.
  let ends: readonly number[] = [];
  for (const [index, letter] of wanted.entries()) ends = endsAfter(ends, letter, letters, index === 0);
  const best = Math.max(-Infinity, ...ends);
  return best === -Infinity ? undefined : best - perCharacter * letters.length;
}

/** Goes on from where the query fitted without this letter to where it fits with it. */
function endsAfter(
  before: readonly number[],
  wanted: Letter,
  letters: readonly Letter[],
  isFirst: boolean,
): readonly number[] {
  let anywhere = isFirst ? 0 : -Infinity;
  let inWord = -Infinity;
  return letters.map((letter, index) => {
    const run = before[index - 1] ?? -Infinity;
    anywhere = Math.max(anywhere, run);
    inWord = letter.beginsWord ? -Infinity : Math.max(inWord, run);
    if (!fits(wanted.character, letter.character)) return -Infinity;
    const from = wanted.beginsWord || letter.beginsWord ? anywhere : inWord;
    return Math.max(run + points.run, from + pointsOf(letter, index));
  });
}

function pointsOf({ beginsWord }: Letter, index: number): number {
  if (index === 0) return points.textBeginning;
  return beginsWord ? points.wordBeginning : points.within;
}

function lettersOf(text: string): readonly Letter[] {
  const characters = Array.from(folded(text));
  return characters.map((character, index) => ({
    character,
    beginsWord: !/^[\p{L}\p{M}\p{N}]$/u.test(characters[index - 1] ?? ' '),
  }));
}

/**
 * Without case, and without the accents of Latin and Greek letters.
 *
 * Each character by itself goes to upper case and back: so `ß` is `ss`, and a sigma is the same one at the end of a word. It
 * goes by no language, since what is found must not depend on the system's: a Turkish one makes another letter of I.
 */
function folded(text: string): string {
  const plain = text
    .normalize('NFD')
    .replaceAll(/([\p{Script=Latin}\p{Script=Greek}])[\u{300}-\u{36f}]+/gu, '$1')
    .normalize('NFC');
  return Array.from(plain, (character) => character.toUpperCase().toLowerCase())
    .join('')
    .replaceAll('i\u{307}', 'i');
}

/** The Hangul syllables stand in Unicode by first consonant, vowel and last consonant; see chapter 3.12 of the standard. */
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const syllablesOfVowel = 28;
const syllablesOfConsonant = 21 * syllablesOfVowel;
const firstConsonants = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

function fits(wanted: string, character: string): boolean {
  if (wanted === character) return true;
  const syllable = syllableNumber(character);
  if (syllable === undefined) return false;
  const begun = syllableNumber(wanted);
  if (begun === undefined) {
    return firstConsonants.indexOf(wanted) === Math.floor(syllable / syllablesOfConsonant);
  }
  // Without a last consonant yet.
  return begun % syllablesOfVowel === 0 && begun === syllable - (syllable % syllablesOfVowel);
}

function syllableNumber(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  return code >= firstSyllable && code <= lastSyllable ? code - firstSyllable : undefined;
}
