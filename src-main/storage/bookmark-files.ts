// The reader's bookmarks on disk.
import { isBookmark, type Bookmark, type BookmarksChange } from '../../src-shared/bookmark';
import type { Notice } from '../../src-shared/contract';
import type { Say } from '../../src-shared/messages/messages';
import { RecordFiles } from './record-files';
import type { RecordKind } from './record-kind';

const kind: RecordKind<Bookmark> = {
  name: 'bookmarks',
  isValid: isBookmark,
  articleOf: ({ anchor }) => anchor.article,
  adopted: (article, bookmark) => {
    const { anchor, former } = bookmark;
    if (anchor.article === article && (former === undefined || former.article === article)) return bookmark;
    return {
      ...bookmark,
      anchor: { ...anchor, article },
      ...(former !== undefined && { former: { ...former, article } }),
    };
  },
  timeOf: ({ changed }) => changed,
};

export class BookmarkFiles extends RecordFiles<Bookmark> {
  /** Reads nothing yet. See `RecordFiles`. */
  constructor(
    folder: string,
    tell: (notice: Notice) => void,
    changed: (change: BookmarksChange) => void,
    say?: Say,
    now?: () => Date,
  ) {
    super(kind, folder, tell, changed, say, now);
  }
}
