// Makes the package for Debian and its relatives, with dpkg-deb alone.
import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { pathsUnder } from './app-archive';
import { addLinuxFiles, gzipped } from './linux-files';
import { levelPermissions } from './permissions';
import type { ReleaseLabel } from './release-label';
import { runTool } from './run-tool';

/** How hard a package is pressed: `none` is for tests, `quick` for trying. */
export type Compression = 'best' | 'quick' | 'none';

export interface DebianPackage {
  readonly label: ReleaseLabel;
  /** Debian's name for the processor. */
  readonly architecture: 'amd64' | 'arm64';
  /** Seconds since 1970. */
  readonly date: number;
  readonly compression: Compression;
  readonly licences: string;
  readonly billOfMaterials: string;
}

/**
 * What the binary is linked to (readelf -d), by Debian's names; newer releases renamed those whose time values grew to 64 bits. GTK is
 * loaded when it is needed.
 */
const dependencies = [
  ...['libasound2 | libasound2t64', 'libatk-bridge2.0-0 | libatk-bridge2.0-0t64'],
  ...['libatk1.0-0 | libatk1.0-0t64', 'libatspi2.0-0 | libatspi2.0-0t64', 'libc6 (>= 2.28)', 'libcairo2'],
  ...['libcups2 | libcups2t64', 'libdbus-1-3', 'libdrm2', 'libexpat1', 'libgbm1', 'libgcc-s1'],
  ...['libglib2.0-0 | libglib2.0-0t64', 'libgtk-3-0 | libgtk-3-0t64', 'libnspr4', 'libnss3'],
  ...['libpango-1.0-0', 'libudev1', 'libx11-6', 'libxcb1', 'libxcomposite1', 'libxdamage1', 'libxext6'],
  ...['libxfixes3', 'libxkbcommon0', 'libxrandr2'],
];

const description = `reader for articles that exist in several languages
 Polylect shows an article in one of its languages. When another one is chosen,
 the paragraph being read stays where it is on the screen. Two languages stand
 side by side in rows that belong together, and bookmarks are there in every
 language. All of it works from the keyboard, and nothing asks a network.
 .
 Two articles in fourteen languages come with it; your own are folders of
 Markdown files.`;

const onTrial = `
 .
 THIS PACKAGE IS FOR TRYING AND TESTING. It holds an Electron that may be out of
 date, and must not be given to people.`;

/** In the archive these lie beside the program; a package has them where Debian wants documents, in /usr/share/doc. */
const documentsOfArchive = ['LICENSE.txt', 'licences.txt', 'polylect.cdx.json'];

const settings: Readonly<Record<Compression, readonly string[]>> = {
  best: ['-Zxz', '-z6'],
  quick: ['-Zxz', '-z0'],
  none: ['-Znone'],
};

/**
 * @param root the folder that the package is laid out in, which must not be there yet; it is left behind
 * @param app the folder of the app, which is moved into it
 * @param file the package's path
 */
export async function makeDebianPackage(
  root: string,
  app: string,
  file: string,
  wanted: DebianPackage,
): Promise<void> {
  const { label, date, compression } = wanted;
  await mkdir(join(root, 'usr/lib'), { recursive: true });
  await rename(app, join(root, 'usr/lib/polylect'));
  for (const name of documentsOfArchive) await rm(join(root, 'usr/lib/polylect', name), { force: true });
  await mkdir(join(root, 'usr/bin'));
  await symlink('../lib/polylect/polylect', join(root, 'usr/bin/polylect'));
  await addLinuxFiles(join(root, 'usr/share'), label, date);
  await addDocuments(join(root, 'usr/share/doc/polylect'), wanted);
  await mkdir(join(root, 'usr/share/lintian/overrides'), { recursive: true });
  await writeFile(
    join(root, 'usr/share/lintian/overrides/polylect'),
    await readFile(join(projectRoot, 'resources/linux/lintian-overrides'), 'utf8'),
  );
  await writeControl(root, wanted);
  await levelPermissions(root, date);
  // Where the system forbids user namespaces, Chromium's sandbox needs this helper, and it must be root's.
  await chmod(join(root, 'usr/lib/polylect/chrome-sandbox'), 0o4755);
  const environment = { ...process.env, SOURCE_DATE_EPOCH: String(date), LC_ALL: 'C' };
  await runTool('dpkg-deb', [...settings[compression], '--root-owner-group', '--build', root, file], {
    environment,
  });
}

async function addDocuments(folder: string, wanted: DebianPackage): Promise<void> {
  await mkdir(folder, { recursive: true });
  const own = await readFile(join(projectRoot, 'LICENSE'), 'utf8');
  await writeFile(join(folder, 'copyright'), copyrightText(own));
  await writeFile(join(folder, 'licences.txt.gz'), gzipped(wanted.licences));
  await writeFile(join(folder, 'polylect.cdx.json'), wanted.billOfMaterials);
  await writeFile(
    join(folder, 'CHANGELOG.md.gz'),
    gzipped(await readFile(join(projectRoot, 'CHANGELOG.md'), 'utf8')),
  );
}

/** https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/ */
function copyrightText(licence: string): string {
  const [, holder = ''] = /^Copyright \(c\) (.*)$/mu.exec(licence) ?? [];
  const terms = licence.slice(licence.indexOf('Permission is')).trim();
  const indented = terms
    .split('\n')
    .map((text) => (text === '' ? ' .' : ` ${text}`))
    .join('\n');
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Polylect
Comment: Electron, Chromium, npm packages, fonts and articles have licences of
 their own. All of them are in /usr/share/doc/polylect/licences.txt.gz, and in
 LICENSE.electron.txt and LICENSES.chromium.html in /usr/lib/polylect.

Files: *
Copyright: ${holder}
License: Expat

License: Expat
${indented}
`;
}

async function writeControl(root: string, wanted: DebianPackage): Promise<void> {
  const { label, architecture } = wanted;
  const paths = await pathsUnder([root]);
  let kibibytes = 0;
  const sums: string[] = [];
  for (const path of paths) {
    const stats = await lstat(path);
    // Each file takes whole blocks (deb-substvars(5), Installed-Size).
    kibibytes += Math.ceil(stats.size / 1024);
    if (stats.isSymbolicLink()) continue;
    const sum = createHash('md5')
      .update(await readFile(path))
      .digest('hex');
    sums.push(`${sum}  ${relative(root, path)}\n`);
  }
  const control = join(root, 'DEBIAN');
  await mkdir(control);
  await writeFile(join(control, 'md5sums'), sums.join(''));
  await writeFile(
    join(control, 'control'),
    `Package: polylect
Version: ${label.debianVersion}
Architecture: ${architecture}
Maintainer: The Polylect authors
Installed-Size: ${kibibytes}
Depends: ${dependencies.join(', ')}
Section: text
Priority: optional
Description: ${description}${label.kind === 'trial' ? onTrial : ''}
`,
  );
}
