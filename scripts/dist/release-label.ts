// What a package calls itself: a release for people, or a trial that must not be taken for one.

/** Packed from Electron's own current download, a package may be a release; from any other it is a trial. */
export type PackageKind = 'release' | 'trial';

export interface ReleaseLabel {
  readonly kind: PackageKind;
  /** The app's own version, as `--version` prints it (https://semver.org). */
  readonly version: string;
  /** The same for dpkg, to which a tilde sorts before the end: every release is newer than its trials (deb-version(7)). */
  readonly debianVersion: string;
  /** What stands behind the version in the names of files. */
  readonly suffix: '' | '-not-for-release';
}

export function releaseLabel(version: string, kind: PackageKind): ReleaseLabel {
  switch (kind) {
    case 'release':
      return { kind, version, debianVersion: version.replace('-', '~'), suffix: '' };
    case 'trial':
      return {
        kind,
        version: `${version}-trial`,
        debianVersion: `${version.replace('-', '~')}~trial`,
        suffix: '-not-for-release',
      };
  }
}
