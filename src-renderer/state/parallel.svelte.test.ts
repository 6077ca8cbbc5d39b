// Languages side by side, with a bridge that answers at once or when told.
import { describe, expect, it, vi } from 'vitest';
import type { Edition } from '../../src-shared/article/shapes';
import type { BesideEdition, BesideWish, Bridge } from '../../src-shared/contract';
import type { LanguageTag } from '../../src-shared/language';
import { messagesIn } from '../../src-shared/messages/messages';
import { defaultPreferences, type Preferences } from '../../src-shared/preferences';
import { ParallelState, type ParallelApp } from './parallel.svelte';

/** How long it is looked for what is to come, in milliseconds. */
const patience = 30_000;

function edition(language: LanguageTag, article = 'one'): Edition {
  const content = [1, 2].map((number) => ({
    kind: 'paragraph' as const,
    id: `s0.p${number}`,
    content: [{ kind: 'text' as const, text: `${language} ${number}` }],
  }));
  const facts = { title: language, authors: [], translators: [], tags: [], original: false };
  return { ...facts, article, language, lead: content, sections: [], notes: [], problems: [] };
}

function besideOf({ beside, article }: BesideWish): BesideEdition | undefined {
  if (beside === 'xx') return undefined;
  return {
    edition: edition(beside, article),
    alignment: [
      { from: ['s0'], to: ['s0'], confidence: 1, source: 'structure' },
      { from: ['s0.p1'], to: [], confidence: 1, source: 'length' },
      { from: ['s0.p2'], to: ['s0.p1', 's0.p2'], confidence: 0.5, source: 'length' },
    ],
    corrections: [],
  };
}

/** A reader of an article in English, German, French and a language that cannot be read. */
function newParallel(given: Partial<Preferences> = {}) {
  let preferences = $state.raw<Preferences>({ ...defaultPreferences, ...given });
  let shown = $state.raw<Edition | undefined>(edition('en'));
  let languages: readonly LanguageTag[] = ['en', 'de', 'fr', 'xx'];
  const announced: string[] = [];
  const notices: string[] = [];
  const asked: LanguageTag[] = [];
  const fonts: LanguageTag[] = [];
  const held: (() => void)[] = [];
  let isHeldBack = false;
  let corrected: () => void = () => undefined;
  const ask = (_name: string, argument: unknown): Promise<unknown> => {
    const wish = argument as BesideWish;
    asked.push(wish.beside);
    if (!isHeldBack) return Promise.resolve(besideOf(wish));
    return new Promise((resolve) => {
      held.push(() => {
        resolve(besideOf(wish));
      });
    });
  };
  const app = {
    announce: (text: string) => announced.push(text),
    notices: { add: (text: string) => notices.push(text) },
    keepPreferences: (kept: Preferences) => {
      preferences = kept;
    },
    get preferences() {
      return preferences;
    },
    readingLanguages: ['en', 'de'],
    reader: {
      get edition() {
        return shown;
      },
      get languages() {
        return languages;
      },
      outline: [],
      currentBlock: 's0.p2',
    },
    say: messagesIn('en'),
  } as unknown as ParallelApp;
  const bridge: Bridge = {
    ask: ask as Bridge['ask'],
    on: (_name, listener) => {
      corrected = listener as () => void;
      return () => undefined;
    },
  };
  const parallel = new ParallelState(app, bridge, ({ language }) => {
    fonts.push(language);
    return Promise.resolve();
  });
  parallel.width = 2_000;
  return {
    parallel,
    announced,
    notices,
    asked,
    fonts,
    preferences: () => preferences,
    beside: () => parallel.beside.map((side) => side.edition.language),
    /** Shows another edition as the reader's state does. */
    read: async (language: LanguageTag, article = 'one') => {
      const next = edition(language, article);
      await parallel.prepare({ edition: next, languages });
      shown = next;
      parallel.shown();
    },
    haveLanguages: (own: readonly LanguageTag[]) => {
      languages = own;
    },
    holdBack: () => {
      isHeldBack = true;
    },
    /** Lets one answer that is held back go, once it was asked for. */
    answer: async (index: number) => {
      await vi.waitUntil(() => held.length > index, patience);
      held[index]?.();
    },
    correct: () => {
      corrected();
    },
  };
}

