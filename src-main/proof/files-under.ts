// The files of a folder, for counting and for checksums.
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param path of a folder or a file
 * @returns the paths of all files under it, in a fixed order, or of the file itself; none where it cannot be read
 */
export async function filesUnder(path: string): Promise<readonly string[]> {
  const isFile = await lstat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isFile) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
}
