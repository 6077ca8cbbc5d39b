// Opens SQLite databases, and asks them. The engine is WebAssembly: it needs no compiler and no library of the system.
import { rmSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';

/** What is put into a database, and what comes out of it. */
export type Cell = string | number | Uint8Array | null;

/** The cells of a row, in the order in which they were asked for. */
export type Cells = readonly Cell[];

export class Database {
  readonly #database: sqlite.Database;
  /** Statements that were made before, by their words: making one takes longer than most answers. */
  readonly #made = new Map<string, sqlite.Statement>();

  /**
   * Opens a file, or makes it. Only one process may have it open, and nobody else looks at it: the lock is held until the end.
   *
   * @param path of the file
   * @throws where it cannot be opened, or is no database
   */
  constructor(path: string) {
    // The engine's lock is a folder beside the file, which a process that was killed leaves behind.
    rmSync(`${path}.lock`, { recursive: true, force: true });
    this.#database = new sqlite.Database(path);
    try {
      // A journal in memory would not survive a kill; that the disk has written is awaited once for many editions.
      this.run('PRAGMA locking_mode = exclusive');
      this.run('PRAGMA synchronous = normal');
      this.run(`PRAGMA cache_size = -${cacheKibibytes}`);
    } catch (failure) {
      this.close();
      throw failure;
    }
  }

  /** Runs a statement that answers nothing. */
  run(words: string, cells: Cells = []): void {
    this.rows(words, cells);
  }

  /** The rows that a statement answers with, at most as many as fit into the memory: a query names its own limit. */
  rows(words: string, cells: Cells = []): readonly Cells[] {
    const statement = this.#made.get(words) ?? this.#database.prepare(words);
    this.#made.set(words, statement);
    try {
      const found = statement.all([...cells]);
      this.#forgetOldest();
      return found.map((row) => Object.values(row) as Cell[]);
    } catch (failure) {
      this.#made.delete(words);
      finalizeQuietly(statement);
      throw failure;
    }
  }

  /** The number in the first cell of the first row, or 0. */
  number(words: string, cells: Cells = []): number {
    return Number(this.rows(words, cells)[0]?.[0] ?? 0);
  }

  /** Does some work of which all or nothing is kept. */
  begin(): void {
    if (!this.#database.inTransaction) this.run('BEGIN');
  }

  commit(): void {
    if (this.#database.inTransaction) this.run('COMMIT');
  }

  close(): void {
    for (const statement of this.#made.values()) finalizeQuietly(statement);
    this.#made.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #forgetOldest(): void {
    const [oldest] = this.#made;
    if (this.#made.size <= mostMade || oldest === undefined) return;
    this.#made.delete(oldest[0]);
    finalizeQuietly(oldest[1]);
  }
}

/** How much of a file is held in memory, in units of 1,024 bytes. The system holds what it can besides. */
const cacheKibibytes = 16_000;

const mostMade = 60;

/** A name in a statement (https://www.sqlite.org/lang_keywords.html). */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The engine tells of a failure once more when its statement is put away. */
function finalizeQuietly(statement: sqlite.Statement): void {
  try {
    statement.finalize();
  } catch {
    // It was told before.
  }
}
