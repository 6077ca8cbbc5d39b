// Tests of bookmarks as the page gets them: from the reader's files, placed in an edition from the library.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { blockTexts } from '../src-shared/article/block-texts';
import { outlineOf } from '../src-shared/article/outline';
import { makeBookmark, type Bookmark, type BookmarksChange } from '../src-shared/bookmark';
import { bookmarkForTests } from '../src-shared/bookmark-for-tests';
import type { ArticleFailure, BookmarkExcerpts, OpenedArticle } from '../src-shared/contract';
import type { Result } from '../src-shared/result';
import { Alignments } from './alignments';
import { PlacedBookmarks } from './bookmarks';
import { Library } from './library/library';
import { openArticle, type ReadArticle } from './library/open-article';
import { AlignmentCache } from './storage/alignment-cache';
import { BookmarkFiles } from './storage/bookmark-files';

const paragraphs = [
  'The first jacket was sewn in a cold winter by a tailor who had never seen the sea.',
  'Its lining came from an old sail, and its buttons were carved from the horn of a goat.',
  'Nobody in the village believed that it would last for more than a single season of rain.',
];

let folder: string;
let library: Library;
let files: BookmarkFiles;
let told: BookmarksChange[];

// So that the package electron does not look for its program; see store.test.ts.
beforeAll(() => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', tmpdir());
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polylect-bookmarks-'));
  library = new Library([join(folder, 'library')]);
  told = [];
  files = new BookmarkFiles(
    folder,
    () => undefined,
    (change) => told.push(change),
  );
  await put('en', paragraphs);
  await put('fr', ['Un.', 'Deux.', 'Trois.']);
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(language: string, texts: readonly string[]): Promise<void> {
  await mkdir(join(folder, 'library/jackets'), { recursive: true });
  const text = `---\ntitle: Jackets\n---\n\n${texts.join('\n\n')}\n`;
  await writeFile(join(folder, 'library/jackets', `${language}.md`), text);
}

function alignments(): Alignments {
  return new Alignments(library, { ofArticle: () => Promise.resolve([]) }, new AlignmentCache(folder));
}

function read(language: string): Promise<Result<ReadArticle, ArticleFailure>> {
  return openArticle(library, { article: 'jackets', language }, { place: undefined, languages: [] });
}

async function open(language: string): Promise<OpenedArticle> {
  const opened = await new PlacedBookmarks(files, library, alignments()).into(await read(language));
  if (!opened.ok) throw new Error('The article is there');
  return opened.value;
}

/** Keeps a bookmark on a block of an edition. */
async function bookmark(language: string, block: string, number = 1): Promise<Bookmark> {
  const { edition } = await open(language);
  const making = { id: bookmarkForTests(number).id, now: Date.parse('2026-01-01T00:00:00Z') };
  const made = makeBookmark(edition, blockTexts(edition), outlineOf(edition), block, making);
  if (made === undefined) throw new Error(`There is no block ${block}`);
  await files.change({ put: [made], removed: [] });
  return made;
}

describe('an opened article', () => {
  it('comes without bookmarks and news where there are none', async () => {
    const opened = await open('en');
    expect(opened.bookmarks).toEqual([]);
    expect(opened).not.toHaveProperty('bookmarkNews');
  });

  it('comes with its bookmarks, those made in other languages too', async () => {
    const english = await bookmark('en', 's0.p2', 1);
    const french = await bookmark('fr', 's0.p3', 2);
    const { bookmarks } = await open('fr');
    expect(bookmarks).toHaveLength(2);
    for (const [made, block] of [
      [english, 's0.p2'],
      [french, 's0.p3'],
    ] as const) {
      expect(bookmarks).toContainEqual({
        bookmark: made,
        standing: { kind: 'placed', blocks: [block], isCertain: true },
      });
    }
  });

  it('says once what has become of them, and has it on disk', async () => {
    await bookmark('en', 's0.p1', 1);
    await bookmark('en', 's0.p3', 2);
    told = [];
    await put('en', ['Something new.', ...paragraphs.slice(0, 2)]);
    const opened = await open('fr');
    expect(opened.bookmarkNews).toEqual({ moved: 1, changed: 0, orphaned: 1 });
    expect(told.flatMap(({ put: changed }) => changed)).toHaveLength(2);
    expect(await open('en')).not.toHaveProperty('bookmarkNews');
    const anew = new BookmarkFiles(
      folder,
      () => undefined,
      () => undefined,
    );
    const stored = await anew.ofArticle('jackets');
    expect(stored.map(({ anchor, lost }) => [anchor.block, lost])).toEqual([
      ['s0.p2', undefined],
      ['s0.p3', true],
    ]);
  });

  it('leaves what the reader does with them meanwhile as it is', async () => {
    const [removed, noted] = [await bookmark('en', 's0.p1', 1), await bookmark('en', 's0.p2', 2)];
    const moved = await bookmark('en', 's0.p3', 3);
    await put('en', ['Something new.', ...paragraphs]);
    const slow = alignments();
    const aligned = slow.between.bind(slow);
    // The reader is quicker than the alignment that the placing waits for.
    vi.spyOn(slow, 'between').mockImplementation(async (from, to) => {
      await files.change({
        put: [{ ...noted, note: 'Mine' }],
        removed: [{ article: 'jackets', id: removed.id }],
      });
      return aligned(from, to);
    });
    await new PlacedBookmarks(files, library, slow).into(await read('fr'));
    const kept = await files.ofArticle('jackets');
    expect(kept.map(({ id, note, anchor }) => [id, note, anchor.block])).toEqual([
      [noted.id, 'Mine', 's0.p2'],
      [moved.id, moved.note, 's0.p4'],
    ]);
  });

  it('keeps those of a language that is not there now as they are', async () => {
    const made = await bookmark('en', 's0.p2');
    await rm(join(folder, 'library/jackets/en.md'));
    const { bookmarks, ...opened } = await open('fr');
    expect(bookmarks).toEqual([{ bookmark: made, standing: { kind: 'edition-missing' } }]);
    expect(opened).not.toHaveProperty('bookmarkNews');
    await put('en', paragraphs);
    expect((await open('fr')).bookmarks[0]?.standing.kind).toBe('placed');
  });
});

describe('some bookmarks', () => {
  it('are placed by their ids, and those that are gone are left out', async () => {
    const [one, two] = [await bookmark('en', 's0.p1', 1), await bookmark('en', 's0.p2', 2)];
    await files.change({ put: [], removed: [{ article: 'jackets', id: one.id }] });
    const placed = new PlacedBookmarks(files, library, alignments()).placed({
      article: 'jackets',
      language: 'fr',
      ids: [one.id, two.id],
    });
    expect(await placed).toEqual([
      { bookmark: two, standing: { kind: 'placed', blocks: ['s0.p2'], isCertain: true } },
    ]);
  });

  it('of an article that is not in the library have no place', async () => {
    const made = await bookmark('en', 's0.p1');
    await rm(join(folder, 'library/jackets'), { recursive: true });
    const wish = { article: 'jackets', language: 'en', ids: [made.id] };
    expect(await new PlacedBookmarks(files, library, alignments()).placed(wish)).toEqual([
      { bookmark: made, standing: { kind: 'edition-missing' } },
    ]);
  });
});

describe('the excerpts of bookmarks', () => {
  async function excerpts(language: string): Promise<BookmarkExcerpts | undefined> {
    return new PlacedBookmarks(files, library, alignments()).excerpts(await read(language));
  }

  it('are the texts of their paragraphs, in the language in which the article is opened', async () => {
    const english = await bookmark('en', 's0.p2', 1);
    const french = await bookmark('fr', 's0.p3', 2);
    expect(await excerpts('fr')).toEqual({
      language: 'fr',
      texts: { [english.id]: 'Deux.', [french.id]: 'Trois.' },
    });
    expect(await excerpts('en')).toEqual({
      language: 'en',
      texts: { [english.id]: paragraphs[1], [french.id]: paragraphs[2] },
    });
  });

  it('join the paragraphs where there are several', async () => {
    await put('fr', ['Tout en une fois.']);
    const { id } = await bookmark('fr', 's0.p1');
    expect((await excerpts('en'))?.texts[id]).toBe(paragraphs.join(' ').slice(0, 300));
  });

  it('end after 300 characters, and never within a letter', async () => {
    const acute = 'e\u{301}\u{323}\u{303}';
    await put('fr', [`${'x'.repeat(298)}${acute}yz`]);
    await put('en', ['𝒳'.repeat(301)]);
    const { id } = await bookmark('en', 's0.p1');
    expect((await excerpts('en'))?.texts[id]).toBe('𝒳'.repeat(300));
    expect((await excerpts('fr'))?.texts[id]).toBe('x'.repeat(298));
  });

  it('are not there for bookmarks that have no place, or whose place has no words', async () => {
    const lost = await bookmark('en', 's0.p3', 1);
    const placed = await bookmark('en', 's0.p1', 2);
    await bookmark('fr', 's0.p1', 3);
    await put('en', paragraphs.slice(0, 2));
    await rm(join(folder, 'library/jackets/fr.md'));
    const { texts } = (await excerpts('en')) ?? {};
    expect(texts).toEqual({ [placed.id]: paragraphs[0] });
    expect(texts).not.toHaveProperty(lost.id);
  });

  it('are not there for bookmarks that were lost before', async () => {
    const made = await bookmark('en', 's0.p1');
    await files.change({ put: [{ ...made, lost: true }], removed: [] });
    expect((await excerpts('fr'))?.texts).toEqual({});
  });

  it('are there for every one of very many', async () => {
    const made = await bookmark('en', 's0.p1');
    const many = Array.from({ length: 120 }, (_, index) => ({ ...made, id: bookmarkForTests(index + 1).id }));
    await files.change({ put: many, removed: [] });
    const { texts = {} } = (await excerpts('fr')) ?? {};
    expect(Object.keys(texts).toSorted()).toEqual(many.map(({ id }) => id).toSorted());
  });

  it('are unknown where the article is not in the library', async () => {
    await bookmark('en', 's0.p1');
    await rm(join(folder, 'library/jackets'), { recursive: true });
    expect(await excerpts('en')).toBeUndefined();
  });

  it('leave what has become of bookmarks to be told when the article is opened', async () => {
    const moved = await bookmark('en', 's0.p1', 1);
    await bookmark('en', 's0.p3', 2);
    told = [];
    await put('en', ['Something new.', ...paragraphs.slice(0, 2)]);
    expect((await excerpts('en'))?.texts).toEqual({ [moved.id]: paragraphs[0] });
    expect(told).toEqual([]);
    expect((await open('en')).bookmarkNews).toEqual({ moved: 1, changed: 0, orphaned: 1 });
  });
});
