// What the reader is told once, until they dismiss it.

/** Something that a notice offers to do. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface ShownNotice {
  readonly id: number;
  readonly text: string;
  readonly action?: NoticeAction;
}

/** How long a notice stays that offers something, in milliseconds. */
const offerTime = 10_000;

export class NoticesState {
  #shown = $state.raw<readonly ShownNotice[]>([]);
  #nextId = 1;
  #passing: readonly { readonly id: number; readonly timer: ReturnType<typeof setTimeout> }[] = [];

  get shown(): readonly ShownNotice[] {
    return this.#shown;
  }

  /** Shows a notice, unless the same words stand there already. */
  add(text: string): void {
    if (this.#shown.some((notice) => notice.text === text)) return;
    this.#show({ id: this.#nextId, text });
  }

  /** Shows a notice that offers to do something, and goes by itself in the end. @returns its id */
  offer(text: string, action: NoticeAction): number {
    const id = this.#nextId;
    this.#show({ id, text, action });
    this.release(id);
    return id;
  }

  /** Keeps a notice that would go by itself, while the reader is at it. */
  readonly hold = (id: number): void => {
    for (const passing of this.#passing) if (passing.id === id) clearTimeout(passing.timer);
    this.#passing = this.#passing.filter((passing) => passing.id !== id);
  };

  /** Lets a notice go by itself that offers something. */
  readonly release = (id: number): void => {
    this.hold(id);
    if (this.#shown.every((notice) => notice.id !== id || notice.action === undefined)) return;
    const timer = setTimeout(() => {
      this.dismiss(id);
    }, offerTime);
    this.#passing = [...this.#passing, { id, timer }];
  };

  readonly dismiss = (id: number): void => {
    this.hold(id);
    this.#shown = this.#shown.filter((notice) => notice.id !== id);
  };

  #show(notice: ShownNotice): void {
    this.#nextId += 1;
    this.#shown = [...this.#shown, notice];
  }
}
