// One file of the reader's as it is found: read and checked; what is damaged is put aside, and the reader is told.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../../src-shared/contract';
import { assertNever } from '../../src-shared/result';
import { failureText } from '../failure-text';
import { setAside } from './set-aside';
import { interpret, type Reading, type Shape } from './shape';
import type { Stamp } from './stamp';
import { codeOf, isMissing } from './system-error';

/** Where a file is, and what its contents must be. */
export interface StoredFile<Value extends object> extends Shape<Value> {
  /** The folder of the reader's data. */
  readonly folder: string;
  /** Its path in that folder, with slashes, without `.json`. */
  readonly name: string;
}

/** Why nothing may be saved to a file: something of the reader's would be lost. */
export type Hindrance = 'newer' | 'unreadable' | 'damaged';

export interface Opened<Value> {
  /** Absent: there is nothing that could be read. */
  readonly value?: Value;
  readonly stamp: Stamp | undefined;
  readonly hindrance?: Hindrance;
}

export function pathOf({ folder, name }: Pick<StoredFile<object>, 'folder' | 'name'>): string {
  return join(folder, nameInNotices({ name }));
}

/** What the reader is told a file is called. */
export function nameInNotices({ name }: Pick<StoredFile<object>, 'name'>): string {
  return `${name}.json`;
}

/** What the file is called in `set-aside/`, where there are no folders. */
export function nameAside({ name }: Pick<StoredFile<object>, 'name'>): string {
  return name.replaceAll('/', ' ');
}

/**
 * Reads a file for the first time. A damaged one is set aside; one of a newer version, or one that cannot be read or moved, is
 * left as it is, and nothing must be saved over it.
 *
 * @param tell takes what the reader has to know
 */
export async function openStored<Value extends object>(
  description: StoredFile<Value>,
  tell: (notice: Notice) => void,
): Promise<Opened<Value>> {
  const path = pathOf(description);
  const file = nameInNotices(description);
  const { reading, stamp } = await readStored(path, description);
  switch (reading.kind) {
    case 'absent':
      return { stamp };
    case 'valid':
      return { stamp, value: reading.value };
    case 'newer':
      tell({ kind: 'newer', file });
      return {
        stamp,
        hindrance: 'newer',
        ...(reading.value !== undefined && { value: reading.value }),
      };
    case 'unreadable':
      tell({ kind: 'unreadable', file, detail: reading.detail });
      return { stamp, hindrance: 'unreadable' };
    case 'damaged': {
      const moved = await setAside(path, description.folder, nameAside(description), 'move');
      if (moved.ok) tell({ kind: 'set-aside', file, kept: moved.value });
      else tell({ kind: 'set-aside-failed', file, detail: moved.reason });
      return moved.ok ? { stamp: undefined } : { stamp, hindrance: 'damaged' };
    }
    default:
      return assertNever(reading);
  }
}

/** Reads a file as it is now, with the stamp that it had before it was read: what changes meanwhile is seen later. */
export async function readStored<Value extends object>(
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
