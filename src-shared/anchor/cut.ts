// Cuts texts to a length without cutting through what a reader sees as one letter.

// One for all languages, so that an anchor does not depend on the language of the system.
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The beginning of a text: at most `longest` code points, and fewer where a letter with its marks, or an emoji, would be cut
 * through (the extended grapheme clusters of UAX 29).
 */
export function beginningOf(text: string, longest: number): string {
  const cut = unitsIn(Array.from(text.slice(0, 2 * longest)).slice(0, longest));
  return text.slice(0, cut < text.length ? letterAt(text, cut).from : cut);
}

/** The end of a text, cut as `beginningOf` does. */
export function endOf(text: string, longest: number): string {
  // An end of twice as many units holds as many code points; it may begin with half of one, which is not among the last.
  const tail = Array.from(text.slice(-2 * longest)).slice(-longest);
  const cut = text.length - unitsIn(tail);
  const letter = letterAt(text, cut);
  return text.slice(letter.from === cut ? cut : letter.to);
}

function unitsIn(characters: readonly string[]): number {
  return characters.reduce((sum, { length }) => sum + length, 0);
}

/** The letter that a UTF-16 unit belongs to, from unit to unit. */
function letterAt(text: string, unit: number): { readonly from: number; readonly to: number } {
  const letter = unit < text.length ? letters.segment(text).containing(unit) : undefined;
  if (letter === undefined) return { from: text.length, to: text.length };
  return { from: letter.index, to: letter.index + letter.segment.length };
}
