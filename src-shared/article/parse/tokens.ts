// The Markdown tokenizer, set up once: CommonMark with GFM tables and strikethrough, and footnotes.
import MarkdownIt, { type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import footnote from 'markdown-it-footnote';

export type { Token };

// HTML is tokenized so that its tags can be left out and its text kept; nothing here ever renders.
const markdown = new MarkdownIt('default', { html: true, linkify: true, typographer: false });
// The bare `**` rules of CommonMark fail beside CJK punctuation, as in `**注意。**では`.
markdown.use(cjkFriendly);
markdown.use(footnote);
// Only what says https:// is taken for an address, not everything that looks like a file or a mail address.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
markdown.linkify.add('//', null).add('ftp:', null);
// Where links lead is judged in links.ts, which can tell the reader; markdown-it would leave the raw Markdown standing.
markdown.validateLink = () => true;

/** @param source Markdown without front matter, lines ended by LF */
export function tokenize(source: string): TokenCursor {
  return new TokenCursor(markdown.parse(source, {}));
}

/** Replaces HTML entities and backslash escapes by the characters that they stand for. */
export function unescapeText(text: string): string {
  return markdown.utils.unescapeAll(text);
}

/** An attribute of a token as text, empty where it is absent. */
export function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

/** Whether a token stands where a line of the file ends. */
export function isLineBreak(token: Token): boolean {
  return token.type === 'softbreak' || token.type === 'hardbreak';
}

/** Which note a `footnote_ref` or `footnote_open` token means, counted from 0. */
export function noteIndex(token: Token): number {
  return (token.meta as { readonly id: number }).id;
}

/** Walks a flat list of tokens in which `x_open` and `x_close` enclose what belongs to `x`. */
export class TokenCursor {
  readonly #tokens: readonly Token[];
  #next = 0;
  #line = 1;
  /** Where a note is first referred to, by its id: a note written where it is referred to has no line of its own. */
  readonly #noteLines = new Map<number, number>();

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The line in which what was taken last begins, counted from 1. */
  get line(): number {
    return this.#line;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  take(): Token | undefined {
    const token = this.#tokens[this.#next];
    this.#next += 1;
    if (token !== undefined) this.#keepLine(token);
    return token;
  }

  #keepLine(token: Token): void {
    if (token.map) this.#line = token.map[0] + 1;
    else if (token.type === 'footnote_open') this.#line = this.#noteLines.get(noteIndex(token)) ?? this.#line;
    let line = this.#line;
    for (const child of token.children ?? []) {
      if (isLineBreak(child)) line += 1;
      else if (child.type === 'footnote_ref' && !this.#noteLines.has(noteIndex(child))) {
        this.#noteLines.set(noteIndex(child), line);
      }
    }
  }

  /** Takes tokens one by one until the one that closes what was opened, which is taken too. */
  *until(closing: string): Generator<Token> {
    for (let token = this.take(); token !== undefined && token.type !== closing; token = this.take()) {
      yield token;
    }
  }
}
