// One file of the reader's on disk: read and checked, restored from a backup where it is damaged, and never written over blindly.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../../src-shared/contract';
import { assertNever } from '../../src-shared/result';
import { failureText } from '../failure-text';
import type { Backups } from './backups';
import { setAside } from './set-aside';
import { interpret, type Reading, type Shape } from './shape';
import { isSameStamp, stampNow, stampOf, type Stamp } from './stamp';
import { codeOf, isMissing } from './system-error';
import { writeWhole } from './whole-file';

/** Where a file is, and what its contents must be. */
export interface FileDescription<Value extends object> extends Shape<Value> {
  /** The folder of the reader's data. */
  readonly folder: string;
  /** Its path in that folder, with slashes, without `.json`. */
  readonly name: string;
  /** Absent: what is in the file is not worth copies. */
  readonly backups?: Backups;
}

/** Why nothing may be saved to a file: something of the reader's would be lost. */
export type Hindrance = 'newer' | 'unreadable' | 'damaged';

/** How often a save begins anew when another program writes the file in the very moment. */
const mostAttempts = 20;

export class StoredFile<Value extends object> {
  readonly #description: FileDescription<Value>;
  readonly #tell: (notice: Notice) => void;
  /** Of the file as it was last read or written; undefined where there was none. */
  #stamp: Stamp | undefined;
  /** The older version that the file has, until it was kept. */
  #olderVersion: number | undefined;
  #hindrance: Hindrance | undefined;

  /** @param tell takes what the reader has to know */
  constructor(description: FileDescription<Value>, tell: (notice: Notice) => void) {
    this.#description = description;
    this.#tell = tell;
  }

  get hindrance(): Hindrance | undefined {
    return this.#hindrance;
  }

