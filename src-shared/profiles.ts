// Profiles: settings that go together, to be chosen at once. Three come with the app, one is the reader's own.
import type { Preferences, ProfileValues } from './preferences';
import { familyOf } from './faces';
import { scripts } from './script';
import { textScopes, textSettingsIn } from './text-settings';
import { defaultZoom } from './zoom';

export const ownProfileId = 'own';
export const givenProfileIds = ['reading', 'presentation', 'lowVision'] as const;
export type GivenProfileId = (typeof givenProfileIds)[number];

/** All of them, in the order in which they are gone through. */
export const profileIds = [...givenProfileIds, ownProfileId] as const;
export type ProfileId = (typeof profileIds)[number];

export const givenProfiles: Readonly<Record<GivenProfileId, ProfileValues>> = {
  // What the app is without any choice.
  reading: { theme: 'system' },
  // For a wall that is looked at from afar: few words in a line, nothing divided, and light, since projectors have no black.
  presentation: {
    theme: 'light',
    text: { size: 200, leading: 90, measure: 80, hyphenation: false },
  },
  // Large letters and large controls, more space between all of them, words whole. The space between letters is the half of what
  // WCAG 2.2, 1.4.12 has a page bear: more of it helps few, and makes words longer than large lines hold.
  lowVision: {
    theme: 'contrast',
    zoom: 150,
    faces: { latin: { kind: 'legible' }, greek: { kind: 'legible' }, cyrillic: { kind: 'legible' } },
    text: {
      size: 150,
      leading: 105,
      letterSpacing: 4,
      wordSpacing: 16,
      paragraphSpacing: 200,
      hyphenation: false,
    },
  },
};

/** What a profile decides, of all preferences. */
export function profileValuesOf({ theme, zoom, faces, text, textOfScripts }: ProfileValues): ProfileValues {
  return {
    theme,
    ...(zoom !== undefined && { zoom }),
    ...(faces !== undefined && { faces }),
    ...(text !== undefined && { text }),
    ...(textOfScripts !== undefined && { textOfScripts }),
  };
}

/** The values of a profile; undefined where the reader has kept none of their own. */
export function valuesOf(profile: ProfileId, { ownProfile }: Preferences): ProfileValues | undefined {
  return profile === ownProfileId ? ownProfile : givenProfiles[profile];
}

/** The profile whose settings hold now; undefined where the reader has settings that are kept in none. */
export function profileOf(preferences: Preferences): ProfileId | undefined {
  const now = effectOf(preferences);
  return profileIds.find((profile) => {
    const values = valuesOf(profile, preferences);
    return values !== undefined && effectOf(values) === now;
  });
}

/**
 * The preferences after a profile was chosen; the same ones where it does not exist. Settings that are kept nowhere become the
 * reader's own profile, unless there is one: who tries a profile finds back what they had.
 */
export function withProfile(preferences: Preferences, profile: ProfileId): Preferences {
  const values = valuesOf(profile, preferences);
  if (values === undefined) return preferences;
  const { ownProfile } = preferences;
  const isKeptNowhere = ownProfile === undefined && profileOf(preferences) === undefined;
  const before = isKeptNowhere ? withOwnProfile(preferences) : preferences;
  return withValues(before, values);
}

/** The preferences after the settings that hold now were kept as the reader's own profile. */
export function withOwnProfile(preferences: Preferences): Preferences {
  return { ...preferences, ownProfile: profileValuesOf(preferences) };
}

/** The preferences with everything that a profile decides taken from some values; what these do not say is as it is by default. */
export function withValues(preferences: Preferences, values: ProfileValues): Preferences {
  const { theme: _theme, zoom: _zoom, faces: _faces, ...rest } = preferences;
  const { text: _text, textOfScripts: _ofScripts, ...others } = rest;
  return { ...others, ...profileValuesOf(values) };
}

/** The profile that follows when the reader goes through those that there are. */
export function nextProfile(preferences: Preferences): ProfileId {
  const there = profileIds.filter((profile) => valuesOf(profile, preferences) !== undefined);
  const now = profileOf(preferences);
  const index = now === undefined ? -1 : there.indexOf(now);
  return there[(index + 1) % there.length] ?? 'reading';
}

/** Equal for values that come to the same: a choice of the default is as good as none. */
function effectOf(values: ProfileValues): string {
  const { theme, zoom = defaultZoom, faces = {} } = values;
  const chosen = scripts.map((script) => familyOf(faces[script], script) ?? null);
  return JSON.stringify([
    theme,
    zoom,
    chosen,
    textScopes.map((scope) => sorted(textSettingsIn(values, scope))),
  ]);
}

function sorted(settings: object): readonly unknown[] {
  return Object.entries(settings).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
