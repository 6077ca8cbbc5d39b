// The file that the index lies in: opened where it is right, else made anew. It is a cache, and missed by nobody where it is gone.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Database } from './database';
import { indexVersion } from './index-version';
import { makeTables } from './schema';
import { SearchIndex } from './search-index';

/** Where the index lies in the folder of the caches. */
export function indexFile(folder: string): string {
  return join(folder, 'search', 'index.db');
}

/**
 * Opens the index. One that is damaged or of another version gives way to the one of the bundled library that the build made, and
 * where that is not there or not right either, to an empty one.
 *
 * @param path of its file, which is made where it is not there
 * @param built the file that the build made; it is copied, since even to read a file the engine writes beside it
 * @throws what the system says, where no index can be made
 */
export function openIndex(path: string, built?: string): SearchIndex {
  const kept = existsSync(path) ? openedWhereRight(path) : undefined;
  if (kept !== undefined) return kept;
  discardIndex(path);
  mkdirSync(dirname(path), { recursive: true });
  if (built !== undefined && existsSync(built)) {
    copyFileSync(built, `${path}.new`);
    renameSync(`${path}.new`, path);
    const copied = openedWhereRight(path);
    if (copied !== undefined) return copied;
    discardIndex(path);
  }
  const database = new Database(path);
  makeTables(database);
  return new SearchIndex(database);
}

export function discardIndex(path: string): void {
  // What a transaction left behind would be played back into the next index.
  for (const file of [path, `${path}-journal`, `${path}.new`, `${path}.lock`]) {
    rmSync(file, { recursive: true, force: true });
  }
}

function openedWhereRight(path: string): SearchIndex | undefined {
  let database: Database | undefined;
  try {
    database = new Database(path);
    const [row] = database.rows("SELECT value FROM facts WHERE name = 'version'");
    if (row?.[0] === indexVersion) return new SearchIndex(database);
  } catch {
    // It is damaged, or no database at all.
  }
  database?.close();
  return undefined;
}
