// Undoing and redoing what the reader did, and the messages that offer it.
import type { AppState } from './app.svelte';
import type { Deed } from './undo.svelte';

export class Undoing {
  readonly #app: AppState;
  /** The notices that offer to undo something. */
  #offers: readonly { readonly deed: Deed; readonly notice: number }[] = [];

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Tells what was done, and offers to undo it. */
  offer(deed: Deed): void {
    const { notices, say } = this.#app;
    const action = { label: say('command.undo'), run: () => void this.undo(deed) };
    this.#offers = [...this.#offers, { deed, notice: notices.offer(deed.text, action) }];
  }

  /** Undoes the last thing that was done, or one that is named. */
  async undo(deed?: Deed): Promise<void> {
    const { announce, notices, say, undo } = this.#app;
    const undone = await undo.undo(deed);
    for (const offer of this.#offers) {
      if (offer.deed === undone) notices.dismiss(offer.notice);
    }
    this.#offers = this.#offers.filter((offer) => offer.deed !== undone);
    announce(undone === undefined ? say('undo.none') : say('undo.undone', { text: undone.text }));
  }

  async redo(): Promise<void> {
    const { announce, say, undo } = this.#app;
    const redone = await undo.redo();
    announce(redone === undefined ? say('redo.none') : say('undo.redone', { text: redone.text }));
  }
}
