// Keeps one thing of the reader's in one JSON file: checked when read, written whole or not at all, never lost in silence.
import type { Notice, SaveFailure } from '../../src-shared/contract';
import { failed, ok, type Result } from '../../src-shared/result';
import { failureText } from '../failure-text';
import { openStored, pathOf, type Opened, type StoredFile } from './stored-file';
import { writeWhole } from './whole-file';

export interface StoreDescription<Value extends object> extends StoredFile<Value> {
  readonly defaults: Value;
}

/**
 * One thing of the reader's, in memory and on disk.
 *
 * The file is read without electron-store, so that the library is loaded when something is first saved and not on the way to
 * the first page.
 */
export class Store<Value extends object> {
  readonly #description: StoreDescription<Value>;
  readonly #writable: boolean;
  #value: Value;
  #saved: Value | undefined;
  #saving: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  private constructor(description: StoreDescription<Value>, { value, hindrance }: Opened<Value>) {
    this.#description = description;
    this.#writable = hindrance === undefined;
    // What a newer Polylect wrote may mean something else by now.
    const usable = hindrance === 'newer' ? undefined : value;
    this.#value = usable ?? description.defaults;
    this.#saved = usable;
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
    return new Store(description, await openStored(description, tell));
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
      const text = JSON.stringify({ version: this.#description.version, ...value }, undefined, '\t');
      await writeWhole(pathOf(this.#description), text);
      this.#saved = value;
      return ok(null);
    } catch (error) {
      return failed(failureText(error));
    } finally {
      this.#waiting -= 1;
    }
  }
}
