// Builds the app when what it is made of has changed since the last build.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseJson } from './json.mjs';
import { withLock } from './lock.mjs';
import { SetupFailure, say } from './messages.mjs';
import { npm } from './npm.mjs';
import { projectRoot, workFolder } from './paths.mjs';

const outputFolder = join(projectRoot, 'out');
const stampPath = join(workFolder, 'build.json');
const inputFiles = ['package.json', 'package-lock.json', 'electron.vite.config.ts'];

/**
 * @param {string} folder
 * @returns {Promise<string[]>} The paths of all files under it, in a fixed order.
 */
async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The build makes this article, so it is there only after the first one. */
const madeByBuild = join(projectRoot, 'resources/articles/human-rights');

/** @returns {Promise<readonly string[]>} */
export async function inputPaths() {
  const names = await readdir(projectRoot);
  const folders = names.filter((name) => name.startsWith('src-') || name === 'scripts').sort();
  // The build compiles the bundled articles, and makes their index.
  folders.push(join('resources', 'articles'));
  const nested = await Promise.all(folders.map((name) => filesUnder(join(projectRoot, name))));
  const paths = nested.flat().filter((path) => !path.startsWith(madeByBuild));
  return [...inputFiles.map((name) => join(projectRoot, name)), ...paths];
}

/**
 * A fingerprint of what the build reads. Contents count, not times: somebody may save a file without a change.
 * @returns {Promise<string>}
 */
async function fingerprintInputs() {
  const hash = createHash('sha256');
  for (const path of await inputPaths()) {
    const content = await readFile(path).catch(() => undefined);
    if (content) hash.update(`${relative(projectRoot, path)}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** What `npm run dist` makes of the build lies beside it, and is no part of it. */
const madeOfBuild = ['packages', 'for-builder'].map((name) => join(outputFolder, name));

/** @returns {Promise<readonly string[]>} */
export async function outputPaths() {
  const paths = await filesUnder(outputFolder);
  const built = paths.filter((path) => !madeOfBuild.some((folder) => path.startsWith(folder)));
  return [...built, ...(await filesUnder(madeByBuild))];
}

/**
 * A fingerprint of what the build wrote. Times count: the development server writes other code to these files.
 * @returns {Promise<string>}
 */
async function fingerprintOutputs() {
  const hash = createHash('sha256');
  for (const path of await outputPaths()) {
    const { size, mtimeMs } = await stat(path);
    hash.update(`${relative(projectRoot, path)}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @returns {Promise<{ inputs?: string, outputs?: string }>} */
async function readStamp() {
  try {
    return /** @type {{ inputs?: string, outputs?: string }} */ (
      parseJson(await readFile(stampPath, 'utf8'))
    );
  } catch {
    return {};
  }
}

async function isUpToDate() {
  const stamp = await readStamp();
  return stamp.outputs === (await fingerprintOutputs()) && stamp.inputs === (await fingerprintInputs());
}

/**
 * Does the work of building and, if it succeeded, notes what it was made of.
 * @param {() => Promise<boolean>} work Whether the build succeeded.
 * @returns {Promise<boolean>}
 */
export async function recordBuild(work) {
  const inputs = await fingerprintInputs();
  if (!(await work())) return false;
  await mkdir(workFolder, { recursive: true });
  await writeFile(stampPath, JSON.stringify({ inputs, outputs: await fingerprintOutputs() }));
  return true;
}

/** @returns {Promise<void>} */
export async function ensureBuild() {
  if (await isUpToDate()) return;
  await withLock('build', async (holdFor) => {
    if (await isUpToDate()) return;
    say('Building…');
    await recordBuild(async () => {
      const { exitCode, output } = await npm(['run', '--silent', 'build'], { onStart: holdFor });
      if (exitCode === 0) return true;
      throw new SetupFailure({
        details: output,
        happened: `The build failed with code ${exitCode}.`,
        meaning: 'The app cannot start from code that does not build.',
        remedy: 'Mend what is named above, or go back to a version that builds, and run this again.',
      });
    });
  });
}
