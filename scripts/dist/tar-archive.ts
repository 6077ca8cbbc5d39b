// Makes the archive for Linux systems without Debian's packages: one folder that runs where it is unpacked.
import { basename, dirname } from 'node:path';
import { runTool } from './run-tool';

/**
 * @param folder what is packed, with its name as the archive's only folder
 * @param archive the path of the archive, `*.tar.xz`
 * @param options `date` is the time of every file, in seconds since 1970
 */
export async function makeTarArchive(
  folder: string,
  archive: string,
  { date, isQuick }: { readonly date: number; readonly isQuick: boolean },
): Promise<void> {
  // In pieces of a fixed size, which any number of processors makes the same.
  const pressing = `${isQuick ? '-0' : '-6'} --threads=0 --block-size=24MiB`;
  // Files in a fixed order, and of nobody in particular (https://reproducible-builds.org/docs/archives/).
  await runTool(
    'tar',
    [
      ...['--create', '--xz', `--file=${archive}`, '--sort=name', `--mtime=@${date}`],
      ...['--owner=0', '--group=0', '--numeric-owner', '--format=ustar'],
      ...[`--directory=${dirname(folder)}`, basename(folder)],
    ],
    { environment: { ...process.env, XZ_OPT: pressing, LC_ALL: 'C' } },
  );
}
