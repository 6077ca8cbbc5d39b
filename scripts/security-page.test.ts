// Tests that docs/security.md names only files and tests that there are.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './setup/paths.mjs';

const page = readFileSync(join(projectRoot, 'docs/security.md'), 'utf8');
const files = new Set(
  [...page.matchAll(/`((?:src-\w+|e2e|scripts)\/[\w./-]+)`/gu)].map(([, file = '']) => file),
);
// Names of tests stand in quotation marks behind the name of their file.
const tests = [...page.matchAll(/`((?:e2e|scripts)\/[\w/-]+(?:\.(?:spec|test))?\.ts)`: “([^”]+)”/gu)].map(
  ([, file = '', name = '']) => ({ file, name }),
);
/** The items of Electron's checklist: their numbers, and what holds them. */
const items = [...page.matchAll(/^\| (\d+)\. [^|]+\|[^|]+\| ([^|]+) \|$/gmu)].map(
  ([, number = '', holds = '']) => ({ number: Number(number), holds }),
);

describe('the page about security', () => {
  it('has files and tests to be looked for', () => {
    expect(files.size).toBeGreaterThan(5);
    expect(tests.length).toBeGreaterThan(10);
  });

  it.each([...files])('names a file that there is: %s', (file) => {
    expect(existsSync(join(projectRoot, file))).toBe(true);
  });

  it.each(tests)('names a test that there is: $file: $name', ({ file, name }) => {
    const source = readFileSync(join(projectRoot, file), 'utf8');
    // A step of the test of the installation is a name by itself.
    expect([`test('${name}'`, `it('${name}'`, `    '${name}',\n`].some((text) => source.includes(text))).toBe(
      true,
    );
  });

  it('has every item of the checklist, each with a test', () => {
    expect(items.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_none, index) => index + 1),
    );
    expect(items.filter(({ holds }) => !/“[^”]+”/u.test(holds))).toEqual([]);
  });
});
