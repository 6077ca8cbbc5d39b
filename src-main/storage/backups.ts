// Copies of the reader's files against damage: one a day for each file, the last ten, and one of every older version.
import { constants, copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../../src-shared/contract';
import { isDate } from '../../src-shared/date';
import { failureText } from '../failure-text';
import { timeInNames } from './set-aside';
import { interpret, type Shape } from './shape';

/** A copy that was found to be whole. */
export interface Backup<Value> {
  /** The day of which it is, `YYYY-MM-DD`, as the reader's calendar had it. */
  readonly day: string;
  readonly value: Value;
  /** That of the copy. */
  readonly version: number;
  readonly text: string;
}

const keptDays = 10;

/** That a folder takes no copies is told once, and not for each of its files. */
const told = new Set<string>();

export class Backups {
  readonly #folder: string;
  readonly #tell: (notice: Notice) => void;
  readonly #now: () => Date;
  /** The day of the last copy, by file. */
  readonly #days = new Map<string, string>();

  /**
   * @param folder the folder of the reader's data
   * @param tell takes what the reader has to know
   */
  constructor(folder: string, tell: (notice: Notice) => void, now: () => Date = () => new Date()) {
    this.#folder = folder;
    this.#tell = tell;
    this.#now = now;
  }

  /**
   * Makes today's copy of what was just saved; those of other days stay as they are. A copy guards against a damaged file and
   * not against a cut of power, so it need not be flushed. A failure is told once: what was saved is saved.
   *
   * @param name the file's path in the reader's data, without `.json`
   */
  async keep(name: string, text: string): Promise<void> {
    const folder = this.#folderOf(name);
    const day = dayOf(this.#now());
    const copy = join(folder, `${day}.json`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(`${copy}.new`, text);
      await rename(`${copy}.new`, copy);
      if (this.#days.get(name) !== day) await prune(folder);
      this.#days.set(name, day);
    } catch (error) {
      this.#days.delete(name);
      await rm(`${copy}.new`, { force: true }).catch(() => undefined);
      if (told.has(this.#folder)) return;
      told.add(this.#folder);
      this.#tell({ kind: 'backup-failed', detail: failureText(error) });
    }
  }

  /** The newest copy that is whole and that this version understands. */
  async newest<Value extends object>(name: string, shape: Shape<Value>): Promise<Backup<Value> | undefined> {
    const folder = this.#folderOf(name);
    for (const day of (await daysIn(folder)).toReversed()) {
      // One that cannot be read is passed over like one that is damaged.
      const bytes = await readFile(join(folder, `${day}.json`)).catch(() => undefined);
      const reading = bytes === undefined ? undefined : interpret(bytes, shape);
      if (bytes !== undefined && reading?.kind === 'valid') {
        return { day, value: reading.value, version: reading.version, text: new TextDecoder().decode(bytes) };
      }
    }
    return undefined;
  }

  /**
   * Keeps a file as an older version wrote it, for good.
   *
   * @throws what the system says; then it must not be written over
   */
  async keepVersion(name: string, path: string, version: number): Promise<void> {
    const folder = this.#folderOf(name);
    await mkdir(folder, { recursive: true });
    const copy = join(folder, `version-${version} ${timeInNames(this.#now())}.json`);
    await copyFile(path, copy, constants.COPYFILE_EXCL);
  }

  #folderOf(name: string): string {
    return join(this.#folder, 'backups', name);
  }
}

/** The day that the reader's clock shows. */
function dayOf(time: Date): string {
  const day = [time.getMonth() + 1, time.getDate()].map((number) => String(number).padStart(2, '0'));
  return [String(time.getFullYear()).padStart(4, '0'), ...day].join('-');
}

/** The days of which there are copies, the oldest first. */
async function daysIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter(isDate)
    .toSorted();
}

/** Takes away the copies of the oldest days, and what was left of copies that were never finished. */
async function prune(folder: string): Promise<void> {
  const old = (await daysIn(folder)).slice(0, -keptDays).map((day) => `${day}.json`);
  const unfinished = (await readdir(folder)).filter((name) => name.endsWith('.json.new'));
  for (const name of [...old, ...unfinished]) await rm(join(folder, name), { recursive: true, force: true });
}
