// Tests of how the host reads its command line.
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './command-line.mjs';

describe('parseCommandLine', () => {
  it('finds the app behind switches', () => {
    const { target } = parseCommandLine(['--no-sandbox', '--lang=cs', '/app', 'other', '--version']);
    expect(target).toBe('/app');
  });

  it('finds modules to load first, as Playwright passes them', () => {
    const words = [
      '-r',
      '/loader.js',
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '.',
      '-r',
      'x',
    ];
    expect(parseCommandLine(words)).toEqual({ modules: ['/loader.js'], version: false, target: '.' });
    expect(parseCommandLine(['--require', 'a', '-r', 'b', 'app']).modules).toEqual(['a', 'b']);
  });

  it('takes the word after two hyphens even if it looks like a switch', () => {
    expect(parseCommandLine(['--no-sandbox', '--', '-app']).target).toBe('-app');
    expect(parseCommandLine(['--']).target).toBeUndefined();
  });

  it('leaves the version to the app if there is one', () => {
    expect(parseCommandLine(['app', '--version'])).toMatchObject({ version: false, target: 'app' });
    expect(parseCommandLine(['-v'])).toMatchObject({ version: true, target: undefined });
  });
});
