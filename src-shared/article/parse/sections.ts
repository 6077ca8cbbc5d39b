// Makes sections of block tokens, and gives every block its id by order.
import { paragraphId, titleBlock } from '../block-ids';
import type { ProblemCode } from '../problem';
import type { BlockId, Content, Inline, Item, List, Note, Section } from '../shapes';
import { textOf } from '../text';
import { append, readInline, type InlineContext } from './inline';
import { firstNumber, isListStart, listEnd, readInlineTokens, readPassage, readPassages } from './passages';
import { withSingleSpaces } from './spaces';
import { noteIndex, type Token, type TokenCursor } from './tokens';

/** A section before it was put under the one that holds it. */
interface FlatSection {
  readonly id: BlockId;
  readonly number: number;
  readonly level: number;
  readonly heading: readonly Inline[];
  readonly content: Content[];
}

export interface Body {
  /**
   * The first heading of level 1: the title, where the front matter has none. It heads a section as well, unless it stands
   * before all else and says nothing but the title.
   */
  readonly title: readonly Inline[] | undefined;
  readonly lead: readonly Content[];
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
}

/**
 * Reads the body of an article.
 *
 * @param title what the front matter says is the title; empty where it says nothing
 * @param report takes note of a problem in a line of the body, counted from 1
 */
export function readBody(
  cursor: TokenCursor,
  context: Pick<InlineContext, 'article' | 'language' | 'images'>,
  title: string,
  report: (code: ProblemCode, line: number, detail?: string) => void,
): Body {
  return new BodyReader(cursor, context, title, report).read();
}

class BodyReader {
  #title: readonly Inline[] | undefined;
  readonly #lead: Content[] = [];
  readonly #sections: FlatSection[] = [];
  readonly #notes: Note[] = [];
  readonly #ids = new Set<BlockId>([titleBlock]);
  #blocksInSection = 0;
  readonly #context: InlineContext;

  constructor(
    private readonly cursor: TokenCursor,
    context: Pick<InlineContext, 'article' | 'language' | 'images'>,
    private readonly givenTitle: string,
    report: (code: ProblemCode, line: number, detail?: string) => void,
  ) {
    this.#context = {
      ...context,
      report: (code, detail, linesDown = 0) => {
        report(code, this.cursor.line + linesDown, detail);
      },
    };
  }

  read(): Body {
    for (let token = this.cursor.take(); token !== undefined; token = this.cursor.take()) {
      if (token.type === 'heading_open') this.#readHeading(token);
      else if (token.type === 'footnote_open') this.#readNote(token);
      else append(this.#currentContent(), this.#readContent(token));
    }
    return { title: this.#title, lead: this.#lead, sections: nested(this.#sections), notes: this.#notes };
  }

  #currentContent(): Content[] {
    return this.#sections.at(-1)?.content ?? this.#lead;
  }

  #readHeading(token: Token): void {
    const read = readInline(readInlineTokens(this.cursor, 'heading_close'), this.#context);
    const { heading, explicitId } = withoutExplicitId(read);
    if (token.tag === 'h1' && this.#title === undefined) {
      this.#title = heading;
      const isFirst = this.#sections.length === 0 && this.#lead.length === 0;
      if (isFirst && ['', titleText(heading)].includes(this.givenTitle)) return;
    }
    const number = this.#sections.length + 1;
    const id = this.#sectionId(number, explicitId);
    // The title is the page's only heading of level 1.
    const level = Math.max(2, Number(token.tag.slice(1)));
    this.#blocksInSection = 0;
    this.#sections.push({ id, number, level, heading, content: [] });
  }

  #sectionId(number: number, explicitId: string | undefined): BlockId {
    let id = `s${number}`;
    if (explicitId !== undefined) {
      // Ids given by order must not be taken by hand.
      if (!/^[a-z][a-z0-9-]*$/u.test(explicitId) || /^[sn]\d+$/u.test(explicitId)) {
        this.#context.report('id-invalid', explicitId);
      } else if (this.#ids.has(explicitId)) {
        this.#context.report('id-repeated', explicitId);
      } else {
        id = explicitId;
      }
    }
    this.#ids.add(id);
    return id;
  }

  #nextBlockId(): BlockId {
    this.#blocksInSection += 1;
    return paragraphId(this.#sections.at(-1)?.id ?? titleBlock, this.#blocksInSection);
  }

  #readContent(token: Token): readonly Content[] {
    if (isListStart(token)) return [this.#readList(token)];
    return readPassage(token, this.cursor, this.#context).map((passage) =>
      passage.kind === 'rule' ? passage : { ...passage, id: this.#nextBlockId() },
    );
  }

  #readList(token: Token): List {
    const items: (Item & { readonly id: BlockId })[] = [];
    for (const inner of this.cursor.until(listEnd(token))) {
      if (inner.type === 'list_item_open') items.push(this.#readItem());
    }
    return { kind: 'list', first: firstNumber(token), items };
  }

  #readItem(): Item & { readonly id: BlockId } {
    const id = this.#nextBlockId();
    let content: readonly Inline[] = [];
    if (this.cursor.peek()?.type === 'paragraph_open') {
      this.cursor.take();
      content = readInline(readInlineTokens(this.cursor, 'paragraph_close'), this.#context);
    }
    const more: Content[] = [];
    for (const token of this.cursor.until('list_item_close')) {
      append(more, this.#readContent(token));
    }
    return { kind: 'item', id, content, more };
  }

  #readNote(token: Token): void {
    const number = noteIndex(token) + 1;
    const content = readPassages(this.cursor, 'footnote_close', this.#context);
    this.#notes.push({ id: `n${number}`, number, content });
  }
}

/** Takes `{#id}` from the end of a heading. */
function withoutExplicitId(heading: readonly Inline[]): {
  readonly heading: readonly Inline[];
  readonly explicitId?: string;
} {
  const last = heading.at(-1);
  if (last?.kind !== 'text') return { heading };
  const found = /\{#([^{}\s]+)\}\s*$/u.exec(last.text);
  if (found?.[1] === undefined) return { heading };
  const text = last.text.slice(0, found.index).trimEnd();
  const before = heading.slice(0, -1);
  return { heading: text === '' ? before : [...before, { kind: 'text', text }], explicitId: found[1] };
}

/** Puts every section under the nearest one before it that has a higher rank. */
function nested(flat: readonly FlatSection[]): readonly Section[] {
  interface Growing extends FlatSection {
    readonly sections: Growing[];
  }
  const top: Growing[] = [];
  const open: Growing[] = [];
  for (const section of flat) {
    const growing: Growing = { ...section, sections: [] };
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    (open.at(-1)?.sections ?? top).push(growing);
    open.push(growing);
  }
  return top;
}

/** The text of a heading that stands for a title. */
export function titleText(title: readonly Inline[]): string {
  return withSingleSpaces(textOf(title));
}
