// Which keys run a command, with the reader's own ones and without single keys.
import { describe, expect, it } from 'vitest';
import { commands } from './commands';
import { conflictOf, shortcutsOf, type KeyPreferences } from './keymap';

const defaults: KeyPreferences = {};

describe('the keys of a command', () => {
  it('are the default ones, the one to show first', () => {
    expect(shortcutsOf('palette.open', defaults)).toEqual(['Mod+K', 'Mod+Shift+P']);
    expect(shortcutsOf('section.next', { keys: {}, singleKeys: true })).toEqual([']', 'Mod+PageDown']);
  });

  it('are the reader’s own in their place', () => {
    const keys = { 'library.show': ['Mod+L', 'x'] };
    expect(shortcutsOf('library.show', { keys })).toEqual(['Mod+L', 'x']);
    expect(shortcutsOf('theme.next', { keys })).toEqual(['d']);
  });

  it('are none where the reader took them away', () => {
    expect(shortcutsOf('library.show', { keys: { 'library.show': [] } })).toEqual([]);
  });

  it('are only those with Ctrl, Alt or Command, or with a name, where single keys are off', () => {
    const off = (id: Parameters<typeof shortcutsOf>[0]): readonly string[] =>
      shortcutsOf(id, { singleKeys: false });
    expect(off('theme.next')).toEqual([]);
    expect(off('article.next')).toEqual([]);
    expect(off('numbers.toggle')).toEqual([]);
    expect(off('heading.2')).toEqual([]);
    expect(off('section.next')).toEqual(['Mod+PageDown']);
    expect(off('language.1')).toEqual(['Alt+1']);
    expect(off('place.first')).toEqual(['Home']);
    expect(off('dismiss')).toEqual(['Escape']);
  });

  it('lose the reader’s own single keys as well', () => {
    const keys = { 'theme.next': ['x', 'Mod+J'] };
    expect(shortcutsOf('theme.next', { keys, singleKeys: false })).toEqual(['Mod+J']);
  });
});

describe('a key', () => {
  it('is in conflict with a command of the same scope, and with one that applies everywhere', () => {
    expect(conflictOf('paragraph.next', 'k', defaults)?.id).toBe('paragraph.previous');
    expect(conflictOf('paragraph.next', 'd', defaults)?.id).toBe('theme.next');
    expect(conflictOf('theme.next', 'j', defaults)?.id).toBe('paragraph.next');
    expect(conflictOf('theme.next', '/', defaults)?.id).toBe('library.filter');
  });

  it('is free where its command applies elsewhere', () => {
    expect(conflictOf('paragraph.next', '/', defaults)).toBeUndefined();
    expect(conflictOf('library.filter', 'j', defaults)).toBeUndefined();
  });

  it('is not in conflict with its own command', () => {
    for (const { id, shortcuts } of commands) {
      for (const shortcut of shortcuts) expect(conflictOf(id, shortcut, defaults)).toBeUndefined();
    }
  });

  it('is free once the reader gave its command another, and the other is taken', () => {
    const preferences = { keys: { 'theme.next': ['x'] } };
    expect(conflictOf('paragraph.next', 'd', preferences)).toBeUndefined();
    expect(conflictOf('paragraph.next', 'x', preferences)?.id).toBe('theme.next');
  });

  it('is another one with Shift', () => {
    expect(conflictOf('theme.next', 'Shift+J', defaults)?.id).toBe('article.next');
    expect(conflictOf('theme.next', 'Shift+D', defaults)).toBeUndefined();
  });
});
