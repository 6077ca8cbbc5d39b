// The marks that each language puts around what it quotes, and around what is quoted within that.
import { primaryLanguage, type BundledLanguage, type LanguageTag } from './language';

/** What opens and closes a quotation, with the space that a language sets inside its marks. */
export interface MarkPair {
  readonly open: string;
  readonly close: string;
}

interface QuotationMarks {
  readonly outer: MarkPair;
  readonly inner: MarkPair;
}

const doubled: MarkPair = { open: '“', close: '”' };
const single: MarkPair = { open: '‘', close: '’' };
const angled: MarkPair = { open: '«', close: '»' };

/** Those of Unicode's root locale, for all languages that are not in the table. */
const usual: QuotationMarks = { outer: doubled, inner: single };

/**
 * Unicode CLDR 45, `delimiters`, but for these:
 *
 * - Latin and Sanskrit: CLDR has none of their own, and so they have those of the root locale. Our editions are written with them.
 * - French: CLDR has guillemets within guillemets, and a reader would not see which of them end. The order here is that of the Office
 *   québécois de la langue française. Inside guillemets stands a space at which no line breaks: U+202F, the “espace fine insécable”
 *   (Unicode Standard Annex 14, class GL).
 * - Spanish: CLDR has marks as in English. In print the angled ones come first (Real Academia Española, Ortografía, 3.4.8).
 * - Portuguese: CLDR takes it for that of Brazil. Our editions are in that of Portugal, for which these are CLDR's `pt-PT`.
 */
const table: Readonly<Record<BundledLanguage | 'pt-BR', QuotationMarks>> = {
  ko: usual,
  ru: { outer: angled, inner: { open: '„', close: '“' } },
  en: usual,
  fr: { outer: { open: '«\u202F', close: '\u202F»' }, inner: doubled },
  id: usual,
  sa: usual,
  ja: { outer: { open: '「', close: '」' }, inner: { open: '『', close: '』' } },
  de: { outer: { open: '„', close: '“' }, inner: { open: '‚', close: '‘' } },
  pt: { outer: angled, inner: doubled },
  'pt-BR': usual,
  el: { outer: angled, inner: doubled },
  es: { outer: angled, inner: doubled },
  it: { outer: angled, inner: doubled },
  fi: { outer: { open: '”', close: '”' }, inner: { open: '’', close: '’' } },
  la: usual,
};

/**
 * The marks of a quotation in a language; of an edition for a region those of the language, where the region has none.
 *
 * @param level in how many quotations it stands: the two kinds of marks take turns
 */
export function quotationMarks(language: LanguageTag, level: number): MarkPair {
  const { outer, inner } = inTable(language) ?? inTable(primaryLanguage(language)) ?? usual;
  return level % 2 === 0 ? outer : inner;
}

function inTable(language: LanguageTag): QuotationMarks | undefined {
  return Object.hasOwn(table, language) ? table[language as keyof typeof table] : undefined;
}
