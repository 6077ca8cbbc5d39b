import { describe, expect, it } from 'vitest';
import { messagesIn } from '../messages/messages';
import { commandOf, commands, type Command } from './commands';
import { ariaShortcut } from './shortcut';

/** Whether there is a place where both commands apply: what applies everywhere applies in an article as well. */
function applyTogether(one: Command, other: Command): boolean {
  const scopes = [one.scope, other.scope];
  // Languages stand side by side in an article; else it may be in pages, and a figure of it be being read.
  const views: readonly (readonly string[])[] = [
    ['article', 'parallel', 'finding'],
    ['article', 'paged', 'figure', 'finding'],
  ];
  const areInArticle = views.some((view) => scopes.every((scope) => view.includes(scope)));
  return one.scope === other.scope || scopes.includes('everywhere') || areInArticle;
}

describe('the commands', () => {
  it('have ids of their own', () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([true, false])('share no key where they apply together (macOS: %s)', (isMac) => {
    const keys = ({ shortcuts }: Command): readonly string[] =>
      shortcuts.map((shortcut) => ariaShortcut(shortcut, isMac).toLowerCase());
    const shared = commands.flatMap((one, index) =>
      commands
        .slice(index + 1)
        .filter((other) => applyTogether(one, other) && keys(one).some((key) => keys(other).includes(key)))
        .map((other) => `${one.id} and ${other.id}`),
    );
    expect(shared).toEqual([]);
  });

  it('have no key twice', () => {
    for (const { shortcuts } of commands) expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it.each(commands)('have a text: $id', ({ text }) => {
    const said = messagesIn('en')(text);
    expect(said.trim()).not.toBe('');
    expect(said).not.toContain('{');
  });

  it('have a text of their own', () => {
    const say = messagesIn('en');
    const texts = commands.map(({ text }) => say(text));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(commands)('are found by id: $id', (command) => {
    expect(commandOf(command.id)).toBe(command);
  });
});

describe('the keys that readers were promised', () => {
  it.each([
    ['o', 'library.show'],
    ['l', 'language.choose'],
    ['Shift+L', 'language.previous'],
    ['Alt+1', 'language.1'],
    ['Alt+9', 'language.9'],
    ['d', 'theme.next'],
    ['Escape', 'dismiss'],
  ] as const)('%s is %s', (shortcut, id) => {
    expect(commandOf(id).shortcuts).toContain(shortcut);
  });
});
