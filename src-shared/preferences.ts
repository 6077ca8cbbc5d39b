// What the reader prefers, with its defaults and its check.
import { isArticleId } from './article/id';
import type { ArticleId } from './article/shapes';
import { isListOf, isRecord, isText } from './check';
import type { CommandId } from './command/commands';
import { isFaces, type Faces } from './faces';
import { isLanguageTag, type LanguageTag } from './language';
import { isSearchOptions, type SearchOptions } from './search/shapes';
import { isTextPreferences, type TextPreferences } from './text-settings';
import { isZoom } from './zoom';

/** The colours of the page, as they stand in `html[data-theme]`. */
export const themes = ['light', 'sepia', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** A theme of the reader's own choice, or the one that the system asks for. */
export const themeChoices = ['system', ...themes] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** The preferences that a profile decides together; see profiles.ts. */
export interface ProfileValues extends TextPreferences {
  readonly theme: ThemeChoice;
  /** The size of everything on the page, text and controls alike, in per cent. */
  readonly zoom?: number;
  /** The faces that the reader chose in place of the app's own. */
  readonly faces?: Faces;
}

export interface Preferences extends ProfileValues {
  /** The languages that the reader reads, in their own order, the dearest first; empty: they chose none. */
  readonly languages: readonly LanguageTag[];
  /** The language that stood beside the one being read last. */
  readonly secondLanguage?: LanguageTag;
  /** The same for each article by itself. */
  readonly secondLanguages?: Readonly<Record<ArticleId, LanguageTag>>;
  /** Whether another language stands beside the one being read. */
  readonly parallel?: boolean;
  /** The language that stands there too where the window is wide; absent: none. */
  readonly thirdLanguage?: LanguageTag;
  /** Whether there are lines between the rows in which languages stand side by side. */
  readonly rowLines?: boolean;
  /** Whether paragraphs are numbered in the margin. */
  readonly numbers?: boolean;
  /** Whether an article is in pages, and not scrolled. */
  readonly paged?: boolean;
  /** Whether the paragraphs around the one being read are dimmed while nothing but the page is there. */
  readonly dimOthers?: boolean;
  /** The reader's own keys, in place of a command's default ones; an empty list takes a command its keys. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
  /** False where keys without Ctrl, Alt or Command do nothing (WCAG 2.1.4). */
  readonly singleKeys?: boolean;
  /** What must be as the reader typed it where they look for words in an article. */
  readonly find?: SearchOptions;
  /** The commands run from the palette, the last one first. */
  readonly recentCommands?: readonly string[];
  /** What the reader kept as a profile of their own. */
  readonly ownProfile?: ProfileValues;
}

export const defaultPreferences: Preferences = { theme: 'system', languages: [] };

export function isPreferences(value: unknown): value is Preferences {
  return (
    isRecord(value) &&
    isProfileValues(value) &&
    isListOf(value.languages, isLanguageTag) &&
    (value.secondLanguage === undefined || isLanguageTag(value.secondLanguage)) &&
    (value.secondLanguages === undefined || isSecondLanguages(value.secondLanguages)) &&
    isOptionalFlag(value.parallel) &&
    (value.thirdLanguage === undefined || isLanguageTag(value.thirdLanguage)) &&
    isOptionalFlag(value.rowLines) &&
    isOptionalFlag(value.numbers) &&
    isOptionalFlag(value.paged) &&
    isOptionalFlag(value.dimOthers) &&
    isOptionalFlag(value.singleKeys) &&
    (value.ownProfile === undefined || isProfileValues(value.ownProfile)) &&
    (value.find === undefined || isSearchOptions(value.find)) &&
    (value.keys === undefined || isKeys(value.keys)) &&
    (value.recentCommands === undefined || isListOf(value.recentCommands, isShortText))
  );
}

function isProfileValues(value: unknown): value is ProfileValues {
  return (
    isRecord(value) &&
    themeChoices.some((choice) => choice === value.theme) &&
    (value.zoom === undefined || isZoom(value.zoom)) &&
    (value.faces === undefined || isFaces(value.faces)) &&
    isTextPreferences(value)
  );
}

function isOptionalFlag(value: unknown): value is boolean | undefined {
  return value === undefined || typeof value === 'boolean';
}

function isSecondLanguages(value: unknown): value is Preferences['secondLanguages'] {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(
    ([article, language]) => isArticleId(article) && isLanguageTag(language),
  );
}

function isKeys(value: unknown): value is Preferences['keys'] {
  if (!isRecord(value)) return false;
  return Object.values(value).every((keys) => isListOf(keys, isShortText));
}

/** For shortcuts and ids of commands. One that no longer exists is no reason to set a reader's preferences aside. */
function isShortText(value: unknown): value is string {
  return isText(value, 100);
}

/** The preferences after the reader chose a second language for an article. */
export function withSecondLanguage(
  preferences: Preferences,
  article: ArticleId,
  language: LanguageTag,
): Preferences {
  const secondLanguages = { ...preferences.secondLanguages, [article]: language };
  return { ...preferences, secondLanguage: language, secondLanguages };
}

/** The preferences after the reader chose a third language, or none. */
export function withThirdLanguage(preferences: Preferences, language: LanguageTag | undefined): Preferences {
  const { thirdLanguage: _, ...others } = preferences;
  return language === undefined ? others : { ...others, thirdLanguage: language };
}

/** How many of the commands run last are remembered. */
const mostRecentCommands = 10;

/** The preferences after a command was run from the palette. */
export function withRecentCommand(preferences: Preferences, command: CommandId): Preferences {
  const others = preferences.recentCommands?.filter((other) => other !== command) ?? [];
  return { ...preferences, recentCommands: [command, ...others].slice(0, mostRecentCommands) };
}

/** The theme choice that follows another when the reader goes through them all. */
export function nextThemeChoice(choice: ThemeChoice): ThemeChoice {
  const next = (themeChoices.indexOf(choice) + 1) % themeChoices.length;
  return themeChoices[next] ?? 'system';
}

/** The theme to show: the reader's own, or light or dark as the system wishes. */
export function themeToShow(choice: ThemeChoice, systemIsDark: boolean): Theme {
  if (choice !== 'system') return choice;
  return systemIsDark ? 'dark' : 'light';
}
