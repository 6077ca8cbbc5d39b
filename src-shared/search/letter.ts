// Where a letter ends in a text: with its marks, joiners and whatever else belongs to it.

/** Whether a UTF-16 unit is a letter by itself, joins the letter before it, or begins one that takes a closer look. */
export type LetterKind = 'alone' | 'joins' | 'begins';

/** Longer letters are cut: sorting marks takes time by the square of their number, and no writing has so many. In UTF-16 units. */
const longestLetter = 64;

/** The sound marks of half width are letters to Unicode, but marks to whoever reads them. */
const joins = /[\p{M}\p{Default_Ignorable_Code_Point}\uFF9E\uFF9F]/u;
const begins = /[\p{Extended_Pictographic}\u1100-\u11FF\uA960-\uA97C\uD7B0-\uD7FB\uD800-\uDFFF]/u;

/** Where a long letter ends: an emoji with its joiners, a flag, a Korean syllable of parts, or anything, each with its marks. */
const letterPattern =
  /(?:\p{Extended_Pictographic}[\p{EMod}\uFE0F\u20E3\u{E0020}-\u{E007F}]*(?:\u200D\p{Extended_Pictographic}[\p{EMod}\uFE0F\u20E3\u{E0020}-\u{E007F}]*)*|\p{RI}\p{RI}|[\u1100-\u115E\uA960-\uA97C]+[\u1160-\u11A7\uD7B0-\uD7C6]*[\u11A8-\u11FF\uD7CB-\uD7FB]*|[\uAC00-\uD7A3][\u1160-\u11A7\uD7B0-\uD7C6]*[\u11A8-\u11FF\uD7CB-\uD7FB]*|[^])[\p{M}\p{Default_Ignorable_Code_Point}\uFF9E\uFF9F]*/uy;

/** By UTF-16 unit: the place of its kind in the list, and one more; 0 where nobody has asked yet. */
const kinds = new Uint8Array(0x10000);
const kindList: readonly LetterKind[] = ['alone', 'joins', 'begins'];

export function letterKind(unit: number): LetterKind {
  let kind = kinds[unit] ?? 0;
  if (kind === 0) {
    const letter = String.fromCharCode(unit);
    kind = isJamoInside(unit) || joins.test(letter) ? 2 : begins.test(letter) ? 3 : 1;
    kinds[unit] = kind;
  }
  return kindList[kind - 1] ?? 'alone';
}

/** Vowels and final consonants of Korean syllables in parts. */
function isJamoInside(unit: number): boolean {
  return (unit >= 0x1160 && unit <= 0x11ff) || (unit >= 0xd7b0 && unit <= 0xd7fb);
}

function isJamo(unit: number): boolean {
  return isJamoInside(unit) || (unit >= 0x1100 && unit < 0x1160) || (unit >= 0xa960 && unit <= 0xd7a3);
}

/** Where the letter ends that begins at a place, in UTF-16 units. */
export function letterEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  const limit = Math.min(text.length, start + longestLetter);
  if (letterKind(first) !== 'begins' && !isJamo(first)) {
    let end = start + 1;
    while (end < limit && !isJamo(text.charCodeAt(end)) && letterKind(text.charCodeAt(end)) === 'joins')
      end++;
    return end;
  }
  letterPattern.lastIndex = 0;
  // Only so much is looked at: else a text of marks alone would be looked through again at each letter.
  letterPattern.test(text.slice(start, limit));
  return start + Math.max(letterPattern.lastIndex, 1);
}
