// The way that the reader came: every place that they jumped from, to go back to and forward again.
import type { Place } from '../../src-shared/place';

/** A place in an article, language included, or a list of all articles or bookmarks. */
export type Stop = Place | 'library' | 'bookmarks';

/** How far back the reader can go. */
const longest = 200;

export class HistoryState {
  #back: readonly Stop[] = [];
  #forward: readonly Stop[] = [];

  /** Takes note of where the reader is before they jump. What lay ahead is another way now. */
  leave(stop: Stop): void {
    if (!isSame(this.#back.at(-1), stop)) this.#back = [...this.#back, stop].slice(-longest);
    this.#forward = [];
  }

  /** The stop before this one; where the reader is now lies ahead then. */
  goBack(from: Stop): Stop | undefined {
    const back = withoutEnd(this.#back, from);
    const stop = back.at(-1);
    if (stop === undefined) return undefined;
    this.#back = back.slice(0, -1);
    this.#forward = [...this.#forward, from];
    return stop;
  }

  /** The stop that was gone back from last. */
  goForward(from: Stop): Stop | undefined {
    const forward = withoutEnd(this.#forward, from);
    const stop = forward.at(-1);
    if (stop === undefined) return undefined;
    this.#forward = forward.slice(0, -1);
    this.#back = [...this.#back, from];
    return stop;
  }
}

/** Without the last stop where the reader is there already: a jump may have led to where it came from. */
function withoutEnd(stops: readonly Stop[], here: Stop): readonly Stop[] {
  return isSame(stops.at(-1), here) ? stops.slice(0, -1) : stops;
}

function isSame(one: Stop | undefined, other: Stop): boolean {
  if (one === undefined || typeof one === 'string' || typeof other === 'string') return one === other;
  return one.article === other.article && one.language === other.language && one.block === other.block;
}
