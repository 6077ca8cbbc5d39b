// The languages that the reader reads, in their order: where they come from, and how the reader changes them.
import { canonicalTag, primaryLanguage, type LanguageTag } from './language';
import type { Preferences } from './preferences';

/**
 * The languages of a reader who has chosen none: the one given at the start, then those of the system in their order, and English
 * where it is not among them.
 *
 * @param given the language that the command line names, if any
 * @param systemLanguages as the system writes them, such as `de_DE.UTF-8`; what is no language is passed over
 */
export function defaultLanguages(
  given: LanguageTag | undefined,
  systemLanguages: readonly string[],
): readonly LanguageTag[] {
  const known = systemLanguages.flatMap((text) => canonicalTag(text.split(/[.@]/u)[0] ?? '') ?? []);
  const all = new Set([...(given === undefined ? [] : [given]), ...known.map(withoutTheLikely)]);
  const hasEnglish = [...all].some((tag) => primaryLanguage(tag) === 'en');
  return hasEnglish ? [...all] : [...all, 'en'];
}

/**
 * A tag without what goes without saying (UTS #35, “Remove Likely Subtags”): a system says `fi-FI` and `en-US` where a person
 * means Finnish and English. `en-GB` and `zh-TW` stay.
 */
function withoutTheLikely(tag: LanguageTag): LanguageTag {
  const { language, script, region } = new Intl.Locale(tag);
  const parts = [language, script, region].filter((part) => part !== undefined);
  return new Intl.Locale(parts.join('-')).minimize().toString();
}

/**
 * The languages that the reader reads, the dearest first: their own list, else the default one.
 *
 * @param whereNoneIsChosen see `defaultLanguages`
 */
export function readingLanguages(
  { languages }: Pick<Preferences, 'languages'>,
  whereNoneIsChosen: readonly LanguageTag[],
): readonly LanguageTag[] {
  return languages.length > 0 ? languages : whereNoneIsChosen;
}

/** The list with a language before the one that stood before it, or after the one behind it; at the end it stays. */
export function withMoved(
  languages: readonly LanguageTag[],
  language: LanguageTag,
  way: 'up' | 'down',
): readonly LanguageTag[] {
  const from = languages.indexOf(language);
  const to = from + (way === 'up' ? -1 : 1);
  const other = languages[to];
  if (from < 0 || other === undefined) return languages;
  return languages.with(from, other).with(to, language);
}
