// The command line: what the app says of itself without opening a window.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { appFolder } from './launch';
import { expect, test } from './reader';

// The electron package names the binary, also where it is not its own.
const electron = createRequire(import.meta.url)('electron') as string;

async function say(word: string): Promise<string> {
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { stdout } = await promisify(execFile)(electron, [appFolder, ...noSandbox, word]);
  return stdout;
}

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(await readFile(join(appFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(await say('--version')).toBe(`${version}\n`);
});

test('--help prints every option', async () => {
  const help = await say('--help');
  for (const option of [
    ...['--lang=', '--library=', '--new-window', '--user-data-dir=', '--version', '--help'],
    ...['PATH', 'LINK'],
  ]) {
    expect(help).toContain(option);
  }
});
