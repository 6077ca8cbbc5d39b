// A file's stamp: by it we see that somebody else wrote the file since we did.
import { statSync, type BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isMissing } from './system-error';

/** Another stamp means that the file was written or replaced; the same one that, in all likelihood, it was not. */
export interface Stamp {
  readonly inode: bigint;
  readonly size: bigint;
  /** The time of the last change in nanoseconds, as exact as the file system keeps it. */
  readonly modified: bigint;
}

/**
 * @returns undefined where there is no such file
 * @throws what the system says, where it cannot be looked at
 */
export async function stampOf(path: string): Promise<Stamp | undefined> {
  try {
    return stampIn(await stat(path, { bigint: true }));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The same at once, for what must not be interrupted. */
export function stampNow(path: string): Stamp | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && stampIn(found);
}

function stampIn({ ino, size, mtimeNs }: BigIntStats): Stamp {
  return { inode: ino, size, modified: mtimeNs };
}

export function isSameStamp(one: Stamp | undefined, other: Stamp | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.inode === other.inode && one.size === other.size && one.modified === other.modified;
}
