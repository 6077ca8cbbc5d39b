// Soft hyphens in inline content: a word that is partly emphasized or a link is still one word.
import type { Inline } from '../article/shapes';
import { assertNever } from '../result';
import { softHyphen, type Hyphenate } from './hyphenator';

/** What stands for content that is no text, such as a note: no word goes through it. */
const noText = '\uFFFC';

/** The content with soft hyphens where its words may be broken. Code is left alone. */
export function hyphenateContent(content: readonly Inline[], hyphenate: Hyphenate): readonly Inline[] {
  const [only] = content;
  if (content.length === 1 && only?.kind === 'text') return [{ kind: 'text', text: hyphenate(only.text) }];
  const plain = content.map(wordsOf).join('');
  const hyphenated = hyphenate(plain);
  return hyphenated === plain ? content : new Cutter(plain, hyphenated).cut(content);
}

function wordsOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'emphasis':
    case 'strong':
    case 'deleted':
    case 'superscript':
    case 'subscript':
    case 'abbreviation':
    case 'link':
      return inline.content.map(wordsOf).join('');
    case 'code':
    case 'ruby':
    case 'image':
    case 'note':
    case 'break':
      return noText;
    default:
      return assertNever(inline);
  }
}

/** Cuts a hyphenated text into the pieces that its words came from, in order. */
class Cutter {
  #place = 0;
  #hyphenatedPlace = 0;

  constructor(
    private readonly plain: string,
    private readonly hyphenated: string,
  ) {}

  readonly cut = (content: readonly Inline[]): readonly Inline[] => content.map(this.#cutOne);

  readonly #cutOne = (inline: Inline): Inline => {
    switch (inline.kind) {
      case 'text':
        return { kind: 'text', text: this.#take(inline.text.length) };
      case 'emphasis':
      case 'strong':
      case 'deleted':
      case 'superscript':
      case 'subscript':
      case 'abbreviation':
      case 'link':
        return { ...inline, content: this.cut(inline.content) };
      case 'code':
      case 'ruby':
      case 'image':
      case 'note':
      case 'break':
        this.#take(noText.length);
        return inline;
      default:
        return assertNever(inline);
    }
  };

  /** The next of the text by its length without what was put in, in UTF-16 units. */
  #take(length: number): string {
    const start = this.#hyphenatedPlace;
    const end = this.#place + length;
    while (this.#place < end) {
      // One that the author wrote stands in both texts.
      const isPutIn =
        this.hyphenated[this.#hyphenatedPlace] === softHyphen && this.plain[this.#place] !== softHyphen;
      if (!isPutIn) this.#place += 1;
      this.#hyphenatedPlace += 1;
    }
    return this.hyphenated.slice(start, this.#hyphenatedPlace);
  }
}
