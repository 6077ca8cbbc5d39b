// The index of the library: which editions are in it, putting them in and taking them out.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { blockTexts } from '../../src-shared/article/block-texts';
import { numbersOf } from '../../src-shared/article/numbering';
import { titleBlock } from '../../src-shared/article/block-ids';
import { outlineOf } from '../../src-shared/article/outline';
import type { ArticleId, BlockId, Edition } from '../../src-shared/article/shapes';
import type { LanguageTag } from '../../src-shared/language';
import { termsOf } from '../../src-shared/search/terms';
import type { Cells, Database } from './database';
import { blocksInEdition, makeWordTable, wordsIn } from './schema';

/** An edition as it is in the index. */
export interface IndexedEdition {
  readonly id: number;
  readonly article: ArticleId;
  readonly language: LanguageTag;
  readonly title: string;
  /** Another one for every change of the file. */
  readonly stamp: string;
  /** Of the file's content. */
  readonly hash: string;
}

/** Which state of a file an edition was read from. */
export interface IndexedState {
  readonly stamp: string;
  readonly hash: string;
}

/** A block as it is in the index. */
export interface IndexedBlock {
  readonly id: BlockId;
  /** Empty where it has none. */
  readonly number: string;
  readonly text: string;
  readonly section: IndexedSection;
}

export interface IndexedSection {
  readonly id: BlockId;
  /** Undefined for the notes. */
  readonly heading: string | undefined;
}

/** Some blocks that stand one after another. */
export interface Stretch {
  /** The number of its first block. */
  readonly first: number;
  readonly blocks: readonly IndexedBlock[];
}

/** How much text is packed together, in UTF-16 units: more packs better, less is unpacked sooner. */
const stretchLength = 12_000;

/** After so many blocks whoever puts an edition in may do something else. */
const blocksAtOnce = 100;

export class SearchIndex {
  readonly database: Database;
  #paragraphs: ReadonlyMap<LanguageTag, number> | undefined;
  readonly #withTable = new Set<LanguageTag>();

  constructor(database: Database) {
    this.database = database;
  }

  /** All editions that are in it, those that cannot be read included. */
  editions(): readonly IndexedEdition[] {
    return this.database
      .rows('SELECT id, article, language, title, stamp, hash FROM editions ORDER BY id')
      .map(editionIn);
  }

  /** @throws where there is none of that number, since only a damaged index says that there is */
  edition(id: number): IndexedEdition {
    const [row] = this.database.rows(
      'SELECT id, article, language, title, stamp, hash FROM editions WHERE id = ?',
      [id],
    );
    if (row === undefined) throw new Error(`The index has no edition ${id}`);
    return editionIn(row);
  }

