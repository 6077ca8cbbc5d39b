// Comparing parts of texts as the search does, for lists that are filtered while the reader types.
import type { Comparing } from '../bookmark-list';
import { foldText } from './fold';
import { readingsOf } from './readings';
import { noOptions } from './shapes';

/** By the rules of each language, with what it passes over: accents, spellings, and the script in which Sanskrit is typed. */
export const searchComparing: Comparing = {
  text: (text, language) => foldText(text, language, noOptions),
  word: (word, language) => readingsOf(word, language, noOptions, true),
};
