// What of an article goes to the clipboard: its words as its author wrote them, and nothing that is there for the screen.
import { withoutSoftHyphens } from '../../src-shared/hyphenation/hyphenator';

/** The same in two forms: plain, paragraphs parted by blank lines; and as HTML. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** What is no text of the article: marks, buttons, the numbers that lead to notes and back, and what stands above its rows. */
const left =
  '[aria-hidden="true"], button, nav, details, svg, img, a.note, a.number, .marks, .hint, .tools, .head, .names, .unsure, .secondary';

/** The elements that the copy has, too; of all others it has what is in them. */
const kept = new Set(
  (
    'P H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE PRE CODE EM STRONG DEL SUP SUB ABBR BR HR TABLE THEAD TBODY TR TH TD ' +
    'FIGURE FIGCAPTION'
  ).split(' '),
);

/** What stands between blocks, where white space is no text. */
const holders =
  'article, section, header, footer, aside, ul, ol, table, thead, tbody, tr, figure, div:not(.item)';

/**
 * The selected part of an article. Where it begins and ends in the same of several languages side by side, it is of that one.
 *
 * @returns undefined where nothing of the article is selected
 */
export function copiedOf(article: Element, range: Range): Copied | undefined {
  if (range.collapsed || !range.intersectsNode(article)) return undefined;
  const side = sideOf(range.startContainer);
  const isOfOneSide = side !== undefined && side === sideOf(range.endContainer);
  const copier = new Copier(range, isOfOneSide ? side : undefined);
  const copy = document.createElement('div');
  copy.append(...copier.copyOf(article));
  const [only] = copy.children;
  // A paragraph, or a part of one, goes into another text without a break of lines.
  if (copy.children.length === 1 && only?.matches('p, div') === true) only.replaceWith(...only.childNodes);
  const text = plainText(copy);
  return text === '' ? undefined : { text, html: copy.innerHTML };
}

/** Which of the languages side by side something stands in, as a number, 0 for the one being read; undefined where none does. */
export function sideOf(node: Node): string | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const cell = element?.closest<HTMLElement>('.cell');
  return cell === null || cell === undefined ? undefined : (cell.dataset.side ?? '0');
}

class Copier {
  constructor(
    private readonly range: Range,
    private readonly side: string | undefined,
  ) {}

  /** The copies of what is selected in a node. */
  copyOf(node: Node): readonly Node[] {
    if (!this.range.intersectsNode(node)) return [];
    if (node instanceof Text) return this.#copyOfText(node);
    if (!(node instanceof HTMLElement) || node.matches(left)) return [];
    if (this.side !== undefined && node.matches('.cell') && sideOf(node) !== this.side) return [];
    const inside = [...node.childNodes].flatMap((child) => this.copyOf(child));
    const made = this.#elementFor(node);
    if (made === undefined) return inside;
    // An end of the selection may lie at the edge of what is not selected.
    if (inside.length === 0 && made.tagName !== 'BR' && made.tagName !== 'HR') return [];
    made.append(...inside);
    return [made];
  }

  #copyOfText(text: Text): readonly Node[] {
    const { startContainer, startOffset, endContainer, endOffset } = this.range;
    const start = text === startContainer ? startOffset : 0;
    const words = withoutSoftHyphens(text.data.slice(start, text === endContainer ? endOffset : undefined));
    const isSpaceBetweenBlocks = words.trim() === '' && text.parentElement?.matches(holders) === true;
    return words === '' || isSpaceBetweenBlocks ? [] : [document.createTextNode(words)];
  }

  #elementFor(element: HTMLElement): HTMLElement | undefined {
    const { tagName } = element;
    if (tagName === 'A') return linkOf(element);
    if (element.matches('.facts > *, footer > *')) return document.createElement('p');
    const isItem = element.matches('li, .note-text');
    if (isItem && !this.#isFromBeginning(element)) return document.createElement('div');
    if (!isItem && !kept.has(tagName)) return undefined;
    const made = document.createElement(isItem ? 'li' : tagName);
    const { lang, dir } = element.closest<HTMLElement>('[lang]') ?? element;
    if (isBlock(made) && lang !== '') made.lang = lang;
    if (isBlock(made) && dir !== '') made.dir = dir;
    const number = isItem ? numberOf(element) : undefined;
    if (number !== undefined) made.setAttribute('value', number);
    return made;
  }

  /** Whether the first word of an item is selected: only then is its number. */
  #isFromBeginning(item: Element): boolean {
    const before = document.createRange();
    before.setStart(item, 0);
    const { startContainer, startOffset } = this.range;
    if (before.comparePoint(startContainer, startOffset) < 0) return true;
    before.setEnd(startContainer, startOffset);
    return before.toString().trim() === '';
  }
}

