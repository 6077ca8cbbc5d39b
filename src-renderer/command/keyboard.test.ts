// Which key presses are commands, and which are left alone.
import { describe, expect, it, vi } from 'vitest';
import type { AppState } from '../state/app.svelte';
import { pressKey } from './keyboard';

/** An app of which a test looks at two commands. */
function newApp(view: 'library' | 'reader' = 'reader') {
  const showLibrary = vi.fn(() => Promise.resolve());
  const switchLanguage = vi.fn(() => Promise.resolve());
  const edition = view === 'reader' ? {} : undefined;
  const reader = { languages: ['ko', 'ru'], previousLanguage: 'en', edition, isRightToLeft: false };
  const preferences = { theme: 'system', languages: [] };
  const app = { view, isMac: false, reader, preferences, showLibrary, switchLanguage } as unknown as AppState;
  return { app, showLibrary, switchLanguage };
}

function press(init: KeyboardEventInit, target: HTMLElement = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  document.body.append(target === document.body ? document.createElement('i') : target);
  target.dispatchEvent(event);
  return event;
}

describe('a key press', () => {
  it('runs its command once, and nothing else happens', () => {
    const { app, showLibrary } = newApp();
    const event = press({ key: 'o', code: 'KeyO' });
    pressKey(event, app);
    expect(showLibrary).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(true);
  });

  it('works on a keyboard with other letters', () => {
    const { app, showLibrary } = newApp();
    pressKey(press({ key: 'щ', code: 'KeyO' }), app);
    expect(showLibrary).toHaveBeenCalledOnce();
  });

  it('chooses the n-th language', () => {
    const { app, switchLanguage } = newApp();
    pressKey(press({ key: '2', code: 'Digit2', altKey: true }), app);
    expect(switchLanguage).toHaveBeenCalledWith('ru');
  });

  it('is left alone where its command does not apply', () => {
    const { app, switchLanguage } = newApp('library');
    const event = press({ key: '2', code: 'Digit2', altKey: true });
    pressKey(event, app);
    expect(switchLanguage).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
  });

  it.each([
    ['while text is composed', { isComposing: true }],
    ['with Control', { ctrlKey: true }],
    ['with Alt', { altKey: true }],
    ['with Meta', { metaKey: true }],
    ['with Shift', { shiftKey: true }],
  ])('is left alone %s', (_when, init) => {
    const { app, showLibrary } = newApp();
    pressKey(press({ key: 'o', code: 'KeyO', ...init }), app);
    expect(showLibrary).not.toHaveBeenCalled();
  });

  it('is left alone in a text field and in a dialog', () => {
    const { app, showLibrary } = newApp();
    pressKey(press({ key: 'o', code: 'KeyO' }, document.createElement('input')), app);
    pressKey(press({ key: 'o', code: 'KeyO' }, document.createElement('dialog')), app);
    expect(showLibrary).not.toHaveBeenCalled();
  });
});
