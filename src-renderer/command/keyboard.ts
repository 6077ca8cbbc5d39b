// Finds the command that a key press means, and runs it once, or for as long as the key is held.
import {
  commands,
  type Command,
  type CommandScope,
  type HeldCommandId,
} from '../../src-shared/command/commands';
import { shortcutsOf } from '../../src-shared/command/keymap';
import { matchesShortcut, type KeyPress } from '../../src-shared/command/shortcut';
import type { AppState } from '../state/app.svelte';
import { actions, holds } from './actions';

/** Handles `keydown` of the whole page. */
export function pressKey(event: KeyboardEvent, app: AppState): void {
  if (event.defaultPrevented || event.isComposing || isOverDialog(event.target)) return;
  if (app.dialog !== undefined && document.querySelector('dialog[open]') === null) {
    app.keepEarlyKey(event);
    event.preventDefault();
    return;
  }
  if (app.finding.takeKey(event) || app.searching.takesKey(event)) {
    event.preventDefault();
    return;
  }
  const command = commandOfPress(event, app);
  if (command === undefined || isOfTextField(event, command) || isPressed(event) || isScrolling(event))
    return;
  event.preventDefault();
  if ('isHeld' in command) {
    hold(command.id, event, app);
    return;
  }
  if (event.repeat && !mayStepNow()) return;
  actions[command.id](app);
}

let held: { readonly id: HeldCommandId; readonly key: string } | undefined;

function hold(id: HeldCommandId, event: KeyboardEvent, app: AppState): void {
  if (event.repeat) return;
  letGo(app);
  held = { id, key: keyOf(event) };
  holds[id].press(app, event.timeStamp);
}

/** Handles `keyup` of the whole page. */
export function releaseKey(event: KeyboardEvent, app: AppState): void {
  // While Command is down, macOS does not tell that another key was released.
  if (held !== undefined && (keyOf(event) === held.key || event.key === 'Meta')) letGo(app);
}

/** Takes the held key for released: where the window is left or a dialog opens, nobody tells when it is. */
export function letGo(app: AppState): void {
  if (held === undefined) return;
  const { id } = held;
  held = undefined;
  holds[id].release(app);
}

/** A key by its position: what it prints may change while it is held, as where Shift is released first. */
function keyOf({ code, key }: KeyboardEvent): string {
  return code === '' ? key : code;
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
    case 'parallel':
      return app.parallel.beside.length > 0;
    case 'paged':
      return app.isPaged;
    case 'figure':
      return app.lookingUp.figure !== undefined;
    case 'finding':
      return app.finding.isOpen;
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

/** What scrolls in itself, as a wide table, keeps the arrows while it has the focus. */
function isScrolling({ key, target }: KeyboardEvent): boolean {
  if (!key.startsWith('Arrow') || !(target instanceof Element)) return false;
  const scroller = target.closest('pre, .table');
  return (
    scroller !== null &&
    (scroller.scrollWidth > scroller.clientWidth || scroller.scrollHeight > scroller.clientHeight)
  );
}

/** Enter and Space press the control that has the focus; only on the text itself they can be commands. */
function isPressed({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if ((key !== 'Enter' && key !== ' ') || ctrlKey || metaKey || altKey) return false;
  const controls = 'a, button, summary, aside, [role="option"], [role="treeitem"]';
  return target instanceof Element && target.closest(controls) !== null;
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/**
 * In a text field most keys are text, and what is undone there is what was typed there. The keys with which words are looked for are
 * for that very field.
 */
function isOfTextField({ target, key, ctrlKey, metaKey }: KeyboardEvent, { id, scope }: Command): boolean {
  if (!isTextField(target)) return false;
  const isText = !(key === 'Escape' || /^F\d/u.test(key) || ctrlKey || metaKey);
  return id === 'undo' || id === 'redo' || (isText && scope !== 'finding');
}
