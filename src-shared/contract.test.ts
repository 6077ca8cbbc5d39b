import { describe, expect, it } from 'vitest';
import { bookmarkForTests } from './bookmark-for-tests';
import { commandScopes } from './command/commands';
import {
  eventNames,
  isEventName,
  isRequestName,
  requestChecks,
  type EventName,
  type RequestName,
} from './contract';

interface Examples {
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
}

const notNothing = [null, false, 0, '', {}, [], 'x'];
const bookmark = bookmarkForTests(1);
const place = { article: 'human-rights', language: 'en', block: 's1.p2', offset: 10, share: 0.5 };
const preferences = { theme: 'dark', languages: ['en', 'pt-BR'] };

const correction = {
  id: bookmark.id,
  article: 'human-rights',
  kind: 'start',
  one: [{ ...bookmark.anchor, language: 'en' }],
  other: [{ ...bookmark.anchor, language: 'sa' }],
  made: '2026-01-01T00:00:00.000Z',
};

/** As it arrives from a page that was taken over: a field of its own by the name of the prototype. */
const fromPrototype = (fields: object): unknown => JSON.parse(`{"__proto__": ${JSON.stringify(fields)}}`);

/** What each request takes, and what it must refuse. A new request does not compile without examples. */
const examples: Readonly<Record<RequestName, Examples>> = {
  'app.listens': { good: [undefined], bad: notNothing },
  'app.opening': { good: [undefined], bad: notNothing },
  'library.start': { good: [undefined, 'human-rights'], bad: [null, false, 0, '', {}, [], '../up', 'a b'] },
  'library.list': {
    good: [{ from: 0 }, { from: 250 }, { from: 0, known: 3 }],
    bad: [
      ...notNothing,
      undefined,
      { known: 3 },
      { from: -1 },
      { from: 0.5 },
      { from: '0' },
      { from: 0, known: NaN },
    ],
  },
  'search.find': {
    good: [
      { text: '' },
      { text: 'a"'.repeat(500_000) },
      {
        text: '\ud800',
        languages: ['la', 'pt-BR'],
        reading: ['la'],
        article: 'human-rights',
        bookmarked: true,
        tags: ['law'],
      },
    ],
    bad: [
      ...notNothing,
      undefined,
      { text: 'a'.repeat(1_000_001) },
      { text: 'a', languages: ['xx'] },
      { text: 'a', languages: 'la' },
      { text: 'a', reading: ['xx'] },
      { text: 'a', article: '../up' },
      { text: 'a', bookmarked: false },
      { text: 'a', tags: [1] },
    ],
  },
  'window.open': {
    good: [undefined, { article: 'human-rights' }, { article: 'human-rights', language: 'la', block: 's2' }],
    bad: [...notNothing, { article: '../up' }, { article: 'human-rights', language: 5 }],
  },
  'window.close': { good: [undefined], bad: notNothing },
  'recent.clear': { good: [undefined], bad: notNothing },
  'search.progress': { good: [undefined], bad: notNothing },
  'search.counterpart': {
    good: [{ article: 'human-rights', language: 'la', block: 's1.p2', into: 'ko' }],
    bad: [
      ...notNothing,
      undefined,
      { article: '../up', language: 'la', block: 's1.p2', into: 'ko' },
      { article: 'human-rights', language: 'xx', block: 's1.p2', into: 'ko' },
      { article: 'human-rights', language: 'la', block: 's1.p2' },
      { article: 'human-rights', language: 'la', block: 1, into: 'ko' },
    ],
  },
  'fonts.installed': { good: [undefined], bad: notNothing },
  'offline.refused': { good: [undefined], bad: notNothing },
  'offline.proof': { good: [undefined], bad: notNothing },
  'offline.checksums': { good: [undefined], bad: notNothing },
  'page.print': { good: [undefined], bad: notNothing },
  'bookmarks.list': { good: [undefined], bad: notNothing },
  'bookmarks.placed': {
    good: [
      { article: 'human-rights', language: 'ko', ids: [] },
      { article: 'human-rights', language: 'ko', ids: [bookmark.id] },
    ],
    bad: [
      undefined,
      {},
      { article: 'human-rights', language: 'ko' },
      { article: '../up', language: 'ko', ids: [] },
      { article: 'human-rights', language: 'xx', ids: [] },
      { article: 'human-rights', language: 'ko', ids: ['1'] },
      { article: 'human-rights', language: 'ko', ids: bookmark.id },
    ],
  },
  'bookmarks.excerpts': {
    good: ['human-rights', 'a'.repeat(100)],
    bad: [
      undefined,
      null,
      '',
      '..',
      '../up',
      '__proto__',
      'a'.repeat(101),
      ['human-rights'],
      { article: 'human-rights' },
    ],
  },
  'bookmarks.change': {
    good: [
      { put: [], removed: [] },
      { put: [bookmark], removed: [{ article: 'human-rights', id: bookmark.id }] },
    ],
    bad: [
      undefined,
      {},
      { put: [bookmark] },
      { removed: [] },
      { put: [{}], removed: [] },
      { put: [{ ...bookmark, colour: 'pink' }], removed: [] },
      { put: [], removed: [bookmark.id] },
      { put: [], removed: [{ article: '../up', id: bookmark.id }] },
      { put: new Array(1), removed: [] },
      fromPrototype({ put: [], removed: [] }),
    ],
  },
  'bookmarks.export': {
    good: [
      { form: 'markdown', bookmarks: [] },
      { form: 'json', bookmarks: [bookmark] },
    ],
    bad: [
      undefined,
      {},
      { form: 'html', bookmarks: [] },
      { form: 'json' },
      { form: 'json', bookmarks: [{}] },
      { form: 'json', bookmarks: bookmark },
    ],
  },
  'article.open': {
    good: [
      { article: 'human-rights' },
      { article: 'human-rights', language: 'pt-BR', block: 's2.p3' },
      { article: 'a'.repeat(100) },
      { article: 'human-rights', block: 'x'.repeat(200) },
      { article: 'human-rights', bookmark: bookmark.id },
      { article: 'human-rights', origin: place },
      { article: 'human-rights', found: '"equal in dignity" -asylum' },
    ],
    bad: [
      undefined,
      null,
      'human-rights',
      ['human-rights'],
      [{ article: 'human-rights' }],
      {},
      { article: '' },
      { article: '..' },
      { article: '../other' },
      { article: 'other/fr' },
      { article: '/etc/passwd' },
      { article: 'Upper' },
      { article: 'a--b' },
      { article: '-a' },
      { article: 'a\n' },
      { article: '__proto__' },
      { article: 'a'.repeat(101) },
      { article: ['human-rights'] },
      { article: 'human-rights', language: 'xx' },
      { article: 'human-rights', language: 'en_us' },
      { article: 'human-rights', language: null },
      { article: 'human-rights', bookmark: 'first' },
      { article: 'human-rights', found: ['dignity'] },
      { article: 'human-rights', origin: 's2' },
      { article: 'human-rights', origin: { ...place, offset: '1' } },
      { article: 'human-rights', block: 2 },
      { article: 'human-rights', block: null },
      { article: 'human-rights', block: 'x'.repeat(201) },
      fromPrototype({ article: 'human-rights' }),
    ],
  },
  'article.beside': {
    good: [{ article: 'human-rights', language: 'ko', beside: 'pt-BR' }],
    bad: [
      undefined,
      {},
      { article: 'human-rights', language: 'ko' },
      { article: '../up', language: 'ko', beside: 'en' },
      { article: 'human-rights', language: 'xx', beside: 'en' },
      { article: 'human-rights', language: 'ko', beside: 'xx' },
      fromPrototype({ article: 'human-rights', language: 'ko', beside: 'en' }),
    ],
  },
  'corrections.list': {
    good: ['human-rights'],
    bad: [undefined, null, '', '../up', '__proto__', ['human-rights'], { article: 'human-rights' }],
  },
  'corrections.change': {
    good: [
      { put: [], removed: [] },
      { put: [correction], removed: [{ article: 'human-rights', id: correction.id }] },
    ],
    bad: [
      undefined,
      {},
      { put: [correction] },
      { put: [{}], removed: [] },
      { put: [{ ...correction, kind: 'apart' }], removed: [] },
      { put: [{ ...correction, one: [] }], removed: [] },
      { put: [{ ...correction, other: [correction.other[0], correction.other[0]] }], removed: [] },
      { put: [{ ...correction, made: 'yesterday' }], removed: [] },
      {
        put: [{ ...correction, kind: 'together', one: [...correction.one, ...correction.other] }],
        removed: [],
      },
      { put: [], removed: [correction.id] },
      { put: [], removed: [{ article: '../up', id: correction.id }] },
      fromPrototype({ put: [], removed: [] }),
    ],
  },
  'corrections.export': {
    good: [[], [correction]],
    bad: [undefined, {}, correction, [{}], new Array(1)],
  },
  'place.keep': {
    good: [undefined, place],
    bad: [
      null,
      {},
      [],
      [place],
      'place',
      { ...place, article: '../other' },
      { ...place, language: 'english' },
      { ...place, block: 'x'.repeat(201) },
      { ...place, offset: Number.NaN },
      { ...place, share: Number.POSITIVE_INFINITY },
      { ...place, share: '0.5' },
      fromPrototype(place),
    ],
  },
  'preferences.keep': {
    good: [preferences, { theme: 'system', languages: [] }],
    bad: [
      undefined,
      null,
      [],
      [preferences],
      { ...preferences, theme: 'pink' },
      { ...preferences, theme: '__proto__' },
      { ...preferences, languages: 'en' },
      { ...preferences, languages: ['english'] },
      { ...preferences, languages: [Number.NaN] },
      { ...preferences, languages: new Array(2) },
      fromPrototype(preferences),
    ],
  },
  'commands.applicable': {
    good: [[], ['everywhere'], ['everywhere', 'article'], [...commandScopes]],
    bad: [
      undefined,
      null,
      'article',
      {},
      { 0: 'article', length: 1 },
      [undefined],
      ['articles'],
      ['everywhere', '__proto__'],
      [['article']],
      new Array(2),
      Array.from({ length: commandScopes.length + 1 }, () => 'article'),
    ],
  },
  'link.open': {
    good: ['https://example.org', 'x'.repeat(4_000)],
    bad: [undefined, null, 7, Number.NaN, ['https://example.org'], { href: 'x' }, 'x'.repeat(4_001)],
  },
  'text.copy': {
    good: ['https://example.org', 'x'.repeat(1_000_000)],
    bad: [undefined, null, 7, Number.NaN, ['https://example.org'], { href: 'x' }, 'x'.repeat(1_000_001)],
  },
};

