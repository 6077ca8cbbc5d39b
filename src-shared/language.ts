// Languages: their tags, own names, order, direction, and what falls back on what.

/** A BCP 47 tag in canonical form, such as `en` or `pt-BR`. */
export type LanguageTag = string;

/**
 * The languages that the library ships, in the order in which they are listed, by their own names. The names stand here since
 * Chromium's ICU data has neither Sanskrit nor Latin, and `Intl` then answers in the system's language without a word.
 */
const ownNames = {
  ko: '한국어',
  ru: 'Русский',
  en: 'English',
  fr: 'Français',
  id: 'Bahasa Indonesia',
  sa: 'संस्कृतम्',
  ja: '日本語',
  de: 'Deutsch',
  pt: 'Português',
  el: 'Ελληνικά',
  es: 'Español',
  it: 'Italiano',
  fi: 'Suomi',
  la: 'Latina',
} as const;

export type BundledLanguage = keyof typeof ownNames;

export const bundledLanguages = Object.keys(ownNames) as readonly BundledLanguage[];

export function isBundledLanguage(tag: string): tag is BundledLanguage {
  return Object.hasOwn(ownNames, tag);
}

/** The two-letter codes of ISO 639-1: a two-letter tag outside this list names no language. */
const twoLetterCodes = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es ' +
    'et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj ' +
    'kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ' +
    'ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ' +
    'ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

/**
 * The canonical form of a tag as a person would write it in a file name (`PT-br`, `zh_hant`).
 *
 * @returns undefined where it is no well-formed BCP 47 tag or its language does not exist. Of three-letter codes only the
 * form is looked at: they are thousands, and `qaa` to `qtz` are free for the reader's own use.
 */
export function canonicalTag(text: string): LanguageTag | undefined {
  const [language = ''] = text.toLowerCase().split(/[-_]/u);
  const exists = language.length === 2 ? twoLetterCodes.has(language) : /^[a-z]{3}$/u.test(language);
  if (!exists || text.length > 60) return undefined;
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

export function isLanguageTag(value: unknown): value is LanguageTag {
  return typeof value === 'string' && canonicalTag(value) === value;
}

/** The language of a tag without script and region: `pt` of `pt-BR`. */
export function primaryLanguage(tag: LanguageTag): string {
  return tag.split('-', 1)[0] ?? tag;
}

/** A language's name in that language: our own for the bundled ones, else what ICU knows, else the tag. */
export function ownName(tag: LanguageTag): string {
  if (isBundledLanguage(tag)) return ownNames[tag];
  if (Intl.DisplayNames.supportedLocalesOf(tag).length === 0) return tag;
  return new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag) ?? tag;
}

/** Scripts that run from right to left (Unicode `Bidi_Class` R and AL), by ISO 15924 code. */
const rightToLeftScripts = new Set(
  (
    'Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh ' +
    'Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Syre Syrj Syrn Thaa Todr Yezi'
  ).split(' '),
);

/** The direction in which a language is written, by its explicit or likely script. */
export function direction(tag: LanguageTag): 'ltr' | 'rtl' {
  const script = new Intl.Locale(tag).maximize().script;
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}

/** The order of languages where no reader has one: the bundled ones as they stand above, then all others by their tags. */
export function compareLanguages(one: LanguageTag, other: LanguageTag): number {
  return rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0);
}

function rank(tag: LanguageTag): number {
  const exact = bundledLanguages.findIndex((language) => language === tag);
  if (exact >= 0) return exact;
  // A regional edition stands right behind its language.
  const primary = bundledLanguages.findIndex((language) => language === primaryLanguage(tag));
  return primary >= 0 ? primary + 0.5 : bundledLanguages.length;
}

/**
 * Chooses among languages that exist by a list of wishes, the dearest first.
 *
 * @param wishes tags; each is met by itself, else by an edition of the same language (`pt` by `pt-BR` and the reverse)
 * @returns undefined where no wish can be met
 */
