// What the reader does with bookmarks: makes, edits, removes, and goes from one to the next.
import type { BlockId } from '../../src-shared/article/shapes';
import { titleBlock } from '../../src-shared/article/block-ids';
import { edited, type Bookmark } from '../../src-shared/bookmark';
import type { ExportForm } from '../../src-shared/contract';
import type { AppState } from './app.svelte';
import { isCertain, type Way } from '../../src-shared/placed-bookmarks';

/** A bookmark whose note, tags and colour the reader is editing. */
export interface NotedBookmark {
  readonly bookmark: Bookmark;
  /** Whether it is kept only once it is saved. */
  readonly isNew: boolean;
}

export class Bookmarking {
  readonly #app: AppState;
  #noted = $state.raw<NotedBookmark>();

  constructor(app: AppState) {
    this.#app = app;
  }

  /** The bookmark whose dialog is open. */
  get noted(): NotedBookmark | undefined {
    return this.#noted;
  }

  /** Bookmarks a paragraph, or removes every bookmark from it; without one, the paragraph being read. */
  async toggle(block = this.#current): Promise<void> {
    const { bookmarks, say } = this.#app;
    const there = (bookmarks.byBlock.get(block) ?? []).map(({ bookmark }) => bookmark);
    const [first, ...others] = there;
    if (first !== undefined) {
      const key = first.note === '' ? 'bookmark.removed.from' : 'bookmark.removed.from.note';
      await this.remove(there, others.length > 0 ? undefined : say(key, { where: this.#app.whereOf(block) }));
      return;
    }
    const made = bookmarks.draft(block);
    if (made === undefined) return;
    const text = say('bookmark.made', { where: this.#app.whereOf(block) });
    if (await bookmarks.keep([made], [], text)) this.#app.announce(text);
  }

  /** What a block’s bookmarks are, in words; undefined where it has none. */
  stateOf(block: BlockId): string | undefined {
    const { bookmarks, say } = this.#app;
    const there = bookmarks.byBlock.get(block);
    if (there === undefined) return undefined;
    const key = there.some(isCertain) ? 'bookmark.here' : 'bookmark.marked-about-here';
    const hasNote = there.some(({ bookmark }) => bookmark.note !== '');
    return hasNote ? say('bookmark.with-note', { state: say(key) }) : say(key);
  }

  /** Opens the note of a bookmark; without one, of the first one on the paragraph being read, or of a new one. */
  openNote(bookmark?: Bookmark): void {
    const there = bookmark ?? this.#app.bookmarks.byBlock.get(this.#current)?.[0]?.bookmark;
    const shown = there ?? this.#app.bookmarks.draft(this.#current);
    if (shown !== undefined) this.#noted = { bookmark: shown, isNew: there === undefined };
  }

  /** Closes the dialog without keeping what was typed. */
  readonly closeNote = (): void => {
    this.#noted = undefined;
  };

  /** Keeps what was typed in the dialog. @returns whether it is on disk */
  async keepNote(typed: Pick<Bookmark, 'note' | 'tags' | 'colour'>): Promise<boolean> {
    if (this.#noted === undefined) return false;
    const { bookmark, isNew } = this.#noted;
    const kept = edited(bookmark, typed, Date.now());
    const text = this.#app.say('bookmark.noted');
    const deed = await this.#app.bookmarks.keep([kept], isNew ? [] : [bookmark], text);
    if (deed !== undefined) this.#app.announce(text);
    return deed !== undefined;
  }

  /** Changes some bookmarks in the same way. */
  async edit(bookmarks: readonly Bookmark[], change: (bookmark: Bookmark) => Bookmark): Promise<void> {
    const now = Date.now();
    const changed = bookmarks.map((bookmark) => edited(bookmark, change(bookmark), now));
    const text = this.#app.say('bookmark.edited', { bookmarks: this.#countOf(bookmarks) });
    if (await this.#app.bookmarks.keep(changed, bookmarks, text)) this.#app.announce(text);
  }

  /**
   * Removes bookmarks, and offers to undo that.
   *
   * @param text what is said of it; without one, how many they are
   */
  async remove(bookmarks: readonly Bookmark[], text = this.#removalOf(bookmarks)): Promise<void> {
    const deed = await this.#app.bookmarks.remove(bookmarks, text);
    if (deed !== undefined) this.#app.undoing.offer(deed);
  }

  /** Goes to the next or previous bookmark of the article, or says that there is none. */
  step(way: Way): void {
    const block = this.#app.bookmarks.after(this.#current, way);
    if (block === undefined) this.#app.announce(this.#app.say(`place.no-${way}-bookmark`));
    else this.#app.jumpTo(block);
  }

  /** Has the reader choose a file, and writes bookmarks into it. */
  async export(form: ExportForm, bookmarks: readonly Bookmark[]): Promise<void> {
    const { say } = this.#app;
    const written = await this.#app.writeBookmarks({ form, bookmarks });
    if (!written.ok) this.#app.notices.add(say('failure.bookmarks-not-exported', { detail: written.reason }));
    else if (written.value) {
      this.#app.announce(say('bookmark.exported', { bookmarks: this.#countOf(bookmarks) }));
    }
  }

  #removalOf(bookmarks: readonly Bookmark[]): string {
    const hasNote = bookmarks.some(({ note }) => note !== '');
    const values = { bookmarks: this.#countOf(bookmarks) };
    return this.#app.say(hasNote ? 'bookmark.removed.note' : 'bookmark.removed', values);
  }

  #countOf({ length }: readonly Bookmark[]): string {
    return length === 1
      ? this.#app.say('bookmark.count.one')
      : this.#app.say('bookmark.count.many', { count: length });
  }

  get #current(): BlockId {
    return this.#app.reader.currentBlock ?? titleBlock;
  }
}
