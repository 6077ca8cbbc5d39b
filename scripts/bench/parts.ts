// The parts of the bench, in the order in which they run.
import { align } from './align';
import { anchors } from './anchors';
import { bookmarkFiltering } from './bookmark-filter';
import { bookmarks } from './bookmarks';
import { idle } from './idle';
import { keys } from './keys';
import { long } from './long';
import { manyAnchors } from './many-anchors';
import { memory } from './memory';
import type { Part } from './part';
import { search } from './search';
import { size } from './size';
import { start } from './start';
import { timeline } from './timeline';
import { withBookmarks } from './with-bookmarks';

export const parts: readonly Part[] = [
  align,
  anchors,
  manyAnchors,
  bookmarks,
  bookmarkFiltering,
  start,
  timeline,
  memory,
  keys,
  idle,
  size,
  search,
  long,
  withBookmarks,
];
