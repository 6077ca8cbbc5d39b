// A folder to work in that is gone afterwards, even when a signal ends the run.
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { watchSignals } from '../interruption.mjs';

const prefix = 'temporary-';
const staleMilliseconds = 24 * 60 * 60_000;

/**
 * Removes what killed runs left behind. Young folders stay: they may belong to a run that is still at work.
 * @param {string} parent
 */
async function removeStale(parent) {
  const names = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  for (const path of names.map((name) => join(parent, name))) {
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > staleMilliseconds) await rm(path, { recursive: true, force: true });
  }
}

/**
 * @template Result
 * @param {string} parent
 * @param {(folder: string) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withTemporaryFolder(parent, work) {
  await mkdir(parent, { recursive: true });
  await removeStale(parent);
  const folder = await mkdtemp(join(parent, prefix));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  watchSignals();
  process.once('exit', remove);
  try {
    return await work(folder);
  } finally {
    process.off('exit', remove);
    await rm(folder, { recursive: true, force: true });
  }
}
