// Where a window opens: where it was, as far as the screens that are there now allow.
import type { Rectangle } from 'electron';
import type { WindowState } from './storage/reader-data';

/** The smallest that a window gets, in device-independent pixels. */
export const smallest = { width: 320, height: 320 };

/** How far a new window lies from the one that it was opened in, so that both are seen. */
const step = 32;

/** A list of the screens' work areas, the primary screen's first. */
export type WorkAreas = readonly [primary: Rectangle, ...others: Rectangle[]];

type Bounds = Pick<WindowState, 'x' | 'y' | 'width' | 'height'>;

/**
 * The bounds to open with: those remembered where enough of them is on a screen and the title bar can be reached; else as large as they
 * were, where the system puts them.
 */
export function boundsOnScreens({ x, y, width, height }: Bounds, areas: WorkAreas): Partial<Rectangle> {
  if (x === undefined || y === undefined) return fitted({ width, height }, areas[0]);
  const remembered = { x, y, width, height };
  const seen = areas.filter((area) => isSeen(remembered, area));
  if (seen.length === 0) return fitted({ width, height }, areas[0]);
  // A window may have been as large as several screens.
  const size = fitted({ width, height }, around(seen));
  return { x, y: Math.max(y, Math.min(...seen.map((area) => area.y))), ...size };
}

/** The bounds of a window that opens over another one: as large as it, a little lower and further in, or at the screen's corner. */
export function boundsOver({ x, y, ...size }: Rectangle, areas: WorkAreas): Partial<Rectangle> {
  const next = { x: x + step, y: y + step, ...size };
  const area = areas.find((candidate) => isSeen({ x, y, ...size }, candidate)) ?? areas[0];
  const isInside = next.x + size.width <= area.x + area.width && next.y + size.height <= area.y + area.height;
  return boundsOnScreens(isInside ? next : { ...size, x: area.x, y: area.y }, areas);
}

function fitted(
  { width, height }: { readonly width: number; readonly height: number },
  area: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(smallest.width, Math.min(width, area.width)),
    height: Math.max(smallest.height, Math.min(height, area.height)),
  };
}

function isSeen(bounds: Rectangle, area: Rectangle): boolean {
  const { width, height } = common(bounds, area);
  return width >= smallest.width / 2 && height >= smallest.height / 2;
}

/** How far two rectangles overlap; negative where they do not. */
function common(one: Rectangle, other: Rectangle): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
    height: Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y),
  };
}

/** The rectangle around some areas. */
function around(areas: readonly Rectangle[]): { readonly width: number; readonly height: number } {
  const left = Math.min(...areas.map(({ x }) => x));
  const top = Math.min(...areas.map(({ y }) => y));
  return {
    width: Math.max(...areas.map(({ x, width }) => x + width)) - left,
    height: Math.max(...areas.map(({ y, height }) => y + height)) - top,
  };
}
