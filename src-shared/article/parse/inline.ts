// Makes inline content of inline tokens.
import type { ProblemCode } from '../problem';
import type { ArticleId, Image, Inline } from '../shapes';
import { imageFile, linkTarget } from './links';
import { attribute, type Token } from './tokens';

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** What inline content needs to know of the article around it. */
export interface InlineContext {
  readonly article: ArticleId;
  /** The images in the article's folder, by path from it, with their sizes where these could be read. */
  readonly images: ReadonlyMap<string, ImageSize | undefined>;
  /** Takes note of a problem at the line being read. */
  readonly report: (code: ProblemCode, detail?: string) => void;
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

class InlineReader {
  #next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly context: InlineContext,
  ) {}

  /** Reads until a token for which `ends` holds, which is taken too, or to the end. */
  read(ends: (token: Token) => boolean = () => false): readonly Inline[] {
    const content: Inline[] = [];
    for (let token = this.#take(); token !== undefined && !ends(token); token = this.#take()) {
      content.push(...this.#readToken(token));
    }
    return joined(content);
  }

  #take(): Token | undefined {
    return this.tokens[this.#next++];
  }

  #readToken(token: Token): readonly Inline[] {
    const kind = enclosing[token.type];
    if (kind !== undefined) {
      const closing = token.type.replace('_open', '_close');
      return [{ kind, content: this.read(({ type }) => type === closing) }];
    }
    switch (token.type) {
      case 'text':
      case 'text_special':
        return [{ kind: 'text', text: token.content }];
      case 'softbreak':
        return [{ kind: 'text', text: '\n' }];
      case 'hardbreak':
        return [{ kind: 'break' }];
      case 'code_inline':
        return [{ kind: 'code', text: token.content }];
      case 'link_open':
        return this.#readLink(token);
      case 'image':
        return [{ kind: 'image', image: readImage(token, this.context) }];
      case 'footnote_ref': {
        const { id } = token.meta as { readonly id: number };
        return [{ kind: 'note', number: id + 1 }];
      }
      case 'html_inline':
        return this.#readHtml(token.content);
      default:
        // What closes nothing that was opened, and what marks the end of a note, says nothing.
        return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
    }
  }

  #readLink(token: Token): readonly Inline[] {
    const address = attribute(token, 'href');
    const content = this.read(({ type }) => type === 'link_close');
    const to = linkTarget(address, this.context.article);
    if (to !== undefined) return [{ kind: 'link', to, content }];
    this.context.report('link-refused', address);
    return content;
  }

  #readHtml(html: string): readonly Inline[] {
    const tag = /^<(\/?)([a-z][a-z0-9]*)/iu.exec(html);
    const name = tag?.[2]?.toLowerCase();
    if (tag === null || tag[1] === '/' || name === undefined) return [];
    if (name === 'br') return [{ kind: 'break' }];
    const closes = ({ type, content }: Token): boolean =>
      type === 'html_inline' && content.toLowerCase().startsWith(`</${name}`);
    if (name === 'sup' || name === 'sub') {
      return [{ kind: name === 'sup' ? 'superscript' : 'subscript', content: this.read(closes) }];
    }
    this.context.report('html-left-out', `<${name}>`);
    // What scripts and style sheets enclose was never meant to be read.
    if (name === 'script' || name === 'style') this.read(closes);
    return [];
  }
}

/** Reads an `image` token; an image that may not be shown keeps its description. */
export function readImage(token: Token, context: InlineContext): Image {
  const address = attribute(token, 'src');
  const description = token.content;
  const judged = imageFile(address);
  if ('refusal' in judged) {
    context.report(judged.refusal, address);
    return { description };
  }
  if (!context.images.has(judged.file)) {
    context.report('image-missing', judged.file);
    return { description };
  }
  const size = context.images.get(judged.file);
  return { file: judged.file, description, ...(size !== undefined && { size }) };
}

/** Scripts written without spaces between words: a line break between two of their characters parts nothing. */
const spaceless = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u3000-\\u303F\\uFF01-\\uFF60]';
const breakInSpaceless = new RegExp(`(?<=${spaceless})\\n(?=${spaceless})`, 'gu');

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
  return result
    .map((inline): Inline =>
      inline.kind === 'text'
        ? { kind: 'text', text: inline.text.replaceAll(breakInSpaceless, '').replaceAll('\n', ' ') }
        : inline,
    )
    .filter((inline) => inline.kind !== 'text' || inline.text !== '');
}
