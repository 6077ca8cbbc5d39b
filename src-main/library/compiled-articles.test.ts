// Tests of what the build compiles: it is what the parser would make, and is never taken for a file that has changed since.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleFolder } from './article-folder';
import { CompiledArticles, compileArticles } from './compiled-articles';
import { Editions } from './editions';

let folder: string;
let compiled: string;
let article: ArticleFolder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polylect-compiled-'));
  const root = join(folder, 'articles');
  compiled = join(folder, 'compiled');
  article = { id: 'jackets', folder: join(root, 'jackets'), root };
  await mkdir(article.folder, { recursive: true });
  await put('Warm jackets');
  await compileArticles([article], compiled);
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(title: string): Promise<void> {
  await writeFile(
    join(article.folder, 'en.md'),
    `---\ntitle: ${title}\nsummary: Of wool\n---\n\nA *warm* one.\n`,
  );
}

/** Writes something else into all that was compiled, as no parser would read it. */
async function mark(): Promise<void> {
  for (const name of await readdir(compiled)) {
    const path = join(compiled, name);
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('Warm jackets', 'From the build'));
  }
}

function editions(): Editions {
  return new Editions(undefined, undefined, new CompiledArticles(article.root, compiled));
}

const file = { language: 'en', file: 'en.md' };

async function titles(): Promise<readonly (string | undefined)[]> {
  const facts = await editions().facts(article, file);
  const edition = await editions().read(article, file);
  return [facts.ok ? facts.value.edition.title : undefined, edition.ok ? edition.value.title : undefined];
}

describe('what the build compiled', () => {
  it('is what the parser makes of the same file, with its words broken', async () => {
    const parsing = new Editions();
    const parsed = await parsing.read(article, file);
    if (!parsed.ok) throw new Error('The article cannot be read');
    const edition = { ...parsed.value, brokenWords: ['jack\u00ADets'] };
    expect(await editions().read(article, file)).toEqual({ ok: true, value: edition });
    expect(await editions().facts(article, file)).toEqual(await parsing.facts(article, file));
  });

  it('is taken instead of parsing', async () => {
    await mark();
    expect(await titles()).toEqual(['From the build', 'From the build']);
  });

  it('is not taken for a file that has changed since', async () => {
    await mark();
    await put('Thin jackets');
    expect(await titles()).toEqual(['Thin jackets', 'Thin jackets']);
  });

  it('is not taken for the same file under another name', async () => {
    await mark();
    const other = { ...article, id: 'coats' };
    const read = await editions().read(other, file);
    expect(read.ok && read.value.title).toBe('Warm jackets');
  });

  it('is nothing where the build left nothing', async () => {
    await rm(compiled, { recursive: true });
    expect(await titles()).toEqual(['Warm jackets', 'Warm jackets']);
  });

  it('is the same files each time', async () => {
    const before = await contents();
    await compileArticles([article], compiled);
    expect(await contents()).toEqual(before);
  });
});

async function contents(): Promise<readonly (readonly string[])[]> {
  const names = (await readdir(compiled)).toSorted();
  return Promise.all(names.map(async (name) => [name, await readFile(join(compiled, name), 'utf8')]));
}
