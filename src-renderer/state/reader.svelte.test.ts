// What a reader's state does with languages and places, with a bridge that answers at once or when told.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { align } from '../../src-shared/align/align';
import { landingIn, landingInSame, type Landing } from '../../src-shared/align/landing';
import { outlineOf } from '../../src-shared/article/outline';
import type { Edition } from '../../src-shared/article/shapes';
import type { ArticleWish, Bridge, OpenedArticle } from '../../src-shared/contract';
import type { Place } from '../../src-shared/place';
import { failed, ok, type Result } from '../../src-shared/result';
import { ReaderState } from './reader.svelte';

const languages = ['en', 'fr', 'sa'];

/** An edition with one section of as many paragraphs as said. */
function edition(language: string, paragraphs: number): Edition {
  const content = Array.from({ length: paragraphs }, (_, index) => ({
    kind: 'paragraph' as const,
    id: `s1.p${index + 1}`,
    content: [{ kind: 'text' as const, text: 'x'.repeat(80 / paragraphs) }],
  }));
  const section = { id: 's1', number: 1, level: 2, heading: [], content, sections: [] };
  const facts = { title: 'Title', authors: [], translators: [], tags: [], original: false };
  return { ...facts, article: 'one', language, lead: [], sections: [section], notes: [], problems: [] };
}

const editions: Readonly<Record<string, Edition>> = {
  en: edition('en', 8),
  fr: edition('fr', 8),
  sa: edition('sa', 1),
};

/** An article as the main process opens it: with where the origin wished for, or else the reader's place, is in it. */
function opened(wish: ArticleWish, language = wish.language ?? 'en', place?: Place): OpenedArticle {
  const shown = editions[language] ?? edition('en', 8);
  const from = wish.origin ?? (wish.block === undefined ? place : undefined);
  const landing = from && landingOf(from, shown);
  return { edition: shown, languages, bookmarks: [], ...(place && { place }), ...(landing && { landing }) };
}

function landingOf(from: Place, shown: Edition): Landing {
  const to = outlineOf(shown);
  const there = editions[from.language];
  return from.language === shown.language || there === undefined
    ? landingInSame(to, from.block)
    : landingIn(align(there, shown), outlineOf(there), to, from);
}

/** A reader whose articles come from memory, and what they kept. */
function newReader(
  answer: (wish: ArticleWish) => Promise<Result<OpenedArticle, { kind: 'article-missing' }>> = (wish) =>
    Promise.resolve(ok(opened(wish))),
  prepare: () => Promise<void> = () => Promise.resolve(),
) {
  const kept: Place[] = [];
  const complaints: string[] = [];
  let saves: Result<null, string> = ok(null);
  const ask = (name: string, argument: unknown): Promise<unknown> => {
    if (name === 'article.open') return answer(argument as ArticleWish);
    kept.push(argument as Place);
    return Promise.resolve(saves);
  };
  const reader = new ReaderState({
    bridge: { ask: ask as Bridge['ask'], on: () => () => undefined },
    prepareText: () => Promise.resolve(),
    readingLanguages: () => [],
    prepare,
    placeNotKept: (detail) => complaints.push(detail),
    shown: () => undefined,
  });
  const failSaves = (): void => {
    saves = failed('ENOSPC');
  };
  return { reader, kept, complaints, failSaves };
}

