// Where bookmarks stand: found again in the edition they were made in, and shown in any other.
import { counterpartIn, type Alignment } from './align/alignment';
import { anchorFinder, makeAnchor, type Anchor, type Finding } from './anchor';
import { blockTexts } from './article/block-texts';
import { outlineOf } from './article/outline';
import type { BlockId, Edition } from './article/shapes';
import {
  surroundingsOf,
  type Bookmark,
  type BookmarkNews,
  type PlacedBookmark,
  type Standing,
} from './bookmark';

export interface Placing {
  readonly placed: readonly PlacedBookmark[];
  /** Bookmarks as they are from now on, where that is not as they were. */
  readonly updated: readonly Bookmark[];
  readonly news: BookmarkNews;
}

/** What became of one bookmark. */
interface Outcome {
  readonly bookmark: Bookmark;
  readonly standing: (counterpart: (block: BlockId) => Standing) => Standing;
  readonly news?: keyof BookmarkNews;
}

/**
 * Places bookmarks that were all made in one language.
 *
 * A bookmark whose paragraph has moved or changed gets an anchor for where it is now, and keeps the first one: the text may
 * change step by step until nothing of the first is left, and each step is small.
 *
 * @param from the edition they were made in; undefined where it cannot be read now
 * @param shown the edition to show them in
 * @param alignment from the one to the other; not asked for where they are in the same language
 */
export function placeBookmarks(
  bookmarks: readonly Bookmark[],
  from: Edition | undefined,
  shown: Edition,
  alignment: Alignment,
): Placing {
  const news = { moved: 0, changed: 0, orphaned: 0 };
  if (from === undefined) {
    const standing: Standing = { kind: 'edition-missing' };
    return { placed: bookmarks.map((bookmark) => ({ bookmark, standing })), updated: [], news };
  }
  const follow = follower(from);
  const counterpart = counterparts(from, shown, alignment);
  const updated: Bookmark[] = [];
  const placed = bookmarks.map((before): PlacedBookmark => {
    const outcome = follow(before);
    if (outcome.news !== undefined) news[outcome.news] += 1;
    if (outcome.bookmark !== before) updated.push(outcome.bookmark);
    return { bookmark: outcome.bookmark, standing: outcome.standing(counterpart) };
  });
  return { placed, updated, news };
}

/** Prepares an edition to find bookmarks in it that were made in it, or in what it was before. */
function follower(edition: Edition): (bookmark: Bookmark) => Outcome {
  const texts = blockTexts(edition);
  const outline = outlineOf(edition);
  const find = anchorFinder(texts);

  const onBlock = (bookmark: Bookmark, block: BlockId): Bookmark => {
    const { lost: _found, ...kept } = bookmark;
    const anchor = makeAnchor(edition, texts, block) ?? bookmark.anchor;
    return {
      ...kept,
      ...surroundingsOf(edition, outline, block),
      anchor,
      former: bookmark.former ?? bookmark.anchor,
    };
  };

  return (bookmark) => {
    const finding = find(bookmark.anchor);
    switch (finding.kind) {
      case 'same': {
        const { lost, ...kept } = bookmark;
        return { bookmark: lost === undefined ? bookmark : kept, standing: (at) => at(finding.block) };
      }
      case 'moved':
      case 'changed':
        return {
          bookmark: onBlock(bookmark, finding.block),
          standing: (at) => at(finding.block),
          news: finding.kind,
        };
      case 'orphaned': {
        const standing: Standing = {
          kind: 'orphaned',
          ...likeliestOf(finding, (block) => makeAnchor(edition, texts, block)),
        };
        return {
          bookmark: bookmark.lost ? bookmark : { ...bookmark, lost: true },
          standing: () => standing,
          ...(bookmark.lost !== true && { news: 'orphaned' as const }),
        };
      }
    }
  };
}

function likeliestOf(
  { likeliest }: Extract<Finding, { kind: 'orphaned' }>,
  anchorOf: (block: BlockId) => Anchor | undefined,
): Pick<Extract<Standing, { kind: 'orphaned' }>, 'likeliest'> {
  const anchor = likeliest && anchorOf(likeliest.block);
  return anchor === undefined || likeliest === undefined
    ? {}
    : { likeliest: { anchor, likeness: likeliest.likeness } };
}

/** Where a block of one edition stands in another. */
function counterparts(from: Edition, shown: Edition, alignment: Alignment): (block: BlockId) => Standing {
  if (from.language === shown.language) {
    return (block) => ({ kind: 'placed', blocks: [block], isCertain: true });
  }
  const find = counterpartIn(alignment);
  return (block) => {
    const counterpart = find(block);
    return counterpart === undefined
      ? { kind: 'edition-missing' }
      : { kind: 'placed', blocks: counterpart.blocks, isCertain: counterpart.isCertain };
  };
}
