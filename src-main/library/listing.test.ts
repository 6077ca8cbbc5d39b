// Tests of the library's list: what is kept of it makes no difference to what is in it, only to how soon it is there.
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fewArticles, type ArticleEntry } from '../../src-shared/library';
import { orderByTitle, rowOf, withFirst } from '../../src-shared/library-order';
import { withRights } from '../rights-for-tests';
import { CatalogueCache } from '../storage/catalogue-cache';
import { Library } from './library';
import { Listing } from './listing';

let outside: string;
let root: string;
/** What is still being kept of the apps that were started. */
let ends: (() => Promise<void>)[] = [];

beforeEach(async () => {
  outside = await realpath(await mkdtemp(join(tmpdir(), 'polylect-listing-')));
  root = join(outside, 'library');
  // Tests of rights have another user look.
  await chmod(outside, 0o755);
  await mkdir(root);
});

afterEach(async () => {
  for (const end of ends) await end();
  ends = [];
  await rm(outside, { recursive: true, force: true });
});

async function put(path: string, title: string): Promise<void> {
  const file = join(outside, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `---\ntitle: ${title}\n---\n\nIts text.\n`);
}

/** Articles whose ids are in another order than their titles, two of which are always the same. */
async function putMany(count = fewArticles + 30): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const title = `Title ${String((number * 37) % 200).padStart(3, '0')}`;
    await put(`library/article-${number}/en.md`, title);
    if (number % 10 === 0) await put(`library/article-${number}/fi.md`, `Otsikko ${number}`);
  }
}

/** The app, started with the same data. */
function start({ roots = [root], wishes = ['en'] }: { roots?: readonly string[]; wishes?: string[] } = {}) {
  const cache = new CatalogueCache(join(outside, 'data'));
  const library = new Library(roots);
  const listing = new Listing(library, cache, () => wishes);
  const whole = async (): Promise<readonly ArticleEntry[]> => {
    const articles: ArticleEntry[] = [];
    for (let from: number | undefined = 0; from !== undefined;) {
      const part: Awaited<ReturnType<Listing['part']>> = await listing.part({ from });
      articles.push(...part.articles);
      from = part.next;
    }
    return articles;
  };
  /** Answers when all is kept that is to be kept. */
  const end = async (): Promise<void> => {
    await listing.settled();
    await cache.settled();
  };
  ends.push(end);
  return { listing, whole, end };
}

/** Starts, reads everything and ends: what a reader does who has the library open for a moment. */
async function readOnce(options?: Parameters<typeof start>[0]): Promise<readonly ArticleEntry[]> {
  const app = start(options);
  await app.listing.start(undefined);
  const articles = await app.whole();
  await app.end();
  return articles;
}

/** What a library says that has never been read before. */
async function readAfresh(roots: readonly string[] = [root]): Promise<readonly ArticleEntry[]> {
  return (await new Library(roots).catalogue()).articles;
}

function titles(articles: readonly ArticleEntry[]): readonly (string | undefined)[] {
  return articles.map(({ editions }) => editions[0]?.title);
}

/** The ids in the order of the page. */
function inOrder(
  articles: readonly ArticleEntry[],
  { wishes = ['en'], lastRead }: { wishes?: readonly string[]; lastRead?: string } = {},
): readonly string[] {
  const rows = articles.map((entry) => rowOf(entry, wishes)).toSorted(orderByTitle(wishes));
  return withFirst(rows, lastRead).map(({ entry }) => entry.id);
}

