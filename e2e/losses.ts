// What a reader cannot read of a page because it is cut off, lies outside the window, or over other text.
import type { Reader } from './reader';

/**
 * The text that is lost in the window or in a dialog in front of it. What scrolls down is not lost, nor what scrolls sideways in
 * itself, as tables and code do (WCAG 2.2, 1.4.10 lets them).
 */
export async function losses({ page }: Reader): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Piece {
      readonly text: string;
      readonly block: Element;
      readonly box: DOMRect;
    }
    const found: string[] = [];
    const scrolled = document.documentElement;
    if (scrolled.scrollWidth > scrolled.clientWidth) {
      found.push(`the page is ${scrolled.scrollWidth} wide in ${scrolled.clientWidth}`);
    }
    const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
    if (top !== document.body && top.scrollWidth > top.clientWidth) found.push('the dialog scrolls sideways');

    // For assistive technology alone, or said in full elsewhere: the title in the bar, and the languages there until it is opened.
    const isMeantToBeUnseen = (element: Element | null): boolean =>
      element !== null &&
      (element.matches('[aria-hidden], option, nav.docked:not(.open)') ||
        getComputedStyle(element).clipPath === 'inset(50%)' ||
        !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
        isMeantToBeUnseen(element.parentElement));
    const isExtract = (element: Element): boolean => getComputedStyle(element).webkitLineClamp !== 'none';
    const scrollsItself = (element: Element | null): boolean => {
      if (element === null || element === document.body || element === top) return false;
      const { overflowX } = getComputedStyle(element);
      const isWider = element.scrollWidth > element.clientWidth;
      return (
        ((overflowX === 'auto' || overflowX === 'scroll') && isWider) || scrollsItself(element.parentElement)
      );
    };
    const cutBy = (element: Element | null, box: DOMRect): Element | undefined => {
      if (element === null || element === document.body) return undefined;
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const edges = element.getBoundingClientRect();
      const cutsAcross = overflowX === 'hidden' || overflowX === 'clip';
      const cutsDown = overflowY === 'hidden' || overflowY === 'clip';
      const isCut =
        display !== 'inline' &&
        !isExtract(element) &&
        ((cutsAcross && (box.right > edges.right + 2 || box.left < edges.left - 2)) ||
          (cutsDown && (box.bottom > edges.bottom + 4 || box.top < edges.top - 4)));
      return isCut ? element : cutBy(element.parentElement, box);
    };
    const isOutOfFlow = (element: Element | null): boolean => {
      if (element === null || element === top) return false;
      const { position, float } = getComputedStyle(element);
      return (
        /^(?:absolute|fixed|sticky)$/u.test(position) ||
        float !== 'none' ||
        isOutOfFlow(element.parentElement)
      );
    };
    const blockOf = (element: Element): Element => {
      const isInline = getComputedStyle(element).display.startsWith('inline');
      return isInline && element.parentElement !== null ? blockOf(element.parentElement) : element;
    };

    const pieces: Piece[] = [];
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const element = node.parentElement;
      if (text === '' || element === null || isMeantToBeUnseen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width === 0) continue;
        const name = `“${text.slice(0, 40)}”`;
        if (!scrollsItself(element) && (box.left < -1 || box.right > innerWidth + 1)) {
          found.push(`${name} lies outside: ${Math.round(box.left)} to ${Math.round(box.right)}`);
        }
        const cutter = cutBy(element, box);
        if (cutter !== undefined && !scrollsItself(element)) {
          found.push(`${name} is cut by ${cutter.tagName} ${cutter.className}`);
        }
        // Of what scrolls in itself, or is an extract, the boxes go on where nothing is painted.
        if (!isOutOfFlow(element) && !scrollsItself(element) && element.closest('.excerpt') === null) {
          pieces.push({ text, block: blockOf(element), box });
        }
      }
    }

    // Lines of one block may touch, since letters are as high as they like. Those of different blocks may not.
    const sorted = pieces.toSorted((one, other) => one.box.top - other.box.top);
    sorted.forEach((one, index) => {
      for (const other of sorted.slice(index + 1)) {
        if (other.box.top >= one.box.bottom) break;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        const isNested = one.block.contains(other.block) || other.block.contains(one.block);
        if (!isNested && across > 2 && down > 0.4 * Math.min(one.box.height, other.box.height)) {
          found.push(`“${one.text.slice(0, 40)}” lies over “${other.text.slice(0, 40)}”`);
        }
      }
    });
    return [...new Set(found)].slice(0, 20);
  });
}
