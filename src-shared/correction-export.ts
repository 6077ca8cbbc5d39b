// Corrections as a file, for programs: a translator's, or another reader's.
import type { ExportContext } from './bookmark-export';
import { dayOf } from './bookmark-list';
import type { Correction } from './correction';
import { messagesIn } from './messages/messages';

/**
 * Corrections as JSON, whole: `{ version: 1, corrections: […] }`, each as it is kept.
 *
 * @returns the name to offer for the file, and its text
 */
export function correctionsAsFile(
  corrections: readonly Correction[],
  { say, now }: ExportContext = { say: messagesIn('en'), now: new Date() },
): { readonly name: string; readonly text: string } {
  return {
    name: `${say('export.corrections')} ${dayOf(now.toISOString())}.json`,
    text: `${JSON.stringify({ version: 1, corrections }, null, 2)}\n`,
  };
}
