// Finds the command that a key press means, and runs it once.
import { commands } from '../../src-shared/command/commands';
import { matchesShortcut } from '../../src-shared/command/shortcut';
import type { AppState } from '../state/app.svelte';
import { actions } from './actions';

/** Handles `keydown` of the whole page. */
export function pressKey(event: KeyboardEvent, app: AppState): void {
  if (event.defaultPrevented || event.isComposing || isOverDialog(event.target)) return;
  const command = commands.find(
    ({ scope, shortcuts }) =>
      (scope === 'everywhere' || app.view === 'reader') &&
      shortcuts.some((shortcut) => matchesShortcut(event, shortcut, app.isMac)),
  );
  if (command === undefined || (isTextField(event.target) && !mayLeaveTextField(event))) return;
  event.preventDefault();
  actions[command.id](app);
}

/** A dialog keeps its keys, Escape included, to itself. */
function isOverDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function mayLeaveTextField({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Escape' || ctrlKey || metaKey;
}
