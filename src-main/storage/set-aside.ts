// Puts away what cannot be read, so that the reader, or somebody who can help them, still has it.
import { access, constants, copyFile, link, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failureText } from '../failure-text';
import { failed, ok, type Result } from '../../src-shared/result';
import { isMissing } from './system-error';

/**
 * Moves a damaged file, or a folder in its place, to `set-aside/`, under a name that says when.
 *
 * @param folder the folder of the reader's data
 * @param name what the file is to be called there, without time and `.json`
 * @param way 'keep' leaves the file where it is as well, until it is written over
 * @returns the name in `set-aside/`, or what the system says
 */
export async function setAside(
  file: string,
  folder: string,
  name: string,
  way: 'move' | 'keep',
): Promise<Result<string, string>> {
  try {
    await mkdir(join(folder, 'set-aside'), { recursive: true });
    const kept = await freeName(join(folder, 'set-aside'), name);
    const target = join(folder, 'set-aside', kept);
    // A folder cannot be written over, so it is moved in any case.
    if (way === 'move' || !(await stat(file)).isFile()) await rename(file, target);
    else await keepAlso(file, target);
    return ok(kept);
  } catch (error) {
    return failed(failureText(error));
  }
}

async function freeName(folder: string, name: string): Promise<string> {
  const time = timeInNames(new Date());
  for (let count = 1; ; count += 1) {
    const free = `${name} ${time}${count === 1 ? '' : ` ${count}`}.json`;
    try {
      await access(join(folder, free));
    } catch (error) {
      if (isMissing(error)) return free;
      throw error;
    }
  }
}

/** A second name needs no room, but not every file system has it. */
async function keepAlso(file: string, target: string): Promise<void> {
  try {
    await link(file, target);
  } catch {
    await copyFile(file, target, constants.COPYFILE_EXCL);
  }
}

/** A time as it can stand in the name of a file on every system. */
export function timeInNames(time: Date): string {
  return time.toISOString().replaceAll(':', '-');
}
