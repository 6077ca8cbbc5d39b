// Keeps one thing of the reader's in one JSON file: checked when read, written whole or not at all, never lost in silence.
import type { Notice, SaveFailure } from '../../src-shared/contract';
import { failed, ok, type Result } from '../../src-shared/result';
import { failureText } from '../failure-text';
import { StoredFile, type FileDescription } from './stored-file';

export interface StoreDescription<Value extends object> extends FileDescription<Value> {
  readonly defaults: Value;
}

/**
 * One thing of the reader's, in memory and on disk.
 *
 * The file is read without electron-store, so that the library is loaded when something is first saved and not on the way to
 * the first page.
 */
export class Store<Value extends object> {
  readonly #file: StoredFile<Value>;
  readonly #version: number;
  #value: Value;
  #saved: Value | undefined;
  #saving: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  private constructor(
    file: StoredFile<Value>,
    { version, defaults }: StoreDescription<Value>,
    value: Value | undefined,
  ) {
    this.#file = file;
    this.#version = version;
    // What a newer Polylect wrote may mean something else by now.
    const usable = file.hindrance === 'newer' ? undefined : value;
    this.#value = usable ?? defaults;
    this.#saved = usable;
  }

  /**
   * Reads what was saved. A damaged file is set aside, and its newest backup that is whole holds, else the defaults; a file
   * of a newer version, or one that cannot be read or moved, is left as it is and nothing is saved over it.
   *
   * @param tell takes what the reader has to know
   */
  static async open<Value extends object>(
    description: StoreDescription<Value>,
    tell: (notice: Notice) => void,
  ): Promise<Store<Value>> {
    const file = new StoredFile(description, tell);
    return new Store(file, description, await file.open());
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
    if (this.#file.hindrance !== undefined) return Promise.resolve(ok(null));
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
      const text = JSON.stringify({ version: this.#version, ...value }, undefined, '\t');
      // What another program wrote is replaced where it could be read: of settings the last ones hold, whoever saved them.
      await this.#file.save(() => text);
      this.#saved = value;
      return ok(null);
    } catch (error) {
      return failed(failureText(error));
    } finally {
      this.#waiting -= 1;
    }
  }
}
