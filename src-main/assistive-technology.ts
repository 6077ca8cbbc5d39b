// Whether assistive technology, such as a screen reader, reads the page.
import { app } from 'electron';

/** How often it is asked for on Linux, where Electron does not say when it changes, in milliseconds. */
const period = 1_000;

export function hasAssistiveTechnology(): boolean {
  return app.accessibilitySupportEnabled;
}

/** Says whenever assistive technology comes or goes. */
export function watchAssistiveTechnology(changed: (isThere: boolean) => void): void {
  let last = hasAssistiveTechnology();
  const look = (): void => {
    const now = hasAssistiveTechnology();
    if (now === last) return;
    last = now;
    changed(now);
  };
  app.on('accessibility-support-changed', look);
  if (process.platform === 'linux') setInterval(look, period).unref();
}
