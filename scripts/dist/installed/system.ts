// The system that the package is installed on: its packages, a reader of its own, and one test at a time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { installedVersion } from '../../setup/installing.mjs';
import { capture } from '../../setup/processes.mjs';
import { runTool } from '../run-tool';

/** Made for the test, and taken away with everything in their home. */
export const readerName = 'polylect-trial';
export const readerHome = `/home/${readerName}`;

/** One lock for the whole system: several checkouts may be tested at once. */
const lockFile = '/run/lock/polylect-installed';

/** Does some work while no other process of the system does it. A process that is killed lets the lock go. */
export async function alone<Made>(work: () => Promise<Made>): Promise<Made> {
  const holder = spawn('flock', [lockFile, 'sh', '-c', 'echo held; cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    await once(holder.stdout, 'data');
    return await work();
  } finally {
    holder.stdin.end();
    await once(holder, 'close');
  }
}

const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const quietly = ['--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];

export function install(file: string): Promise<string> {
  return runTool('apt-get', ['install', ...quietly, file], { environment });
}

/** Removes the package with all that a package could leave behind. */
export function purge(): Promise<string> {
  return runTool('apt-get', ['purge', ...quietly, 'polylect'], { environment });
}

/** Takes away what this test, or one that was killed, has left behind. */
export async function clean(): Promise<void> {
  if ((await installedVersion()) !== undefined) await purge();
  await removeReader();
}

export async function addReader(): Promise<void> {
  await runTool('useradd', ['--create-home', `--home-dir=${readerHome}`, '--shell=/bin/sh', readerName]);
}

async function removeReader(): Promise<void> {
  const { exitCode } = await capture('id', [readerName]);
  if (exitCode === 0) await runTool('userdel', ['--remove', '--force', readerName]);
}