describe('a reader', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has begun an article as soon as it is shown, without moving in it', async () => {
    const { reader, kept } = newReader();
    await reader.open({ article: 'one' });
    expect(kept).toEqual([{ article: 'one', language: 'en', block: 's0', offset: 0, share: 0 }]);
    expect(reader.spot).toBeUndefined();
  });

  it('is placed in each language from where they were last, not from language to language', async () => {
    const { reader } = newReader();
    await reader.open({ article: 'one' });
    reader.moved({ block: 's1.p6', offset: 12, share: 0.5 });
    await reader.switchTo('sa');
    // Five and a half of eight paragraphs.
    expect(reader.spot).toEqual({ block: 's1.p1', offset: 12, share: 5.5 / 8, isByShare: true });
    await reader.switchTo('fr');
    expect(reader.spot?.block).toBe('s1.p6');
  });

  it('is where they left the article when a link leads to a paragraph that is gone', async () => {
    const place: Place = { article: 'one', language: 'en', block: 's1.p3', offset: 5, share: 0.1 };
    const { reader } = newReader((wish) =>
      Promise.resolve(
        ok({
          ...opened({ ...wish, origin: place }, 'en', place),
          ...(wish.block === 's9' && { missingBlock: 's9' }),
        }),
      ),
    );
    await reader.open({ article: 'one', block: 's9' });
    expect(reader.place).toEqual(place);
    expect(reader.missingBlock).toBe('s9');
    await reader.open({ article: 'one', block: 's1' });
    expect(reader.place).toMatchObject({ offset: 0, share: 0 });
    expect(reader.missingBlock).toBeUndefined();
  });

  it('begins anew from where they move to in another language', async () => {
    const { reader } = newReader();
    await reader.open({ article: 'one' });
    reader.moved({ block: 's1.p6', offset: 0, share: 0 });
    await reader.switchTo('sa');
    reader.moved({ block: 's1', offset: 0, share: 0 });
    await reader.switchTo('en');
    expect(reader.spot?.block).toBe('s1');
  });

  it('has their place saved once they rest, and at once when they switch', async () => {
    const { reader, kept } = newReader();
    await reader.open({ article: 'one' });
    for (let step = 1; step <= 8; step += 1) reader.moved({ block: `s1.p${step}`, offset: 0, share: 0 });
    expect(kept.map(({ block }) => block)).toEqual(['s0']);
    vi.runAllTimers();
    expect(kept.map(({ block }) => block)).toEqual(['s0', 's1.p8']);
    await reader.switchTo('fr');
    expect(kept.at(-1)).toMatchObject({ article: 'one', language: 'fr', block: 's1.p8' });
  });

  it('has their place saved when they leave before they rest', async () => {
    const { reader, kept } = newReader();
    await reader.open({ article: 'one' });
    reader.moved({ block: 's1.p2', offset: 0, share: 0 });
    reader.close();
    expect(kept.map(({ block }) => block)).toEqual(['s0', 's1.p2']);
    vi.runAllTimers();
    expect(kept).toHaveLength(2);
  });

  it('has their place saved when another article is opened before they rest', async () => {
    const { reader, kept } = newReader();
    await reader.open({ article: 'one' });
    reader.moved({ block: 's1.p2', offset: 0, share: 0 });
    await reader.open({ article: 'two' });
    expect(kept.map(({ block }) => block)).toContain('s1.p2');
  });

  it('is told when their place could not be saved', async () => {
    const { reader, complaints, failSaves } = newReader();
    await reader.open({ article: 'one' });
    failSaves();
    reader.moved({ block: 's1.p2', offset: 0, share: 0 });
    await vi.runAllTimersAsync();
    expect(complaints).toEqual(['ENOSPC']);
  });

  it('sees the language asked for last, whichever comes first', async () => {
    const answers = new Map<string, () => void>();
    const { reader } = newReader(
      (wish) =>
        new Promise((resolve) => {
          if (wish.language === undefined) resolve(ok(opened(wish)));
          else
            answers.set(wish.language, () => {
              resolve(ok(opened(wish)));
            });
        }),
    );
    await reader.open({ article: 'one' });
    const first = reader.switchTo('fr');
    const second = reader.switchTo('sa');
    answers.get('sa')?.();
    expect(await second).toBe('shown');
    answers.get('fr')?.();
    expect(await first).toBe('overtaken');
    expect(reader.edition?.language).toBe('sa');
    expect(reader.previousLanguage).toBe('en');
  });

  it('stays in the library when the article that they left for it is ready only then', async () => {
    let prepared = (): void => undefined;
    const preparing = new Promise<void>((resolve) => {
      prepared = resolve;
    });
    const { reader, kept } = newReader(undefined, () => preparing);
    const opening = reader.open({ article: 'one' });
    await vi.advanceTimersByTimeAsync(0);
    reader.close();
    prepared();
    expect(await opening).toBeUndefined();
    expect(reader.edition).toBeUndefined();
    expect(kept).toEqual([]);
  });

  it('stays where they are when a language cannot be had', async () => {
    const { reader } = newReader((wish) =>
      Promise.resolve(
        wish.language === 'fr' ? failed({ kind: 'article-missing' as const }) : ok(opened(wish)),
      ),
    );
    await reader.open({ article: 'one' });
    expect(await reader.switchTo('fr')).toBe('unavailable');
    expect(reader.edition?.language).toBe('en');
  });

  it('comes to the heading of the section, else to the title, where their paragraph is gone', async () => {
    for (const [block, expected] of [
      ['s1.p99', 's1'],
      ['s9.p1', 's0'],
    ] as const) {
      const place = { article: 'one', language: 'en', block, offset: 0, share: 0 };
      const { reader } = newReader((wish) => Promise.resolve(ok(opened(wish, 'en', place))));
      await reader.open({ article: 'one' });
      expect(reader.spot?.block).toBe(expected);
    }
  });

  it('comes to the corresponding paragraph where they left the article in another language', async () => {
    const place = { article: 'one', language: 'fr', block: 's1.p6', offset: 3, share: 0 };
    const { reader } = newReader((wish) => Promise.resolve(ok(opened(wish, wish.language ?? 'sa', place))));
    await reader.open({ article: 'one' });
    expect(reader.edition?.language).toBe('sa');
    expect(reader.spot).toEqual({ block: 's1.p1', offset: 3, share: 5 / 8, isByShare: true });
    await reader.switchTo('en');
    expect(reader.spot?.block).toBe('s1.p6');
  });

  it('finds an article open again that they opened and did not move in', async () => {
    const place = { article: 'one', language: 'en', block: 's1.p3', offset: 3, share: 0 };
    const { reader, kept } = newReader((wish) => Promise.resolve(ok(opened(wish, 'en', place))));
    await reader.open({ article: 'one' });
    expect(kept).toEqual([place]);
  });

  it('comes to the paragraph that a link names, whatever their place was', async () => {
    const place = { article: 'one', language: 'en', block: 's1.p8', offset: 5, share: 0.5 };
    const { reader } = newReader((wish) => Promise.resolve(ok(opened(wish, 'en', place))));
    await reader.open({ article: 'one', block: 's1.p3' });
    expect(reader.spot).toEqual({ block: 's1.p3', offset: 0, share: 0 });
  });

  it('is told for a moment among which paragraphs they are, where that is not certain', async () => {
    const { reader } = newReader();
    await reader.open({ article: 'one', language: 'sa' });
    reader.moved({ block: 's1.p1', offset: 40, share: 0.5 });
    expect(await reader.switchTo('en')).toBe('about');
    expect(reader.spot).toMatchObject({ block: 's1.p5', isByShare: true });
    expect(reader.about).toHaveLength(8);
    vi.runAllTimers();
    expect(reader.about).toEqual([]);
    await reader.switchTo('fr');
    reader.moved({ block: 's1.p2', offset: 0, share: 0 });
    expect(reader.about).toEqual([]);
    expect(await reader.switchTo('en')).toBe('shown');
  });

  it('has the place saved at which a paragraph was put, and is still placed from where they were', async () => {
    const { reader, kept } = newReader();
    await reader.open({ article: 'one' });
    reader.moved({ block: 's1.p6', offset: 12, share: 0.5 });
    await reader.switchTo('sa');
    reader.placed({ block: 's1.p1', offset: 300, share: 5.5 / 8 });
    expect(kept.at(-1)).toMatchObject({ language: 'sa', block: 's1.p1', offset: 300 });
    await reader.switchTo('en');
    expect(reader.spot).toMatchObject({ block: 's1.p6', offset: 12 });
    const saves = kept.length;
    reader.placed({ block: 's1.p6', offset: 12, share: 0.5 });
    expect(kept).toHaveLength(saves);
  });
});
