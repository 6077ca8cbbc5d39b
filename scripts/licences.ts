// Lists the packages that the built app is made of, with their versions and licences, for its proof of offline.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundledPackages } from './dist/bundled-parts';
import { projectRoot } from './setup/paths.mjs';

const packages = (await bundledPackages()).map(({ name, version, licence }) => ({ name, version, licence }));
const path = join(projectRoot, 'out/proof/licences.json');
await mkdir(dirname(path), { recursive: true });
await writeFile(path, JSON.stringify(packages, null, 2));
