// What a reader typed, taken apart: words, phrases in quotation marks, and what must not be there.

export interface QueryPart {
  readonly kind: 'word' | 'phrase';
  /** As it was typed, without the marks around it. */
  readonly text: string;
  /** It must not be in a text. */
  readonly isExcluded: boolean;
  /** It may be the beginning of a word: the reader may still be typing it. */
  readonly isPrefix: boolean;
}

/** What is beyond these is left out: in UTF-16 units, and in parts. Nobody reads what a longer query finds. */
export const longestQuery = 1000;
export const mostQueryParts = 32;

/**
 * What closes a phrase, by what opens it: the marks of all languages (Unicode Character Database, `Pi`, `Pf` and the double ones of
 * CJK), in the ways in which languages pair them. Single marks are left out: they are apostrophes as often.
 */
const closingOf: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['＂', '＂'],
  ['“', '”"“'],
  ['„', '“”"'],
  ['‟', '”"'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«»'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['｢', '｣'],
  ['《', '》'],
  ['〝', '〟〞'],
]);

/**
 * Takes a query apart. Whatever follows no rule is taken literally, so that this never fails: a quotation mark without another one
 * is no mark of a phrase, and a hyphen alone excludes nothing. The last word is a prefix while nothing follows it.
 */
export function parseQuery(text: string): readonly QueryPart[] {
  const query =
    text.length <= longestQuery ? text : text.slice(0, longestQuery).replace(/[\uD800-\uDBFF]$/u, '');
  const parts: QueryPart[] = [];
  let at = 0;
  while (at < query.length && parts.length < mostQueryParts) {
    if (/\s/u.test(query[at] ?? '')) {
      at++;
      continue;
    }
    const isExcluded = /^[-−][^\s-]/u.test(query.slice(at, at + 2));
    if (isExcluded) at++;
    const phrase = phraseAt(query, at);
    if (phrase !== undefined) {
      at = phrase.end;
      if (phrase.text !== '') parts.push({ kind: 'phrase', text: phrase.text, isExcluded, isPrefix: false });
      continue;
    }
    const end = wordEnd(query, at);
    parts.push({
      kind: 'word',
      text: query.slice(at, end),
      isExcluded,
      isPrefix: !isExcluded && end === query.length,
    });
    at = end;
  }
  return parts;
}

function phraseAt(query: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const closing = closingOf.get(query.charAt(at));
  if (closing === undefined) return undefined;
  for (let end = at + 1; end < query.length; end++) {
    if (closing.includes(query.charAt(end))) return { text: query.slice(at + 1, end).trim(), end: end + 1 };
  }
  return undefined;
}

function wordEnd(query: string, start: number): number {
  let end = start + 1;
  while (end < query.length && !/\s/u.test(query[end] ?? '')) {
    if (phraseAt(query, end) !== undefined) break;
    end++;
  }
  return end;
}
