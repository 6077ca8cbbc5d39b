// Tests of the environment variables that choose where Electron comes from.
import { describe, expect, it } from 'vitest';
import { SetupFailure } from '../messages.mjs';
import { allowedSources } from './ensure.mjs';
import { releaseHost } from './release.mjs';

describe('allowedSources', () => {
  it('allows both unless one is named', () => {
    expect(allowedSources(undefined)).toEqual({ release: true, registry: true });
    expect(allowedSources('')).toEqual({ release: true, registry: true });
    expect(allowedSources('registry')).toEqual({ release: false, registry: true });
    expect(allowedSources('download')).toEqual({ release: true, registry: false });
  });

  it('refuses other names', () => {
    expect(() => allowedSources('github')).toThrow(SetupFailure);
  });
});

describe('releaseHost', () => {
  it("is GitHub, or the mirror that npm's configuration or the environment names", () => {
    expect(releaseHost({})).toBe('https://github.com');
    expect(releaseHost({ ELECTRON_MIRROR: 'https://one/' })).toBe('https://one/');
    expect(releaseHost({ ELECTRON_MIRROR: 'https://one/', npm_config_electron_mirror: 'https://two/' })).toBe(
      'https://two/',
    );
  });
});