describe('a short library', () => {
  it('is there as a whole at once, at every start', async () => {
    await put('library/one/en.md', 'One');
    await put('library/two/en.md', 'Two');
    for (let times = 0; times < 3; times += 1) {
      const app = start();
      const first = await app.listing.start(undefined);
      expect(first.isWhole).toBe(true);
      expect(titles(first.articles)).toEqual(['One', 'Two']);
      await app.end();
    }
  });

  it('is as it is now: articles added, removed, changed and renamed', async () => {
    for (const name of ['changed', 'renamed', 'removed', 'same']) await put(`library/${name}/en.md`, name);
    await readOnce();
    await put('library/changed/en.md', 'It has another title');
    await put('library/same/fi.md', 'It has another language');
    await put('library/added/en.md', 'Added');
    await rename(join(root, 'renamed'), join(root, 'with-another-name'));
    await rm(join(root, 'removed'), { recursive: true });
    const { articles } = await start().listing.start(undefined);
    expect(articles).toEqual(await readAfresh());
    expect(articles.map(({ id }) => id)).toEqual(['added', 'changed', 'same', 'with-another-name']);
    expect(titles(articles)).toEqual(['Added', 'It has another title', 'same', 'renamed']);
  });

  it('is as it is now after a file of the same size and time took the place of another', async () => {
    await put('library/one/en.md', 'Title 1');
    await readOnce();
    await put('other/en.md', 'Title 2');
    await rename(join(outside, 'other/en.md'), join(root, 'one/en.md'));
    expect(titles((await start().listing.start(undefined)).articles)).toEqual(['Title 2']);
  });

  it('says again what is wrong, and no more once it is right', async () => {
    await put('library/one/en.md', 'One');
    await put('library/one/xx.md', 'In no language');
    await mkdir(join(root, 'Bad Name'));
    await mkdir(join(root, 'empty'));
    const problems = await readAfresh();
    expect(await readOnce()).toEqual(problems);
    expect(await readOnce()).toEqual(problems);
    await rm(join(root, 'one/xx.md'));
    expect((await readOnce()).find(({ id }) => id === 'one')?.problems).toEqual([]);
  });

  it('follows what links lead to', async () => {
    await put('library/kept/en.md', 'Kept');
    await mkdir(join(root, 'linked'));
    await symlink('../kept/en.md', join(root, 'linked/en.md'));
    await symlink('kept', join(root, 'folder'));
    await readOnce();
    await put('library/kept/en.md', 'Changed');
    expect(titles(await readOnce())).toEqual(['Changed', 'Changed', 'Changed']);
  });

  it('hears of rights that come and go', async () => {
    await put('library/secret/en.md', 'Secret');
    await readOnce();
    const [closed] = await withRights(join(root, 'secret/en.md'), 0, () => readOnce());
    expect(closed?.problems.map(({ code }) => code)).toEqual(['file-unreadable']);
    expect(titles(await readOnce())).toEqual(['Secret']);
  });
});

