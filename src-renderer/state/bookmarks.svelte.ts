// The bookmarks: those of the article being read, with where they stand in it, and all of them once they are asked for.
import { blockTexts, type BlockText } from '../../src-shared/article/block-texts';
import { outlineOf, type Outline } from '../../src-shared/article/outline';
import type { BlockId, Edition } from '../../src-shared/article/shapes';
import {
  makeBookmark,
  newNames,
  nameOf,
  type Bookmark,
  type BookmarkId,
  type BookmarksChange,
  type PlacedBookmark,
} from '../../src-shared/bookmark';
import type { Bridge } from '../../src-shared/contract';
import {
  afterChange,
  bookmarkedBlockAfter,
  bookmarksByBlock,
  inReadingOrder,
  readingOrder,
  tagsOf,
  withoutIds,
  type ReadingOrder,
  type Way,
} from '../../src-shared/placed-bookmarks';
import type { Deed, UndoState } from './undo.svelte';

export interface BookmarksSurroundings {
  readonly bridge: Bridge;
  readonly undo: UndoState;
  readonly notKept: (detail: string) => void;
}

export class BookmarksState {
  readonly #surroundings: BookmarksSurroundings;
  #edition = $state.raw<Edition>();
  #placed = $state.raw<readonly PlacedBookmark[]>([]);
  #all = $state.raw<readonly Bookmark[]>();
  /** Those that changed since the edition was shown: what is shown next may have been placed before that. */
  #changedSince: readonly BookmarkId[] = [];
  /** The bookmark that was made last. It is shown where it was made, before the answer comes to where it stands. */
  #made: { readonly id: BookmarkId; readonly edition: Edition; readonly block: BlockId } | undefined;
  /** All bookmarks, while they are being read. */
  #reading: Promise<readonly Bookmark[]> | undefined;
  /** What changed while all bookmarks were being read, which may have been before that. */
  #toldMeanwhile: readonly BookmarksChange[] = [];
  /** Of each answer that is awaited the bookmarks that are to have their places: one that goes meanwhile would come back with it. */
  #awaited: readonly { ids: readonly BookmarkId[] }[] = [];
  #failure: string | undefined;
  #placing: Promise<void> = Promise.resolve();

  constructor(surroundings: BookmarksSurroundings) {
    this.#surroundings = surroundings;
    surroundings.bridge.on('bookmarks.changed', (change) => {
      this.#take(change);
    });
  }

  readonly #outline: Outline = $derived(this.#edition === undefined ? [] : outlineOf(this.#edition));

  readonly #order: ReadingOrder = $derived(readingOrder(this.#outline));

