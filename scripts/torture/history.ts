// What may stand in an article's file after a kill: nothing older than what was answered as saved, and nothing made up.
import type { Line, Step } from './changes';

/** The revision of each bookmark, by its number. */
type State = ReadonlyMap<number, string>;

const nothing: State = new Map();

export class History {
  /** From the last state that was answered to the last one asked for, in their order. */
  #states: readonly State[] = [nothing];

  #isSaved = false;

  /** Whether anything was ever saved: then there must be a backup. */
  get isSaved(): boolean {
    return this.#isSaved;
  }

  /** Takes in what a process said, of this article alone. Its changes are answered in the order in which they were asked for. */
  record(lines: readonly Line[]): void {
    // What was found after the last kill is where this process began; what was certain before is certain still.
    let start = this.#states.length - 1;
    for (const { kind, step } of lines) {
      if (kind === 'asked') {
        this.#states = [...this.#states, after(this.#states.at(-1) ?? nothing, step)];
      } else {
        start += 1;
        // To take away what is not there is answered without a save, and makes nothing certain.
        if (isSame(this.#states[start] ?? nothing, this.#states[start - 1] ?? nothing)) continue;
        this.#states = this.#states.slice(start);
        this.#isSaved = true;
        start = 0;
      }
    }
  }

  /**
   * Compares with what was found on the disk, and goes on from there.
   *
   * @returns what is wrong; undefined where nothing is
   */
  check(found: readonly Step[]): string | undefined {
    const state: State = new Map(found.map(({ bookmark, revision = '' }) => [bookmark, revision]));
    const index = this.#states.findLastIndex((allowed) => isSame(allowed, state));
    if (index < 0) return `${this.#states.length} states are allowed, and this is none: ${textOf(state)}`;
    this.#states = this.#states.slice(0, index + 1);
    return undefined;
  }
}

function after(state: State, { bookmark, revision }: Step): State {
  const next = new Map(state);
  if (revision === undefined) next.delete(bookmark);
  else next.set(bookmark, revision);
  return next;
}

function isSame(one: State, other: State): boolean {
  return (
    one.size === other.size && [...one].every(([bookmark, revision]) => other.get(bookmark) === revision)
  );
}

function textOf(state: State): string {
  return [...state].map(([bookmark, revision]) => `${bookmark}=${revision}`).join(' ');
}
