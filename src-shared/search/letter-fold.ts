// One letter with its marks, in the form in which it is compared.
import { primaryLanguage, type LanguageTag } from '../language';
import { foldProfile, type FoldProfile } from './profiles';
import type { Ignorable, SearchOptions } from './shapes';

/** What is passed over in comparing, by the rules of which language. */
export interface FoldRules {
  readonly profile: FoldProfile;
  readonly ignored: ReadonlySet<Ignorable>;
  /** The language whose small letters are taken; undefined: those of Unicode. */
  readonly caseLanguage: string | undefined;
}

/** What options leave to be passed over. The width of letters is always: it is how they look, and not what they are. */
export function ignoredBy(options: SearchOptions): ReadonlySet<Ignorable> {
  const ignored: Ignorable[] = ['width'];
  if (!options.matchCase) ignored.push('case');
  if (!options.matchAccents) ignored.push('accents', 'spelling', 'kana');
  return new Set(ignored);
}

/** The languages in which I and i are no pair: Unicode Character Database, `SpecialCasing.txt`. */
const dottedLanguages = new Set(['az', 'tr']);

export function foldRules(language: LanguageTag, ignored: ReadonlySet<Ignorable>): FoldRules {
  const primary = primaryLanguage(language);
  return {
    profile: foldProfile(language),
    ignored,
    caseLanguage: dottedLanguages.has(primary) ? primary : undefined,
  };
}

/** What compares equal to a plain apostrophe. */
export const apostrophes = '’‘‚‛ʼ′´‹›᾽';

/** Marks that compare equal to the plain ones of a keyboard. Quotation marks in angles are double or single, as they look. */
const plainMarks = new Map(
  Object.entries({ "'": apostrophes, '"': '“”„‟«»″', '-': '‐‑‒–—―−־', '~': '〜' }).flatMap(([plain, marks]) =>
    Array.from(marks).map((mark) => [mark, plain] as const),
  ),
);

