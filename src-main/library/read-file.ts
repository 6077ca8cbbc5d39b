// Reads one article file, or says why it cannot be read.
import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Problem } from '../../src-shared/article/problem';
import { failed, ok, type Result } from '../../src-shared/result';
import { failureText } from '../failure-text';
import { largestFile, megabytes } from './limits';

/**
 * Reads an article file as text.
 *
 * @param folder the article's folder
 * @param file the file's name in it
 * @param root the library that holds the folder: a link that leads out of it is not followed
 */
export async function readArticleFile(
  folder: string,
  file: string,
  root: string,
): Promise<Result<string, Problem>> {
  try {
    const path = await realpath(join(folder, file));
    const library = await realpath(root);
    if (!path.startsWith(library + sep)) return failed({ code: 'outside-library', file });
    return await readText(path, file);
  } catch (error) {
    return failed({ code: 'file-unreadable', file, detail: failureText(error) });
  }
}

async function readText(path: string, file: string): Promise<Result<string, Problem>> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > largestFile) return failed({ code: 'file-too-large', file, detail: megabytes(size) });
    const bytes = await handle.readFile();
    const text = decodeUtf8(bytes);
    if (text === undefined) return failed({ code: 'not-utf8', file });
    if (text.trim() === '') return failed({ code: 'file-empty', file });
    return ok(text);
  } finally {
    await handle.close();
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
