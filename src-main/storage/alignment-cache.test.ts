// Tests of the alignments that were kept: only a whole one of the same texts is found, and the folder stays small.
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alignmentVersion } from '../../src-shared/align/alignment-version';
import type { Alignment } from '../../src-shared/align/alignment';
import { AlignmentCache, type CachedPair } from './alignment-cache';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polylect-alignments-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const pair: CachedPair = {
  article: 'jackets',
  from: { language: 'en', hash: 'hash of en', blocks: ['s0', 's0.p1'] },
  to: { language: 'fi', hash: 'hash of fi', blocks: ['s0', 's0.p1', 's0.p2'] },
  fixed: 'hash of corrections',
};

const alignment: Alignment = [
  { from: ['s0'], to: ['s0'], confidence: 1, source: 'structure' },
  { from: ['s0.p1'], to: ['s0.p1', 's0.p2'], confidence: 0.5, source: 'length' },
];

function path(article = 'jackets', name = 'en-fi.json'): string {
  return join(folder, 'alignments', article, name);
}

async function keep(kept: CachedPair = pair, most?: number): Promise<void> {
  const cache = new AlignmentCache(folder, most);
  cache.keep(kept, alignment);
  await cache.settled();
}

function find(wanted: CachedPair = pair): Promise<Alignment | undefined> {
  return new AlignmentCache(folder).find(wanted);
}

describe('a kept alignment', () => {
  it('is found at the next start', async () => {
    expect(await find()).toBeUndefined();
    await keep();
    expect(await find()).toEqual(alignment);
  });

  it('is plain JSON in the folder of its article, and the only file there', async () => {
    await keep();
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual({
      version: alignmentVersion,
      from: 'hash of en',
      to: 'hash of fi',
      fixed: 'hash of corrections',
      alignment,
    });
    expect(await readdir(dirname(path()))).toEqual(['en-fi.json']);
  });

  it.each<[string, CachedPair]>([
    ['other texts', { ...pair, from: { ...pair.from, hash: 'another' } }],
    ['other texts of the other side', { ...pair, to: { ...pair.to, hash: 'another' } }],
    ['other corrections', { ...pair, fixed: 'another' }],
    ['another article', { ...pair, article: 'coats' }],
    ['another language', { ...pair, to: { ...pair.to, language: 'de' } }],
    ['other blocks', { ...pair, from: { ...pair.from, blocks: ['s0', 's1'] } }],
    ['other blocks of the other side', { ...pair, to: { ...pair.to, blocks: ['s0', 's1'] } }],
  ])('is not found for %s', async (_what, wanted) => {
    await keep();
    expect(await find(wanted)).toBeUndefined();
  });

  it('gives way to a later one', async () => {
    await keep();
    const later = { ...pair, fixed: 'another' };
    await keep(later);
    expect(await find(later)).toEqual(alignment);
    expect(await find()).toBeUndefined();
  });
});

describe('a file that is of no use', () => {
  it.each<[string, string]>([
    ['of another version', JSON.stringify({ version: alignmentVersion + 1 })],
    ['that is cut off', '{"version":'],
    ['that is no record', '[]'],
    ['that is empty', ''],
  ])('%s is passed over, and written anew', async (_what, content) => {
    await keep();
    const stored: unknown = JSON.parse(await readFile(path(), 'utf8'));
    const isOther = content.startsWith('{"version":') && content.endsWith('}');
    const text = isOther ? JSON.stringify({ ...(stored as object), ...JSON.parse(content) }) : content;
    await writeFile(path(), text);
    expect(await find()).toBeUndefined();
    await keep();
    expect(await find()).toEqual(alignment);
  });

  it('is a folder in its place, and nobody is told', async () => {
    await mkdir(path(), { recursive: true });
    expect(await find()).toBeUndefined();
    await keep();
    expect(await find()).toBeUndefined();
  });
});

it('nothing is written for an article whose id is a path', async () => {
  await keep({ ...pair, article: '../up' });
  expect(await readdir(folder)).toEqual([]);
});

describe('where there are more than there is room for', () => {
  async function age(name: string, days: number): Promise<void> {
    const then = new Date(Date.now() - days * 24 * 3600 * 1000);
    await utimes(path(name), then, then);
  }

  it('those not used for longest are taken away', async () => {
    for (const [index, article] of ['a', 'b', 'c'].entries()) {
      await keep({ ...pair, article });
      await age(article, 10 - index);
    }
    const { length } = await readFile(path('a'));
    await keep({ ...pair, article: 'd' }, 2 * length);
    const found = await Promise.all(['a', 'b', 'c', 'd'].map((article) => find({ ...pair, article })));
    expect(found.map((one) => one !== undefined)).toEqual([false, false, true, true]);
  });

  it('one that was found is used', async () => {
    for (const [index, article] of ['a', 'b', 'c'].entries()) {
      await keep({ ...pair, article });
      await age(article, 10 - index);
    }
    const { length } = await readFile(path('a'));
    const cache = new AlignmentCache(folder, 2 * length);
    await cache.find({ ...pair, article: 'a' });
    cache.keep({ ...pair, article: 'd' }, alignment);
    await cache.settled();
    expect((await readdir(path('a', '.'))).length).toBe(1);
    expect((await readdir(path('c', '.'))).length).toBe(0);
  });

  it('the size is looked at again while the app runs', async () => {
    await keep();
    const { length } = await readFile(path());
    const cache = new AlignmentCache(folder, 20 * length);
    for (let number = 0; number < 60; number += 1) cache.keep({ ...pair, article: `a${number}` }, alignment);
    await cache.settled();
    const names = await readdir(join(folder, 'alignments'), { recursive: true });
    expect(names.filter((name) => name.endsWith('.json')).length).toBeLessThanOrEqual(24);
  });
});
