// For tests: bookmarks as a reader makes them.
import type { Bookmark } from '../../src-shared/bookmark';

/**
 * The bookmark of a number: always the same one.
 *
 * @param number from 0 to 10^12
 */
export function someBookmark(
  number: number,
  changes: Partial<Bookmark> = {},
  article = 'open-models',
): Bookmark {
  const time = new Date(Date.UTC(2026, 10, 23) + number * 1000).toISOString();
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    anchor: {
      article,
      language: 'fi',
      block: `s2.p${number}`,
      hash: '0123456789abcdef',
      quote: 'Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan.',
      start: 0,
      end: 77,
      before: 'संस्कृतम्',
      after: '日本語',
    },
    title: 'Avoimet mallit',
    heading: 'Ennen',
    position: 0.25,
    note: '',
    tags: [],
    colour: 'red',
    made: time,
    changed: time,
    ...changes,
  };
}
