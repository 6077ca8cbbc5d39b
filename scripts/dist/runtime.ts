// The Electron that is packed, and whether it may be given to people.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronIn } from '../setup/electron/installation.mjs';
import { ensureElectron } from '../setup/electron/ensure.mjs';
import { parseJson } from '../setup/json.mjs';
import { SetupFailure } from '../setup/messages.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { capture } from '../setup/processes.mjs';

export interface Runtime {
  /** The folder of the distribution. */
  readonly folder: string;
  /** What it says of its own parts: `electron`, `chrome`, `node`, `v8` and others. */
  readonly versions: Readonly<Record<string, string>>;
  /** The Electron that package.json names. */
  readonly declared: string;
  /** Whether it is that one. Only then may it be given to people. */
  readonly isCurrent: boolean;
}

/**
 * @returns the Electron that the project runs; see scripts/setup/electron/ensure.mjs for the order
 * @throws SetupFailure where there is none, or it does not run
 */
export async function runtime(): Promise<Runtime> {
  const { folder } = await ensureElectron();
  const declared = await declaredElectron();
  const versions = await versionsIn(folder);
  return { folder, versions, declared, isCurrent: versions.electron === declared };
}

async function declaredElectron(): Promise<string> {
  const manifest = parseJson(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  return (manifest as { devDependencies: { electron: string } }).devDependencies.electron;
}

async function versionsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const { executable } = electronIn(folder);
  const environment = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const words = ['--print', 'JSON.stringify(process.versions)'];
  const { exitCode, output } = await capture(executable, words, { environment, timeLimit: 60_000 });
  if (exitCode === 0) return parseJson(output) as Record<string, string>;
  throw new SetupFailure({
    details: output,
    happened: `${executable} does not say which version it is.`,
    meaning: 'Nobody could tell what is in the package.',
    remedy: 'Let ELECTRON_OVERRIDE_DIST_PATH name an Electron that runs on this computer.',
  });
}
