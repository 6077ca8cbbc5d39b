// The picture by which the bars of a Linux desktop show a window; on macOS and Windows they take it from the program.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './reader';

if (process.platform === 'linux') {
  test('a window has the app’s icon', async ({ reader }) => {
    // The display of this worker, which is not the one of all.
    const display = await reader.electron.evaluate(() => process.env.DISPLAY);
    const script = join(import.meta.dirname, 'window-icon.py');
    const { stdout } = await promisify(execFile)('/usr/bin/python3', [script], {
      env: { ...process.env, DISPLAY: display },
    });
    expect(stdout).toBe('128 128\n');
  });
}
