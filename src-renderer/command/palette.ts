// What the palette finds: commands, and the headings, languages and articles that the reader can go to.
import { commands, type CommandId } from '../../src-shared/command/commands';
import { score } from '../../src-shared/command/fuzzy';
import { shortcutsOf } from '../../src-shared/command/keymap';
import { shortcutLabel } from '../../src-shared/command/shortcut';
import { ownName, type LanguageTag } from '../../src-shared/language';
import { messagesIn } from '../../src-shared/messages/messages';
import { withRecentCommand } from '../../src-shared/preferences';
import type { AppState } from '../state/app.svelte';
import { actions } from './actions';
import { applies } from './keyboard';

export interface PaletteItem {
  /** Different for every item, and the same as long as it is the same item. */
  readonly key: string;
  readonly kind: 'command' | 'heading' | 'language' | 'article';
  readonly text: string;
  /** Of the text, where it is not the interface's. */
  readonly language?: LanguageTag;
  /** All that it is found by, the text included. */
  readonly names: readonly string[];
  /** The keys that do the same, as people read them. */
  readonly keys: readonly string[];
  readonly run: () => void;
}

/** Everything that can be chosen now, in the order in which it is listed while nothing is typed. */
export function paletteItems(app: AppState): readonly PaletteItem[] {
  return [...commandItems(app), ...languageItems(app), ...headingItems(app), ...articleItems(app)];
}

/** What fits some words, the best first; everything, in its order, where there are none. */
export function itemsNamed(items: readonly PaletteItem[], words: string): readonly PaletteItem[] {
  return items
    .map((item) => ({ item, fit: Math.max(...item.names.map((name) => score(words, name) ?? -Infinity)) }))
    .filter(({ fit }) => fit > -Infinity)
    .toSorted((one, other) => other.fit - one.fit)
    .map(({ item }) => item);
}

function commandItems(app: AppState): readonly PaletteItem[] {
  const { say, isMac, preferences } = app;
  const sayInEnglish = messagesIn('en');
  const recent = preferences.recentCommands ?? [];
  const age = (id: CommandId): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return commands
    .filter(({ scope }) => applies(scope, app))
    .toSorted((one, other) => age(one.id) - age(other.id))
    .map(({ id, text }) => ({
      key: `command ${id}`,
      kind: 'command',
      text: say(text),
      names: [say(text), sayInEnglish(text)],
      keys: shortcutsOf(id, preferences).map((shortcut) => shortcutLabel(shortcut, isMac)),
      run: () => {
        app.keepPreferences(withRecentCommand(app.preferences, id));
        actions[id](app);
      },
    }));
}

function languageItems(app: AppState): readonly PaletteItem[] {
  return app.reader.languages.map((language) => ({
    key: `language ${language}`,
    kind: 'language',
    text: ownName(language),
    language,
    names: [ownName(language)],
    keys: [],
    run: () => void app.switchLanguage(language),
  }));
}

function headingItems(app: AppState): readonly PaletteItem[] {
  const { outline, edition } = app.reader;
  return outline.flatMap(({ id, heading, blocks: [block] }): readonly PaletteItem[] => {
    if (edition === undefined || heading === undefined || block === undefined) return [];
    const run = (): void => {
      app.jumpTo(block.id);
    };
    const { language } = edition;
    return [
      { key: `heading ${id}`, kind: 'heading', text: heading, language, names: [heading], keys: [], run },
    ];
  });
}

/** All articles but the open one, whose title is a heading. */
function articleItems(app: AppState): readonly PaletteItem[] {
  const rows = app.library.rowsByTitle ?? [];
  return rows.flatMap(({ entry: { id, editions }, edition }): readonly PaletteItem[] => {
    if (edition === undefined || id === app.reader.edition?.article) return [];
    const original = editions.find((candidate) => candidate.original) ?? edition;
    return [
      {
        key: `article ${id}`,
        kind: 'article',
        text: edition.title,
        language: edition.language,
        names: [edition.title, original.title],
        keys: [],
        run: () => void app.openArticle({ article: id }),
      },
    ];
  });
}
