// On what and with what was measured: figures of time and memory mean little without it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { isRecord, isText } from '../../src-shared/check';
import { electronIn } from '../setup/electron/installation.mjs';
import { projectRoot } from '../setup/paths.mjs';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** In gigabytes. */
  readonly memory: number;
  readonly system: string;
}

/** Electron and Chromium are absent where no part started the app. */
export interface Versions {
  readonly app: string;
  readonly node: string;
  readonly electron?: string;
  readonly chromium?: string;
}

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: Math.round(totalmem() / 100_000_000) / 10,
    system: [distribution(), type(), release()].filter((word) => word !== '').join(', '),
  };
}

/** The name that a Linux system gives itself; see os-release(5). */
function distribution(): string {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/mu.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

/** @param electronFolder of the Electron that was measured, if one was */
export function presentVersions(electronFolder: string | undefined): Versions {
  const manifest: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const app = isRecord(manifest) && isText(manifest.version) ? manifest.version : 'unknown';
  const ours = { app, node: process.versions.node };
  if (electronFolder === undefined) return ours;
  // As Node it needs no screen, and says the same of itself.
  const said = execFileSync(
    electronIn(electronFolder).executable,
    ['-p', 'JSON.stringify(process.versions)'],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8' },
  );
  const versions: unknown = JSON.parse(said);
  return {
    ...ours,
    ...(isRecord(versions) && isText(versions.electron) && { electron: versions.electron }),
    ...(isRecord(versions) && isText(versions.chrome) && { chromium: versions.chrome }),
  };
}
