// Tests of kept editions: as long as a file is as it was, it is not read again, and never when it is not.
import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '../../src-shared/article/shapes';
import type { ArticleFolder } from './article-folder';
import { Editions } from './editions';

let article: ArticleFolder;
let editions: Editions;

beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'polylect-editions-'));
  article = { id: 'jackets', folder: join(root, 'jackets'), root };
  editions = new Editions();
  await mkdir(article.folder);
  await put('en', 'First');
});

afterEach(async () => {
  await rm(article.root, { recursive: true, force: true });
});

async function put(language: string, title: string, length = 0): Promise<void> {
  const text = `---\ntitle: ${title}\n---\n\n${'x'.repeat(length)}\n`;
  await writeFile(join(article.folder, `${language}.md`), text);
}

async function read(language = 'en'): Promise<Edition | undefined> {
  return editions.inLanguage(article, language);
}

describe('an edition', () => {
  it('is the very same while its file is as it was', async () => {
    const first = await read();
    expect(first?.title).toBe('First');
    expect(await read()).toBe(first);
  });

  it('is read anew when its file has changed, also in its time alone or by another in its place', async () => {
    const first = await read();
    await put('en', 'Second');
    expect((await read())?.title).toBe('Second');
    const second = await read();
    await utimes(join(article.folder, 'en.md'), new Date(0), new Date(0));
    expect(await read()).not.toBe(second);
    await put('de', 'Third!');
    await utimes(join(article.folder, 'de.md'), new Date(0), new Date(0));
    await rename(join(article.folder, 'de.md'), join(article.folder, 'en.md'));
    expect((await read())?.title).toBe('Third!');
    expect(first?.title).toBe('First');
  });

  it('is read anew when an image of the article may have come', async () => {
    const first = await read();
    await writeFile(join(article.folder, 'new.png'), '');
    expect(await read()).not.toBe(first);
  });

  it('is none once its file is gone', async () => {
    await read();
    await rm(join(article.folder, 'en.md'));
    expect(await read()).toBeUndefined();
  });

  it('belongs to its article, though another may lie in the same folder', async () => {
    await read();
    const other = await editions.inLanguage({ ...article, id: 'jackets-2' }, 'en');
    expect(other?.article).toBe('jackets-2');
  });

  it('is forgotten when others fill the room, but never the last one', async () => {
    await put('de', 'Large', 1_500_000);
    await put('fr', 'Large too', 1_500_000);
    await put('it', 'Larger than the room', 3_000_000);
    const [small, large] = [await read('en'), await read('de')];
    expect(await read('en')).toBe(small);
    await read('fr');
    expect(await read('en')).toBe(small);
    expect(await read('de')).not.toBe(large);
    const largest = await read('it');
    expect(await read('it')).toBe(largest);
    expect(await read('en')).not.toBe(small);
  });
});