const requests = Object.entries(examples) as readonly [RequestName, Examples][];

describe.each(requests)('the request %s', (name, { good, bad }) => {
  it.each(good.map((argument) => [argument]))('takes %j', (argument) => {
    expect(requestChecks[name](argument)).toBe(true);
  });

  it.each(bad.map((argument) => [argument]))('refuses %j', (argument) => {
    expect(requestChecks[name](argument)).toBe(false);
  });

  it('is known by its name', () => {
    expect(isRequestName(name)).toBe(true);
  });
});

describe('the names that the preload lets through', () => {
  const events: Readonly<Record<EventName, true>> = {
    'bookmarks.changed': true,
    'corrections.changed': true,
    'theme.changed': true,
    'preferences.changed': true,
    'article.asked': true,
    'notice.found': true,
    'assistance.changed': true,
    'accent.changed': true,
    'search.progressed': true,
    'command.asked': true,
  };

  it('are those of the requests', () => {
    expect(Object.keys(requestChecks).toSorted()).toEqual(Object.keys(examples).toSorted());
  });

  it('are those of the events', () => {
    expect(Object.keys(eventNames).toSorted()).toEqual(Object.keys(events).toSorted());
    for (const name of Object.keys(events)) expect(isEventName(name)).toBe(true);
  });

  it.each([
    '',
    'app',
    'app.listens ',
    'App.Start',
    'app.quit',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    undefined,
    null,
    0,
    ['app.listens'],
    { toString: () => 'app.listens' },
  ])('are no others: %j', (name) => {
    expect(isRequestName(name)).toBe(false);
    expect(isEventName(name)).toBe(false);
  });

  it('of requests are not those of events', () => {
    expect(isRequestName('theme.changed')).toBe(false);
    expect(isEventName('app.listens')).toBe(false);
  });
});
