// Finds out which marks the tags of quotations stand for: `<q>` and `</q>` become the marks of the edition's language. They become
// characters of the text and are not drawn by CSS, so that copying, search, anchors and screen readers have them too.
import type { LanguageTag } from '../../language';
import { quotationMarks } from '../../quotation-marks';
import type { Token } from './tokens';

/** The mark that a token stands for, of those that do. */
export type Marks = ReadonlyMap<Token, string>;

const none: Marks = new Map();

/**
 * The marks of all quotations among some inline tokens. A tag without its counterpart has none: a mark that nothing closes would
 * make the rest of the paragraph somebody's words.
 */
export function marksOfQuotations(tokens: readonly Token[], language: LanguageTag): Marks {
  const paired = pairedTags(tokens);
  if (paired.size === 0) return none;
  const marks = new Map<Token, string>();
  let level = 0;
  for (const token of paired) {
    if (opensQuotation(token)) {
      marks.set(token, quotationMarks(language, level).open);
      level += 1;
    } else {
      level -= 1;
      marks.set(token, quotationMarks(language, level).close);
    }
  }
  return marks;
}

/** The tags that open a quotation which is closed, and those that close one, in the order of the text. */
function pairedTags(tokens: readonly Token[]): ReadonlySet<Token> {
  const tags = tokens.filter((token) => opensQuotation(token) || closesQuotation(token));
  const open: Token[] = [];
  const paired = new Set<Token>();
  for (const tag of tags) {
    if (opensQuotation(tag)) {
      open.push(tag);
      continue;
    }
    const opening = open.pop();
    if (opening !== undefined) paired.add(opening).add(tag);
  }
  return new Set(tags.filter((tag) => paired.has(tag)));
}

function opensQuotation({ type, content }: Token): boolean {
  return type === 'html_inline' && /^<q[\s/>]/iu.test(content);
}

function closesQuotation({ type, content }: Token): boolean {
  return type === 'html_inline' && /^<\/q[\s>]/iu.test(content);
}
