// Gathers what the app can show for its promise to stay on this machine.
import { lstat, readdir, readFile } from 'node:fs/promises';
import { arch, homedir, release, type } from 'node:os';
import { basename, join, sep } from 'node:path';
import { isListOf, isRecord } from '../../src-shared/check';
import { isDate } from '../../src-shared/date';
import type { BundledPackage, Proof, Refused, Stored, StoredPart, VersionOf } from '../../src-shared/proof';
import { filesUnder } from './files-under';

export interface Surroundings {
  readonly refused: Refused;
  /** The folder of the reader's data. */
  readonly userData: string;
  /** Where caches are; may be the same. */
  readonly caches: string;
  /** The folders of the app's own files. */
  readonly app: readonly string[];
  /** The folder of the bundled articles. */
  readonly articles: string;
  /** The file in which the build listed the packages. */
  readonly packages: string;
  readonly version: string;
}

/** What stands in the folder of the reader's data under a name; see docs/architecture.md. */
const partsByName: Readonly<Record<string, StoredPart>> = {
  'preferences.json': 'preferences',
  'places.json': 'places',
  'window.json': 'window',
  bookmarks: 'bookmarks',
  corrections: 'corrections',
  library: 'library',
  search: 'index',
  alignments: 'caches',
  editions: 'caches',
  catalogue: 'caches',
  backups: 'backups',
  'set-aside': 'setAside',
};

export async function makeProof(surroundings: Surroundings): Promise<Proof> {
  const { refused, userData, caches, app, articles, packages, version } = surroundings;
  const stored: Stored[] = [];
  for (const folder of new Set([userData, caches])) {
    const ofFolder: Stored[] = [];
    for (const name of await readdir(folder).catch(() => [])) {
      const part = Object.hasOwn(partsByName, name) ? partsByName[name] : undefined;
      ofFolder.push(await measured(part ?? 'engine', join(folder, name)));
    }
    stored.push(...together(ofFolder, withoutHome(folder)));
  }
  for (const folder of app) stored.push(await measured('app', folder));
  stored.push(await measured('articles', articles));
  const lastBackup = await newestDay(join(userData, 'backups'));
  return {
    refused: {
      ...refused,
      first: refused.first.map((each) => ({ ...each, address: withoutHome(each.address) })),
    },
    stored: together(stored),
    ...(lastBackup !== undefined && { lastBackup }),
    versions: versions(version),
    packages: await packagesIn(packages),
  };
}

async function measured(part: StoredPart, path: string): Promise<Stored> {
  const paths = await filesUnder(path);
  let bytes = 0;
  for (const file of paths) {
    // Chromium takes files away while they are being counted.
    bytes += await lstat(file).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return { part, path: withoutHome(path), files: paths.length, bytes };
}

/** One entry for each part. @param folder that of all of them; without one, the folders are named one after the other */
function together(stored: readonly Stored[], folder?: string): readonly Stored[] {
  const parts = new Map<StoredPart, Stored>();
  for (const each of stored) {
    const other = parts.get(each.part);
    parts.set(
      each.part,
      other === undefined
        ? each
        : {
            ...each,
            path: folder ?? `${other.path}, ${each.path}`,
            files: other.files + each.files,
            bytes: other.bytes + each.bytes,
          },
    );
  }
  return [...parts.values()];
}

/** The folder of the reader may have their name. */
function withoutHome(text: string): string {
  const home = homedir();
  if (home === '' || home === sep) return text;
  return text.replaceAll(home, '~');
}

async function newestDay(folder: string): Promise<string | undefined> {
  const days = (await filesUnder(folder)).map((path) => basename(path, '.json')).filter(isDate);
  return days.toSorted().at(-1);
}

function versions(version: string): readonly VersionOf[] {
  const { electron, chrome, node, v8 } = process.versions;
  return [
    { name: 'Polylect', version },
    { name: 'Electron', version: electron },
    { name: 'Chromium', version: chrome },
    { name: 'Node.js', version: node },
    { name: 'V8', version: v8 },
    { name: type(), version: `${release()} ${arch()}` },
  ];
}

async function packagesIn(path: string): Promise<readonly BundledPackage[]> {
  try {
    const packages: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isListOf(packages, isPackage) ? packages : [];
  } catch {
    return [];
  }
}

function isPackage(value: unknown): value is BundledPackage {
  return (
    isRecord(value) && [value.name, value.version, value.licence].every((text) => typeof text === 'string')
  );
}
