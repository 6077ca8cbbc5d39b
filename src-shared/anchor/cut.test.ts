// Tests that a text is cut to a length and never through a letter.
import { describe, expect, it } from 'vitest';
import { beginningOf, endOf } from './cut';

describe('a text that is cut', () => {
  it('is left whole where it is not too long', () => {
    for (const text of ['', 'abc', 'a😀b']) {
      expect(beginningOf(text, 3)).toBe(text);
      expect(endOf(text, 3)).toBe(text);
    }
  });

  it('is counted in code points, not in UTF-16 units', () => {
    expect(beginningOf('😀😁😂🤣', 3)).toBe('😀😁😂');
    expect(endOf('😀😁😂🤣', 3)).toBe('😁😂🤣');
    expect(endOf('x😀😁😂', 2)).toBe('😁😂');
  });

  it('is shorter where the cut would go through a letter with its marks', () => {
    // Four letters: a consonant with a vowel sign, one with a mark, a family, a flag.
    expect(beginningOf('कि की', 1)).toBe('');
    expect(beginningOf('नकि', 2)).toBe('न');
    expect(endOf('किन', 2)).toBe('न');
    expect(beginningOf('ae\u0301', 2)).toBe('a');
    expect(endOf('e\u0301a', 2)).toBe('a');
    expect(beginningOf('a👨‍👩‍👧b', 4)).toBe('a');
    expect(endOf('a👨‍👩‍👧b', 4)).toBe('b');
    expect(beginningOf('🇩🇪🇫🇷', 3)).toBe('🇩🇪');
    expect(endOf('🇩🇪🇫🇷', 3)).toBe('🇫🇷');
  });

  it('keeps syllables of Korean whole, written in one sign or in several', () => {
    const syllable = '한'.normalize('NFD');
    expect(beginningOf(`${syllable}${syllable}`, 5)).toBe(syllable);
    expect(endOf(`${syllable}${syllable}`, 5)).toBe(syllable);
    expect(beginningOf('한국어', 2)).toBe('한국');
  });

  it('has nothing left where its first letter is too long', () => {
    expect(beginningOf(`a${'\u0301'.repeat(40)}b`, 32)).toBe('');
    expect(endOf(`ba${'\u0301'.repeat(40)}`, 32)).toBe('');
  });
});
