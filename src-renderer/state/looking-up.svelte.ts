// What the reader looks up without leaving the place: a note under its paragraph, an image in its full size.
import { figureAt, notesAt } from '../../src-shared/article/looked-up';
import type { BlockId, Figure } from '../../src-shared/article/shapes';
import type { AppState } from './app.svelte';

/** A note that stands under the block which refers to it. */
export interface OpenNote {
  readonly block: BlockId;
  readonly number: number;
}

export class LookingUp {
  readonly #app: Pick<AppState, 'announce' | 'parallel' | 'reader' | 'say'>;
  #note = $state.raw<OpenNote>();
  #enlarged = $state.raw<Figure>();

  constructor(app: Pick<AppState, 'announce' | 'parallel' | 'reader' | 'say'>) {
    this.#app = app;
  }

  get note(): OpenNote | undefined {
    return this.#note;
  }

  /** Shows a note under a block; where it stands there already, takes it away. */
  toggleNote(note: OpenNote): void {
    const isOpen = this.#note?.block === note.block && this.#note.number === note.number;
    if (isOpen) this.closeNote();
    else this.#show(note);
  }

  /** Shows the notes of the paragraph being read, one after the other, and then none. */
  stepNote(): void {
    const { reader, announce, say } = this.#app;
    const { currentBlock: block, edition, outline } = reader;
    const numbers = block === undefined || edition === undefined ? [] : notesAt(block, { edition, outline });
    const shown = this.#note?.block === block ? numbers.indexOf(this.#note?.number ?? 0) : -1;
    const next = numbers[shown + 1];
    if (block === undefined || numbers.length === 0) announce(say('notes.none'));
    else if (next === undefined) this.closeNote();
    else this.#show({ block, number: next });
  }

  /** @returns whether one was there */
  closeNote(): boolean {
    const wasOpen = this.#note !== undefined;
    this.#note = undefined;
    return wasOpen;
  }

  #show(note: OpenNote): void {
    // What stands above the paragraph must stay, so that one is the paragraph to hold.
    this.#app.reader.page?.stayAt(note.block);
    this.#note = note;
  }

  /** The figure that is being read. Where languages stand side by side, its key has another meaning. */
  get figure(): Figure | undefined {
    const { reader, parallel } = this.#app;
    const { currentBlock: block, edition, outline } = reader;
    if (block === undefined || edition === undefined || parallel.beside.length > 0) return undefined;
    return figureAt(block, { edition, outline });
  }

  /** The figure that is shown in its full size. */
  get enlarged(): Figure | undefined {
    return this.#enlarged;
  }

  readonly enlarge = (figure: Figure | undefined): void => {
    this.#enlarged = figure;
  };
}
