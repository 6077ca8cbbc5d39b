// Articles of any length, the same in every run: what the Declaration says, paragraph after paragraph.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundledLanguage } from '../../src-shared/language';
import { textsIn } from './declaration';
import { randomFrom } from './random';

/** How many paragraphs stand under a heading. */
const perSection = 40;

export interface Wish {
  readonly paragraphs: number;
  /** Of each paragraph, of languages whose words are parted by spaces. */
  readonly words: number;
  readonly languages: readonly BundledLanguage[];
  readonly title?: string;
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

/** The words of the Declaration, which is parsed once. */
function wordsIn(language: BundledLanguage): readonly string[] {
  const words =
    known.get(language) ??
    textsIn(language)
      .map(({ text }) => text)
      .join(' ')
      .split(/\s+/u);
  known.set(language, words);
  return words;
}

function textOf(language: BundledLanguage, id: string, { paragraphs, words, title = id }: Wish): string {
  const all = wordsIn(language);
  const random = randomFrom(1);
  const lines = Array.from({ length: paragraphs }, (_none, index) => {
    const start = random.below(all.length - words);
    const text = `${index + 1}. ${all.slice(start, start + words).join(' ')}`.replace('. ', '\\. ');
    return index % perSection === 0 ? `## ${index / perSection + 1}\n\n${text}` : text;
  });
  return `---\ntitle: ${title} ${language}\nsummary: ${all.slice(0, 12).join(' ')}\n---\n\n${lines.join('\n\n')}\n`;
}
