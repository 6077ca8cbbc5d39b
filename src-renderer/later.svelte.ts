// The parts of the page that its first text does not need. Each is fetched when it is first shown, or else once the page is at rest.

/** Some components that are a chunk of their own in the build. */
class Later<Parts> {
  #parts = $state.raw<Parts>();
  #fetching: Promise<void> | undefined;
  readonly #load: () => Promise<Parts>;

  constructor(load: () => Promise<Parts>) {
    this.#load = load;
  }

  /** The components; undefined until they are there, which asking for them brings about. */
  get parts(): Parts | undefined {
    if (this.#parts === undefined) void this.fetch();
    return this.#parts;
  }

  /** Answers when the components are there. */
  fetch(): Promise<void> {
    this.#fetching ??= this.#load().then((parts) => {
      this.#parts = parts;
    });
    return this.#fetching;
  }
}

export const readerView = new Later(() => import('./article/Reader.svelte'));
export const parallelText = new Later(() => import('./parallel/Parallel.svelte'));
export const libraryView = new Later(() => import('./library/Library.svelte'));
export const bookmarksView = new Later(() => import('./bookmarks/Bookmarks.svelte'));
export const searchPanel = new Later(() => import('./search/SearchPanel.svelte'));
export const panels = new Later(() => import('./panels/panels'));

/** Fetches all of them, one after the other, so that none makes the reader wait later. */
export async function fetchAll(): Promise<void> {
  for (const part of [readerView, panels, searchPanel, libraryView, bookmarksView, parallelText])
    await part.fetch();
}
