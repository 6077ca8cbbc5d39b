import { describe, expect, it } from 'vitest';
import { isFiniteNumber, isListOf, isRecord, isText } from './check';

describe('a record', () => {
  it.each([{}, { a: 1 }, Object.create(null) as unknown])('is an object with fields: %j', (value) => {
    expect(isRecord(value)).toBe(true);
  });

  it.each([undefined, null, true, 0, 'text', [], [1], () => ({})])('is nothing else: %j', (value) => {
    expect(isRecord(value)).toBe(false);
  });
});

describe('a text', () => {
  it('is as long as it may be, and no longer', () => {
    expect(isText('')).toBe(true);
    expect(isText('abc', 3)).toBe(true);
    expect(isText('abcd', 3)).toBe(false);
    expect(isText('x'.repeat(10_000))).toBe(true);
    expect(isText('x'.repeat(10_001))).toBe(false);
  });

  it.each([undefined, null, 7, ['text'], { length: 1 }, new String('text')])('is not %j', (value) => {
    expect(isText(value)).toBe(false);
  });
});

describe('a number', () => {
  it.each([0, -1, 0.5, Number.MAX_SAFE_INTEGER])('can be calculated with: %d', (value) => {
    expect(isFiniteNumber(value)).toBe(true);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '1', null, undefined, 1n])(
    'is not %s',
    (value) => {
      expect(isFiniteNumber(value)).toBe(false);
    },
  );
});

describe('a list', () => {
  it('passes when every member does', () => {
    expect(isListOf([], isFiniteNumber)).toBe(true);
    expect(isListOf([1, 2], isFiniteNumber)).toBe(true);
    expect(isListOf([1, '2'], isFiniteNumber)).toBe(false);
  });

  it('does not pass with holes in it', () => {
    expect(isListOf(new Array(2), isFiniteNumber)).toBe(false);
    expect(isListOf([1, , 2], isFiniteNumber)).toBe(false);
  });

  it.each([undefined, null, '12', { length: 0 }, new Set([1])])('is not %j', (value) => {
    expect(isListOf(value, isFiniteNumber)).toBe(false);
  });
});
