// Tests of what is opened for paths and links, and what is said where there is nothing to open.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ArticleWish, Notice } from '../src-shared/contract';
import { askedArticle, type Asked } from './asked-article';
import { Library } from './library/library';

let folder: string;
let library: Library;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polylect-asked-'));
  await put('library/jackets');
  await put('elsewhere/coats');
  library = new Library([join(folder, 'library')]);
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(article: string): Promise<void> {
  await mkdir(join(folder, article), { recursive: true });
  await writeFile(join(folder, article, 'en.md'), '---\ntitle: Title\n---\n\nText.\n');
}

async function ask(asked: Partial<Asked>): Promise<{ wish: ArticleWish | undefined; notices: Notice[] }> {
  const notices: Notice[] = [];
  const wish = await askedArticle({ paths: [], links: [], ...asked }, folder, library, (notice) =>
    notices.push(notice),
  );
  return { wish, notices };
}

it('is nothing where nothing is asked', async () => {
  expect(await ask({})).toEqual({ wish: undefined, notices: [] });
});

it('is the first path, and the others can be found', async () => {
  const { wish, notices } = await ask({ paths: ['elsewhere/coats/en.md', 'library/jackets', 'nowhere'] });
  expect(wish).toEqual({ article: 'coats', language: 'en' });
  expect(notices).toEqual([{ kind: 'path-missing', path: 'nowhere' }]);
});

it('is where a link leads, whatever its language and paragraph', async () => {
  expect(await ask({ links: ['polylect://jackets/sa/s2.p3'] })).toEqual({
    wish: { article: 'jackets', language: 'sa', block: 's2.p3' },
    notices: [],
  });
});

it('is a link rather than a path, also into what that path adds', async () => {
  const { wish } = await ask({ paths: ['elsewhere/coats'], links: ['polylect://coats/en/s0'] });
  expect(wish).toEqual({ article: 'coats', language: 'en', block: 's0' });
});

it('is the first link that leads anywhere', async () => {
  const { wish, notices } = await ask({
    links: ['polylect://gone/en/s0', 'polylect://../x/s0', 'polylect://jackets', 'polylect://coats'],
  });
  expect(wish).toEqual({ article: 'jackets' });
  expect(notices).toEqual([
    { kind: 'link-missing', link: 'polylect://gone/en/s0', article: 'gone' },
    { kind: 'link-refused', link: 'polylect://../x/s0', refusal: 'article' },
  ]);
});

it('is what a path leads to where no link leads anywhere', async () => {
  const { wish } = await ask({ paths: ['elsewhere/coats'], links: ['polylect://gone'] });
  expect(wish).toEqual({ article: 'coats' });
});

it('is nothing outside the library, which a link adds nothing to', async () => {
  const { wish } = await ask({ links: ['polylect://elsewhere/en/s0', 'polylect://coats/en/s0'] });
  expect(wish).toBeUndefined();
  expect((await library.catalogue()).articles.map(({ id }) => id)).toEqual(['jackets']);
});

it('says of a link no more than can be read', async () => {
  const { notices } = await ask({ links: [`polylect://\0\u202e\n ${'x'.repeat(5_000)}`] });
  const [notice] = notices;
  const shown = notice?.kind === 'link-refused' ? notice.link : '';
  expect(shown).toMatch(/^polylect:\/\/\uFFFD{4}x+…$/u);
  expect(shown).toHaveLength(101);
});
