// Has the fonts of an edition ready before it is shown, so that no text changes its face, and its height, before the reader's eyes.
import { isRecord } from '../../src-shared/check';
import { primaryLanguage, type LanguageTag } from '../../src-shared/language';
import type { Edition } from '../../src-shared/article/shapes';

interface ScriptFonts {
  /** The faces of the script, as CSS names them; typography.css gives them to the languages. */
  readonly families: readonly string[];
  /** Loads the style sheet that declares the faces, where it is too large for every start. */
  readonly declare?: () => Promise<unknown>;
}

const latin: ScriptFonts = { families: ['Literata Variable'] };

const fontsOf: Readonly<Record<string, ScriptFonts>> = {
  sa: { families: ['Tiro Devanagari Sanskrit', 'Noto Serif Devanagari Variable', ...latin.families] },
  ja: { families: ['Noto Serif JP Variable'], declare: () => import('../styles/fonts-japanese.css') },
  ko: { families: ['Noto Serif KR Variable'], declare: () => import('../styles/fonts-korean.css') },
};

/** Answers when every font is there that the edition's text is set in. */
export async function loadFonts(edition: Edition): Promise<void> {
  const isItalic = holdsKind(edition, 'emphasis');
  await loadFaces(edition.language, charactersOf(edition), isItalic);
}

/** Answers when the fonts are there for some words in a language, as the titles of the library's list. */
export async function loadFaces(language: LanguageTag, text: string, isItalic = false): Promise<void> {
  const { families, declare } = fontsOf[primaryLanguage(language)] ?? latin;
  await declare?.();
  const styles = isItalic ? ['', 'italic '] : [''];
  const faces = families.flatMap((family) => styles.map((style) => `${style}16px '${family}'`));
  // A face that cannot be loaded is no reason to show nothing: the next in the list takes its place.
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)));
}

/** Every character of some plain data, once. Its text is in its strings, whatever they are called; a few letters too many do no harm. */
function charactersOf(data: unknown): string {
  // Not a set: a long article has millions of characters, and this takes a tenth of the time.
  const seen = new Uint8Array(0x11_0000);
  let characters = '';
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      for (let index = 0; index < value.length; index += 1) {
        const point = value.codePointAt(index) ?? 0;
        if (point > 0xffff) index += 1;
        if (seen[point] === 1) continue;
        seen[point] = 1;
        characters += String.fromCodePoint(point);
      }
    } else if (Array.isArray(value)) value.forEach(collect);
    else if (isRecord(value)) Object.values(value).forEach(collect);
  };
  collect(data);
  return characters;
}

function holdsKind(value: unknown, kind: string): boolean {
  if (Array.isArray(value)) return value.some((member) => holdsKind(member, kind));
  return (
    isRecord(value) && (value.kind === kind || Object.values(value).some((field) => holdsKind(field, kind)))
  );
}
