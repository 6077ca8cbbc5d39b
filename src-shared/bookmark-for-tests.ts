// Bookmarks for tests: whole ones, of which a test says only what it is about.
import { makeAnchor } from './anchor';
import type { Bookmark } from './bookmark';

/** @param number makes the id, so that the same number is the same bookmark */
export function bookmarkForTests(number: number, changed: Partial<Bookmark> = {}): Bookmark {
  const texts = [
    { id: 's0', text: 'Universal Declaration of Human Rights' },
    { id: 's1', text: 'Article 1' },
    { id: 's1.p1', text: 'All human beings are born free and equal in dignity and rights.' },
  ];
  const anchor = makeAnchor({ article: 'human-rights', language: 'en' }, texts, 's1.p1');
  if (anchor === undefined) throw new Error('There is such a block');
  return {
    id: `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
    anchor,
    title: 'Universal Declaration of Human Rights',
    heading: 'Article 1',
    position: 0.5,
    note: '',
    tags: [],
    colour: 'red',
    made: '2026-01-01T10:00:00.000Z',
    changed: '2026-01-01T10:00:00.000Z',
    ...changed,
  };
}
