// What a quick reader does, quick by what the events say of the time: on a busy machine they reach the app late, and it would be a slow reader.
import type { CDPSession, Page } from '@playwright/test';

/** From one press to the next, in seconds. */
const betweenPresses = 0.1;

/** Presses letters without a modifier, one soon after the other. */
export async function pressQuickly(page: Page, ...letters: readonly string[]): Promise<void> {
  await quickly(page, letters, async (cdp, letter, timestamp) => {
    const upper = letter.toUpperCase();
    const key = {
      key: letter,
      code: `Key${upper}`,
      windowsVirtualKeyCode: upper.charCodeAt(0),
      timestamp,
    };
    await cdp.send('Input.dispatchKeyEvent', { ...key, type: 'keyDown', text: letter });
    await cdp.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
  });
}

/** Clicks twice at a place, in CSS pixels from the upper left corner of the page. */
export async function doubleClick(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  await quickly(page, [1, 2], async (cdp, clickCount, timestamp) => {
    const click = { x, y, button: 'left', clickCount, timestamp } as const;
    await cdp.send('Input.dispatchMouseEvent', { ...click, type: 'mousePressed' });
    await cdp.send('Input.dispatchMouseEvent', { ...click, type: 'mouseReleased' });
  });
}

/** @param press is given the time of each press, in seconds since 1970 */
async function quickly<What>(
  page: Page,
  presses: readonly What[],
  press: (cdp: CDPSession, what: What, time: number) => Promise<void>,
): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const begin = Date.now() / 1000;
  for (const [index, what] of presses.entries()) await press(cdp, what, begin + index * betweenPresses);
  await cdp.detach();
}
