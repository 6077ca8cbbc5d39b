// Key presses and the shortcuts that they match: 'Mod+Shift+K', 'Alt+1', 'o', '['.

/** What of a keyboard event is looked at. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Shortcut {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A lower-case letter, a digit, a symbol as printed, or a named key such as `Escape`. */
  readonly key: string;
}

/**
 * Whether a key press is a shortcut.
 *
 * Letters go by `event.key` where that is a Latin letter or sign and by `event.code` otherwise, so `o` works on Cyrillic and
 * Greek keyboards, and the comma that stands on the M of a French one is no `m`. Digits beside a modifier go by `event.code`,
 * since Option makes other characters of them on macOS. Symbols, and digits alone, go by what they print, whatever the
 * keyboard needs for them: on a German one `[` takes AltGr, on a French one `1` takes Shift.
 *
 * @param isMac `Mod` is Command on macOS and Control elsewhere
 */
export function matchesShortcut(press: KeyPress, shortcut: string, isMac: boolean): boolean {
  const wanted = parseShortcut(shortcut);
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const otherMod = isMac ? press.ctrlKey : press.metaKey;
  if (!wanted.mod && !wanted.alt && !wanted.shift && /^[^a-z]$/u.test(wanted.key)) {
    // AltGr may be told as Ctrl and Alt together; Option prints on macOS.
    const mayPrint = isMac || press.ctrlKey === press.altKey;
    return press.key === wanted.key && mayPrint && !(isMac && mod) && !otherMod;
  }
  return (
    keyOf(press, wanted) === wanted.key &&
    mod === wanted.mod &&
    !otherMod &&
    press.altKey === wanted.alt &&
    (press.shiftKey === wanted.shift || (isSymbol(wanted.key) && !wanted.shift))
  );
}

/** Whether a shortcut is a character alone, which someone who speaks or stumbles could press by mistake (WCAG 2.1.4). */
export function isSingleKey(shortcut: string): boolean {
  const { mod, alt, key } = parseShortcut(shortcut);
  return !mod && !alt && key.length === 1;
}

/** How a shortcut is written for people: `⇧⌘K` on macOS, `Ctrl+Shift+K` elsewhere. */
export function shortcutLabel(shortcut: string, isMac: boolean): string {
  const { mod, alt, shift, key } = parseShortcut(shortcut);
  const name = key.length === 1 ? key.toUpperCase() : key === 'Escape' ? 'Esc' : key;
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** How a shortcut is written in `aria-keyshortcuts` (WAI-ARIA 1.2). */
export function ariaShortcut(shortcut: string, isMac: boolean): string {
  const { mod, alt, shift, key } = parseShortcut(shortcut);
  const modName = isMac ? 'Meta' : 'Control';
  return [mod && modName, alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

/** Our names of keys, where Electron has others. */
const electronNames: ReadonlyMap<string, string> = new Map([
  [' ', 'Space'],
  ['ArrowDown', 'Down'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
  ['ArrowUp', 'Up'],
  ['Enter', 'Return'],
]);

/** What Electron calls as we do: one printable character of ASCII, and these keys. */
const electronKey =
  /^(?:[!-~]|F(?:[1-9]|1\d|2[0-4])|Backspace|Delete|End|Escape|Home|Insert|PageDown|PageUp|Tab)$/u;

/**
 * How Electron writes a shortcut in a menu: `Mod+Shift+K` as `CommandOrControl+Shift+K`; undefined where it has no word for it.
 * See https://www.electronjs.org/docs/latest/api/accelerator.
 */
export function acceleratorOf(shortcut: string): string | undefined {
  const { mod, alt, shift, key } = parseShortcut(shortcut);
  const name = electronNames.get(key) ?? (electronKey.test(key) ? key : undefined);
  if (name === undefined) return undefined;
  const letter = name.length === 1 ? name.toUpperCase() : name;
  return [mod && 'CommandOrControl', alt && 'Alt', shift && 'Shift', letter].filter(Boolean).join('+');
}

function parseShortcut(shortcut: string): Shortcut {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: key.length === 1 ? key.toLowerCase() : key,
  };
}

function keyOf({ key, code }: KeyPress, wanted: Shortcut): string {
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1];
  if (digit !== undefined && /^\d$/u.test(wanted.key)) return digit;
  if (/^[!-~]$/u.test(key)) return key.toLowerCase();
  const letter = /^Key([A-Z])$/u.exec(code)?.[1];
  return key.length === 1 && letter !== undefined ? letter.toLowerCase() : key;
}

function isSymbol(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/u.test(key);
}
