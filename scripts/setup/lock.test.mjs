// Tests of the lock: one at a time, and no waiting for the dead.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { lockFolder, withLock } from './lock.mjs';

vi.mock('./messages.mjs', async (original) => ({ ...(await original()), say: vi.fn() }));

const uniqueName = () => `test-${randomUUID()}`;

/**
 * @param {string} name
 * @param {number} processId
 * @param {Date} [touched]
 */
async function pretendHeld(name, processId, touched = new Date()) {
  const holder = join(lockFolder(name), `holder-${processId}-token`);
  await mkdir(lockFolder(name));
  await writeFile(holder, '');
  await utimes(holder, touched, touched);
}

it('lets one work at a time and leaves no trace', async () => {
  const name = uniqueName();
  let working = 0;
  let most = 0;
  const work = async () => {
    working += 1;
    most = Math.max(most, working);
    await delay(5);
    working -= 1;
  };
  await Promise.all([withLock(name, work), withLock(name, work), withLock(name, work)]);
  expect(most).toBe(1);
  expect(existsSync(lockFolder(name))).toBe(false);
});

it('is free again after a failure', async () => {
  const name = uniqueName();
  const failing = withLock(name, () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(await withLock(name, () => Promise.resolve('fine'))).toBe('fine');
});

it('is taken over from a process that has ended', async () => {
  const name = uniqueName();
  await pretendHeld(name, spawnSync(process.execPath, ['--version']).pid);
  expect(await withLock(name, () => readdir(lockFolder(name)))).toEqual([
    expect.stringMatching(`^holder-${process.pid}-`),
  ]);
});

it('is taken over from a living process that has long been silent, for its number may be used again', async () => {
  const name = uniqueName();
  await pretendHeld(name, process.ppid, new Date(Date.now() - 10 * 60_000));
  expect(await withLock(name, () => Promise.resolve('taken'))).toBe('taken');
});
