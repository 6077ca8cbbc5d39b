// The text of what is far from the reader: bare elements, for assistive technology, for selecting and for the eye in passing.
import { assertNever } from '../../src-shared/result';
import { blocksOf } from '../../src-shared/article/outline';
import type { BlockId, Section } from '../../src-shared/article/shapes';
import type { Stretch, StretchPart } from '../../src-shared/article/stretches';
import { textOf, textOfBlock, textOfPassage } from '../../src-shared/article/text';

/**
 * The blocks of a stretch as headings and paragraphs with their plain text. This costs a hundredth of what components cost, and so
 * the whole of a long article can be there; see docs/decisions/0023-long-articles.md.
 */
export function quietText({ parts }: Stretch): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const part of parts) fragment.append(...elementsOf(part));
  return fragment;
}

function elementsOf(part: StretchPart): readonly HTMLElement[] {
  switch (part.kind) {
    case 'heading':
      return [heading(part.section)];
    case 'contents':
      return blocksOf(part.contents).map((block) => element('p', block.id, textOfBlock(block)));
    case 'section': {
      const { section } = part;
      const under = section.sections.flatMap((own) => elementsOf({ kind: 'section', section: own }));
      return [heading(section), ...elementsOf({ kind: 'contents', contents: section.content }), ...under];
    }
    case 'notes':
      return part.notes.map(({ id, content }) => element('p', id, content.map(textOfPassage).join('\n')));
    default:
      return assertNever(part);
  }
}

function heading({ level, id, heading: content }: Section): HTMLElement {
  return element(`h${level}`, id, textOf(content));
}

function element(tag: string, block: BlockId, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.dataset.block = block;
  made.textContent = text;
  return made;
}

const waiting = new Set<() => void>();
let isScheduled = false;

/** Fills an element with the text of a stretch when there is time for it. @returns what ends that, and empties the element */
export function fillQuietly(place: HTMLElement, stretch: Stretch): () => void {
  const fill = (): void => {
    place.replaceChildren(quietText(stretch));
  };
  waiting.add(fill);
  schedule();
  return () => {
    waiting.delete(fill);
    place.replaceChildren();
  };
}

function schedule(): void {
  if (isScheduled || waiting.size === 0) return;
  isScheduled = true;
  // Not before the next frame: nothing of this is seen in it.
  requestAnimationFrame(() => requestIdleCallback(fillSome));
}

function fillSome(deadline: IdleDeadline): void {
  isScheduled = false;
  for (const fill of waiting) {
    if (deadline.timeRemaining() < 2) break;
    waiting.delete(fill);
    fill();
  }
  schedule();
}
