// How large everything on the page is: bounds and check.
import { isFiniteNumber } from './check';

/** In per cent. With the largest of them a window of 1280 pixels shows what one of 320 shows (WCAG 2.2, 1.4.10). */
export const zoomBounds = { least: 50, most: 400, step: 10 } as const;

export const defaultZoom = 100;

export function isZoom(value: unknown): value is number {
  return isFiniteNumber(value) && value >= zoomBounds.least && value <= zoomBounds.most;
}
