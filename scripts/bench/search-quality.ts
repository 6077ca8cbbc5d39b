// How well the library is searched: every query of the lists, asked of an index on the disk.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BundledLanguage } from '../../src-shared/language';
import { qualityLists } from '../../src-shared/search/quality/lists';
import { Library } from '../../src-main/library/library';
import { indexFile } from '../../src-main/search/index-file';
import { LibraryIndex } from '../../src-main/search/library-index';
import { textsIn } from './declaration';

export interface LanguageQuality {
  readonly language: BundledLanguage;
  readonly queries: number;
  /** Each says what was found and should not have been, or was not and should have been. */
  readonly faults: readonly string[];
}

/** Asks every query of every language, of its own texts and of the Declaration. */
export async function measureQuality(): Promise<readonly LanguageQuality[]> {
  const folder = await mkdtemp(join(tmpdir(), 'polylect-bench-'));
  const articles = join(folder, 'articles');
  const index = new LibraryIndex({ path: indexFile(folder) });
  try {
    for (const { language, queries } of qualityLists) {
      const texts = queries.map(({ found, notFound = [] }) => [...found, ...notFound]);
      for (const [number, paragraphs] of texts.entries())
        await writeEdition(articles, `list-${number}`, language, paragraphs);
      const declaration = textsIn(language).map(({ text }) => text);
      await writeEdition(articles, 'declaration', language, declaration);
    }
    await index.follow(await new Library([articles]).folders());
    const measured: LanguageQuality[] = [];
    for (const { language, queries } of qualityLists) {
      const faults: string[] = [];
      for (const [number, { query, found, notFound = [], isInDeclaration }] of queries.entries()) {
        const inList = await blocksFound(index, query, language, `list-${number}`);
        for (const [place, text] of [...found, ...notFound].entries()) {
          const isWanted = place < found.length;
          if (inList.has(`s0.p${place + 1}`) !== isWanted)
            faults.push(`${query} ${isWanted ? 'misses' : 'finds'} ${text}`);
        }
        const isFound = (await blocksFound(index, query, language, 'declaration')).size > 0;
        if (isInDeclaration !== undefined && isFound !== isInDeclaration)
          faults.push(`${query} ${isFound ? 'is found' : 'is not found'} in the Declaration`);
      }
      measured.push({ language, queries: queries.length, faults });
    }
    return measured;
  } finally {
    index.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeEdition(
  articles: string,
  id: string,
  language: BundledLanguage,
  paragraphs: readonly string[],
): Promise<void> {
  await mkdir(join(articles, id), { recursive: true });
  // So that nothing in a text is taken for Markdown.
  const body = paragraphs.map((text) => text.replaceAll(/\s+/gu, ' ').replaceAll(/[!-/:-@[-`{-~]/gu, '\\$&'));
  await writeFile(join(articles, id, `${language}.md`), `---\ntitle: '0'\n---\n\n${body.join('\n\n')}\n`);
}

async function blocksFound(
  index: LibraryIndex,
  text: string,
  language: BundledLanguage,
  article: string,
): Promise<ReadonlySet<string>> {
  const { articles } = await index.find({ text, languages: [language], article });
  const sections = articles.flatMap((each) => each.sections);
  return new Set(sections.flatMap(({ hits }) => hits.map(({ block }) => block)));
}
