// A bookmark for tests, of which a test says only what it is about.
import type { Bookmark } from './bookmark';

interface Wish extends Partial<Omit<Bookmark, 'anchor' | 'id'>> {
  readonly article?: string;
  readonly language?: string;
  readonly quote?: string;
  readonly block?: string;
}

export function testBookmark(id: string, wish: Wish = {}): Bookmark {
  const { article = 'ants', language = 'en', quote = '', block = 's1.p1', ...rest } = wish;
  return {
    id,
    anchor: { article, language, block, hash: '', quote, start: 0, end: quote.length, before: '', after: '' },
    title: '',
    heading: '',
    position: 0,
    note: '',
    tags: [],
    colour: 'red',
    made: '2026-11-01T00:00:00Z',
    changed: '2026-11-01T00:00:00Z',
    ...rest,
  };
}
