// How well a colour stands out from another, by WCAG 2.2.

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Text must stand out by this much at least (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** Reads a colour as `#rrggbb`; undefined where it is none. */
export function readColour(text: string): Colour | undefined {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(text.trim()) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Whether text in a colour can be read on every ground. All are given as `#rrggbb`; what is no colour cannot be read. */
export function canBeRead(colour: string, grounds: readonly string[]): boolean {
  const text = readColour(colour);
  return (
    text !== undefined &&
    grounds.every((ground) => {
      const below = readColour(ground);
      return below !== undefined && contrast(text, below) >= leastContrast;
    })
  );
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
