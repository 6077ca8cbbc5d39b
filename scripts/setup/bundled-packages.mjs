// Notes which npm packages a build really put into its files: their licences and versions go with what people install.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from './json.mjs';

/** @import { Plugin } from 'vite' */

const inPackages =
  /^[^\0?]*?(?<=^|[\\/])(node_modules[\\/](?:[^?]*[\\/]node_modules[\\/])?(?:@[^\\/?]+[\\/])?[^@\\/?][^\\/?]*)[\\/]/u;

/**
 * The folder of the package that a file belongs to, from `node_modules` on.
 * @param {string} path
 * @returns {string | undefined}
 */
export function packageFolder(path) {
  // Helpers that a plugin makes begin with a zero character, and are no files of a package.
  return inPackages.exec(path)?.[1]?.replaceAll('\\', '/');
}

/**
 * @param {string} part The part of the build.
 * @param {string} root The project's root.
 * @returns {Plugin} Writes `out/bundled/<part>.json`.
 */
export function noteBundledPackages(part, root) {
  /** Also of what workers and other processes of the part are made of: the same plugin sees these built.
   * @type {Set<string>} */
  const folders = new Set();
  /** @param {string} path */
  const note = (path) => {
    const folder = packageFolder(path);
    if (folder !== undefined) folders.add(folder);
  };
  return {
    name: 'note-bundled-packages',
    // What a style sheet takes in is not told of at the end.
    transform: {
      filter: { id: /node_modules\/[^?]*\.css/ },
      handler(_code, id) {
        note(id);
      },
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset') for (const path of file.originalFileNames) note(path);
        else {
          for (const [path, { renderedLength }] of Object.entries(file.modules)) {
            if (renderedLength > 0) note(path);
          }
        }
      }
      const notes = [...folders].map((folder) => noteOf(folder, root));
      notes.sort((one, other) => (one.folder < other.folder ? -1 : 1));
      mkdirSync(join(root, 'out/bundled'), { recursive: true });
      writeFileSync(join(root, 'out/bundled', `${part}.json`), `${JSON.stringify(notes, null, 2)}\n`);
    },
  };
}

/** @typedef {{ name: string, version: string, folder: string }} BundledPackage `folder` is relative to the project's root. */

/**
 * @param {string} folder
 * @param {string} root
 * @returns {BundledPackage}
 */
function noteOf(folder, root) {
  const manifest = readFileSync(join(root, folder, 'package.json'), 'utf8');
  const { name, version } = /** @type {{ name: string, version: string }} */ (parseJson(manifest));
  return { name, version, folder };
}
