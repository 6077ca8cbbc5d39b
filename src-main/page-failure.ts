// Asks the reader what to do about a page that has ended or does not answer. The page cannot: the question is the system's.
import { dialog, type BrowserWindow } from 'electron';
import type { Say } from '../src-shared/messages/messages';

/**
 * Watches the page of a window.
 *
 * @param say the texts of the questions
 */
export function watchPage(window: BrowserWindow, say: Say): void {
  /** Withdraws the question about a page that does not answer. */
  let withdrawing: AbortController | undefined;
  /** The page was ended by us, to be loaded once more. */
  let isReopening = false;

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    withdrawing?.abort();
    if (reason === 'clean-exit') return;
    // Not from within the event: Electron is still busy with the process that ended.
    if (isReopening) setImmediate(reload);
    else void askWhenGone();
  });
  window.on('unresponsive', () => void askWhenSlow());
  window.on('responsive', () => withdrawing?.abort());

  async function askWhenGone(): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say('failure.page-gone.title'),
      detail: say('failure.page-gone'),
      buttons: [say('failure.reopen'), say('failure.close')],
      defaultId: 0,
      cancelId: 0,
    });
    if (window.isDestroyed()) return;
    if (response === 0) reload();
    else window.close();
  }

  async function askWhenSlow(): Promise<void> {
    // One question at a time.
    if (withdrawing !== undefined) return;
    withdrawing = new AbortController();
    const { signal } = withdrawing;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say('failure.page-slow.title'),
      detail: say('failure.page-slow'),
      buttons: [say('failure.wait'), say('failure.reopen')],
      defaultId: 0,
      cancelId: 0,
      signal,
    });
    withdrawing = undefined;
    if (signal.aborted || response === 0 || window.isDestroyed()) return;
    isReopening = true;
    window.webContents.forcefullyCrashRenderer();
  }

  function reload(): void {
    isReopening = false;
    if (!window.isDestroyed()) window.webContents.reload();
  }
}
