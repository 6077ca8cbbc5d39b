// How the reader wants text to be set: shape, bounds, defaults and check.
import { isFiniteNumber, isRecord } from './check';
import { isScript, scriptOf, scripts, type Script } from './script';
import type { LanguageTag } from './language';

export const alignments = ['start', 'justified'] as const;
export type TextAlignment = (typeof alignments)[number];

/** How paragraphs are told apart: by space between them, or by an indent of their first line. */
export const paragraphStyles = ['space', 'indent'] as const;
export type ParagraphStyle = (typeof paragraphStyles)[number];

export interface TextSettings {
  /** Per cent of the normal size. */
  readonly size: number;
  /** Per cent of the leading that the language has by itself. */
  readonly leading: number;
  /** Per cent of the measure that the language has by itself. */
  readonly measure: number;
  /** Per cent of the normal margins at both sides of the text. */
  readonly margins: number;
  /** What is added between letters, in hundredths of an em. */
  readonly letterSpacing: number;
  /** What is added between words, in hundredths of an em. */
  readonly wordSpacing: number;
  /** Per cent of the normal space between paragraphs. */
  readonly paragraphSpacing: number;
  readonly alignment: TextAlignment;
  /** Whether words are hyphenated, in languages that are. Text is justified only where they are. */
  readonly hyphenation: boolean;
  readonly paragraphs: ParagraphStyle;
}

/** What the reader chose, in all languages or in those of a script; what is absent is as it is by default. */
export type TextChoices = Partial<TextSettings>;

export const defaultTextSettings: TextSettings = {
  size: 100,
  leading: 100,
  measure: 100,
  margins: 100,
  letterSpacing: 0,
  wordSpacing: 0,
  paragraphSpacing: 100,
  alignment: 'start',
  hyphenation: true,
  paragraphs: 'space',
};

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** What the numbers may be. Letters, words and paragraphs can be set as far apart as WCAG 2.2, 1.4.12 asks for, and farther. */
export const textBounds = {
  size: { least: 50, most: 400, step: 10 },
  leading: { least: 80, most: 160, step: 5 },
  measure: { least: 50, most: 160, step: 10 },
  margins: { least: 0, most: 300, step: 25 },
  letterSpacing: { least: 0, most: 20, step: 1 },
  wordSpacing: { least: 0, most: 50, step: 2 },
  paragraphSpacing: { least: 0, most: 500, step: 25 },
} as const satisfies Readonly<Record<string, Bounds>>;

export type TextNumber = keyof typeof textBounds;

/** What the reader chose of text: for all languages, and in place of that for those of some scripts. */
export interface TextPreferences {
  readonly text?: TextChoices;
  readonly textOfScripts?: Readonly<Partial<Record<Script, TextChoices>>>;
}

/** What a setting is chosen for: all languages, or those of one script. */
export const textScopes = ['all', ...scripts] as const;
export type TextScope = (typeof textScopes)[number];

/** The settings of a language: what was chosen for its script, else for all languages, else the default. */
export function textSettingsOf(preferences: TextPreferences, language: LanguageTag): TextSettings {
  return textSettingsIn(preferences, scriptOf(language));
}

/** The settings that hold in a script, or where a script has none of its own. */
export function textSettingsIn({ text, textOfScripts }: TextPreferences, scope: TextScope): TextSettings {
  if (scope === 'all') return { ...defaultTextSettings, ...text };
  const { letterSpacing, ...others } = text ?? {};
  const forAll =
    hasJoinedLetters(scope) || letterSpacing === undefined ? others : { ...others, letterSpacing };
  return { ...defaultTextSettings, ...forAll, ...textOfScripts?.[scope] };
}

/**
 * Whether the letters of a script hang together: space between them tears words apart, so it is put there only where the
 * reader asks for it in that very script. Of the scripts that we do not know, Arabic is like that, and Bengali.
 */
function hasJoinedLetters(script: Script): boolean {
  return script === 'devanagari' || script === 'other';
}

/** What was chosen for a script, or for all languages, and for nothing else. */
export function textChoicesOf({ text, textOfScripts }: TextPreferences, scope: TextScope): TextChoices {
  return (scope === 'all' ? text : textOfScripts?.[scope]) ?? {};
}

/** The preferences after a setting was chosen. */
export function withTextChoice<Whole extends TextPreferences>(
  preferences: Whole,
  scope: TextScope,
  choice: TextChoices,
): Whole {
  return withTextChoices(preferences, scope, { ...textChoicesOf(preferences, scope), ...choice });
}

/** The preferences after a choice was taken back: a script follows all languages again, these are as they are by default. */
export function withoutTextChoice<Whole extends TextPreferences>(
  preferences: Whole,
  scope: TextScope,
  name: keyof TextSettings,
): Whole {
  const { [name]: _, ...others } = textChoicesOf(preferences, scope);
  return withTextChoices(preferences, scope, others);
}

function withTextChoices<Whole extends TextPreferences>(
  preferences: Whole,
  scope: TextScope,
  choices: TextChoices,
): Whole {
  return scope === 'all'
    ? { ...preferences, text: choices }
    : { ...preferences, textOfScripts: { ...preferences.textOfScripts, [scope]: choices } };
}

/**
 * Where a setting is changed by someone who reads a language: for its script, if the reader has chosen something of its own for
 * that there, else for all languages. Space between letters is for all languages only where it has an effect.
 */
export function scopeToChange(
  preferences: TextPreferences,
  language: LanguageTag | undefined,
  name: keyof TextSettings,
): TextScope {
  if (language === undefined) return 'all';
  const script = scriptOf(language);
  const hasOwn = textChoicesOf(preferences, script)[name] !== undefined;
  return hasOwn || (name === 'letterSpacing' && hasJoinedLetters(script)) ? script : 'all';
}

/** The next value of a setting in its steps, within its bounds. */
export function stepped(name: TextNumber, value: number, way: 'up' | 'down'): number {
  const { least, most, step } = textBounds[name];
  const next = (way === 'up' ? Math.floor(value / step) + 1 : Math.ceil(value / step) - 1) * step;
  return Math.min(most, Math.max(least, next));
}

export function isTextPreferences({ text, textOfScripts }: Readonly<Record<string, unknown>>): boolean {
  return (
    (text === undefined || isTextChoices(text)) &&
    (textOfScripts === undefined ||
      (isRecord(textOfScripts) &&
        Object.entries(textOfScripts).every(
          ([script, choices]) => isScript(script) && isTextChoices(choices),
        )))
  );
}

/** Settings that a later version may have are let through: they are no reason to set a reader's preferences aside. */
export function isTextChoices(value: unknown): value is TextChoices {
  if (!isRecord(value)) return false;
  const { alignment, hyphenation, paragraphs } = value;
  return (
    Object.entries(textBounds).every(([name, bounds]) => isWithin(value[name], bounds)) &&
    (alignment === undefined || alignments.some((known) => known === alignment)) &&
    (hyphenation === undefined || typeof hyphenation === 'boolean') &&
    (paragraphs === undefined || paragraphStyles.some((known) => known === paragraphs))
  );
}

function isWithin(value: unknown, { least, most }: Bounds): boolean {
  return value === undefined || (isFiniteNumber(value) && value >= least && value <= most);
}
