// Tests that a file of the bundled articles that is not as built is found.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkArticles, sumsOf } from './checked-articles';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polylect-proof-'));
  await mkdir(join(folder, 'articles/one'), { recursive: true });
  await writeFile(join(folder, 'articles/one/en.md'), 'abc');
  await writeFile(join(folder, 'articles/one/fr.md'), 'def');
});

afterEach(() => rm(folder, { recursive: true }));

it('gives the sums that everybody gives', async () => {
  // FIPS 180-2, appendix B.1.
  expect((await sumsOf(join(folder, 'articles')))['one/en.md']).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('tells what is as built, changed, missing and added', async () => {
  const articles = join(folder, 'articles');
  const list = join(folder, 'list.json');
  await writeFile(list, JSON.stringify({ ...(await sumsOf(articles)), 'one/la.md': '00' }));
  await writeFile(join(articles, 'one/fr.md'), 'deg');
  await writeFile(join(articles, 'one/ko.md'), 'new');
  const standings = (await checkArticles(articles, list)).map(({ path, standing }) => [path, standing]);
  expect(standings).toEqual([
    ['one/en.md', 'as-built'],
    ['one/fr.md', 'changed'],
    ['one/ko.md', 'added'],
    ['one/la.md', 'missing'],
  ]);
});

it('takes nothing for as built where there is no list', async () => {
  const checked = await checkArticles(join(folder, 'articles'), join(folder, 'none.json'));
  expect(checked.map(({ standing }) => standing)).toEqual(['added', 'added']);
});
