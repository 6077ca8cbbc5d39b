// How long an article takes to read, as a range: no two people read at the same speed.
import { primaryLanguage, type LanguageTag } from './language';

interface Speed {
  /** Characters a minute, white space not counted. */
  readonly mean: number;
  readonly deviation: number;
}

/**
 * Measured speeds of fluent readers: Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance: The New
 * International Reading Speed Texts IReST", Investigative Ophthalmology & Visual Science 53 (2012), table 2.
 */
const measured: Readonly<Record<string, Speed>> = {
  en: { mean: 987, deviation: 118 },
  fr: { mean: 998, deviation: 126 },
  de: { mean: 920, deviation: 86 },
  pt: { mean: 913, deviation: 145 },
  es: { mean: 1025, deviation: 127 },
  it: { mean: 950, deviation: 140 },
  fi: { mean: 1078, deviation: 121 },
  ru: { mean: 986, deviation: 175 },
  ja: { mean: 357, deviation: 56 },
  // Not in that study. Korean: 226 words a minute (Brysbaert, "How many words do we read per minute?", Journal of Memory
  // and Language 109, 2019) at three syllables a word.
  ko: { mean: 678, deviation: 120 },
};

/** For languages that nobody measured: a little slower and less certain than the mean of the alphabetic ones. */
const unmeasured: Speed = { mean: 900, deviation: 180 };

/** From the quicker to the slower reader, in whole minutes, at least one. */
export interface ReadingTime {
  readonly shortest: number;
  readonly longest: number;
}

/** @param length in code points, white space not counted */
export function readingTime(length: number, language: LanguageTag): ReadingTime {
  const { mean, deviation } = measured[primaryLanguage(language)] ?? unmeasured;
  const shortest = Math.max(1, Math.round(length / (mean + deviation)));
  const longest = Math.max(shortest, Math.ceil(length / (mean - deviation)));
  return { shortest, longest };
}

/** The length of a text as reading time counts it: code points that are not white space. */
export function readingLength(text: string): number {
  let length = 0;
  for (const character of text) if (!/\s/u.test(character)) length += 1;
  return length;
}
