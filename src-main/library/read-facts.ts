// Reads what the library's list says of one article file.
import type { Problem } from '../../src-shared/article/problem';
import type { Source } from '../../src-shared/article/parse/parse';
import type { EditionEntry } from '../../src-shared/library';
import { readingLength } from '../../src-shared/reading-time';

export interface FactsOfFile {
  readonly edition: EditionEntry;
  readonly problems: readonly Problem[];
}

export async function readFacts(source: Omit<Source, 'images'>): Promise<FactsOfFile> {
  // The parser is not on the way to an article that was read before.
  const { parseFacts } = await import('../../src-shared/article/parse/parse');
  const { facts, body, problems } = parseFacts(source);
  const { title, date, summary, original } = facts;
  const edition = {
    language: source.language,
    title,
    original,
    length: readingLength(body),
    ...(date !== undefined && { date }),
    ...(summary !== undefined && { summary }),
  };
  return { edition, problems };
}
