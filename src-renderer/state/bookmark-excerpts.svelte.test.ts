// What the list of bookmarks knows of the texts at its bookmarks, with a bridge that answers when the test says so.
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { BookmarksChange } from '../../src-shared/bookmark';
import { bookmarkForTests } from '../../src-shared/bookmark-for-tests';
import type { BookmarkExcerpts, Bridge } from '../../src-shared/contract';
import { BookmarkExcerptsState } from './bookmark-excerpts.svelte';

const bookmark = bookmarkForTests(1);
const change: BookmarksChange = { put: [bookmark], removed: [] };
const inLanguage = (language: string, text: string): BookmarkExcerpts => ({
  language,
  texts: { [bookmark.id]: text },
});

/** The state, with a row of the bookmark in sight, and the other side of its bridge. */
function newExcerpts() {
  const waiting: ((answer: BookmarkExcerpts | undefined) => void)[] = [];
  const asked: unknown[] = [];
  let tell: (change: BookmarksChange) => void = () => undefined;
  const ask = (_name: string, article: unknown): Promise<unknown> => {
    asked.push(article);
    return new Promise((resolve) => waiting.push(resolve));
  };
  const excerpts = new BookmarkExcerptsState({
    ask: ask as Bridge['ask'],
    on: (_name, heard) => {
      tell = heard as typeof tell;
      return () => undefined;
    },
  });
  const leave = $effect.root(() => {
    for (const { anchor } of [bookmark, bookmarkForTests(2)]) {
      $effect(() => {
        excerpts.want(anchor.article);
      });
    }
  });
  flushSync();
  return {
    excerpts,
    asked,
    leave,
    tell: (what: BookmarksChange): void => {
      tell(what);
      flushSync();
    },
    forget: (): void => {
      excerpts.forget();
      flushSync();
    },
    /** Answers a request, counted from 0. */
    answer: async (request: number, answer: BookmarkExcerpts | undefined): Promise<void> => {
      waiting[request]?.(answer);
      await Promise.resolve();
      await Promise.resolve();
      flushSync();
    },
  };
}

describe('the excerpts', () => {
  it('are asked for once for each article, and are there when they are answered', async () => {
    const { excerpts, asked, answer, leave } = newExcerpts();
    expect(asked).toEqual(['human-rights']);
    expect(excerpts.of(bookmark)).toBeUndefined();
    await answer(0, inLanguage('fr', 'Tous les êtres humains'));
    expect(excerpts.of(bookmark)).toEqual({ language: 'fr', text: 'Tous les êtres humains' });
    expect(excerpts.of(bookmarkForTests(3))).toBeUndefined();
    expect(asked).toHaveLength(1);
    leave();
  });

  it('are none in the language in which the bookmark was made', async () => {
    const { excerpts, answer, leave } = newExcerpts();
    await answer(0, inLanguage('en', 'All human beings'));
    expect(excerpts.of(bookmark)).toBeUndefined();
    leave();
  });

  it('of an article that cannot be read are asked for once', async () => {
    const { excerpts, asked, answer, leave } = newExcerpts();
    await answer(0, undefined);
    expect(excerpts.of(bookmark)).toBeUndefined();
    expect(asked).toHaveLength(1);
    leave();
  });

  it.each([
    ['changed', change],
    ['removed', { put: [], removed: [{ article: 'human-rights', id: bookmark.id }] }],
  ])('are asked for again when a bookmark of the article is %s, and stay until then', async (_, what) => {
    const { excerpts, asked, answer, tell, leave } = newExcerpts();
    await answer(0, inLanguage('fr', 'Un'));
    tell(what);
    expect(asked).toHaveLength(2);
    expect(excerpts.of(bookmark)?.text).toBe('Un');
    await answer(1, inLanguage('fr', 'Deux'));
    expect(excerpts.of(bookmark)?.text).toBe('Deux');
    leave();
  });

  it('stay as they are when bookmarks of another article change', async () => {
    const { asked, answer, tell, leave } = newExcerpts();
    await answer(0, inLanguage('fr', 'Un'));
    tell({ put: [], removed: [{ article: 'open-models', id: bookmark.id }] });
    expect(asked).toHaveLength(1);
    leave();
  });

  it('are those asked for last, though an older answer comes later', async () => {
    const { excerpts, asked, answer, tell, leave } = newExcerpts();
    tell(change);
    expect(asked).toHaveLength(2);
    await answer(1, inLanguage('fr', 'Deux'));
    await answer(0, inLanguage('fr', 'Un'));
    expect(excerpts.of(bookmark)?.text).toBe('Deux');
    leave();
  });

  it('are forgotten at once, with the answers that are still to come', async () => {
    const { excerpts, asked, answer, forget, leave } = newExcerpts();
    await answer(0, inLanguage('fr', 'Un'));
    forget();
    expect(excerpts.of(bookmark)).toBeUndefined();
    forget();
    expect(asked).toHaveLength(3);
    await answer(1, inLanguage('fr', 'Un'));
    expect(excerpts.of(bookmark)).toBeUndefined();
    await answer(2, inLanguage('de', 'Eins'));
    expect(excerpts.of(bookmark)).toEqual({ language: 'de', text: 'Eins' });
    leave();
  });
});
