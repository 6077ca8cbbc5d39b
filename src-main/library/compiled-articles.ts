// The bundled articles as the build compiled them: what the parser would make of their files, without the parser.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../../src-shared/article/parse/parse';
import { textOfEdition } from '../../src-shared/article/seal';
import { editionIn, sealedText } from '../../src-shared/article/sealed';
import type { Edition } from '../../src-shared/article/shapes';
import { brokenWordsOf } from '../../src-shared/hyphenation/broken-words';
import { workHere } from '../hard-work';
import { lookIntoFolder, type ArticleFolder } from './article-folder';
import { readSource } from './read-edition';
import { readFacts, type FactsOfFile } from './read-facts';

const factsFile = 'facts.json';

/** By the hash of what they were made of. */
type CompiledFacts = Readonly<Record<string, FactsOfFile>>;

/**
 * Finds what was compiled. The Markdown is the source of truth: each piece is known by the hash of all that it was made of, so
 * that of a file that was changed since the build nothing is found.
 */
export class CompiledArticles {
  readonly #root: string;
  readonly #folder: string;
  #facts: Promise<CompiledFacts> | undefined;

  /**
   * @param root the library folder of the bundled articles
   * @param folder where the build put what it compiled
   */
  constructor(root: string, folder: string) {
    this.#root = root;
    this.#folder = folder;
  }

  /** Whether anything of an article can have been compiled. */
  has({ root }: ArticleFolder): boolean {
    return root === this.#root;
  }

  /** @returns undefined where the file was not compiled as it is now */
  async edition(source: Source): Promise<Edition | undefined> {
    const text = await readFile(join(this.#folder, nameOf(source)), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : editionIn(text);
  }

  /** The same of what the library's list says of the file. */
  async facts(source: Omit<Source, 'images'>): Promise<FactsOfFile | undefined> {
    this.#facts ??= readFile(join(this.#folder, factsFile), 'utf8').then(
      (text) => JSON.parse(text) as CompiledFacts,
      () => ({}),
    );
    return (await this.#facts)[hashOf(source)];
  }
}

/** Compiles articles into a folder, in place of what was there. The same articles make the same files. */
export async function compileArticles(articles: readonly ArticleFolder[], folder: string): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  const facts: Record<string, FactsOfFile> = {};
  for (const article of articles) {
    for (const file of (await lookIntoFolder(article)).files) {
      const source = await readSource(article, file);
      if (!source.ok) throw new Error(`${article.id}/${file.file} cannot be read: ${source.reason.code}`);
      await writeFile(join(fresh, nameOf(source.value)), await compiled(source.value));
      facts[hashOf(source.value)] = await readFacts(source.value);
    }
  }
  await writeFile(join(fresh, factsFile), JSON.stringify(facts));
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

/** A long edition is left without its words: they would be as long as the patterns. */
async function compiled(source: Source): Promise<string> {
  const text = await workHere.parse(source);
  const edition = editionIn(text);
  const brokenWords = sealedText(edition) === undefined ? await brokenWordsOf(edition) : undefined;
  return brokenWords === undefined ? text : textOfEdition({ ...edition, brokenWords });
}

function nameOf(source: Source): string {
  return `${hashOf(source, [...source.images])}.json`;
}

function hashOf({ article, language, file, text }: Omit<Source, 'images'>, images: unknown = null): string {
  return createHash('sha256')
    .update(JSON.stringify([article, language, file, images, text]))
    .digest('hex');
}
