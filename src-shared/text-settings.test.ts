// Which settings a language has of all that the reader chose, and what is no setting.
import { describe, expect, it } from 'vitest';
import {
  defaultTextSettings,
  isTextChoices,
  scopeToChange,
  stepped,
  textBounds,
  textSettingsOf,
  withoutTextChoice,
  withTextChoice,
  type TextNumber,
} from './text-settings';

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

describe('choosing', () => {
  const preferences = { text: { size: 120, letterSpacing: 4 }, textOfScripts: { japanese: { size: 90 } } };

  it('for all languages leaves the scripts their own', () => {
    const changed = withTextChoice(preferences, 'all', { size: 150 });
    expect(textSettingsOf(changed, 'fi').size).toBe(150);
    expect(textSettingsOf(changed, 'ja').size).toBe(90);
  });

  it('can be taken back: the script follows all languages again, and these the default', () => {
    const changed = withoutTextChoice(preferences, 'japanese', 'size');
    expect(textSettingsOf(changed, 'ja').size).toBe(120);
    expect(textSettingsOf(withoutTextChoice(changed, 'all', 'size'), 'ja').size).toBe(100);
  });

  it('puts no space between letters that hang together, unless it was chosen for them', () => {
    expect(textSettingsOf(preferences, 'el').letterSpacing).toBe(4);
    expect(textSettingsOf(preferences, 'sa').letterSpacing).toBe(0);
    expect(textSettingsOf(preferences, 'ar').letterSpacing).toBe(0);
    const forScript = withTextChoice(preferences, 'devanagari', { letterSpacing: 2 });
    expect(textSettingsOf(forScript, 'sa').letterSpacing).toBe(2);
  });

  it('by key is for the script being read where that has its own, else for all languages', () => {
    expect(scopeToChange(preferences, 'ja', 'size')).toBe('japanese');
    expect(scopeToChange(preferences, 'ja', 'leading')).toBe('all');
    expect(scopeToChange(preferences, 'fi', 'size')).toBe('all');
    expect(scopeToChange(preferences, undefined, 'size')).toBe('all');
  });

  it('goes by steps, onto them from between, and not out of the bounds', () => {
    expect(stepped('size', 100, 'up')).toBe(110);
    expect(stepped('size', 104, 'up')).toBe(110);
    expect(stepped('size', 104, 'down')).toBe(100);
    expect(stepped('size', 400, 'up')).toBe(400);
    expect(stepped('leading', 80, 'down')).toBe(80);
  });
});

it.each(Object.entries(textBounds))('the bounds of %s can be reached by its steps', (name, bounds) => {
  const normal = defaultTextSettings[name as TextNumber];
  expect((normal - bounds.least) % bounds.step).toBe(0);
  expect((bounds.most - normal) % bounds.step).toBe(0);
});
