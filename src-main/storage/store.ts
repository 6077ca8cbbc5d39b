// Keeps one thing of the reader's in one JSON file: checked when read, written whole or not at all, never lost in silence.
import { access, constants, mkdir, readFile, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type ElectronStore from 'electron-store';
import { isRecord } from '../../src-shared/check';
import type { Notice, SaveFailure } from '../../src-shared/contract';
import { failed, ok, type Result } from '../../src-shared/result';
import { failureText } from '../failure-text';

/** @template Value a plain record; in the file the version of its shape stands beside its fields */
export interface StoreDescription<Value extends object> {
  /** The folder of the reader's data. */
  readonly folder: string;
  /** The file's name without `.json`. */
  readonly name: string;
  /** Raised whenever the shape changes so that an older app could not read it. */
  readonly version: number;
  readonly defaults: Value;
  readonly isValid: (value: unknown) => value is Value;
}

type Reading<Value> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'valid'; readonly value: Value }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable'; readonly detail: string };

/**
 * One thing of the reader's, in memory and on disk.
 *
 * The file is read without electron-store, so that the library is loaded when something is first saved and not on the way to
 * the first page. electron-store writes to another file, flushes it and renames it, so the file is always whole.
 */
export class Store<Value extends object> {
  readonly #description: StoreDescription<Value>;
  readonly #writable: boolean;
  #value: Value;
  #saved: Value | undefined;
  #saving: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  private constructor(description: StoreDescription<Value>, reading: Reading<Value>, writable: boolean) {
    this.#description = description;
    this.#writable = writable;
    this.#value = reading.kind === 'valid' ? reading.value : description.defaults;
    if (reading.kind === 'valid') this.#saved = reading.value;
  }

  /**
   * Reads what was saved. A damaged file is set aside and the defaults hold; a file of a newer version, or one that cannot be
   * read or moved, is left as it is and nothing is saved over it.
   *
   * @param tell takes what the reader has to know
   */
  static async open<Value extends object>(
    description: StoreDescription<Value>,
    tell: (notice: Notice) => void,
  ): Promise<Store<Value>> {
    const file = fileOf(description);
    const reading = await readStored(file, description);
    let writable = true;
    if (reading.kind === 'damaged') {
      const moved = await setAside(file, description.folder);
      if (moved.ok) tell({ kind: 'set-aside', file: basename(file), kept: moved.value });
      else tell({ kind: 'set-aside-failed', file: basename(file), detail: moved.reason });
      writable = moved.ok;
    } else if (reading.kind === 'newer') {
      tell({ kind: 'newer', file: basename(file) });
      writable = false;
    } else if (reading.kind === 'unreadable') {
      tell({ kind: 'unreadable', file: basename(file), detail: reading.detail });
      writable = false;
    }
    return new Store(description, reading, writable);
  }

  get value(): Value {
    return this.#value;
  }

  /**
   * Replaces the value: in memory at once, on disk when the answer comes. Saves follow one another in order, and of those that
   * wait only the last is written.
   */
  save(value: Value): Promise<Result<null, SaveFailure>> {
    this.#value = value;
    // Said once when the file was opened; the value holds until the app quits.
    if (!this.#writable) return Promise.resolve(ok(null));
    this.#waiting += 1;
    const save = this.#saving.then(() => this.#write());
    this.#saving = save;
    return save;
  }

  /** Whether a save has begun that is not on disk yet. */
  get isSaving(): boolean {
    return this.#waiting > 0;
  }

  /** Answers when nothing waits to be saved any more. */
  async settled(): Promise<void> {
    while (this.isSaving) await this.#saving;
  }

  async #write(): Promise<Result<null, SaveFailure>> {
    const value = this.#value;
    try {
      if (this.#saved === value) return ok(null);
      await expectWritable(this.#description.folder);
      const file = await electronStore(this.#description);
      file.store = { version: this.#description.version, ...value };
      this.#saved = value;
      return ok(null);
    } catch (error) {
      return failed(failureText(error));
    } finally {
      this.#waiting -= 1;
    }
  }
}

function fileOf({ folder, name }: Pick<StoreDescription<object>, 'folder' | 'name'>): string {
  return join(folder, `${name}.json`);
}

async function readStored<Value extends object>(
  file: string,
  description: StoreDescription<Value>,
): Promise<Reading<Value>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return { kind: 'absent' };
    // A folder where the file should be can be moved out of the way as a whole.
    if (code === 'EISDIR') return { kind: 'damaged' };
    return { kind: 'unreadable', detail: failureText(error) };
  }
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return { kind: 'damaged' };
  }
  if (!isRecord(stored) || typeof stored.version !== 'number') return { kind: 'damaged' };
  const { version, ...value } = stored;
  if (version > description.version) return { kind: 'newer' };
  return description.isValid(value) ? { kind: 'valid', value } : { kind: 'damaged' };
}

/** Moves a damaged file to `set-aside/`, under a name that says when. The answer is that name. */
async function setAside(file: string, folder: string): Promise<Result<string, string>> {
  const time = new Date().toISOString().replaceAll(':', '-');
  const kept = `${basename(file, '.json')} ${time}.json`;
  try {
    await mkdir(join(folder, 'set-aside'), { recursive: true });
    await rename(file, join(folder, 'set-aside', kept));
    return ok(kept);
  } catch (error) {
    return failed(failureText(error));
  }
}

/**
 * Fails where nothing may be written into a folder. electron-store finds that out as well, but tries again for a whole second
 * first, in which the app answers nobody. A folder that is not there yet will be made.
 */
async function expectWritable(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

const openFiles = new Map<string, ElectronStore>();

async function electronStore({ folder, name }: StoreDescription<object>) {
  const { default: ElectronStoreClass } = await import('electron-store');
  const path = fileOf({ folder, name });
  const open =
    openFiles.get(path) ??
    new ElectronStoreClass({
      cwd: folder,
      name,
      // Ids of articles are keys and may come to hold dots.
      accessPropertiesByDotNotation: false,
      // The file was checked when it was opened; the store must never replace by defaults what it cannot read.
      clearInvalidConfig: false,
    });
  openFiles.set(path, open);
  return open;
}
