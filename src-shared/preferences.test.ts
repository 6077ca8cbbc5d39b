import { describe, expect, it } from 'vitest';
import { commands } from './command/commands';
import {
  defaultPreferences,
  isPreferences,
  nextThemeChoice,
  themeChoices,
  themeToShow,
  withRecentCommand,
  withSecondLanguage,
  type ThemeChoice,
} from './preferences';

describe('preferences', () => {
  it('are as they should be from the start', () => {
    expect(isPreferences(defaultPreferences)).toBe(true);
  });

  it.each([
    { theme: 'sepia', languages: ['pt-BR', 'la'] },
    { theme: 'system', languages: [], fromANewerVersion: true },
    { theme: 'system', languages: [], numbers: true, singleKeys: false, keys: {}, recentCommands: [] },
    { theme: 'system', languages: [], numbers: undefined, singleKeys: undefined, keys: undefined },
    { theme: 'system', languages: [], keys: { 'theme.next': ['x', 'Mod+Alt+X'], 'place.first': [] } },
    { theme: 'system', languages: [], recentCommands: ['theme.next', 'library.show'] },
    { theme: 'system', languages: [], secondLanguage: 'la', secondLanguages: { 'open-models': 'pt-BR' } },
    {
      theme: 'system',
      languages: [],
      zoom: 400,
      ownProfile: { theme: 'dark', zoom: 50, text: { size: 50 } },
    },
    { theme: 'system', languages: [], keys: { gone: ['x'] }, recentCommands: ['gone', 'theme.next'] },
  ])('can be %j', (value) => {
    expect(isPreferences(value)).toBe(true);
  });

  it.each([
    undefined,
    null,
    'dark',
    [],
    {},
    { theme: 'dark' },
    { languages: [] },
    { theme: 'pink', languages: [] },
    { theme: ['dark'], languages: [] },
    { theme: 'dark', languages: 'en' },
    { theme: 'dark', languages: { 0: 'en', length: 1 } },
    { theme: 'dark', languages: ['en', 'xx'] },
    { theme: 'dark', languages: ['pt_br'] },
    { theme: 'dark', languages: ['en', null] },
    { theme: 'dark', languages: [], secondLanguage: 'latin' },
    { theme: 'dark', languages: [], secondLanguage: null },
    { theme: 'dark', languages: [], secondLanguages: ['la'] },
    { theme: 'dark', languages: [], secondLanguages: { 'open-models': 'latin' } },
    { theme: 'dark', languages: [], secondLanguages: { '../elsewhere': 'la' } },
    { theme: 'dark', languages: [], zoom: 401 },
    { theme: 'dark', languages: [], zoom: '100' },
    { theme: 'dark', languages: [], ownProfile: {} },
    { theme: 'dark', languages: [], ownProfile: { theme: 'dark', text: { size: 0 } } },
    { theme: 'dark', languages: [], numbers: 'yes' },
    { theme: 'dark', languages: [], numbers: null },
    { theme: 'dark', languages: [], singleKeys: 0 },
    { theme: 'dark', languages: [], keys: null },
    { theme: 'dark', languages: [], keys: ['x'] },
    { theme: 'dark', languages: [], keys: { 'theme.next': 'x' } },
    { theme: 'dark', languages: [], keys: { 'theme.next': [1] } },
    { theme: 'dark', languages: [], keys: { 'theme.next': ['x'.repeat(101)] } },
    { theme: 'dark', languages: [], recentCommands: 'theme.next' },
    { theme: 'dark', languages: [], recentCommands: [1] },
    { theme: 'dark', languages: [], recentCommands: [null] },
    JSON.parse('{"__proto__": {"theme": "dark", "languages": []}}') as unknown,
  ])('cannot be %j', (value) => {
    expect(isPreferences(value)).toBe(false);
  });

  it('cannot have a list with holes', () => {
    expect(isPreferences({ theme: 'dark', languages: new Array(3) })).toBe(false);
  });
});

describe('the second language that the reader chose', () => {
  it('is remembered for the article and as the last one', () => {
    const once = withSecondLanguage(defaultPreferences, 'open-models', 'fi');
    const twice = withSecondLanguage(once, 'human-rights', 'la');
    expect(twice).toEqual({
      ...defaultPreferences,
      secondLanguage: 'la',
      secondLanguages: { 'open-models': 'fi', 'human-rights': 'la' },
    });
    expect(once.secondLanguages).toEqual({ 'open-models': 'fi' });
    expect(isPreferences(twice)).toBe(true);
  });
});

describe('the theme', () => {
  it('comes back to where it began when the reader goes through them all', () => {
    const passed: ThemeChoice[] = [];
    let choice: ThemeChoice = 'system';
    for (const _ of themeChoices) {
      passed.push(choice);
      choice = nextThemeChoice(choice);
    }
    expect(passed).toEqual(['system', 'light', 'sepia', 'dark', 'contrast']);
    expect(choice).toBe('system');
  });

  it('is the reader’s own, whatever the system wishes', () => {
    expect(themeToShow('sepia', true)).toBe('sepia');
    expect(themeToShow('light', true)).toBe('light');
  });

  it('is that of the system where the reader has none', () => {
    expect(themeToShow('system', true)).toBe('dark');
    expect(themeToShow('system', false)).toBe('light');
  });
});

describe('the commands run from the palette', () => {
  it('are remembered once each, the last one first', () => {
    const once = withRecentCommand(defaultPreferences, 'theme.next');
    const twice = withRecentCommand(withRecentCommand(once, 'history.back'), 'theme.next');
    expect(twice).toEqual({ ...defaultPreferences, recentCommands: ['theme.next', 'history.back'] });
  });

  it('are forgotten after ten others', () => {
    const ids = commands.slice(0, 12).map(({ id }) => id);
    const preferences = ids.reduce(withRecentCommand, defaultPreferences);
    expect(preferences.recentCommands).toEqual(ids.toReversed().slice(0, 10));
  });
});
