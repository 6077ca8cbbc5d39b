// Where on the scroll bar the paragraphs are in which something was found.
import { holders, type FoundMarks } from '../article/found-marks';

/** How long the page is held up at a time, in milliseconds. */
const slice = 8;

/**
 * The heights at which marks stand, in CSS pixels from the upper edge of the window: those that can be told apart. A long article is
 * gone through in slices, and others have their turn between them.
 *
 * @param markHeight in CSS pixels
 */
export async function foundHeights(
  article: HTMLElement,
  marks: FoundMarks,
  markHeight: number,
): Promise<readonly number[]> {
  const share = innerHeight / Math.max(1, document.documentElement.scrollHeight);
  const found = new Set<number>();
  let end = performance.now() + slice;
  for (const holder of article.querySelectorAll<HTMLElement>(holders)) {
    if (performance.now() >= end) {
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + slice;
    }
    const blocks = [...holder.querySelectorAll<HTMLElement>('[data-block], [data-beside]')];
    const { top, height } = extentOf(holder);
    // To ask where a block of what is far away stands has all of that laid out, and within a mark nobody could tell.
    const isRough = holder.matches('.quiet') || height * share < markHeight;
    for (const [index, block] of blocks.entries()) {
      if (marks.textWithHits(block) === undefined) continue;
      const at = isRough ? top + (height * index) / blocks.length : block.getBoundingClientRect().top;
      found.add(Math.round(((at + scrollY) * share) / markHeight) * markHeight);
    }
  }
  return [...found];
}

/** Where an element stands; of what stands in a bundle far away, about where, since to ask has all of the bundle laid out. */
function extentOf(holder: HTMLElement): { readonly top: number; readonly height: number } {
  const bundle = holder.closest<HTMLElement>('.bundle.quiet');
  if (bundle === null) return holder.getBoundingClientRect();
  const { top, height } = bundle.getBoundingClientRect();
  const under = [...bundle.querySelectorAll<HTMLElement>('.stretch')];
  const before = under.slice(0, under.indexOf(holder)).reduce((sum, stretch) => sum + lengthOf(stretch), 0);
  const room = height / lengthOf(bundle);
  return { top: top + room * before, height: room * lengthOf(holder) };
}

function lengthOf(element: HTMLElement): number {
  return Number(element.style.getPropertyValue('--length'));
}
