// What typed words may stand for in a text: Sanskrit may be typed in Latin letters, and its last letter may be half of one.
import { primaryLanguage, type LanguageTag } from '../language';
import { foldText } from './fold';
import { foldProfile } from './profiles';
import type { SearchOptions } from './shapes';
import { schemesOf, transliterated } from './transliterate';

/**
 * The folded forms that typed words may have in a text; in most languages there is one.
 *
 * Words in Latin letters are looked for in Sanskrit texts as they are, too: such texts have foreign words in them.
 *
 * @param isOpen whether more letters may follow, so that the last consonant may get another vowel than it has
 */
export function readingsOf(
  words: string,
  language: LanguageTag,
  options: SearchOptions,
  isOpen: boolean,
): readonly string[] {
  const forms = [words, ...(primaryLanguage(language) === 'sa' ? inDevanagari(words) : [])];
  const open =
    isOpen && foldProfile(language).bySound ? forms.flatMap((form, at) => goingOn(form, at > 0)) : forms;
  const readings = open.map((form) => foldText(form, language, options));
  return [...new Set(readings)].filter((reading) => reading !== '');
}

function inDevanagari(words: string): readonly string[] {
  return schemesOf(words).map((scheme) => transliterated(words, scheme).text);
}

const openNasal = /[ङञणनम]्$/u;
const openConsonant = /[क-ह]्$/u;

/**
 * A form and what it is on the way to. A nasal may be on the way to a consonant of its class, before which it may be written as
 * anusvara; and where the last letter was typed in Latin, or is an m that may go over to the next word, a vowel may follow.
 */
function goingOn(form: string, isTransliterated: boolean): readonly string[] {
  const forms = [form];
  if (openNasal.test(form)) forms.push(`${form.slice(0, -2)}ं`);
  if (openConsonant.test(form) && (isTransliterated || form.endsWith('म्'))) forms.push(form.slice(0, -1));
  return forms;
}
