// Quits as the reader would where the system or a terminal tells the app to end.
import { app } from 'electron';

/** At shutdown, by Ctrl+C in a terminal, and when that terminal is closed (POSIX, signal.h). */
const endings = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** By itself a process ends at once with such a signal, and a place that waits to be saved is lost. */
export function quitOnSignals(): void {
  for (const signal of endings)
    process.on(signal, () => {
      app.quit();
    });
}
