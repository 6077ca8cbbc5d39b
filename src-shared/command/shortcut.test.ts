import { describe, expect, it } from 'vitest';
import { commands } from './commands';
import {
  acceleratorOf,
  ariaShortcut,
  isReserved,
  matchesShortcut,
  shortcutLabel,
  shortcutOf,
  type KeyPress,
} from './shortcut';

type Modifier = 'ctrl' | 'meta' | 'alt' | 'shift';

/** A key press as Chromium tells it: what the key prints, where it is, and what was held. */
function press(key: string, code: string, ...held: readonly Modifier[]): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  };
}

const elsewhere = (pressed: KeyPress, shortcut: string): boolean => matchesShortcut(pressed, shortcut, false);
const onMac = (pressed: KeyPress, shortcut: string): boolean => matchesShortcut(pressed, shortcut, true);

describe('a letter', () => {
  it.each([
    ['a US keyboard', 'o', 'KeyO'],
    ['a US keyboard with caps lock', 'O', 'KeyO'],
    ['Dvorak, where it stands elsewhere', 'o', 'KeyS'],
    ['a Russian keyboard', 'щ', 'KeyO'],
    ['a Greek keyboard', 'ο', 'KeyO'],
    ['a Hebrew keyboard', 'ם', 'KeyO'],
    ['a Korean keyboard', 'ㅐ', 'KeyO'],
  ])('is pressed on %s', (_keyboard, key, code) => {
    expect(elsewhere(press(key, code), 'o')).toBe(true);
    expect(onMac(press(key, code), 'o')).toBe(true);
  });

  it('is where the keyboard prints it, not where others have it', () => {
    expect(elsewhere(press('r', 'KeyO'), 'o')).toBe(false);
    expect(elsewhere(press('q', 'KeyA'), 'a')).toBe(false);
    expect(elsewhere(press('a', 'KeyQ'), 'a')).toBe(true);
  });

  it('is not pressed by a sign that stands in its place', () => {
    // The comma of a French keyboard stands where others have M.
    expect(elsewhere(press(',', 'KeyM'), 'm')).toBe(false);
    expect(elsewhere(press(',', 'KeyM'), ',')).toBe(true);
    expect(elsewhere(press('/', 'KeyQ'), '/')).toBe(true);
  });

  it.each([
    ['a US keyboard', 'L', 'KeyL'],
    ['a US keyboard with caps lock', 'l', 'KeyL'],
    ['a Russian keyboard', 'Д', 'KeyL'],
    ['a Greek keyboard', 'Λ', 'KeyL'],
  ])('with Shift is another one on %s', (_keyboard, key, code) => {
    expect(elsewhere(press(key, code, 'shift'), 'Shift+L')).toBe(true);
    expect(elsewhere(press(key, code, 'shift'), 'l')).toBe(false);
    expect(elsewhere(press(key, code), 'Shift+L')).toBe(false);
  });

  it.each<Modifier>(['ctrl', 'meta', 'alt', 'shift'])('is not pressed with %s, unasked for', (held) => {
    expect(elsewhere(press('o', 'KeyO', held), 'o')).toBe(false);
    expect(onMac(press('o', 'KeyO', held), 'o')).toBe(false);
  });

  it('is not pressed by a dead key, or a key without a name', () => {
    expect(elsewhere(press('Dead', 'KeyO'), 'o')).toBe(false);
    expect(elsewhere(press('Process', 'KeyO'), 'o')).toBe(false);
    expect(elsewhere(press('', ''), 'o')).toBe(false);
  });
});

describe('Mod', () => {
  it('is Command on macOS and Ctrl elsewhere', () => {
    expect(onMac(press('k', 'KeyK', 'meta'), 'Mod+K')).toBe(true);
    expect(onMac(press('k', 'KeyK', 'ctrl'), 'Mod+K')).toBe(false);
    expect(elsewhere(press('k', 'KeyK', 'ctrl'), 'Mod+K')).toBe(true);
    expect(elsewhere(press('k', 'KeyK', 'meta'), 'Mod+K')).toBe(false);
  });

  it('is not pressed with the other one beside it', () => {
    expect(onMac(press('k', 'KeyK', 'meta', 'ctrl'), 'Mod+K')).toBe(false);
    expect(elsewhere(press('k', 'KeyK', 'meta', 'ctrl'), 'Mod+K')).toBe(false);
  });

  it('with Shift is another one', () => {
    expect(elsewhere(press('P', 'KeyP', 'ctrl', 'shift'), 'Mod+Shift+P')).toBe(true);
    expect(elsewhere(press('P', 'KeyP', 'ctrl', 'shift'), 'Mod+P')).toBe(false);
    expect(elsewhere(press('p', 'KeyP', 'ctrl'), 'Mod+Shift+P')).toBe(false);
  });

  it('works on Cyrillic keyboards', () => {
    expect(elsewhere(press('л', 'KeyK', 'ctrl'), 'Mod+K')).toBe(true);
  });
});

