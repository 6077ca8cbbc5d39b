// What an Electron on the disk is made of, on each system.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {object} Electron
 * @property {string} folder The distribution's folder, as ELECTRON_OVERRIDE_DIST_PATH wants it.
 * @property {string} executable The absolute path of the executable in it.
 */

/** @param {NodeJS.Platform} platform */
function executableName(platform) {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * @param {string} folder
 * @returns {Electron}
 */
export function electronIn(folder) {
  return { folder, executable: join(folder, executableName(process.platform)) };
}

/**
 * @param {Electron} electron
 * @returns {Promise<boolean>}
 */
export async function isExecutable({ executable }) {
  return access(executable, constants.X_OK).then(
    () => true,
    () => false,
  );
}
