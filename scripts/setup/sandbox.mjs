// What Chromium's sandbox needs on Linux: a switch for root, and advice where the system forbids it.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from './messages.mjs';

/**
 * Chromium refuses to run as root with its sandbox on.
 * @returns {string[]}
 */
export function sandboxSwitches() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * @param {string} path
 * @param {string} forbidding The content that means no.
 */
async function forbids(path, forbidding) {
  return (await readFile(path, 'utf8').catch(() => '')).trim() === forbidding;
}

/**
 * Says what to do where neither user namespaces nor the setuid helper can give Chromium its sandbox; Electron
 * itself ends there with a line that helps nobody.
 * @param {string} folder The folder of the Electron executable.
 * @returns {Promise<void>}
 */
export async function adviseOnSandbox(folder) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const forbidden = await Promise.all([
    forbids('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'),
    forbids('/proc/sys/kernel/unprivileged_userns_clone', '0'),
    forbids('/proc/sys/user/max_user_namespaces', '0'),
  ]);
  if (!forbidden.includes(true)) return;
  const helper = join(folder, 'chrome-sandbox');
  const { uid, mode } = await stat(helper).catch(() => ({ uid: -1, mode: 0 }));
  if (uid === 0 && (mode & 0o7777) === 0o4755) return;
  say('This system does not let ordinary programs make user namespaces.');
  say("Electron's sandbox may refuse to start.");
  say(`If so, run: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`);
}
