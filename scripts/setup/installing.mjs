// Whether a Debian package can be installed and removed here, to see that it works.
import { capture } from './processes.mjs';
import { isCommand } from './system-libraries.mjs';

const programs = ['apt-get', 'dpkg-deb', 'useradd', 'runuser', 'flock'];

/**
 * @returns {Promise<string | undefined>} Why it cannot, where it cannot.
 */
export async function whyNotInstall() {
  if (process.platform !== 'linux') return 'this is not Linux';
  if (process.getuid?.() !== 0) return 'only root can install packages';
  for (const program of programs) {
    if (!(await isCommand(program)))
      return `there is no ${program}, so this is not Debian or a relative of it`;
  }
  const version = await installedVersion();
  // What a killed test left behind is one of ours.
  if (version === undefined || version.endsWith('~trial')) return undefined;
  return `Polylect ${version} is installed on this system, and the test would take it away`;
}

/** @returns {Promise<string | undefined>} The version of Polylect that is installed, where one is. */
export async function installedVersion() {
  const words = ['--showformat=${db:Status-Status} ${Version}', '--show', 'polylect'];
  const { exitCode, output } = await capture('dpkg-query', words);
  const [status, version] = output.trim().split(' ');
  return exitCode === 0 && status === 'installed' ? version : undefined;
}