describe('a symbol', () => {
  it('is what the keyboard prints, whatever it needs for that', () => {
    expect(elsewhere(press('[', 'BracketLeft'), '[')).toBe(true);
    expect(elsewhere(press('?', 'Slash', 'shift'), '?')).toBe(true);
    expect(elsewhere(press('/', 'Digit7', 'shift'), '/')).toBe(true);
  });

  it('may take AltGr, as on German keyboards', () => {
    // Some systems tell AltGr as Ctrl and Alt, others as neither.
    expect(elsewhere(press('[', 'Digit8', 'ctrl', 'alt'), '[')).toBe(true);
    expect(elsewhere(press('[', 'Digit8'), '[')).toBe(true);
  });

  it('may take Option on macOS', () => {
    expect(onMac(press('[', 'Digit5', 'alt'), '[')).toBe(true);
  });

  it('is not pressed with a modifier that prints nothing', () => {
    expect(elsewhere(press('[', 'BracketLeft', 'ctrl'), '[')).toBe(false);
    expect(elsewhere(press('[', 'BracketLeft', 'alt'), '[')).toBe(false);
    expect(elsewhere(press('[', 'BracketLeft', 'meta'), '[')).toBe(false);
    expect(onMac(press('[', 'BracketLeft', 'meta'), '[')).toBe(false);
    expect(onMac(press('[', 'BracketLeft', 'ctrl'), '[')).toBe(false);
  });

  it('with Mod may take Shift, as = does on German keyboards', () => {
    expect(elsewhere(press('=', 'Equal', 'ctrl'), 'Mod+=')).toBe(true);
    expect(elsewhere(press('=', 'Digit0', 'ctrl', 'shift'), 'Mod+=')).toBe(true);
    expect(elsewhere(press('=', 'Equal'), 'Mod+=')).toBe(false);
    expect(elsewhere(press('=', 'Equal', 'ctrl', 'alt'), 'Mod+=')).toBe(false);
  });
});

describe('a digit', () => {
  it.each([
    ['a US keyboard', '1', 'Digit1'],
    ['a French keyboard, which prints & there', '&', 'Digit1'],
    ['a keypad', '1', 'Numpad1'],
  ])('with Alt is pressed on %s', (_keyboard, key, code) => {
    expect(elsewhere(press(key, code, 'alt'), 'Alt+1')).toBe(true);
    expect(elsewhere(press(key, code), 'Alt+1')).toBe(false);
    expect(elsewhere(press(key, code, 'alt'), 'Alt+2')).toBe(false);
  });

  it.each([
    ['¡', 'Digit1', 'Alt+1'],
    ['€', 'Digit2', 'Alt+2'],
    ['∞', 'Digit5', 'Alt+5'],
    ['[', 'Digit5', 'Alt+5'],
    ['ª', 'Digit9', 'Alt+9'],
    ['Dead', 'Digit6', 'Alt+6'],
  ])('with Option is pressed although it prints %s', (key, code, shortcut) => {
    expect(onMac(press(key, code, 'alt'), shortcut)).toBe(true);
    expect(onMac(press(key, code, 'alt', 'meta'), shortcut)).toBe(false);
    expect(onMac(press(key, code, 'alt', 'shift'), shortcut)).toBe(false);
  });

  it('with Mod goes by its place as well', () => {
    expect(elsewhere(press('0', 'Digit0', 'ctrl'), 'Mod+0')).toBe(true);
    expect(elsewhere(press('à', 'Digit0', 'ctrl'), 'Mod+0')).toBe(true);
  });

  it('alone is what the keyboard prints, for which French ones need Shift', () => {
    expect(elsewhere(press('1', 'Digit1'), '1')).toBe(true);
    expect(elsewhere(press('1', 'Digit1', 'shift'), '1')).toBe(true);
    expect(elsewhere(press('1', 'Numpad1'), '1')).toBe(true);
    expect(elsewhere(press('!', 'Digit1', 'shift'), '1')).toBe(false);
    expect(elsewhere(press('1', 'Digit1', 'alt'), '1')).toBe(false);
    expect(elsewhere(press('1', 'Digit1', 'ctrl'), '1')).toBe(false);
  });
});

