// What corresponds to paragraphs that were found in a language that is not the reader's: asked for as hits come into sight.
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { ArticleId, BlockId } from '../../src-shared/article/shapes';
import type { Bridge } from '../../src-shared/contract';
import { primaryLanguage, type LanguageTag } from '../../src-shared/language';
import type { Counterpart } from '../../src-shared/search/shapes';

/** A paragraph of an article in one of its languages. */
export interface FoundParagraph {
  readonly article: ArticleId;
  readonly language: LanguageTag;
  readonly block: BlockId;
}

export class CounterpartsState {
  /** By paragraph; null where no language of the reader has anything that corresponds to it. */
  readonly #known = new SvelteMap<string, Counterpart | null>();
  readonly #asking = new SvelteSet<string>();
  /** Raised whenever what is known no longer holds: an answer to what was asked before is too old. */
  #age = 0;

  constructor(
    private readonly bridge: Pick<Bridge, 'ask' | 'on'>,
    /** The languages that the reader reads, the dearest first. */
    private readonly reading: () => readonly LanguageTag[],
  ) {
    bridge.on('corrections.changed', () => {
      this.#forget();
    });
  }

  /** What corresponds to a paragraph in a language of the reader; undefined where that is not known, or there is nothing. */
  of(paragraph: FoundParagraph): Counterpart | undefined {
    return this.#known.get(this.#keyOf(paragraph)) ?? undefined;
  }

  /** Whether a paragraph in a language would have to be shown in another one to this reader. */
  isForeign(language: LanguageTag): boolean {
    const primary = primaryLanguage(language);
    return this.reading().every((tag) => primaryLanguage(tag) !== primary);
  }

  /** Asks what corresponds to a paragraph, unless that is known or on the way. An effect that does so keeps it fresh. */
  want(paragraph: FoundParagraph): void {
    const key = this.#keyOf(paragraph);
    if (!this.isForeign(paragraph.language) || this.#known.has(key) || this.#asking.has(key)) return;
    this.#asking.add(key);
    void this.#ask(paragraph, key);
  }

  async #ask(paragraph: FoundParagraph, key: string): Promise<void> {
    const age = this.#age;
    let found: Counterpart | undefined;
    for (const into of this.reading()) {
      found = await this.bridge.ask('search.counterpart', { ...paragraph, into });
      if (age !== this.#age) return;
      if (found !== undefined) break;
    }
    this.#asking.delete(key);
    this.#known.set(key, found ?? null);
  }

  #keyOf({ article, language, block }: FoundParagraph): string {
    return [article, language, block, ...this.reading()].join(' ');
  }

  #forget(): void {
    this.#age += 1;
    this.#asking.clear();
    this.#known.clear();
  }
}
