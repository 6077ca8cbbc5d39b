// Which keys run which command, after the reader changed some.
import { describe, expect, it } from 'vitest';
import { commands } from './commands';
import {
  conflictsOf,
  hasOwnKeys,
  keysOf,
  shortcutsOf,
  withDefault,
  withKey,
  withoutKey,
  type KeyPreferences,
} from './keymap';

describe('the keys of a command', () => {
  it('are the default ones until the reader has others', () => {
    expect(shortcutsOf('paragraph.next', {})).toEqual(['j']);
    expect(shortcutsOf('paragraph.next', { keys: { 'paragraph.next': ['x'] } })).toEqual(['x']);
    expect(shortcutsOf('paragraph.next', { keys: { 'paragraph.next': [] } })).toEqual([]);
  });

  it('are without single ones where these are switched off', () => {
    const off = { singleKeys: false };
    expect(shortcutsOf('paragraph.next', off)).toEqual([]);
    expect(shortcutsOf('section.next', off)).toEqual(['Mod+PageDown']);
    expect(shortcutsOf('place.first', off)).toEqual(['Home']);
    expect(keysOf('paragraph.next', undefined)).toEqual(['j']);
  });
});

describe('a conflict', () => {
  const idsOf = (found: ReturnType<typeof conflictsOf>): readonly string[] => found.map(({ id }) => id);

  it('is every command that has the key where this one applies too', () => {
    expect(idsOf(conflictsOf('paragraph.next', 'k', undefined))).toEqual(['paragraph.previous']);
    expect(idsOf(conflictsOf('theme.next', 'j', undefined))).toEqual(['paragraph.next']);
    const both = { 'paragraph.next': ['/'] };
    expect(idsOf(conflictsOf('theme.next', '/', both))).toEqual([
      'library.filter',
      'paragraph.next',
      'find.open',
      'bookmarks.filter',
    ]);
  });

  it('is none with itself, a free key, or a command that applies only elsewhere', () => {
    expect(conflictsOf('paragraph.next', 'j', undefined)).toEqual([]);
    expect(conflictsOf('paragraph.next', 'x', undefined)).toEqual([]);
    expect(conflictsOf('library.filter', '/', undefined)).toEqual([]);
  });

  it('goes by the keys of now', () => {
    const keys = withKey({}, 'paragraph.previous', 'x');
    expect(conflictsOf('paragraph.next', 'k', keys)).toEqual([]);
    expect(idsOf(conflictsOf('paragraph.next', 'x', keys))).toEqual(['paragraph.previous']);
  });
});

describe('a new key', () => {
  it('takes the place of the first one', () => {
    expect(withKey(undefined, 'paragraph.next', 'x')).toEqual({ 'paragraph.next': ['x'] });
    expect(withKey(undefined, 'section.next', 'x')).toEqual({ 'section.next': ['x', 'Mod+PageDown'] });
    expect(withKey({}, 'section.next', 'Mod+PageDown')).toEqual({ 'section.next': ['Mod+PageDown'] });
  });

  it('changes no other command, and not what it was given', () => {
    const before = { 'theme.next': ['y'] };
    expect(withKey(before, 'paragraph.next', 'x')).toEqual({ ...before, 'paragraph.next': ['x'] });
    expect(before).toEqual({ 'theme.next': ['y'] });
  });

  it('of another command is swapped, and swapped back again', () => {
    const swapped = withKey({}, 'paragraph.next', 'k');
    expect(swapped).toEqual({ 'paragraph.next': ['k'], 'paragraph.previous': ['j'] });
    expect(withKey(swapped, 'paragraph.next', 'j')).toEqual({});
    expect(withKey(swapped, 'paragraph.previous', 'k')).toEqual({});
  });

  it('leaves the other command its other keys, in their order', () => {
    expect(withKey({}, 'paragraph.next', ']')).toEqual({
      'paragraph.next': [']'],
      'section.next': ['j', 'Mod+PageDown'],
    });
  });

  it('only takes where there is nothing to give', () => {
    const none = { 'paragraph.next': [] };
    expect(withKey(none, 'paragraph.next', 'k')).toEqual({
      'paragraph.next': ['k'],
      'paragraph.previous': [],
    });
  });

  it('gives nothing that is a third command’s', () => {
    // In the library and in an article the slash may be two commands; what applies everywhere can have only one.
    const keys = { 'paragraph.next': ['/'] };
    expect(withKey(keys, 'paragraph.next', 'd')).toEqual({ 'paragraph.next': ['d'], 'theme.next': [] });
  });
});

describe('taking a key away', () => {
  it('leaves the others', () => {
    expect(withoutKey({}, 'section.next', ']')).toEqual({ 'section.next': ['Mod+PageDown'] });
    expect(withoutKey({}, 'paragraph.next', 'j')).toEqual({ 'paragraph.next': [] });
    expect(withoutKey({}, 'paragraph.next', 'x')).toEqual({});
  });
});

describe('the default keys', () => {
  it('come back', () => {
    const keys = { 'paragraph.next': ['x'], 'theme.next': ['y'] };
    expect(withDefault(keys, 'paragraph.next')).toEqual({ 'theme.next': ['y'] });
    expect(hasOwnKeys('paragraph.next', keys)).toBe(true);
    expect(hasOwnKeys('paragraph.previous', keys)).toBe(false);
    expect(hasOwnKeys('paragraph.next', { 'paragraph.next': ['j'] })).toBe(false);
  });

  it('come back from who has them by now', () => {
    expect(withDefault(withKey({}, 'paragraph.next', 'k'), 'paragraph.next')).toEqual({});
    const taken = withKey(withoutKey({}, 'paragraph.next', 'j'), 'theme.next', 'j');
    expect(withDefault(taken, 'paragraph.next')).toEqual({ 'theme.next': [] });
  });

  it('come back one after the other, whatever was changed, and no key is ever two commands’', () => {
    let keys = withKey({}, 'paragraph.next', 'k');
    keys = withKey(keys, 'section.next', 'k');
    keys = withKey(keys, 'theme.next', ']');
    keys = withKey(keys, 'library.show', 'k');
    keys = withoutKey(keys, 'heading.next', 'h');
    for (const { id } of commands) {
      for (const shortcut of keysOf(id, keys)) expect(conflictsOf(id, shortcut, keys)).toEqual([]);
    }
    for (const { id } of commands) keys = withDefault(keys, id);
    expect(keys).toEqual({});
  });
});

const defaults: KeyPreferences = {};

describe('looking keys up', () => {
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

describe('looking for conflicts', () => {
  it('is in conflict with a command of the same scope, and with one that applies everywhere', () => {
    expect(conflictsOf('paragraph.next', 'k', defaults.keys)[0]?.id).toBe('paragraph.previous');
    expect(conflictsOf('paragraph.next', 'd', defaults.keys)[0]?.id).toBe('theme.next');
    expect(conflictsOf('theme.next', 'j', defaults.keys)[0]?.id).toBe('paragraph.next');
    expect(conflictsOf('theme.next', '/', defaults.keys)[0]?.id).toBe('library.filter');
  });

  it('is free where its command applies elsewhere', () => {
    expect(conflictsOf('find.open', '/', defaults.keys)[0]).toBeUndefined();
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
    expect(conflictsOf('theme.next', 'Shift+X', defaults.keys)[0]).toBeUndefined();
  });
});
