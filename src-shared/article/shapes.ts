// What an article is made of, as plain data. There is no HTML in it: what these shapes cannot say cannot happen.
import type { LanguageTag } from '../language';
import type { Problem } from './problem';

/** The id of an article, also the name of its folder: `[a-z0-9-]+`. */
export type ArticleId = string;

/** The id of a block: `s2` for the heading of the second section, `s2.p3` for a block in it, `n1` for a note. */
export type BlockId = string;

/** Where a link leads. What is neither outside, nor in this article, nor in the library is refused and says why. */
export type LinkTarget =
  | { readonly kind: 'outside'; readonly address: string }
  | { readonly kind: 'block'; readonly block: BlockId }
  | {
      readonly kind: 'article';
      readonly article: ArticleId;
      readonly language?: LanguageTag;
      readonly block?: BlockId;
    };

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'deleted'; readonly content: readonly Inline[] }
  | { readonly kind: 'superscript'; readonly content: readonly Inline[] }
  | { readonly kind: 'subscript'; readonly content: readonly Inline[] }
  | { readonly kind: 'abbreviation'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly to: LinkTarget; readonly content: readonly Inline[] }
  | { readonly kind: 'image'; readonly image: Image }
  | { readonly kind: 'ruby'; readonly pairs: readonly RubyPair[] }
  | { readonly kind: 'note'; readonly number: number }
  | { readonly kind: 'break' };

/** Words, and the letters over them that say how they are read. The text of the article is the words alone. */
export interface RubyPair {
  readonly base: readonly Inline[];
  readonly reading: string;
}

/** An image of the article, by its path from the article's folder; `file` is absent where it may not be shown. */
export interface Image {
  readonly file?: string;
  readonly description: string;
  /** In CSS pixels; absent where the file could not be measured. */
  readonly size?: { readonly width: number; readonly height: number };
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
}
export interface Quotation {
  readonly kind: 'quotation';
  readonly content: readonly Passage[];
}
export interface Code {
  readonly kind: 'code';
  readonly text: string;
}
export interface Figure {
  readonly kind: 'figure';
  readonly image: Image;
  readonly caption: readonly Inline[];
}
export type CellAlignment = 'start' | 'center' | 'end';
export interface Table {
  readonly kind: 'table';
  readonly alignments: readonly CellAlignment[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}
export interface Rule {
  readonly kind: 'rule';
}
/** A list inside a quotation or a note, where items are not addressed one by one. */
export interface PlainList {
  readonly kind: 'list';
  readonly first: number | undefined;
  readonly items: readonly (readonly Passage[])[];
}

/** Text without an address of its own: what stands inside a quotation or a note. */
export type Passage = Paragraph | Quotation | Code | Figure | Table | Rule | PlainList;

/** A list item is a block; what follows its first paragraph stands in `more` and has addresses too. */
export interface Item {
  readonly kind: 'item';
  readonly content: readonly Inline[];
  readonly more: readonly Content[];
}

/** The smallest thing that is bookmarked, aligned, numbered and found. Headings are the blocks of `Section`. */
export type Block = (Paragraph | Quotation | Code | Figure | Table | Item) & { readonly id: BlockId };

export interface List {
  readonly kind: 'list';
  /** The number of the first item of an ordered list; undefined in a bulleted one. */
  readonly first: number | undefined;
  readonly items: readonly (Item & { readonly id: BlockId })[];
}

/** What stands under a heading, in order. Lists and rules hold or part blocks and are none themselves. */
export type Content = Exclude<Block, Item> | List | Rule;

/** A heading and what stands under it. */
export interface Section {
  readonly id: BlockId;
  /** 1 for the first section of the article, counted through all levels; the same in every language. */
  readonly number: number;
  /** 2 to 6, as in the heading element that shows it. */
  readonly level: number;
  readonly heading: readonly Inline[];
  readonly content: readonly Content[];
  readonly sections: readonly Section[];
}

export interface Note {
  readonly id: BlockId;
  readonly number: number;
  readonly content: readonly Passage[];
}

/** What the front matter says about an edition. */
export interface EditionFacts {
  readonly title: string;
  /** ISO 8601, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly translators: readonly string[];
  readonly tags: readonly string[];
  readonly original: boolean;
  readonly source?: string;
  readonly license?: string;
}

/** The article in one language. The title is the block `s0`, what stands before the first heading is `s0.p1` and so on. */
export interface Edition extends EditionFacts {
  readonly article: ArticleId;
  readonly language: LanguageTag;
  readonly lead: readonly Content[];
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
  /** Its words with soft hyphens where they may be broken, where the build found them out; see src-shared/hyphenation. */
  readonly brokenWords?: readonly string[];
}
