// Marks what was found on the page by highlights of the engine: no element is made or changed for it.
import type { ArticleSearch, Hit } from '../../src-shared/search/article-search';
import type { ArticleText } from '../../src-shared/search/article-texts';
import { pagePartsOf, type PagePart } from './found-ranges';

/** As they are styled: `::highlight(found)` in styles/find.css. */
const names = { all: 'found', current: 'found-current' } as const;

/** What holds blocks together on the page: stretches of the text, and rows of languages side by side. */
export const holders = '.stretch, [data-row], .titles';

/** So many of them are marked whether they are near the window or not. */
const mostMarked = 400;

/**
 * Marks the hits of a search near the window, and on everything that is on the page as it should be. What is put on the page later,
 * or has its text changed, is marked before it is painted.
 */
export class FoundMarks {
  readonly #article: HTMLElement;
  readonly #all = new Highlight();
  readonly #current = new Highlight();
  readonly #changes: MutationObserver;
  readonly #nearness: IntersectionObserver;
  readonly #near = new Set<Element>();
  #watched = new Set<Element>();
  #search: ArticleSearch | undefined;
  #hit: Hit | undefined;
  /** The texts of the search, by side and block. */
  #places: ReadonlyMap<string, number> = new Map();
  #placesOf: readonly ArticleText[] | undefined;

  constructor(article: HTMLElement) {
    this.#article = article;
    this.#current.priority = 1;
    CSS.highlights.set(names.all, this.#all);
    CSS.highlights.set(names.current, this.#current);
    this.#changes = new MutationObserver(() => {
      this.#mark();
    });
    this.#changes.observe(article, { childList: true, characterData: true, subtree: true });
    this.#nearness = new IntersectionObserver(this.#noteNear, { rootMargin: '100% 0px' });
  }

  destroy(): void {
    this.#changes.disconnect();
    this.#nearness.disconnect();
    for (const name of Object.values(names)) CSS.highlights.delete(name);
  }

  /** Marks what a search has found by now, and the hit where the reader is otherwise. */
  show(search: ArticleSearch | undefined, hit: Hit | undefined): void {
    this.#search = search;
    this.#hit = hit;
    if (search !== undefined && search.texts !== this.#placesOf) {
      this.#placesOf = search.texts;
      this.#places = new Map(search.texts.map((text, index) => [keyOf(text.side, text.block), index]));
    }
    this.#mark();
  }

  /** The parts of the page on which a hit stands; none while its block is not there. */
  partsOf(search: ArticleSearch, { text: index, place }: Hit): readonly PagePart[] {
    const text = search.texts[index];
    const range = search.rangesIn(index)[place];
    const element = text === undefined ? null : this.#article.querySelector(selectorOf(text));
    if (text === undefined || range === undefined || element === null) return [];
    return pagePartsOf(element, text.text, [range])[0] ?? [];
  }

  /** The text that an element of a block shows, by its place in the search; undefined where it has no hits. */
  textWithHits(element: HTMLElement): number | undefined {
    const { block, beside } = element.dataset;
    const side = block === undefined ? Number(element.closest<HTMLElement>('[data-side]')?.dataset.side) : 0;
    const index = this.#places.get(keyOf(side, block ?? beside ?? ''));
    return index !== undefined && this.#search?.has(index) === true ? index : undefined;
  }

  readonly #noteNear = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
    }
    this.#mark();
  };

  #mark(): void {
    this.#all.clear();
    this.#current.clear();
    const search = this.#search;
    if (search === undefined) return;
    for (const element of this.#marked()) {
      for (const block of element.querySelectorAll<HTMLElement>('[data-block], [data-beside]')) {
        const index = this.textWithHits(block);
        const text = index === undefined ? undefined : search.texts[index];
        if (index === undefined || text === undefined) continue;
        const parts = pagePartsOf(block, text.text, search.rangesIn(index));
        for (const part of parts.flat()) this.#all.add(new StaticRange(part));
      }
    }
    if (this.#hit === undefined) return;
    for (const part of this.partsOf(search, this.#hit)) this.#current.add(new StaticRange(part));
  }

  /** What is marked now; what may have to be later is watched from now on. */
  #marked(): readonly Element[] {
    const all = [...this.#article.querySelectorAll(holders)];
    const isAll = all.length <= mostMarked && this.#article.querySelector('.stretch.quiet') === null;
    this.#watch(isAll ? [] : all);
    if (isAll) return all;
    return all.filter(
      (element) => this.#near.has(element) || element.matches('.stretch:not(.quiet), .titles'),
    );
  }

  #watch(elements: readonly Element[]): void {
    const watched = new Set(elements);
    for (const element of this.#watched) {
      if (watched.has(element)) continue;
      this.#nearness.unobserve(element);
      this.#near.delete(element);
    }
    for (const element of elements) if (!this.#watched.has(element)) this.#nearness.observe(element);
    this.#watched = watched;
  }
}

function keyOf(side: number, block: string): string {
  return `${side} ${block}`;
}

function selectorOf({ side, block }: ArticleText): string {
  const id = CSS.escape(block);
  return side === 0 ? `[data-block="${id}"]` : `[data-side="${side}"] [data-beside="${id}"]`;
}
