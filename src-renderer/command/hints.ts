// How a button or link shows the command that it runs: its name, its key, and the key for assistive technology.
import { commandOf, type CommandId } from '../../src-shared/command/commands';
import { ariaShortcut, shortcutLabel } from '../../src-shared/command/shortcut';
import type { AppState } from '../state/app.svelte';

export interface CommandHints {
  readonly title: string;
  readonly 'aria-keyshortcuts': string;
}

/** The attributes for an element that runs a command. */
export function commandHints(id: CommandId, { say, isMac }: Pick<AppState, 'say' | 'isMac'>): CommandHints {
  const { text, shortcuts } = commandOf(id);
  return {
    title: say('tooltip.key', { text: say(text), key: shortcutLabel(shortcuts[0], isMac) }),
    'aria-keyshortcuts': shortcuts.map((shortcut) => ariaShortcut(shortcut, isMac)).join(' '),
  };
}
