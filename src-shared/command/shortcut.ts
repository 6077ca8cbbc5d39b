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
  if (!wanted.mod && !wanted.alt && !wanted.shift && /^[^a-z ]$/u.test(wanted.key)) {
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

/** Keys that only change others. Pressed alone they are no shortcut. */
const modifierKeys: readonly string[] = [
  ...['Alt', 'AltGraph', 'CapsLock', 'Control', 'Fn', 'FnLock', 'Hyper', 'Meta', 'NumLock', 'ScrollLock'],
  ...['Shift', 'Super', 'Symbol', 'SymbolLock'],
];

/** What a press is called whose meaning is not known, or only with the next one. */
const namelessKeys: readonly string[] = ['', 'Compose', 'Dead', 'Process', 'Unidentified'];

export function isModifierKey({ key }: Pick<KeyPress, 'key'>): boolean {
  return modifierKeys.includes(key);
}

/**
 * The shortcut that a key press is, or undefined where it is none: a bare modifier, a dead key, the Windows key.
 *
 * It is the inverse of `matchesShortcut`. Where a press matches several shortcuts, the one that says most about the keys
 * pressed is taken: a letter or digit with its modifiers before the sign that they happen to print.
 *
 * @param isMac `Mod` is Command on macOS and Control elsewhere
 */
export function shortcutOf(press: KeyPress, isMac: boolean): string | undefined {
  const { key, code, altKey, shiftKey, ctrlKey, metaKey } = press;
  if (isModifierKey(press) || namelessKeys.includes(key)) return undefined;
  const mod = isMac ? metaKey : ctrlKey;
  const modifiers = `${mod ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}`;
  const withShift = `${modifiers}${shiftKey ? 'Shift+' : ''}`;
  const letter = letterOf(press);
  const digit = digitOf(code);
  // On most systems AltGr is told as Ctrl and Alt; what it prints then is what was meant.
  const printsByAltGr = !isMac && ctrlKey && altKey && !/^\d$/u.test(key);
  const candidates = [
    letter !== undefined && (withShift === '' ? letter : `${withShift}${letter.toUpperCase()}`),
    digit !== undefined && key.length === 1 && modifiers !== '' && !printsByAltGr && `${withShift}${digit}`,
    key.length === 1 && key,
    key.length === 1 && key !== ' ' ? `${modifiers}${key}` : `${withShift}${key}`,
  ];
  return candidates.find(
    (candidate): candidate is string => candidate !== false && matchesShortcut(press, candidate, isMac),
  );
}

/** The Latin letter of a key press, by the rules of `matchesShortcut`. */
function letterOf({ key, code }: KeyPress): string | undefined {
  if (/^[a-z]$/iu.test(key)) return key.toLowerCase();
  if (key.length !== 1 || /^[ -~]$/u.test(key)) return undefined;
  return /^Key([A-Z])$/u.exec(code)?.[1]?.toLowerCase();
}

function digitOf(code: string): string | undefined {
  return /^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1];
}

/**
 * Whether no command may have a shortcut, since the reader would be locked out: with Tab, Enter, Space and the arrows everything
 * is reached and pressed without a pointer, and Escape leaves everything.
 */
export function isReserved(shortcut: string): boolean {
  const { mod, alt, key } = parseShortcut(shortcut);
  if (key === 'Escape' || key === 'Tab') return true;
  return !mod && !alt && (key === 'Enter' || key === ' ' || key.startsWith('Arrow'));
}

/** Whether a shortcut is a character alone, which someone who speaks or stumbles could press by mistake (WCAG 2.1.4). */
export function isSingleKey(shortcut: string): boolean {
  const { mod, alt, key } = parseShortcut(shortcut);
  return !mod && !alt && key.length === 1;
}

/** The keys that people call otherwise than `event.key` does. */
const keyNames: Readonly<Record<string, string>> = {
  ' ': 'Space',
  Escape: 'Esc',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/** How a shortcut is written for people: `⇧⌘K` on macOS, `Ctrl+Shift+K` elsewhere. */
export function shortcutLabel(shortcut: string, isMac: boolean): string {
  const { mod, alt, shift, key } = parseShortcut(shortcut);
  const name = keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** How a shortcut is written in `aria-keyshortcuts` (WAI-ARIA 1.2). */
export function ariaShortcut(shortcut: string, isMac: boolean): string {
  const { mod, alt, shift, key } = parseShortcut(shortcut);
  const modName = isMac ? 'Meta' : 'Control';
  // These two part shortcuts and keys from one another, so they go by name.
  const name = key === '+' ? 'Plus' : key === ' ' ? 'Space' : key;
  return [mod && modName, alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** Our names of keys, where Electron has others. */
const electronNames: ReadonlyMap<string, string> = new Map([
  [' ', 'Space'],
  ['+', 'Plus'],
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
  // The plus is a key as well: `Mod++`.
  const key = shortcut.endsWith('+') ? '+' : (parts.pop() ?? '');
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: key.length === 1 ? key.toLowerCase() : key,
  };
}

function keyOf({ key, code }: KeyPress, wanted: Shortcut): string {
  const digit = digitOf(code);
  if (digit !== undefined && /^\d$/u.test(wanted.key)) return digit;
  if (/^[!-~]$/u.test(key)) return key.toLowerCase();
  const letter = /^Key([A-Z])$/u.exec(code)?.[1];
  return key.length === 1 && letter !== undefined ? letter.toLowerCase() : key;
}

function isSymbol(key: string): boolean {
  // Space prints the same with Shift, which therefore is no part of how it is printed.
  return key.length === 1 && !/[a-z0-9 ]/u.test(key);
}
