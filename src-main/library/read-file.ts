// Reads one article file, or says why it cannot be read.
import { readFile, realpath, stat } from 'node:fs/promises';
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
  const found = await stat(path);
  // A pipe would be waited for until somebody writes into it.
  if (!found.isFile()) return failed({ code: 'file-unreadable', file, detail: 'not a file' });
  if (found.size > largestFile) {
    return failed({ code: 'file-too-large', file, detail: megabytes(found.size) });
  }
  const text = decodeUtf8(await readFile(path));
  // No text holds this character, but every UTF-16 file of Latin letters does, and all of it is well-formed UTF-8.
  if (text === undefined || text.includes('\0')) return failed({ code: 'not-utf8', file });
  if (text.trim() === '') return failed({ code: 'file-empty', file });
  return ok(text);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
