// The parts of the bench, in the order in which they run.
import { align } from './align';
import { anchors } from './anchors';
import { bookmarkFiltering } from './bookmark-filter';
import { bookmarks } from './bookmarks';
import { manyAnchors } from './many-anchors';
import type { Part } from './part';
import { withBookmarks } from './with-bookmarks';

export const parts: readonly Part[] = [
  align,
  anchors,
  manyAnchors,
  bookmarks,
  bookmarkFiltering,
  withBookmarks,
];