describe('a key with a name', () => {
  it('is pressed by itself, and with the modifiers asked for', () => {
    expect(elsewhere(press('Escape', 'Escape'), 'Escape')).toBe(true);
    expect(elsewhere(press('Escape', 'Escape', 'shift'), 'Escape')).toBe(false);
    expect(elsewhere(press('PageDown', 'PageDown', 'ctrl'), 'Mod+PageDown')).toBe(true);
    expect(elsewhere(press('PageUp', 'PageUp', 'ctrl'), 'Mod+PageDown')).toBe(false);
    expect(elsewhere(press('F3', 'F3', 'shift'), 'Shift+F3')).toBe(true);
  });

  it('is no letter', () => {
    expect(elsewhere(press('End', 'End'), 'e')).toBe(false);
    expect(elsewhere(press('e', 'KeyE'), 'End')).toBe(false);
  });
});

describe('how a shortcut is written', () => {
  it.each([
    ['o', 'O', 'O', 'o'],
    ['Shift+L', 'Shift+L', '⇧L', 'Shift+l'],
    ['Alt+1', 'Alt+1', '⌥1', 'Alt+1'],
    ['Mod+Shift+P', 'Ctrl+Shift+P', '⇧⌘P', 'Control+Shift+p'],
    ['Mod+Alt+K', 'Ctrl+Alt+K', '⌥⌘K', 'Control+Alt+k'],
    ['Escape', 'Esc', 'Esc', 'Escape'],
    ['[', '[', '[', '['],
    ['Mod++', 'Ctrl++', '⌘+', 'Control+Plus'],
    ['Mod+ ', 'Ctrl+Space', '⌘Space', 'Control+Space'],
    ['Alt+ArrowLeft', 'Alt+Left', '⌥Left', 'Alt+ArrowLeft'],
    ['Mod+PageDown', 'Ctrl+PageDown', '⌘PageDown', 'Control+PageDown'],
  ])('%s is %s, %s on macOS, and %s for assistive technology', (shortcut, label, macLabel, aria) => {
    expect(shortcutLabel(shortcut, false)).toBe(label);
    expect(shortcutLabel(shortcut, true)).toBe(macLabel);
    expect(ariaShortcut(shortcut, false)).toBe(aria);
  });

  it('has Command for assistive technology on macOS', () => {
    expect(ariaShortcut('Mod+Shift+P', true)).toBe('Meta+Shift+p');
  });
});

describe('in a native menu', () => {
  it.each([
    ['o', 'O'],
    ['Shift+L', 'Shift+L'],
    ['Mod+K', 'CommandOrControl+K'],
    ['Mod+Shift+P', 'CommandOrControl+Shift+P'],
    ['Mod+Alt+K', 'CommandOrControl+Alt+K'],
    ['Mod+PageDown', 'CommandOrControl+PageDown'],
    ['Mod+,', 'CommandOrControl+,'],
    ['Mod+=', 'CommandOrControl+='],
    ['Mod++', 'CommandOrControl+Plus'],
    ['Mod+-', 'CommandOrControl+-'],
    ['Alt+1', 'Alt+1'],
    ['Alt+ArrowLeft', 'Alt+Left'],
    ['Alt+ArrowRight', 'Alt+Right'],
    ['ArrowUp', 'Up'],
    ['ArrowDown', 'Down'],
    [']', ']'],
    ['[', '['],
    ['/', '/'],
    ['?', '?'],
    ['#', '#'],
    ['1', '1'],
    ['Escape', 'Escape'],
    ['Home', 'Home'],
    ['End', 'End'],
    ['Enter', 'Return'],
    [' ', 'Space'],
    ['F3', 'F3'],
    ['Shift+F24', 'Shift+F24'],
  ])('%s is %s', (shortcut, accelerator) => {
    expect(acceleratorOf(shortcut)).toBe(accelerator);
  });

  it.each(['', 'ж', 'Mod+ж', 'é', 'F0', 'F25', 'Dead', 'Process', 'CapsLock', 'toString', 'no key'])(
    '%j cannot be said',
    (shortcut) => {
      expect(acceleratorOf(shortcut)).toBeUndefined();
    },
  );
});

