// Tests of bookmarks: how one is made, and which shapes are refused.
import { describe, expect, it } from 'vitest';
import { parseEdition } from './article/parse/parse';
import { blockTexts } from './article/block-texts';
import { outlineOf } from './article/outline';
import { isBookmark, makeBookmark, surroundingsOf } from './bookmark';
import { bookmarkForTests } from './bookmark-for-tests';

const text =
  '---\ntitle: Jackets\n---\n\nLead.\n\n## Sewing\n\nFirst.\n\n- An item\n\n## Washing\n\nLast.[^1]\n\n[^1]: A note.\n';
const edition = parseEdition({ article: 'jackets', language: 'en', file: 'en.md', text, images: new Map() });
const outline = outlineOf(edition);
const making = { id: bookmarkForTests(7).id, now: Date.parse('2026-02-03T04:05:06.789Z') };

describe('the texts of blocks', () => {
  it('are those of the outline, in its order', () => {
    const texts = blockTexts(edition);
    expect(texts.map(({ id }) => id)).toEqual(outline.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
    expect(texts.map(({ text }) => text.length)).toEqual(
      outline.flatMap(({ blocks }) => blocks.map(({ length }) => length)),
    );
    expect(texts.find(({ id }) => id === 's1.p2')?.text).toBe('An item');
    expect(texts.find(({ id }) => id === 'n1')?.text).toBe('A note.');
  });
});

describe('a new bookmark', () => {
  it('knows its paragraph, and what stands around it', () => {
    const bookmark = makeBookmark(edition, blockTexts(edition), outline, 's2.p1', making);
    expect(bookmark).toMatchObject({
      id: making.id,
      anchor: { article: 'jackets', language: 'en', block: 's2.p1', quote: 'Last.' },
      title: 'Jackets',
      heading: 'Washing',
      note: '',
      tags: [],
      colour: 'red',
      made: '2026-02-03T04:05:06.789Z',
      changed: '2026-02-03T04:05:06.789Z',
    });
    expect(isBookmark(bookmark)).toBe(true);
    expect(isBookmark(JSON.parse(JSON.stringify(bookmark)))).toBe(true);
  });

  it('is not made where there is no such paragraph', () => {
    expect(makeBookmark(edition, blockTexts(edition), outline, 's9.p1', making)).toBeUndefined();
  });

  it('has a position that grows with the text', () => {
    const ids = outline.flatMap(({ blocks }) => blocks.map(({ id }) => id));
    const positions = ids.map((id) => surroundingsOf(edition, outline, id).position);
    expect(positions[0]).toBe(0);
    expect(positions).toEqual(positions.toSorted((one, other) => one - other));
    expect(new Set(positions).size).toBe(positions.length);
    expect(Math.max(...positions)).toBeLessThan(1);
  });

  it('has no heading in the lead', () => {
    expect(surroundingsOf(edition, outline, 's0.p1').heading).toBe('');
    expect(surroundingsOf(edition, outline, 's1').heading).toBe('Sewing');
  });
});

describe('isBookmark', () => {
  const good = bookmarkForTests(1);

  it('takes whole ones', () => {
    expect(isBookmark(good)).toBe(true);
    expect(isBookmark({ ...good, former: good.anchor, lost: true, tags: ['law'], note: '# As typed' })).toBe(
      true,
    );
  });

  it.each<[string, object]>([
    ['no id', { id: undefined }],
    ['an id that is no UUID', { id: 'first' }],
    ['no anchor', { anchor: undefined }],
    ['an anchor into another folder', { anchor: { ...good.anchor, article: '../up' } }],
    ['an anchor in no language', { anchor: { ...good.anchor, language: 'xx' } }],
    ['a former anchor that is none', { former: {} }],
    ['a lost that is false', { lost: false }],
    ['a title that is a number', { title: 1 }],
    ['a position that cannot be calculated with', { position: NaN }],
    ['a position that JSON made of it', { position: null }],
    ['no note', { note: undefined }],
    ['a note without end', { note: 'x'.repeat(100_001) }],
    ['a tag of nothing', { tags: [' '] }],
    ['a tag without end', { tags: ['x'.repeat(101)] }],
    ['tags without end', { tags: Array.from({ length: 101 }, (_, index) => `tag ${index}`) }],
    ['a list with a hole', { tags: new Array(1) }],
    ['a colour that does not exist', { colour: 'pink' }],
    ['a time that is none', { made: 'yesterday' }],
  ])('refuses one with %s', (_what, changed) => {
    expect(isBookmark({ ...good, ...changed })).toBe(false);
  });
});
