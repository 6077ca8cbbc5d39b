// The app's own faces by language, as CSS names them; typography.css gives them to the languages.
import { primaryLanguage, type LanguageTag } from '../../src-shared/language';

const latin = ['Literata Variable'];

const families: Readonly<Record<string, readonly string[]>> = {
  sa: ['Tiro Devanagari Sanskrit', 'Noto Serif Devanagari Variable', ...latin],
  ja: ['Noto Serif JP Variable'],
  ko: ['Noto Serif KR Variable'],
};

/** The faces of a language, the one that is taken first before the others. */
export function ownFamilies(language: LanguageTag): readonly string[] {
  return families[primaryLanguage(language)] ?? latin;
}
