// Prints what a window shows, by the system's own dialog.
import type { WebContents } from 'electron';
import type { SaveFailure } from '../src-shared/contract';
import { failed, ok, type Result } from '../src-shared/result';

/** What Electron says where the reader closed the dialog. */
const cancelled = /cancell?ed/iu;

/**
 * Lets the reader print the page. How it looks on paper is the page's own concern; see `styles/print.css`.
 *
 * @returns whether it was printed: false where the reader gave it up
 */
export function printPage(contents: Pick<WebContents, 'print'>): Promise<Result<boolean, SaveFailure>> {
  return new Promise((resolve) => {
    contents.print({}, (isPrinted, reason) => {
      if (isPrinted) resolve(ok(true));
      else resolve(cancelled.test(reason) ? ok(false) : failed(reason));
    });
  });
}
