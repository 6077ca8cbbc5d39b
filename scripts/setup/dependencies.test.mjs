// Tests of the comparison between package-lock.json and what npm says it installed.
import { describe, expect, it } from 'vitest';
import { isInstalledAs } from './dependencies.mjs';

const root = { version: '1.0.0' };
const one = { version: '1.2.3', integrity: 'sha512-a' };
const other = { version: '2.0.0', integrity: 'sha512-b', optional: true };
const wanted = { packages: { '': root, 'node_modules/one': one, 'node_modules/other': other } };

/** @param {Parameters<typeof isInstalledAs>[1]['packages']} packages */
const compare = (packages) => isInstalledAs(wanted, { packages });

describe('isInstalledAs', () => {
  it('accepts the same packages, with or without the optional ones', () => {
    expect(compare({ 'node_modules/one': one, 'node_modules/other': other })).toBe(true);
    expect(compare({ 'node_modules/one': one })).toBe(true);
  });

  it('rejects a missing package, another one, and one too many', () => {
    expect(compare({ 'node_modules/other': other })).toBe(false);
    expect(compare({ 'node_modules/one': { ...one, version: '1.2.4' } })).toBe(false);
    expect(compare({ 'node_modules/one': { ...one, integrity: 'sha512-c' } })).toBe(false);
    expect(compare({ 'node_modules/one': one, 'node_modules/more': one })).toBe(false);
  });
});
