// How the editions of articles are aligned: computed when it is needed or likely to be, and kept for as long as the editions are.
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { reversed, type Alignment, type FixedPoint } from '../src-shared/align/alignment';
import { landingIn, landingInSame, type Landing } from '../src-shared/align/landing';
import { blockTexts } from '../src-shared/article/block-texts';
import { hasBlock, outlineOf } from '../src-shared/article/outline';
import { sealedText } from '../src-shared/article/sealed';
import type { ArticleId, Edition } from '../src-shared/article/shapes';
import type { ArticleFailure, ArticleWish, BesideEdition, BesideWish } from '../src-shared/contract';
import type { PlacedCorrection } from '../src-shared/correction';
import { placeCorrections } from '../src-shared/correction-placing';
import { bestLanguage, type LanguageTag } from '../src-shared/language';
import type { Place } from '../src-shared/place';
import { ok, type Result } from '../src-shared/result';
import type { Counterpart, CounterpartWish } from '../src-shared/search/shapes';
import { alignBy, workHere, type HardWorker } from './hard-work';
import { lookIntoFolder } from './library/article-folder';
import type { Library } from './library/library';
import type { ReadArticle } from './library/open-article';
import { likelyLanguages } from './likely-languages';
import type { AlignmentCache, CachedPair, CachedSide } from './storage/alignment-cache';
import type { CorrectionFiles } from './storage/correction-files';

/**
 * Below this many blocks together, two editions are aligned in about the time in which a file is read and checked: some three
 * milliseconds. The Declaration of Human Rights has nearly twice as many, and comes faster from the disk.
 */
const fewestCached = 100;

/**
 * Two editions with more blocks than this together are aligned in a thread of its own. Where as many stand in one section the
 * lengths of all are compared, which takes some tenths of a second, in which the main process would answer nobody.
 */
const mostHere = 2_000;

interface AlignedPair {
  /** From the edition whose language comes first by its tag, so that both directions say the same. */
  readonly alignment: Alignment;
  readonly corrections: readonly PlacedCorrection[];
}

export class Alignments {
  /** Editions are read once and kept, so one that was read anew is another one. */
  readonly #kept = new Map<ArticleId, WeakMap<Edition, WeakMap<Edition, Promise<AlignedPair>>>>();
  readonly #sides = new WeakMap<Edition, CachedSide>();
  /** Counts the editions that were asked for by the page. */
  #asked = 0;

  constructor(
    private readonly library: Library,
    private readonly corrections: Pick<CorrectionFiles, 'ofArticle'>,
    private readonly cache: AlignmentCache,
    private readonly worker: HardWorker = workHere,
  ) {}

  /** How two editions of an article are aligned. */
  async between(one: Edition, other: Edition): Promise<Alignment> {
    const { alignment } = await this.#pair(one, other);
    return isInOrder(one, other) ? alignment : reversed(alignment);
  }

  /** Has all alignments of an article made anew when they are needed: its corrections have changed. */
  forget(article: ArticleId): void {
    this.#kept.delete(article);
  }

