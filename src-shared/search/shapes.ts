// What can be searched for and what is found: the shapes that the index, its process and the page share.
import { isArticleId } from '../article/id';
import type { ArticleId, BlockId } from '../article/shapes';
import { isListOf, isRecord, isText } from '../check';
import { isLanguageTag, type LanguageTag } from '../language';

/** What must be as the reader typed it; where all are false, the language's own rules decide what is the same. */
export interface SearchOptions {
  readonly wholeWords: boolean;
  readonly matchCase: boolean;
  readonly matchAccents: boolean;
}

/** Where nothing need be as it was typed. */
export const noOptions: SearchOptions = { wholeWords: false, matchCase: false, matchAccents: false };

export function isSearchOptions(value: unknown): value is SearchOptions {
  return (
    isRecord(value) &&
    typeof value.wholeWords === 'boolean' &&
    typeof value.matchCase === 'boolean' &&
    typeof value.matchAccents === 'boolean'
  );
}

/** Some of a text, in UTF-16 units of it, the end not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What may be passed over when texts are compared, and is told to the reader where it was. */
export const ignorables = ['case', 'accents', 'spelling', 'kana', 'width'] as const;
export type Ignorable = (typeof ignorables)[number];

/** What the reader looks for in the library. */
export interface SearchWish {
  /** As it was typed: phrases in quotation marks, `-word` for what must not be there, the beginning of the last word. */
  readonly text: string;
  /** The languages to search, the dearest first; absent: all. */
  readonly languages?: readonly LanguageTag[];
  /** The languages that the reader reads, the dearest first: where all are searched, those come before the others. */
  readonly reading?: readonly LanguageTag[];
  /** Only in this article. */
  readonly article?: ArticleId;
  /** Only in paragraphs that have a bookmark. */
  readonly bookmarked?: true;
  /** Only in articles that have all of these tags. */
  readonly tags?: readonly string[];
}

/** A paragraph in which it was found. */
export interface SearchHit {
  readonly block: BlockId;
  /** The number by which readers cite it; the title and the notes have none. */
  readonly number?: string;
  /** The words around what was found, with an ellipsis where the text goes on. */
  readonly excerpt: string;
  /** What was found, in the excerpt. */
  readonly marks: readonly TextRange[];
}

/** What was found in one section, in reading order. */
export interface SectionHits {
  readonly section: BlockId;
  /** Undefined for the notes. */
  readonly heading: string | undefined;
  readonly hits: readonly SearchHit[];
}

/** What was found in an article in one language, the best article first. */
export interface ArticleHits {
  readonly article: ArticleId;
  readonly language: LanguageTag;
  readonly title: string;
  readonly sections: readonly SectionHits[];
  /** Of all paragraphs found in it, those left out here included. */
  readonly count: number;
}

export interface FoundInLibrary {
  readonly articles: readonly ArticleHits[];
  /** Of all paragraphs found. */
  readonly count: number;
  /** The words and phrases that were looked for, as they were understood. */
  readonly terms: readonly string[];
  /** What was passed over in comparing. */
  readonly ignored: readonly Ignorable[];
  /** What was found in languages that were left out. */
  readonly elsewhere: readonly { readonly language: LanguageTag; readonly count: number }[];
  /** The tags of the articles found, the most frequent first, by which fewer can be found. */
  readonly tags?: readonly string[];
  /** Where nothing was found: the word of the library that is most like the one typed. */
  readonly nearest?: string;
  /** The index is still being made, so there may be more. */
  readonly isPartial?: true;
}

/** How far the index is: how many of the editions that are to be in it are. */
export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

/** Which paragraph is wanted in another language. */
export interface CounterpartWish {
  readonly article: ArticleId;
  readonly language: LanguageTag;
  readonly block: BlockId;
  readonly into: LanguageTag;
}

/** What corresponds to a paragraph in another language. */
export interface Counterpart {
  /** The language of the edition, which may be another one of the same language than the one wished for. */
  readonly language: LanguageTag;
  readonly block: BlockId;
  readonly text: string;
  readonly isCertain: boolean;
}

/** In UTF-16 units. Longer than anything that is typed: what is pasted by mistake is to be answered, not refused. */
export const longestSearch = 1_000_000;

export function isSearchWish(value: unknown): value is SearchWish {
  return (
    isRecord(value) &&
    isText(value.text, longestSearch) &&
    (value.languages === undefined || isListOf(value.languages, isLanguageTag)) &&
    (value.reading === undefined || isListOf(value.reading, isLanguageTag)) &&
    (value.article === undefined || isArticleId(value.article)) &&
    (value.bookmarked === undefined || value.bookmarked === true) &&
    (value.tags === undefined || isListOf(value.tags, (tag): tag is string => isText(tag, 1_000)))
  );
}

export function isCounterpartWish(value: unknown): value is CounterpartWish {
  return (
    isRecord(value) &&
    isArticleId(value.article) &&
    isLanguageTag(value.language) &&
    isText(value.block, 200) &&
    isLanguageTag(value.into)
  );
}
