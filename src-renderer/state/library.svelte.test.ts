// The library as the page knows it: first rows, then all of them, in parts that a bridge hands out when the test says so.
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../src-shared/contract';
import {
  fewArticles,
  type ArticleEntry,
  type CataloguePart,
  type CatalogueStart,
  type CatalogueWish,
} from '../../src-shared/library';
import { LibraryState } from './library.svelte';

function article(number: number, title = `Title ${String(number).padStart(4, '0')}`): ArticleEntry {
  return {
    id: `article-${number}`,
    editions: [
      { language: 'en', title, original: true, length: 1 },
      { language: 'fi', title: `Otsikko ${9_999 - number}`, original: false, length: 1 },
    ],
    problems: [],
  };
}

const many = Array.from({ length: fewArticles + 100 }, (_none, index) => article(index)).toReversed();
const first = many.toReversed().slice(0, 60);

/** The state and the library behind its bridge, which answers at once. */
function newLibrary(articles: readonly ArticleEntry[], start?: CatalogueStart) {
  let behind = articles;
  let reading = 1;
  let languages: readonly string[] = ['en'];
  const asked: unknown[] = [];
  const partLength = 70;
  const list = ({ from, known }: CatalogueWish): CataloguePart =>
    known === reading
      ? { reading, articles: [] }
      : {
          reading,
          articles: behind.slice(from, from + partLength),
          ...(from + partLength < behind.length && { next: from + partLength }),
        };
  const ask = (name: string, argument: unknown): Promise<unknown> => {
    asked.push(name === 'library.list' ? argument : name);
    const isStart = name === 'library.start';
    return Promise.resolve(
      isStart ? (start ?? { articles: behind, isWhole: true }) : list(argument as CatalogueWish),
    );
  };
  const library = new LibraryState(
    { ask: ask as Bridge['ask'], on: () => () => undefined },
    () => languages,
    'en',
    () => Promise.resolve(),
  );
  return {
    library,
    asked,
    change: (now: readonly ArticleEntry[]): void => {
      behind = now;
      reading += 1;
    },
    choose: async (now: readonly string[]): Promise<void> => {
      languages = now;
      await library.rearrange();
      flushSync();
    },
  };
}

function ids(library: LibraryState): readonly string[] | undefined {
  return library.shownRows?.map(({ entry }) => entry.id);
}

/** Of so many articles, in the order of their English titles. */
function numbered(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from }, (_none, index) => `article-${from + index}`);
}

describe('a short library', () => {
  it('is there as a whole, and is asked for each time', async () => {
    const { library, asked } = newLibrary([article(2), article(1)]);
    expect(library.rows).toBeUndefined();
    await library.prepare();
    expect([library.isWhole, library.isLong]).toEqual([true, false]);
    expect(ids(library)).toEqual(['article-1', 'article-2']);
    await library.prepare();
    expect(asked).toEqual(['library.start', 'library.start']);
  });

  it('has the article read last before all others', async () => {
    const { library } = newLibrary([article(1), article(2), article(3)]);
    await library.prepare();
    library.lastRead = 'article-3';
    expect(ids(library)).toEqual(['article-3', 'article-1', 'article-2']);
    expect(library.rowsByTitle?.map(({ entry }) => entry.id)).toEqual(numbered(1, 4));
  });
});

describe('a long library', () => {
  it('shows the first rows, then all of them, without any moving', async () => {
    const { library } = newLibrary(many);
    library.begin({ articles: first, isWhole: false });
    expect([library.isWhole, library.isLong]).toEqual([false, true]);
    const before = ids(library);
    expect(before).toEqual(numbered(0, 60));
    await library.complete();
    expect([library.isWhole, library.isLong]).toEqual([true, true]);
    expect(ids(library)).toEqual(numbered(0, many.length));
  });

  it('is known when somebody has waited for all of it, however often they ask', async () => {
    const { library, asked } = newLibrary(many);
    library.begin({ articles: first, isWhole: false });
    await Promise.all([library.complete(), library.complete(), library.read()]);
    expect(library.rows?.length).toBe(many.length);
    expect(asked).toEqual([{ from: 0 }, { from: 70 }, { from: 140 }, { from: 210 }, { from: 280 }]);
    await library.complete();
    expect(asked.length).toBe(5);
  });

  it('is read anew without being told once more what is known', async () => {
    const { library, asked, change } = newLibrary(many);
    await library.read();
    const rows = library.rows;
    await library.read();
    expect(asked.at(-1)).toEqual({ from: 0, known: 1 });
    expect(library.rows).toBe(rows);
    change([...many, article(9_000, 'A new one')]);
    await library.read();
    expect(ids(library)?.[0]).toBe('article-9000');
    expect(library.rows?.length).toBe(many.length + 1);
  });

  it('is there at once when it is come back to', async () => {
    const { library, asked } = newLibrary(many);
    await library.read();
    const count = asked.length;
    await library.prepare();
    expect(asked.length).toBe(count);
    expect(library.rows?.length).toBe(many.length);
  });

  it('is begun with what stands first where only an article was open', async () => {
    const { library } = newLibrary(many, { articles: first, isWhole: false });
    library.lastRead = 'article-7';
    await library.prepare();
    expect(ids(library)?.slice(0, 3)).toEqual(['article-7', 'article-0', 'article-1']);
    await library.complete();
    expect(ids(library)?.slice(0, 3)).toEqual(['article-7', 'article-0', 'article-1']);
    expect(library.rows?.length).toBe(many.length);
  });

  it('is put into the order of the languages chosen', async () => {
    const { library, choose } = newLibrary(many);
    await library.read();
    await choose(['fi', 'en']);
    expect(library.rows?.[0]?.edition?.language).toBe('fi');
    expect(ids(library)).toEqual(numbered(0, many.length).toReversed());
    await choose(['en']);
    expect(ids(library)).toEqual(numbered(0, many.length));
  });

  it('may become a short one', async () => {
    const { library, change } = newLibrary(many);
    await library.read();
    change([article(1)]);
    await library.read();
    expect(library.isLong).toBe(false);
    expect(ids(library)).toEqual(['article-1']);
  });
});

describe('words', () => {
  it('leave the articles that have them, of all that are known', async () => {
    const { library } = newLibrary(many);
    library.begin({ articles: first, isWhole: false });
    library.words = 'title 029';
    await library.complete();
    expect(ids(library)).toEqual(['article-29', ...numbered(290, 300)]);
    library.words = ' ';
    expect(library.shownRows?.length).toBe(many.length);
  });

  it('are given up where the article read last has them not', async () => {
    const { library } = newLibrary(many);
    await library.read();
    library.words = '0003';
    library.lastRead = 'article-3';
    library.showLastRead();
    expect(library.words).toBe('0003');
    library.lastRead = 'article-4';
    library.showLastRead();
    expect(library.words).toBe('');
  });
});
