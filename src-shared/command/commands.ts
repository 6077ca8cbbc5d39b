// THE list of commands: everything that a reader can make the app do, and the keys that do it.
import type { MessageKey } from '../messages/messages';

/** Where a command applies: everywhere, or only while an article is open. */
export type CommandScope = 'everywhere' | 'article';

interface CommandData {
  readonly id: string;
  readonly text: MessageKey;
  readonly scope: CommandScope;
  /** As `Mod+Shift+K`; see shortcut.ts. The first one is shown to the reader. */
  readonly shortcuts: readonly string[];
}

export const commands = [
  { id: 'library.show', text: 'command.library.show', scope: 'everywhere', shortcuts: ['o'] },
  { id: 'language.choose', text: 'command.language.choose', scope: 'article', shortcuts: ['l'] },
  { id: 'language.previous', text: 'command.language.previous', scope: 'article', shortcuts: ['Shift+L'] },
  { id: 'language.1', text: 'command.language.1', scope: 'article', shortcuts: ['Alt+1'] },
  { id: 'language.2', text: 'command.language.2', scope: 'article', shortcuts: ['Alt+2'] },
  { id: 'language.3', text: 'command.language.3', scope: 'article', shortcuts: ['Alt+3'] },
  { id: 'language.4', text: 'command.language.4', scope: 'article', shortcuts: ['Alt+4'] },
  { id: 'language.5', text: 'command.language.5', scope: 'article', shortcuts: ['Alt+5'] },
  { id: 'language.6', text: 'command.language.6', scope: 'article', shortcuts: ['Alt+6'] },
  { id: 'language.7', text: 'command.language.7', scope: 'article', shortcuts: ['Alt+7'] },
  { id: 'language.8', text: 'command.language.8', scope: 'article', shortcuts: ['Alt+8'] },
  { id: 'language.9', text: 'command.language.9', scope: 'article', shortcuts: ['Alt+9'] },
  { id: 'theme.next', text: 'command.theme.next', scope: 'everywhere', shortcuts: ['d'] },
  { id: 'dismiss', text: 'command.dismiss', scope: 'everywhere', shortcuts: ['Escape'] },
] as const satisfies readonly CommandData[];

export type Command = (typeof commands)[number];
export type CommandId = Command['id'];

/** The command of an id. */
export function commandOf(id: CommandId): Command {
  const command = commands.find((candidate) => candidate.id === id);
  if (command === undefined) throw new Error(`There is no command ${id}`);
  return command;
}
