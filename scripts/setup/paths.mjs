// Where the scripts find the project and where they keep what they make.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

/** Logs, reports and stamps of this checkout; gone with node_modules, so nothing here may be precious. */
export const workFolder = join(projectRoot, 'node_modules', '.cache', 'polylect');

/**
 * Downloads that several checkouts share.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string}
 */
export function sharedCacheFolder(environment = process.env) {
  const chosen = [environment.POLYLECT_CACHE, environment.XDG_CACHE_HOME].find(Boolean);
  return join(resolve(chosen ?? join(homedir(), '.cache')), 'polylect');
}
