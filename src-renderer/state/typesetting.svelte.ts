// What the reader does with the settings of text and with profiles, and what is said of it.
import {
  nextProfile,
  profileOf,
  withOwnProfile,
  withProfile,
  withValues,
  type ProfileId,
} from '../../src-shared/profiles';
import type { Preferences } from '../../src-shared/preferences';
import {
  defaultTextSettings,
  scopeToChange,
  stepped,
  textSettingsIn,
  withoutTextChoice,
  withTextChoice,
  type TextNumber,
  type TextScope,
  type TextSettings,
} from '../../src-shared/text-settings';
import type { AppState } from './app.svelte';

export class Typesetting {
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Makes a setting larger or smaller by a step, where it holds for the text being read. */
  step(name: TextNumber, way: 'up' | 'down'): void {
    const { preferences } = this.#app;
    const scope = this.#scopeOf(name);
    const value = stepped(name, textSettingsIn(preferences, scope)[name], way);
    this.#app.keepPreferences(withTextChoice(preferences, scope, { [name]: value }));
    this.#tellNumber(name, scope);
  }

  /** Gives the text the normal size. */
  readonly normalSize = (): void => {
    const { preferences } = this.#app;
    const scope = this.#scopeOf('size');
    const { size } = defaultTextSettings;
    this.#app.keepPreferences(
      scope === 'all'
        ? withoutTextChoice(preferences, scope, 'size')
        : withTextChoice(preferences, scope, { size }),
    );
    this.#tellNumber('size', scope);
  };

  toggleJustified(): void {
    const { preferences, announce, say } = this.#app;
    const scope = this.#scopeOf('alignment');
    const before = textSettingsIn(preferences, scope);
    const alignment = before.alignment === 'justified' ? 'start' : 'justified';
    this.#app.keepPreferences(withTextChoice(preferences, scope, { alignment }));
    announce(
      say(alignment === 'justified' && !before.hyphenation ? 'text.justified.not' : `text.${alignment}`),
    );
  }

  toggleHyphenation(): void {
    const { preferences, announce, say } = this.#app;
    const scope = this.#scopeOf('hyphenation');
    const hyphenation = !textSettingsIn(preferences, scope).hyphenation;
    this.#app.keepPreferences(withTextChoice(preferences, scope, { hyphenation }));
    announce(say(hyphenation ? 'text.hyphenated' : 'text.hyphenated.not'));
  }

  /** Has the settings of a profile hold. It can be undone, also where nothing else has kept what held before. */
  chooseProfile(profile: ProfileId): void {
    const before = this.#app.preferences;
    const chosen = withProfile(before, profile);
    if (chosen === before) return;
    this.#app.keepPreferences(chosen);
    const text = this.#app.say('profile.chosen', { profile: this.#app.say(`profile.${profile}`) });
    this.#app.undo.add({
      text,
      undo: () => {
        this.#app.keepPreferences(withProfilesOf(this.#app.preferences, before));
        return Promise.resolve(true);
      },
      redo: () => {
        this.#app.keepPreferences(withProfilesOf(this.#app.preferences, chosen));
        return Promise.resolve(true);
      },
    });
    this.#app.announce(text);
  }

  readonly nextProfile = (): void => {
    this.chooseProfile(nextProfile(this.#app.preferences));
  };

  /** Keeps the settings that hold now as the reader's own profile. */
  readonly keepOwnProfile = (): void => {
    const before = this.#app.preferences;
    const kept = withOwnProfile(before);
    this.#app.keepPreferences(kept);
    const text = this.#app.say('profile.kept');
    this.#app.undo.add({
      text,
      undo: () => {
        this.#app.keepPreferences(withOwnProfileOf(this.#app.preferences, before));
        return Promise.resolve(true);
      },
      redo: () => {
        this.#app.keepPreferences(withOwnProfileOf(this.#app.preferences, kept));
        return Promise.resolve(true);
      },
    });
    this.#app.announce(text);
  };

  get profile(): ProfileId | undefined {
    return profileOf(this.#app.preferences);
  }

  #scopeOf(name: keyof TextSettings): TextScope {
    return scopeToChange(this.#app.preferences, this.#app.reader.edition?.language, name);
  }

  #tellNumber(name: TextNumber, scope: TextScope): void {
    const { announce, preferences, say } = this.#app;
    const said = say('text.now', {
      setting: say(`text.${name}`),
      value: textSettingsIn(preferences, scope)[name],
    });
    announce(scope === 'all' ? said : say('text.now.in', { said, script: say(`script.${scope}`) }));
  }
}

/** The preferences with what other ones say of profiles: the settings that one decides, and the one kept. */
function withProfilesOf(preferences: Preferences, other: Preferences): Preferences {
  return withOwnProfileOf(withValues(preferences, other), other);
}

function withOwnProfileOf(preferences: Preferences, { ownProfile }: Preferences): Preferences {
  const { ownProfile: _, ...others } = preferences;
  return ownProfile === undefined ? others : { ...others, ownProfile };
}