  /** How many blocks there are in each language. */
  get paragraphs(): ReadonlyMap<LanguageTag, number> {
    this.#paragraphs ??= new Map(
      this.database
        .rows('SELECT language, sum(blocks) FROM editions GROUP BY language HAVING sum(blocks) > 0')
        .map(([language, blocks]) => [String(language), Number(blocks)]),
    );
    return this.#paragraphs;
  }

  /** Notes that a file has not changed, though its stamp has. */
  restamp({ id }: IndexedEdition, stamp: string): void {
    this.database.run('UPDATE editions SET stamp = ? WHERE id = ?', [stamp, id]);
  }

  /** Notes that a file cannot be read as an edition, so that it is not read again before it changes. */
  putUnreadable(article: ArticleId, language: LanguageTag, state: IndexedState): void {
    this.#addEdition({ article, language, title: '', ...state }, 0);
  }

  /**
   * Puts an edition in, piece by piece. One of the same article and language must have been removed before.
   *
   * @yields when there has been enough work at once
   */
  *put(edition: Edition, state: IndexedState): Generator<undefined, void> {
    const { article, language, title, tags } = edition;
    const sections = outlineOf(edition);
    const numbers = numbersOf(sections);
    const texts = new Map(blockTexts(edition).map(({ id, text }) => [id, text]));
    const count = sections.reduce((sum, { blocks }) => sum + blocks.length, 0);
    const id = this.#addEdition({ article, language, title, ...state }, count);
    for (const tag of new Set(tags)) this.database.run('INSERT INTO tags VALUES (?, ?)', [tag, id]);
    let next = id * blocksInEdition;
    const last = next + blocksInEdition;
    let [stretch, length]: [IndexedBlock[], number] = [[], 0];
    const finish = (): void => {
      if (stretch.length > 0) this.#addStretch({ first: next - stretch.length, blocks: stretch });
      [stretch, length] = [[], 0];
    };
    for (const { id: sectionId, heading, blocks } of sections) {
      const section = { id: sectionId, heading };
      for (const block of blocks) {
        // No file is so large.
        if (next >= last) break;
        const text = texts.get(block.id) ?? '';
        const column = block.id === titleBlock ? 0 : block.id === sectionId ? 1 : 2;
        this.#addWords(language, next, column, text);
        stretch.push({ id: block.id, number: numbers.get(block.id) ?? '', text, section });
        next += 1;
        length += text.length;
        if (length >= stretchLength) finish();
        if (next % blocksAtOnce === 0) yield;
      }
    }
    finish();
  }

  /** Takes an edition out. */
  remove({ id, language }: IndexedEdition): void {
    const blocks = [id * blocksInEdition, (id + 1) * blocksInEdition - 1];
    if (this.paragraphs.has(language)) {
      this.database.run(`DELETE FROM ${wordsIn(language)} WHERE rowid BETWEEN ? AND ?`, blocks);
    }
    this.database.run('DELETE FROM stretches WHERE first BETWEEN ? AND ?', blocks);
    this.database.run('DELETE FROM tags WHERE edition = ?', [id]);
    this.database.run('DELETE FROM editions WHERE id = ?', [id]);
    this.#paragraphs = undefined;
  }

  /** The stretch that holds a block; undefined where the block's edition is just being put in. */
  stretchWith(block: number): Stretch | undefined {
    const [row] = this.database.rows(
      'SELECT first, blocks FROM stretches WHERE first <= ? ORDER BY first DESC LIMIT 1',
      [block],
    );
    const [first, packed] = row ?? [];
    if (!(packed instanceof Uint8Array)) return undefined;
    // What was packed by `#addStretch`: what has been damaged since does not unpack.
    const sections = JSON.parse(inflateRawSync(packed).toString()) as PackedSection[];
    const blocks = sections.flatMap(([id, heading, packedBlocks]) => {
      const section = { id, heading: heading ?? undefined };
      return packedBlocks.map(([blockId, number, text]) => ({ id: blockId, number, text, section }));
    });
    return block < Number(first) + blocks.length ? { first: Number(first), blocks } : undefined;
  }

  #addEdition({ article, language, title, stamp, hash }: Omit<IndexedEdition, 'id'>, blocks: number): number {
    this.#paragraphs = undefined;
    const id = this.database.number('SELECT max(id) FROM editions') + 1;
    this.database.run('INSERT INTO editions VALUES (?, ?, ?, ?, ?, ?, ?)', [
      ...[id, article, language, title, blocks, stamp, hash],
    ]);
    return id;
  }

  #addStretch({ first, blocks }: Stretch): void {
    const sections: [id: BlockId, heading: string | null, blocks: PackedBlock[]][] = [];
    for (const { id, number, text, section } of blocks) {
      if (sections.at(-1)?.[0] !== section.id) sections.push([section.id, section.heading ?? null, []]);
      sections.at(-1)?.[2].push([id, number, text]);
    }
    const packed = deflateRawSync(JSON.stringify(sections satisfies PackedSection[]));
    this.database.run('INSERT INTO stretches VALUES (?, ?)', [first, packed]);
  }

  /** @param column 0 for the title, 1 for headings, 2 for all else */
  #addWords(language: LanguageTag, block: number, column: 0 | 1 | 2, text: string): void {
    if (!this.#withTable.has(language)) makeWordTable(this.database, language);
    this.#withTable.add(language);
    const words = termsOf(text, language)
      .map((term) => term.text)
      .join(' ');
    const cells = [null, null, null].map((cell, index) => (index === column ? words : cell));
    this.database.run(`INSERT INTO ${wordsIn(language)} (rowid, title, heading, body) VALUES (?, ?, ?, ?)`, [
      block,
      ...cells,
    ]);
  }
}

type PackedBlock = readonly [id: BlockId, number: string, text: string];
type PackedSection = readonly [id: BlockId, heading: string | null, blocks: readonly PackedBlock[]];

function editionIn([id, article, language, title, stamp, hash]: Cells): IndexedEdition {
  return {
    id: Number(id),
    article: String(article),
    language: String(language),
    title: String(title),
    stamp: String(stamp),
    hash: String(hash),
  };
}
