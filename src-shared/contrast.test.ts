// Tests of how well colours stand out, and of which can be read.
import { describe, expect, it } from 'vitest';
import { canBeRead, contrast, readColour } from './contrast';

it('is reckoned as WCAG does', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
  expect(contrast([255, 255, 255], [0, 0, 0])).toBe(21);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  expect(contrast([7, 8, 9], [7, 8, 9])).toBe(1);
});

describe('a colour', () => {
  it('is read as it stands in a style sheet', () => {
    expect(readColour('#1d5674')).toEqual([29, 86, 116]);
    expect(readColour(' #FBFAF7')).toEqual([251, 250, 247]);
  });

  it.each(['', '1d5674', '#1d567', '#1d5674ff', '#gg5674', 'red'])('is not %j', (text) => {
    expect(readColour(text)).toBeUndefined();
  });
});

describe('an accent of a system', () => {
  const light = ['#fbfaf7', '#f3f1eb'];
  const dark = ['#171614', '#211f1c'];

  it.each([
    ['the blue of Windows', '#0067c0', light],
    ['a dark green', '#107c10', light],
    ['the yellow of macOS', '#ffc600', dark],
    ['a light blue', '#4cc2ff', dark],
  ])('can be read: %s', (_name, accent, grounds) => {
    expect(canBeRead(accent, grounds)).toBe(true);
  });

  it.each([
    ['the blue of macOS on a light page', '#007aff', light],
    ['the yellow of macOS on a light page', '#ffc600', light],
    ['a dark blue on a dark page', '#0063b1', dark],
    ['one that can be read on the page and not on its bars', '#777777', ['#000000', '#0b0b0b', '#333333']],
    ['no colour at all', 'blue', light],
    ['a page of no colour', '#000000', ['Canvas']],
  ])('cannot be read: %s', (_name, accent, grounds) => {
    expect(canBeRead(accent, grounds)).toBe(false);
  });
});
