// Writes what the reader exports into a file that they choose.
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { dialog } from 'electron';
import type { SaveFailure } from '../src-shared/contract';
import { failed, ok, type Result } from '../src-shared/result';
import { failureText } from './failure-text';

export interface ExportFile {
  /** What the reader is offered, with its extension. */
  readonly name: string;
  readonly text: string;
}

/** What the forms are called, by the endings of their files: names of their own in every language. */
const formNames: Readonly<Record<string, string>> = { md: 'Markdown', json: 'JSON' };

/** @returns false where the reader chose no file */
export async function exportFile({ name, text }: ExportFile): Promise<Result<boolean, SaveFailure>> {
  const ending = extname(name).slice(1);
  const filters = [{ name: formNames[ending] ?? ending, extensions: [ending] }];
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: name, filters });
  if (canceled || filePath === '') return ok(false);
  try {
    await writeFile(filePath, text);
    return ok(true);
  } catch (error) {
    return failed(failureText(error));
  }
}
