// Long editions that were parsed before: to read what the parser made takes a tenth of the time.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isArticleId } from '../../src-shared/article/id';
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

  /** @param folder the folder of the reader's data */
  constructor(folder: string) {
    this.#folder = new CacheFolder(join(folder, 'editions'), mostBytes);
  }

  /** @returns undefined where there is none, or one of another state of the file, or a damaged one */
  async find(wanted: CachedEdition): Promise<Edition | undefined> {
    const text = await this.findText(wanted);
    return text === undefined ? undefined : (JSON.parse(text) as Edition);
  }

  /** The same as the JSON that it is kept as. */
  async findText(wanted: CachedEdition): Promise<string | undefined> {
    if (!isArticleId(wanted.article)) return undefined;
    const text = (await this.#folder.read(pathOf(wanted))) ?? '';
    const end = text.indexOf('\n');
    const edition = text.slice(end + 1);
    // The hash stands for a check of the shape: what has it is what the parser made.
    if (text.slice(0, end) !== headOf(wanted, edition)) return undefined;
    this.#folder.noteUse(pathOf(wanted));
    return edition;
  }

  /**
   * Writes an edition when there is time.
   *
   * @param text of the edition, as JSON
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

function headOf({ stamp }: CachedEdition, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return JSON.stringify({ version: parserVersion, stamp, hash });
}
