// Goes through the library's list by keyboard: from title to title, and to a title by its first letters.
import { comparable } from '../../src-shared/letters';

/** How soon the next letter must follow for it to belong to the same title, in milliseconds. */
const quick = 1000;

/** The letters that were typed in a run, and when the last one was. */
interface Run {
  readonly letters: string;
  readonly at: number;
}

/**
 * Gives an element with a list of links, and perhaps a field above it, these keys; docs/decisions/0010 has the reasons.
 *
 * @param isCommand whether a key press is a command: no run of letters begins with one
 * @returns the function that takes the keys away
 */
export function listKeys(main: HTMLElement, isCommand: (event: KeyboardEvent) => boolean): () => void {
  let run: Run | undefined;

  function pressKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || hasModifier(event)) return;
    const isInField = event.target instanceof HTMLInputElement && main.contains(event.target);
    // Before anything has the focus, keys go to the body.
    const isInList = event.target === document.body || (isIn(main, event.target) && !isInField);
    const target = isInField
      ? fromField(event.key, linksOf(main))
      : isInList
        ? (fromLink(event.key, linksOf(main)) ?? byLetters(event, linksOf(main)))
        : undefined;
    if (target === undefined) return;
    event.preventDefault();
    focusRow(target);
  }

  function byLetters(event: KeyboardEvent, links: readonly HTMLElement[]): HTMLElement | undefined {
    if (!/^[\p{L}\p{M}\p{N} '’-]$/u.test(event.key)) return undefined;
    const current = currentIndex(links);
    const goesOn = run !== undefined && event.timeStamp - run.at < quick;
    if (run !== undefined && goesOn) {
      const letters = run.letters + event.key;
      const found = beginningWith(letters, links, Math.max(0, current));
      if (found !== undefined) {
        run = { letters, at: event.timeStamp };
        return found;
      }
    }
    run = undefined;
    if (event.key === ' ' || isCommand(event)) return undefined;
    const found = beginningWith(event.key, links, current + 1);
    if (found !== undefined) run = { letters: event.key, at: event.timeStamp };
    return found;
  }

  // Before the window, which runs commands.
  document.addEventListener('keydown', pressKey);
  return () => {
    document.removeEventListener('keydown', pressKey);
  };
}

/** Brings a row into view as a whole, and gives its link the focus. */
export function focusRow(link: HTMLElement): void {
  link.focus({ preventScroll: true });
  (link.closest('li') ?? link).scrollIntoView({ block: 'nearest' });
}

/** The titles that can be opened. */
function linksOf(main: HTMLElement): readonly HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>('li > a')];
}

function fromField(key: string, links: readonly HTMLElement[]): HTMLElement | undefined {
  return key === 'ArrowDown' ? links[0] : undefined;
}

/** Undefined at the ends, so that the page scrolls there as it does everywhere. */
function fromLink(key: string, links: readonly HTMLElement[]): HTMLElement | undefined {
  const current = currentIndex(links);
  switch (key) {
    case 'ArrowDown':
      return links[current + 1];
    case 'ArrowUp':
      return links[current - 1];
    case 'Home':
      return links[0];
    case 'End':
      return links.at(-1);
    default:
      return undefined;
  }
}

/** -1 where no row has the focus. */
function currentIndex(links: readonly HTMLElement[]): number {
  const row = document.activeElement?.closest('li') ?? undefined;
  return row === undefined ? -1 : links.findIndex((link) => row.contains(link));
}

/** The first link from an index on whose text begins with some letters; after the last one comes the first. */
function beginningWith(
  letters: string,
  links: readonly HTMLElement[],
  from: number,
): HTMLElement | undefined {
  return [...links.slice(from), ...links.slice(0, from)].find((link) =>
    comparable(link.textContent.trim(), link.lang).startsWith(comparable(letters, link.lang)),
  );
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}

function isIn(main: HTMLElement, target: EventTarget | null): boolean {
  return target instanceof Node && main.contains(target);
}
