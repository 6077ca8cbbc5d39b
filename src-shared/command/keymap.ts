// Which keys run which command: the defaults, and what the reader made of them.
import type { Preferences } from '../preferences';
import { commandOf, commands, type Command, type CommandId, type CommandScope } from './commands';
import { isSingleKey } from './shortcut';

/** What of the preferences decides about keys. */
export type KeyPreferences = Pick<Preferences, 'keys' | 'singleKeys'>;

/** The keys that run a command now, the one to show first. */
export function shortcutsOf(id: CommandId, { keys, singleKeys }: KeyPreferences): readonly string[] {
  const own: readonly string[] = keys?.[id] ?? commandOf(id).shortcuts;
  return singleKeys === false ? own.filter((shortcut) => !isSingleKey(shortcut)) : own;
}

/** The command that a key already runs somewhere where `id` applies too; undefined where the key is free for it. */
export function conflictOf(
  id: CommandId,
  shortcut: string,
  preferences: KeyPreferences,
): Command | undefined {
  const { scope } = commandOf(id);
  return commands.find(
    (other) =>
      other.id !== id && overlap(scope, other.scope) && shortcutsOf(other.id, preferences).includes(shortcut),
  );
}

function overlap(one: CommandScope, other: CommandScope): boolean {
  return one === other || one === 'everywhere' || other === 'everywhere';
}
