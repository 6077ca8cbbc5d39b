// A virtual screen that can be read from outside, so that what is measured is what a reader would see, whatever program draws it.
import { closeSync, openSync, readSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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

/** How long to watch for changes, in milliseconds. */
export interface Patience {
  /** After something was done, until the first of them: the answer may need another process before it is drawn. */
  readonly first: number;
  /** After each of them, until the screen is taken for being at rest. */
  readonly rest: number;
}

const usualPatience: Patience = { first: 1_000, rest: 250 };

/** The screen as it was before, after each change, and at rest. */
export interface Changes {
  /** How long after it was done the last pixel changed, in milliseconds; absent where none did. */
  readonly last?: number;
  readonly pictures: readonly Picture[];
}

/** The lines of pixels that are looked at, one after the other. */
type Picture = Buffer;

/** A part of the screen, in pixels. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How many pictures show in an area what was neither there before nor is there at the end. A picture may be taken while a frame is
 * put on the screen, line after line, so each line by itself is to be as before or as at the end.
 */
export function strangePictures({ pictures }: Changes, { left, right, top, bottom }: Area): number {
  const [before, after] = [pictures[0], pictures.at(-1)];
  if (before === undefined || after === undefined) return 0;
  const parts = [...sampled.entries()]
    .filter(([, line]) => line >= top && line < bottom)
    .map(([index]) => [index * bytesPerLine + left * 4, index * bytesPerLine + right * 4] as const);
  const isSame = (one: Picture, other: Picture, [from, to]: readonly [number, number]): boolean =>
    one.subarray(from, to).equals(other.subarray(from, to));
  return pictures.filter((picture) =>
    parts.some((part) => !isSame(picture, before, part) && !isSame(picture, after, part)),
  ).length;
}

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
  async empties(limit = 20_000): Promise<void> {
    const end = performance.now() + limit;
    do {
      if (performance.now() > end) throw new Error(`There is still a window on the screen after ${limit} ms`);
      await setTimeout(20);
      this.#look();
    } while (!this.#pixels.equals(this.#empty));
  }

  /**
   * Watches the screen while something is done, until it is at rest.
   *
   * @param act answers with the time at which it was done, in milliseconds since 1970
   */
  async changesDuring(
    act: () => Promise<number>,
    { first, rest }: Patience = usualPatience,
  ): Promise<Changes> {
    this.#look();
    const pictures: Picture[] = [Buffer.from(this.#pixels)];
    let before = pictures[0];
    let changed: number | undefined;
    let isStill = true;
    let actedAt: number | undefined;
    let failure: unknown;
    const done = act().then(
      (at) => {
        actedAt = at;
      },
      (reason: unknown) => {
        failure = reason;
      },
    );
    const isAtRest = (): boolean => {
      if (failure !== undefined) return true;
      if (actedAt === undefined) return false;
      return sinceEpoch() > (changed !== undefined && changed > actedAt ? changed + rest : actedAt + first);
    };
    while (!isAtRest()) {
      this.#look();
      if (before?.equals(this.#pixels) !== true) {
        before = Buffer.from(this.#pixels);
        changed = sinceEpoch();
        isStill = false;
      } else if (!isStill) {
        // Looked at twice, since the first look may have been while the pixels were being written.
        pictures.push(before);
        isStill = true;
      }
      // A pause, since the programs that are watched need the processor.
      await setTimeout(1);
    }
    await done;
    if (actedAt === undefined) throw failure;
    return {
      pictures,
      ...(changed !== undefined && changed > actedAt && { last: changed - actedAt }),
    };
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

/** The clock that all processes have in common, in milliseconds. */
function sinceEpoch(): number {
  return performance.timeOrigin + performance.now();
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
