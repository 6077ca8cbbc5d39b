// A cached Electron is used only when every file it should have is there; see isComplete.
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, lstat, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseJson } from '../json.mjs';

/** @typedef {{ files: Record<string, number> }} Marker */

/** @param {string} folder */
function markerPath(folder) {
  return join(folder, 'complete');
}

/**
 * Lists what the finished folder holds. Written last, the list tells a finished folder from a broken one.
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function markComplete(folder) {
  /** @type {Marker} */
  const marker = { files: {} };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    marker.files[relative(folder, path)] = (await lstat(path)).size;
  }
  await writeFile(markerPath(folder), JSON.stringify(marker));
}

/**
 * @param {string} folder
 * @param {string} executable The path of the executable inside the folder.
 * @returns {Promise<boolean>}
 */
export async function isComplete(folder, executable) {
  try {
    const { files } = /** @type {Marker} */ (parseJson(await readFile(markerPath(folder), 'utf8')));
    const sizes = await Promise.all(
      Object.entries(files).map(async ([path, size]) => (await lstat(join(folder, path))).size === size),
    );
    await access(join(folder, executable), constants.X_OK);
    return executable in files && !sizes.includes(false);
  } catch {
    return false;
  }
}

/**
 * Puts a finished folder in its place at one stroke. If another process was faster, its folder stays.
 * @param {string} finished
 * @param {string} destination
 * @param {string} executable
 * @returns {Promise<void>}
 */
export async function publish(finished, destination, executable) {
  const isPublished = () => isComplete(destination, executable);
  if (await isPublished()) return;
  const broken = join(dirname(finished), `broken-${randomUUID()}`);
  await rename(destination, broken).catch(() => undefined);
  try {
    await rename(finished, destination);
  } catch (error) {
    if (!(await isPublished())) throw error;
  } finally {
    await rm(broken, { recursive: true, force: true });
  }
}
