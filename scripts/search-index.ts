// Makes the index of the bundled articles, which comes with the build: the same articles make the same file, wherever and whenever.
import { chmod, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Library } from '../src-main/library/library';
import { makeBuiltIndex } from '../src-main/search/built-index';
import { projectRoot } from './setup/paths.mjs';

const path = join(projectRoot, 'out/search/bundled.db');
await mkdir(dirname(path), { recursive: true });
const library = new Library([join(projectRoot, 'resources/articles')]);
await makeBuiltIndex(`${path}.new`, await library.folders());
// The engine makes files that nobody else may read.
await chmod(`${path}.new`, 0o644);
// So that no half of it is ever taken for the whole.
await rename(`${path}.new`, path);
