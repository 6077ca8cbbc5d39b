// The list of all bookmarks: what is found, in which order, under which headings, and how fast.
import { describe, expect, it } from 'vitest';
import type { Bookmark } from './bookmark';
import {
  bookmarkFilter,
  dayOf,
  languagesOf,
  noFilter,
  prepareFilter,
  rowsOf,
  successorOf,
  type ListRow,
} from './bookmark-list';
import { testBookmark as bookmark } from './bookmark-list.test-data';
import { searchComparing } from './search/comparing';

const articles = [
  { id: 'zebras', title: 'Über Zebras', language: 'de' },
  { id: 'ants', title: 'Ants', language: 'en' },
];

function found(bookmarks: readonly Bookmark[], filter: Partial<typeof noFilter>): readonly string[] {
  const fits = bookmarkFilter({ ...noFilter, ...filter }, articles, 'en');
  return bookmarks.filter(fits).map(({ id }) => id);
}

/** A list as one would write it down: headings in brackets. */
function written(rows: readonly ListRow[]): readonly string[] {
  return rows.map((row) => {
    switch (row.kind) {
      case 'article':
        return `[${row.title}, ${row.count}${row.isInLibrary ? '' : ', gone'}]`;
      case 'colour':
        return `[${row.colour}, ${row.count}]`;
      case 'bookmark':
        return row.key;
    }
  });
}

describe('the filter', () => {
  const all = [
    bookmark('a', { quote: 'Ёлки и ΛΌΓΟΣ', language: 'ru', note: 'Ask Ana', tags: ['to quote'] }),
    bookmark('b', { heading: 'Stripes', article: 'zebras', colour: 'blue' }),
    bookmark('c', { quote: 'ISPARTA', language: 'tr', note: 'INFO', title: 'Şehirler' }),
  ];

  it('finds every word somewhere: in the excerpt, the note, a tag, the heading, or a title', () => {
    expect(found(all, { words: 'ёлки ana' })).toEqual(['a']);
    expect(found(all, { words: 'QUOTE' })).toEqual(['a']);
    expect(found(all, { words: 'stripe' })).toEqual(['b']);
    expect(found(all, { words: 'über' })).toEqual(['b']);
    expect(found(all, { words: 'ŞEHİR' })).toEqual(['c']);
    expect(found(all, { words: 'ёлки stripes' })).toEqual([]);
    expect(found(all, { words: '  ' })).toEqual(['a', 'b', 'c']);
  });

  it('compares letters as their language does, and what was typed as the interface’s language does too', () => {
    expect(found(all, { words: 'λόγος' })).toEqual(['a']);
    expect(found(all, { words: 'ısparta' })).toEqual(['c']);
    expect(found(all, { words: 'info' })).toEqual(['c']);
    // Without its mark a letter is another one.
    expect(found(all, { words: 'елки' })).toEqual([]);
  });

  it('leaves those of a language, with a tag, of a colour, and all of it together', () => {
    expect(found(all, { language: 'tr' })).toEqual(['c']);
    expect(found(all, { tag: 'to quote' })).toEqual(['a']);
    expect(found(all, { tag: 'quote' })).toEqual([]);
    expect(found(all, { colour: 'blue' })).toEqual(['b']);
    expect(found(all, { colour: 'blue', words: 'ana' })).toEqual([]);
  });
});

