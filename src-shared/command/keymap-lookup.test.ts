// Which keys run a command, with the reader's own ones and without single keys.
import { describe, expect, it } from 'vitest';
import { commands } from './commands';
import { conflictsOf, shortcutsOf, type KeyPreferences } from './keymap';

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
    expect(conflictsOf('paragraph.next', 'k', defaults.keys)[0]?.id).toBe('paragraph.previous');
    expect(conflictsOf('paragraph.next', 'd', defaults.keys)[0]?.id).toBe('theme.next');
    expect(conflictsOf('theme.next', 'j', defaults.keys)[0]?.id).toBe('paragraph.next');
    expect(conflictsOf('theme.next', '/', defaults.keys)[0]?.id).toBe('library.filter');
  });

  it('is free where its command applies elsewhere', () => {
    expect(conflictsOf('paragraph.next', '/', defaults.keys)[0]).toBeUndefined();
    expect(conflictsOf('library.filter', 'j', defaults.keys)[0]).toBeUndefined();
  });

  it('is not in conflict with its own command', () => {
    for (const { id, shortcuts } of commands) {
      for (const shortcut of shortcuts) expect(conflictsOf(id, shortcut, defaults.keys)[0]).toBeUndefined();
    }
  });

  it('is free once the reader gave its command another, and the other is taken', () => {
    const preferences = { keys: { 'theme.next': ['x'] } };
    expect(conflictsOf('paragraph.next', 'd', preferences.keys)[0]).toBeUndefined();
    expect(conflictsOf('paragraph.next', 'x', preferences.keys)[0]?.id).toBe('theme.next');
  });

  it('is another one with Shift', () => {
    expect(conflictsOf('theme.next', 'Shift+J', defaults.keys)[0]?.id).toBe('article.next');
    expect(conflictsOf('theme.next', 'Shift+D', defaults.keys)[0]).toBeUndefined();
  });
});
