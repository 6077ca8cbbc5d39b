// The article in pages: columns side by side, of which the window shows as many as fit.

/** Two columns stand side by side where each has at least this share of the measure. */
const leastOfMeasure = 0.75;

/** What calculating with fractions of a pixel adds, and the engine's rounding of scroll distances. */
const tiny = 1;

/**
 * Lays the article out in columns (styles/paged.css) and says what stands on which page. A page is as wide as the article's box, so
 * that the next one begins a width further on. Parts of a block that is divided between columns are its client rectangles.
 */
export class Pages {
  readonly #article: HTMLElement;

  /** @param article holds all blocks; its style takes `--page-width` and `--columns` */
  constructor(article: HTMLElement) {
    this.#article = article;
    this.measure();
  }

  /** Gives the article back as it was. */
  end(): void {
    this.#article.scrollTo({ left: 0, top: 0, behavior: 'instant' });
    this.#article.style.removeProperty('--page-width');
    this.#article.style.removeProperty('--columns');
  }

  /** Fits the columns to the width, and to the sizes of text, that hold now. */
  measure(): void {
    const { style, clientWidth, firstElementChild } = this.#article;
    if (firstElementChild === null) return;
    style.setProperty('--page-width', `${clientWidth}px`);
    style.setProperty('--columns', '2');
    const measure = Number.parseFloat(getComputedStyle(firstElementChild).maxInlineSize);
    const side = Number.parseFloat(getComputedStyle(this.#article).paddingInlineStart);
    if (clientWidth / 2 - 2 * side < leastOfMeasure * measure) style.setProperty('--columns', '1');
  }

  /** The number of the page that is shown, the first one 0. */
  get current(): number {
    return Math.round(this.#scrolled / this.#width);
  }

  /** The number of the last page with text. */
  get last(): number {
    const shown = [...this.#article.children].flatMap(partsOf);
    return shown.reduce((last, part) => Math.max(last, this.#pageOf(part)), 0);
  }

  turnTo(page: number): void {
    this.#article.scrollTo({ left: this.#forward * page * this.#width, top: 0, behavior: 'instant' });
  }

  /** Whether the article was scrolled by something else than turning pages, as by a focus that went to another one. */
  get isAstray(): boolean {
    return Math.abs(this.#scrolled - this.current * this.#width) > tiny || this.#article.scrollTop > 0;
  }

  /** The page where a share of a block's height stands. */
  pageAt(block: Element, share: number): number {
    const parts = partsOf(block);
    const wanted = share * heightOf(parts);
    let passed = 0;
    for (const part of parts) {
      passed += part.height;
      if (wanted < passed - tiny) return this.#pageOf(part);
    }
    const last = parts.at(-1);
    return last === undefined ? this.current : this.#pageOf(last);
  }

  /** The share of a block's height that stands on the pages before one. */
  shareBefore(block: Element, page: number): number {
    const parts = partsOf(block);
    const before = parts.filter((part) => this.#pageOf(part) < page);
    return before.length === 0 ? 0 : heightOf(before) / heightOf(parts);
  }

  /** The share of a block's height that stands before the middle of something in it. */
  shareAt(block: Element, { left, right, top, bottom }: DOMRect): number {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const parts = partsOf(block);
    const own = parts.findIndex(
      (part) => part.left <= x && x <= part.right && part.top <= y && y <= part.bottom,
    );
    const part = parts[own];
    if (part === undefined) return 0;
    return (heightOf(parts.slice(0, own)) + y - part.top) / heightOf(parts);
  }

  /** In CSS pixels, all parts together. */
  heightOf(block: Element): number {
    return heightOf(partsOf(block));
  }

  /**
   * The block that a page begins with: the one that goes on there from the page before, else the first that begins on it. There is
   * none where a page has only what is said of the whole article.
   */
  firstOn(page: number, blocks: readonly HTMLElement[]): HTMLElement | undefined {
    let [low, high] = [0, blocks.length];
    // They stand one after the other, so half of them can be passed over at each step.
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = blocks[middle];
      const [first] = block === undefined ? [] : partsOf(block);
      if (first !== undefined && this.#pageOf(first) < page) low = middle + 1;
      else high = middle;
    }
    const [before, next] = [blocks[low - 1], blocks[low]];
    const end = before && partsOf(before).at(-1);
    if (end !== undefined && this.#pageOf(end) >= page) return before;
    const [start] = next === undefined ? [] : partsOf(next);
    return start !== undefined && this.#pageOf(start) === page ? next : undefined;
  }

  get #width(): number {
    return Math.max(1, this.#article.clientWidth);
  }

  /** How far the article is scrolled, in the direction of its text. */
  get #scrolled(): number {
    return Math.abs(this.#article.scrollLeft);
  }

  /** The sign of scrolling on: pages of text from right to left follow at the left. */
  get #forward(): 1 | -1 {
    return getComputedStyle(this.#article).direction === 'rtl' ? -1 : 1;
  }

  #pageOf({ left, right }: DOMRect): number {
    const box = this.#article.getBoundingClientRect();
    const distance = this.#forward === 1 ? left - box.left : box.right - right;
    return Math.max(0, Math.floor((distance + this.#scrolled + tiny) / this.#width));
  }
}

function partsOf(element: Element): readonly DOMRect[] {
  return [...element.getClientRects()].filter(({ height }) => height > 0);
}

function heightOf(parts: readonly DOMRect[]): number {
  return parts.reduce((sum, { height }) => sum + height, 0);
}