describe('of a long library', () => {
  it('nothing is there at once at the very first start, and then the whole', async () => {
    await putMany();
    const app = start();
    expect(await app.listing.start(undefined)).toEqual({ articles: [], isWhole: false });
    expect(await app.whole()).toEqual(await readAfresh());
    await app.end();
  });

  it.each([undefined, 'article-7', 'article-150'])(
    'the first rows are there at once, in the order of the whole, with %s read last',
    async (lastRead) => {
      await putMany();
      await readOnce();
      const app = start();
      const first = await app.listing.start(lastRead);
      expect(first.isWhole).toBe(false);
      expect(first.articles.length).toBeGreaterThanOrEqual(60);
      const shown = inOrder(first.articles, { ...(lastRead !== undefined && { lastRead }) });
      const whole = inOrder(await app.whole(), { ...(lastRead !== undefined && { lastRead }) });
      expect(shown).toEqual(whole.slice(0, shown.length));
      await app.end();
    },
  );

  it('the first rows are known for other reading languages, too', async () => {
    await putMany();
    await readOnce();
    const wishes = ['fi', 'en'];
    for (let times = 0; times < 2; times += 1) {
      const app = start({ wishes });
      const shown = inOrder((await app.listing.start(undefined)).articles, { wishes });
      expect(shown.length).toBe(60);
      expect(shown).toEqual(inOrder(await app.whole(), { wishes }).slice(0, 60));
      await app.end();
    }
  });

  it('the first rows follow languages that the reader chooses meanwhile', async () => {
    await putMany();
    const wishes = ['en'];
    const app = start({ wishes });
    await app.whole();
    await app.end();
    wishes.unshift('fi');
    await app.listing.keepFirst();
    await app.end();
    const again = start({ wishes });
    const shown = inOrder((await again.listing.start(undefined)).articles, { wishes });
    expect(shown).toEqual(inOrder(await again.whole(), { wishes }).slice(0, 60));
    await again.end();
  });

  it('other library folders are other lists', async () => {
    await putMany();
    await put('more/added/en.md', 'Title 000, or rather before it');
    await put('more/article-3/en.md', '!');
    await readOnce();
    const roots = [root, join(outside, 'more')];
    const app = start({ roots });
    const first = await app.listing.start(undefined);
    expect(inOrder(first.articles)[0]).toBe('article-3');
    expect(inOrder(first.articles)).toEqual(inOrder(await readAfresh(roots)).slice(0, 60));
    expect(await app.whole()).toEqual(await readAfresh(roots));
    await app.end();
    const without = start();
    expect(inOrder((await without.listing.start(undefined)).articles)).toEqual(
      inOrder(await readAfresh()).slice(0, 60),
    );
    await without.end();
  });

  it('what came and went is in the whole, and in the first rows of the next start', async () => {
    await putMany();
    await readOnce();
    await put('library/added/en.md', '! before all others');
    const gone = inOrder(await readAfresh())[1] ?? '';
    await rm(join(root, gone), { recursive: true });
    const articles = await readOnce();
    expect(articles).toEqual(await readAfresh());
    const app = start();
    const shown = inOrder((await app.listing.start(undefined)).articles);
    expect(shown[0]).toBe('added');
    expect(shown).not.toContain(gone);
    await app.end();
  });

  it('nothing is told twice: a reading that is known has no parts', async () => {
    await putMany();
    const app = start();
    const { reading } = await app.listing.part({ from: 0 });
    expect(await app.listing.part({ from: 0, known: reading })).toEqual({ reading, articles: [] });
    await put('library/article-1/en.md', 'Changed');
    const next = await app.listing.part({ from: 0, known: reading });
    expect(next.reading).not.toBe(reading);
    expect(next.articles.length).toBeGreaterThan(0);
    await app.end();
  });

  it('so few are left that the list is short: then it is there as a whole', async () => {
    await putMany();
    await readOnce();
    for (let number = 5; number < fewArticles + 30; number += 1)
      await rm(join(root, `article-${number}`), { recursive: true });
    expect((await readOnce()).length).toBe(5);
    const app = start();
    const first = await app.listing.start(undefined);
    expect([first.isWhole, first.articles.length]).toEqual([true, 5]);
    await app.end();
  });
});

describe('what is kept', () => {
  async function kept(): Promise<readonly string[]> {
    const folder = join(outside, 'data/catalogue');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  }

  it.each([
    ['deleted', (path: string) => rm(path)],
    ['empty', (path: string) => writeFile(path, '')],
    ['cut off', async (path: string) => writeFile(path, (await readFile(path, 'utf8')).slice(0, -20))],
    [
      'changed',
      async (path: string) => writeFile(path, (await readFile(path, 'utf8')).replaceAll('Title', 'Wrong')),
    ],
    [
      'of another version',
      async (path: string) =>
        writeFile(path, (await readFile(path, 'utf8')).replace('"version":[1', '"version":[0')),
    ],
    ['no text', (path: string) => writeFile(path, new Uint8Array([0xff, 0xfe, 0x00]))],
  ])('may be %s: it is made anew', async (_what, damage) => {
    await putMany();
    await readOnce();
    const files = await kept();
    expect(files.length).toBeGreaterThan(5);
    for (const path of files) await damage(path);
    const app = start();
    expect(await app.listing.start('article-7')).toEqual({
      articles: [],
      isWhole: false,
    });
    expect(await app.whole()).toEqual(await readAfresh());
    await app.end();
    expect((await start().listing.start(undefined)).articles.length).toBe(60);
  });

  it('is written again only where something has changed', async () => {
    await putMany();
    await readOnce();
    const before = await Promise.all((await kept()).map((path) => readFile(path, 'utf8')));
    await put('library/article-1/en.md', 'Title 000 and changed');
    await readOnce();
    const after = await Promise.all((await kept()).map((path) => readFile(path, 'utf8')));
    const changed = after.filter((text) => !before.includes(text));
    // The shelf of the article, and the first rows.
    expect(changed.length).toBe(2);
  });

  it('names no place where nothing can be written', async () => {
    await put('library/one/en.md', 'One');
    await writeFile(join(outside, 'data'), 'a file where the folder should be');
    expect(titles(await readOnce())).toEqual(['One']);
  });
});
