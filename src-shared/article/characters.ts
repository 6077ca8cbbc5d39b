// What the text of an edition asks of its faces.
import { isRecord } from '../check';
import { sealedCharacters } from './sealed';
import type { Edition } from './shapes';

export interface Characters {
  /** Every character of the text, once. */
  readonly all: string;
  readonly isItalic: boolean;
}

/** The characters of all that an edition shows. */
export function charactersOf(edition: Edition): Characters {
  const sealed = sealedCharacters(edition);
  if (sealed !== undefined) return sealed;
  const seen = new SeenCharacters();
  seen.add(edition);
  return { all: seen.all, isItalic: seen.isItalic };
}

/** The characters of some plain data. Its text is in its strings, whatever they are called; a few letters too many do no harm. */
class SeenCharacters implements Characters {
  all = '';
  isItalic = false;
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
    for (let index = 0; index < text.length; index += 1) {
      const point = text.codePointAt(index) ?? 0;
      if (point > 0xffff) index += 1;
      if (this.#seen[point] === 1) continue;
      this.#seen[point] = 1;
      this.all += String.fromCodePoint(point);
    }
  }
}