  /** Finds in an opened article the block wished for, or the place that the reader comes from, or where they left it. */
  async into(
    opened: Result<ReadArticle, ArticleFailure>,
    { origin, block, bookmark }: ArticleWish,
  ): Promise<Result<ReadArticle, ArticleFailure>> {
    this.#asked += 1;
    if (!opened.ok) return opened;
    const { edition, place } = opened.value;
    if (block !== undefined && hasBlock(outlineOf(edition), block))
      return ok({ ...opened.value, landing: landingInSame(outlineOf(edition), block) });
    // A link may lead to a block that is no longer there.
    const found = { ...opened.value, ...(block !== undefined && { missingBlock: block }) };
    const from = origin ?? (bookmark === undefined ? place : undefined);
    if (from === undefined) return ok(found);
    return ok({ ...found, landing: await this.#landing(from, edition) });
  }

  /** Another edition of an article, aligned with the one that is shown. */
  async beside({ article, language, beside }: BesideWish): Promise<BesideEdition | undefined> {
    this.#asked += 1;
    const shown = await this.#edition(article, language);
    const edition = await this.#edition(article, beside);
    if (shown === undefined || edition === undefined) return undefined;
    const { corrections } = await this.#pair(shown, edition);
    return { edition, alignment: await this.between(shown, edition), corrections };
  }

  /** What corresponds to a paragraph in another language; undefined where either edition cannot be read or has nothing for it. */
  async counterpart({ article, language, block, into }: CounterpartWish): Promise<Counterpart | undefined> {
    const folder = await this.library.find(article);
    if (folder === undefined) return undefined;
    const { files } = await lookIntoFolder(folder);
    const other = bestLanguage(
      files.map((file) => file.language),
      [into],
    );
    const from = await this.#edition(article, language);
    const to = other === undefined ? undefined : await this.#edition(article, other);
    if (from === undefined || to === undefined || !hasBlock(outlineOf(from), block)) return undefined;
    const landing = await this.#landing({ article, language, block, offset: 0, share: 0 }, to);
    const text = blockTexts(to).find(({ id }) => id === landing.block)?.text ?? '';
    return { language: to.language, block: landing.block, text, isCertain: landing.isCertain };
  }

  /**
   * Aligns an article that was just opened with the editions that the reader is likely to switch to, so that the switch finds that
   * done. It begins after what runs now, the answer included, and ends where another edition was opened meanwhile.
   *
   * @param languages those in which the reader reads, the dearest first
   */
  prepare(opened: Result<ReadArticle, ArticleFailure>, languages: readonly LanguageTag[]): void {
    if (!opened.ok) return;
    this.#prepareAll(opened.value.edition, likelyLanguages(opened.value, languages)).catch(
      // Whatever is wrong is said where the alignment is needed.
      () => undefined,
    );
  }

  async #prepareAll(shown: Edition, languages: readonly LanguageTag[]): Promise<void> {
    const asked = this.#asked;
    await setImmediate();
    for (const language of languages) {
      const edition = await this.#edition(shown.article, language);
      await setImmediate();
      if (asked !== this.#asked) return;
      if (edition !== undefined) await this.#pair(shown, edition);
      await setImmediate();
      if (asked !== this.#asked) return;
    }
  }

  #pair(shown: Edition, edition: Edition): Promise<AlignedPair> {
    const [one, other] = isInOrder(shown, edition) ? [shown, edition] : [edition, shown];
    const ofArticle =
      this.#kept.get(one.article) ?? new WeakMap<Edition, WeakMap<Edition, Promise<AlignedPair>>>();
    this.#kept.set(one.article, ofArticle);
    const ofOne = ofArticle.get(one) ?? new WeakMap<Edition, Promise<AlignedPair>>();
    ofArticle.set(one, ofOne);
    const kept = ofOne.get(other) ?? this.#make(one, other);
    ofOne.set(other, kept);
    return kept;
  }

  async #make(one: Edition, other: Edition): Promise<AlignedPair> {
    const corrections = await this.corrections.ofArticle(one.article);
    const { fixed, placed } = placeCorrections(corrections, one, other);
    return { alignment: await this.#alignment(one, other, fixed), corrections: placed };
  }

  async #alignment(one: Edition, other: Edition, fixed: readonly FixedPoint[]): Promise<Alignment> {
    const [from, to] = [this.#side(one), this.#side(other)];
    // Not on the way to the first text, which is not aligned.
    const { align } = await import('../src-shared/align/align');
    if (from.blocks.length + to.blocks.length < fewestCached) return align(one, other, fixed);
    const pair: CachedPair = { article: one.article, from, to, fixed: hashOf(JSON.stringify(fixed)) };
    const cached = await this.cache.find(pair);
    if (cached !== undefined) return cached;
    const isLong = from.blocks.length + to.blocks.length > mostHere;
    const alignment = isLong ? await alignBy(this.worker, one, other, fixed) : align(one, other, fixed);
    this.cache.keep(pair, alignment);
    return alignment;
  }

  #side(edition: Edition): CachedSide {
    const known = this.#sides.get(edition);
    if (known !== undefined) return known;
    const blocks = outlineOf(edition).flatMap((section) => section.blocks.map(({ id }) => id));
    const side = { language: edition.language, hash: hashOfText(edition), blocks };
    this.#sides.set(edition, side);
    return side;
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

function isInOrder(one: Edition, other: Edition): boolean {
  return one.language <= other.language;
}

/** Stands for the text of an edition; one that is sealed is not opened for that. */
function hashOfText(edition: Edition): string {
  const sealed = sealedText(edition);
  if (sealed !== undefined) return hashOf(sealed);
  const { title, lead, sections, notes } = edition;
  return hashOf(JSON.stringify({ title, lead, sections, notes }));
}

/** Stands for a text; no two that occur have the same. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
