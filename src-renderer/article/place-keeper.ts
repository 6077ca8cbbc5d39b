// Keeps the reader's place on the screen: whatever happens to the text around it, the block being read stays where it is.
import type { BlockId } from '../../src-shared/article/shapes';
import { readingLineShare } from '../../src-shared/place';
import type { Spot } from '../state/reader.svelte';
import { Pages } from './pages';

/** A block of which less than this is left on the screen is not held by its upper edge, in CSS pixels. */
const leastVisible = 24;

/** What nobody sees of a pixel, and what calculating with fractions adds. */
const tiny = 0.01;

/**
 * Holds a block at its height on the screen while languages, widths and sizes change.
 *
 * Where the page is too short for that at its beginning or its end, it is made longer there ("slack"), and shorter again once
 * the reader has scrolled on and cannot see it. The slack also takes up fractions of a pixel, which scrolling would round.
 *
 * In pages the place is the same, a block and the share of it that was read: the page where that stands is shown.
 */
export class PlaceKeeper {
  readonly #page: HTMLElement;
  readonly #moved: (spot: Spot) => void;
  readonly #reach: (block: BlockId, isAtRest: boolean) => void;
  readonly #fill: (stretch: Element) => void;
  readonly #observer: ResizeObserver;
  #spot: Spot | undefined;
  /** Where the upper edge of the spot's block belongs, from the window's upper edge. */
  #heldTop = 0;
  /** Whether the reader sees something else: the block being read was out of sight already when it was taken. */
  #isAway = false;
  #current: HTMLElement | undefined;
  /** Where we scrolled to: a scroll event that finds the page there was not the reader's. */
  #expected = 0;
  #slackBefore = 0;
  #slackAfter = 0;
  /** While the article is in pages. */
  #pages: Pages | undefined;
  /** Whether the spot was read off a page: scrolled, its offset follows from its share, since lines there have another length. */
  #isOfPage = false;

