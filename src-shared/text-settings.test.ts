// Which settings a language has of all that the reader chose, and what is no setting.
import { describe, expect, it } from 'vitest';
import { defaultTextSettings, isTextChoices, textSettingsOf } from './text-settings';

describe('the settings of a language', () => {
  it('are the default ones where nothing was chosen', () => {
    expect(textSettingsOf({}, 'sa')).toEqual(defaultTextSettings);
  });

  it('are those chosen for its script before those chosen for all languages', () => {
    const preferences = {
      text: { size: 120, hyphenation: false },
      textOfScripts: { devanagari: { size: 140 }, latin: { leading: 110 } },
    };
    expect(textSettingsOf(preferences, 'sa')).toEqual({
      ...defaultTextSettings,
      size: 140,
      hyphenation: false,
    });
    expect(textSettingsOf(preferences, 'pt-BR')).toMatchObject({ size: 120, leading: 110 });
    expect(textSettingsOf(preferences, 'sr-Latn').leading).toBe(110);
    expect(textSettingsOf(preferences, 'sr').leading).toBe(100);
  });
});

describe('choices', () => {
  it('have their bounds', () => {
    expect(isTextChoices({ size: 400, alignment: 'justified', paragraphs: 'indent' })).toBe(true);
    expect(isTextChoices({ size: 401 })).toBe(false);
    expect(isTextChoices({ letterSpacing: -1 })).toBe(false);
    expect(isTextChoices({ measure: Number.NaN })).toBe(false);
    expect(isTextChoices({ alignment: 'left' })).toBe(false);
    expect(isTextChoices({ hyphenation: 'yes' })).toBe(false);
  });
});