/** The number of an item in an ordered list, or of a note. */
function numberOf(item: HTMLElement): string | undefined {
  const list = item.parentElement;
  if (list instanceof HTMLOListElement) return String(list.start + [...list.children].indexOf(item));
  return item.querySelector(':scope > a.number')?.textContent;
}

/** Links within the app lead nowhere outside it. */
function linkOf(link: HTMLElement): HTMLElement | undefined {
  const address = link.getAttribute('href') ?? '';
  if (!/^(?:https?|mailto):/u.test(address)) return undefined;
  const made = document.createElement('a');
  made.setAttribute('href', address);
  return made;
}

const blocks = new Set(
  'P DIV H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE PRE HR TABLE FIGURE FIGCAPTION'.split(' '),
);

function isBlock(node: Node): node is HTMLElement {
  return node instanceof HTMLElement && blocks.has(node.tagName);
}

interface Line {
  readonly text: string;
  /** Whether it follows the line before without a blank one, as items and rows do. */
  readonly isTight: boolean;
}

function plainText(copy: Element): string {
  return linesOf(copy, '')
    .map(({ text, isTight }, index) => `${index === 0 ? '' : isTight ? '\n' : '\n\n'}${text}`)
    .join('');
}

/** The blocks inside an element, one a line, and what stands between them as blocks too. */
function linesOf(element: Element, indent: string): readonly Line[] {
  const lines: Line[] = [];
  let words = '';
  const endWords = (): void => {
    const text = trimmed(words);
    if (text !== '') lines.push({ text: indent + text, isTight: false });
    words = '';
  };
  for (const node of element.childNodes) {
    if (isBlock(node)) {
      endWords();
      lines.push(...linesOfBlock(node, indent));
    } else words += wordsOf(node);
  }
  endWords();
  return lines;
}

function linesOfBlock(block: HTMLElement, indent: string): readonly Line[] {
  switch (block.tagName) {
    case 'PRE':
      return [{ text: block.textContent.replace(/\n$/u, ''), isTight: false }];
    case 'TABLE':
      return [...block.querySelectorAll('tr')].map((row, index) => ({
        text: [...row.children].map((cell) => trimmed(wordsOf(cell))).join('\t'),
        isTight: index > 0,
      }));
    case 'UL':
    case 'OL':
      return [...block.children].flatMap((item, index) => linesOfItem(item, indent, index > 0));
    case 'LI':
      return linesOfItem(block, indent, false);
    default:
      return linesOf(block, indent);
  }
}

/** An item with its number or a bullet before its first line, and under it what else stands in it. */
function linesOfItem(item: Element, indent: string, isTight: boolean): readonly Line[] {
  const number = item.getAttribute('value');
  const mark = item.tagName !== 'LI' ? '' : number === null ? '• ' : `${number}. `;
  const [first, ...others] = linesOf(item, '');
  if (first === undefined) return [];
  const isList = others.length > 0 && item.querySelector(':scope > :is(ul, ol)') !== null;
  const under = ' '.repeat(mark.length);
  return [
    { text: indent + mark + first.text, isTight },
    ...others.map((line, index) => ({
      text: indent + under + line.text,
      isTight: line.isTight || (index === 0 && isList),
    })),
  ];
}

function wordsOf(node: Node): string {
  if (node instanceof HTMLBRElement) return '\n';
  if (!(node instanceof Element)) return (node.textContent ?? '').replace(/[\t\n\r ]+/gu, ' ');
  return [...node.childNodes].map(wordsOf).join('');
}

/** Spaces that must not break are the author's. */
function trimmed(words: string): string {
  return words.replace(/^[\t\n ]+|[\t\n ]+$/gu, '').replace(/ *\n */gu, '\n');
}
