// Keeps a row of a panel in view. The panel alone scrolls: the browser's own way of scrolling into view would move the page too.

/**
 * Scrolls until an element is in view with some room around it; of one that is higher than the view, its beginning.
 *
 * @param room in CSS pixels, above and below
 */
export function keepInView(scroller: Element, element: Element, room: number): void {
  const frame = scroller.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  const tooHigh = top - frame.top - room;
  const tooLow = bottom - frame.bottom + room;
  if (tooHigh < 0) scroller.scrollTop += tooHigh;
  else if (tooLow > 0) scroller.scrollTop += Math.min(tooLow, tooHigh);
}
