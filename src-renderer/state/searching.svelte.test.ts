// The search as the reader has it, with a bridge that answers when the test says so.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge, Events } from '../../src-shared/contract';
import { messagesIn } from '../../src-shared/messages/messages';
import type { FoundInLibrary, SearchWish } from '../../src-shared/search/shapes';
import type { AppState } from './app.svelte';
import { longestWords, Searching } from './searching.svelte';

const nothing: FoundInLibrary = { articles: [], count: 0, terms: [], ignored: [], elsewhere: [] };

/** An answer with some paragraphs in each of some articles. */
function found(...counts: readonly number[]): FoundInLibrary {
  const articles = counts.map((count, index) => ({
    article: `article-${String(index)}`,
    language: 'en',
    title: 'A title',
    sections: [],
    count,
  }));
  return { ...nothing, articles, count: counts.reduce((sum, count) => sum + count, 0) };
}

function newSearching(language?: string) {
  const asked: (SearchWish | undefined)[] = [];
  const waiting: ((answer: FoundInLibrary) => void)[] = [];
  const told: string[] = [];
  const followed: unknown[] = [];
  const marked: string[] = [];
  let progressed: (progress: Events['search.progressed']) => void = () => undefined;
  const ask = (name: string, wish?: SearchWish): Promise<unknown> => {
    if (name !== 'search.find') return Promise.resolve({ done: 3, total: 3 });
    asked.push(wish);
    return new Promise((resolve) => waiting.push(resolve));
  };
  const app = {
    panel: undefined as AppState['panel'],
    language: 'en',
    say: messagesIn('en'),
    readingLanguages: ['fr', 'en'],
    reader: {
      edition: language === undefined ? undefined : { article: 'article-0', language },
      currentBlock: 's1.p1',
    },
    finding: {
      mark: (query: string) => {
        marked.push(query);
        return Promise.resolve();
      },
      unmark: () => marked.pop(),
    },
    announce: (text: string) => told.push(text),
    follow: (wish: unknown) => {
      followed.push(wish);
      return Promise.resolve();
    },
  };
  const searching = new Searching(app as unknown as AppState, {
    ask: ask as Bridge['ask'],
    on: (name, heard) => {
      if (name === 'search.progressed') progressed = heard as unknown as typeof progressed;
      return () => undefined;
    },
  });
  /** What the panel does whenever the wish is another one. */
  const type = (words: string): void => {
    searching.words = words;
    searching.find(searching.wish);
  };
  return {
    app,
    searching,
    asked,
    told,
    followed,
    marked,
    type,
    progress: (progress: Events['search.progressed']) => {
      progressed(progress);
    },
    /** Answers a request, counted from 0. */
    answer: async (request: number, answer: FoundInLibrary): Promise<void> => {
      waiting[request]?.(answer);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('what is found', () => {
  it('stays until the next answer is there, so that nothing flashes', async () => {
    const { searching, type, answer } = newSearching();
    type('hu');
    await answer(0, found(2));
    type('hum');
    expect(searching.found?.answer.count).toBe(2);
    await answer(1, found(1));
    expect(searching.found?.answer.count).toBe(1);
  });

  it('is shown once all is there that it is shown with, unless something else is found by then', async () => {
    const { searching, type, answer } = newSearching();
    const waiting: (() => void)[] = [];
    searching.prepare = () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      });
    const settled: string[] = [];
    type('hu');
    await answer(0, found(1));
    type('hum');
    await answer(1, found(2));
    void searching.settled().then(() => settled.push('settled'));
    await vi.advanceTimersByTimeAsync(0);
    expect(searching.found).toBeUndefined();
    expect(settled).toEqual([]);
    waiting[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(searching.found?.answer.count).toBe(2);
    expect(settled).toEqual(['settled']);
    waiting[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(searching.found?.answer.count).toBe(2);
  });

  it('is what was asked for last, whichever answer comes last', async () => {
    const { searching, type, answer } = newSearching();
    type('hu');
    type('hum');
    await answer(1, found(1));
    await answer(0, found(2));
    expect(searching.found?.wish.text).toBe('hum');
  });

  it('is nothing at once where nothing is typed, and old answers do not come back', async () => {
    const { searching, type, asked, answer } = newSearching();
    type('hu');
    type(' ');
    expect(asked).toHaveLength(1);
    await answer(0, found(2));
    expect(searching.found).toBeUndefined();
  });

  it('is waited for by whoever opens it', async () => {
    const { searching, type, answer } = newSearching();
    let isSettled = false;
    type('hu');
    const settled = searching.settled().then(() => {
      isSettled = true;
    });
    type('hum');
    await answer(0, found(2));
    expect(isSettled).toBe(false);
    await answer(1, found(1));
    await settled;
    expect(searching.found?.wish.text).toBe('hum');
  });
});

describe('what is looked for', () => {
  it('is everything, in all languages, unless the reader says otherwise', () => {
    const { searching, type, asked } = newSearching();
    type('hu');
    expect(asked).toEqual([{ text: 'hu', reading: ['fr', 'en'] }]);
    expect(searching.isFiltered).toBe(false);
  });

  it('is only what the filter lets through', () => {
    const { searching } = newSearching('la');
    searching.words = 'homo';
    const article = { id: 'article-0', title: 'A title', language: 'la' };
    searching.change({ languages: 'current', article, isBookmarked: true, tag: 'law' });
    expect(searching.wish).toEqual({
      text: 'homo',
      reading: ['fr', 'en'],
      languages: ['la'],
      article: 'article-0',
      bookmarked: true,
      tags: ['law'],
    });
    searching.change({ languages: 'mine' });
    expect(searching.wish?.languages).toEqual(['fr', 'en']);
    searching.clearFilter();
    expect(searching.wish).toEqual({ text: 'homo', reading: ['fr', 'en'] });
  });

  it('is all of one edition where the reader wants more of it, and can be more again', () => {
    const { searching } = newSearching();
    searching.words = 'homo';
    const article = { id: 'article-0', title: 'A title', language: 'la', isOnlyLanguage: true };
    searching.change({ article });
    expect(searching.wish).toMatchObject({ article: 'article-0', languages: ['la'] });
    searching.widen();
    expect(searching.wish).toEqual({ text: 'homo', reading: ['fr', 'en'], article: 'article-0' });
  });

  it('is in the languages of the reader where no article has one', () => {
    const { searching } = newSearching();
    searching.change({ languages: 'current' });
    expect(searching.languages).toEqual(['fr', 'en']);
  });

  it('is cut where it is too long, between letters, and that can be said', () => {
    const { searching } = newSearching();
    searching.words = `a${'𝒂'.repeat(1_000_000)}`;
    expect(searching.words === `a${'𝒂'.repeat(longestWords / 2 - 1)}`).toBe(true);
    expect(searching.isCut).toBe(true);
    searching.words = 'a'.repeat(longestWords);
    expect(searching.isCut).toBe(false);
  });
});

describe('what is told', () => {
  it('is how much was found, once the reader pauses', async () => {
    const { app, searching, type, told, answer } = newSearching();
    app.panel = 'search';
    type('hu');
    await answer(0, found(40, 1_200));
    type('hum');
    await answer(1, found(40, 2));
    expect(told).toEqual([]);
    vi.runAllTimers();
    expect(told).toEqual(['42 paragraphs in 2 articles']);
    expect(searching.summary).toBe('42 paragraphs in 2 articles');
  });

  it('is how much was found where the index had it searched again meanwhile', async () => {
    const { app, searching, type, told, answer } = newSearching();
    app.panel = 'search';
    type('hu');
    searching.find(searching.wish, false);
    await answer(0, found(1));
    await answer(1, found(2));
    vi.runAllTimers();
    expect(told).toEqual(['2 paragraphs in 1 article']);
  });

  it('says where there are more, and that the index is not whole', async () => {
    const { searching, type, answer } = newSearching();
    type('hu');
    await answer(0, { ...found(2), count: 1_000 });
    expect(searching.summary).toBe('1,000 paragraphs; the best of them');
    type('hum');
    await answer(1, { ...found(1), isPartial: true });
    expect(searching.summary).toBe('1 paragraph in 1 article so far');
  });

  it('is nothing of it once a hit was gone to', async () => {
    const { app, searching, type, told, followed, answer } = newSearching();
    app.panel = 'search';
    type('hu');
    await answer(0, found(1));
    const hit = { article: 'article-0', language: 'en', block: 's1.p1' };
    await searching.go(hit, 'a row');
    vi.runAllTimers();
    expect(told).toEqual([]);
    expect(followed).toEqual([hit]);
    expect(searching.isReturning).toBe(true);
    expect(searching.active).toBe('a row');
  });

  it('is marked in the article of a hit that was gone to, until other words are searched', async () => {
    const { searching, type, marked, answer } = newSearching('en');
    type('hu');
    await answer(0, found(1));
    // What was found is for these words, and not for those that are typed meanwhile.
    type('hum');
    await searching.go({ article: 'article-0', language: 'en', block: 's1.p1' }, 'a row');
    expect(marked).toEqual(['hu']);
    await searching.go({ article: 'gone', language: 'en', block: 's1.p1' }, 'a row');
    await searching.go({ article: 'article-0', language: 'en', block: 's1.p9' }, 'a row');
    expect(marked).toEqual(['hu']);
    searching.words = 'huma';
    expect(marked).toEqual([]);
  });
});

describe('the index', () => {
  it('has the search done again when it has come further, but not all the time', async () => {
    const { app, searching, type, asked, told, progress, answer } = newSearching();
    app.panel = 'search';
    type('hu');
    await answer(0, { ...found(1), isPartial: true });
    progress({ done: 1, total: 3 });
    progress({ done: 2, total: 3 });
    expect(searching.progress).toEqual({ done: 2, total: 3 });
    vi.runAllTimers();
    expect(asked).toHaveLength(2);
    await answer(1, found(2));
    vi.runAllTimers();
    expect(asked).toHaveLength(2);
    progress({ done: 3, total: 3 });
    expect(searching.progress).toBeUndefined();
    vi.runAllTimers();
    expect(asked).toHaveLength(3);
    // It was the index and not the reader.
    expect(told).toEqual(['1 paragraph in 1 article so far']);
  });

  it('has nothing searched for while the search is not shown', async () => {
    const { type, asked, progress, answer } = newSearching();
    type('hu');
    await answer(0, found(1));
    progress({ done: 1, total: 3 });
    vi.runAllTimers();
    expect(asked).toHaveLength(1);
  });
});

describe('keys that are typed while the search is on its way to the page', () => {
  const key = (name: string, change: KeyboardEventInit = {}): KeyboardEvent =>
    new KeyboardEvent('keydown', { key: name, ...change });

  it('are for its field, in the place of what was there', () => {
    const { searching } = newSearching();
    searching.words = 'before';
    searching.open();
    expect(['d', 'í', '日', 'Backspace'].map((name) => searching.takesKey(key(name)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(searching.words).toBe('dí');
    expect(searching.arrived()).toBe(true);
    expect(searching.takesKey(key('x'))).toBe(false);
  });

  it('are not where they are commands of the page', () => {
    const { searching } = newSearching();
    expect(searching.takesKey(key('d'))).toBe(false);
    searching.open();
    expect(searching.takesKey(key('Escape'))).toBe(false);
    expect(searching.takesKey(key('f', { ctrlKey: true }))).toBe(false);
    searching.closed();
    expect(searching.takesKey(key('d'))).toBe(false);
  });
});
