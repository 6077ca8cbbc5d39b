// Has the fonts of an edition ready before it is shown, so that no text changes its face, and its height, before the reader's eyes.
import { isRecord } from '../../src-shared/check';
import { cssFamily, familyOf, type Faces } from '../../src-shared/faces';
import { primaryLanguage, type LanguageTag } from '../../src-shared/language';
import { scriptOf } from '../../src-shared/script';
import type { Edition } from '../../src-shared/article/shapes';
import { ownFamilies } from './own-families';

/** Loads the style sheets that declare faces, where they are too large for every start. */
const declarations: Readonly<Record<string, () => Promise<unknown>>> = {
  ja: () => import('../styles/fonts-japanese.css'),
  ko: () => import('../styles/fonts-korean.css'),
};

/** Has the face of the interface there before it is shown. */
export async function loadInterfaceFace(): Promise<void> {
  await Promise.allSettled(
    ['', '600 '].map((weight) => document.fonts.load(`${weight}16px 'Source Sans 3 Variable'`, 'a')),
  );
}

/** Answers when every font is there that the edition's text is set in. */
export async function loadFonts(edition: Edition, faces: Faces | undefined): Promise<void> {
  const { characters, isItalic } = askedOf(edition);
  await Promise.all([
    loadFaces(edition.language, characters, isItalic),
    loadChosenFace(edition.language, faces, characters, isItalic),
  ]);
}

/** Answers when the face is there that the reader chose for the script of a language, if they did. */
export async function loadChosenFace(
  language: LanguageTag,
  faces: Faces | undefined,
  text: string,
  isItalic = false,
): Promise<void> {
  const script = scriptOf(language);
  const choice = faces?.[script];
  const family = familyOf(choice, script);
  if (choice === undefined || family === undefined) return;
  if (choice.kind !== 'installed') await import('../styles/fonts-chosen.css');
  const styles = isItalic ? ['', 'italic ', '600 '] : ['', '600 '];
  await Promise.allSettled(
    styles.map((style) => document.fonts.load(`${style}16px ${cssFamily(family)}`, text)),
  );
}

/** Answers when the fonts are there for some words in a language, as the titles of the library's list. */
export async function loadFaces(language: LanguageTag, text: string, isItalic = false): Promise<void> {
  await declarations[primaryLanguage(language)]?.();
  const styles = isItalic ? ['', 'italic '] : [''];
  const faces = ownFamilies(language).flatMap((family) => styles.map((style) => `${style}16px '${family}'`));
  // A face that cannot be loaded is no reason to show nothing: the next in the list takes its place.
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)));
}

/** What a text asks of its faces. */
interface Asked {
  /** Every character of it, once. */
  readonly characters: string;
  readonly isItalic: boolean;
}

/** So many letters have all characters that a text is made of, but for rare ones, whose faces come when they are in sight. */
const enough = 300_000;

function askedOf(edition: Edition): Asked {
  const seen = new SeenCharacters();
  const { lead, sections, notes, ...facts } = edition;
  for (const part of [facts, ...lead, ...sections, ...notes]) {
    if (seen.length > enough) break;
    seen.add(part);
  }
  return seen;
}

/** The characters of some plain data. Its text is in its strings, whatever they are called; a few letters too many do no harm. */
class SeenCharacters implements Asked {
  characters = '';
  isItalic = false;
  /** Of all text that was looked at, in UTF-16 units. */
  length = 0;
  // Not a set, which takes ten times as long.
  readonly #seen = new Uint8Array(0x11_0000);

  add(value: unknown): void {
    if (typeof value === 'string') {
      this.#addText(value);
    } else if (Array.isArray(value)) {
      for (const member of value) this.add(member);
    } else if (isRecord(value)) {
      this.isItalic ||= value.kind === 'emphasis';
      for (const key in value) this.add(value[key]);
    }
  }

  #addText(text: string): void {
    this.length += text.length;
    for (let index = 0; index < text.length; index += 1) {
      const point = text.codePointAt(index) ?? 0;
      if (point > 0xffff) index += 1;
      if (this.#seen[point] === 1) continue;
      this.#seen[point] = 1;
      this.characters += String.fromCodePoint(point);
    }
  }
}
