// Reads what stands behind `npm run dist --`.
import { failed, ok, type Result } from '../../src-shared/result';

export interface Options {
  readonly system: 'linux' | 'mac' | 'windows';
  /** To be given to people: only with Electron's own current version, and from what is committed. */
  readonly isRelease: boolean;
  /** Everything is made twice, and compared. */
  readonly checksReproducible: boolean;
  /** Packed quickly and larger, to try something. */
  readonly isQuick: boolean;
}

const known: ReadonlyMap<string, string> = new Map([
  ['--release', 'packages to be given to people, of Electron’s own current download alone'],
  ['--quick', 'packed faster, and larger, for trying'],
  ['--check-reproducible', 'make everything twice, and compare it byte for byte'],
  ['--mac', 'on macOS: a dmg for both kinds of processor'],
  ['--windows', 'on Windows: installers and portable programs'],
]);

export const distHelp = `Usage: npm run dist -- [options]

Makes a package for Debian and an archive for other Linux systems, in out/packages. See docs/packaging.md.

Options:
${[...known].map(([word, meaning]) => `  ${word.padEnd(22)}${meaning}`).join('\n')}
  ${'--help'.padEnd(22)}print this help
`;

/** @returns the options, or the word that is none of them, or may not stand with the others */
export function readOptions(words: readonly string[]): Result<Options, string> {
  const stranger = words.find((word) => !known.has(word));
  if (stranger !== undefined) return failed(stranger);
  const has = (word: string): boolean => words.includes(word);
  if (has('--mac') && has('--windows')) return failed('--windows');
  if (has('--release') && has('--quick')) return failed('--quick');
  const system = has('--mac') ? 'mac' : has('--windows') ? 'windows' : 'linux';
  return ok({
    system,
    isRelease: has('--release'),
    checksReproducible: has('--check-reproducible'),
    isQuick: has('--quick'),
  });
}
