// Reads the command line of `electron [switches] <folder or file> [arguments]`.

/**
 * @typedef {object} CommandLine
 * @property {string[]} modules What to load before the app.
 * @property {boolean} version
 * @property {string | undefined} target
 */

/**
 * Whatever follows the app's path belongs to the app.
 * @param {readonly string[]} words
 * @returns {CommandLine}
 */
export function parseCommandLine(words) {
  /** @type {CommandLine} */
  const result = { modules: [], version: false, target: undefined };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '-r' || word === '--require') {
      index += 1;
      result.modules.push(words[index] ?? '');
    } else if (word === '-v' || word === '--version') {
      result.version = true;
    } else if (word === '--') {
      result.target ??= words[index + 1];
      break;
    } else if (!word.startsWith('-')) {
      result.target = word;
      break;
    }
  }
  return result;
}
