// Tests of what the build is made of: the second start must not build again what the first has built.
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { inputPaths, outputPaths } from './build.mjs';
import { npm } from './npm.mjs';
import { projectRoot } from './paths.mjs';

const made = join(projectRoot, 'resources/articles/human-rights/');

// The first thing that a build does.
beforeAll(() => npm(['run', '--silent', 'human-rights']));

it('reads the sources and our own articles, and nothing that it makes', async () => {
  const inputs = await inputPaths();
  expect(inputs).toContain(join(projectRoot, 'src-main/index.ts'));
  expect(inputs).toContain(join(projectRoot, 'resources/articles/open-models/en.md'));
  expect(inputs).toContain(join(projectRoot, 'scripts/human-rights/make.ts'));
  expect(inputs.filter((path) => path.startsWith(made))).toEqual([]);
});

it('makes the human-rights article, which is made again where somebody took it away', async () => {
  const outputs = await outputPaths();
  expect(outputs.filter((path) => path.startsWith(made)).map((path) => path.slice(made.length))).toContain(
    'en.md',
  );
  expect(outputs.filter((path) => path.includes(join('out', 'packages')))).toEqual([]);
});
