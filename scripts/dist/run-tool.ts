// Runs a program of the system that packing needs.
import { SetupFailure } from '../setup/messages.mjs';
import { capture } from '../setup/processes.mjs';

/** Long enough for the slowest compression on a slow machine. */
const toolMilliseconds = 30 * 60_000;

/**
 * @returns what it printed
 * @throws SetupFailure where it is missing or fails
 */
export async function runTool(
  program: string,
  words: readonly string[],
  options: { readonly directory?: string; readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const { exitCode, output } = await capture(program, words, { ...options, timeLimit: toolMilliseconds });
  if (exitCode === 0) return output;
  throw new SetupFailure({
    details: output,
    happened: `${program} ended with code ${exitCode}.`,
    meaning: 'The package was not made.',
    remedy: 'Read what it said above; on Debian all that packing needs is in dpkg, tar, gzip and xz-utils.',
  });
}
