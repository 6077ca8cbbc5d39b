// The families of fonts that the system has, for readers who want to read in one of their own.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { isFamily } from '../src-shared/faces';

/** More than a list can be used for. */
const most = 5_000;

/** How long the system is waited for, in milliseconds: the first time it may have to look at every font. */
const patience = 10_000;

/**
 * In alphabetical order, each once. None where the system does not say, as macOS and Windows do not without a program of their own:
 * a name can be typed without the list as well.
 */
export async function installedFonts(): Promise<readonly string[]> {
  try {
    const { stdout } = await promisify(execFile)('fc-list', ['--format', '%{family[0]}\n'], {
      timeout: patience,
      maxBuffer: 10_000_000,
    });
    const order = new Intl.Collator('en');
    return [...new Set(stdout.split('\n').filter(isFamily))].toSorted(order.compare).slice(0, most);
  } catch {
    return [];
  }
}
