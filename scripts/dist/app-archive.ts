// Packs what the build made into the one archive that Electron runs.
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { packAsar } from '../setup/electron/asar.mjs';
import { projectRoot } from '../setup/paths.mjs';

/** What `package.json` has for people and tools. */
export interface Manifest {
  readonly name: string;
  readonly productName: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly author: string;
}

/** The folders of `out` that the app reads. Beside them lie notes for packing, and packages. */
const folders = ['articles', 'main', 'preload', 'proof', 'renderer', 'search'];

/** The icon that a window shows on Linux. */
const icon = 'resources/icons/128.png';

/** @param version of the app, where it is another one than the project's */
export async function appArchive(manifest: Manifest, version: string): Promise<Buffer> {
  const { name, productName, description, license, author } = manifest;
  const packed = {
    ...{ name, productName, version, description, license, author },
    type: 'module',
    main: './out/main/index.js',
    // By this Electron tells a desktop which of its windows belong to which entry of the menu.
    desktopName: 'polylect.desktop',
  };
  const files: Record<string, string | Buffer> = { 'package.json': `${JSON.stringify(packed, null, 2)}\n` };
  const built = await pathsUnder(folders.map((folder) => join(projectRoot, 'out', folder)));
  for (const path of [...built, join(projectRoot, icon)]) {
    files[relative(projectRoot, path).split(sep).join('/')] = await readFile(path);
  }
  return packAsar(files);
}

/** The paths of all files under some folders, in an order that is the same on every machine. */
export async function pathsUnder(roots: readonly string[]): Promise<readonly string[]> {
  const listed = await Promise.all(
    roots.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const files = listed.flat().filter((entry) => !entry.isDirectory());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}
