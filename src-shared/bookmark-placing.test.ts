// Tests of placing bookmarks: in the edition they were made in, in another, and after the text has changed.
import { describe, expect, it } from 'vitest';
import { blockTexts } from './article/block-texts';
import { outlineOf } from './article/outline';
import { parseEdition } from './article/parse/parse';
import type { Edition } from './article/shapes';
import { isBookmark, makeBookmark, type Bookmark } from './bookmark';
import { bookmarkForTests } from './bookmark-for-tests';
import { align } from './align/align';
import { placeBookmarks, type Placing } from './bookmark-placing';

const paragraphs = [
  'The first jacket was sewn in a cold winter by a tailor who had never seen the sea.',
  'Its lining came from an old sail, and its buttons were carved from the horn of a goat.',
  'Nobody in the village believed that it would last for more than a single season of rain.',
  'Thirty years later it still hung beside the door, mended at both elbows and at the collar.',
];

function edition(language: string, texts: readonly string[]): Edition {
  const text = `---\ntitle: Jackets\n---\n\n## Sewing\n\n${texts.join('\n\n')}\n`;
  return parseEdition({ article: 'jackets', language, file: `${language}.md`, text, images: new Map() });
}

const english = edition('en', paragraphs);

function bookmarkOn(shown: Edition, block: string): Bookmark {
  const making = { id: bookmarkForTests(1).id, now: Date.parse('2026-01-01T00:00:00Z') };
  const bookmark = makeBookmark(shown, blockTexts(shown), outlineOf(shown), block, making);
  if (bookmark === undefined) throw new Error(`There is no block ${block}`);
  return bookmark;
}

function place(bookmarks: readonly Bookmark[], from: Edition | undefined, shown: Edition): Placing {
  return placeBookmarks(bookmarks, from, shown, from === undefined ? [] : align(from, shown));
}

const unchanged = { moved: 0, changed: 0, orphaned: 0 };

describe('in the edition it was made in, a bookmark', () => {
  it('is on its paragraph, and nothing is said or changed', () => {
    const bookmark = bookmarkOn(english, 's1.p2');
    expect(place([bookmark], english, english)).toEqual({
      placed: [{ bookmark, standing: { kind: 'placed', blocks: ['s1.p2'], isCertain: true } }],
      updated: [],
      news: unchanged,
    });
  });

  it('moves with its paragraph, keeps what it was, and is as if made there the next time', () => {
    const bookmark = { ...bookmarkOn(english, 's1.p2'), note: 'Mine' };
    const moved = edition('en', ['Something new stands here.', ...paragraphs]);
    const { placed, updated, news } = place([bookmark], moved, moved);
    expect(news).toEqual({ ...unchanged, moved: 1 });
    expect(placed[0]?.standing).toEqual({ kind: 'placed', blocks: ['s1.p3'], isCertain: true });
    expect(updated).toEqual([placed[0]?.bookmark]);
    expect(updated[0]).toMatchObject({
      id: bookmark.id,
      note: 'Mine',
      anchor: { block: 's1.p3' },
      former: bookmark.anchor,
      made: bookmark.made,
      changed: bookmark.changed,
    });
    expect(isBookmark(updated[0])).toBe(true);
    expect(place(updated, moved, moved).news).toEqual(unchanged);
    expect(place(updated, moved, moved).updated).toEqual([]);
  });

  it('keeps its first anchor when the text changes again and again', () => {
    const bookmark = bookmarkOn(english, 's1.p2');
    let current: readonly Bookmark[] = [bookmark];
    let text = paragraphs[1] ?? '';
    for (const [old, now] of [
      ['lining', 'inside'],
      ['goat', 'ram'],
      ['carved', 'cut'],
      ['an old sail', 'a sail'],
    ] as const) {
      text = text.replace(old, now);
      const changed = edition('en', [paragraphs[0] ?? '', text, ...paragraphs.slice(2)]);
      const { updated, news } = place(current, changed, changed);
      expect(news).toEqual({ ...unchanged, changed: 1 });
      current = updated;
    }
    expect(current[0]?.former).toEqual(bookmark.anchor);
    expect(current[0]?.anchor.quote).toBe(text);
  });

  it('is lost where its paragraph is gone, which is told once, and the likeliest one is offered', () => {
    const bookmark = bookmarkOn(english, 's1.p2');
    const gone = edition('en', paragraphs.toSpliced(1, 1));
    const { placed, updated, news } = place([bookmark], gone, gone);
    expect(news).toEqual({ ...unchanged, orphaned: 1 });
    expect(placed[0]?.standing.kind).toBe('orphaned');
    expect(updated).toEqual([{ ...bookmark, lost: true }]);
    const again = place(updated, gone, gone);
    expect(again.news).toEqual(unchanged);
    expect(again.updated).toEqual([]);
    expect(again.placed[0]?.standing.kind).toBe('orphaned');
    // It is found as soon as the paragraph is there again, and nothing needs to be said of that.
    const back = place(updated, english, english);
    expect(back.news).toEqual(unchanged);
    expect(back.updated).toEqual([bookmark]);
    expect(back.placed[0]?.standing).toEqual({ kind: 'placed', blocks: ['s1.p2'], isCertain: true });
  });
});

describe('in another language, a bookmark', () => {
  it('is on the corresponding paragraph', () => {
    const french = edition('fr', ['Un.', 'Deux.', 'Trois.', 'Quatre.']);
    const bookmark = bookmarkOn(english, 's1.p2');
    const { placed } = place([bookmark], english, french);
    expect(placed).toEqual([{ bookmark, standing: { kind: 'placed', blocks: ['s1.p2'], isCertain: true } }]);
  });

  it('is on all paragraphs that it may belong to, where they are more', () => {
    const sanskrit = edition('sa', [paragraphs.join(' ')]);
    const bookmark = bookmarkOn(sanskrit, 's1.p1');
    const { placed } = place([bookmark], sanskrit, english);
    expect(placed[0]?.standing).toEqual({
      kind: 'placed',
      blocks: ['s1.p1', 's1.p2', 's1.p3', 's1.p4'],
      isCertain: false,
    });
  });

  it('is on the only paragraph there is, without doubt', () => {
    const sanskrit = edition('sa', [paragraphs.join(' ')]);
    const { placed } = place([bookmarkOn(english, 's1.p3')], english, sanskrit);
    expect(placed[0]?.standing).toEqual({ kind: 'placed', blocks: ['s1.p1'], isCertain: true });
  });

  it('has no place while the edition that it was made in is missing', () => {
    const bookmark = bookmarkOn(edition('fr', ['Un.']), 's1.p1');
    expect(place([bookmark], undefined, english)).toEqual({
      placed: [{ bookmark, standing: { kind: 'edition-missing' } }],
      updated: [],
      news: unchanged,
    });
  });
});
