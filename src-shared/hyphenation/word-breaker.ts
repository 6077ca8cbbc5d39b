// Breaks words by the patterns of their language, each of which is a chunk of its own in the build.
import { softHyphen, type BreakWord } from './hyphenator';
import { breaksOf, patternsFrom, type Patterns } from './patterns';
import { rulesOf, type HyphenationRules, type HyphenatedLanguage } from './rules';

interface Exported {
  readonly default: unknown;
}

const files: Readonly<Record<Exclude<HyphenatedLanguage, 'id'>, () => Promise<Exported>>> = {
  ru: () => import('hyphen/patterns/ru.js'),
  en: () => import('hyphen/patterns/en-us.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  sa: () => import('hyphen/patterns/sa.js'),
  de: () => import('hyphen/patterns/de-1996.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  el: () => import('hyphen/patterns/el-monoton.js'),
  es: () => import('hyphen/patterns/es.js'),
  it: () => import('hyphen/patterns/it.js'),
  fi: () => import('hyphen/patterns/fi.js'),
  la: () => import('hyphen/patterns/la.js'),
};

/** Letters that only polytonic spelling has. The vowels with an acute are those of monotonic spelling in NFC. */
const polytonic = /[\u1F00-\u1FFF]/u;

const capitalInside = /.\p{Lu}/u;
/** Where letters are more than one UTF-16 unit. */
const marked = /[\p{M}\u200C\u200D\u{10000}-\u{10FFFF}]/u;
/** What belongs to the letter before it: marks, and what joins or parts letters. */
const attached = /[\p{M}\u200C\u200D]/u;
/** The signs that join the letter behind them to the one before (viramas). */
const joining = /[\u094D\u200D]/u;

/** What breaks the words of a language by its patterns; undefined where they cannot be read. */
export async function wordBreakerOf(language: HyphenatedLanguage): Promise<BreakWord | undefined> {
  const patterns = await patternsOf(language);
  if (patterns === undefined) return undefined;
  const others = language === 'el' ? await read(() => import('hyphen/patterns/el-polyton.js')) : undefined;
  return breakByPatterns(
    rulesOf(language),
    others === undefined ? () => patterns : (word) => (polytonic.test(word) ? others : patterns),
  );
}

/**
 * @param patternsFor the patterns that a word is to be broken by: Greek has two sets, by its accents
 */
export function breakByPatterns(rules: HyphenationRules, patternsFor: (word: string) => Patterns): BreakWord {
  return (text) => {
    if (text.length < rules.word || capitalInside.test(text)) return text;
    const small = text.toLowerCase();
    // A capital may become two letters, and then the places in one are not those in the other.
    if (small.length !== text.length) return text;
    const letters = marked.test(small) ? lettersBefore(small) : undefined;
    const count = letters?.at(-1) ?? small.length;
    if (count < rules.word) return text;
    let [made, start] = ['', 0];
    for (const place of breaksOf(patternsFor(small), small)) {
      const before = letters?.[place] ?? place;
      if (before < rules.before || count - before < rules.after) continue;
      if (letters !== undefined && !isBetweenLetters(small, place)) continue;
      made += text.slice(start, place) + softHyphen;
      start = place;
    }
    return made + text.slice(start);
  };
}

/** How many letters stand before each place of a word, and at its end in all; what belongs to a letter is none. */
function lettersBefore(text: string): readonly number[] {
  const counts = [0];
  for (let place = 0; place < text.length; place += 1) {
    counts.push((counts[place] ?? 0) + (isBetweenLetters(text, place) ? 1 : 0));
  }
  return counts;
}

/** Whether a place in a word is no place inside a letter: between it and its marks, inside a conjunct, or inside a character. */
function isBetweenLetters(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return !isSecondHalf && !attached.test(text[place] ?? '') && !joining.test(text[place - 1] ?? '');
}

async function patternsOf(language: HyphenatedLanguage): Promise<Patterns | undefined> {
  if (language === 'id') return (await import('./indonesian')).indonesian;
  return read(files[language]);
}

async function read(file: () => Promise<Exported>): Promise<Patterns | undefined> {
  return patternsFrom((await file()).default);
}
