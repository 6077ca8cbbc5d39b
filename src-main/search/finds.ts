// Finds blocks in one language: those that match, the best of them, and how many there are.
import type { LanguageTag } from '../../src-shared/language';
import type { Cell } from './database';
import { blocksInEdition, weights, wordsIn } from './schema';
import type { SearchIndex } from './search-index';

/** A block that was found. */
export interface Find {
  readonly block: number;
  /** The higher, the better. */
  readonly score: number;
}

/** The blocks that were found in an edition. */
export interface EditionFinds {
  /** The number of the edition. */
  readonly edition: number;
  /** In reading order. */
  readonly finds: readonly Find[];
  /** Of the best one. */
  readonly score: number;
}

export interface LanguageFinds {
  /** The best ones, in no order. */
  readonly editions: readonly EditionFinds[];
  /** Of all blocks. */
  readonly count: number;
}

/** So many blocks are looked at one by one. Of more, those of the likeliest editions alone. */
const mostRanked = 1_000;
/** How many editions are looked at where there are too many blocks. */
const likeliestEditions = 20;
/** How many blocks with the words in a title or heading are enough to choose among. */
const mostHeadings = 600;

/** Which editions are searched; undefined: all. */
export type Scope = readonly number[] | undefined;

export function countIn(index: SearchIndex, language: LanguageTag, expression: string, scope: Scope): number {
  const { where, cells } = conditions(language, expression, scope);
  return index.database.number(`SELECT count(*) FROM ${wordsIn(language)} WHERE ${where}`, cells);
}

/**
 * Where very many blocks match, to compare each with all others would take longer than a reader waits. Then the editions come first
 * that have the words in their title or headings, and after them those in which the most blocks have them; and only their blocks
 * are compared.
 *
 * Blocks are compared by BM25 as FTS5 has it (https://www.sqlite.org/fts5.html#the_bm25_function).
 */
export function findIn(
  index: SearchIndex,
  language: LanguageTag,
  expression: string,
  scope: Scope,
): LanguageFinds {
  const count = countIn(index, language, expression, scope);
  if (count === 0) return { editions: [], count };
  const likeliest = count <= mostRanked ? scope : likeliestOf(index, language, expression, scope);
  const { where, cells } = conditions(language, expression, likeliest);
  const table = wordsIn(language);
  const rows = index.database.rows(
    `SELECT rowid, bm25(${table}, ${weights}) FROM ${table} WHERE ${where} LIMIT ${mostRows}`,
    cells,
  );
  const byEdition = new Map<number, Find[]>();
  for (const [block, score] of rows) {
    // In FTS5 better is less.
    const find = { block: Number(block), score: -Number(score) };
    const edition = Math.floor(find.block / blocksInEdition);
    const finds = byEdition.get(edition);
    if (finds === undefined) byEdition.set(edition, [find]);
    else finds.push(find);
  }
  const editions = [...byEdition].map(([edition, finds]) => ({
    edition,
    finds,
    score: finds.reduce((best, { score }) => Math.max(best, score), 0),
  }));
  return { editions, count };
}

/** Of twenty articles as long as books. */
const mostRows = 20_000;

function likeliestOf(
  index: SearchIndex,
  language: LanguageTag,
  expression: string,
  scope: Scope,
): readonly number[] {
  const headings = conditions(language, `{title heading} : (${expression})`, scope);
  const counts = new Map<number, number>();
  const table = wordsIn(language);
  for (const [block] of index.database.rows(
    `SELECT rowid FROM ${table} WHERE ${headings.where} LIMIT ${mostHeadings}`,
    headings.cells,
  )) {
    const edition = Math.floor(Number(block) / blocksInEdition);
    counts.set(edition, (counts.get(edition) ?? 0) + 1);
  }
  const likeliest = [...counts]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, likeliestEditions)
    .map(([edition]) => edition);
  if (likeliest.length >= likeliestEditions) return likeliest;
  const { where, cells } = conditions(language, expression, scope);
  const most = index.database.rows(
    `SELECT rowid / ${blocksInEdition} FROM ${table} WHERE ${where} GROUP BY 1 ORDER BY count(*) DESC LIMIT ${likeliestEditions}`,
    cells,
  );
  return [...new Set([...likeliest, ...most.map(([edition]) => Number(edition))])].slice(
    0,
    likeliestEditions,
  );
}

function conditions(
  language: LanguageTag,
  expression: string,
  scope: Scope,
): { readonly where: string; readonly cells: readonly Cell[] } {
  const matches = `${wordsIn(language)} MATCH ?`;
  if (scope === undefined) return { where: matches, cells: [expression] };
  const [edition] = scope;
  if (scope.length === 1 && edition !== undefined) {
    const blocks = [edition * blocksInEdition, (edition + 1) * blocksInEdition - 1];
    return { where: `${matches} AND rowid BETWEEN ? AND ?`, cells: [expression, ...blocks] };
  }
  // Numbers of our own, and no words: nothing to be quoted.
  return { where: `${matches} AND rowid / ${blocksInEdition} IN (${scope.join(', ')})`, cells: [expression] };
}