/** Letters with strokes and the like, which have no decomposition: Unicode CLDR 45, `transforms/Latin-ASCII`. */
const plainLetters = new Map(
  Object.entries({ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', ƀ: 'b', ɨ: 'i', ʉ: 'u', ŋ: 'n' }),
);

/** Where digits of other scripts begin, each with the nine after it: Unicode Character Database, `Nd`. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0];

/** Spaces of all widths, ends of lines, and control characters, which nobody sees: all are a space. */
export const spaces = /(?:(?!\uFEFF)[\s\p{Cc}])+/u;

const withoutMeaning = /\p{Default_Ignorable_Code_Point}/gu;
const withoutMeaningInEmoji =
  /(?!\u200D\p{Extended_Pictographic})(?![\u{E0020}-\u{E007F}])\p{Default_Ignorable_Code_Point}/gu;
/** Scripts in which marks say how a letter sounds, and texts do without them. In the others they are vowels and more. */
const baseOfAccents =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u;
/** Other marks behind such a letter are strays, and no accents of it. */
const accent = /(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}]/u;
/** Accents of the Veda, and the dot under letters of borrowed words: Unicode Standard 15.1, 12.1. */
const devanagariAccents =
  /[\u0300-\u036F\u093C\u0951-\u0954\u1CD0-\u1CE8\u1CED\u1CF4\u1CF7-\u1CF9\uA8E0-\uA8F1]/gu;

/** The parts of final consonants and vowels that are typed with two keys: KS X 5002, the keyboard with two sets. */
const hangulParts = new Map(
  Object.entries({
    ᅪ: 'ᅩᅡ',
    ᅫ: 'ᅩᅢ',
    ᅬ: 'ᅩᅵ',
    ᅯ: 'ᅮᅥ',
    ᅰ: 'ᅮᅦ',
    ᅱ: 'ᅮᅵ',
    ᅴ: 'ᅳᅵ',
    ᆪ: 'ᆨᆺ',
    ᆬ: 'ᆫᆽ',
    ᆭ: 'ᆫᇂ',
    ᆰ: 'ᆯᆨ',
    ᆱ: 'ᆯᆷ',
    ᆲ: 'ᆯᆸ',
    ᆳ: 'ᆯᆺ',
    ᆴ: 'ᆯᇀ',
    ᆵ: 'ᆯᇁ',
    ᆶ: 'ᆯᇂ',
    ᆹ: 'ᆸᆺ',
  }),
);

/** How often a form is folded again until it stays as it is. The rules need two; one more would be a mistake in them. */
const mostRounds = 4;

/**
 * The form in which a letter is compared.
 *
 * @param letter a letter with all that belongs to it: marks, joiners, the whole of an emoji or of a Korean syllable
 */
export function foldLetter(letter: string, rules: FoldRules): string {
  let folded = letter;
  for (let round = 0; round < mostRounds; round++) {
    const next = foldOnce(folded, rules);
    if (next === folded) break;
    folded = next;
  }
  return folded;
}

function foldOnce(letter: string, { profile, ignored, caseLanguage }: FoldRules): string {
  // The joiners of an emoji make another of it.
  let text = letter.replace(
    /^\p{Extended_Pictographic}/u.test(letter) ? withoutMeaningInEmoji : withoutMeaning,
    '',
  );
  text = ignored.has('width') ? withoutWidth(text) : text.normalize('NFC');
  if (ignored.has('case')) text = text.toLocaleLowerCase(caseLanguage ?? 'en');
  if (ignored.has('accents')) text = withoutAccents(text, profile.own);
  // Which sigma it is depends on where it stands alone (Unicode Character Database, `SpecialCasing.txt`, Final_Sigma).
  text = text.normalize('NFC').replace(/ς/gu, 'σ').replace(spaces, ' ');
  if (ignored.has('spelling') && profile.spellings.get(text[0] ?? '') === '') return '';
  text = Array.from(text, (character) => foldCharacter(character, profile, ignored)).join('');
  return text
    .normalize('NFD')
    .replace(/[\u1161-\u11C2]/gu, (jamo) => hangulParts.get(jamo) ?? jamo)
    .replace(/[^\u1100-\u11FF]+/gu, (rest) => rest.normalize('NFC'));
}

/** Compatibility characters, those of half and full width included, as the usual ones (Unicode Standard Annex 15, NFKC), but for those that would become spaces with marks. */
function withoutWidth(text: string): string {
  const usual = text.normalize('NFKC');
  return usual.includes(' ') && !text.includes(' ') ? text.normalize('NFC') : usual;
}

function withoutAccents(text: string, own: ReadonlySet<string>): string {
  return text.normalize('NFD').replace(/\P{M}?\p{M}+/gu, (letter) => {
    if (!baseOfAccents.test(letter) && !/^\p{M}/u.test(letter)) return letter.replace(devanagariAccents, '');
    const [base = '', ...marks] = letter;
    const kept = marks.find((mark) => own.has((base + mark).normalize('NFC').toLowerCase()));
    return [base, ...marks].filter((mark) => mark === kept || !accent.test(mark)).join('');
  });
}

function foldCharacter(character: string, profile: FoldProfile, ignored: ReadonlySet<Ignorable>): string {
  const small = character.toLowerCase();
  const mark = plainMarks.get(character);
  if (mark !== undefined) return mark;
  // The same syllables in the same order (Unicode Standard 15.1, 18.5); a sound mark makes another one, and stays.
  if (ignored.has('kana') && /[ァ-ヶヽヾ]/u.test(character)) {
    return String.fromCharCode(character.charCodeAt(0) - 0x60);
  }
  if (ignored.has('accents') && character === '\u0640') return '';
  const plain = ignored.has('accents') && !profile.own.has(small) ? plainLetters.get(small) : undefined;
  const spelt = ignored.has('spelling') ? (profile.spellings.get(small) ?? asDigit(character)) : undefined;
  const folded = plain ?? spelt;
  if (folded === undefined || small === character) return folded ?? character;
  return folded.slice(0, 1).toUpperCase() + folded.slice(1);
}

function asDigit(character: string): string | undefined {
  const code = character.charCodeAt(0);
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? undefined : String(code - zero);
}
