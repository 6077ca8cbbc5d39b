// Makes the index of the bundled library, when the app is built.
import { rm } from 'node:fs/promises';
import type { ArticleFolder } from '../library/article-folder';
import { discardIndex, openIndex } from './index-file';
import { LibraryIndex } from './library-index';

/**
 * Makes an index anew. The files have other stamps wherever the app is installed, so it has none: what is in it is known again by the
 * content of the files.
 */
export async function makeBuiltIndex(path: string, folders: readonly ArticleFolder[]): Promise<void> {
  discardIndex(path);
  const index = new LibraryIndex({ path, keepsAtEnd: true });
  await index.follow(folders);
  const { done, total } = index.progress ?? { done: 0, total: 0 };
  index.close();
  if (total === 0 || done < total) throw new Error(`Of ${total} editions ${done} are in the index`);
  const { database } = openIndex(path);
  database.run("UPDATE editions SET stamp = ''");
  for (const [name] of database.rows("SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5(%'")) {
    const table = `"${String(name)}"`;
    // All words of a language in one piece, which is the smallest and the quickest to read.
    database.run(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);
  }
  database.run('VACUUM');
  database.close();
  await rm(`${path}.lock`, { recursive: true, force: true });
}