  /**
   * Reads the file for the first time. A damaged one is set aside, and the newest backup that is whole takes its place; one of a
   * newer version, or one that cannot be read or moved, is left as it is, and nothing is saved over it.
   *
   * @returns undefined where there is nothing, or nothing that could be read
   */
  async open(): Promise<Value | undefined> {
    const { reading, stamp } = await readStored(this.#path, this.#description);
    this.#stamp = stamp;
    switch (reading.kind) {
      case 'absent':
        return undefined;
      case 'valid':
        this.#noteVersion(reading.version);
        return reading.value;
      case 'newer':
      case 'unreadable':
        this.#hinder(reading);
        return reading.kind === 'newer' ? reading.value : undefined;
      case 'damaged':
        return this.#restore();
      default:
        return assertNever(reading);
    }
  }

  /**
   * Saves a value. When the answer comes it is on disk, and in today's backup.
   *
   * @param textWith makes the file as it is to be, with its version, or undefined where there is nothing to save. It is given
   * what another program wrote since the file was last read or written, where that can be read; and it is asked again with
   * more where that goes on meanwhile.
   * @returns what hinders, if anything does: then nothing has changed
   * @throws what the system says; then nothing has changed either
   */
  async save(textWith: (foreign: Value | undefined) => string | undefined): Promise<Hindrance | undefined> {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const foreign = this.#hindrance === undefined ? await this.#foreign() : undefined;
      if (this.#hindrance !== undefined) return this.#hindrance;
      const text = textWith(foreign);
      if (text === undefined || (await this.#write(text))) return undefined;
    }
    throw new Error('EBUSY: resource busy or locked');
  }

  /**
   * Looks whether another program has written the file. What that program wrote is put aside where it cannot be read; where the
   * file is gone there is nothing to be taken in, and it will be written anew.
   */
  async #foreign(): Promise<Value | undefined> {
    if (isSameStamp(await stampOf(this.#path), this.#stamp)) return undefined;
    const { reading, stamp } = await readStored(this.#path, this.#description);
    switch (reading.kind) {
      case 'absent':
        this.#stamp = stamp;
        this.#olderVersion = undefined;
        return undefined;
      case 'valid':
        this.#stamp = stamp;
        this.#noteVersion(reading.version);
        return reading.value;
      case 'newer':
        this.#hinder(reading);
        return undefined;
      case 'unreadable':
        // No hindrance: perhaps the other program has not finished, and a later save succeeds.
        throw new Error(reading.detail);
      case 'damaged': {
        const kept = await setAside(this.#path, this.#description.folder, this.#nameAside, 'keep');
        if (!kept.ok) throw new Error(kept.reason);
        this.#tell({ kind: 'written-over', file: this.#file, kept: kept.value });
        // Not the one from before: a folder was moved away.
        this.#stamp = await stampOf(this.#path);
        this.#olderVersion = undefined;
        return undefined;
      }
      default:
        return assertNever(reading);
    }
  }

  /** Answers false where another program wrote the file since it was looked at; then nothing was done. */
  async #write(text: string): Promise<boolean> {
    const { name, backups } = this.#description;
    if (this.#olderVersion !== undefined) {
      await backups?.keepVersion(name, this.#path, this.#olderVersion);
      this.#olderVersion = undefined;
    }
    const stamp = await writeWhole(this.#path, text, () => isSameStamp(stampNow(this.#path), this.#stamp));
    if (stamp === undefined) return false;
    this.#stamp = stamp;
    await backups?.keep(name, text);
    return true;
  }

  async #restore(): Promise<Value | undefined> {
    const { folder, name, backups } = this.#description;
    const backup = await backups?.newest(name, this.#description);
    // The damaged file stays in its place until the backup is written over it, so that there is no moment without a file:
    // killed in it, the app would begin anew at the next start.
    const kept = await setAside(this.#path, folder, this.#nameAside, backup === undefined ? 'move' : 'keep');
    if (!kept.ok) {
      this.#hindrance = 'damaged';
      this.#tell({ kind: 'set-aside-failed', file: this.#file, detail: kept.reason });
      return backup?.value;
    }
    this.#stamp = await stampOf(this.#path).catch(() => undefined);
    if (backup === undefined) {
      this.#tell({ kind: 'set-aside', file: this.#file, kept: kept.value });
      return undefined;
    }
    this.#tell({ kind: 'restored', file: this.#file, kept: kept.value, day: backup.day });
    this.#noteVersion(backup.version);
    try {
      this.#stamp = await writeWhole(this.#path, backup.text);
    } catch {
      // The value holds, and the next save tries to write it.
    }
    return backup.value;
  }

  #hinder(reading: Extract<Reading<Value>, { kind: 'newer' | 'unreadable' }>): void {
    this.#hindrance = reading.kind;
    if (reading.kind === 'newer') this.#tell({ kind: 'newer', file: this.#file });
    else this.#tell({ kind: 'unreadable', file: this.#file, detail: reading.detail });
  }

  #noteVersion(version: number): void {
    this.#olderVersion = version < this.#description.version ? version : undefined;
  }

  get #path(): string {
    return join(this.#description.folder, this.#file);
  }

  /** What the reader is told that the file is called. */
  get #file(): string {
    return `${this.#description.name}.json`;
  }

  /** What it is called in `set-aside/`, where there are no folders. */
  get #nameAside(): string {
    return this.#description.name.replaceAll('/', ' ');
  }
}

/** Reads a file as it is now, with the stamp that it had before it was read: what changes meanwhile is seen later. */
async function readStored<Value extends object>(
  path: string,
  shape: Shape<Value>,
): Promise<{ readonly reading: Reading<Value>; readonly stamp: Stamp | undefined }> {
  let stamp: Stamp | undefined;
  try {
    const file = await open(path);
    try {
      const found = await file.stat({ bigint: true });
      stamp = { inode: found.ino, size: found.size, modified: found.mtimeNs };
      // A folder where the file should be can be moved out of the way as a whole.
      if (!found.isFile()) return { reading: { kind: 'damaged' }, stamp };
      return { reading: interpret(await file.readFile(), shape), stamp };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return { reading: { kind: 'absent' }, stamp: undefined };
    // Windows does not open a folder at all.
    if (codeOf(error) === 'EISDIR') return { reading: { kind: 'damaged' }, stamp };
    return { reading: { kind: 'unreadable', detail: failureText(error) }, stamp };
  }
}
