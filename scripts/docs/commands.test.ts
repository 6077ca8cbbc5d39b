// Tests that every command of the documentation is run by a test, and runs those that need neither the built app nor much time.
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseJson } from '../setup/json.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { capture } from '../setup/processes.mjs';
import { proofs, scratch } from './commands';
import { commandsOf } from './commands-of';
import { readPages } from './pages';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const { scripts } = parseJson(read('package.json')) as { scripts: Readonly<Record<string, string>> };
const commands = [...new Set(readPages().flatMap(commandsOf))];

/** Of the steps that are not named like their script. */
const scriptsOfSteps: Readonly<Record<string, string>> = {
  format: 'format:check',
  trace: 'trace:offline',
  installed: 'dist:test',
};

/** What `npm test` knows as its steps, each with the script that it runs. */
const steps = new Map(
  [
    ...(/stepNames = [^[]*\(\[\s*\.\.\.\[([^\]]*)\]/u.exec(read('scripts/test.mjs'))?.[1] ?? '').matchAll(
      /'(\w+)'/gu,
    ),
  ].map(([, name = '']) => [name, scriptsOfSteps[name] ?? name]),
);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polylect-commands-'));
});
afterAll(() => rm(folder, { recursive: true }));

const outcomes = new Map<string, ReturnType<typeof capture>>();

/** Runs what several commands stand for once. */
function runOnce(words: readonly string[]): ReturnType<typeof capture> {
  const key = words.join(' ');
  const outcome = outcomes.get(key) ?? run(words);
  outcomes.set(key, outcome);
  return outcome;
}

/** As it is typed at a terminal, and not within a test. */
function run(
  [program = '', ...words]: readonly string[],
  directory = projectRoot,
): ReturnType<typeof capture> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|TEST$|npm_)/u.test(name));
  const environment = {
    // Where nothing is started, it need not be there; and it must not be fetched for it.
    ELECTRON_OVERRIDE_DIST_PATH: projectRoot,
    ...Object.fromEntries(kept),
    NO_COLOR: '1',
  };
  return capture(program, words, { directory, environment, timeLimit: 60_000 });
}

describe('every command', () => {
  it('of the documentation is in the list', () => {
    expect(commands.length).toBeGreaterThan(50);
    expect(commands.filter((command) => !(command in proofs))).toEqual([]);
  });

  it('of the list is in the documentation', () => {
    expect(Object.keys(proofs).filter((command) => !commands.includes(command))).toEqual([]);
  });

  it('names a script that there is', () => {
    for (const [, name = ''] of commands.join('\n').matchAll(/npm run (?:--silent )?([\w:-]+)/gu)) {
      expect(Object.keys(scripts)).toContain(name);
    }
  });

  it('names steps that there are', () => {
    expect(steps.size).toBe(9);
    const named = commands.flatMap((command) => /^npm test -- (.*)$/u.exec(command)?.[1]?.split(' ') ?? []);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect([...steps.keys()]).toContain(name);
  });

  it('that npm has is in the documentation', () => {
    const words = Object.keys(scripts).map((name) =>
      name === 'start' || name === 'test' ? name : `run ${name}`,
    );
    const typed = commands.map((command) => command.replace('--silent ', ''));
    for (const word of words) expect(typed).toContain(`npm ${word}`);
  });
});

describe.each(Object.entries(proofs))('%s', (command, proof) => {
  switch (proof.by) {
    case 'this test':
      it('does what it is there for', async () => {
        const words = proof.like.map((word) => word.replace(scratch, folder));
        const { exitCode, output } = await runOnce(words);
        expect(output).toMatch(proof.says);
        expect(exitCode, output).toBe(0);
      });
      break;
    case 'step':
      it(`is the step ${proof.step} of npm test`, () => {
        expect(command).toBe(`npm run ${steps.get(proof.step) ?? ''}`);
      });
      break;
    case 'test':
      it(`is run in ${proof.file}`, () => {
        expect([`'${proof.name}'`, `"${proof.name}"`].some((name) => read(proof.file).includes(name))).toBe(
          true,
        );
      });
      break;
    case 'hand':
      it(`is not run by a test: ${proof.why}`, () => {
        expect(proof.why.length).toBeGreaterThan(10);
      });
      break;
  }
});

it('npm run format writes a file as it should be', async () => {
  const place = await mkdtemp(join(folder, 'format-'));
  for (const file of ['package.json', '.prettierrc.json', '.prettierignore']) {
    await copyFile(join(projectRoot, file), join(place, file));
  }
  await symlink(join(projectRoot, 'node_modules'), join(place, 'node_modules'));
  await writeFile(join(place, 'some.ts'), 'export   const one = "1"');
  const { exitCode, output } = await run(['npm', 'run', 'format'], place);
  expect(exitCode, output).toBe(0);
  expect(await readFile(join(place, 'some.ts'), 'utf8')).toBe("export const one = '1';\n");
  expect(existsSync(join(place, 'out'))).toBe(false);
});
