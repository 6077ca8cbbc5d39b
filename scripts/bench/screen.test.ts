// Tests that a picture of the screen is strange where a line of it is neither of before nor of the end.
import { expect, it } from 'vitest';
import { screenSize, strangePictures } from './screen';

const lines = Math.floor(screenSize.height / 6);
const wholeScreen = { left: 0, right: screenSize.width, top: 0, bottom: screenSize.height };

/** A picture of which each line that is looked at has one colour. */
function pictureOf(colourOf: (line: number) => number): Buffer {
  return Buffer.concat(
    Array.from({ length: lines }, (_none, line) => Buffer.alloc(screenSize.width * 4, colourOf(line))),
  );
}

const before = pictureOf(() => 1);
const after = pictureOf(() => 2);

it('takes a frame that is being put on the screen for what it will be', () => {
  const torn = pictureOf((line) => (line < 50 ? 2 : 1));
  expect(strangePictures({ pictures: [before, torn, after] }, wholeScreen)).toBe(0);
});

it('finds a picture with a line that is something else', () => {
  const moved = pictureOf((line) => (line === 50 ? 3 : 2));
  expect(strangePictures({ pictures: [before, moved, after] }, wholeScreen)).toBe(1);
});

it('looks at nothing outside the area', () => {
  const moved = pictureOf((line) => (line === 50 ? 3 : 2));
  expect(strangePictures({ pictures: [before, moved, after] }, { ...wholeScreen, bottom: 50 * 6 })).toBe(0);
});

it('finds nothing where nothing changed', () => {
  expect(strangePictures({ pictures: [before] }, wholeScreen)).toBe(0);
});
