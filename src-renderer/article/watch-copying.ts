// Selecting and copying in an article, by key, by menu or by dragging: what comes out is clean.
import { copiedOf, sideOf } from './copied';

/** Has what is copied out of an article cleaned. @returns what ends that */
export function watchCopying(article: Element): () => void {
  const fill = (event: Event, data: DataTransfer | null): boolean => {
    // Fields have a selection of their own.
    if (event.target instanceof Element && event.target.closest('input, textarea') !== null) return false;
    const selection = getSelection();
    if (selection === null || selection.rangeCount === 0) return false;
    const copied = copiedOf(article, selection.getRangeAt(0));
    if (copied === undefined || data === null) return false;
    data.setData('text/plain', copied.text);
    data.setData('text/html', copied.html);
    return true;
  };
  // Of languages side by side only that one can be selected in which the selection begins; parallel.css sees to it.
  const begin = ({ target }: Event): void => {
    const side = target instanceof Node ? sideOf(target) : undefined;
    if (side === undefined) article.removeAttribute('data-selecting');
    else article.setAttribute('data-selecting', side);
  };
  const copy = (event: ClipboardEvent): void => {
    if (fill(event, event.clipboardData)) event.preventDefault();
  };
  const drag = (event: DragEvent): void => {
    // A link or an image is dragged by itself.
    if (event.target instanceof Text) fill(event, event.dataTransfer);
  };
  document.addEventListener('selectstart', begin);
  document.addEventListener('copy', copy);
  document.addEventListener('dragstart', drag);
  return () => {
    document.removeEventListener('selectstart', begin);
    document.removeEventListener('copy', copy);
    document.removeEventListener('dragstart', drag);
  };
}
