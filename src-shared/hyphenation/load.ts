// Has the patterns of a language there before its words are broken. Each language is a chunk of its own in the build.
import type { LanguageTag } from '../language';
import { makeHyphenate, type Hyphenate } from './hyphenator';
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

/** Answers when the words of a language can be broken, at once where they never are. Patterns that cannot be read break none. */
export async function loadHyphenation(language: LanguageTag): Promise<void> {
  const hyphenated = hyphenatedLanguage(language);
  if (hyphenated === undefined || loaded.has(hyphenated)) return;
  const hyphenate = await makeFor(hyphenated);
  if (hyphenate !== undefined) loaded.set(hyphenated, hyphenate);
}

/** What breaks the words of a language; undefined where they are not broken, or not loaded. */
export function hyphenateIn(language: LanguageTag): Hyphenate | undefined {
  const hyphenated = hyphenatedLanguage(language);
  return hyphenated && loaded.get(hyphenated);
}

async function makeFor(language: HyphenatedLanguage): Promise<Hyphenate | undefined> {
  const patterns = await patternsOf(language);
  if (patterns === undefined) return undefined;
  const others = language === 'el' ? await read(() => import('hyphen/patterns/el-polyton.js')) : undefined;
  return makeHyphenate(
    rulesOf(language),
    others === undefined ? () => patterns : (word) => (polytonic.test(word) ? others : patterns),
  );
}

async function patternsOf(language: HyphenatedLanguage): Promise<Patterns | undefined> {
  if (language === 'id') return (await import('./indonesian')).indonesian;
  return read(files[language]);
}

async function read(file: () => Promise<Exported>): Promise<Patterns | undefined> {
  return patternsFrom((await file()).default);
}
