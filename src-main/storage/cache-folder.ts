// A folder of what was computed before, beside the reader's data: nothing of the reader's, and missed by nobody where it is gone.
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The folder's size is looked at again when this share of it was written. */
const lookedAtShare = 0.1;

export class CacheFolder {
  readonly #folder: string;
  readonly #mostBytes: number;
  #work: Promise<void> = Promise.resolve();
  /** How many steps of it are not done. */
  #waiting = 0;
  /** What was written since the folder's size was looked at. */
  #written = Infinity;

  /** @param mostBytes how large the folder may grow; what was not used for longest goes first */
  constructor(folder: string, mostBytes: number) {
    this.#folder = folder;
    this.#mostBytes = mostBytes;
  }

  /** @returns undefined where there is none that can be read */
  async read(path: string): Promise<string | undefined> {
    return (await this.readBytes(path))?.toString('utf8');
  }

  /** The same as it lies on the disk. */
  readBytes(path: string): Promise<Buffer | undefined> {
    return readFile(join(this.#folder, path)).catch(() => undefined);
  }

  /** Notes that a file was of use. The time of it says when: the system's own time of use is switched off on many disks. */
  noteUse(path: string): void {
    this.#later(async () => {
      const now = new Date();
      await utimes(join(this.#folder, path), now, now);
    });
  }

  /** Writes a file when there is time. Nobody waits for it, and where it fails it is computed again. */
  keep(path: string, makeText: () => string): void {
    this.#later(async () => {
      const text = makeText();
      const whole = join(this.#folder, path);
      await mkdir(dirname(whole), { recursive: true });
      await writeFile(`${whole}.new`, text);
      await rename(`${whole}.new`, whole);
      this.#written += Buffer.byteLength(text);
      if (this.#written > this.#mostBytes * lookedAtShare) await this.#removeOldest();
    });
  }

  remove(path: string): void {
    this.#later(() => rm(join(this.#folder, path), { force: true }));
  }

  get isSaving(): boolean {
    return this.#waiting > 0;
  }

  /** Answers when nothing waits to be written any more. */
  settled(): Promise<void> {
    return this.#work;
  }

  /** One after another, so that two of them never write the same file. */
  #later(step: () => Promise<void>): void {
    this.#waiting += 1;
    this.#work = this.#work
      .then(step)
      .catch(() => undefined)
      .then(() => {
        this.#waiting -= 1;
      });
  }

  async #removeOldest(): Promise<void> {
    this.#written = 0;
    const files = await filesIn(this.#folder);
    let bytes = files.reduce((sum, { size }) => sum + size, 0);
    for (const { path, size } of files.toSorted((one, other) => one.used - other.used)) {
      if (bytes <= this.#mostBytes) return;
      await rm(path, { force: true });
      bytes -= size;
    }
  }
}

interface CachedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** When it was used last, in milliseconds since 1970. */
  readonly used: number;
}

async function filesIn(folder: string): Promise<readonly CachedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const files: CachedFile[] = [];
  for (const path of paths) {
    const { size, mtimeMs } = await stat(path);
    files.push({ path, size, used: mtimeMs });
  }
  return files;
}
