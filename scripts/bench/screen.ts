// A virtual screen that can be read from outside, so that what is measured is what a reader would see, whatever program draws it.
import { closeSync, openSync, readSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { openVirtualDisplay } from '../setup/display.mjs';

export const screenSize = { width: 1280, height: 800 };

const bytesPerLine = screenSize.width * 4;
/** The header of X's window dump, its name and 256 colours of 12 bytes each (X11/XWDFile.h). */
const headerBytes = 160 + 256 * 12;

/** Every so many lines of pixels are looked at: fewer than a line of text has. */
const step = 6;
const sampled = Array.from({ length: Math.floor(screenSize.height / step) }, (_none, index) => index * step);

/** Below the bars of the window, in pixels. */
const firstTextLine = 96;
/** A pixel of which all colours are below this is of a letter, on the light pages that are measured. */
const darkest = 110;

/** A screen on which nothing has changed for so long is at rest, in milliseconds. */
const rest = 150;

export class Screen {
  readonly environment: Readonly<Record<string, string>>;
  readonly #file: number;
  readonly #pixels = Buffer.alloc(sampled.length * bytesPerLine);
  /** What the screen has while there is no window on it. */
  readonly #empty: Buffer;

  constructor(file: number, display: string) {
    this.#file = file;
    this.environment = { DISPLAY: display };
    this.#look();
    this.#empty = Buffer.from(this.#pixels);
  }

  /** How many of the lines of pixels that are looked at go through letters. */
  linesWithText(): number {
    this.#look();
    return sampled.filter((line, index) => line >= firstTextLine && this.#hasText(index)).length;
  }

  /** Answers when so many lines go through letters: the time, by the clock of `performance`. */
  async textAppears(lines: number, limit = 60_000): Promise<number> {
    const end = performance.now() + limit;
    while (this.linesWithText() < lines) {
      if (performance.now() > end) throw new Error(`No text on the screen after ${limit} ms`);
      await setTimeout(2);
    }
    return performance.now();
  }

  /** Answers when no window is on the screen any more. */
  async empties(): Promise<void> {
    do {
      await setTimeout(20);
      this.#look();
    } while (!this.#pixels.equals(this.#empty));
  }

  /**
   * Watches the screen while something is done, until it is at rest.
   *
   * @param act answers with the time at which it was done, in milliseconds since 1970
   * @returns how long after that the last pixel changed; nothing where none did
   */
  async lastChange(act: () => Promise<number>): Promise<number | undefined> {
    this.#look();
    let before = Buffer.from(this.#pixels);
    let changed: number | undefined;
    let actedAt = Number.POSITIVE_INFINITY;
    const done = act().then((at) => {
      actedAt = at;
    });
    while (performance.timeOrigin + performance.now() < Math.max(actedAt, changed ?? 0) + rest) {
      this.#look();
      if (!before.equals(this.#pixels)) {
        before = Buffer.from(this.#pixels);
        changed = performance.timeOrigin + performance.now();
      }
      await setImmediate();
    }
    await done;
    return changed === undefined || changed < actedAt ? undefined : changed - actedAt;
  }

  #look(): void {
    for (const [index, line] of sampled.entries()) {
      const position = headerBytes + line * bytesPerLine;
      readSync(this.#file, this.#pixels, index * bytesPerLine, bytesPerLine, position);
    }
  }

  /** Letters are some dark pixels in a line; more are a surface. */
  #hasText(index: number): boolean {
    let dark = 0;
    const end = (index + 1) * bytesPerLine;
    for (let at = index * bytesPerLine; at < end; at += 4) {
      if (this.#isDark(at) && this.#isDark(at + 1) && this.#isDark(at + 2)) dark += 1;
    }
    return dark >= 5 && dark < screenSize.width / 2;
  }

  #isDark(byte: number): boolean {
    return (this.#pixels[byte] ?? 255) < darkest;
  }
}

/** Runs something with a screen of its own. */
export async function withScreen<Result>(run: (screen: Screen) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'polylect-screen-'));
  const display = await openVirtualDisplay(process.env, {
    size: `${screenSize.width}x${screenSize.height}`,
    framebuffer: folder,
  });
  const file = openSync(join(folder, 'Xvfb_screen0'), 'r');
  try {
    return await run(new Screen(file, display.environment.DISPLAY ?? ''));
  } finally {
    closeSync(file);
    await display.close();
    await rm(folder, { recursive: true, force: true });
  }
}
