// What the app can show for its promise to stay on this machine: what it refused, what lies on the disk, and what it is made of.

/** What was tried: a request, going elsewhere, a window, something of the system's, a file to keep, or what the page's own policy forbids. */
export type RefusalKind = 'request' | 'navigation' | 'window' | 'permission' | 'download' | 'policy';

export interface Refusal {
  readonly kind: RefusalKind;
  /** Where it would have led, or the name of the permission. */
  readonly address: string;
}

/** What was refused since the app started; nothing is what is expected. */
export interface Refused {
  readonly count: number;
  /** The first ones, in the order in which they were tried. */
  readonly first: readonly Refusal[];
}

/** What lies on the disk, by what it is for; `engine` is what Chromium keeps, and all that is not known by name. */
export const storedParts = [
  'preferences',
  'places',
  'window',
  'bookmarks',
  'corrections',
  'library',
  'index',
  'caches',
  'backups',
  'setAside',
  'engine',
  'app',
  'articles',
] as const;
export type StoredPart = (typeof storedParts)[number];

export interface Stored {
  readonly part: StoredPart;
  /** Where, with `~` in place of the reader's own folder. */
  readonly path: string;
  readonly files: number;
  readonly bytes: number;
}

export interface VersionOf {
  readonly name: string;
  readonly version: string;
}

/** A package of which something is in the built app. */
export interface BundledPackage extends VersionOf {
  /** As the package says it: an SPDX expression. */
  readonly licence: string;
}

export interface Proof {
  readonly refused: Refused;
  readonly stored: readonly Stored[];
  /** The day of the newest backup, `YYYY-MM-DD`; absent where there is none. */
  readonly lastBackup?: string;
  readonly versions: readonly VersionOf[];
  readonly packages: readonly BundledPackage[];
}

/** How a file of the bundled articles compares with the list that the build made of them. */
export type FileStanding = 'as-built' | 'changed' | 'missing' | 'added';

export interface CheckedFile {
  /** From the folder of the bundled articles, such as `open-models/en.md`. */
  readonly path: string;
  /** In hexadecimal digits; absent where the file is missing or cannot be read. */
  readonly sha256?: string;
  readonly standing: FileStanding;
}
