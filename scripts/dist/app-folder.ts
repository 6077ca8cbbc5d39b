// Lays out the folder that runs by itself: Electron under our name, the archive of the app, articles, licences.
import { copyFile, cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFuses } from '../setup/electron/fuses.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { appArchive, type Manifest } from './app-archive';
import type { Runtime } from './runtime';

/**
 * Chromium's own words for the languages that articles come with, as Chromium names them. Those of Sanskrit and Latin it does not
 * have; where a system speaks another language, English is taken.
 */
const locales = [
  'ko',
  'ru',
  'en-US',
  'en-GB',
  'fr',
  'id',
  'ja',
  'de',
  'pt-BR',
  'pt-PT',
  'el',
  'es',
  'es-419',
  'it',
  'fi',
];

/** See docs/decisions/0030-packages.md. */
export const fuses = {
  RunAsNode: 'off',
  // There are no cookies, and the key would be asked of the reader's keyring.
  EnableCookieEncryption: 'off',
  EnableNodeOptionsEnvironmentVariable: 'off',
  EnableNodeCliInspectArguments: 'off',
  // Nothing on Linux (https://www.electronjs.org/docs/latest/tutorial/asar-integrity).
  EnableEmbeddedAsarIntegrityValidation: 'off',
  OnlyLoadAppFromAsar: 'on',
  LoadBrowserProcessSpecificV8Snapshot: 'off',
  GrantFileProtocolExtraPrivileges: 'off',
} as const;

export interface AppFolder {
  readonly runtime: Runtime;
  readonly manifest: Manifest;
  /** The version that the app says it is. */
  readonly version: string;
  /** Texts that lie beside the app, by their file names. */
  readonly documents: Readonly<Record<string, string>>;
}

/** @param folder where it is made; it must not be there yet */
export async function makeAppFolder(folder: string, app: AppFolder): Promise<void> {
  const { runtime, manifest, version, documents } = app;
  await cp(runtime.folder, folder, { recursive: true });
  await rm(join(folder, 'resources'), { recursive: true });
  await rename(join(folder, 'electron'), join(folder, manifest.name));
  await rename(join(folder, 'LICENSE'), join(folder, 'LICENSE.electron.txt'));
  for (const name of await readdir(join(folder, 'locales'))) {
    if (!locales.includes(name.replace('.pak', ''))) await rm(join(folder, 'locales', name));
  }
  await setFuses(join(folder, manifest.name), fuses);
  const resources = join(folder, 'resources');
  await mkdir(resources);
  await writeFile(join(resources, 'app.asar'), await appArchive(manifest, version));
  await cp(join(projectRoot, 'resources/articles'), join(resources, 'articles'), { recursive: true });
  await copyFile(join(projectRoot, 'LICENSE'), join(folder, 'LICENSE.txt'));
  for (const [name, text] of Object.entries(documents)) await writeFile(join(folder, name), text);
}
