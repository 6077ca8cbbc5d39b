// Has there what breaks the words of a language before they are. The patterns of each language are a chunk of their own in the build.
import type { LanguageTag } from '../language';
import {
  breakByPatterns,
  makeHyphenate,
  withoutSoftHyphens,
  type BreakWord,
  type Hyphenate,
} from './hyphenator';
import { patternsFrom, type Patterns } from './patterns';
import { hyphenatedLanguage, rulesOf, type HyphenatedLanguage } from './rules';

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

const loaded = new Map<HyphenatedLanguage, Hyphenate>();

interface Known {
  readonly words: Map<string, string>;
  readonly hyphenate: Hyphenate;
}
/** Of the languages whose patterns are not loaded, what breaks the words of the editions that came with theirs. */
const known = new Map<HyphenatedLanguage, Known>();

/**
 * Answers when the words of an edition can be broken, at once where its language never breaks any. Patterns that cannot be read
 * break none.
 *
 * @param brokenWords what `brokenWordsOf` made of the edition: with it no patterns are needed
 */
export async function loadHyphenation(language: LanguageTag, brokenWords?: readonly string[]): Promise<void> {
  const hyphenated = hyphenatedLanguage(language);
  if (hyphenated === undefined || loaded.has(hyphenated)) return;
  if (brokenWords !== undefined) {
    learn(hyphenated, brokenWords);
    return;
  }
  const breakWord = await wordBreakerOf(hyphenated);
  if (breakWord !== undefined) loaded.set(hyphenated, makeHyphenate(rulesOf(hyphenated), breakWord));
}

/** What breaks the words of a language; undefined where they are not broken, or not loaded. */
export function hyphenateIn(language: LanguageTag): Hyphenate | undefined {
  const hyphenated = hyphenatedLanguage(language);
  return hyphenated && (loaded.get(hyphenated) ?? known.get(hyphenated)?.hyphenate);
}

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

function learn(language: HyphenatedLanguage, brokenWords: readonly string[]): void {
  const words = known.get(language)?.words ?? new Map<string, string>();
  const before = words.size;
  for (const word of brokenWords) words.set(withoutSoftHyphens(word), word);
  if (known.has(language) && words.size === before) return;
  // Made anew, since it remembers what it could not break before; else what it remembers is worth keeping.
  const hyphenate = makeHyphenate(rulesOf(language), (word) => words.get(word) ?? word);
  known.set(language, { words, hyphenate });
}

async function patternsOf(language: HyphenatedLanguage): Promise<Patterns | undefined> {
  if (language === 'id') return (await import('./indonesian')).indonesian;
  return read(files[language]);
}

async function read(file: () => Promise<Exported>): Promise<Patterns | undefined> {
  return patternsFrom((await file()).default);
}
