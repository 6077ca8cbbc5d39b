// Makes inline content of inline tokens.
import type { LanguageTag } from '../../language';
import type { ProblemCode } from '../problem';
import type { ArticleId, Image, Inline, RubyPair } from '../shapes';
import { textOf } from '../text';
import { imageFile, linkTarget } from './links';
import { marksOfQuotations, type Marks } from './quotations';
import { attribute, isLineBreak, noteIndex, type Token } from './tokens';

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** What inline content needs to know of the article around it. */
export interface InlineContext {
  readonly article: ArticleId;
  /** The language of the edition, by whose marks quotations are marked. */
  readonly language: LanguageTag;
  /** The images in the article's folder, by path from it, with their sizes where these could be read. */
  readonly images: ReadonlyMap<string, ImageSize | undefined>;
  /** Takes note of a problem, some lines down from the first one of the block being read. */
  readonly report: (code: ProblemCode, detail?: string, linesDown?: number) => void;
}

/** Reads the children of an `inline` token. */
export function readInline(tokens: readonly Token[], context: InlineContext): readonly Inline[] {
  return new InlineReader(tokens, context).read();
}

/** The kinds that enclose other content and need nothing else, by the token that opens them. */
const enclosing: Readonly<Record<string, 'emphasis' | 'strong' | 'deleted'>> = {
  em_open: 'emphasis',
  strong_open: 'strong',
  s_open: 'deleted',
};

/** How deep content may enclose content. What lies deeper keeps its text alone, so that nobody's stack overflows. */
const deepest = 100;

class InlineReader {
  #next = 0;
  #depth = 0;
  #linesDown = 0;
  readonly #marks: Marks;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly context: InlineContext,
  ) {
    this.#marks = marksOfQuotations(tokens, context.language);
  }

  /** Reads until a token for which `ends` holds, which is taken too, or to the end. */
  read(ends: (token: Token) => boolean = () => false): readonly Inline[] {
    const content: Inline[] = [];
    this.#depth += 1;
    for (let token = this.#take(); token !== undefined && !ends(token); token = this.#take()) {
      append(content, this.#readToken(token));
    }
    this.#depth -= 1;
    return joined(content);
  }

  #take(): Token | undefined {
    const token = this.tokens[this.#next++];
    if (token !== undefined && isLineBreak(token)) this.#linesDown += 1;
    return token;
  }

  #readToken(token: Token): readonly Inline[] {
    const kind = enclosing[token.type];
    if (kind !== undefined && this.#depth < deepest) {
      const closing = token.type.replace('_open', '_close');
      return [{ kind, content: this.read(({ type }) => type === closing) }];
    }
    switch (token.type) {
      case 'text':
      case 'text_special':
        return [{ kind: 'text', text: token.content }];
      case 'softbreak':
        return this.#breakPartsWords() ? [{ kind: 'text', text: ' ' }] : [];
      case 'hardbreak':
        return [{ kind: 'break' }];
      case 'code_inline':
        return [{ kind: 'code', text: token.content }];
      case 'link_open':
        return this.#readLink(token);
      case 'image':
        return [{ kind: 'image', image: this.#readImage(token) }];
      case 'footnote_ref':
        return [{ kind: 'note', number: noteIndex(token) + 1 }];
      case 'html_inline':
        return this.#readHtml(token);
      default:
        // What closes nothing that was opened, and what marks the end of a note, says nothing.
        return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
    }
  }

  #readLink(token: Token): readonly Inline[] {
    const address = attribute(token, 'href');
    const to = linkTarget(address, this.context.article);
    if (to === undefined) this.#report('link-refused', address);
    const content = this.read(({ type }) => type === 'link_close');
    return to === undefined ? content : [{ kind: 'link', to, content }];
  }

  #readHtml(token: Token): readonly Inline[] {
    const mark = this.#marks.get(token);
    if (mark !== undefined) return [{ kind: 'text', text: mark }];
    const tag = /^<(\/?)([a-z][a-z0-9]*)/iu.exec(token.content);
    const name = tag?.[2]?.toLowerCase();
    if (tag === null || tag[1] === '/' || name === undefined) return [];
    if (name === 'br') return [{ kind: 'break' }];
    // One that is not closed: its words are words like others.
    if (name === 'q') return [];
    const closes = ({ type, content }: Token): boolean =>
      type === 'html_inline' && content.toLowerCase().startsWith(`</${name}`);
    if ((name === 'sup' || name === 'sub') && this.#depth < deepest) {
      return [{ kind: name === 'sup' ? 'superscript' : 'subscript', content: this.read(closes) }];
    }
    if (name === 'ruby' && this.#depth < deepest) return this.#readRuby();
    if (name === 'abbr') {
      const isRead = this.#depth < deepest && this.#abbreviationEnds();
      return isRead ? [{ kind: 'abbreviation', content: this.read(closes) }] : [];
    }
    this.#report('html-left-out', `<${name}>`);
    if (name === 'script' || name === 'style') this.#skip(closes);
    return [];
  }

  /** Whether the abbreviation just opened ends before another one begins, and before what it stands in ends. */
  #abbreviationEnds(): boolean {
    let depth = 0;
    for (let index = this.#next; depth >= 0; index += 1) {
      const token = this.tokens[index];
      if (token === undefined) return false;
      if (token.type === 'html_inline' && /^<\/?abbr\b/iu.test(token.content)) {
        return depth === 0 && token.content.startsWith('</');
      }
      depth += token.nesting;
    }
    return false;
  }

  /**
   * Reads ruby annotations (HTML, 4.5.10): words and then how they are read, as often as need be. Parentheses for programs that know
   * no ruby are left out. Words that no reading follows are words like others.
   */
  #readRuby(): readonly Inline[] {
    const pairs: RubyPair[] = [];
    let base: Inline[] = [];
    let inside: RubyTag | undefined = 'rb';
    do {
      const content = this.read((token) => rubyTag(token) !== undefined);
      if (inside === 'rb') append(base, content);
      else if (inside === 'rt' && textOf(base).trim() !== '') {
        pairs.push({ base: joined(base), reading: textOf(content).trim() });
        base = [];
      }
      inside = rubyTag(this.tokens[this.#next - 1]);
    } while (inside !== undefined && inside !== '/ruby');
    return pairs.length === 0 ? base : [{ kind: 'ruby', pairs }, ...base];
  }

  /** Takes all tokens to the one that `ends`: what scripts and style sheets enclose was never meant to be read. */
  #skip(ends: (token: Token) => boolean): void {
    let token = this.#take();
    while (token !== undefined && !ends(token)) token = this.#take();
  }

  #readImage(token: Token): Image {
    const report: InlineContext['report'] = (code, detail) => {
      this.#report(code, detail);
    };
    return readImage(token, { ...this.context, report });
  }

  /** Takes note of a problem in the line that was come to: a paragraph may have many. */
  #report(code: ProblemCode, detail?: string): void {
    this.context.report(code, detail, this.#linesDown);
  }

  /** Whether the line break just taken stands for a space, as it does in all scripts that part words by spaces. */
  #breakPartsWords(): boolean {
    return !(endsSpaceless.test(this.#neighbour(-1)) && beginsSpaceless.test(this.#neighbour(1)));
  }

  /** The text that stands next to the line break just taken, whatever encloses it; none where a line ends first. */
  #neighbour(step: -1 | 1): string {
    let index = this.#next - 1 + step;
    while (isSilent(this.tokens[index])) index += step;
    const token = this.tokens[index];
    const mark = token && this.#marks.get(token);
    if (mark !== undefined) return mark;
    return token?.type === 'text' || token?.type === 'text_special' ? token.content : '';
  }
}

