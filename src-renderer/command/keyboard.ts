// Finds the command that a key press means, and runs it once.
import { commands, type Command, type CommandScope } from '../../src-shared/command/commands';
import { shortcutsOf } from '../../src-shared/command/keymap';
import { matchesShortcut, type KeyPress } from '../../src-shared/command/shortcut';
import type { AppState } from '../state/app.svelte';
import { actions } from './actions';

/** Handles `keydown` of the whole page. */
export function pressKey(event: KeyboardEvent, app: AppState): void {
  if (event.defaultPrevented || event.isComposing || isOverDialog(event.target)) return;
  const command = commandOfPress(event, app);
  if (command === undefined || isOfTextField(event, command)) return;
  event.preventDefault();
  if (event.repeat && !mayStepNow()) return;
  actions[command.id](app);
}

/** The command that a key press means here and now. */
export function commandOfPress(event: KeyboardEvent, app: AppState): Command | undefined {
  const press = app.reader.isRightToLeft ? mirrored(event) : event;
  return commands.find(
    ({ id, scope }) =>
      applies(scope, app) &&
      shortcutsOf(id, app.preferences).some((shortcut) => matchesShortcut(press, shortcut, app.isMac)),
  );
}

let hasStepped = false;

/** A key that is held runs its command once in a frame at most: what nobody can see would only queue up behind the finger. */
function mayStepNow(): boolean {
  if (hasStepped) return false;
  hasStepped = true;
  requestAnimationFrame(() => {
    hasStepped = false;
  });
  return true;
}

/** Whether commands of a scope can be run now. */
export function applies(scope: CommandScope, app: AppState): boolean {
  switch (scope) {
    case 'everywhere':
      return true;
    case 'article':
      return app.reader.edition !== undefined;
    case 'library':
      return app.view === 'library';
    case 'bookmarks':
      return app.view === 'bookmarks';
  }
}

/** Forward is a meaning and left a direction: in a text from right to left they are the same. */
function mirrored({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): KeyPress {
  const mirror: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };
  return { key: mirror[key] ?? key, code, ctrlKey, metaKey, altKey, shiftKey };
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

/** In a text field most keys are text, and what is undone there is what was typed there. */
function isOfTextField({ target, key, ctrlKey, metaKey }: KeyboardEvent, { id }: Command): boolean {
  if (!isTextField(target)) return false;
  return id === 'undo' || id === 'redo' || !(key === 'Escape' || ctrlKey || metaKey);
}
