// Tests of what may be called a release, and of how packages are named.
import { expect, it } from 'vitest';
import { readOptions } from './options';
import { releaseLabel } from './release-label';
import { whyNoRelease } from './release-rules';

const declared = '45.4.1';

it('is only what holds the Electron that package.json names, and what is committed', () => {
  const current = { isCurrent: true, versions: { electron: declared }, declared };
  const old = { isCurrent: false, versions: { electron: '33.2.1' }, declared };
  expect(whyNoRelease(current, false)).toBeUndefined();
  expect(whyNoRelease(current, true)?.message).toContain('not committed');
  expect(whyNoRelease(old, false)?.message).toContain('no release can be packed');
});

it('is told from a trial by its version, for people and for dpkg, and by the names of its files', () => {
  expect(releaseLabel('1.2.0', 'release')).toMatchObject({
    version: '1.2.0',
    debianVersion: '1.2.0',
    suffix: '',
  });
  expect(releaseLabel('1.2.0', 'trial')).toMatchObject({
    version: '1.2.0-trial',
    debianVersion: '1.2.0~trial',
    suffix: '-not-for-release',
  });
  expect(releaseLabel('1.2.0-beta.1', 'release').debianVersion).toBe('1.2.0~beta.1');
});

it('is asked for by a word, and never packed quickly', () => {
  expect(readOptions([])).toMatchObject({ ok: true, value: { system: 'linux', isRelease: false } });
  expect(readOptions(['--mac', '--release'])).toMatchObject({
    ok: true,
    value: { system: 'mac', isRelease: true },
  });
  expect(readOptions(['--release', '--quick'])).toEqual({ ok: false, reason: '--quick' });
  expect(readOptions(['--mac', '--windows'])).toEqual({ ok: false, reason: '--windows' });
  expect(readOptions(['--relaese'])).toEqual({ ok: false, reason: '--relaese' });
});