  /** Those of the article being read, in reading order; last those that have no place in this edition. */
  readonly here: readonly PlacedBookmark[] = $derived(inReadingOrder(this.#placed, this.#order));

  /** The bookmarks on each block, an uncertain one on every block that it may belong to. */
  readonly byBlock: ReadonlyMap<BlockId, readonly PlacedBookmark[]> = $derived(bookmarksByBlock(this.here));

  /** For each change of our own the bookmarks of which nothing was heard yet. */
  #unheard: readonly { ids: readonly BookmarkId[] }[] = [];

  /** Every bookmark of every article; undefined until they were read. */
  get all(): readonly Bookmark[] | undefined {
    return this.#all;
  }

  /** The tags in use, the ones used most first. */
  readonly tags: readonly string[] = $derived(
    tagsOf(this.#all ?? this.#placed.map(({ bookmark }) => bookmark)),
  );

  /** Why the last change did not reach the disk; undefined where it did. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Shows the bookmarks of an edition, or of none. */
  show(edition: Edition | undefined, placed: readonly PlacedBookmark[]): void {
    const changed = this.#changedSince;
    this.#changedSince = [];
    this.#edition = edition;
    this.#placed = placed;
    if (changed.length > 0) void this.#placeAnew(changed);
  }

  /** Reads every bookmark, unless they are there already: every change is told. */
  async readAll(): Promise<void> {
    if (this.#all !== undefined) return;
    this.#reading ??= this.#surroundings.bridge.ask('bookmarks.list');
    const all = await this.#reading;
    this.#all ??= this.#toldMeanwhile.reduce(afterChange, all);
  }

  /** The text of a block of the edition being read. */
  textOf(block: BlockId): string | undefined {
    return this.#texts.find(({ id }) => id === block)?.text;
  }

  readonly #texts: readonly BlockText[] = $derived(
    this.#edition === undefined ? [] : blockTexts(this.#edition),
  );

  /** The block of the next or previous bookmark, seen from a block of the edition. */
  after(block: BlockId, way: Way): BlockId | undefined {
    return bookmarkedBlockAfter(this.here, this.#order, block, way);
  }

  /** A bookmark for a block, which is not kept yet. */
  draft(block: BlockId): Bookmark | undefined {
    const edition = this.#edition;
    if (edition === undefined) return undefined;
    const making = { id: crypto.randomUUID(), now: Date.now() };
    this.#made = { id: making.id, edition, block };
    return makeBookmark(edition, this.#texts, this.#outline, block, making);
  }

  /**
   * Keeps bookmarks that are new or were changed; it can be undone.
   *
   * @param before what there was before, without those that are new
   * @param text what is done, in words for the reader
   * @returns what can be undone once it is on disk; undefined where it is not, which the reader is told
   */
  async keep(
    bookmarks: readonly Bookmark[],
    before: readonly Bookmark[],
    text: string,
  ): Promise<Deed | undefined> {
    const removed = newNames(bookmarks, before);
    return this.#do({ put: bookmarks, removed: [] }, { put: before, removed }, text);
  }

  /** Removes bookmarks; it can be undone. See `keep`. */
  async remove(bookmarks: readonly Bookmark[], text: string): Promise<Deed | undefined> {
    return this.#do({ put: [], removed: bookmarks.map(nameOf) }, { put: bookmarks, removed: [] }, text);
  }

  #do(forth: BookmarksChange, back: BookmarksChange, text: string): Promise<Deed | undefined> {
    return this.#surroundings.undo.perform({
      text,
      undo: () => this.#change(back),
      redo: () => this.#change(forth),
    });
  }

  async #change(change: BookmarksChange): Promise<boolean> {
    const own = { ids: idsOf(change) };
    this.#unheard = [...this.#unheard, own];
    const saved = await this.#surroundings.bridge.ask('bookmarks.change', change);
    this.#failure = saved.ok ? undefined : saved.reason;
    if (!saved.ok) this.#surroundings.notKept(saved.reason);
    // What was changed is told before it is answered, but the two come by different ways, and on a busy machine the answer may be first.
    this.#unheard = this.#unheard.filter((other) => other !== own);
    if (own.ids.length > 0 && saved.ok) this.#take(change);
    // Until it has its place, the same key would do it once more.
    await this.#placing;
    return saved.ok;
  }

  /** Takes over what has changed on disk, whoever changed it. */
  #take(change: BookmarksChange): void {
    const heard = idsOf(change);
    for (const own of this.#unheard) own.ids = own.ids.filter((id) => !heard.includes(id));
    if (this.#all !== undefined) this.#all = afterChange(this.#all, change);
    else if (this.#reading !== undefined) this.#toldMeanwhile = [...this.#toldMeanwhile, change];
    const article = this.#edition?.article;
    const here = change.put.filter(({ anchor }) => anchor.article === article).map(({ id }) => id);
    const gone = change.removed.map(({ id }) => id);
    this.#changedSince = [...this.#changedSince, ...here, ...gone];
    if (gone.length > 0) this.#placed = withoutIds(this.#placed, gone);
    for (const awaited of this.#awaited) awaited.ids = awaited.ids.filter((id) => !gone.includes(id));
    this.#placeMade(change.put);
    if (here.length > 0) this.#placing = this.#placeAnew(here);
  }

  #placeMade(put: readonly Bookmark[]): void {
    const made = this.#made;
    const bookmark = put.find(({ id }) => id === made?.id);
    if (made === undefined || bookmark === undefined) return;
    this.#made = undefined;
    if (made.edition !== this.#edition) return;
    const standing = { kind: 'placed', blocks: [made.block], isCertain: true } as const;
    this.#placed = [...this.#placed, { bookmark, standing }];
  }

  async #placeAnew(ids: readonly BookmarkId[]): Promise<void> {
    const edition = this.#edition;
    if (edition === undefined) return;
    const { article, language } = edition;
    const awaited = { ids };
    this.#awaited = [...this.#awaited, awaited];
    const placed = await this.#surroundings.bridge.ask('bookmarks.placed', { article, language, ids });
    this.#awaited = this.#awaited.filter((other) => other !== awaited);
    // What is shown now was placed after this, or will be.
    if (edition !== this.#edition) return;
    const there = placed.filter(({ bookmark }) => awaited.ids.includes(bookmark.id));
    this.#placed = [...withoutIds(this.#placed, awaited.ids), ...there];
  }
}

function idsOf({ put, removed }: BookmarksChange): readonly BookmarkId[] {
  return [...put, ...removed].map(({ id }) => id);
}
