// Tests of the reader's data: what is remembered of places, and which shapes are refused.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../src-shared/contract';
import type { Place } from '../../src-shared/place';
import { defaultPreferences } from '../../src-shared/preferences';
import {
  openReaderData,
  withPlace,
  withPlaceLeft,
  withRecent,
  type Places,
  type ReaderData,
} from './reader-data';

const place: Place = { article: 'open-models', language: 'pt-BR', block: 's2.p3', offset: -4.5, share: 0.25 };
const other: Place = { article: 'human-rights', language: 'sa', block: 's1', offset: 0, share: 0 };
const none: Places = { inLibrary: true, articles: {} };
const someWindow = { width: 900, height: 700, maximized: false, fullScreen: false };

let folder: string;
let notices: Notice[];

// So that the package electron does not look for its program; see store.test.ts.
beforeAll(() => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', tmpdir());
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polylect-reader-data-'));
  notices = [];
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function open(): Promise<ReaderData> {
  return openReaderData(folder, (notice) => notices.push(notice));
}

async function put(name: keyof ReaderData, value: object): Promise<void> {
  await writeFile(join(folder, `${name}.json`), JSON.stringify({ version: 1, ...value }));
}

describe('withPlace', () => {
  it('remembers where the reader is', () => {
    expect(withPlace(none, place)).toEqual({
      last: 'open-models',
      inLibrary: false,
      articles: { 'open-models': place },
    });
  });

  it('keeps the places in other articles, and one for each article', () => {
    const further = { ...place, block: 's5' };
    const places = [place, other, further].reduce(withPlace, none);
    expect(places).toEqual({
      last: 'open-models',
      inLibrary: false,
      articles: { 'open-models': further, 'human-rights': other },
    });
  });

  it('without a place remembers the library, and forgets no place', () => {
    const places = withPlace(none, place);
    expect(withPlace(places, undefined)).toEqual({ ...places, inLibrary: true });
    expect(withPlace(none, undefined)).toEqual(none);
  });

  it('leaves what it is given as it is', () => {
    const places: Places = Object.freeze({ inLibrary: true, articles: Object.freeze({}) });
    withPlace(places, place);
    expect(places).toEqual(none);
  });
});

it('withPlaceLeft remembers a place, and nobody is there', () => {
  const places = withPlace(none, place);
  expect(withPlaceLeft(places, other)).toEqual({
    ...places,
    articles: { 'open-models': place, 'human-rights': other },
  });
});

describe('withRecent', () => {
  const opened = (article: string) => ({ article, title: `Title of ${article}` });

  it('puts the article first, once, and keeps ten', () => {
    const places = Array.from('abcdefghijkla')
      .map(opened)
      .reduce((all, one) => withRecent(all, one), none);
    expect(places.recent?.map(({ article }) => article)).toEqual(Array.from('alkjihgfed'));
  });

  it('has the title that was seen last', () => {
    const places = withRecent(withRecent(none, opened('a')), { article: 'a', title: 'Another' });
    expect(places.recent).toEqual([{ article: 'a', title: 'Another' }]);
  });

  it('changes nothing where the article was opened last already', () => {
    const places = withRecent(none, opened('a'));
    expect(withRecent(places, opened('a'))).toBe(places);
  });

  it('is not forgotten over a place', () => {
    expect(withPlace(withRecent(none, opened('a')), place).recent).toEqual([opened('a')]);
  });
});

describe('at the first start', () => {
  it('there are defaults and no files', async () => {
    const { preferences, places, window } = await open();
    expect(preferences.value).toEqual(defaultPreferences);
    expect(places.value).toEqual(none);
    expect(window.value).toEqual({ width: 1280, height: 800, maximized: false, fullScreen: false });
    expect(await readdir(folder)).toEqual([]);
    expect(notices).toEqual([]);
  });
});

describe('what was saved', () => {
  it('is there at the next start, each in its own file', async () => {
    const { preferences, places, window } = await open();
    await Promise.all([
      preferences.save({ theme: 'sepia', languages: ['la', 'pt-BR'] }),
      places.save(withPlace(places.value, place)),
      window.save({ ...someWindow, x: -1920, y: 0 }),
    ]);
    expect((await readdir(folder)).toSorted()).toEqual([
      'backups',
      'places.json',
      'preferences.json',
      'window.json',
    ]);
    // Where the window was is not worth a copy.
    expect((await readdir(join(folder, 'backups'))).toSorted()).toEqual(['places', 'preferences']);
    const next = await open();
    expect(next.preferences.value).toEqual({ theme: 'sepia', languages: ['la', 'pt-BR'] });
    expect(next.places.value).toEqual(withPlace(none, place));
    expect(next.window.value).toEqual({ ...someWindow, x: -1920, y: 0 });
    expect(notices).toEqual([]);
  });
});

describe('a wrong shape is refused', () => {
  const inPlaces = (changed: object): object => ({
    inLibrary: false,
    articles: { 'open-models': { ...place, ...changed } },
  });

  it.each<[keyof ReaderData, string, object]>([
    ['preferences', 'a theme that does not exist', { theme: 'pink', languages: [] }],
    ['preferences', 'no theme', { languages: [] }],
    ['preferences', 'no list of languages', { theme: 'dark', languages: 'fi' }],
    ['preferences', 'something that is no language', { theme: 'dark', languages: ['fi', 'english'] }],
    ['preferences', 'a tag that is not in its canonical form', { theme: 'dark', languages: ['PT-br'] }],
    ['places', 'no record of articles', { inLibrary: true, articles: [] }],
    ['places', 'no word on the library', { articles: {} }],
    ['places', 'a last article that is no id', { inLibrary: true, last: '../up', articles: {} }],
    ['places', 'an article that is no id', inPlaces({ article: 'Open Models' })],
    ['places', 'a language that is none', inPlaces({ language: 'xx' })],
    ['places', 'a block that is no text', inPlaces({ block: 3 })],
    ['places', 'a block that is too long', inPlaces({ block: 's'.repeat(201) })],
    ['places', 'an offset that is no number', inPlaces({ offset: null })],
    ['places', 'a share that is no number', inPlaces({ share: '0.5' })],
    ['places', 'no place at all', { inLibrary: false, articles: { 'open-models': null } }],
    ['window', 'no width', { ...someWindow, width: undefined }],
    ['window', 'no height to see', { ...someWindow, height: 0 }],
    ['window', 'an edge that is no number', { ...someWindow, x: '5' }],
    ['window', 'an edge that is null', { ...someWindow, y: null }],
    ['window', 'no word on whether it is maximized', { ...someWindow, maximized: 1 }],
    ['window', 'no word on the full screen', { ...someWindow, fullScreen: undefined }],
    ['window', 'windows that are no list', { ...someWindow, windows: 2 }],
    ['window', 'a window without a size', { ...someWindow, windows: [{ place }] }],
    [
      'window',
      'a window at no place',
      { ...someWindow, windows: [{ ...someWindow, place: { block: 's1' } }] },
    ],
    ['places', 'a recent article without a title', { ...none, recent: [{ article: 'a' }] }],
  ])('%s: %s', async (name, _what, value) => {
    const defaults = (await open())[name].value;
    await put(name, value);
    const data = await open();
    expect(data[name].value).toEqual(defaults);
    expect(notices).toEqual([
      { kind: 'set-aside', file: `${name}.json`, kept: expect.stringMatching(`^${name} `) as unknown },
    ]);
  });

  it('and leaves the other files alone', async () => {
    await put('places', { inLibrary: 'yes', articles: {} });
    await put('preferences', { theme: 'contrast', languages: ['fi'] });
    await put('window', someWindow);
    const { preferences, window } = await open();
    expect(preferences.value).toEqual({ theme: 'contrast', languages: ['fi'] });
    expect(window.value).toEqual(someWindow);
    expect(notices).toHaveLength(1);
  });
});
