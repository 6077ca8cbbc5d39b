// One process at a time: a lock folder in the system's temporary folder, taken over when its holder is gone.
import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SetupFailure, say } from './messages.mjs';
import { projectRoot } from './paths.mjs';

const pollMilliseconds = 200;
const heartbeatMilliseconds = 5_000;
// A process number can belong to another program after a restart, so a living one alone proves nothing.
const silenceMilliseconds = 120_000;
const patienceMilliseconds = 30 * 60_000;

/** @type {Set<string>} */
const held = new Set();

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/**
 * @param {string} name
 * @returns {string}
 */
export function lockFolder(name) {
  const key = createHash('sha256').update(`${projectRoot}\n${userInfo().username}`).digest('hex');
  return join(tmpdir(), `polylect-${key.slice(0, 12)}-${name}`);
}

/** @param {number} processId Negative for a process group. */
function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * @param {string} folder
 * @param {string} holder The holder's file name: holder-PID-TOKEN.
 */
async function isHolding(folder, holder) {
  if (held.has(holder)) return true;
  const path = join(folder, holder);
  const { mtimeMs } = await stat(path);
  if (Date.now() - mtimeMs >= silenceMilliseconds) return false;
  const processId = Number(holder.split('-')[1]);
  if (processId !== process.pid && isAlive(processId)) return true;
  const helper = Number(await readFile(path, 'utf8'));
  return helper > 0 && isAlive(process.platform === 'win32' ? helper : -helper);
}

/**
 * Tries once to get hold of the lock.
 * @param {string} folder
 * @param {string} holder
 * @returns {Promise<boolean>}
 */
async function tryToTake(folder, holder) {
  // Renamed into place with the holder's file inside, the folder is never seen without its holder.
  const candidate = await mkdtemp(`${folder}.`);
  await writeFile(join(candidate, holder), '');
  try {
    await rename(candidate, folder);
    return true;
  } catch (error) {
    if (!['EEXIST', 'ENOTEMPTY', 'EPERM', 'EACCES'].includes(String(codeOf(error)))) throw error;
  } finally {
    await rm(candidate, { recursive: true, force: true });
  }
  try {
    const present = (await readdir(folder)).find((name) => name.startsWith('holder-'));
    if (present === undefined) {
      await rmdir(folder);
      return false;
    }
    if (await isHolding(folder, present)) return false;
    // Of several that find the holder gone, only one can rename its file; the time must not look old then.
    const now = new Date();
    await utimes(join(folder, present), now, now);
    await rename(join(folder, present), join(folder, holder));
    await writeFile(join(folder, holder), '');
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(String(codeOf(error)))) return false;
    throw error;
  }
}

/**
 * Does the work while no other process does work under the same name for this project. A killed process can
 * leave the program it ran behind, still writing; told of that program, the lock is held until both are gone.
 * @template Result
 * @param {string} name
 * @param {(holdFor: (processId: number) => void) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withLock(name, work) {
  const folder = lockFolder(name);
  const holder = `holder-${process.pid}-${randomUUID()}`;
  const started = Date.now();
  let told = false;
  held.add(holder);
  while (!(await tryToTake(folder, holder))) {
    if (Date.now() - started > patienceMilliseconds) {
      throw new SetupFailure({
        happened: `Another run has been working on "${name}" for half an hour.`,
        meaning: 'Two at once would spoil one another, so this one has not begun.',
        remedy: `End the other run, or delete ${folder} if there is none.`,
      });
    }
    if (!told) say('Waiting for another run in this folder to finish its preparations…');
    told = true;
    await delay(pollMilliseconds);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(join(folder, holder), now, now).catch(() => undefined);
  }, heartbeatMilliseconds);
  heartbeat.unref();
  try {
    return await work((processId) => {
      writeFileSync(join(folder, holder), String(processId));
    });
  } finally {
    clearInterval(heartbeat);
    held.delete(holder);
    await rm(join(folder, holder), { force: true });
    // Someone may have taken the emptied folder already.
    await rmdir(folder).catch(() => undefined);
  }
}
