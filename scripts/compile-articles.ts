// Compiles the bundled articles, when the app is built.
import { join } from 'node:path';
import { compileArticles } from '../src-main/library/compiled-articles';
import { Library } from '../src-main/library/library';
import { projectRoot } from './setup/paths.mjs';

const library = new Library([join(projectRoot, 'resources/articles')]);
await compileArticles(await library.folders(), join(projectRoot, 'out/articles'));
