// Finds the word of the library that is most like one that was not found.
import type { LanguageTag } from '../../src-shared/language';
import { changes, mostChanges } from '../../src-shared/search/word-changes';
import type { QueryPart } from '../../src-shared/search/query';
import { queryTerms, termsOf } from '../../src-shared/search/terms';
import { quoted } from './expression';
import { makeVocabulary, wordsIn } from './schema';
import type { SearchIndex } from './search-index';

/** So long may be looked for it, in milliseconds: nobody waits for it but who has found nothing. */
const patience = 80;

interface Likeness {
  readonly language: LanguageTag;
  readonly term: string;
  readonly distance: number;
  /** In how many paragraphs it stands. */
  readonly count: number;
}

/**
 * The word that is fewest changes away from one typed; of several, the one in most paragraphs. Those that begin with the same letter
 * are looked at, since a wrong first letter is rare (Pollock and Zamora, “Automatic spelling correction in scientific and scholarly
 * text”, 1984) and all others would take too long.
 *
 * @param languages the dearest first
 * @returns the word as it stands in the text; undefined where none is near
 */
export function nearestWord(
  index: SearchIndex,
  word: QueryPart,
  languages: readonly LanguageTag[],
): string | undefined {
  const end = performance.now() + patience;
  let nearest: Likeness | undefined;
  for (const language of languages) {
    const [phrase, ...others] = queryTerms(word, language)[0] ?? [];
    const [term, ...more] = phrase?.terms ?? [];
    // What is cut into pairs of signs has no words to be like.
    if (term === undefined || more.length > 0 || others.length > 0) continue;
    for (const [other, count] of wordsWith(index, language, firstLetter(term))) {
      const most = nearest?.distance ?? mostChanges(term);
      const distance = changes(term, other, most);
      const isNearer =
        nearest === undefined ||
        distance < nearest.distance ||
        (language === nearest.language && count > nearest.count);
      if (distance <= most && isNearer && other !== term)
        nearest = { language, term: other, distance, count };
      if (performance.now() > end) break;
    }
  }
  return nearest && asWritten(index, nearest);
}

function* wordsWith(
  index: SearchIndex,
  language: LanguageTag,
  letter: string,
): Generator<readonly [term: string, count: number], void> {
  const vocabulary = makeVocabulary(index.database, language);
  let last = letter;
  for (;;) {
    const rows = index.database.rows(
      `SELECT term, doc FROM ${vocabulary} WHERE term > ? AND term < ? LIMIT 500`,
      [last, letter + String.fromCodePoint(0x10ffff)],
    );
    for (const [term, count] of rows) yield [String(term), Number(count)];
    last = String(rows.at(-1)?.[0] ?? '');
    if (rows.length < 500) return;
  }
}

function firstLetter(term: string): string {
  return String.fromCodePoint(term.codePointAt(0) ?? 0);
}

/** A word as a text has it: terms are folded, and often no words of the language. */
function asWritten(index: SearchIndex, { language, term }: Likeness): string | undefined {
  const [row] = index.database.rows(
    `SELECT rowid FROM ${wordsIn(language)} WHERE ${wordsIn(language)} MATCH ? LIMIT 1`,
    [quoted([term])],
  );
  const block = Number(row?.[0]);
  const stretch = index.stretchWith(block);
  const text = stretch?.blocks[block - stretch.first]?.text;
  const found =
    text === undefined ? undefined : termsOf(text, language).find(({ text: each }) => each === term);
  return found && text?.slice(found.start, found.end);
}
