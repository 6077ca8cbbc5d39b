// What the reader did to their things, to be undone and done again.

export interface Deed {
  /** What was done, in words for the reader. */
  readonly text: string;
  /** Both say whether it could be done; what could not stays to be tried again. */
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
}

/** How many deeds are remembered. */
const most = 100;

export class UndoState {
  #done: readonly Deed[] = [];
  #undone: readonly Deed[] = [];
  /** Answers when all is done that was begun: one key may follow the other before that. */
  #settled: Promise<unknown> = Promise.resolve();

  /** Does something that can be undone; what is undone next waits for it. @returns the same deed; undefined where it was not done */
  perform(deed: Deed): Promise<Deed | undefined> {
    return this.#noting(this.#perform(deed));
  }

  async #perform(deed: Deed): Promise<Deed | undefined> {
    if (!(await deed.redo())) return undefined;
    this.add(deed);
    return deed;
  }

  #noting<Outcome>(doing: Promise<Outcome>): Promise<Outcome> {
    this.#settled = Promise.allSettled([this.#settled, doing]);
    return doing;
  }

  /** Takes note of something that was done. What was undone before that cannot be done again. */
  add(deed: Deed): void {
    this.#done = [...this.#done, deed].slice(-most);
    this.#undone = [];
  }

  /** Undoes the last deed, or one that is named. @returns what was undone; undefined where nothing was */
  undo(deed?: Deed): Promise<Deed | undefined> {
    return this.#inTurn(() => this.#undo(deed ?? this.#done.at(-1)));
  }

  /** Does again what was undone last. @returns what it was; undefined where there is nothing */
  redo(): Promise<Deed | undefined> {
    return this.#inTurn(() => this.#redo(this.#undone.at(-1)));
  }

  #inTurn<Outcome>(act: () => Promise<Outcome>): Promise<Outcome> {
    return this.#noting(this.#settled.then(act));
  }

  async #undo(deed: Deed | undefined): Promise<Deed | undefined> {
    if (deed === undefined || !this.#done.includes(deed)) return undefined;
    this.#done = this.#done.filter((other) => other !== deed);
    if (!(await deed.undo())) {
      this.#done = [...this.#done, deed];
      return undefined;
    }
    this.#undone = [...this.#undone, deed];
    return deed;
  }

  async #redo(deed: Deed | undefined): Promise<Deed | undefined> {
    if (deed === undefined) return undefined;
    this.#undone = this.#undone.slice(0, -1);
    if (!(await deed.redo())) {
      this.#undone = [...this.#undone, deed];
      return undefined;
    }
    this.#done = [...this.#done, deed];
    return deed;
  }
}
