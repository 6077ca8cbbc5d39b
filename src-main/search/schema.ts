// What lies in the index's file: which tables there are, and how blocks are numbered in them.
import type { LanguageTag } from '../../src-shared/language';
import { quotedName, type Database } from './database';
import { indexVersion } from './index-version';

/**
 * A block is known by one number: that of its edition times this, and its place in the edition. So all blocks of an edition stand
 * together, in reading order, and which edition a block is of can be told without looking.
 */
export const blocksInEdition = 2 ** 24;

/**
 * The words of a language have a table of their own: a word has the frequency that it has in its language, and a search in one
 * language reads nothing of the others. The text itself stands in `stretches`, packed, and not here (`content`); positions do, since
 * phrases need them (`detail` is full where nothing is said).
 *
 * The tokenizer cuts at spaces and control characters alone, and leaves all else as it is: our own folding has done the rest.
 * https://www.sqlite.org/fts5.html
 */
const wordTable = `fts5(title, heading, body, content = '', contentless_delete = 1,
  tokenize = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[\\]^_\`{|}~'")`;

/** How much a word counts in a title, a heading and all else. */
export const weights = '8, 3, 1';

export function makeTables(database: Database): void {
  database.begin();
  // How a reader of the file knows that all of it was made, and by whom.
  database.run('CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID');
  database.run(`CREATE TABLE editions (
    id INTEGER PRIMARY KEY, article TEXT NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL, blocks INTEGER NOT NULL,
    stamp TEXT NOT NULL, hash TEXT NOT NULL, UNIQUE (article, language))`);
  database.run('CREATE INDEX editions_by_language ON editions (language, blocks)');
  database.run('CREATE TABLE tags (tag TEXT, edition INTEGER, PRIMARY KEY (tag, edition)) WITHOUT ROWID');
  database.run('CREATE INDEX tags_by_edition ON tags (edition)');
  database.run('CREATE TABLE stretches (first INTEGER PRIMARY KEY, blocks BLOB NOT NULL)');
  database.run("INSERT INTO facts VALUES ('version', ?)", [indexVersion]);
  database.commit();
}

/** The name of the table of the words of a language, quoted. */
export function wordsIn(language: LanguageTag): string {
  return quotedName(wordsName(language));
}

export function makeWordTable(database: Database, language: LanguageTag): void {
  const name = wordsIn(language);
  database.run(`CREATE VIRTUAL TABLE IF NOT EXISTS ${name} USING ${wordTable}`);
}

/** The name of the list of all words of a language, quoted. It is a view of its table of words, and takes no place. */
export function makeVocabulary(database: Database, language: LanguageTag): string {
  const name = quotedName(`vocabulary ${language}`);
  database.run(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${name} USING fts5vocab(main, ${quotedName(wordsName(language))}, row)`,
  );
  return `temp.${name}`;
}

function wordsName(language: LanguageTag): string {
  return `words ${language}`;
}
