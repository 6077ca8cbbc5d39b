// Articles of any length, the same in every run: what the Declaration says, paragraph after paragraph.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundledLanguage } from '../../src-shared/language';
import { textsIn } from './declaration';
import { randomFrom } from './random';

export interface Wish {
  readonly paragraphs: number;
  /** How many of them stand under a heading; absent: forty. */
  readonly perSection?: number;
  /** Of each paragraph, whether or not the language parts them by spaces. */
  readonly words: number;
  readonly languages: readonly BundledLanguage[];
  readonly title?: string;
  /** Another text for each; absent: the same for all. */
  readonly seed?: number;
}

/** Makes the folder of an article, in a folder of a library. */
export async function makeArticle(library: string, id: string, wish: Wish): Promise<void> {
  const folder = join(library, id);
  await mkdir(folder, { recursive: true });
  await Promise.all(
    wish.languages.map((language) => writeFile(join(folder, `${language}.md`), textOf(language, id, wish))),
  );
}

const known = new Map<BundledLanguage, readonly string[]>();

/** The words of the Declaration, which is parsed once, each with the signs and spaces behind it. */
function wordsIn(language: BundledLanguage): readonly string[] {
  const words = known.get(language) ?? wordsOf(language);
  known.set(language, words);
  return words;
}

/** By what Unicode calls words (UAX 29): Japanese, for one, parts them by nothing. */
function wordsOf(language: BundledLanguage): readonly string[] {
  const text = textsIn(language)
    .map((block) => block.text)
    .join(' ');
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const last = isWordLike === true ? undefined : words.pop();
    words.push(last === undefined ? segment : last + segment);
  }
  return words;
}

function textOf(
  language: BundledLanguage,
  id: string,
  { paragraphs, perSection = 40, words, title = id, seed = 1 }: Wish,
): string {
  const all = wordsIn(language);
  const random = randomFrom(seed);
  const lines = Array.from({ length: paragraphs }, (_none, index) => {
    const start = random.below(all.length - words);
    const text = `${index + 1}\\. ${all
      .slice(start, start + words)
      .join('')
      .trim()}`;
    return index % perSection === 0 ? `## ${index / perSection + 1}\n\n${text}` : text;
  });
  return `---\ntitle: ${title} ${language}\nsummary: ${all.slice(0, 12).join('').trim()}\n---\n\n${lines.join('\n\n')}\n`;
}
