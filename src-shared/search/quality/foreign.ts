// What must and must not be found of words in other scripts, which stand in texts of any language.
import type { QualityQuery } from './shapes';

/** Their marks are no accents that could be left out, in whatever language the text is that they stand in. */
export const foreignWords: readonly QualityQuery[] = [
  { query: 'かき', found: ['かき', 'カキ', 'ｶｷ'], notFound: ['かぎ', 'がき', 'ｶｷﾞ'] },
  { query: 'мой ', found: ['мой', 'МОЙ', 'мои\u0306'], notFound: ['мои'] },
  { query: 'कल ', found: ['कल', 'कल।'], notFound: ['काल', 'कुल', 'कला'] },
  { query: 'ก่า', found: ['ก่า'], notFound: ['กา', 'ก้า'] },
];
