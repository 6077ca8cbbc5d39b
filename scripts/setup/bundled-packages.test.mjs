// Tests of how a bundled file is known to belong to a package.
import { expect, it } from 'vitest';
import { packageFolder } from './bundled-packages.mjs';

it.each([
  ['/project/node_modules/yaml/dist/index.js', 'node_modules/yaml'],
  ['../node_modules/@fontsource/literata/files/a.woff2', 'node_modules/@fontsource/literata'],
  ['node_modules/one/node_modules/@two/three/index.js', 'node_modules/one/node_modules/@two/three'],
  ['C:\\work\\node_modules\\yaml\\index.js', 'node_modules/yaml'],
  ['/project/src-main/index.ts', undefined],
  ['/project/my-node_modules/yaml/index.js', undefined],
  ['\0vite/node_modules/helper/index.js', undefined],
])('%s', (path, folder) => {
  expect(packageFolder(path)).toBe(folder);
});