describe('the shortcut of a key press', () => {
  it.each([
    ['o', press('o', 'KeyO')],
    ['o', press('O', 'KeyO')],
    ['o', press('щ', 'KeyO')],
    ['Shift+L', press('Д', 'KeyL', 'shift')],
    ['Shift+L', press('l', 'KeyL', 'shift')],
    ['a', press('a', 'KeyQ')],
    [',', press(',', 'KeyM')],
    ['é', press('é', 'Digit2')],
    ['Mod+K', press('л', 'KeyK', 'ctrl')],
    ['Mod+Shift+P', press('P', 'KeyP', 'ctrl', 'shift')],
    ['Mod+Alt+Shift+P', press('P', 'KeyP', 'ctrl', 'alt', 'shift')],
    ['1', press('1', 'Digit1')],
    ['1', press('1', 'Digit1', 'shift')],
    ['&', press('&', 'Digit1')],
    ['Alt+1', press('&', 'Digit1', 'alt')],
    ['Alt+1', press('1', 'Numpad1', 'alt')],
    ['Mod+Alt+8', press('8', 'Digit8', 'ctrl', 'alt')],
    ['Mod+Shift+1', press('!', 'Digit1', 'ctrl', 'shift')],
    ['?', press('?', 'Slash', 'shift')],
    ['+', press('+', 'Equal', 'shift')],
    ['Mod++', press('+', 'Equal', 'ctrl', 'shift')],
    ['Mod+=', press('=', 'Equal', 'ctrl')],
    ['[', press('[', 'Digit8', 'ctrl', 'alt')],
    ['@', press('@', 'KeyQ', 'ctrl', 'alt')],
    ['Alt+[', press('[', 'BracketLeft', 'alt')],
    ['F3', press('F3', 'F3')],
    ['Shift+F3', press('F3', 'F3', 'shift')],
    ['Mod+PageDown', press('PageDown', 'PageDown', 'ctrl')],
    ['End', press('End', 'Numpad1')],
    ['Mod+End', press('End', 'Numpad1', 'ctrl')],
    ['Alt+ArrowLeft', press('ArrowLeft', 'ArrowLeft', 'alt')],
    ['Mod+ ', press(' ', 'Space', 'ctrl')],
  ])('is %s', (shortcut, pressed) => {
    expect(shortcutOf(pressed, false)).toBe(shortcut);
    expect(elsewhere(pressed, shortcut)).toBe(true);
  });

  it.each([
    ['o', press('o', 'KeyO')],
    ['Mod+K', press('k', 'KeyK', 'meta')],
    ['Mod+Shift+P', press('p', 'KeyP', 'meta', 'shift')],
    ['Alt+5', press('∞', 'Digit5', 'alt')],
    ['Alt+5', press('[', 'Digit5', 'alt')],
    ['Alt+O', press('ø', 'KeyO', 'alt')],
    ['@', press('@', 'KeyL', 'alt')],
    ['Alt+6', press('§', 'Digit6', 'alt')],
  ])('is %s on macOS', (shortcut, pressed) => {
    expect(shortcutOf(pressed, true)).toBe(shortcut);
    expect(onMac(pressed, shortcut)).toBe(true);
  });

  it.each([
    ['Shift', press('Shift', 'ShiftLeft', 'shift')],
    ['Control', press('Control', 'ControlLeft', 'ctrl')],
    ['Alt', press('Alt', 'AltLeft', 'alt')],
    ['AltGr', press('AltGraph', 'AltRight')],
    ['caps lock', press('CapsLock', 'CapsLock')],
    ['the Windows key with a letter', press('o', 'KeyO', 'meta')],
    ['a key without a name', press('', '')],
  ])('is none for %s', (_key, pressed) => {
    expect(shortcutOf(pressed, false)).toBeUndefined();
  });

  it.each(['Dead', 'Process', 'Unidentified'])('is none for %s', (key) => {
    expect(shortcutOf(press(key, 'KeyO'), false)).toBeUndefined();
    expect(shortcutOf(press(key, 'BracketLeft', 'shift'), true)).toBeUndefined();
  });

  it('is every default one again, as it is written in the list', () => {
    for (const shortcut of commands.flatMap(({ shortcuts }) => shortcuts as readonly string[])) {
      const parts = shortcut.split('+');
      const last = shortcut.endsWith('+') ? '+' : (parts.at(-1) ?? '');
      const key = last.length === 1 && !parts.includes('Shift') ? last.toLowerCase() : last;
      const code = /^\d$/u.test(key) ? `Digit${key}` : /^[a-z]$/iu.test(key) ? `Key${key.toUpperCase()}` : '';
      const held = (['Mod', 'Alt', 'Shift'] as const).filter((modifier) => parts.includes(modifier));
      const names = { Mod: 'ctrl', Alt: 'alt', Shift: 'shift' } as const;
      expect(shortcutOf(press(key, code, ...held.map((modifier) => names[modifier])), false)).toBe(shortcut);
    }
  });
});

describe('a key that no command may have', () => {
  it.each([
    'Escape',
    'Mod+Escape',
    'Tab',
    'Shift+Tab',
    'Enter',
    'Shift+Enter',
    ' ',
    'ArrowUp',
    'Shift+ArrowUp',
  ])('is %s', (shortcut) => {
    expect(isReserved(shortcut)).toBe(true);
  });

  it.each(['Mod+Enter', 'Alt+ArrowUp', 'Mod+ ', 'Home', 'x', 'F1'])('is not %s', (shortcut) => {
    expect(isReserved(shortcut)).toBe(false);
  });
});
