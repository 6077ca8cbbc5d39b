// Goes to what was found: its line to the reading line, and what scrolls sideways around it until it is in sight.
import type { FoundMarks } from '../article/found-marks';
import type { FindingPage } from '../state/finding.svelte';
import type { ReaderPage } from '../state/reader.svelte';

/** How near a hit may be to the edge of what scrolls sideways, in CSS pixels. */
const margin = 24;

/** @param page the article on the page, as long as it is there */
export function foundPage(marks: FoundMarks, page: () => ReaderPage | undefined): FindingPage {
  const show: FindingPage['show'] = (search, hit, block) => {
    page()?.lookAt(block, () => {
      const range = rangeOf(marks, search, hit);
      if (range === undefined) return undefined;
      scrollSideways(range);
      return firstLineOf(range);
    });
  };
  return {
    show,
    reveal: (search, hit, block) => {
      const range = rangeOf(marks, search, hit);
      if (range !== undefined && !isInSight(firstLineOf(range))) show(search, hit, block);
    },
  };
}

/** Whether it is in the window, and not so low or high that a bar may be over it. */
function isInSight({ top, bottom, left, right }: DOMRect): boolean {
  const bar = 3 * margin;
  return top >= bar && bottom <= innerHeight - bar && left >= 0 && right <= innerWidth;
}

function rangeOf(marks: FoundMarks, ...hit: Parameters<FoundMarks['partsOf']>): Range | undefined {
  const [part] = marks.partsOf(...hit);
  if (part === undefined) return undefined;
  const range = document.createRange();
  range.setStart(part.startContainer, part.startOffset);
  range.setEnd(part.endContainer, part.endOffset);
  return range;
}

/** A hit may be broken at the end of a line. */
function firstLineOf(range: Range): DOMRect {
  return range.getClientRects()[0] ?? range.getBoundingClientRect();
}

function scrollSideways(range: Range): void {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const scroller = element?.closest('pre, .table');
  if (scroller === null || scroller === undefined) return;
  const [hit, box] = [firstLineOf(range), scroller.getBoundingClientRect()];
  const before = hit.left - box.left - margin;
  const after = hit.right - box.right + margin;
  if (before < 0) scroller.scrollLeft += before;
  else if (after > 0) scroller.scrollLeft += after;
}
