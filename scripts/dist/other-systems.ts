// Packages for macOS and Windows, which only a computer with that system can make: with electron-builder and Electron's own download.
import { join } from 'node:path';
import { SetupFailure } from '../setup/messages.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { runInForeground } from '../setup/processes.mjs';

/** Not among the dependencies: it brings hundreds of packages, and nobody needs them to read, write or test (decision 31). */
const electronBuilder = 'electron-builder@26.17.0';

const systems = {
  mac: { platform: 'darwin', name: 'macOS' },
  windows: { platform: 'win32', name: 'Windows' },
} as const;

/** @throws SetupFailure where packages for that system cannot be made here */
export function refuseOtherSystem(system: 'mac' | 'windows'): void {
  const { platform, name } = systems[system];
  if (process.platform === platform) return;
  throw new SetupFailure({
    happened: `Packages for ${name} cannot be made on this system.`,
    meaning: 'They hold what only that system can make and sign.',
    remedy: `Run npm run dist -- --${system} on a computer with ${name}.`,
  });
}

/**
 * @param version of the app
 * @returns the exit code
 */
export function makeForOtherSystem(system: 'mac' | 'windows', version: string): Promise<number> {
  const words = ['--yes', electronBuilder, `--${system}`, '--publish=never'];
  const config = `--config=${join(projectRoot, 'scripts/dist/electron-builder.config.cjs')}`;
  const environment = { ...process.env, POLYLECT_VERSION: version };
  // npx is a batch file on Windows, which only the command interpreter can run.
  const [program, ...before] = system === 'windows' ? ['cmd.exe', '/d', '/c', 'npx'] : ['npx'];
  return runInForeground(program, [...before, ...words, config], { environment, directory: projectRoot });
}
