// Long editions that were parsed before: to read what the parser made takes a tenth of the time.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isArticleId } from '../../src-shared/article/id';
import { editionIn } from '../../src-shared/article/sealed';
import type { ArticleId, Edition } from '../../src-shared/article/shapes';
import { parserVersion } from '../../src-shared/article/parse/parser-version';
import type { LanguageTag } from '../../src-shared/language';
import { CacheFolder } from './cache-folder';

/** Which edition is meant, and of which state of its file. */
export interface CachedEdition {
  readonly article: ArticleId;
  readonly language: LanguageTag;
  /** Another one for every change of the files that it is made of. */
  readonly stamp: string;
}

/** How large the folder may grow, in bytes: some twenty books. */
const mostBytes = 200_000_000;

export class EditionCache {
  readonly #folder: CacheFolder;

  /** @param folder the folder of the caches */
  constructor(folder: string) {
    this.#folder = new CacheFolder(join(folder, 'editions'), mostBytes);
  }

  /** @returns undefined where there is none, or one of another state of the file, or a damaged one */
  async find(wanted: CachedEdition): Promise<Edition | undefined> {
    const text = await this.findText(wanted);
    return text === undefined ? undefined : editionIn(text);
  }

  /** The same as the text that it is kept as. */
  async findText(wanted: CachedEdition): Promise<string | undefined> {
    if (!isArticleId(wanted.article)) return undefined;
    const bytes = (await this.#folder.readBytes(pathOf(wanted))) ?? Buffer.of();
    const end = bytes.indexOf('\n');
    // As bytes, so that a long one is made a text once.
    const edition = bytes.subarray(end + 1);
    // The hash stands for a check of the shape: what has it is what the parser made.
    if (bytes.toString('utf8', 0, Math.max(end, 0)) !== headOf(wanted, edition)) return undefined;
    this.#folder.noteUse(pathOf(wanted));
    return edition.toString('utf8');
  }

  /**
   * Writes an edition when there is time.
   *
   * @param text of the edition; see seal.ts
   */
  keep(edition: CachedEdition, text: string): void {
    if (isArticleId(edition.article))
      this.#folder.keep(pathOf(edition), () => `${headOf(edition, text)}\n${text}`);
  }

  /** Answers when nothing waits to be written any more. */
  settled(): Promise<void> {
    return this.#folder.settled();
  }
}

function pathOf({ article, language }: CachedEdition): string {
  return join(article, `${language}.json`);
}

function headOf({ stamp }: CachedEdition, text: string | Buffer): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return JSON.stringify({ version: parserVersion, stamp, hash });
}
