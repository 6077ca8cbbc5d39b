// Goes through the library's list by keyboard: from title to title, and to a title by its first letters.
import type { LibraryRow } from '../../src-shared/library-order';
import { typeAhead } from '../command/type-ahead';

/** A list whose rows are gone to by their indexes: not all of them need be on the page. */
export interface KeyedList {
  readonly rows: () => readonly LibraryRow[];
  /** The index of the row that has the focus; -1 where none has it. */
  readonly active: () => number;
  /** Gives the title of a row the focus. */
  readonly goTo: (index: number) => void;
}

/**
 * Gives an element with a list, and perhaps a field above it, these keys; docs/decisions/0010 has the reasons.
 *
 * @param isCommand whether a key press is a command: no run of letters begins with one
 * @returns the function that takes the keys away
 */
export function listKeys(
  main: HTMLElement,
  list: KeyedList,
  isCommand: (event: KeyboardEvent) => boolean,
): () => void {
  const findByLetters = typeAhead(({ edition }: LibraryRow) =>
    edition === undefined ? undefined : { text: edition.title, language: edition.language },
  );

  function pressKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || hasModifier(event)) return;
    const isInField = event.target instanceof HTMLInputElement && main.contains(event.target);
    // Before anything has the focus, keys go to the body.
    const isInList = event.target === document.body || (isIn(main, event.target) && !isInField);
    if (!isInField && !isInList) return;
    const rows = list.rows();
    const target = isInField ? fromField(event.key, rows) : fromRow(event, rows);
    if (target === undefined) return;
    event.preventDefault();
    list.goTo(target);
  }

  function fromRow(event: KeyboardEvent, rows: readonly LibraryRow[]): number | undefined {
    const active = list.active();
    return indexAfter(event.key, rows, active) ?? findByLetters(event, rows, active, () => isCommand(event));
  }

  // Before the window, which runs commands.
  document.addEventListener('keydown', pressKey);
  return () => {
    document.removeEventListener('keydown', pressKey);
  };
}

/** The first row that can be opened. */
export function firstOf(rows: readonly LibraryRow[]): number | undefined {
  return found(rows.findIndex(canBeOpened));
}

function fromField(key: string, rows: readonly LibraryRow[]): number | undefined {
  return key === 'ArrowDown' ? firstOf(rows) : undefined;
}

/** Undefined at the ends, so that the page scrolls there as it does everywhere. */
function indexAfter(key: string, rows: readonly LibraryRow[], active: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return found(rows.findIndex((row, index) => index > active && canBeOpened(row)));
    case 'ArrowUp':
      return found(rows.findLastIndex((row, index) => index < active && canBeOpened(row)));
    case 'Home':
      return firstOf(rows);
    case 'End':
      return found(rows.findLastIndex(canBeOpened));
    default:
      return undefined;
  }
}

function canBeOpened({ edition }: LibraryRow): boolean {
  return edition !== undefined;
}

function found(index: number): number | undefined {
  return index < 0 ? undefined : index;
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}

function isIn(main: HTMLElement, target: EventTarget | null): boolean {
  return target instanceof Node && main.contains(target);
}
