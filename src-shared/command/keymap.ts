// Which keys run which command: the defaults, and what the reader made of them.
import type { Preferences } from '../preferences';
import { commandOf, commands, type Command, type CommandId, type CommandScope } from './commands';
import { isSingleKey } from './shortcut';

/** What of the preferences decides about keys. */
export type KeyPreferences = Pick<Preferences, 'keys' | 'singleKeys'>;

/** The reader's own keys; a command without an entry has its default ones. */
export type OwnKeys = NonNullable<Preferences['keys']>;

/** The keys that a command has, the one to show first, whether single keys are switched on or off. */
export function keysOf(id: CommandId, keys: Preferences['keys']): readonly string[] {
  return keys?.[id] ?? commandOf(id).shortcuts;
}

/** The keys that run a command now, the one to show first. */
export function shortcutsOf(id: CommandId, { keys, singleKeys }: KeyPreferences): readonly string[] {
  const own = keysOf(id, keys);
  return singleKeys === false ? own.filter((shortcut) => !isSingleKey(shortcut)) : own;
}

/**
 * The commands that have a key already somewhere where `id` applies too; none where the key is free for it. Single keys count even
 * while they are switched off: they may be switched on again.
 */
export function conflictsOf(id: CommandId, shortcut: string, keys: Preferences['keys']): readonly Command[] {
  const { scope } = commandOf(id);
  return commands.filter(
    (other) => other.id !== id && overlap(scope, other.scope) && keysOf(other.id, keys).includes(shortcut),
  );
}

/** Whether the keys of a command are not its default ones. */
export function hasOwnKeys(id: CommandId, keys: Preferences['keys']): boolean {
  return !areSame(keysOf(id, keys), commandOf(id).shortcuts);
}

/** The keys after a command got one in place of the first that it had. Who has it already gets that one: they swap. */
export function withKey(keys: Preferences['keys'], id: CommandId, shortcut: string): OwnKeys {
  const others = keysOf(id, keys).slice(1);
  return withKeys(keys, id, [shortcut, ...others.filter((other) => other !== shortcut)]);
}

/** The keys after one was taken away from a command. */
export function withoutKey(keys: Preferences['keys'], id: CommandId, shortcut: string): OwnKeys {
  return withKeys(
    keys,
    id,
    keysOf(id, keys).filter((other) => other !== shortcut),
  );
}

/** The keys after a command got its default ones back. Who has one of them by now gets one that the command had. */
export function withDefault(keys: Preferences['keys'], id: CommandId): OwnKeys {
  return withKeys(keys, id, commandOf(id).shortcuts);
}

/** Gives a command keys, and those that had them the keys that become free, as far as nobody else has these. */
function withKeys(keys: Preferences['keys'], id: CommandId, shortcuts: readonly string[]): OwnKeys {
  const free = keysOf(id, keys).filter((shortcut) => !shortcuts.includes(shortcut));
  let result = withEntry(keys ?? {}, id, shortcuts);
  for (const shortcut of shortcuts) {
    for (const other of conflictsOf(id, shortcut, result)) {
      const theirs = keysOf(other.id, result);
      const without = withEntry(
        result,
        other.id,
        theirs.filter((their) => their !== shortcut),
      );
      const instead = free.find(
        (candidate) => !theirs.includes(candidate) && conflictsOf(other.id, candidate, without).length === 0,
      );
      result =
        instead === undefined
          ? without
          : withEntry(
              result,
              other.id,
              theirs.map((their) => (their === shortcut ? instead : their)),
            );
    }
  }
  return result;
}

/** Default keys are not written down, so that they follow a later version's. */
function withEntry(keys: OwnKeys, id: CommandId, shortcuts: readonly string[]): OwnKeys {
  const others = Object.entries(keys).filter(([other]) => other !== id);
  const entries = areSame(shortcuts, commandOf(id).shortcuts) ? others : [...others, [id, shortcuts]];
  return Object.fromEntries(entries) as OwnKeys;
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((shortcut, index) => shortcut === others[index]);
}

/** Whether there is a place where commands of both scopes apply. */
function overlap(one: CommandScope, other: CommandScope): boolean {
  const both = [one, other];
  if (one === other || both.includes('everywhere')) return true;
  // Languages stand side by side in an article, and where they do not, it may be in pages, and a figure of it be being read.
  // Words are looked for in all of that.
  const inArticle: readonly CommandScope[] = ['article', 'parallel', 'paged', 'figure', 'finding'];
  const areInArticle = both.every((scope) => inArticle.includes(scope));
  return areInArticle && (both.includes('article') || both.includes('finding') || !both.includes('parallel'));
}
