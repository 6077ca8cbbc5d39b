// The reader's settings of text as a style sheet: custom properties by language, which the other style sheets reckon with.
import { ownFamilies } from '../article/own-families';
import { cssFamily, familyOf, type Faces } from '../../src-shared/faces';
import { bundledLanguages, type LanguageTag } from '../../src-shared/language';
import { scriptOf } from '../../src-shared/script';
import {
  textSettingsIn,
  textSettingsOf,
  type TextPreferences,
  type TextSettings,
} from '../../src-shared/text-settings';

/**
 * The rules of all languages, each with the settings of its script, so that languages on one page have their own side by side.
 * What a setting means is said where it is used, in typography.css and article.css.
 *
 * @param languages those on the page; the ones that come with the app need not be named
 * @param isJustified whether lines of a language are made equally long
 */
export function textRules(
  preferences: TextPreferences & { readonly faces?: Faces },
  languages: readonly LanguageTag[],
  isJustified: (language: LanguageTag) => boolean,
): string {
  // A longer tag after the shorter one that it begins with, whose rule holds for it too: `sr-Latn` after `sr`.
  const tags = [...new Set([...bundledLanguages, ...languages])].toSorted(
    (one, other) => one.length - other.length,
  );
  return [
    rule(':root, [lang]', textSettingsIn(preferences, 'all'), false),
    ...tags.flatMap((tag) => {
      const selector = `[lang|='${CSS.escape(tag)}']`;
      const settings = rule(selector, textSettingsOf(preferences, tag), isJustified(tag));
      return [settings, ...faceRule(selector, preferences.faces, tag)];
    }),
  ].join('\n');
}

function rule(selector: string, settings: TextSettings, isJustified: boolean): string {
  const { hyphenation, paragraphs } = settings;
  const properties: Readonly<Record<string, string | number>> = {
    '--size-share': settings.size / 100,
    '--leading-share': settings.leading / 100,
    '--measure-share': settings.measure / 100,
    '--margin-share': settings.margins / 100,
    '--letter-space': settings.letterSpacing / 100,
    '--word-space': settings.wordSpacing / 100,
    '--paragraph-share': settings.paragraphSpacing / 100,
    '--text-align': isJustified ? 'justify' : 'start',
    '--hyphens': hyphenation ? 'manual' : 'none',
    // 1 or 0, to multiply with.
    '--indented': Number(paragraphs === 'indent'),
  };
  const declarations = Object.entries(properties).map(([name, value]) => `${name}: ${value};`);
  return `${selector} { ${declarations.join(' ')} }`;
}

/** The face that the reader chose for a language's script, before the app's own for what it does not have. */
function faceRule(selector: string, faces: Faces | undefined, language: LanguageTag): readonly string[] {
  const script = scriptOf(language);
  const family = familyOf(faces?.[script], script);
  if (family === undefined) return [];
  const list = [cssFamily(family), ...ownFamilies(language).map(cssFamily), 'var(--other-faces)'].join(', ');
  return [`${selector} { --text-face: ${list}; --heading-face: ${list}; }`];
}

let sheet: CSSStyleSheet | undefined;

/** Has rules hold from the next frame on, in place of those before. */
export function showRules(rules: string): void {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(rules);
}
