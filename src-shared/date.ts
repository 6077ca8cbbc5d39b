// Dates as each language writes them.
import { primaryLanguage, type LanguageTag } from './language';

/**
 * How dates are written in the languages that ICU as Chromium ships it does not know. Latin: day, month in the genitive,
 * year. Sanskrit: the month names of the modern Sanskrit press, in Devanagari digits.
 */
const latinMonths =
  'Ianuarii Februarii Martii Aprilis Maii Iunii Iulii Augusti Septembris Octobris Novembris Decembris'.split(
    ' ',
  );
const sanskritMonths = 'जनवरी फेब्रवरी मार्च् एप्रिल् मे जून् जुलै आगस्ट् सेप्टेम्बर् अक्टोबर् नवेम्बर् डिसेम्बर्'.split(' ');

/**
 * Writes a date in full.
 *
 * @param date ISO 8601, `YYYY-MM-DD`, a date that exists
 * @param language where `Intl` has no data for it, the date is written in its international form
 */
export function formatDate(date: string, language: LanguageTag): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  switch (primaryLanguage(language)) {
    case 'la':
      return `${day} ${latinMonths[month - 1]} ${year}`;
    case 'sa':
      return `${devanagariDigits(day)} ${sanskritMonths[month - 1]} ${devanagariDigits(year)}`;
    default:
      // Not `Date.UTC`, which takes the year 50 for 1950.
      return formatIn(language)?.format(new Date(`${date}T00:00:00Z`)) ?? date;
  }
}

/** Making a format takes a hundred times as long as using it, and a list has a date in every row. */
const formats = new Map<LanguageTag, Intl.DateTimeFormat | undefined>();

/** How dates are written in a language; undefined where `Intl` has no data for it. */
function formatIn(language: LanguageTag): Intl.DateTimeFormat | undefined {
  if (formats.has(language)) return formats.get(language);
  const [known] = Intl.DateTimeFormat.supportedLocalesOf(language);
  const format =
    known === undefined ? undefined : new Intl.DateTimeFormat(known, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format;
}

function devanagariDigits(number: number): string {
  return String(number).replaceAll(/\d/gu, (digit) => String.fromCodePoint(0x0966 + Number(digit)));
}

/** Whether a text is a date `YYYY-MM-DD` that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
