// Compares the files of the bundled articles with the list that the build made of them.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isRecord } from '../../src-shared/check';
import type { CheckedFile } from '../../src-shared/proof';
import { filesUnder } from './files-under';

/** The SHA-256 in hexadecimal digits. It is read in pieces of 64 kB, between which everything else has its turn. */
async function sumOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

/** The checksum of every file under a folder, by its path from there; without those that cannot be read. */
export async function sumsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const sums: Record<string, string> = {};
  for (const path of await filesUnder(folder)) {
    const sum = await sumOf(path);
    if (sum !== undefined) sums[relative(folder, path).split(sep).join('/')] = sum;
  }
  return sums;
}

/**
 * @param folder that of the bundled articles
 * @param list the file that the build wrote: checksums by path
 * @returns all files that are in the list or in the folder; where there is no list, all of them are added ones
 */
export async function checkArticles(folder: string, list: string): Promise<readonly CheckedFile[]> {
  const [built, found] = await Promise.all([sumsIn(list), sumsOf(folder)]);
  const paths = new Set([...Object.keys(built), ...Object.keys(found)]);
  return [...paths].toSorted().map((path) => {
    const sha256 = found[path];
    if (sha256 === undefined) return { path, standing: 'missing' };
    if (built[path] === undefined) return { path, sha256, standing: 'added' };
    return { path, sha256, standing: built[path] === sha256 ? 'as-built' : 'changed' };
  });
}

async function sumsIn(list: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const sums: unknown = JSON.parse(await readFile(list, 'utf8'));
    return isRecord(sums) ? sums : {};
  } catch {
    return {};
  }
}
