import { describe, expect, it } from 'vitest';
import { hyphenatedLanguage, isHyphenated, isJustified } from './rules';

describe('whether words are broken', () => {
  it('is so by default, where the language allows', () => {
    expect(isHyphenated({}, 'de')).toBe(true);
    expect(isHyphenated({}, 'ja')).toBe(false);
    expect(isHyphenated({}, 'ko')).toBe(false);
    expect(isHyphenated({}, 'cy')).toBe(false);
  });

  it('is as the reader chose for the script', () => {
    const preferences = { text: { hyphenation: false }, textOfScripts: { greek: { hyphenation: true } } };
    expect(isHyphenated(preferences, 'de')).toBe(false);
    expect(isHyphenated(preferences, 'el')).toBe(true);
  });

  it('goes by the language of a regional tag', () => {
    expect(hyphenatedLanguage('pt-BR')).toBe('pt');
    expect(hyphenatedLanguage('ko-KR')).toBeUndefined();
  });
});

describe('whether lines are equally long', () => {
  it('is not so by default', () => {
    expect(isJustified({}, 'de')).toBe(false);
  });

  it('is so where it was chosen and words are broken', () => {
    const text = { alignment: 'justified' } as const;
    expect(isJustified({ text }, 'de')).toBe(true);
    expect(isJustified({ text: { ...text, hyphenation: false } }, 'de')).toBe(false);
    expect(isJustified({ text }, 'ja')).toBe(false);
    expect(isJustified({ text }, 'ko')).toBe(false);
  });
});
