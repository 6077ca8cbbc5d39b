// Measures what happens at every letter that the reader types to find a bookmark among ten thousand.
import { bookmarkFilter, noFilter, rowsOf } from '../../src-shared/bookmark-list';
import { searchComparing } from '../../src-shared/search/comparing';
import { medianOf, percentileOf } from './figures';
import { madeBookmark } from './made-bookmarks';
import type { Part } from './part';

const article = 'human-rights';
const rounds = 11;

export const bookmarkFiltering: Part = {
  name: 'bookmark-filter',
  what: `10,000 bookmarks filtered, sorted and grouped, in milliseconds, ${rounds} times`,
  run: () => {
    const many = Array.from({ length: 10_000 }, (_, number) => madeBookmark(article, number));
    const titles = [{ id: article, title: 'Universal Declaration of Human Rights', language: 'en' }];
    const rows = ['a', 'ana', 'ana equal', 'not there'].map((words) => {
      const times = Array.from({ length: rounds }, () => {
        const started = performance.now();
        rowsOf(
          many.filter(bookmarkFilter({ ...noFilter, words }, titles, 'en', searchComparing)),
          'place',
          titles,
        );
        return performance.now() - started;
      });
      return { words, median: medianOf(times), p95: percentileOf(times, 0.95) };
    });
    return Promise.resolve(rows);
  },
};