  /**
   * @param page the element that holds all blocks; its style takes the slack as `--slack-before` and `--slack-after`
   * @param moved is told when the reader moved
   * @param reach has a block on the page as it should be, and what is near it: of a long text only that is
   * @param fill has the blocks on the page of a stretch, or of a gap, that the reader has come to before they were
   */
  constructor(
    page: HTMLElement,
    {
      moved,
      reach,
      fill,
    }: {
      readonly moved: (spot: Spot) => void;
      readonly reach: (block: BlockId, isAtRest: boolean) => void;
      readonly fill: (stretch: Element) => void;
    },
  ) {
    this.#page = page;
    this.#moved = moved;
    this.#reach = reach;
    this.#fill = fill;
    this.#observer = new ResizeObserver(this.#hold);
    this.#observer.observe(page);
    page.addEventListener('click', this.#clicked);
    page.addEventListener('scroll', this.#strayed, { passive: true });
    addEventListener('scroll', this.#scrolled, { passive: true });
    addEventListener('scrollend', this.#rested);
    addEventListener('resize', this.#resized);
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#page.removeEventListener('click', this.#clicked);
    this.#page.removeEventListener('scroll', this.#strayed);
    removeEventListener('scroll', this.#scrolled);
    removeEventListener('scrollend', this.#rested);
    removeEventListener('resize', this.#resized);
  }

  /**
   * Puts a block at its height before the next frame is painted; without a spot, the beginning of the article.
   *
   * @returns the spot with the offset at which the block is now
   */
  show(spot: Spot | undefined): Spot | undefined {
    this.#spot = spot;
    if (this.#pages !== undefined) {
      if (spot === undefined) this.#showFirstPage(this.#pages);
      else this.#hold();
    } else if (spot === undefined) {
      this.#setSlack(0, 0);
      this.#scrollTo(0);
      this.#readSpot();
      if (this.#spot) this.#moved(this.#spot);
    } else {
      const offset = this.#offsetOf(spot);
      this.#heldTop = this.#readingLine() - offset;
      this.#isAway = false;
      this.#spot = { block: spot.block, offset, share: spot.share };
      this.#hold();
    }
    return this.#spot;
  }

  /** Has the article in pages, or scrolled again; its style must say so already. What was read stays in sight. */
  setPaged(isPaged: boolean): void {
    if (isPaged === (this.#pages !== undefined)) return;
    const spot = this.#spot;
    if (isPaged) {
      this.#setSlack(0, 0);
      this.#scrollTo(0);
      this.#pages = new Pages(this.#page);
      this.#hold();
    } else {
      this.#pages?.end();
      this.#pages = undefined;
      if (spot !== undefined) this.show(this.#isOfPage ? { ...spot, isByShare: true } : spot);
      this.#isOfPage = false;
      if (this.#spot !== undefined) this.#moved(this.#spot);
    }
  }

  /** Turns a page. @returns false where there is none that way */
  turnPage(way: 'next' | 'previous'): boolean {
    const pages = this.#pages;
    if (pages === undefined) return false;
    const page = pages.current + (way === 'next' ? 1 : -1);
    if (page < 0 || page > pages.last) return false;
    pages.turnTo(page);
    if (!this.#readPage(pages)) return true;
    // What comes next of a long text is put on the page now.
    if (this.#spot !== undefined) this.#reach(this.#spot.block, true);
    this.#hold();
    return true;
  }

  #showFirstPage(pages: Pages): void {
    pages.measure();
    pages.turnTo(0);
    this.#readPage(pages);
  }

  /** Takes what the page that is shown begins with for the place. @returns false where no block is on it: the place is as it was */
  #readPage(pages: Pages): boolean {
    const blocks = [...this.#page.querySelectorAll<HTMLElement>('[data-block]')].filter(
      (block) => block.closest('.quiet') === null,
    );
    const block = pages.firstOn(pages.current, blocks);
    if (block === undefined) return false;
    this.#takeAndTell(block);
    return true;
  }

  /** Something else than a turn of pages has scrolled the article, as a focus on another page: that page is shown. */
  readonly #strayed = (): void => {
    const pages = this.#pages;
    if (pages?.isAstray !== true) return;
    const { activeElement } = document;
    const focused = activeElement !== this.#page && this.#page.contains(activeElement) ? activeElement : null;
    pages.turnTo(focused === null ? pages.current : pages.pageAt(focused, 0));
    this.#readPage(pages);
  };

  /** From the upper edge of the spot's block down to the reading line. */
  #offsetOf({ block, offset, share, isByShare }: Spot): number {
    const height = isByShare === true ? this.#element(block)?.getBoundingClientRect().height : undefined;
    return height === undefined ? offset : share * height;
  }

  /** Goes to a block: it lands on the reading line and has the focus. */
  goTo(block: BlockId): void {
    const element = this.#element(block);
    if (element === undefined) return;
    if (this.#pages !== undefined) {
      this.#isOfPage = true;
      this.show({ block, offset: 0, share: 0 });
      if (this.#spot) this.#moved(this.#spot);
      this.focus();
      return;
    }
    const line = this.#readingLine();
    const { top } = element.getBoundingClientRect();
    // To the nearest whole pixel: a step must not lay out the article anew for the sake of a fraction.
    const offset = Math.round(top - line) - (top - line);
    this.show({ block, offset, share: 0 });
    if (this.#spot) this.#moved(this.#spot);
    this.focus();
  }

  /**
   * Goes to a part of a block: its line lands on the reading line, and the block is the one being read. The focus stays where it is.
   *
   * @param locate where on the screen the part is, once the block is on the page; it may also stand beside the block
   */
  lookAt(block: BlockId, locate: () => DOMRect | undefined): void {
    const element = this.#element(block);
    if (element === undefined) return;
    const part = locate() ?? element.getBoundingClientRect();
    if (this.#pages !== undefined) {
      const share = this.#pages.shareAt(element, part);
      this.#isOfPage = true;
      this.show({ block, offset: share * this.#pages.heightOf(element), share });
    } else {
      const line = this.#readingLine();
      const { top, height } = element.getBoundingClientRect();
      this.#heldTop = top - Math.round(part.top - line);
      // What stands beside the block may be longer than it.
      this.#isAway = this.#heldTop + height < leastVisible;
      const offset = line - this.#heldTop;
      this.#spot = { block, offset, share: shareOf(offset, height) };
      this.#hold();
    }
    if (this.#spot) this.#moved(this.#spot);
  }

  /** Scrolls until something is in sight between two heights of the window; the block being read stays the same. */
  reveal(element: Element, from: number, to: number): void {
    if (this.#pages !== undefined) {
      this.#pages.turnTo(this.#pages.pageAt(element, 0));
      return;
    }
    const { top, bottom } = element.getBoundingClientRect();
    // Of what is higher than the window the beginning is shown.
    const distance = top < from || bottom - top > to - from ? top - from : Math.max(0, bottom - to);
    if (Math.abs(distance) < 1) return;
    this.#scrollTo(scrollY + distance);
    if (this.#current !== undefined) this.#take(this.#current);
    if (this.#spot) this.#moved(this.#spot);
  }

  /** Gives the focus to the block being read, without moving the page. */
  focus(): void {
    const block = this.#current;
    if (block === undefined) return;
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
  }

  /**
   * Puts the block of the spot back at its height at once, after what stands under it changed. At the end of a page the engine
   * moves the text by itself then, and where its scroll event came before the frame, that would be taken for the reader's doing.
   */
  readonly holdNow = (): void => {
    if (this.#pages !== undefined) {
      this.#hold();
      return;
    }
    // A scroll that was not told yet is the reader's, unless the page has become too short for where it was.
    const isAtEnd = scrollY >= this.#furthestScroll() - 1;
    if (Math.abs(scrollY - this.#expected) >= 1 && !isAtEnd) this.#scrolled();
    else this.#hold();
  };

  /** Puts the block of the spot back at its height. */
  readonly #hold = (): void => {
    const block = this.#spot && this.#element(this.#spot.block);
    if (this.#spot === undefined || block === undefined) return;
    if (this.#pages === undefined) {
      this.#keep(this.#spot, block);
    } else {
      this.#pages.measure();
      this.#pages.turnTo(this.#pages.pageAt(block, this.#spot.share));
    }
    // After all measuring: what is marked must be styled anew before anything can be measured.
    this.#mark(block);
  };

  #keep({ share }: Spot, block: HTMLElement): void {
    const { top, height } = block.getBoundingClientRect();
    // Of a block that would be out of sight, what was at the reading line stays there.
    const isSeen = this.#isAway || this.#heldTop + height >= leastVisible;
    const wanted = isSeen ? this.#heldTop : this.#readingLine() - share * height;
    if (Math.abs(top - wanted) < tiny) return;
    const target = scrollY + top - wanted;
    // Rounded up, so that what is left over is slack, which need not be whole.
    const scroll = Math.max(0, Math.ceil(target - this.#slackBefore - tiny));
    const before = this.#slackBefore + scroll - target;
    const furthest = this.#furthestScroll() - this.#slackAfter + before - this.#slackBefore;
    // Whole, and one more: the engine rounds how far a page can be scrolled.
    this.#setSlack(before, Math.max(0, Math.ceil(scroll - furthest) + 1));
    this.#scrollTo(scroll);
  }

  /** The window has another height: what is on the screen stays, and is now nearer to or farther from the reading line. */
  readonly #resized = (): void => {
    if (this.#spot === undefined) return;
    if (this.#pages !== undefined) {
      this.#hold();
      return;
    }
    const line = this.#readingLine();
    if (this.#heldTop > innerHeight - leastVisible) this.#heldTop = line;
    this.#spot = { ...this.#spot, offset: line - this.#heldTop };
    this.#hold();
    this.#moved(this.#spot);
  };

  readonly #scrolled = (): void => {
    if (this.#pages !== undefined) return;
    if (Math.abs(scrollY - this.#expected) < 1) return;
    this.#expected = scrollY;
    this.#readSpot();
    if (this.#spot) this.#moved(this.#spot);
  };

  /** A paragraph that the reader points at is the one being read. It stays where it is; a link in it leads elsewhere. */
  readonly #clicked = ({ target, clientX }: MouseEvent): void => {
    if (!(target instanceof Element) || target.closest('a, button, summary') !== null) return;
    if (target === this.#page && this.#pages !== undefined) {
      this.#turnByClick(clientX);
      return;
    }
    const block = target.closest<HTMLElement>('[data-block]');
    if (block === null || getSelection()?.isCollapsed === false) return;
    this.#takeAndTell(block);
  };

  /** A press on the margin turns the page that way. */
  #turnByClick(x: number): void {
    const { left, right } = this.#page.getBoundingClientRect();
    const { direction, paddingInlineStart } = getComputedStyle(this.#page);
    const margin = Number.parseFloat(paddingInlineStart);
    const isLeft = x < left + margin;
    if (!isLeft && x <= right - margin) return;
    this.turnPage(isLeft === (direction === 'rtl') ? 'next' : 'previous');
  }

  /** Makes a block the one being read, where it stands: what is above it stays from now on. */
  stayAt(block: BlockId): void {
    const element = this.#element(block);
    if (element !== undefined) this.#takeAndTell(element);
  }

  #takeAndTell(block: HTMLElement): void {
    this.#take(block);
    if (this.#spot) this.#moved(this.#spot);
  }

  /** Takes the slack back once it is out of sight. */
  readonly #rested = (): void => {
    if (this.#pages !== undefined) return;
    if (this.#spot !== undefined) this.#reach(this.#spot.block, true);
    this.#hold();
    const whole = Math.floor(this.#slackBefore);
    const furthest = this.#furthestScroll();
    const after = scrollY <= furthest - this.#slackAfter ? 0 : this.#slackAfter;
    if (whole > 0 && scrollY >= whole) {
      const scroll = scrollY - whole;
      this.#setSlack(this.#slackBefore - whole, after);
      this.#scrollTo(scroll);
    } else if (after !== this.#slackAfter) {
      this.#setSlack(this.#slackBefore, after);
    }
  };

  /** Finds the block at the reading line: the last one that begins above it, or the first of all. */
  #readSpot(): void {
    const found = this.#blockAtLine();
    if (found?.dataset.block === undefined) return;
    const { top } = found.getBoundingClientRect();
    // Put on the page as it should be, it is another element, and what stands above it may have another height.
    const element = this.#element(found.dataset.block);
    if (element === undefined) return;
    this.#take(element, top);
    if (this.#spot !== undefined) this.#keep(this.#spot, element);
  }

  #blockAtLine(): HTMLElement | undefined {
    const line = this.#readingLine();
    const gaps = this.#page.getElementsByClassName('gap');
    const gap = gaps[lastAbove(gaps, line)];
    if (gap !== undefined && gap.getBoundingClientRect().bottom > line) this.#fill(gap);
    const stretches = this.#page.getElementsByClassName('stretch');
    const last = this.#lastStretchAbove(stretches, line);
    const own = stretches[last];
    if (own !== undefined) this.#fill(own);
    // To ask where a block stands has its whole stretch laid out.
    for (let index = last; index >= 0; index -= 1) {
      const blocks = stretches[index]?.querySelectorAll<HTMLElement>('[data-block]') ?? [];
      const block = blocks[lastAbove(blocks, line)];
      if (block !== undefined) return block;
    }
    const blocks = this.#page.querySelectorAll<HTMLElement>('[data-block]');
    return blocks[Math.max(0, lastAbove(blocks, line))];
  }

  /** To ask where a stretch stands has its whole bundle laid out, so those of one bundle are asked. */
  #lastStretchAbove(stretches: HTMLCollectionOf<Element>, line: number): number {
    const bundles = this.#page.getElementsByClassName('bundle');
    const own = lastAbove(bundles, line);
    const placeOf = (bundle: Element | undefined): number | undefined => {
      const index = bundle?.querySelector<HTMLElement>('.stretch')?.dataset.stretch;
      const first = (stretches[0] as HTMLElement | undefined)?.dataset.stretch;
      return index === undefined ? undefined : Number(index) - Number(first);
    };
    return lastAbove(stretches, line, placeOf(bundles[own]), placeOf(bundles[own + 1]));
  }

  /** Makes a block the one being read, where it stands or belongs. */
  #take(block: HTMLElement, top = block.getBoundingClientRect().top): void {
    if (block.dataset.block === undefined) return;
    if (this.#pages !== undefined) {
      const share = this.#pages.shareBefore(block, this.#pages.current);
      this.#spot = { block: block.dataset.block, offset: share * this.#pages.heightOf(block), share };
      this.#isOfPage = true;
      this.#mark(block);
      return;
    }
    const line = this.#readingLine();
    const { height } = block.getBoundingClientRect();
    this.#heldTop = top;
    this.#isAway = top + height < leastVisible;
    const offset = line - top;
    this.#spot = { block: block.dataset.block, offset, share: shareOf(offset, height) };
    this.#mark(block);
  }

  #mark(block: HTMLElement): void {
    if (this.#current === block) return;
    this.#current?.removeAttribute('aria-current');
    block.setAttribute('aria-current', 'location');
    this.#current = block;
  }

  #element(block: BlockId): HTMLElement | undefined {
    this.#reach(block, false);
    return this.#page.querySelector<HTMLElement>(`[data-block="${CSS.escape(block)}"]`) ?? undefined;
  }

  #readingLine(): number {
    return innerHeight * readingLineShare;
  }

  /** How far the page could be scrolled; negative where it is shorter than the window. */
  #furthestScroll(): number {
    return scrollY + this.#page.getBoundingClientRect().bottom - innerHeight;
  }

  #setSlack(before: number, after: number): void {
    if (before === this.#slackBefore && after === this.#slackAfter) return;
    this.#slackBefore = before;
    this.#slackAfter = after;
    this.#page.style.setProperty('--slack-before', `${before}px`);
    this.#page.style.setProperty('--slack-after', `${after}px`);
  }

  #scrollTo(top: number): void {
    scrollTo({ top, behavior: 'instant' });
    this.#expected = scrollY;
  }
}

/** How much of a height an offset is, 0 to 1. */
function shareOf(offset: number, height: number): number {
  return Math.min(1, Math.max(0, height === 0 ? 0 : offset / height));
}

/**
 * The last of some elements that begins above a height of the window. They stand one under the other, so their upper edges ascend
 * and half of them can be passed over at each step.
 *
 * @param from the place of the first that is looked at, and `to` that behind the last
 * @returns its place among them, or the one before `from`
 */
function lastAbove(
  elements: ArrayLike<Element>,
  height: number,
  from = 0,
  to: number = elements.length,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = elements[middle]?.getBoundingClientRect().top ?? 0;
    if (top <= height) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
