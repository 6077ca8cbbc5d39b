// Tests of reading what the package manager and the dynamic linker print.
import { describe, expect, it } from 'vitest';
import { missingPackages, parseAbsentLibraries, parseInstalled } from './system-libraries.mjs';

describe('parseInstalled', () => {
  it('counts only what is installed now', () => {
    const listing = 'libnss3 installed\nxauth config-files\nlibgtk-3-0 not-installed\n';
    const complaint = 'dpkg-query: no packages found matching xvfb\n';
    expect(parseInstalled(listing + complaint)).toEqual(new Set(['libnss3']));
  });
});

describe('missingPackages', () => {
  it('accepts the older and the newer names', () => {
    const wanted = ['libnss3', 'libgtk-3-0', 'libasound2'];
    expect(missingPackages(wanted, new Set(['libnss3', 'libgtk-3-0', 'libasound2t64']))).toEqual([]);
    expect(missingPackages(wanted, new Set(['libasound2']))).toEqual(['libnss3', 'libgtk-3-0']);
  });
});

describe('parseAbsentLibraries', () => {
  it('finds the libraries without a place', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f00)',
      '\tlibgbm.so.1 => not found',
    ].join('\n');
    expect(parseAbsentLibraries(output)).toEqual(['libgtk-3.so.0', 'libgbm.so.1']);
  });
});
