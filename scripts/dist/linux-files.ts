// What a Linux desktop wants to know of the app: entry of the menu, icons, metadata for software centres, man page.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../setup/paths.mjs';
import type { ReleaseLabel } from './release-label';
import { dayOf } from './source-date';

const sizes = [16, 22, 24, 32, 48, 64, 128, 256, 512];
const linux = join(projectRoot, 'resources/linux');
const icons = join(projectRoot, 'resources/icons');

/** As `gzip -9n` packs: without a name and a time. */
export function gzipped(text: string): Buffer {
  return gzipSync(text, { level: 9 });
}

/**
 * Fills in a text of resources/linux.
 *
 * @param date seconds since 1970
 */
export async function linuxText(name: string, label: ReleaseLabel, date: number): Promise<string> {
  const text = await readFile(join(linux, name), 'utf8');
  return text
    .replaceAll('@VERSION@', label.version)
    .replaceAll('@DATE@', dayOf(date))
    .replaceAll('@TYPE@', label.kind === 'release' ? 'stable' : 'development');
}

/**
 * @param share the folder `usr/share` of the package
 * @param date seconds since 1970
 */
export async function addLinuxFiles(share: string, label: ReleaseLabel, date: number): Promise<void> {
  const put = async (path: string, content: string | Buffer): Promise<void> => {
    await mkdir(dirname(join(share, path)), { recursive: true });
    await writeFile(join(share, path), content);
  };
  const copy = async (from: string, path: string): Promise<void> => {
    await mkdir(dirname(join(share, path)), { recursive: true });
    await copyFile(join(icons, from), join(share, path));
  };
  await put('applications/polylect.desktop', await linuxText('polylect.desktop', label, date));
  const metainfo = 'org.polylect.polylect.metainfo.xml';
  await put(`metainfo/${metainfo}`, await linuxText(metainfo, label, date));
  await put('man/man1/polylect.1.gz', gzipped(await linuxText('polylect.1', label, date)));
  const theme = 'icons/hicolor';
  for (const size of sizes) await copy(`${size}.png`, `${theme}/${size}x${size}/apps/polylect.png`);
  await copy('polylect.svg', `${theme}/scalable/apps/polylect.svg`);
  await copy('polylect-symbolic.svg', `${theme}/symbolic/apps/polylect-symbolic.svg`);
}
