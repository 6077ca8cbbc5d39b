// Has the fonts of an edition ready before it is shown, so that no text changes its face, and its height, before the reader's eyes.
import { charactersOf } from '../../src-shared/article/characters';
import { cssFamily, familyOf, type Faces } from '../../src-shared/faces';
import { primaryLanguage, type LanguageTag } from '../../src-shared/language';
import { scriptOf } from '../../src-shared/script';
import type { Edition } from '../../src-shared/article/shapes';
import { ownFamilies } from './own-families';
import type { SlicedFace } from './sliced-face';

/** The faces that come in slices. They are too many for every start. */
const slicedFaces: Readonly<Record<string, () => Promise<{ readonly face: SlicedFace }>>> = {
  ja: () => import('./face-japanese'),
  ko: () => import('./face-korean'),
};

/** Has the face of the interface there before it is shown. */
export async function loadInterfaceFace(): Promise<void> {
  await Promise.allSettled(
    ['', '600 '].map((weight) => document.fonts.load(`${weight}16px 'Source Sans 3 Variable'`, 'a')),
  );
}

/** The letters of scripts that the faces of other languages lack, by a language whose face has them. */
const lettersOfOthers: Readonly<Record<string, RegExp>> = {
  sa: /\p{Script=Devanagari}/gu,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  ko: /\p{Script=Hangul}/gu,
};

/** Answers when every font is there that the edition's text is set in. */
export async function loadFonts(edition: Edition, faces: Faces | undefined): Promise<void> {
  const { all, isItalic } = charactersOf(edition);
  await Promise.all([
    loadFaces(edition.language, all, isItalic),
    loadChosenFace(edition.language, faces, all, isItalic),
    loadFacesOfOthers(edition.language, all),
  ]);
}

/**
 * The same for words in other scripts, as a name that an English text gives in Japanese too. Their faces are named for texts only once
 * there are such words.
 */
async function loadFacesOfOthers(language: LanguageTag, text: string): Promise<void> {
  const others = Object.entries(lettersOfOthers).flatMap(([other, letters]) => {
    const found = other === primaryLanguage(language) ? undefined : text.match(letters);
    return found === null || found === undefined ? [] : [loadFaces(other, found.join(''))];
  });
  if (others.length === 0) return;
  await Promise.all(others);
  document.documentElement.classList.add('other-scripts');
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
  const sliced = await slicedFaces[primaryLanguage(language)]?.();
  if (sliced !== undefined) return sliced.face.load(text);
  const styles = isItalic ? ['', 'italic '] : [''];
  const faces = ownFamilies(language).flatMap((family) => styles.map((style) => `${style}16px '${family}'`));
  // A face that cannot be loaded is no reason to show nothing: the next in the list takes its place.
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)));
}
