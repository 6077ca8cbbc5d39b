// Copying from an article by key, by menu or by dragging: what comes out is clean.
import { copiedOf } from './copied';

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
  const copy = (event: ClipboardEvent): void => {
    if (fill(event, event.clipboardData)) event.preventDefault();
  };
  const drag = (event: DragEvent): void => {
    // A link or an image is dragged by itself.
    if (event.target instanceof Text) fill(event, event.dataTransfer);
  };
  document.addEventListener('copy', copy);
  document.addEventListener('dragstart', drag);
  return () => {
    document.removeEventListener('copy', copy);
    document.removeEventListener('dragstart', drag);
  };
}
