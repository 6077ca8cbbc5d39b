// Passing on what was read: a link to the paragraph, or its words with their source.
import { articleLink } from '../../src-shared/article-link';
import { numbersOf } from '../../src-shared/article/numbering';
import type { BlockId } from '../../src-shared/article/shapes';
import { whereabouts } from '../../src-shared/article/whereabouts';
import { ownName } from '../../src-shared/language';
import type { AppState } from './app.svelte';

/** Words of an article, and the block that they begin in. */
export interface Quote {
  readonly text: string;
  readonly block: BlockId;
}

export class Citing {
  readonly #app: Pick<AppState, 'announce' | 'copy' | 'reader' | 'say'>;

  constructor(app: Pick<AppState, 'announce' | 'copy' | 'reader' | 'say'>) {
    this.#app = app;
  }

  /** Copies a link to the paragraph being read. */
  async copyLink(): Promise<void> {
    const { announce, reader, say } = this.#app;
    const link = reader.currentBlock === undefined ? undefined : this.#linkTo(reader.currentBlock);
    if (link === undefined) return;
    await this.#app.copy(link);
    announce(say('copied.link'));
  }

  /** Copies what is selected, or else the paragraph being read, with its source. */
  async copyCitation(): Promise<void> {
    const { announce, reader, say } = this.#app;
    const quote = reader.page?.quote();
    if (quote === undefined) return;
    await this.#app.copy(this.#citationOf(quote));
    announce(say('copied.citation'));
  }

  #linkTo(block: BlockId): string | undefined {
    const { edition } = this.#app.reader;
    if (edition === undefined) return undefined;
    const { article, language } = edition;
    return articleLink(article, language, block);
  }

  #citationOf({ text, block }: Quote): string {
    const { reader, say } = this.#app;
    const section = whereabouts(reader.outline, block)?.section;
    const number = numbersOf(reader.outline).get(block);
    const parts = [
      reader.edition?.title,
      section !== undefined && section.number > 0 ? section.heading : undefined,
      number === undefined ? undefined : say('citation.number', { number }),
      reader.edition === undefined ? undefined : ownName(reader.edition.language),
      this.#linkTo(block),
    ];
    const source = parts.filter((part) => part !== undefined && part !== '').join(', ');
    return `${say('citation.quote', { text })}\n${say('citation.source', { source })}`;
  }
}
