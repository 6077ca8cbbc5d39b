// The files of the project, and the names of files that stand in its documentation.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import type { Page } from './pages';

/** Not ours, or made: of these nothing is known before they are there. */
const passedOver = new Set(['node_modules', 'out', '.git', 'results']);

/** Files and folders, from the project's root, with slashes. */
export function filesAndFolders(folder = ''): readonly string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    if (passedOver.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? [path, ...filesAndFolders(path)] : [path];
  });
}

const endings = 'ts|mjs|cjs|js|svelte|css|html|md|json|yml|py|svg|png|webp|xml';
const fileName = new RegExp(String.raw`^(?:[\w.@-]+/)*[\w.@-]*\.(?:${endings})$`, 'u');
const inOurHouse = /^(?:src-\w+|e2e|scripts|docs|resources|\.ci)\/[\w./-]*$/u;

/** What stands in the page as a file or folder of the project: by its whole path, or by the end of it. */
export function filesNamedIn({ codes, fences }: Page): readonly string[] {
  const words = fences
    .filter(({ language }) => language === 'text')
    .flatMap(({ text }) => text.split(/[\s(),;:]+/u));
  const named = [...codes, ...words.filter((word) => /\.(?:ts|mjs|svelte|css)$/u.test(word))];
  return named
    .filter((code) => fileName.test(code) || inOurHouse.test(code))
    .map((path) => path.replace(/\/$/u, ''));
}

/** Whether there is a file or folder whose path ends so. */
export function isThere(name: string, paths: readonly string[]): boolean {
  return paths.some((path) => path === name || path.endsWith(`/${name}`));
}
