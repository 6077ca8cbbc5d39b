// Tests of what counts as a complete cached Electron, and of putting one in its place.
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isComplete, markComplete, publish } from './cache.mjs';

const executable = 'dist/electron';
let parent = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'polylect-test-'));
});
afterEach(() => rm(parent, { recursive: true }));

/**
 * @param {string} name
 * @param {string} [content]
 */
async function makeFolder(name, content = 'binary') {
  const folder = join(parent, name);
  await mkdir(join(folder, 'dist', 'locales'), { recursive: true });
  await writeFile(join(folder, executable), content, { mode: 0o755 });
  await writeFile(join(folder, 'dist', 'locales', 'en.pak'), 'words');
  return folder;
}

/**
 * @param {string} name
 * @param {string} [content]
 */
async function makeFinished(name, content) {
  const folder = await makeFolder(name, content);
  await markComplete(folder);
  return folder;
}

describe('isComplete', () => {
  it('is true for a finished folder', async () => {
    expect(await isComplete(await makeFinished('a'), executable)).toBe(true);
  });

  it('is false for a folder that is missing, unmarked or wrongly marked', async () => {
    expect(await isComplete(join(parent, 'none'), executable)).toBe(false);
    const folder = await makeFolder('a');
    expect(await isComplete(folder, executable)).toBe(false);
    await writeFile(join(folder, 'complete'), '{"files":');
    expect(await isComplete(folder, executable)).toBe(false);
    await writeFile(join(folder, 'complete'), '{"files":{}}');
    expect(await isComplete(folder, executable)).toBe(false);
  });

  it('is false when a file is gone, shorter, or cannot be run', async () => {
    const gone = await makeFinished('gone');
    await rm(join(gone, 'dist', 'locales', 'en.pak'));
    expect(await isComplete(gone, executable)).toBe(false);
    const shorter = await makeFinished('shorter');
    await writeFile(join(shorter, executable), 'bin');
    expect(await isComplete(shorter, executable)).toBe(false);
    const locked = await makeFinished('locked');
    await chmod(join(locked, executable), 0o644);
    expect(await isComplete(locked, executable)).toBe(false);
  });
});

describe('publish', () => {
  const content = () => readFile(join(parent, 'final', executable), 'utf8');

  it('puts a folder in an empty place', async () => {
    await publish(await makeFinished('new'), join(parent, 'final'), executable);
    expect(await content()).toBe('binary');
    expect(await readdir(parent)).toEqual(['final']);
  });

  it('leaves a complete folder as it is', async () => {
    await makeFinished('final', 'winner');
    await publish(await makeFinished('new', 'loser'), join(parent, 'final'), executable);
    expect(await content()).toBe('winner');
  });

  it('replaces a broken folder and leaves nothing behind', async () => {
    await makeFolder('final', 'broken');
    await publish(await makeFinished('new', 'whole'), join(parent, 'final'), executable);
    expect(await content()).toBe('whole');
    expect(await readdir(parent)).toEqual(['final']);
  });

  it('gives one complete folder when several come at once', async () => {
    const folders = await Promise.all(['a', 'b', 'c', 'd'].map((name) => makeFinished(name)));
    await Promise.all(folders.map((folder) => publish(folder, join(parent, 'final'), executable)));
    expect(await isComplete(join(parent, 'final'), executable)).toBe(true);
  });
});
