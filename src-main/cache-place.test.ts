// Tests of where caches are kept.
import { expect, it } from 'vitest';
import { cachePlace, type Places } from './cache-place';

const linux: Places = {
  platform: 'linux',
  environment: {},
  home: '/home/me',
  data: '/home/me/.config/Polylect',
  isNamed: false,
};

it('is where the system keeps caches', () => {
  expect(cachePlace(linux)).toBe('/home/me/.cache/Polylect');
  expect(cachePlace({ ...linux, environment: { XDG_CACHE_HOME: '/fast' } })).toBe('/fast/Polylect');
  expect(cachePlace({ ...linux, platform: 'darwin' })).toBe('/home/me/Library/Caches/Polylect');
});

it.each(['', 'relative/folder'])('passes over a place that is none: "%s"', (chosen) => {
  expect(cachePlace({ ...linux, environment: { XDG_CACHE_HOME: chosen } })).toBe('/home/me/.cache/Polylect');
});

it('is with the data where the reader named a folder for them, and on Windows', () => {
  expect(cachePlace({ ...linux, data: '/stick', isNamed: true })).toBe('/stick');
  expect(cachePlace({ ...linux, platform: 'win32', data: 'C:/data' })).toBe('C:/data');
});

it('is another one for other data', () => {
  const places = ['/one/Polylect', '/two/Polylect'].map((data) => cachePlace({ ...linux, data }));
  expect(new Set([cachePlace(linux), ...places]).size).toBe(3);
  for (const place of places) expect(place).toMatch(/^\/home\/me\/\.cache\/Polylect-[0-9a-f]{12}$/u);
});
