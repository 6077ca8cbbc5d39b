// Makes passages of block tokens: paragraphs, quotations, code, figures, tables and lists.
import type { CellAlignment, Figure, Inline, Paragraph, Passage, Table } from '../shapes';
import { append, readImage, readInline, type InlineContext } from './inline';
import { withSingleSpaces } from './spaces';
import { attribute, unescapeText, type Token, type TokenCursor } from './tokens';

/** A passage that is whole when its opening token was read, so that lists can be addressed item by item elsewhere. */
type SinglePassage = Exclude<Passage, { readonly kind: 'list' }>;

/** Reads passages until a closing token, which is taken too. */
export function readPassages(
  cursor: TokenCursor,
  closing: string,
  context: InlineContext,
): readonly Passage[] {
  const passages: Passage[] = [];
  for (const token of cursor.until(closing)) {
    if (isListStart(token)) {
      const items: (readonly Passage[])[] = [];
      for (const item of cursor.until(listEnd(token))) {
        if (item.type === 'list_item_open') items.push(readPassages(cursor, 'list_item_close', context));
      }
      passages.push({ kind: 'list', first: firstNumber(token), items });
    } else {
      append(passages, readPassage(token, cursor, context));
    }
  }
  return passages;
}

/** Reads the passage that a token opens. There may be none, as for a comment, and HTML may hold several paragraphs. */
export function readPassage(
  token: Token,
  cursor: TokenCursor,
  context: InlineContext,
): readonly SinglePassage[] {
  switch (token.type) {
    case 'paragraph_open':
    case 'heading_open': {
      // A heading inside a quotation or a list heads no section: it is read as a paragraph.
      const children = readInlineTokens(cursor, token.type.replace('_open', '_close'));
      return readParagraph(children, context);
    }
    case 'blockquote_open':
      return [{ kind: 'quotation', content: readPassages(cursor, 'blockquote_close', context) }];
    case 'fence':
    case 'code_block':
      return [{ kind: 'code', text: token.content.replace(/\n$/u, '') }];
    case 'table_open':
      return [readTable(cursor, context)];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'html_block':
      return readHtml(token.content, context);
    default:
      return [];
  }
}

export function isListStart(token: Token): boolean {
  return token.type === 'bullet_list_open' || token.type === 'ordered_list_open';
}

export function listEnd(token: Token): string {
  return token.type.replace('_open', '_close');
}

/** The number of an ordered list's first item; undefined for a bulleted list. */
export function firstNumber(token: Token): number | undefined {
  return token.type === 'ordered_list_open' ? Number(attribute(token, 'start') || 1) : undefined;
}

/** The inline tokens up to the token that closes the paragraph or heading around them. */
export function readInlineTokens(cursor: TokenCursor, closing: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const token of cursor.until(closing)) append(tokens, token.children ?? []);
  return tokens;
}

function readParagraph(tokens: readonly Token[], context: InlineContext): readonly (Paragraph | Figure)[] {
  const [only, ...others] = tokens;
  if (only?.type === 'image' && others.length === 0) {
    const image = readImage(only, context);
    const title = attribute(only, 'title');
    return [{ kind: 'figure', image, caption: title === '' ? [] : [{ kind: 'text', text: title }] }];
  }
  const content = readInline(tokens, context);
  return content.length === 0 ? [] : [{ kind: 'paragraph', content }];
}

function readTable(cursor: TokenCursor, context: InlineContext): Table {
  const alignments: CellAlignment[] = [];
  const rows: (readonly Inline[])[][] = [];
  let row: (readonly Inline[])[] = [];
  for (const token of cursor.until('table_close')) {
    if (token.type === 'tr_open') rows.push((row = []));
    if (token.type === 'th_open') alignments.push(alignmentOf(token));
    if (token.type === 'th_open' || token.type === 'td_open') {
      row.push(readInline(readInlineTokens(cursor, token.type.replace('_open', '_close')), context));
    }
  }
  const [head = [], ...body] = rows;
  return { kind: 'table', alignments, head, rows: body };
}

function alignmentOf(token: Token): CellAlignment {
  switch (attribute(token, 'style')) {
    case 'text-align:center':
      return 'center';
    case 'text-align:right':
      return 'end';
    default:
      return 'start';
  }
}

/** Tags that may stand within a word. */
const withinWords =
  /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|rb|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)\b/iu;

/** The text of an HTML block, its tags left out; comments, scripts and style sheets were never meant to be read. */
function readHtml(html: string, context: InlineContext): readonly Paragraph[] {
  const withoutComments = html.replaceAll(/<!--[^]*?(?:-->|$)/gu, '');
  const tag = /<[a-z!?/][^>]*/iu.exec(withoutComments)?.[0];
  if (tag !== undefined) context.report('html-left-out', `${tag.slice(0, 60)}>`);
  const text = withoutComments
    .replaceAll(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/giu, '')
    // Two words that a tag parts must not become one, and a word with a tag in it must not become two.
    .replaceAll(/<[a-z!?/][^>]*(?:>|$)/giu, (left) => (withinWords.test(left) ? '' : ' '));
  return unescapeText(text)
    .split(/\n\s*\n/u)
    .map(withSingleSpaces)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', content: [{ kind: 'text', text: paragraph }] }));
}
