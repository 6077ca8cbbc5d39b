// How the editions of articles are aligned: computed when it is needed, and kept for as long as the editions are.
import { align } from '../src-shared/align/align';
import type { Alignment } from '../src-shared/align/alignment';
import { landingIn, landingInSame, type Landing } from '../src-shared/align/landing';
import { outlineOf } from '../src-shared/article/outline';
import type { Edition } from '../src-shared/article/shapes';
import type { ArticleFailure, ArticleWish, BesideEdition, BesideWish } from '../src-shared/contract';
import type { Place } from '../src-shared/place';
import { ok, type Result } from '../src-shared/result';
import type { Library } from './library/library';
import type { ReadArticle } from './library/open-article';

export class Alignments {
  /** Editions are read once and kept, so one that was read anew is another one. */
  readonly #kept = new WeakMap<Edition, WeakMap<Edition, Alignment>>();

  constructor(private readonly library: Library) {}

  /** How two editions of an article are aligned. */
  between(one: Edition, other: Edition): Promise<Alignment> {
    const ofOne = this.#kept.get(one) ?? new WeakMap<Edition, Alignment>();
    this.#kept.set(one, ofOne);
    const kept = ofOne.get(other) ?? align(one, other);
    ofOne.set(other, kept);
    return Promise.resolve(kept);
  }

  /** Finds in an opened article the block wished for, or the place that the reader comes from, or where they left it. */
  async into(
    opened: Result<ReadArticle, ArticleFailure>,
    { origin, block, bookmark }: ArticleWish,
  ): Promise<Result<ReadArticle, ArticleFailure>> {
    if (!opened.ok) return opened;
    const { edition, place } = opened.value;
    // A link may lead to a block that is no longer there.
    if (block !== undefined)
      return ok({ ...opened.value, landing: landingInSame(outlineOf(edition), block) });
    const from = origin ?? (bookmark === undefined ? place : undefined);
    if (from === undefined) return opened;
    return ok({ ...opened.value, landing: await this.#landing(from, edition) });
  }

  /** Another edition of an article, aligned with the one that is shown. */
  async beside({ article, language, beside }: BesideWish): Promise<BesideEdition | undefined> {
    const shown = await this.#edition(article, language);
    const edition = await this.#edition(article, beside);
    if (shown === undefined || edition === undefined) return undefined;
    return { edition, alignment: await this.between(shown, edition), corrections: [] };
  }

  async #landing(place: Place, shown: Edition): Promise<Landing> {
    const outline = outlineOf(shown);
    const from =
      place.language === shown.language ? undefined : await this.#edition(shown.article, place.language);
    if (from === undefined) return landingInSame(outline, place.block);
    return landingIn(await this.between(from, shown), outlineOf(from), outline, place);
  }

  async #edition(article: string, language: string): Promise<Edition | undefined> {
    const folder = await this.library.find(article);
    return folder && this.library.editions.inLanguage(folder, language);
  }
}
