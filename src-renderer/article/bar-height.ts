// How much of the window the bar at the top covers.

/** @returns in CSS pixels */
export function barHeight(element: Element): number {
  return parseFloat(getComputedStyle(element).getPropertyValue('--bar')) * 16;
}
