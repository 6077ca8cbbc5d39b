// What the scripts tell the person at the terminal: one plain line per step, and failures in three parts.

/**
 * Standard error, so that standard output holds only what a command was asked to print.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure the person can do something about; it is shown without a stack trace. */
export class SetupFailure extends Error {
  /**
   * @param {object} parts
   * @param {string} parts.happened What happened.
   * @param {string} parts.meaning What it means for the person.
   * @param {string} parts.remedy What to do about it.
   * @param {string} [parts.details] The output of the tool that failed.
   */
  constructor({ happened, meaning, remedy, details }) {
    const output = details?.trim();
    super([...(output ? [output, ''] : []), happened, meaning, remedy].join('\n'));
    this.name = 'SetupFailure';
  }
}

/**
 * The text to show for anything that was thrown.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (error instanceof SetupFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
