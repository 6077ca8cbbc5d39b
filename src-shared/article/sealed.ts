// A long edition as a text of which only what is asked for is taken apart: nobody sees all of it at once.
import { paragraphId, titleBlock } from './block-ids';
import type { Characters } from './characters';
import type { BlockId, Content, Edition, Section } from './shapes';

/** Where the JSON of some content stands, in UTF-16 units of the contents, and what is known of it without opening it. */
export interface Seal {
  readonly at: readonly [start: number, end: number];
  /** The lengths of its blocks, in UTF-16 units of their plain text, in reading order. */
  readonly lengths: readonly number[];
  /** How many blocks each part of the content has; absent where each has one. */
  readonly spans?: readonly number[];
  /** Absent where they are as the parser counts them; see `paragraphId`. */
  readonly ids?: readonly BlockId[];
}

export interface SealedSection extends Omit<Section, 'content' | 'sections'> {
  readonly content: Seal;
  readonly sections: readonly SealedSection[];
}

/** What the first line of the text has. The second line has the contents. */
export interface SealedEdition extends Omit<Edition, 'lead' | 'sections'> {
  readonly lead: Seal;
  readonly sections: readonly SealedSection[];
  readonly characters: Characters;
}

/** What is known of some content that was never opened. */
export interface KnownContent {
  readonly blocks: readonly { readonly id: BlockId; readonly length: number }[];
  /** How many of the blocks each part of the content has. */
  readonly spans: readonly number[];
}

/** What parts the two lines. JSON has no line feed in it, not even in its strings (RFC 8259, 7). */
export const lineFeed = '\n';

const sealedTexts = new WeakMap<Edition, string>();
const charactersOfSealed = new WeakMap<Edition, Characters>();
/** By the section, or by the edition for what stands before the first one. */
const knownContents = new WeakMap<Edition | Section, KnownContent>();

/** Contents as a text in pieces of one length, but for the last one: all at once would hold up whoever takes it in. */
export interface Contents {
  readonly pieces: readonly string[];
  /** In UTF-16 units. */
  readonly pieceLength: number;
}

/**
 * The edition of a text that `textOfEdition` made. Where that is sealed, the content of a section is taken apart when it is asked
 * for, and is the same from then on.
 */
export function editionIn(text: string): Edition {
  const end = text.indexOf(lineFeed);
  if (end < 0) return JSON.parse(text) as Edition;
  const contents = text.slice(end + 1);
  const edition = sealedEdition(text.slice(0, end), { pieces: [contents], pieceLength: contents.length });
  sealedTexts.set(edition, text);
  return edition;
}

/** @param head the first line of a sealed text */
export function sealedEdition(head: string, contents: Contents): Edition {
  const { characters, lead, sections, ...rest } = JSON.parse(head) as SealedEdition;
  const openLead = opener(lead, contents);
  const edition: Edition = {
    ...rest,
    // Accessors of its own: JSON and copies of it have what they give.
    get lead() {
      return openLead();
    },
    sections: sections.map((section) => sectionOf(section, contents)),
  };
  charactersOfSealed.set(edition, characters);
  knownContents.set(edition, knownContent(titleBlock, lead));
  return edition;
}

/** The text that a sealed edition was made of; undefined where the edition is not sealed, or came in pieces. */
export function sealedText(edition: Edition): string | undefined {
  return sealedTexts.get(edition);
}

/** The characters of a sealed edition; undefined where it is not sealed. */
export function sealedCharacters(edition: Edition): Characters | undefined {
  return charactersOfSealed.get(edition);
}

/** What is known of the content of a section, or before the first one, of a sealed edition; undefined where it is not sealed. */
export function sealedContent(holder: Edition | Section): KnownContent | undefined {
  return knownContents.get(holder);
}

function sectionOf({ content, sections, ...rest }: SealedSection, contents: Contents): Section {
  const open = opener(content, contents);
  const section: Section = {
    ...rest,
    get content() {
      return open();
    },
    sections: sections.map((under) => sectionOf(under, contents)),
  };
  knownContents.set(section, knownContent(rest.id, content));
  return section;
}

function opener({ at }: Seal, contents: Contents): () => readonly Content[] {
  let opened: readonly Content[] | undefined;
  return () => (opened ??= JSON.parse(textAt(at, contents)) as readonly Content[]);
}

function textAt([start, end]: Seal['at'], { pieces, pieceLength }: Contents): string {
  let text = '';
  for (let index = Math.floor(start / pieceLength); index * pieceLength < end; index += 1) {
    const from = index * pieceLength;
    text += pieces[index]?.slice(Math.max(0, start - from), end - from) ?? '';
  }
  return text;
}

function knownContent(section: BlockId, { lengths, ids, spans }: Seal): KnownContent {
  return {
    blocks: lengths.map((length, index) => ({ id: ids?.[index] ?? paragraphId(section, index + 1), length })),
    spans: spans ?? lengths.map(() => 1),
  };
}
