// How a button or link shows the command that it runs: its name, its key, and the key for assistive technology.
import { commandOf, type CommandId } from '../../src-shared/command/commands';
import { shortcutsOf } from '../../src-shared/command/keymap';
import { ariaShortcut, shortcutLabel } from '../../src-shared/command/shortcut';
import type { AppState } from '../state/app.svelte';

export interface CommandHints {
  readonly title: string;
  readonly 'aria-keyshortcuts'?: string;
}

/** The attributes for an element that runs a command. */
export function commandHints(
  id: CommandId,
  { say, isMac, preferences }: Pick<AppState, 'say' | 'isMac' | 'preferences'>,
): CommandHints {
  const text = say(commandOf(id).text);
  const shortcuts = shortcutsOf(id, preferences);
  const [first] = shortcuts;
  if (first === undefined) return { title: text };
  return {
    title: say('tooltip.key', { text, key: shortcutLabel(first, isMac) }),
    'aria-keyshortcuts': shortcuts.map((shortcut) => ariaShortcut(shortcut, isMac)).join(' '),
  };
}
