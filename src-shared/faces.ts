// The faces that the reader chooses for a script, in place of the app's own.
import { isRecord, isText } from './check';
import { isScript, type Script } from './script';

/**
 * A face that comes with the app and is made to be told apart letter by letter, one made for people with dyslexia, or one of the
 * reader's system by the name of its family.
 */
export type FaceChoice =
  | { readonly kind: 'legible' }
  | { readonly kind: 'dyslexia' }
  | { readonly kind: 'installed'; readonly family: string };

/** What was chosen, by script; a script without a choice is set in the app's own face. */
export type Faces = Readonly<Partial<Record<Script, FaceChoice>>>;

/** The faces that come with the app, by what they are for and the scripts that they have. */
const families: Readonly<Record<'legible' | 'dyslexia', Readonly<Partial<Record<Script, string>>>>> = {
  legible: {
    latin: 'Atkinson Hyperlegible Next Variable',
    // Atkinson Hyperlegible has Latin letters alone; this one tells its letters apart as well.
    greek: 'Source Sans 3 Variable',
    cyrillic: 'Source Sans 3 Variable',
  },
  dyslexia: { latin: 'OpenDyslexic' },
};

/** Whether a kind of face can be chosen for a script: where the app has none of it, its letters would come from any other face. */
export function hasFace(kind: FaceChoice['kind'], script: Script): boolean {
  return kind === 'installed' || families[kind][script] !== undefined;
}

/** The family that a choice comes to in a script; undefined: the app's own. */
export function familyOf(choice: FaceChoice | undefined, script: Script): string | undefined {
  if (choice === undefined) return undefined;
  if (choice.kind === 'installed') return choice.family;
  return choice.kind in families ? families[choice.kind][script] : undefined;
}

/** A family as a string of CSS, whatever its name is (CSS Syntax 3, 4.3.5). */
export function cssFamily(family: string): string {
  return `'${family.replaceAll(/['\\]/gu, (sign) => `\\${sign}`)}'`;
}

/** The choices after one was made for a script, or taken back. */
export function withFace(faces: Faces | undefined, script: Script, choice: FaceChoice | undefined): Faces {
  const { [script]: _, ...others } = faces ?? {};
  return choice === undefined ? others : { ...others, [script]: choice };
}

export function isFaces(value: unknown): value is Faces {
  return (
    isRecord(value) &&
    Object.entries(value).every(([script, choice]) => isScript(script) && isFaceChoice(choice))
  );
}

/** Kinds that a later version may have are let through: they come to the app's own face. */
function isFaceChoice(value: unknown): value is FaceChoice {
  if (!isRecord(value) || !isText(value.kind, 40)) return false;
  return value.kind !== 'installed' || isFamily(value.family);
}

/** Whether a text can be the name of a family: of one line, and not endless. */
export function isFamily(value: unknown): value is string {
  return isText(value, 200) && value.trim() !== '' && !/\p{Cc}/u.test(value);
}
