// The buttons of a mouse that go back and forward, as people know them from browsers.
import type { AppState } from '../state/app.svelte';
import { actions } from './actions';
import { scopesNow } from './menu';

/** By `MouseEvent.button` (UI Events, 3.4.1). */
const commandsOfButtons: Readonly<Record<number, 'history.back' | 'history.forward'>> = {
  3: 'history.back',
  4: 'history.forward',
};

/** Handles `mouseup` of the whole page. */
export function pressMouse(event: MouseEvent, app: AppState): void {
  const id = commandsOfButtons[event.button];
  // A dialog waits for an answer first.
  if (id === undefined || scopesNow(app).length === 0) return;
  event.preventDefault();
  actions[id](app);
}
