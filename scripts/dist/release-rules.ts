// What keeps a package from being a release.
import { SetupFailure } from '../setup/messages.mjs';
import type { Runtime } from './runtime';

/** @returns what stands against it, where something does */
export function whyNoRelease(
  { isCurrent, versions, declared }: Pick<Runtime, 'isCurrent' | 'versions' | 'declared'>,
  hasUncommittedChanges: boolean,
): SetupFailure | undefined {
  if (!isCurrent) {
    return new SetupFailure({
      happened: `The Electron here is ${versions.electron ?? 'unknown'}; package.json names ${declared}.`,
      meaning: 'It may lack security fixes, so no release can be packed from it.',
      remedy: `Let ELECTRON_OVERRIDE_DIST_PATH name Electron's own download of ${declared}, or set POLYLECT_ELECTRON=download.`,
    });
  }
  if (hasUncommittedChanges) {
    return new SetupFailure({
      happened: 'There are changes that are not committed.',
      meaning: 'Nobody could make the same release again.',
      remedy: 'Commit them or take them back, and run this again.',
    });
  }
  return undefined;
}
