// Turning the wheel: larger and smaller text with Ctrl held, and pages where an article is in pages.
import type { AppState } from '../state/app.svelte';

/** How far a wheel is turned by a notch, in CSS pixels. */
const notch = 100;

let isHeld = false;
let turned = 0;

/**
 * Takes note of the key. Fingers that spread on a pad are told as a wheel with Ctrl as well, but then the key is not down; that
 * stays the engine's, which enlarges what is under them.
 */
export function watchModifier({ ctrlKey, metaKey }: KeyboardEvent, app: AppState): void {
  isHeld = app.isMac ? metaKey : ctrlKey;
  turned = 0;
}

/** The key may be released where nobody tells. */
export function forgetModifier(): void {
  isHeld = false;
}

/** Handles `wheel` of the whole page; it must not be passive. */
export function turnWheel(event: WheelEvent, app: AppState): void {
  if (!isHeld || !(app.isMac ? event.metaKey : event.ctrlKey)) {
    turnPages(event, app);
    return;
  }
  event.preventDefault();
  // A finer wheel tells of parts of a notch, a coarser one of lines or of more pixels at once.
  const distance =
    event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : Math.sign(event.deltaY) * notch;
  turned += distance;
  if (Math.abs(turned) < notch) return;
  app.typesetting.step('size', turned < 0 ? 'up' : 'down');
  turned = 0;
}

/** Events of a pad that follow each other within this time are one movement, and turn one page. In milliseconds. */
const pause = 150;

let moved = 0;
let movedAt = -Infinity;
let hasTurned = false;

/** Turns a page for each notch of a wheel, and for each movement over a pad. */
function turnPages(event: WheelEvent, app: AppState): void {
  const { deltaX, deltaY, deltaMode, timeStamp, target } = event;
  if (!app.isPaged || !(target instanceof Element) || target.closest('article') === null) return;
  const distance = Math.abs(deltaY) >= Math.abs(deltaX) ? deltaY : deltaX;
  if (distance === 0) return;
  const isNotch = deltaMode !== WheelEvent.DOM_DELTA_PIXEL || Math.abs(distance) >= notch;
  if (timeStamp - movedAt > pause || Math.sign(distance) !== Math.sign(moved)) {
    moved = 0;
    hasTurned = false;
  }
  movedAt = timeStamp;
  moved += distance;
  if (!isNotch && (hasTurned || Math.abs(moved) < notch / 2)) return;
  hasTurned = true;
  app.turnPage(distance > 0 ? 'next' : 'previous');
}
