// Whether assistive technology, such as a screen reader, reads the page.
import { app } from 'electron';

/** How often it is asked for on Linux, where Electron does not say when it changes, in milliseconds. */
const period = 1_000;

/** How long it is asked for after the reader did something, in milliseconds: where nobody does anything, nothing ticks. */
const patience = 15_000;

export function hasAssistiveTechnology(): boolean {
  return app.accessibilitySupportEnabled;
}

/**
 * Says whenever assistive technology comes or goes.
 *
 * @returns to be called when the reader did something
 */
export function watchAssistiveTechnology(changed: (isThere: boolean) => void): () => void {
  let last = hasAssistiveTechnology();
  const look = (): void => {
    const now = hasAssistiveTechnology();
    if (now === last) return;
    last = now;
    changed(now);
  };
  app.on('accessibility-support-changed', look);
  if (process.platform === 'linux') return lookWhileReading(look);
  return () => {
    // The system tells of every change.
  };
}

/** Looks from time to time, for as long as the reader does something. @returns to be called then */
function lookWhileReading(look: () => void): () => void {
  let ticking: NodeJS.Timeout | undefined;
  let end = 0;
  const tick = (): void => {
    look();
    if (Date.now() < end) return;
    clearInterval(ticking);
    ticking = undefined;
  };
  const wake = (): void => {
    end = Date.now() + patience;
    ticking ??= setInterval(tick, period).unref();
  };
  app.on('browser-window-focus', wake);
  app.on('browser-window-blur', wake);
  wake();
  return wake;
}
