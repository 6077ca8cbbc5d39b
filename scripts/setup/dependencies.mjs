// Installs the npm packages when they are missing or other than package-lock.json asks for.
import { createHash } from 'node:crypto';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from './json.mjs';
import { withLock } from './lock.mjs';
import { SetupFailure, say } from './messages.mjs';
import { npm } from './npm.mjs';
import { projectRoot } from './paths.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 */

/** @typedef {{ packages: Record<string, LockedPackage> }} Lockfile */

const lockfilePath = join(projectRoot, 'package-lock.json');
const installedLockfilePath = join(projectRoot, 'node_modules', '.package-lock.json');
const recordPath = join(projectRoot, 'node_modules', '.polylect-lock');

/**
 * @param {string} path
 * @returns {Promise<string | undefined>}
 */
async function readIfPresent(path) {
  return readFile(path, 'utf8').catch(() => undefined);
}

/**
 * @param {string} text
 * @returns {Lockfile}
 */
function parseLockfile(text) {
  return /** @type {Lockfile} */ (parseJson(text));
}

/** @param {LockedPackage} locked */
function isRequired(locked) {
  return !locked.optional && !locked.devOptional;
}

/**
 * Whether npm's own list of what it installed holds the very packages of the lock file. Optional ones may be
 * absent: npm leaves out those made for other systems.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 * @returns {boolean}
 */
export function isInstalledAs(wanted, installed) {
  const isSame = (/** @type {string} */ path) => {
    const [left, right] = [wanted.packages[path], installed.packages[path]];
    return left?.version === right?.version && left?.integrity === right?.integrity;
  };
  return (
    Object.keys(installed.packages).every((path) => path in wanted.packages && isSame(path)) &&
    Object.entries(wanted.packages).every(
      ([path, locked]) => path === '' || path in installed.packages || !isRequired(locked),
    )
  );
}

/** @param {Lockfile} lockfile */
async function hasEveryPackage(lockfile) {
  const paths = Object.entries(lockfile.packages)
    .filter(([path, locked]) => path !== '' && isRequired(locked))
    .map(([path]) => join(projectRoot, path, 'package.json'));
  const results = await Promise.allSettled(paths.map((path) => access(path)));
  return results.every((result) => result.status === 'fulfilled');
}

/** @param {string} text */
function fingerprint(text) {
  return createHash('sha256').update(text).digest('hex');
}

async function isUpToDate() {
  const text = await readIfPresent(lockfilePath);
  if (text === undefined) {
    throw new SetupFailure({
      happened: 'package-lock.json is missing.',
      meaning: 'Without it nobody can tell which packages to install.',
      remedy: 'Restore it from the repository and run this again.',
    });
  }
  const record = await readIfPresent(recordPath);
  const lockfile = parseLockfile(text);
  if (record?.trim() === fingerprint(text)) return hasEveryPackage(lockfile);
  // Someone may have run npm by hand; if the result is the same there is nothing to do.
  const installed = await readIfPresent(installedLockfilePath);
  if (installed === undefined || !isInstalledAs(lockfile, parseLockfile(installed))) return false;
  if (!(await hasEveryPackage(lockfile))) return false;
  await writeFile(recordPath, `${fingerprint(text)}\n`);
  return true;
}

/**
 * Runs `npm ci` if need be. When everything is in place it asks nothing of the network.
 * @returns {Promise<void>}
 */
export async function ensureDependencies() {
  if (await isUpToDate()) return;
  await withLock('dependencies', async (holdFor) => {
    if (await isUpToDate()) return;
    say('Installing dependencies…');
    const text = await readFile(lockfilePath, 'utf8');
    const { exitCode, output } = await npm(
      ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress'],
      {
        environment: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
        onStart: holdFor,
      },
    );
    if (exitCode !== 0) {
      throw new SetupFailure({
        details: output,
        happened: `The dependencies could not be installed: npm ended with code ${exitCode}.`,
        meaning: 'Nothing can be built, tested or started without them.',
        remedy: 'Check the connection to the npm registry (npm ping), then run this again.',
      });
    }
    await writeFile(recordPath, `${fingerprint(text)}\n`);
  });
}
