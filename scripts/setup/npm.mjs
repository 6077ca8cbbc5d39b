// Calling the npm that is running us, or else the one on the path.
import { capture } from './processes.mjs';

/** @import { Captured, CaptureOptions } from './processes.mjs' */

/**
 * @param {readonly string[]} args
 * @param {CaptureOptions} [options]
 * @returns {Promise<Captured>}
 */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return capture(process.execPath, [script, ...args], options);
  // npm is a batch file on Windows, which only the command interpreter can run.
  if (process.platform === 'win32') return capture('cmd.exe', ['/d', '/c', 'npm', ...args], options);
  return capture('npm', args, options);
}
