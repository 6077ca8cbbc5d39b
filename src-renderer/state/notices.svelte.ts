// What the reader is told once, until they dismiss it.

export interface ShownNotice {
  readonly id: number;
  readonly text: string;
}

export class NoticesState {
  #shown = $state.raw<readonly ShownNotice[]>([]);
  #nextId = 1;

  get shown(): readonly ShownNotice[] {
    return this.#shown;
  }

  /** Shows a notice, unless the same words stand there already. */
  add(text: string): void {
    if (this.#shown.some((notice) => notice.text === text)) return;
    this.#shown = [...this.#shown, { id: this.#nextId, text }];
    this.#nextId += 1;
  }

  readonly dismiss = (id: number): void => {
    this.#shown = this.#shown.filter((notice) => notice.id !== id);
  };
}
