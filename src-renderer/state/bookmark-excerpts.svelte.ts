// What stands where bookmarks are, in the language in which the reader reads their article: asked for as rows come into sight.
import { SvelteMap } from 'svelte/reactivity';
import type { ArticleId } from '../../src-shared/article/shapes';
import type { Bookmark } from '../../src-shared/bookmark';
import type { BookmarkExcerpts, Bridge } from '../../src-shared/contract';
import type { LanguageTag } from '../../src-shared/language';

export interface BookmarkExcerpt {
  readonly language: LanguageTag;
  readonly text: string;
}

/** What is known of an article's excerpts. */
interface KnownExcerpts {
  /** Undefined where the article cannot be read. */
  readonly excerpts: BookmarkExcerpts | undefined;
  /** Whether no bookmark of the article has changed since. */
  readonly isFresh: boolean;
}

export class BookmarkExcerptsState {
  readonly #known = new SvelteMap<ArticleId, KnownExcerpts>();
  /** The request of an article that is not answered yet. An answer to any other is too old. */
  readonly #asking = new SvelteMap<ArticleId, Promise<BookmarkExcerpts | undefined>>();
  #answers = $state.raw(0);

  constructor(private readonly bridge: Pick<Bridge, 'ask' | 'on'>) {
    bridge.on('bookmarks.changed', ({ put, removed }) => {
      for (const { anchor } of put) this.#renew(anchor.article);
      for (const { article } of removed) this.#renew(article);
    });
  }

  /** How many answers have come. What is shown may change with each. */
  get answers(): number {
    return this.#answers;
  }

  /** What stands where a bookmark is, where that is another language than its own; undefined while that is not known. */
  of({ id, anchor }: Bookmark): BookmarkExcerpt | undefined {
    const excerpts = this.#known.get(anchor.article)?.excerpts;
    const text = excerpts?.texts[id];
    if (excerpts === undefined || text === undefined || excerpts.language === anchor.language)
      return undefined;
    return { language: excerpts.language, text };
  }

  /** Asks for the excerpts of an article, unless they are there or on the way. An effect that does so keeps them fresh. */
  want(article: ArticleId): void {
    if (this.#known.get(article)?.isFresh === true || this.#asking.has(article)) return;
    void this.#ask(article);
  }

  /** Forgets all: the reader may read in another language now. */
  forget(): void {
    this.#asking.clear();
    this.#known.clear();
  }

  async #ask(article: ArticleId): Promise<void> {
    const asking = this.bridge.ask('bookmarks.excerpts', article);
    this.#asking.set(article, asking);
    const excerpts = await asking;
    if (this.#asking.get(article) !== asking) return;
    this.#known.set(article, { excerpts, isFresh: true });
    this.#asking.delete(article);
    this.#answers += 1;
  }

  /** The old excerpts stay until the new ones are there, or every row would change twice. */
  #renew(article: ArticleId): void {
    this.#asking.delete(article);
    const known = this.#known.get(article);
    if (known?.isFresh === true) this.#known.set(article, { ...known, isFresh: false });
  }
}
