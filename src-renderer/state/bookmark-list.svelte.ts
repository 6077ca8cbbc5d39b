// The list of all bookmarks as the reader has it: filter, order, row and selection. It stays while they read.
import type { Bookmark } from '../../src-shared/bookmark';
import {
  bookmarkFilter,
  indexesOf,
  isFiltering,
  languagesOf,
  noFilter,
  plainComparing,
  prepareFilter,
  rowsOf,
  successorOf,
  type BookmarkFilter,
  type BookmarkRow,
  type BookmarkSort,
  type Comparing,
  type ListedArticle,
  type ListRow,
} from '../../src-shared/bookmark-list';
import {
  extended,
  noSelection,
  toggled,
  withAll,
  withoutRange,
  type Selection,
} from '../../src-shared/bookmark-selection';
import type { LanguageTag } from '../../src-shared/language';
import type { BookmarksState } from './bookmarks.svelte';
import type { LibraryState } from './library.svelte';

/** A row that the reader went to. */
interface Wish {
  readonly key: string;
  /** The rows as they were then: the one wished for may be gone since. */
  readonly rows: readonly ListRow[];
  /** The heading that the row before it stood under. */
  readonly left: string | undefined;
}

export class BookmarkListState {
  filter = $state.raw<BookmarkFilter>(noFilter);
  sort = $state.raw<BookmarkSort>('place');
  /** How what is typed is compared; set by the list, whose code comes after the first text. */
  comparing = $state.raw<Comparing>(plainComparing);
  #wish = $state.raw<Wish>();
  #selection = $state.raw<Selection>(noSelection);

  constructor(
    private readonly bookmarks: Pick<BookmarksState, 'all'>,
    private readonly library: Pick<LibraryState, 'rowsByTitle'>,
    private readonly interfaceLanguage: LanguageTag,
  ) {}

  /** The articles of the library that can be read, by their titles. */
  readonly articles: readonly ListedArticle[] = $derived.by(() =>
    (this.library.rowsByTitle ?? []).flatMap(({ entry: { id }, edition }) =>
      edition === undefined ? [] : [{ id, title: edition.title, language: edition.language }],
    ),
  );

  readonly #all: readonly Bookmark[] = $derived.by(() => this.bookmarks.all ?? []);

  readonly shown: readonly Bookmark[] = $derived.by(() =>
    this.isFiltered
      ? this.#all.filter(bookmarkFilter(this.filter, this.articles, this.interfaceLanguage, this.comparing))
      : this.#all,
  );

  /** Has the filter ready for the first letter, for as long as there is time. @returns whether it is */
  prepare(hasTime: () => boolean): boolean {
    return prepareFilter(this.#all, this.interfaceLanguage, this.comparing, hasTime);
  }

  readonly rows: readonly ListRow[] = $derived(rowsOf(this.shown, this.sort, this.articles));

  readonly #indexes: ReadonlyMap<string, number> = $derived(indexesOf(this.rows));

  /** The languages that bookmarks were made in. */
  readonly languages: readonly LanguageTag[] = $derived(languagesOf(this.#all));

  /**
   * The index of the row that keys act on: the one that the reader went to. While that one is gone, what stands in its place; should
   * it come back, it is the one again. -1 where there is no row.
   */
  readonly active: number = $derived.by(() => {
    const wish = this.#wish;
    const first = this.rows.findIndex(({ kind }) => kind === 'bookmark');
    if (wish === undefined) return first;
    const index = this.#indexes.get(wish.key);
    if (index !== undefined) return index;
    const before = wish.rows.findIndex(({ key }) => key === wish.key);
    const key = successorOf(wish.rows, Math.max(0, before), (other) => this.#indexes.has(other));
    return (key === undefined ? undefined : this.#indexes.get(key)) ?? first;
  });

  readonly activeRow: BookmarkRow | undefined = $derived.by(() => {
    const row = this.rows[this.active];
    return row?.kind === 'bookmark' ? row : undefined;
  });

  /** The heading that the active row stands under, where the reader has come to it from another one. */
  readonly enteredHeading: ListRow | undefined = $derived.by(() => {
    const heading = this.activeRow?.heading;
    if (heading === undefined || heading === this.#wish?.left) return undefined;
    return this.rows[this.#indexes.get(heading) ?? -1];
  });

  /** The selected ones among those that are shown, in their order: nothing is done to what cannot be seen. */
  readonly selected: readonly Bookmark[] = $derived.by(() => {
    const { keys } = this.#selection;
    if (keys.size === 0) return [];
    return this.rows.flatMap((row) => (row.kind === 'bookmark' && keys.has(row.key) ? [row.bookmark] : []));
  });

  /** How many bookmarks there are in all. */
  get count(): number {
    return this.#all.length;
  }

  get isFiltered(): boolean {
    return isFiltering(this.filter);
  }

  /** What a key acts on: what is selected, else the row that has the focus. */
  get chosen(): readonly Bookmark[] {
    if (this.selected.length > 0) return this.selected;
    return this.activeRow === undefined ? [] : [this.activeRow.bookmark];
  }

  isSelected(key: string): boolean {
    return this.#selection.keys.has(key);
  }

  /** Goes to a row. @param isExtending whether all rows up to it become selected, from where a range began */
  goTo(index: number, { isExtending = false } = {}): void {
    const row = this.rows[index];
    if (row?.kind !== 'bookmark') return;
    this.#selection = isExtending
      ? extended(this.#selection, this.rows, this.activeRow?.key ?? row.key, row.key)
      : withoutRange(this.#selection);
    this.#wish = { key: row.key, rows: this.rows, left: this.activeRow?.heading };
  }

  toggle(key: string): void {
    this.#selection = toggled(this.#selection, key);
  }

  selectAll(): void {
    this.#selection = withAll(this.#selection, this.rows);
  }

  selectNone(): void {
    this.#selection = noSelection;
  }
}
