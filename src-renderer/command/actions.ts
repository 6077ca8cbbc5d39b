// What every command does: exactly one function for each.
import type { CommandId } from '../../src-shared/command/commands';
import type { AppState } from '../state/app.svelte';

type Action = (app: AppState) => void;

export const actions: Readonly<Record<CommandId, Action>> = {
  'library.show': (app) => void app.showLibrary(),
  'language.choose': () => {
    document.querySelector<HTMLElement>('nav [aria-current="true"]')?.focus();
  },
  'language.previous': (app) => void app.switchLanguage(app.reader.previousLanguage),
  'language.1': nthLanguage(1),
  'language.2': nthLanguage(2),
  'language.3': nthLanguage(3),
  'language.4': nthLanguage(4),
  'language.5': nthLanguage(5),
  'language.6': nthLanguage(6),
  'language.7': nthLanguage(7),
  'language.8': nthLanguage(8),
  'language.9': nthLanguage(9),
  'theme.next': (app) => {
    app.nextTheme();
  },
  dismiss: (app) => {
    app.returnToText();
  },
};

/** @param n 1 for the first language of the bar */
function nthLanguage(n: number): Action {
  return (app) => void app.switchLanguage(app.reader.languages[n - 1]);
}
