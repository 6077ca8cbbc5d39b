// The plain text of blocks, as a reader would say it: for lengths, search and quotation.
import { assertNever } from '../result';
import type { Block, Inline, Passage } from './shapes';

/** The text of inline content. Notes and images that say nothing leave nothing behind; a break is a space. */
export function textOf(content: readonly Inline[]): string {
  return content.map(textOfInline).join('');
}

function textOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'emphasis':
    case 'strong':
    case 'deleted':
    case 'superscript':
    case 'subscript':
    case 'abbreviation':
    case 'link':
      return textOf(inline.content);
    case 'ruby':
      return inline.pairs.map(({ base }) => textOf(base)).join('');
    case 'image':
      return inline.image.description;
    case 'break':
      return ' ';
    case 'note':
      return '';
    default:
      return assertNever(inline);
  }
}

/** The text of content without an address, paragraphs parted by line breaks. */
export function textOfPassage(passage: Passage): string {
  switch (passage.kind) {
    case 'paragraph':
      return textOf(passage.content);
    case 'quotation':
      return passage.content.map(textOfPassage).join('\n');
    case 'code':
      return passage.text;
    case 'figure':
      return textOf(passage.caption) || passage.image.description;
    case 'table':
      return [passage.head, ...passage.rows].map((row) => row.map(textOf).join('\t')).join('\n');
    case 'list':
      return passage.items.map((item) => item.map(textOfPassage).join('\n')).join('\n');
    case 'rule':
      return '';
    default:
      return assertNever(passage);
  }
}

/** The text of a block; of a list item its own paragraph alone, since what follows has blocks of its own. */
export function textOfBlock(block: Block): string {
  return block.kind === 'item' ? textOf(block.content) : textOfPassage(block);
}
