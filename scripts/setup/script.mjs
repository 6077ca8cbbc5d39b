// How each script begins and ends: failures are explained on standard error and give exit code 1.
import { Interruption } from './interruption.mjs';
import { explain, say } from './messages.mjs';

/**
 * @param {() => Promise<number | void>} main Its result is the exit code.
 * @returns {Promise<void>}
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Interruption)) say(explain(error));
    process.exitCode = error instanceof Interruption ? error.exitCode : 1;
  }
}
