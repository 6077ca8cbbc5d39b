// Reads one article file, or says why it cannot be read.
import { open, readFile, realpath, stat } from 'node:fs/promises';
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
  return readInside(folder, file, root, readText);
}

/** What keeps an article file from being read, as far as its beginning shows: of a long one the end is not looked at. */
export async function problemOfFile(
  folder: string,
  file: string,
  root: string,
): Promise<Problem | undefined> {
  const beginning = await readInside(folder, file, root, readBeginning);
  return beginning.ok ? undefined : beginning.reason;
}

async function readInside(
  folder: string,
  file: string,
  root: string,
  read: (path: string, file: string) => Promise<Result<string, Problem>>,
): Promise<Result<string, Problem>> {
  try {
    const path = await realpath(join(folder, file));
    const library = await realpath(root);
    if (!path.startsWith(library + sep)) return failed({ code: 'outside-library', file });
    return await read(path, file);
  } catch (error) {
    return failed({ code: 'file-unreadable', file, detail: failureText(error) });
  }
}

async function readText(path: string, file: string): Promise<Result<string, Problem>> {
  const problem = await problemOfSize(path, file);
  return problem === undefined ? textOf(await readFile(path), file) : failed(problem);
}

/** How much of a file is looked at, in bytes. */
const beginning = 64_000;

async function readBeginning(path: string, file: string): Promise<Result<string, Problem>> {
  const problem = await problemOfSize(path, file);
  if (problem !== undefined) return failed(problem);
  const opened = await open(path);
  try {
    const { buffer, bytesRead } = await opened.read({ buffer: Buffer.alloc(beginning) });
    // A whole one may end within a character, and that is wrong; a cut one may.
    return textOf(buffer.subarray(0, bytesRead), file, bytesRead === beginning);
  } finally {
    await opened.close();
  }
}

async function problemOfSize(path: string, file: string): Promise<Problem | undefined> {
  const found = await stat(path);
  // A pipe would be waited for until somebody writes into it.
  if (!found.isFile()) return { code: 'file-unreadable', file, detail: 'not a file' };
  if (found.size > largestFile) return { code: 'file-too-large', file, detail: megabytes(found.size) };
  return undefined;
}

function textOf(bytes: Uint8Array, file: string, isCut = false): Result<string, Problem> {
  const text = decodeUtf8(bytes, isCut);
  // No text holds this character, but every UTF-16 file of Latin letters does, and all of it is well-formed UTF-8.
  if (text === undefined || text.includes('\0')) return failed({ code: 'not-utf8', file });
  if (text.trim() === '' && !isCut) return failed({ code: 'file-empty', file });
  return ok(text);
}

function decodeUtf8(bytes: Uint8Array, isCut: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
  } catch {
    return undefined;
  }
}
