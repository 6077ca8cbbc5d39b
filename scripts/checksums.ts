// Lists the checksums of the bundled articles in the build, so that the app can say whether they are still as built.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sumsOf } from '../src-main/proof/checked-articles';
import { projectRoot } from './setup/paths.mjs';

const path = join(projectRoot, 'out/proof/checksums.json');
await mkdir(dirname(path), { recursive: true });
await writeFile(path, JSON.stringify(await sumsOf(join(projectRoot, 'resources/articles')), null, 2));
