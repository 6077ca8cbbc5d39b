// The accent colour that the reader chose for the whole system, where Electron can tell: on macOS and Windows, in newer versions on Linux.
import { app, systemPreferences } from 'electron';

/** As `#rrggbb`; undefined where the system does not say. */
export function systemAccent(): string | undefined {
  // Electron 33 has no such function on Linux, whatever its types say.
  if (!('getAccentColor' in systemPreferences)) return undefined;
  const rgba = systemPreferences.getAccentColor();
  return /^[\da-f]{6}/iu.test(rgba) ? `#${rgba.slice(0, 6).toLowerCase()}` : undefined;
}

/** Looks again whenever the system says so, and when the reader comes back to a window: macOS says nothing. */
export function watchAccent(changed: (accent: string | undefined) => void): void {
  let last = systemAccent();
  const look = (): void => {
    const accent = systemAccent();
    if (accent === last) return;
    last = accent;
    changed(accent);
  };
  if (process.platform === 'win32') systemPreferences.on('accent-color-changed', look);
  app.on('browser-window-focus', look);
}