describe('languages side by side', () => {
  it('are the one being read and the next that the reader reads, with its fonts', async () => {
    const { parallel, beside, fonts, preferences, announced } = newParallel();
    expect(parallel.rows).toEqual([]);
    await parallel.toggle();
    expect(beside()).toEqual(['de']);
    expect(fonts).toEqual(['de']);
    expect(preferences().parallel).toBe(true);
    expect(announced.at(-1)).toMatch(/^Beside the text: Deutsch\./u);
    expect(parallel.rows).toHaveLength(3);
    expect(parallel.currentRow).toBe(2);
  });

  it('go away again', async () => {
    const { parallel, beside, preferences } = newParallel();
    await parallel.toggle();
    await parallel.toggle();
    expect(beside()).toEqual([]);
    expect(preferences().parallel).toBe(false);
  });

  it('are none where there is one, and it says so', async () => {
    const { parallel, announced, haveLanguages, preferences } = newParallel();
    haveLanguages(['en']);
    await parallel.toggle();
    expect(announced).toEqual(['This article exists in one language only.']);
    expect(preferences().parallel).toBeUndefined();
  });

  it('do not change where a file cannot be read, and it says so', async () => {
    const { parallel, beside, notices } = newParallel();
    await parallel.toggle();
    await parallel.choose('second', 'xx');
    expect(beside()).toEqual(['de']);
    expect(notices).toHaveLength(1);
  });

  it('are those chosen for the article, else those chosen last', async () => {
    const first = newParallel({ secondLanguage: 'de', secondLanguages: { one: 'fr' } });
    await first.parallel.toggle();
    expect(first.beside()).toEqual(['fr']);
    const second = newParallel({ secondLanguage: 'fr' });
    await second.parallel.toggle();
    expect(second.beside()).toEqual(['fr']);
  });

  it('are remembered when they are chosen', async () => {
    const { parallel, preferences } = newParallel();
    await parallel.toggle();
    await parallel.choose('second', 'fr');
    expect(preferences()).toMatchObject({ secondLanguage: 'fr', secondLanguages: { one: 'fr' } });
  });

  it('change places when the one beside is to be read, and stay while another is', async () => {
    const { parallel, beside, read, preferences } = newParallel();
    await parallel.toggle();
    await parallel.choose('second', 'fr');
    await read('de');
    expect(beside()).toEqual(['fr']);
    await read('fr');
    expect(beside()).toEqual(['de']);
    expect(preferences().secondLanguages).toEqual({ one: 'de' });
  });

  it('are ready before another edition is shown, and those before stay until then', async () => {
    const { parallel, beside, read } = newParallel();
    await parallel.toggle();
    const before = parallel.rows;
    await parallel.prepare({ edition: edition('fr'), languages: ['en', 'de', 'fr'] });
    expect(parallel.rows).toBe(before);
    await read('fr');
    expect(beside()).toEqual(['de']);
  });

  it('show nothing of a wish that was overtaken', async () => {
    const { parallel, beside, holdBack, answer } = newParallel();
    await parallel.toggle();
    holdBack();
    const first = parallel.choose('second', 'fr');
    const second = parallel.choose('second', 'de');
    await answer(1);
    await answer(0);
    await Promise.all([first, second]);
    expect(beside()).toEqual(['de']);
  });

  it('are aligned anew when corrections have changed, an answer on its way included', async () => {
    const { parallel, asked, holdBack, answer, correct, beside } = newParallel();
    await parallel.toggle();
    holdBack();
    const before = parallel.rows;
    const chosen = parallel.choose('second', 'fr');
    correct();
    // The choice, the aligning anew of what is shown, and the choice once more: it was aligned before the change.
    await answer(0);
    await answer(1);
    await answer(2);
    await chosen;
    await vi.waitUntil(() => asked.length === 4, patience);
    expect(asked).toEqual(['de', 'fr', 'de', 'fr']);
    expect(beside()).toEqual(['fr']);
    expect(parallel.rows).not.toBe(before);
  });
});

describe('a third language', () => {
  it('stands there where there is room, and changes places with the second', async () => {
    const { parallel, beside, preferences } = newParallel();
    await parallel.toggle();
    await parallel.choose('third', 'fr');
    expect(beside()).toEqual(['de', 'fr']);
    expect(preferences().thirdLanguage).toBe('fr');
    parallel.width = 1_199;
    expect(beside()).toEqual(['de']);
    parallel.width = 1_200;
    await parallel.choose('second', 'fr');
    expect(beside()).toEqual(['fr', 'de']);
    await parallel.choose('third', undefined);
    expect(beside()).toEqual(['fr']);
    expect(preferences().thirdLanguage).toBeUndefined();
  });
});

describe('what is to be known of a row', () => {
  it('is what is missing, and what is not certain', async () => {
    const { parallel } = newParallel();
    await parallel.toggle();
    expect(parallel.stateOfRow(0)).toBeUndefined();
    expect(parallel.stateOfRow(1)).toBe('Not in Deutsch');
    expect(parallel.stateOfRow(2)).toMatch(/^Not certain/u);
  });
});
