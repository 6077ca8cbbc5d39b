// The page's side of the native menu: which commands it may offer, and running the one that was chosen there.
import {
  commandOf,
  commandScopes,
  type CommandId,
  type CommandScope,
} from '../../src-shared/command/commands';
import type { AppState } from '../state/app.svelte';
import { actions } from './actions';
import { applies } from './keyboard';

/** The scopes whose commands apply now. None does while a dialog waits for the reader, as no key does. */
export function scopesNow(app: AppState): readonly CommandScope[] {
  const isAsked = app.dialog ?? app.askedAddress ?? app.bookmarking.noted ?? app.lookingUp.enlarged;
  if (isAsked !== undefined) return [];
  return commandScopes.filter((scope) => applies(scope, app));
}

/** Runs a command as its key would. It may have ceased to apply while the menu was open. */
export function runFromMenu(id: CommandId, app: AppState): void {
  if (scopesNow(app).includes(commandOf(id).scope)) actions[id](app);
}
