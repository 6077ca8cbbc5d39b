// Which key presses are commands, and which are left alone.
import { describe, expect, it, vi } from 'vitest';
import type { AppState } from '../state/app.svelte';
import { letGo, pressKey, releaseKey } from './keyboard';

/** An app of which a test looks at two commands. */
function newApp(view: 'library' | 'reader' = 'reader', others: object = {}) {
  const showLibrary = vi.fn(() => Promise.resolve());
  const switchLanguage = vi.fn(() => Promise.resolve());
  const edition = view === 'reader' ? {} : undefined;
  const reader = { languages: ['ko', 'ru'], previousLanguage: 'en', edition, isRightToLeft: false };
  const preferences = { theme: 'system', languages: [] };
  const parallel = { beside: [] };
  const lookingUp = {};
  const finding = { takeKey: () => false };
  const searching = { takesKey: () => false };
  const given = { preferences, showLibrary, switchLanguage };
  const state = { reader, parallel, lookingUp, finding, searching };
  const parts = { view, isMac: false, ...state, ...given, ...others };
  const app = parts as unknown as AppState;
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

  it('is Enter only where it presses nothing', () => {
    const link = vi.fn();
    const { app } = newApp('reader', { parallel: { beside: [{}] }, correcting: { link } });
    const enter = { key: 'Enter', code: 'Enter' };
    pressKey(press(enter, document.createElement('button')), app);
    expect(link).not.toHaveBeenCalled();
    pressKey(press(enter, document.createElement('p')), app);
    expect(link).toHaveBeenCalledOnce();
  });

  it('is left alone in a text field and in a dialog', () => {
    const { app, showLibrary } = newApp();
    pressKey(press({ key: 'o', code: 'KeyO' }, document.createElement('input')), app);
    pressKey(press({ key: 'o', code: 'KeyO' }, document.createElement('dialog')), app);
    expect(showLibrary).not.toHaveBeenCalled();
  });
});

describe('a key that is held', () => {
  function newPeek(keys: Readonly<Record<string, readonly string[]>> = {}, isMac = false) {
    const peek = { press: vi.fn(), release: vi.fn() };
    const preferences = { theme: 'system', languages: [], keys };
    const app = {
      view: 'reader',
      isMac,
      reader: { edition: {} },
      preferences,
      parallel: { beside: [] },
      lookingUp: {},
      finding: { takeKey: () => false },
      searching: { takesKey: () => false },
      peek,
    } as unknown as AppState;
    return { app, peek };
  }
  const release = (init: KeyboardEventInit): KeyboardEvent => new KeyboardEvent('keyup', init);
  const t = { key: 't', code: 'KeyT' };

  it('works from its press to its release, and once, however long that is', () => {
    const { app, peek } = newPeek();
    const event = press(t);
    pressKey(event, app);
    for (let time = 1; time <= 3; time += 1) {
      const repeated = press({ ...t, repeat: true });
      pressKey(repeated, app);
      expect(repeated.defaultPrevented).toBe(true);
    }
    expect(peek.press).toHaveBeenCalledOnce();
    expect(peek.press).toHaveBeenCalledWith(event.timeStamp);
    expect(peek.release).not.toHaveBeenCalled();
    releaseKey(release({ key: 'j', code: 'KeyJ' }), app);
    expect(peek.release).not.toHaveBeenCalled();
    releaseKey(release(t), app);
    releaseKey(release(t), app);
    expect(peek.release).toHaveBeenCalledOnce();
  });

  it('is taken for released where nobody would tell', () => {
    const { app, peek } = newPeek();
    pressKey(press(t), app);
    letGo(app);
    letGo(app);
    expect(peek.release).toHaveBeenCalledOnce();
  });

  it('may be another key, and is released as the key that it is, whatever is released before', () => {
    const { app, peek } = newPeek({ peek: ['Shift+X'] });
    pressKey(press(t), app);
    expect(peek.press).not.toHaveBeenCalled();
    pressKey(press({ key: 'X', code: 'KeyX', shiftKey: true }), app);
    expect(peek.press).toHaveBeenCalledOnce();
    releaseKey(release({ key: 'Shift', code: 'ShiftLeft' }), app);
    expect(peek.release).not.toHaveBeenCalled();
    releaseKey(release({ key: 'x', code: 'KeyX' }), app);
    expect(peek.release).toHaveBeenCalledOnce();
  });

  it('is released with Command, while which macOS tells of no other release', () => {
    const { app, peek } = newPeek({ peek: ['Mod+E'] }, true);
    pressKey(press({ key: 'e', code: 'KeyE', metaKey: true }), app);
    releaseKey(release({ key: 'Meta', code: 'MetaLeft' }), app);
    expect(peek.release).toHaveBeenCalledOnce();
  });
});
