import { describe, expect, it } from 'vitest';
import { defaultPreferences, isPreferences, type Preferences } from './preferences';
import {
  givenProfileIds,
  givenProfiles,
  nextProfile,
  profileOf,
  withOwnProfile,
  withProfile,
  withValues,
} from './profiles';
import { withTextChoice } from './text-settings';

const plain: Preferences = { ...defaultPreferences, languages: ['la'], numbers: true };

describe('a profile', () => {
  it.each(givenProfileIds)('%s is made of preferences that can be kept', (profile) => {
    expect(isPreferences({ ...givenProfiles[profile], languages: [] })).toBe(true);
  });

  it.each(givenProfileIds)('%s decides what it says, and leaves everything else as it is', (profile) => {
    const chosen = withProfile({ ...plain, zoom: 300, text: { measure: 50 } }, profile);
    expect(chosen).toMatchObject({ languages: ['la'], numbers: true });
    expect(profileOf(chosen)).toBe(profile);
  });

  it('is what the app is like at first', () => {
    expect(profileOf(defaultPreferences)).toBe('reading');
  });

  it('holds however its values are written down', () => {
    const { text } = givenProfiles.presentation;
    const reordered = Object.fromEntries(Object.entries(text ?? {}).toReversed());
    const said = { ...plain, theme: 'light', zoom: 100, text: { ...reordered, margins: 100 } } as const;
    expect(profileOf({ ...said, textOfScripts: { greek: {} } })).toBe('presentation');
    expect(profileOf({ ...said, textOfScripts: { greek: { size: 210 } } })).toBeUndefined();
  });

  it('is left by a change of any of its values', () => {
    expect(profileOf({ ...plain, theme: 'sepia' })).toBeUndefined();
    expect(profileOf({ ...plain, zoom: 110 })).toBeUndefined();
    expect(profileOf(withTextChoice(plain, 'all', { size: 110 }))).toBeUndefined();
  });
});

describe('the reader’s own profile', () => {
  const sepia: Preferences = { ...plain, theme: 'sepia' };
  const own = withTextChoice(sepia, 'greek', { size: 120 });

  it('is not there until something was kept', () => {
    expect(withProfile(plain, 'own')).toBe(plain);
  });

  it('brings back what was kept', () => {
    const tried = withProfile(withOwnProfile(own), 'lowVision');
    expect(profileOf(tried)).toBe('lowVision');
    const back = withProfile(tried, 'own');
    expect(profileOf(back)).toBe('own');
    expect(back).toMatchObject({ theme: 'sepia', textOfScripts: { greek: { size: 120 } } });
    expect(back.text).toBeUndefined();
  });

  it('becomes what was kept nowhere, where another profile is tried and there is none yet', () => {
    expect(profileOf(withProfile(withProfile(own, 'presentation'), 'own'))).toBe('own');
    expect(withProfile(plain, 'presentation').ownProfile).toBeUndefined();
  });

  it('is not replaced by trying', () => {
    const changed = withTextChoice(withOwnProfile(own), 'all', { size: 300 });
    expect(withProfile(changed, 'reading').ownProfile).toEqual(withOwnProfile(own).ownProfile);
  });
});

it('values say everything that a profile decides', () => {
  const before = { ...plain, theme: 'dark', zoom: 200, text: { size: 300 } } as const;
  expect(withValues(before, { theme: 'light' })).toEqual({ ...plain, theme: 'light' });
});

it('profiles are gone through one by one, the own one where there is one', () => {
  expect(nextProfile(plain)).toBe('presentation');
  expect(nextProfile(withProfile(plain, 'lowVision'))).toBe('reading');
  const kept = withOwnProfile({ ...plain, zoom: 120 });
  expect(nextProfile(withProfile(kept, 'lowVision'))).toBe('own');
  expect(nextProfile({ ...kept, zoom: 130 })).toBe('reading');
});
