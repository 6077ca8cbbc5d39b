// What is different between two texts, in pieces that people can read.
import { diffArrays } from 'diff';
import type { LanguageTag } from './language';

/** A stretch of text that both have, that only the old one has, or that only the new one has. */
export interface DifferencePiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * How many pieces may be gone or new before two texts count as nothing alike. Comparing takes time by the square of this, and what
 * has more differences than that is read more easily as two texts.
 */
const mostDifferences = 500;

/** Scripts written without spaces between words: their characters are compared, since words can only be guessed there. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The pieces of two texts in one order, so that those without `new` make up the old text, and those without `gone` the new one.
 *
 * Texts are compared by words, and by characters as readers know them (grapheme clusters, UAX #29) where the script has no spaces.
 * The algorithm is Myers', "An O(ND) Difference Algorithm" (1986), of the package `diff`.
 */
export function textDifference(old: string, now: string, language: LanguageTag): readonly DifferencePiece[] {
  if (old === now) return pieces([{ kind: 'same', text: old }]);
  const changes = diffArrays([...partsOf(old, language)], [...partsOf(now, language)], {
    maxEditLength: mostDifferences,
  });
  if (changes === undefined) {
    return pieces([
      { kind: 'gone', text: old },
      { kind: 'new', text: now },
    ]);
  }
  return readable(
    changes.map(({ added, removed, value }) => ({
      kind: removed ? 'gone' : added ? 'new' : 'same',
      text: value.join(''),
    })),
  );
}

/** What a text is cut into to be compared: words, spaces and signs, or single characters. */
function partsOf(text: string, language: LanguageTag): readonly string[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const characters = new Intl.Segmenter(language, { granularity: 'grapheme' });
  return Array.from(words.segment(text)).flatMap(({ segment }) =>
    unspaced.test(segment) ? Array.from(characters.segment(segment), (part) => part.segment) : [segment],
  );
}

/**
 * Draws together what is torn apart by a space alone: of “one two” and “three four” the space is the same, but nobody reads it so.
 */
function readable(all: readonly DifferencePiece[]): readonly DifferencePiece[] {
  let result: readonly DifferencePiece[] = [];
  let gone = '';
  let fresh = '';
  const flush = (): void => {
    result = [...result, { kind: 'gone', text: gone }, { kind: 'new', text: fresh }];
    gone = '';
    fresh = '';
  };
  for (const [index, { kind, text }] of all.entries()) {
    const isBetween = gone !== '' && fresh !== '' && index < all.length - 1;
    if (kind === 'gone') gone += text;
    else if (kind === 'new') fresh += text;
    else if (isBetween && /^\s+$/u.test(text)) {
      gone += text;
      fresh += text;
    } else {
      flush();
      result = [...result, { kind, text }];
    }
  }
  flush();
  return pieces(result);
}

function pieces(all: readonly DifferencePiece[]): readonly DifferencePiece[] {
  return all.filter(({ text }) => text !== '');
}
