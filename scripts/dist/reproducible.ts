// Makes everything a second time, in other surroundings, and compares it byte for byte.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { recordBuild } from '../setup/build.mjs';
import { withTemporaryFolder } from '../setup/electron/temporary-folder.mjs';
import { withLock } from '../setup/lock.mjs';
import { SetupFailure, say } from '../setup/messages.mjs';
import { npm } from '../setup/npm.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { sha256 } from './checksums';
import { makeLinuxPackages, type LinuxPackages } from './linux-packages';

/** Builds even where nothing has changed. */
export async function buildAnew(environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  say('Building…');
  await withLock('build', (holdFor) =>
    recordBuild(async () => {
      for (const part of ['articles', 'bundled', 'main', 'preload', 'proof', 'renderer', 'search']) {
        await rm(join(projectRoot, 'out', part), { recursive: true, force: true });
      }
      const { exitCode, output } = await npm(['run', '--silent', 'build'], { environment, onStart: holdFor });
      if (exitCode === 0) return true;
      throw new SetupFailure({
        details: output,
        happened: `The build failed with code ${exitCode}.`,
        meaning: 'There is nothing to pack.',
        remedy: 'Mend what is named above, and run this again.',
      });
    }),
  );
}

/**
 * @param folder where the packages lie that were made first
 * @param names of them
 * @returns the exit code: 0 where all are the same
 */
export async function checkReproducible(
  folder: string,
  names: readonly string[],
  wanted: LinuxPackages,
): Promise<number> {
  const before = process.umask(0o077);
  try {
    await buildAnew({ ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
    return await withTemporaryFolder(folder, async (workspace) => {
      const made = join(workspace, 'once more');
      await mkdir(made);
      await makeLinuxPackages(made, workspace, wanted);
      const different: string[] = [];
      for (const name of names) {
        if ((await sha256(join(folder, name))) !== (await sha256(join(made, name)))) different.push(name);
      }
      for (const name of names) say(`${name}: ${different.includes(name) ? 'DIFFERENT' : 'the same'}`);
      return different.length === 0 ? 0 : 1;
    });
  } finally {
    process.umask(before);
  }
}
