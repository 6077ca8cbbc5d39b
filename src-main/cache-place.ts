// Where what can be computed again is kept: apart from the reader's data where the system has a place for it, so that backups
// need not hold it and whoever clears caches clears it.
import { createHash } from 'node:crypto';
import { isAbsolute, join } from 'node:path';

export interface Places {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The home folder of the reader. */
  readonly home: string;
  /** The folder of the reader's data. */
  readonly data: string;
  /** Whether that was named on the command line. Then everything is in it. */
  readonly isNamed: boolean;
}

/** @returns the folder, which need not be there */
export function cachePlace({ platform, environment, home, data, isNamed }: Places): string {
  if (isNamed) return data;
  switch (platform) {
    case 'linux': {
      // Relative ones are to be passed over (XDG Base Directory Specification).
      const chosen = environment.XDG_CACHE_HOME ?? '';
      const isUsual = data === join(home, '.config/Polylect');
      return join(isAbsolute(chosen) ? chosen : join(home, '.cache'), isUsual ? 'Polylect' : nameFor(data));
    }
    case 'darwin':
      return join(home, 'Library/Caches/Polylect');
    default:
      return data;
  }
}

/** Two apps that run with other data at once must not write the same caches. */
function nameFor(data: string): string {
  return `Polylect-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`;
}