/** What follows in ruby: words, a reading, a parenthesis, or its end. */
type RubyTag = 'rb' | 'rt' | 'rp' | '/ruby';

/** What follows a token in ruby; undefined where the token is none of its tags. */
function rubyTag(token: Token | undefined): RubyTag | undefined {
  if (token?.type !== 'html_inline') return undefined;
  const tag = /^<(\/?)(rb|rt|rp|ruby)\b/iu.exec(token.content);
  const name = tag?.[2]?.toLowerCase();
  // Of ruby in ruby the words are kept.
  if (tag?.[1] === '/') return name === 'ruby' ? '/ruby' : 'rb';
  return name === 'rt' || name === 'rp' ? name : name === undefined ? undefined : 'rb';
}

/** Whether a token stands for nothing in the text itself: where something opens or closes, and references to notes. */
function isSilent(token: Token | undefined): boolean {
  return token?.content === '' && !isLineBreak(token);
}

/** Reads an `image` token; an image that may not be shown keeps its description. */
export function readImage(token: Token, context: InlineContext): Image {
  const address = attribute(token, 'src');
  const children = token.children ?? [];
  const marks = marksOfQuotations(children, context.language);
  const description = children.map((child) => marks.get(child) ?? plainText(child)).join('');
  const judged = imageFile(address);
  if ('refusal' in judged) {
    context.report(judged.refusal, address);
    return { description };
  }
  const file = nameOnDisk(judged.file, context.images);
  if (file === undefined) {
    context.report('image-missing', judged.file);
    return { description };
  }
  const size = context.images.get(file);
  return { file, description, ...(size !== undefined && { size }) };
}

/** What a token inside an image's description says: descriptions are plain text (CommonMark 0.31.2, 6.4). */
function plainText(token: Token): string {
  if (isLineBreak(token)) return ' ';
  return token.type === 'html_inline' ? '' : token.content;
}

/** The name under which a file is stored: some systems store names decomposed, while the text was set in NFC. */
function nameOnDisk(file: string, images: InlineContext['images']): string | undefined {
  if (images.has(file)) return file;
  const composed = file.normalize('NFC');
  return [...images.keys()].find((name) => name.normalize('NFC') === composed);
}

/** Scripts written without spaces between words: a line break between two of their characters parts nothing. */
const spaceless = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u3000-\\u30FF\\uFF01-\\uFF9F]';
const endsSpaceless = new RegExp(`${spaceless}$`, 'u');
const beginsSpaceless = new RegExp(`^${spaceless}`, 'u');

/** Adds members to a list, however many: `push(...members)` overflows the stack with a hundred thousand. */
export function append<Member>(list: Member[], members: readonly Member[]): void {
  for (const member of members) list.push(member);
}

/** Joins neighbouring texts, so that the tree does not show where the tokenizer paused. */
function joined(content: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of content) {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else {
      result.push(inline);
    }
  }
  return result.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}
