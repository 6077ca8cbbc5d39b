// Makes all that is given to people with Linux: a package for Debian, an archive, and what goes with them.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../setup/json.mjs';
import { projectRoot } from '../setup/paths.mjs';
import type { Manifest } from './app-archive';
import { makeAppFolder } from './app-folder';
import { billOfMaterials } from './bill-of-materials';
import { bundledPackages } from './bundled-parts';
import { checksums } from './checksums';
import { makeDebianPackage, type Compression } from './debian-package';
import { licenceTexts } from './licences';
import { levelPermissions } from './permissions';
import type { ReleaseLabel } from './release-label';
import type { Runtime } from './runtime';
import { makeTarArchive } from './tar-archive';

export interface LinuxPackages {
  readonly label: ReleaseLabel;
  readonly runtime: Runtime;
  /** Seconds since 1970. */
  readonly date: number;
  readonly compression: Compression;
}

export async function readManifest(): Promise<Manifest> {
  return parseJson(await readFile(join(projectRoot, 'package.json'), 'utf8')) as Manifest;
}

/** Debian's name for the processor that this Electron runs on. */
export function debianArchitecture(): 'amd64' | 'arm64' {
  return process.arch === 'arm64' ? 'arm64' : 'amd64';
}

/**
 * Packs what was built last.
 *
 * @param folder an empty folder, in which the packages are made
 * @param workspace another one, for what is in them
 * @returns the names of the files
 */
export async function makeLinuxPackages(
  folder: string,
  workspace: string,
  wanted: LinuxPackages,
): Promise<readonly string[]> {
  const { label, runtime, date, compression } = wanted;
  const packages = await bundledPackages();
  const licences = await licenceTexts(packages);
  const bill = billOfMaterials({ version: label.version, date, packages, runtime: runtime.versions });
  const title = `polylect-${label.version}${label.suffix}`;
  const name = `${title}-linux-${process.arch}`;
  const app = join(workspace, name);
  const documents = { 'licences.txt': licences, 'polylect.cdx.json': bill };
  await makeAppFolder(app, { runtime, manifest: await readManifest(), version: label.version, documents });
  await levelPermissions(app, date);
  const archive = `${name}.tar.xz`;
  await makeTarArchive(app, join(folder, archive), { date, isQuick: compression !== 'best' });
  const architecture = debianArchitecture();
  const debian = `polylect_${label.debianVersion}_${architecture}${label.suffix}.deb`;
  const texts = { licences, billOfMaterials: bill };
  const root = join(workspace, 'debian');
  await mkdir(root);
  await makeDebianPackage(root, app, join(folder, debian), {
    label,
    architecture,
    date,
    compression,
    ...texts,
  });
  await writeFile(join(folder, `${title}.cdx.json`), bill);
  const names = [archive, debian, `${title}.cdx.json`];
  await writeFile(join(folder, 'SHA256SUMS'), await checksums(folder, names));
  return [...names, 'SHA256SUMS'];
}
