// Turning the wheel with Ctrl held: larger and smaller text.
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
  if (!isHeld || !(app.isMac ? event.metaKey : event.ctrlKey)) return;
  event.preventDefault();
  // A finer wheel tells of parts of a notch, a coarser one of lines or of more pixels at once.
  const distance =
    event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : Math.sign(event.deltaY) * notch;
  turned += distance;
  if (Math.abs(turned) < notch) return;
  app.typesetting.step('size', turned < 0 ? 'up' : 'down');
  turned = 0;
}
