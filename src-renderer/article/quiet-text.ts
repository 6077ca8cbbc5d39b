// The text of what is far from the reader: bare elements, for assistive technology, for selecting and for the eye in passing.
import { assertNever } from '../../src-shared/result';
import { blocksOf } from '../../src-shared/article/outline';
import type { BlockId, Section } from '../../src-shared/article/shapes';
import type { Stretch, StretchPart, StretchTree } from '../../src-shared/article/stretches';
import { textOf, textOfBlock, textOfPassage } from '../../src-shared/article/text';
import { elementId } from './article-context';

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
  // Not `dataset`, which makes an object for every element.
  made.setAttribute('data-block', block);
  made.textContent = text;
  return made;
}

const waiting = new Map<HTMLElement, Stretch>();
let isScheduled = false;

/** Fills an element with the text of a stretch when there is time for it. @returns what ends that, when the element goes */
export function fillQuietly(place: HTMLElement, stretch: Stretch): () => void {
  waiting.set(place, stretch);
  schedule();
  return () => {
    waiting.delete(place);
  };
}

/**
 * Makes the elements of a bundle, as components would, and fills them when there is time for it. Thousands of components take long to be
 * taken away, too.
 *
 * @param notesLabel names the notes of the article
 * @returns what ends that, when the element goes
 */
export function bundleQuietly(place: HTMLElement, tree: StretchTree, notesLabel: string): () => void {
  const ends: (() => void)[] = [];
  const make = (part: StretchTree[number]): HTMLElement => {
    const made = document.createElement(part.kind === 'section' || part.kind === 'notes' ? 'section' : 'div');
    switch (part.kind) {
      case 'stretch': {
        const inner = document.createElement('div');
        made.className = 'stretch quiet';
        made.dataset.stretch = `${part.index}`;
        made.style.setProperty('--length', `${part.length}`);
        made.append(inner);
        ends.push(fillQuietly(inner, part));
        return made;
      }
      case 'section':
        made.setAttribute('aria-labelledby', elementId(part.section.id));
        break;
      case 'notes':
        made.className = 'notes';
        made.setAttribute('aria-label', notesLabel);
        break;
      case 'bundle':
        made.className = 'bundle quiet';
        made.style.setProperty('--length', `${part.length}`);
        break;
      default:
        return assertNever(part);
    }
    made.append(...part.under.map(make));
    return made;
  };
  place.append(...tree.map(make));
  return () => {
    for (const end of ends) end();
  };
}

/** Fills at once what waits within an element, where the reader has come to it. */
export function fillNow(within: Element): void {
  for (const [place, stretch] of waiting) if (within.contains(place)) fill(place, stretch);
}

function fill(place: HTMLElement, stretch: Stretch): void {
  waiting.delete(place);
  place.replaceChildren(quietText(stretch));
}

function schedule(): void {
  if (isScheduled || waiting.size === 0) return;
  isScheduled = true;
  // Not before the next frame: nothing of this is seen in it.
  requestAnimationFrame(() => requestIdleCallback(fillSome));
}

function fillSome(deadline: IdleDeadline): void {
  isScheduled = false;
  for (const [place, stretch] of waiting) {
    if (deadline.timeRemaining() < 2) break;
    fill(place, stretch);
  }
  schedule();
}
