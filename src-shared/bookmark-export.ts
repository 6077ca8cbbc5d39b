// Bookmarks as a file: Markdown for people, JSON for programs.
import type { Bookmark } from './bookmark';
import { dayOf } from './bookmark-list';
import { bookmarksAsMarkdown } from './bookmark-export-markdown';
import type { ExportForm } from './contract';
import { messagesIn, type Say } from './messages/messages';

export interface ExportContext {
  readonly say: Say;
  readonly now: Date;
}

/**
 * Bookmarks as a file. As JSON they are whole: `{ version: 1, bookmarks: […] }`, each as it is kept.
 *
 * @returns the name to offer for the file, and its text
 */
export function exportOf(
  form: ExportForm,
  bookmarks: readonly Bookmark[],
  { say, now }: ExportContext = { say: messagesIn('en'), now: new Date() },
): { readonly name: string; readonly text: string } {
  const name = `${say('export.file')} ${dayOf(now.toISOString())}`;
  switch (form) {
    case 'markdown':
      return { name: `${name}.md`, text: bookmarksAsMarkdown(bookmarks, say) };
    case 'json':
      return { name: `${name}.json`, text: `${JSON.stringify({ version: 1, bookmarks }, null, 2)}\n` };
  }
}
