// The system's own list of files that were opened last, where Electron can reach it: on macOS and Windows.
import { app } from 'electron';

/** @param path of a file or folder that the reader had opened as an article */
export function rememberDocument(path: string): void {
  if (process.platform !== 'linux') app.addRecentDocument(path);
}

export function forgetDocuments(): void {
  if (process.platform !== 'linux') app.clearRecentDocuments();
}