export function bestLanguage(
  existing: readonly LanguageTag[],
  wishes: readonly LanguageTag[],
): LanguageTag | undefined {
  for (const wish of wishes) {
    const met =
      existing.find((tag) => tag === wish) ??
      existing.find((tag) => primaryLanguage(tag) === primaryLanguage(wish));
    if (met !== undefined) return met;
  }
  return undefined;
}

/**
 * The order of the language bar: first those that the reader reads, in their order, each met as in `bestLanguage`; then all
 * others as `compareLanguages` has them.
 *
 * @param reading the languages that the reader reads, the dearest first
 */
export function inReadingOrder(
  existing: readonly LanguageTag[],
  reading: readonly LanguageTag[],
): readonly LanguageTag[] {
  const own = reading.flatMap((wish) => bestLanguage(existing, [wish]) ?? []);
  return [...new Set([...own, ...existing.toSorted(compareLanguages)])];
}

/** The bundled language that the system asks for, or English: the language of the first start. */
export function startLanguage(systemLanguages: readonly string[]): BundledLanguage {
  const known = systemLanguages.flatMap((text) => canonicalTag(text.split(/[.@]/u)[0] ?? '') ?? []);
  const best = bestLanguage(bundledLanguages, known.slice(0, 1));
  return best !== undefined && isBundledLanguage(best) ? best : 'en';
}

/** The sets of rules by which texts are compared in searching; what they say stands in `search/profiles.ts`. */
export type FoldProfileName =
  'general' | 'latin' | 'german' | 'sanskrit' | 'devanagari' | 'hungarian' | 'romanian' | 'arabic';

/**
 * Those of a language, with what they must do there. The general rules leave accents out but for letters that the language counts as
 * its own; which these are, and the sources of every rule, stand in `search/profiles.ts`, `search/letter-fold.ts` and
 * `search/sound.ts`.
 */
const foldProfiles: Readonly<Record<BundledLanguage, FoldProfileName>> = {
  // By the script: parts of syllables are compared, so that 하 finds 한 (Unicode Standard 15.1, 3.12; KS X 5002).
  ko: 'general',
  // ё is е and й is not и (Unicode CLDR 45, `collation/root`).
  ru: 'general',
  en: 'general',
  // No accent makes a letter of its own, and œ is oe (CLDR, which sorts by the root rules).
  fr: 'general',
  id: 'general',
  // By the sound: anusvara, nasals, visarga and avagraha (Pāṇini 8.3 and 8.4), and Latin letters as Devanagari.
  sa: 'sanskrit',
  // By the script: hiragana is katakana and all widths are one (CLDR, a tertiary difference), but か is not が.
  ja: 'general',
  // ä is ae and not a, ß is ss (CLDR, `collation/de`, `search`).
  de: 'german',
  // No accent makes a letter of its own (CLDR).
  pt: 'general',
  // By the script: no accents and breathings, so that polytonic is monotonic, and one sigma (CLDR).
  el: 'general',
  // ñ is a letter of its own (CLDR, `collation/es`).
  es: 'general',
  it: 'general',
  // å, ä and ö are letters of their own (CLDR, `collation/fi`).
  fi: 'general',
  // v is u, j is i, æ is ae and œ oe, and no vowel has a length (Allen and Greenough, New Latin Grammar, § 1).
  la: 'latin',
};

const foldProfilesOfOthers: Readonly<Record<string, FoldProfileName>> = {
  ar: 'arabic',
  hi: 'devanagari',
  hu: 'hungarian',
  mr: 'devanagari',
  ne: 'devanagari',
  ro: 'romanian',
};

/** The rules by which texts of a language are compared in searching: its own, else the general ones. */
export function foldProfileOf(tag: LanguageTag): FoldProfileName {
  const primary = primaryLanguage(tag);
  return isBundledLanguage(primary) ? foldProfiles[primary] : (foldProfilesOfOthers[primary] ?? 'general');
}
