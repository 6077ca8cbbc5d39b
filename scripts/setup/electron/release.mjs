// Electron's own release: present under node_modules, or fetched by the electron package's own script.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../json.mjs';
import { say } from '../messages.mjs';
import { projectRoot } from '../paths.mjs';
import { capture } from '../processes.mjs';
import { electronIn, isExecutable } from './installation.mjs';

/** @import { Electron } from './installation.mjs' */

const packageFolder = join(projectRoot, 'node_modules', 'electron');
const pathFile = join(packageFolder, 'path.txt');
const answerMilliseconds = 2_500;
const downloadMilliseconds = 10 * 60_000;

/** @param {string} path */
async function readTrimmed(path) {
  return (await readFile(path, 'utf8').catch(() => '')).trim();
}

async function wantedVersion() {
  const manifest = await readFile(join(packageFolder, 'package.json'), 'utf8');
  return /** @type {{ version: string }} */ (parseJson(manifest)).version;
}

/**
 * The release under node_modules, if it is whole: path.txt is written only when all is unpacked.
 * @returns {Promise<Electron | undefined>}
 */
export async function installedRelease() {
  const electron = electronIn(join(packageFolder, 'dist'));
  const version = (await readTrimmed(join(electron.folder, 'version'))).replace(/^v/, '');
  const isWhole = version === (await wantedVersion()) && (await readTrimmed(pathFile)) !== '';
  return isWhole && (await isExecutable(electron)) ? electron : undefined;
}

/**
 * Where releases come from, by the variables that the electron package reads.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string}
 */
export function releaseHost(environment = process.env) {
  const mirrors = [
    environment.NPM_CONFIG_ELECTRON_MIRROR,
    environment.npm_config_electron_mirror,
    environment.npm_package_config_electron_mirror,
    environment.ELECTRON_MIRROR,
  ];
  return mirrors.find(Boolean) ?? 'https://github.com';
}

async function isHostAnswering() {
  try {
    const signal = AbortSignal.timeout(answerMilliseconds);
    const { status } = await fetch(releaseHost(), { method: 'HEAD', redirect: 'manual', signal });
    return status < 500;
  } catch {
    return false;
  }
}

/**
 * @param {(processId: number) => void} holdFor
 * @returns {Promise<Electron | undefined>} Nothing when the host cannot be reached or the download fails.
 */
export async function downloadRelease(holdFor) {
  if (!(await isHostAnswering())) return undefined;
  say(`Downloading Electron ${await wantedVersion()}…`);
  // A download that broke off must not be taken for a whole one, neither by us nor by the script.
  await rm(pathFile, { force: true });
  await rm(join(packageFolder, 'dist'), { recursive: true, force: true });
  const { exitCode, output } = await capture(process.execPath, [join(packageFolder, 'install.js')], {
    timeLimit: downloadMilliseconds,
    onStart: holdFor,
  });
  const electron = exitCode === 0 ? await installedRelease() : undefined;
  if (!electron) {
    const [reason] = output.split('\n').filter((line) => line.trim() !== '');
    say(`That failed: ${reason ?? `it ended with code ${exitCode}`}`);
  }
  return electron;
}
