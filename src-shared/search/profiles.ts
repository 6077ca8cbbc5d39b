// How the letters of each language are compared: which marks make another letter of one, and which spellings are the same.
import { foldProfileOf, primaryLanguage, type FoldProfileName, type LanguageTag } from '../language';

/** The rules of a language. Letters are in lower case and composed (NFC). */
export interface FoldProfile {
  /** Letters that are others than those without their marks, as `ñ` is no `n`. */
  readonly own: ReadonlySet<string>;
  /** Letters that are written in more than one way, with the way in which they are compared. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Devanagari is compared by sound, where it can be written in more than one way. */
  readonly bySound: boolean;
}

/**
 * Letters of scripts other than Latin that are no variants of others, whatever the language of the text. Cyrillic: Unicode CLDR 45,
 * `collation/root` for й, and those of be, mk and uk for their own. Arabic: hamza on waw and ya are left as they are, while the alefs
 * are one (Apache Lucene, `ArabicNormalizer`).
 */
const ownEverywhere = 'й ї ў ѓ ќ ё ؤ ئ';

/**
 * Letters of their own by language: those that Unicode CLDR 45, `common/collation`, sorts as other letters and not as variants
 * (a primary difference, `<` in its rules), but for:
 *
 * - German, where CLDR has ä as a variant of a, as dictionaries do (DIN 5007, variant 1). Readers who cannot type ä write ae, as
 *   lists of names are sorted (variant 2; in CLDR `collation/de`, `phonebook` and `search`), and `schon` is not `schön`.
 * - Russian, where ё is printed as е in most texts (Правила русской орфографии и пунктуации 1956, § 10), so that only one of both
 *   would be found.
 */
const ownByLanguage: Readonly<Record<string, string>> = {
  az: 'ç ə ğ ı i\u0307 ö ş ü',
  bs: 'č ć đ š ž',
  cs: 'č ř š ž',
  da: 'æ ø å',
  de: 'ä ö ü',
  eo: 'ĉ ĝ ĥ ĵ ŝ ŭ',
  es: 'ñ',
  et: 'š ž õ ä ö ü',
  fi: 'å ä ö',
  fil: 'ñ',
  fo: 'æ ø å',
  gl: 'ñ',
  hr: 'č ć đ š ž',
  hu: 'ö ő ü ű',
  is: 'á ð é í ó ú ý þ æ ö',
  lt: 'č š ž',
  lv: 'č ģ ķ ļ ņ š ž',
  mt: 'ċ ġ ħ ż',
  nb: 'æ ø å',
  nn: 'æ ø å',
  no: 'æ ø å',
  pl: 'ą ć ę ł ń ó ś ź ż',
  ro: 'ă â î ș ş ț ţ',
  se: 'á č đ ŋ š ŧ ž',
  sk: 'ä č ô š ž',
  sl: 'č ć đ š ž',
  sq: 'ç ë',
  sr: 'č ć đ š ž',
  sv: 'å ä ö',
  tk: 'ç ä ž ň ö ş ü ý',
  tr: 'ç ğ ı i\u0307 ö ş ü',
  vi: 'ă â đ ê ô ơ ư',
};

/** Ligatures and letters without a decomposition, as Unicode CLDR 45 has them in `transforms/Latin-ASCII`. */
const usualSpellings = { æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th' };

/** The sounds of Devanagari that are written in more than one way, each a letter by itself. */
const devanagariSpellings = {
  // A vowel is nasal, or an anusvara follows it (Pāṇini 8.3.2 and 8.3.4): सँस्कर्ता and संस्कर्ता are one word.
  '\u0901': 'ं',
  // A sign for the syllable om (Unicode Character Database, `NamesList.txt`), whose m is an anusvara at the end.
  ॐ: 'ओं',
  // Before gutturals and labials the visarga may have signs of its own: Unicode Standard 15.1, 12.1, “Vedic Extensions”.
  '\u1CF5': 'ः',
  '\u1CF6': 'ः',
  '\uA8F3': 'ं',
};

/** What each profile has beside the usual. */
const spellingsOf: Readonly<Record<FoldProfileName, Readonly<Record<string, string>>>> = {
  general: {},
  // One letter each, both vowel and consonant, which editions part or do not: Allen and Greenough, New Latin Grammar, § 1 b.
  latin: { v: 'u', j: 'i' },
  // Unicode CLDR 45, `collation/de`, `search`; see above. That ß may be ss: Amtliches Regelwerk der deutschen Rechtschreibung, § 25, E2.
  german: { ä: 'ae', ö: 'oe', ü: 'ue' },
  // The long one of a pair is a variant (`<<`) of the short one in CLDR.
  hungarian: { ő: 'ö', ű: 'ü' },
  // The letters with a cedilla stand for those with a comma in texts of older systems: Unicode Standard 15.1, 7.1.
  romanian: { ş: 'ș', ţ: 'ț' },
  // Apache Lucene, `ArabicNormalizer`.
  arabic: { ى: 'ي', ة: 'ه' },
  devanagari: devanagariSpellings,
  // The avagraha only shows where an a fell away (Pāṇini 6.1.109), and many texts leave it out.
  sanskrit: { ...devanagariSpellings, ऽ: '' },
};

const known = new Map<LanguageTag, FoldProfile>();

/** The rules by which texts of a language are compared. */
export function foldProfile(language: LanguageTag): FoldProfile {
  const profile = known.get(language) ?? makeProfile(language);
  known.set(language, profile);
  return profile;
}

function makeProfile(language: LanguageTag): FoldProfile {
  const name = foldProfileOf(language);
  const own = new Set(`${ownEverywhere} ${ownByLanguage[primaryLanguage(language)] ?? ''}`.split(' '));
  if (primaryLanguage(language) === 'ru') own.delete('ё');
  // A letter of its own is spelt in no other way, unless the language itself says so.
  const usual = Object.entries(usualSpellings).filter(([letter]) => !own.has(letter));
  const spellings = new Map([...usual, ...Object.entries(spellingsOf[name])]);
  return { own, spellings, bySound: name === 'sanskrit' || name === 'devanagari' };
}

/** The languages that have letters of their own, for the tests. */
export function languagesWithOwnLetters(): readonly (readonly [LanguageTag, readonly string[]])[] {
  return Object.entries(ownByLanguage).map(([language, letters]) => [language, letters.split(' ')] as const);
}
