// THE list of commands: everything that a reader can make the app do, and the keys that do it.
import type { MessageKey } from '../messages/messages';

/**
 * Where a command applies: everywhere, only while an article is open, only while languages stand side by side in it, while it is in
 * pages, while a figure of it is being read or while words are looked for in it, or only in the list of all articles or bookmarks.
 */
export const commandScopes = [
  'everywhere',
  'article',
  'parallel',
  'paged',
  'figure',
  'finding',
  'library',
  'bookmarks',
] as const;
export type CommandScope = (typeof commandScopes)[number];

/** What commands are put together by, in the help and in the native menu, in this order. */
export const commandGroups = ['library', 'go', 'bookmark', 'language', 'view', 'help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

interface CommandData {
  readonly id: string;
  readonly text: MessageKey;
  readonly group: CommandGroup;
  readonly scope: CommandScope;
  /** As `Mod+Shift+K`; see shortcut.ts. The first one is shown to the reader. */
  readonly shortcuts: readonly string[];
  /** Its key does something for as long as it is held; see `holds` in actions.ts. */
  readonly isHeld?: true;
}

export const commands = [
  {
    id: 'library.show',
    text: 'command.library.show',
    group: 'library',
    scope: 'everywhere',
    shortcuts: ['o'],
  },
  {
    id: 'library.filter',
    text: 'command.library.filter',
    group: 'library',
    scope: 'library',
    shortcuts: ['/'],
  },
  {
    id: 'search.open',
    text: 'command.search.open',
    group: 'library',
    scope: 'everywhere',
    shortcuts: ['s', 'Mod+Shift+F'],
  },
  {
    id: 'article.next',
    text: 'command.article.next',
    group: 'library',
    scope: 'article',
    shortcuts: ['Shift+J'],
  },
  {
    id: 'article.previous',
    text: 'command.article.previous',
    group: 'library',
    scope: 'article',
    shortcuts: ['Shift+K'],
  },
  {
    id: 'copy.link',
    text: 'command.copy.link',
    group: 'library',
    scope: 'article',
    shortcuts: ['Mod+Shift+L'],
  },
  {
    id: 'copy.citation',
    text: 'command.copy.citation',
    group: 'library',
    scope: 'article',
    shortcuts: ['Mod+Shift+C'],
  },
  { id: 'print', text: 'command.print', group: 'library', scope: 'article', shortcuts: ['Mod+P'] },
  {
    id: 'window.new',
    text: 'command.window.new',
    group: 'library',
    scope: 'everywhere',
    shortcuts: ['Mod+Shift+N'],
  },
  {
    id: 'window.openIn',
    text: 'command.window.openIn',
    group: 'library',
    scope: 'everywhere',
    shortcuts: ['Mod+Enter'],
  },
  {
    id: 'window.close',
    text: 'command.window.close',
    group: 'library',
    scope: 'everywhere',
    shortcuts: ['Mod+W'],
  },
  {
    id: 'recent.clear',
    text: 'command.recent.clear',
    group: 'library',
    scope: 'everywhere',
    shortcuts: [],
  },

  { id: 'paragraph.next', text: 'command.paragraph.next', group: 'go', scope: 'article', shortcuts: ['j'] },
  {
    id: 'paragraph.previous',
    text: 'command.paragraph.previous',
    group: 'go',
    scope: 'article',
    shortcuts: ['k'],
  },
  {
    id: 'section.next',
    text: 'command.section.next',
    group: 'go',
    scope: 'article',
    shortcuts: [']', 'Mod+PageDown'],
  },
  {
    id: 'section.previous',
    text: 'command.section.previous',
    group: 'go',
    scope: 'article',
    shortcuts: ['[', 'Mod+PageUp'],
  },
  { id: 'heading.next', text: 'command.heading.next', group: 'go', scope: 'article', shortcuts: ['h'] },
  {
    id: 'heading.previous',
    text: 'command.heading.previous',
    group: 'go',
    scope: 'article',
    shortcuts: ['Shift+H'],
  },
  { id: 'heading.1', text: 'command.heading.1', group: 'go', scope: 'article', shortcuts: ['1'] },
  { id: 'heading.2', text: 'command.heading.2', group: 'go', scope: 'article', shortcuts: ['2'] },
  { id: 'heading.3', text: 'command.heading.3', group: 'go', scope: 'article', shortcuts: ['3'] },
  { id: 'heading.4', text: 'command.heading.4', group: 'go', scope: 'article', shortcuts: ['4'] },
  { id: 'heading.5', text: 'command.heading.5', group: 'go', scope: 'article', shortcuts: ['5'] },
  { id: 'heading.6', text: 'command.heading.6', group: 'go', scope: 'article', shortcuts: ['6'] },
  { id: 'place.first', text: 'command.place.first', group: 'go', scope: 'article', shortcuts: ['Home'] },
  { id: 'place.last', text: 'command.place.last', group: 'go', scope: 'article', shortcuts: ['End'] },
  { id: 'place.goTo', text: 'command.place.goTo', group: 'go', scope: 'article', shortcuts: ['g'] },
  {
    id: 'find.open',
    text: 'command.find.open',
    group: 'go',
    scope: 'article',
    shortcuts: ['/', 'Mod+F'],
  },
  {
    id: 'find.next',
    text: 'command.find.next',
    group: 'go',
    scope: 'article',
    shortcuts: ['F3', 'Mod+G'],
  },
  {
    id: 'find.previous',
    text: 'command.find.previous',
    group: 'go',
    scope: 'article',
    shortcuts: ['Shift+F3', 'Mod+Shift+G'],
  },
  {
    id: 'find.wholeWords',
    text: 'command.find.wholeWords',
    group: 'go',
    scope: 'finding',
    shortcuts: ['Alt+W'],
  },
  {
    id: 'find.matchCase',
    text: 'command.find.matchCase',
    group: 'go',
    scope: 'finding',
    shortcuts: ['Alt+C'],
  },
  {
    id: 'find.matchAccents',
    text: 'command.find.matchAccents',
    group: 'go',
    scope: 'finding',
    shortcuts: ['Alt+A'],
  },
  {
    id: 'page.next',
    text: 'command.page.next',
    group: 'go',
    scope: 'paged',
    shortcuts: ['PageDown', ' ', 'ArrowRight', 'ArrowDown'],
  },
  {
    id: 'page.previous',
    text: 'command.page.previous',
    group: 'go',
    scope: 'paged',
    shortcuts: ['PageUp', 'Shift+ ', 'ArrowLeft', 'ArrowUp'],
  },
  { id: 'notes.step', text: 'command.notes.step', group: 'go', scope: 'article', shortcuts: ['f'] },
  {
    id: 'figure.enlarge',
    text: 'command.figure.enlarge',
    group: 'view',
    scope: 'figure',
    shortcuts: ['Enter'],
  },
  {
    id: 'history.back',
    text: 'command.history.back',
    group: 'go',
    scope: 'everywhere',
    shortcuts: ['Alt+ArrowLeft'],
  },
  {
    id: 'history.forward',
    text: 'command.history.forward',
    group: 'go',
    scope: 'everywhere',
    shortcuts: ['Alt+ArrowRight'],
  },

  {
    id: 'bookmark.toggle',
    text: 'command.bookmark.toggle',
    group: 'bookmark',
    scope: 'article',
    shortcuts: ['b', 'Mod+D'],
  },
  {
    id: 'bookmark.note',
    text: 'command.bookmark.note',
    group: 'bookmark',
    scope: 'article',
    shortcuts: ['n'],
  },
  {
    id: 'bookmark.next',
    text: 'command.bookmark.next',
    group: 'bookmark',
    scope: 'article',
    shortcuts: ['m'],
  },
  {
    id: 'bookmark.previous',
    text: 'command.bookmark.previous',
    group: 'bookmark',
    scope: 'article',
    shortcuts: ['Shift+M'],
  },
  {
    id: 'bookmarks.toggle',
    text: 'command.bookmarks.toggle',
    group: 'bookmark',
    scope: 'everywhere',
    shortcuts: ['Shift+B'],
  },
  {
    id: 'bookmarks.show',
    text: 'command.bookmarks.show',
    group: 'bookmark',
    scope: 'everywhere',
    shortcuts: ['Mod+Shift+B'],
  },
  {
    id: 'bookmarks.filter',
    text: 'command.bookmarks.filter',
    group: 'bookmark',
    scope: 'bookmarks',
    shortcuts: ['/'],
  },
  { id: 'undo', text: 'command.undo', group: 'bookmark', scope: 'everywhere', shortcuts: ['Mod+Z'] },
  {
    id: 'redo',
    text: 'command.redo',
    group: 'bookmark',
    scope: 'everywhere',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
  },

  {
    id: 'language.choose',
    text: 'command.language.choose',
    group: 'language',
    scope: 'article',
    shortcuts: ['l'],
  },
  {
    id: 'language.previous',
    text: 'command.language.previous',
    group: 'language',
    scope: 'article',
    shortcuts: ['Shift+L'],
  },
  { id: 'language.1', text: 'command.language.1', group: 'language', scope: 'article', shortcuts: ['Alt+1'] },
  { id: 'language.2', text: 'command.language.2', group: 'language', scope: 'article', shortcuts: ['Alt+2'] },
  { id: 'language.3', text: 'command.language.3', group: 'language', scope: 'article', shortcuts: ['Alt+3'] },
  { id: 'language.4', text: 'command.language.4', group: 'language', scope: 'article', shortcuts: ['Alt+4'] },
  { id: 'language.5', text: 'command.language.5', group: 'language', scope: 'article', shortcuts: ['Alt+5'] },
  { id: 'language.6', text: 'command.language.6', group: 'language', scope: 'article', shortcuts: ['Alt+6'] },
  { id: 'language.7', text: 'command.language.7', group: 'language', scope: 'article', shortcuts: ['Alt+7'] },
  { id: 'language.8', text: 'command.language.8', group: 'language', scope: 'article', shortcuts: ['Alt+8'] },
  { id: 'language.9', text: 'command.language.9', group: 'language', scope: 'article', shortcuts: ['Alt+9'] },
  {
    id: 'peek',
    text: 'command.peek',
    group: 'language',
    scope: 'article',
    shortcuts: ['t'],
    isHeld: true,
  },
  {
    id: 'peek.language',
    text: 'command.peek.language',
    group: 'language',
    scope: 'article',
    shortcuts: ['y'],
  },

  {
    id: 'parallel.toggle',
    text: 'command.parallel.toggle',
    group: 'language',
    scope: 'article',
    shortcuts: ['p'],
  },
  {
    id: 'parallel.swap',
    text: 'command.parallel.swap',
    group: 'language',
    scope: 'parallel',
    shortcuts: ['Shift+P'],
  },
  {
    id: 'parallel.third',
    text: 'command.parallel.third',
    group: 'language',
    scope: 'parallel',
    shortcuts: ['Shift+T'],
  },
  {
    id: 'alignment.joinAbove',
    text: 'command.alignment.joinAbove',
    group: 'language',
    scope: 'parallel',
    shortcuts: ['Alt+ArrowUp'],
  },
  {
    id: 'alignment.joinBelow',
    text: 'command.alignment.joinBelow',
    group: 'language',
    scope: 'parallel',
    shortcuts: ['Alt+ArrowDown'],
  },
  {
    id: 'alignment.link',
    text: 'command.alignment.link',
    group: 'language',
    scope: 'parallel',
    shortcuts: ['Enter'],
  },
  {
    id: 'corrections.show',
    text: 'command.corrections.show',
    group: 'language',
    scope: 'article',
    shortcuts: ['Shift+C'],
  },

  {
    id: 'contents.toggle',
    text: 'command.contents.toggle',
    group: 'view',
    scope: 'article',
    shortcuts: ['c'],
  },
  { id: 'numbers.toggle', text: 'command.numbers.toggle', group: 'view', scope: 'article', shortcuts: ['#'] },
  { id: 'pages.toggle', text: 'command.pages.toggle', group: 'view', scope: 'article', shortcuts: ['v'] },
  { id: 'alone.toggle', text: 'command.alone.toggle', group: 'view', scope: 'article', shortcuts: ['z'] },
  {
    id: 'dimming.toggle',
    text: 'command.dimming.toggle',
    group: 'view',
    scope: 'article',
    shortcuts: ['Shift+Z'],
  },
  {
    id: 'parallel.lines',
    text: 'command.parallel.lines',
    group: 'view',
    scope: 'parallel',
    shortcuts: ['Shift+R'],
  },
  {
    id: 'text.larger',
    text: 'command.text.larger',
    group: 'view',
    scope: 'everywhere',
    shortcuts: ['Mod+=', 'Mod++'],
  },
  {
    id: 'text.smaller',
    text: 'command.text.smaller',
    group: 'view',
    scope: 'everywhere',
    shortcuts: ['Mod+-'],
  },
  {
    id: 'text.normal',
    text: 'command.text.normal',
    group: 'view',
    scope: 'everywhere',
    shortcuts: ['Mod+0'],
  },
  { id: 'leading.more', text: 'command.leading.more', group: 'view', scope: 'article', shortcuts: ['+'] },
  { id: 'leading.less', text: 'command.leading.less', group: 'view', scope: 'article', shortcuts: ['-'] },
  { id: 'measure.wider', text: 'command.measure.wider', group: 'view', scope: 'article', shortcuts: ['>'] },
  {
    id: 'measure.narrower',
    text: 'command.measure.narrower',
    group: 'view',
    scope: 'article',
    shortcuts: ['<'],
  },
  {
    id: 'justified.toggle',
    text: 'command.justified.toggle',
    group: 'view',
    scope: 'article',
    shortcuts: ['a'],
  },
  {
    id: 'hyphenation.toggle',
    text: 'command.hyphenation.toggle',
    group: 'view',
    scope: 'article',
    shortcuts: ['Shift+A'],
  },
  {
    id: 'profile.next',
    text: 'command.profile.next',
    group: 'view',
    scope: 'everywhere',
    shortcuts: ['Shift+D'],
  },
  { id: 'theme.next', text: 'command.theme.next', group: 'view', scope: 'everywhere', shortcuts: ['d'] },
  {
    id: 'preferences.open',
    text: 'command.preferences.open',
    group: 'view',
    scope: 'everywhere',
    shortcuts: ['Mod+,'],
  },

  {
    id: 'palette.open',
    text: 'command.palette.open',
    group: 'help',
    scope: 'everywhere',
    shortcuts: ['Mod+K', 'Mod+Shift+P'],
  },
  {
    id: 'shortcuts.open',
    text: 'command.shortcuts.open',
    group: 'help',
    scope: 'everywhere',
    shortcuts: ['?'],
  },
  {
    id: 'proof.show',
    text: 'command.proof.show',
    group: 'help',
    scope: 'everywhere',
    shortcuts: ['Mod+Shift+O'],
  },
  { id: 'dismiss', text: 'command.dismiss', group: 'help', scope: 'everywhere', shortcuts: ['Escape'] },
] as const satisfies readonly CommandData[];

export type Command = (typeof commands)[number];
export type CommandId = Command['id'];
export type HeldCommandId = Extract<Command, { readonly isHeld: true }>['id'];

export function isCommandId(value: unknown): value is CommandId {
  return commands.some(({ id }) => id === value);
}

export function isCommandScope(value: unknown): value is CommandScope {
  return commandScopes.some((scope) => scope === value);
}

/** The command of an id. */
export function commandOf(id: CommandId): Command {
  const command = commands.find((candidate) => candidate.id === id);
  if (command === undefined) throw new Error(`There is no command ${id}`);
  return command;
}
