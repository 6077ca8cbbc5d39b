// Two packages to install one after the other: what was built, once as an older version and once as this one; and an archive.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appArchive } from '../app-archive';
import { makeAppFolder } from '../app-folder';
import { billOfMaterials } from '../bill-of-materials';
import { bundledPackages } from '../bundled-parts';
import { makeDebianPackage } from '../debian-package';
import { licenceTexts } from '../licences';
import { debianArchitecture, readManifest } from '../linux-packages';
import { levelPermissions } from '../permissions';
import { releaseLabel } from '../release-label';
import { runtime } from '../runtime';
import { makeTarArchive } from '../tar-archive';

const olderVersion = '0.0.1';
/** Any time will do; these packages are given to nobody. */
const date = 1_000_000_000;

export interface TestPackage {
  readonly file: string;
  /** As the app says it. */
  readonly version: string;
  readonly debianVersion: string;
}

export interface TestPackages {
  readonly older: TestPackage;
  readonly newer: TestPackage;
  /** The older one once more, for systems without Debian's packages. */
  readonly archive: string;
}

/** @param folder an empty one */
export async function makeTestPackages(folder: string): Promise<TestPackages> {
  const electron = await runtime();
  const manifest = await readManifest();
  const packages = await bundledPackages();
  const licences = await licenceTexts(packages);
  const make = async (version: string, app: string): Promise<TestPackage> => {
    const label = releaseLabel(version, 'trial');
    const bill = billOfMaterials({ version: label.version, date, packages, runtime: electron.versions });
    const root = join(folder, `root-${version}`);
    const file = join(folder, `polylect_${version}.deb`);
    await mkdir(root);
    await makeDebianPackage(root, app, file, {
      label,
      architecture: debianArchitecture(),
      date,
      compression: 'none',
      licences,
      billOfMaterials: bill,
    });
    return { file, version: label.version, debianVersion: label.debianVersion };
  };
  const app = join(folder, 'app');
  const first = releaseLabel(olderVersion, 'trial').version;
  await makeAppFolder(app, { runtime: electron, manifest, version: first, documents: {} });
  const unpacked = join(folder, 'polylect-linux');
  await cp(app, unpacked, { recursive: true });
  await levelPermissions(unpacked, date);
  const archive = join(folder, 'polylect.tar.xz');
  await makeTarArchive(unpacked, archive, { date, isQuick: true });
  const copy = join(folder, 'copy');
  await cp(app, copy, { recursive: true });
  const asar = await appArchive(manifest, releaseLabel(manifest.version, 'trial').version);
  await writeFile(join(copy, 'resources/app.asar'), asar);
  return { older: await make(olderVersion, app), newer: await make(manifest.version, copy), archive };
}
