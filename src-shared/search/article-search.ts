// Looks for some words in an article, in slices so short that nobody who reads or types notices them.
import type { LanguageTag } from '../language';
import type { ArticleText } from './article-texts';
import { ignoredIn, literalMatcher, matcherOf, type Matcher } from './match';
import { parseQuery } from './query';
import { ignorables, noOptions, type Ignorable, type SearchOptions, type TextRange } from './shapes';

/** What is looked for: words wherever they stand as they were typed, or what a query of the library's search finds. */
export type Sought =
  | { readonly kind: 'words'; readonly words: string; readonly options: SearchOptions }
  | { readonly kind: 'query'; readonly words: string };

/** Where some words are found. */
export interface Hit {
  /** The text, by its place among all texts. */
  readonly text: number;
  /** Which one of the hits in that text, the first one 0. */
  readonly place: number;
}

/** A text that was not looked through yet. */
const unknown = -1;

/** In so many hits it is looked for what was passed over in comparing: who finds more knows it by then. */
const mostCompared = 500;

/** The ranges of so many texts are kept: of what is near the reader, and that is asked for again and again. */
const mostKept = 400;

/**
 * The search for some words. Of most texts only is kept how often they have them, since a letter may be found a million times: where
 * they stand is found anew when it is asked for.
 */
export class ArticleSearch {
  readonly texts: readonly ArticleText[];
  readonly #sought: Sought;
  readonly #from: number;
  readonly #counts: Int32Array;
  readonly #matchers = new Map<LanguageTag, Matcher>();
  readonly #kept = new Map<number, readonly TextRange[]>();
  readonly #ignored = new Set<Ignorable>();
  /** How many hits stand before each text; there once all texts were looked through. */
  #before: Uint32Array | undefined;
  #done = 0;
  #count = 0;

  /** @param from the text to begin with, by its place: where the reader is, so that what they see first is found first */
  constructor(sought: Sought, texts: readonly ArticleText[], from: number) {
    this.texts = texts;
    this.#sought = sought;
    this.#from = from;
    this.#counts = new Int32Array(texts.length).fill(unknown);
  }

  /** How many hits there are in what was looked through. */
  get count(): number {
    return this.#count;
  }

  get isDone(): boolean {
    return this.#done >= this.texts.length;
  }

  /** The words and phrases that are looked for, each by itself. */
  get terms(): readonly string[] {
    const { kind, words } = this.#sought;
    if (kind === 'words') return [words];
    return parseQuery(words).flatMap(({ text, isExcluded }) => (isExcluded ? [] : [text]));
  }

  /** What was passed over in comparing, in a fixed order. */
  get ignored(): readonly Ignorable[] {
    return ignorables.filter((ignorable) => this.#ignored.has(ignorable));
  }

  /**
   * Goes on with the search for as long as there is time, but by one text at least.
   *
   * @param hasTime asked after every text
   * @returns whether all texts were looked through
   */
  goOn(hasTime: () => boolean): boolean {
    while (!this.isDone) {
      this.#lookThrough((this.#from + this.#done) % this.texts.length);
      this.#done += 1;
      if (!hasTime()) break;
    }
    if (this.isDone) this.#before ??= this.#sums();
    return this.isDone;
  }

  #lookThrough(index: number): void {
    const text = this.texts[index];
    if (text === undefined) return;
    const ranges = this.#find(text);
    this.#counts[index] = ranges.length;
    if (ranges.length > 0 && this.#count < mostCompared) {
      const compared = ranges.slice(0, mostCompared);
      for (const ignorable of ignoredIn(text.text, compared, this.#sought.words, text.language))
        this.#ignored.add(ignorable);
    }
    this.#count += ranges.length;
  }

  #find({ text, language }: ArticleText): readonly TextRange[] {
    let matcher = this.#matchers.get(language);
    if (matcher === undefined) {
      matcher = matcherFor(this.#sought, language);
      this.#matchers.set(language, matcher);
    }
    return matcher(text);
  }

  #sums(): Uint32Array {
    const before = new Uint32Array(this.texts.length);
    let sum = 0;
    this.#counts.forEach((count, index) => {
      before[index] = sum;
      sum += count;
    });
    return before;
  }

  /** Whether a text is known to have hits. */
  has(text: number): boolean {
    return (this.#counts[text] ?? 0) > 0;
  }

  /** Where the hits of a text stand in it; none before it was looked through. */
  rangesIn(index: number): readonly TextRange[] {
    const text = this.texts[index];
    if (text === undefined || !this.has(index)) return [];
    const kept = this.#kept.get(index) ?? this.#find(text);
    // What was asked for last is forgotten last.
    this.#kept.delete(index);
    this.#kept.set(index, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }

  /** The number of a hit among all of them, the first one 1; undefined while the search goes on. */
  numberOf({ text, place }: Hit): number | undefined {
    const before = this.#before?.[text];
    return before === undefined ? undefined : before + place + 1;
  }

  /**
   * The first hit in a text or after it, the last one in it or before it. The search comes to the first one of all after the last.
   *
   * @returns undefined where there is none; `unknown` where texts on the way were not looked through yet
   */
  hitFrom(text: number, way: 'next' | 'previous'): Hit | 'unknown' | undefined {
    const { length } = this.texts;
    const step = way === 'next' ? 1 : length - 1;
    for (let passed = 0, index = text; passed < length; passed += 1, index = (index + step) % length) {
      const count = this.#counts[index] ?? 0;
      if (count === unknown) return 'unknown';
      if (count > 0) return { text: index, place: way === 'next' ? 0 : count - 1 };
    }
    return undefined;
  }

  /** The hit after another one or before it; after the last one the first. */
  hitBeside(hit: Hit, way: 'next' | 'previous'): Hit | 'unknown' | undefined {
    const { length } = this.texts;
    const place = hit.place + (way === 'next' ? 1 : -1);
    if (place >= 0 && place < (this.#counts[hit.text] ?? 0)) return { text: hit.text, place };
    return this.hitFrom((hit.text + (way === 'next' ? 1 : length - 1)) % length, way);
  }
}

function matcherFor(sought: Sought, language: LanguageTag): Matcher {
  switch (sought.kind) {
    case 'words':
      return literalMatcher(sought.words, language, sought.options);
    case 'query':
      return matcherOf(parseQuery(sought.words), language, noOptions);
  }
}
