// What the reader prefers, with its defaults and its check.
import { isListOf, isRecord } from './check';
import { isLanguageTag, type LanguageTag } from './language';

/** The colours of the page, as they stand in `html[data-theme]`. */
export const themes = ['light', 'sepia', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** A theme of the reader's own choice, or the one that the system asks for. */
export const themeChoices = ['system', ...themes] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export interface Preferences {
  readonly theme: ThemeChoice;
  /** The languages that the reader chose to read in, the last one first. */
  readonly languages: readonly LanguageTag[];
}

export const defaultPreferences: Preferences = { theme: 'system', languages: [] };

export function isPreferences(value: unknown): value is Preferences {
  return (
    isRecord(value) &&
    themeChoices.some((choice) => choice === value.theme) &&
    isListOf(value.languages, isLanguageTag)
  );
}

/** The preferences after the reader chose a language to read in. */
export function withReadingLanguage(preferences: Preferences, language: LanguageTag): Preferences {
  const others = preferences.languages.filter((other) => other !== language);
  return { ...preferences, languages: [language, ...others] };
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
