// Tells when the pointer presses the number of a paragraph in the margin, and when it lets go.
import type { BlockId } from '../../src-shared/article/shapes';

export interface NumberPress {
  /** @param time as of `Event.timeStamp` */
  readonly press: (block: BlockId, time: number) => void;
  readonly release: () => void;
}

/**
 * Watches the numbers of an article. They are drawn by the style sheet and are no elements of their own.
 *
 * @param page the element that holds all blocks
 * @returns the function that stops watching
 */
export function watchNumbers(page: HTMLElement, { press, release }: NumberPress): () => void {
  const watch = new AbortController();
  const { signal } = watch;
  /** What a key holds is not let go by the pointer. */
  let isPressed = false;
  const letGo = (): void => {
    if (isPressed) release();
    isPressed = false;
  };
  page.addEventListener(
    'pointerdown',
    (event) => {
      const block = event.button === 0 && event.isPrimary ? numberedAt(event) : undefined;
      if (block?.dataset.block === undefined) return;
      isPressed = true;
      press(block.dataset.block, event.timeStamp);
    },
    { signal },
  );
  page.addEventListener(
    'mousedown',
    (event) => {
      // Neither a selection nor the focus begins on a number.
      if (numberedAt(event) !== undefined) event.preventDefault();
    },
    { signal },
  );
  for (const name of ['pointerup', 'pointercancel', 'blur']) addEventListener(name, letGo, { signal });
  document.documentElement.addEventListener('pointerleave', letGo, { signal });
  return () => {
    watch.abort();
  };
}

/** The block on whose number an event is. */
function numberedAt({ target, clientX }: MouseEvent): HTMLElement | undefined {
  if (!(target instanceof HTMLElement) || target.dataset.number === undefined) return undefined;
  const number = getComputedStyle(target, '::before');
  if (number.content === 'none') return undefined;
  // The number is placed from where the block's content begins.
  const own = getComputedStyle(target);
  const { left, right } = target.getBoundingClientRect();
  const indent = parseFloat(own.borderInlineStartWidth) + parseFloat(own.paddingInlineStart);
  const margin = parseFloat(number.marginInlineStart);
  const fromStart = own.direction === 'rtl' ? right - clientX : clientX - left;
  const start = indent + margin;
  return fromStart >= start && fromStart <= start + parseFloat(number.inlineSize) ? target : undefined;
}
