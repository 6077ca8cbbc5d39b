// Reads editions, and keeps the last ones: languages are switched to and fro, and bookmarks are placed by more than one.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { editionIn } from '../../src-shared/article/sealed';
import type { Edition } from '../../src-shared/article/shapes';
import type { Problem } from '../../src-shared/article/problem';
import type { LanguageTag } from '../../src-shared/language';
import { ok, type Result } from '../../src-shared/result';
import { workHere, type HardWorker } from '../hard-work';
import type { EditionCache } from '../storage/edition-cache';
import { lookIntoFolder, type ArticleFolder, type EditionFile } from './article-folder';
import type { CompiledArticles } from './compiled-articles';
import { readSource } from './read-edition';
import { readFacts, type FactsOfFile } from './read-facts';
import { readArticleFile } from './read-file';

/** How much is kept, by the sizes of the files in bytes: an article of usual length in all its languages. */
const mostBytes = 2_000_000;

/** From this size on a file is parsed in a thread of its own, in bytes. */
const longFile = 250_000;

type KeptEditions = Pick<EditionCache, 'find' | 'keep'> & Partial<Pick<EditionCache, 'findText'>>;

interface KeptEdition {
  readonly stamp: string;
  readonly size: number;
  readonly edition: Result<Edition, Problem>;
}

export class Editions {
  /** By the path of the file, the one used last at the end. */
  readonly #kept = new Map<string, KeptEdition>();
  readonly #cache: KeptEditions | undefined;
  readonly #worker: HardWorker;
  readonly #compiled: CompiledArticles | undefined;

  /**
   * @param cache of what was parsed; without one editions are parsed whenever they are read
   * @param compiled what the build made of the bundled articles
   */
  constructor(cache?: KeptEditions, worker: HardWorker = workHere, compiled?: CompiledArticles) {
    this.#cache = cache;
    this.#worker = worker;
    this.#compiled = compiled;
  }

  /** Reads an edition, or says why it cannot be read. One whose file has not changed since is not read again. */
  async read(article: ArticleFolder, file: EditionFile): Promise<Result<Edition, Problem>> {
    const path = join(article.folder, file.file);
    const { stamp, size } = await stampOfEdition(article, path);
    const kept = this.#kept.get(path);
    this.#kept.delete(path);
    const isFresh = kept?.stamp === stamp;
    const edition = isFresh ? kept.edition : await this.#readAnew(article, file, stamp, size);
    this.#kept.set(path, { stamp, size, edition });
    this.#forgetOldest();
    return edition;
  }

  async #readAnew(
    article: ArticleFolder,
    file: EditionFile,
    stamp: string,
    size: number,
  ): Promise<Result<Edition, Problem>> {
    const wanted = { article: article.id, language: file.language, stamp };
    const compiled = this.#compiledOf(article);
    const cached = compiled === undefined ? await this.#cache?.find(wanted) : undefined;
    if (cached !== undefined) return ok(cached);
    const source = await readSource(article, file);
    if (!source.ok) return source;
    const built = await compiled?.edition(source.value);
    if (built !== undefined) return ok(built);
    const text = await (size >= longFile ? this.#worker : workHere).parse(source.value);
    this.#cache?.keep(wanted, text);
    return ok(editionIn(text));
  }

  /** Reads what the library's list says of an edition, or says why it cannot be read. */
  async facts(
    article: ArticleFolder,
    { language, file }: EditionFile,
  ): Promise<Result<FactsOfFile, Problem>> {
    const text = await readArticleFile(article.folder, file, article.root);
    if (!text.ok) return text;
    const source = { article: article.id, language, file, text: text.value };
    return ok((await this.#compiledOf(article)?.facts(source)) ?? (await readFacts(source)));
  }

  #compiledOf(article: ArticleFolder): CompiledArticles | undefined {
    return this.#compiled?.has(article) === true ? this.#compiled : undefined;
  }

  /** The text of a long edition whose file has not changed since it was kept; undefined where there is none. */
  async keptText(article: ArticleFolder, { file, language }: EditionFile): Promise<string | undefined> {
    const { stamp, size } = await stampOfEdition(article, join(article.folder, file));
    return size < longFile ? undefined : this.#cache?.findText?.({ article: article.id, language, stamp });
  }

  /** Reads the edition of an article in exactly one language. @returns undefined where it is not there or cannot be read */
  async inLanguage(article: ArticleFolder, language: LanguageTag): Promise<Edition | undefined> {
    const { files } = await lookIntoFolder(article);
    const file = files.find((candidate) => candidate.language === language);
    const edition = file && (await this.read(article, file));
    return edition?.ok === true ? edition.value : undefined;
  }

  #forgetOldest(): void {
    let bytes = [...this.#kept.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [path, { size }] of this.#kept) {
      // The last one stays, however large it is: it is the one being read.
      if (bytes <= mostBytes || this.#kept.size === 1) return;
      this.#kept.delete(path);
      bytes -= size;
    }
  }
}

/** @param path of the file */
async function stampOfEdition(
  { id, folder }: ArticleFolder,
  path: string,
): Promise<{ readonly stamp: string; readonly size: number }> {
  const [ofFile, ofFolder] = await Promise.all([stampOf(path), stampOf(folder)]);
  // The folder as well: an image may have come or gone.
  return { stamp: `${id} ${ofFile.stamp} ${ofFolder.stamp}`, size: ofFile.size };
}

async function stampOf(path: string): Promise<{ readonly stamp: string; readonly size: number }> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  if (found === undefined) return { stamp: 'gone', size: 0 };
  return { stamp: `${found.ino} ${found.size} ${found.mtimeNs}`, size: Number(found.size) };
}
