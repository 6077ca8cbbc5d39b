// Tests of where a window opens, with one screen and with several.
import { describe, expect, it } from 'vitest';
import { boundsOnScreens, boundsOver, type WorkAreas } from './window-bounds';

const primary = { x: 0, y: 24, width: 1600, height: 1176 };
/** A screen at the left of the primary one, higher up, and one at its right. */
const left = { x: -1280, y: -200, width: 1280, height: 1000 };
const right = { x: 1600, y: 0, width: 1920, height: 1080 };
const all: WorkAreas = [primary, left, right];

describe('a window that was somewhere', () => {
  it.each([
    ['on the primary screen', { x: 100, y: 90, width: 900, height: 700 }],
    ['on the screen at the left', { x: -1200, y: -150, width: 900, height: 700 }],
    ['on the screen at the right', { x: 1700, y: 10, width: 1800, height: 1000 }],
    ['across two screens', { x: 1000, y: 100, width: 1500, height: 900 }],
    ['as wide as two screens', { x: 0, y: 24, width: 3520, height: 1056 }],
    ['half out of sight', { x: -1700, y: 0, width: 900, height: 700 }],
  ])('%s is there again', (_where, bounds) => {
    expect(boundsOnScreens(bounds, all)).toEqual(bounds);
  });

  it.each([
    ['far outside', { x: 9000, y: 9000, width: 900, height: 700 }],
    ['with a corner in sight', { x: 3500, y: 1060, width: 900, height: 700 }],
    ['in the gap under a lower screen', { x: -900, y: 900, width: 800, height: 700 }],
  ])('%s comes back where the system puts it, as large as it was', (_where, bounds) => {
    const { width, height } = bounds;
    expect(boundsOnScreens(bounds, all)).toEqual({ width, height });
  });

  it('on a screen that is gone comes back onto one that is there', () => {
    const bounds = { x: 1700, y: 10, width: 1800, height: 1000 };
    expect(boundsOnScreens(bounds, [primary])).toEqual({ width: 1600, height: 1000 });
  });

  it('whose title bar lies above the screen has it in reach again', () => {
    const bounds = { x: 100, y: -300, width: 900, height: 700 };
    expect(boundsOnScreens(bounds, [primary])).toEqual({ ...bounds, y: 24 });
  });

  it('is no larger than the screens and no smaller than can be read in', () => {
    const huge = { x: 0, y: 24, width: 9000, height: 9000 };
    expect(boundsOnScreens(huge, [primary])).toEqual(primary);
    expect(boundsOnScreens({ width: 1, height: 1 }, [primary])).toEqual({ width: 320, height: 320 });
  });
});

it('a window that was nowhere yet is put by the system', () => {
  expect(boundsOnScreens({ width: 1280, height: 800 }, all)).toEqual({ width: 1280, height: 800 });
  expect(boundsOnScreens({ width: 1280, height: 8000 }, all)).toEqual({ width: 1280, height: 1176 });
});

describe('a window over another', () => {
  it('lies a little lower and further in, on any screen', () => {
    expect(boundsOver({ x: 100, y: 90, width: 900, height: 700 }, all)).toEqual({
      x: 132,
      y: 122,
      width: 900,
      height: 700,
    });
    expect(boundsOver({ x: -1200, y: -150, width: 900, height: 700 }, all)).toMatchObject({
      x: -1168,
      y: -118,
    });
  });

  it('lies in the corner of that screen where there is no room', () => {
    expect(boundsOver({ x: 690, y: 490, width: 900, height: 700 }, all)).toMatchObject({ x: 0, y: 24 });
    expect(boundsOver({ x: 1700, y: 70, width: 1800, height: 1000 }, all)).toMatchObject({ x: 1600, y: 0 });
    expect(boundsOver({ ...primary }, all)).toEqual(primary);
  });
});
