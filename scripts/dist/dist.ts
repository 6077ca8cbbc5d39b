// Makes the packages that people install, or that are tried: see docs/packaging.md.
import { mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuild } from '../setup/build.mjs';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { SetupFailure, say } from '../setup/messages.mjs';
import { withTemporaryFolder } from '../setup/electron/temporary-folder.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { runScript } from '../setup/script.mjs';
import { billOfMaterials } from './bill-of-materials';
import { bundledPackages } from './bundled-parts';
import { licenceTexts } from './licences';
import { makeLinuxPackages, readManifest, type LinuxPackages } from './linux-packages';
import { distHelp, readOptions, type Options } from './options';
import { makeForOtherSystem, refuseOtherSystem } from './other-systems';
import { releaseLabel } from './release-label';
import { whyNoRelease } from './release-rules';
import { buildAnew, checkReproducible } from './reproducible';
import { runtime, type Runtime } from './runtime';
import { hasUncommittedChanges, sourceDate } from './source-date';

const output = join(projectRoot, 'out/packages');

await runScript(async () => {
  const words = process.argv.slice(2);
  if (words.includes('--help')) {
    process.stdout.write(distHelp);
    return 0;
  }
  const options = readOptions(words);
  if (!options.ok) {
    throw new SetupFailure({
      happened: `There is no option ${options.reason}, or it cannot stand with the others.`,
      meaning: 'Nothing was packed.',
      remedy: 'npm run dist -- --help says which there are.',
    });
  }
  await ensureDependencies();
  return dist(options.value);
});

async function dist(options: Options): Promise<number> {
  if (options.system === 'linux') refuseWhereNotLinux();
  else refuseOtherSystem(options.system);
  const electron = await runtime();
  const obstacle = options.isRelease ? whyNoRelease(electron, await hasUncommittedChanges()) : undefined;
  if (obstacle !== undefined) throw obstacle;
  const { version } = await readManifest();
  const label = releaseLabel(version, options.isRelease ? 'release' : 'trial');
  const date = await sourceDate();
  await ensureBuild();
  if (options.system !== 'linux') {
    await noteForOtherSystem(electron, label.version, date);
    return makeForOtherSystem(options.system, label.version);
  }
  const wanted: LinuxPackages = {
    label,
    runtime: electron,
    date,
    compression: options.isQuick ? 'quick' : 'best',
  };
  if (options.checksReproducible) {
    await buildAnew();
    const first = await pack(wanted);
    return checkReproducible(output, first, wanted);
  }
  await pack(wanted);
  return 0;
}

function refuseWhereNotLinux(): void {
  if (process.platform === 'linux') return;
  throw new SetupFailure({
    happened: 'Packages for Linux can only be made on Linux.',
    meaning: 'Nothing was packed.',
    remedy: 'Use npm run dist -- --mac on macOS, npm run dist -- --windows on Windows.',
  });
}

/** @returns the names of the files in the output folder */
async function pack(wanted: LinuxPackages): Promise<readonly string[]> {
  await mkdir(output, { recursive: true });
  return withTemporaryFolder(output, async (workspace) => {
    const made = await mkdtemp(join(workspace, 'made-'));
    const names = await makeLinuxPackages(made, workspace, wanted);
    for (const name of names) await rename(join(made, name), join(output, name));
    for (const name of names) say(`out/packages/${name}`);
    if (wanted.label.kind === 'trial')
      say('These are for trying, and not for people: see docs/packaging.md.');
    return names;
  });
}

/** What electron-builder puts beside the app. */
async function noteForOtherSystem(electron: Runtime, version: string, date: number): Promise<void> {
  const packages = await bundledPackages();
  const notes = join(projectRoot, 'out/for-builder');
  await mkdir(notes, { recursive: true });
  await writeFile(join(notes, 'licences.txt'), await licenceTexts(packages));
  const bill = billOfMaterials({ version, date, packages, runtime: electron.versions });
  await writeFile(join(notes, 'polylect.cdx.json'), bill);
}
