// The keys that work while the preferences are open: those whose effect is seen beside them, and what takes an effect back.
import type { CommandId } from '../../src-shared/command/commands';
import type { AppState } from '../state/app.svelte';
import { actions } from './actions';
import { commandOfPress } from './keyboard';

const commandsThere: readonly CommandId[] = ['text.larger', 'text.smaller', 'text.normal', 'undo', 'redo'];

/** Handles `keydown` in the dialog. Letters and signs alone belong to its controls. */
export function pressInPreferences(event: KeyboardEvent, app: AppState): void {
  if (event.defaultPrevented || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
  const { target } = event;
  // In a field for text what is undone is what was typed there.
  if (target instanceof HTMLInputElement && /^(?:text|search)$/u.test(target.type)) return;
  const command = commandOfPress(event, app);
  if (command === undefined || !commandsThere.includes(command.id)) return;
  event.preventDefault();
  actions[command.id](app);
}
