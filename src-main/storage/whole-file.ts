// Writes a file whole or not at all: to another file beside it, flushed and looked at, and then renamed.
import { renameSync } from 'node:fs';
import { mkdir, open, readdir, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stampOf, type Stamp } from './stamp';
import { codeOf, isMissing } from './system-error';

/**
 * Puts a text in the place of a file. When the answer comes it is on disk; before that, and whatever happens, the file is as
 * it was.
 *
 * @param mayReplace asked at the last moment, when all but the renaming is done; between its answer and the renaming nothing else
 * of this process happens, and hardly anything of another
 * @returns the file's stamp; undefined where it might not be replaced
 * @throws what the system says; then nothing has changed
 */
export async function writeWhole(
  path: string,
  text: string,
  mayReplace: () => boolean = () => true,
): Promise<Stamp | undefined> {
  const file = await behindLinks(path);
  const folder = dirname(file);
  await makeFolder(folder);
  await removeLeftovers(folder);
  const aside = `${file}.new`;
  try {
    const stamp = await writeAside(aside, text);
    if (!(await renameOver(aside, file, mayReplace))) {
      await rm(aside);
      return undefined;
    }
    await flushFolder(folder);
    return stamp;
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** So that a link that the reader made to a file elsewhere stays a link. */
async function behindLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isMissing(error)) return path;
    throw error;
  }
}

async function writeAside(aside: string, text: string): Promise<Stamp | undefined> {
  // Where nothing may be written the system says so here. electron-store finds that out as well, but tries again for a whole
  // second first, in which the app answers nobody.
  await (await open(aside, 'w')).close();
  await writeByElectronStore(aside, text);
  const written = await stampOf(aside);
  const size = Buffer.byteLength(text);
  if (written?.size === BigInt(size)) return written;
  await writeRest(aside, Buffer.from(text), Number(written?.size ?? 0));
  return stampOf(aside);
}

/** electron-store as nothing but a writer: what it is given is the text, and what it would read is never asked for. */
async function writeByElectronStore(path: string, text: string): Promise<void> {
  const { default: ElectronStore } = await import('electron-store');
  const store = new ElectronStore<{ text: string }>({
    cwd: dirname(path),
    name: basename(path),
    fileExtension: '',
    serialize: (value) => value.text,
    deserialize: () => ({ text: '' }),
    // Else it could take it upon itself to write.
    clearInvalidConfig: false,
  });
  store.store = { text };
}

/**
 * On a full disk the system takes a part of a text and says how much. electron-store does not look at that: it would rename the
 * part over the whole, and answer that all is well. To write the rest either succeeds or says what is wrong.
 */
async function writeRest(path: string, bytes: Uint8Array, from: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    let position = from;
    while (position < bytes.length) {
      const { bytesWritten } = await file.write(bytes, position, bytes.length - position, position);
      position += bytesWritten;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** On Windows a scanner may hold a file for a moment. @returns whether it might be replaced, and was */
async function renameOver(from: string, to: string, mayReplace: () => boolean): Promise<boolean> {
  const patience = process.platform === 'win32' ? 50 : 0;
  for (let attempt = 0; ; attempt += 1) {
    if (!mayReplace()) return false;
    try {
      renameSync(from, to);
      return true;
    } catch (error) {
      if (attempt >= patience || !['EACCES', 'EBUSY', 'EPERM'].includes(codeOf(error) ?? '')) throw error;
      await setTimeout(20);
    }
  }
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first !== undefined) await flushFolder(dirname(first));
}

/**
 * Has the new name written to the disk, too. Not every system can do that with a folder (Windows cannot), and when the name is
 * there already it cannot be taken back; so a failure says nothing.
 */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // See above.
  }
}

/** What a write leaves behind when the app is killed: our file aside, and the one that electron-store makes for it. */
const leftover = /(?:\.json\.new|\.new\.tmp-\d{10}[\da-f]{6})$/u;

const tidied = new Map<string, Promise<void>>();

/** Once for each folder: later ones belong to writes under way. */
function removeLeftovers(folder: string): Promise<void> {
  const known = tidied.get(folder);
  if (known !== undefined) return known;
  const work = readdir(folder)
    .then((names) =>
      Promise.all(
        names
          .filter((name) => leftover.test(name))
          .map((name) => rm(join(folder, name), { recursive: true, force: true })),
      ),
    )
    .then(
      () => undefined,
      // They are in nobody's way.
      () => undefined,
    );
  tidied.set(folder, work);
  return work;
}
