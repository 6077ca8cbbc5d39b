// Watches in the page where a block stands in every frame that is painted.
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    frameWatch?: { readonly frames: SeenFrame[]; isOver: boolean };
  }
}

/** A frame in which the block was on the page. */
export interface SeenFrame {
  /** The language of its text. */
  readonly language: string;
  /** Of its upper edge, from the upper edge of the window, in CSS pixels. */
  readonly top: number;
}

/**
 * Notes from now on where a block stands in each frame.
 *
 * An animation frame's callback comes before the frame's layout, and before the observers of sizes that still move the text. What an
 * intersection observer tells of when it begins to observe was taken after all of these, from what is painted
 * (https://html.spec.whatwg.org/#update-the-rendering, the steps of intersection observations).
 *
 * @param block by its id, which is the same in all languages of an article that has the same structure in all
 */
export async function watchFrames(page: Page, block: string): Promise<void> {
  await page.evaluate((id) => {
    let observer: IntersectionObserver | undefined;
    // A method, since tsx wraps functions that are assigned to a name in a helper that the page has not.
    const watch = {
      frames: [] as SeenFrame[],
      isOver: false,
      step(): void {
        observer?.disconnect();
        if (watch.isOver) return;
        const element = document.querySelector(`[data-block="${CSS.escape(id)}"]`);
        if (element !== null) {
          const language = element.closest<HTMLElement>('[lang]')?.lang ?? '';
          observer = new IntersectionObserver(([entry]) => {
            // Without a height it was taken from the page within the frame.
            if (entry === undefined || entry.boundingClientRect.height === 0) return;
            watch.frames.push({ language, top: entry.boundingClientRect.top });
          });
          observer.observe(element);
        }
        requestAnimationFrame(() => {
          watch.step();
        });
      },
    };
    window.frameWatch = watch;
    watch.step();
  }, block);
}

/** Ends it. @returns what was seen in each frame, in order */
export async function seenFrames(page: Page): Promise<readonly SeenFrame[]> {
  return page.evaluate(() => {
    const { frameWatch } = window;
    if (frameWatch === undefined) return [];
    frameWatch.isOver = true;
    return frameWatch.frames;
  });
}