describe('the filter that compares as the search does', () => {
  const all = [
    bookmark('ru', { quote: 'Ёлки и мой ΛΌΓΟΣ', language: 'ru', note: 'Café, naïve', tags: ['Straße'] }),
    bookmark('de', { quote: 'Die Würde des Menschen; ein Maß', language: 'de' }),
    bookmark('sa', { quote: 'सर्वे मानवाः संस्कृतम्', language: 'sa' }),
    bookmark('ja', { quote: 'カタカナとﾊﾝｶｸ', language: 'ja' }),
    bookmark('es', { quote: 'El año', language: 'es' }),
  ];
  const foundBySearch = (words: string): readonly string[] =>
    all.filter(bookmarkFilter({ ...noFilter, words }, articles, 'en', searchComparing)).map(({ id }) => id);

  it('passes over what each language passes over, and nothing else', () => {
    expect(foundBySearch('елки λογος')).toEqual(['ru']);
    expect(foundBySearch('мои')).toEqual([]);
    expect(foundBySearch('cafe NAIVE strasse')).toEqual(['ru']);
    expect(foundBySearch('wuerde mass')).toEqual(['de']);
    expect(foundBySearch('wurde')).toEqual([]);
    expect(foundBySearch('かたかな ハンカク')).toEqual(['ja']);
    expect(foundBySearch('ano')).toEqual([]);
    expect(foundBySearch('AÑO')).toEqual(['es']);
  });

  it('takes Sanskrit in Latin letters, at each letter on the way', () => {
    for (const words of ['sarve', 'mānav', 'mAnavAH', 'saMskRtam', 'सम्स्कृतं'])
      expect(foundBySearch(words), words).toEqual(['sa']);
  });

  it('is made ready for as long as there is time', () => {
    let left = 3;
    const hasTime = (): boolean => (left -= 1) > 0;
    expect(prepareFilter(all, 'en', searchComparing, hasTime)).toBe(false);
    expect(left).toBe(0);
    expect(prepareFilter(all, 'en', searchComparing, () => true)).toBe(true);
    expect(prepareFilter([], 'en', searchComparing, () => false)).toBe(true);
  });

  it('takes for granted what has nothing that counts', () => {
    expect(foundBySearch('\u200D año')).toEqual(['es']);
  });
});

describe('the rows', () => {
  const all = [
    bookmark('late', { article: 'ants', position: 0.9, changed: '2026-11-03T00:00:00Z', colour: 'green' }),
    bookmark('gone', { article: 'moths', title: 'Moths', changed: '2026-11-05T00:00:00.000Z' }),
    bookmark('early', { article: 'ants', position: 0.1, changed: '2026-11-04T00:00:00.500Z' }),
    bookmark('zebra', { article: 'zebras', changed: '2026-11-04T00:00:00Z', colour: 'green' }),
  ];

  it('stand under their articles in the library’s order, those of other articles last, in the order of reading', () => {
    expect(written(rowsOf(all, 'place', articles))).toEqual([
      '[Über Zebras, 1]',
      'zebra',
      '[Ants, 2]',
      'early',
      'late',
      '[Moths, 1, gone]',
      'gone',
    ]);
  });

  it('keep the order in which they were made at one place', () => {
    const twice = [bookmark('second', { made: '2026-11-02T00:00:00Z' }), bookmark('first')];
    expect(written(rowsOf(twice, 'place', articles))).toEqual(['[Ants, 2]', 'first', 'second']);
  });

  it('stand with the latest first, without headings', () => {
    expect(written(rowsOf(all, 'date', articles))).toEqual(['gone', 'early', 'zebra', 'late']);
  });

  it('stand under their colours, and then by place', () => {
    expect(written(rowsOf(all, 'colour', articles))).toEqual([
      '[red, 2]',
      'early',
      'gone',
      '[green, 2]',
      'zebra',
      'late',
    ]);
  });

  it('name an article that is gone as its latest bookmark does', () => {
    const renamed = [
      bookmark('old', { article: 'moths', title: 'Moth' }),
      bookmark('new', {
        article: 'moths',
        title: 'Papillons',
        language: 'fr',
        changed: '2026-11-09T00:00:00Z',
      }),
    ];
    expect(rowsOf(renamed, 'place', [])[0]).toMatchObject({ title: 'Papillons', language: 'fr' });
  });
});

it('puts the next row in the place of one that is gone, and at the end the one before', () => {
  const rows = rowsOf([bookmark('a'), bookmark('b'), bookmark('c')], 'place', articles);
  const without =
    (...gone: readonly string[]) =>
    (key: string) =>
      !gone.includes(key);
  expect(successorOf(rows, 2, without('b'))).toBe('c');
  expect(successorOf(rows, 2, without('b', 'c'))).toBe('a');
  expect(successorOf(rows, 3, without('c'))).toBe('b');
  expect(successorOf(rows, 1, without('a', 'b', 'c'))).toBeUndefined();
});

it('knows the languages in the order of the language bar', () => {
  const all = ['de', 'ko', 'de', 'xx'].map((language, index) => bookmark(String(index), { language }));
  expect(languagesOf(all)).toEqual(['ko', 'de', 'xx']);
});

it('says the day where the reader is', () => {
  const noon = new Date(2026, 0, 5, 12);
  expect(dayOf(noon.toISOString())).toBe('2026-01-05');
});
