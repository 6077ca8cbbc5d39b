// The time that stands on everything packed: that of the commit, so that the same commit gives the same files.
import { SetupFailure } from '../setup/messages.mjs';
import { capture } from '../setup/processes.mjs';

/**
 * @returns seconds since 1970: SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), else the commit's time
 * @throws SetupFailure where there is neither
 */
export async function sourceDate(): Promise<number> {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (given !== undefined && /^\d+$/u.test(given)) return Number(given);
  const { exitCode, output } = await capture('git', ['log', '-1', '--format=%ct']);
  if (exitCode === 0 && /^\d+$/u.test(output.trim())) return Number(output.trim());
  throw new SetupFailure({
    details: output,
    happened: 'The time of the last commit is not known: this folder is no git checkout.',
    meaning: 'Packages would be other files each time they are made.',
    remedy: 'Set SOURCE_DATE_EPOCH to a time in seconds since 1970, or make them from a checkout.',
  });
}

/** Whether something differs from the commit; also where that cannot be told. */
export async function hasUncommittedChanges(): Promise<boolean> {
  const { exitCode, output } = await capture('git', ['status', '--porcelain']);
  return exitCode !== 0 || output.trim() !== '';
}

/** The day as it stands in metadata, such as 2026-11-29. */
export function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
