// The words of an article that are passed on: what is selected, or else a paragraph.
import type { BlockId } from '../../src-shared/article/shapes';
import type { Quote } from '../state/citing.svelte';
import { copiedOf } from './copied';

/** @param current the block to take where nothing is selected */
export function quoteOf(article: Element, current: BlockId | undefined): Quote | undefined {
  return selected(article) ?? whole(article, current);
}

/** What is selected; undefined where nothing of the article is. */
export function selected(article: Element): Quote | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const copied = copiedOf(article, range);
  const { startContainer } = range;
  const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const block = start?.closest<HTMLElement>('[data-block]')?.dataset.block;
  return copied === undefined || block === undefined ? undefined : { text: copied.text, block };
}

function whole(article: Element, block: BlockId | undefined): Quote | undefined {
  const element = block === undefined ? null : article.querySelector(`[data-block="${CSS.escape(block)}"]`);
  if (block === undefined || element === null) return undefined;
  const range = document.createRange();
  range.selectNodeContents(element);
  const text = copiedOf(article, range)?.text;
  return text === undefined ? undefined : { text, block };
}
