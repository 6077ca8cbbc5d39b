// What is shown under a paragraph in the second language, with a bridge that answers at once or when told.
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../src-shared/align/alignment';
import type { Edition } from '../../src-shared/article/shapes';
import type { BesideEdition, BesideWish, Bridge, OpenedArticle } from '../../src-shared/contract';
import type { LanguageTag } from '../../src-shared/language';
import { messagesIn } from '../../src-shared/messages/messages';
import { defaultPreferences, type Preferences } from '../../src-shared/preferences';
import { PeekState } from './peek.svelte';

function edition(language: LanguageTag, article = 'one'): Edition {
  const content = [1, 2, 3].map((number) => ({
    kind: 'paragraph' as const,
    id: `s1.p${number}`,
    content: [{ kind: 'text' as const, text: `${language} ${number}` }],
  }));
  const section = { id: 's1', number: 1, level: 2, heading: [], content, sections: [] };
  const facts = { title: `Title ${language}`, authors: [], translators: [], tags: [], original: false };
  return { ...facts, article, language, lead: [], sections: [section], notes: [], problems: [] };
}

const opened = (
  language: LanguageTag,
  languages: readonly LanguageTag[] = ['en', 'fr', 'de'],
  article = 'one',
): OpenedArticle => ({ edition: edition(language, article), languages, bookmarks: [] });

/** One to one, but the second paragraph has none beside it, and the third has two. */
const alignment: Alignment = [
  { from: ['s0'], to: ['s0'], confidence: 1, source: 'structure' },
  { from: ['s1', 's1.p1'], to: ['s1', 's1.p1'], confidence: 1, source: 'structure' },
  { from: ['s1.p2'], to: [], confidence: 1, source: 'length' },
  { from: ['s1.p3'], to: ['s1.p2', 's1.p3'], confidence: 0.9, source: 'length' },
];

function newPeek(beside: (wish: BesideWish) => BesideEdition | undefined = besideOf) {
  const asked: LanguageTag[] = [];
  const announced: string[] = [];
  const fonts: LanguageTag[] = [];
  let preferences = $state.raw<Preferences>({ ...defaultPreferences, languages: ['en', 'de'] });
  let answers: (() => void)[] = [];
  let isHeldBack = false;
  let currentBlock = 's1.p1';
  const heard: (() => void)[] = [];
  const ask = (_name: string, argument: unknown): Promise<unknown> => {
    const wish = argument as BesideWish;
    asked.push(wish.beside);
    if (!isHeldBack) return Promise.resolve(beside(wish));
    return new Promise((resolve) => {
      answers.push(() => {
        resolve(beside(wish));
      });
    });
  };
  const peek = new PeekState({
    bridge: {
      ask: ask as Bridge['ask'],
      on: (_name, listener) => {
        heard.push(listener as () => void);
        return () => undefined;
      },
    },
    prepareText: ({ language }) => {
      fonts.push(language);
      return Promise.resolve();
    },
    say: messagesIn('en'),
    announce: (text) => announced.push(text),
    preferences: () => preferences,
    keepPreferences: (kept) => {
      preferences = kept;
    },
    currentBlock: () => currentBlock,
    readingLanguages: () => preferences.languages,
    shownBeside: () => [],
  });
  return {
    peek,
    asked,
    announced,
    fonts,
    preferences: () => preferences,
    show: (next: OpenedArticle | undefined): void => {
      peek.show(next);
    },
    holdBack: (): void => {
      isHeldBack = true;
    },
    answer: async (): Promise<void> => {
      const due = answers;
      answers = [];
      for (const give of due) give();
      await settled();
    },
    readOn: (block: string): void => {
      currentBlock = block;
    },
    correct: (): void => {
      for (const listener of heard) listener();
      flushSync();
    },
  };
}

function besideOf({ beside }: BesideWish): BesideEdition {
  return { edition: edition(beside), alignment, corrections: [] };
}

/** Lets what was asked be answered. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  flushSync();
}

const ids = (peek: PeekState, block: string): readonly string[] | undefined => {
  const there = peek.at(block);
  return there?.kind === 'counterpart' ? there.pieces.map(({ id }) => id) : undefined;
};

describe('the peek at a paragraph', () => {
  it('is there while it is held, in the first of the other languages that the reader reads', async () => {
    const { peek, show, fonts } = newPeek();
    show(opened('en'));
    peek.press(0);
    await settled();
    expect(peek.at('s1.p1')).toMatchObject({ kind: 'counterpart', language: 'de' });
    expect(peek.at('s1.p2')).toBeUndefined();
    expect(fonts).toEqual(['de']);
    peek.release();
    expect(peek.at('s1.p1')).toBeUndefined();
  });

  it('stays where it is pressed twice soon, and goes with the next press', async () => {
    const { peek, show, announced } = newPeek();
    show(opened('en'));
    peek.press(1_000);
    peek.release();
    peek.press(1_400);
    peek.release();
    await settled();
    expect(peek.at('s1.p1')).toBeDefined();
    expect(peek.isKept('s1.p1')).toBe(true);
    peek.press(1_500);
    peek.release();
    expect(peek.at('s1.p1')).toBeUndefined();
    expect(announced).toEqual([
      'Shown in Deutsch under the paragraph.',
      'No longer shown under the paragraph.',
    ]);
    // The press that took it away is not the first of two.
    peek.press(1_600);
    expect(peek.isKept('s1.p1')).toBe(false);
  });

  it('does not stay where the second press comes late, or on another paragraph', async () => {
    const { peek, show, readOn } = newPeek();
    show(opened('en'));
    peek.press(1_000);
    peek.release();
    peek.press(1_401);
    peek.release();
    readOn('s1.p3');
    peek.press(1_500);
    peek.release();
    await settled();
    expect(peek.isKept('s1.p1') || peek.isKept('s1.p3')).toBe(false);
  });

  it('is not there where it was released before the other edition was', async () => {
    const { peek, show, holdBack, answer } = newPeek();
    show(opened('en'));
    holdBack();
    peek.press(0);
    peek.release();
    await answer();
    expect(peek.isPrepared).toBe(true);
    expect(peek.at('s1.p1')).toBeUndefined();
  });

  it('holds several paragraphs', async () => {
    const { peek, show } = newPeek();
    show(opened('en'));
    await peek.toggle('s1.p1');
    await peek.toggle('s1.p3');
    expect(ids(peek, 's1.p3')).toEqual(['s1.p2', 's1.p3']);
    await peek.toggle('s1.p1');
    expect(peek.at('s1.p1')).toBeUndefined();
    expect(peek.at('s1.p3')).toBeDefined();
  });

  it('shows all blocks of the counterpart, and says where it is not certain which', async () => {
    const { peek, show } = newPeek();
    show(opened('en'));
    for (const block of ['s1.p1', 's1.p3']) await peek.toggle(block);
    expect(ids(peek, 's1.p1')).toEqual(['s1', 's1.p1']);
    expect(peek.at('s1.p1')).toMatchObject({ isCertain: false });
    expect(peek.at('s1.p3')).toMatchObject({ isCertain: true });
  });

  it('says where there is no counterpart', async () => {
    const { peek, show, announced } = newPeek();
    show(opened('en'));
    await peek.toggle('s1.p2');
    expect(peek.at('s1.p2')).toEqual({ kind: 'none', language: 'de' });
    expect(announced).toEqual(['No counterpart in Deutsch.']);
  });

  it('says where the other edition cannot be read', async () => {
    const { peek, show } = newPeek(() => undefined);
    show(opened('en'));
    await peek.toggle();
    expect(peek.at('s1.p1')).toEqual({ kind: 'unreadable', language: 'de' });
  });

  it('says where there is no other language', async () => {
    const { peek, show, announced, asked } = newPeek();
    show(opened('en', ['en']));
    peek.press(0);
    await peek.toggle();
    await settled();
    const said = 'This article exists in one language only.';
    expect(announced).toEqual([said, said]);
    expect(asked).toEqual([]);
  });

  it('asks once for an edition', async () => {
    const { peek, show, asked } = newPeek();
    show(opened('en'));
    void peek.prepare();
    peek.press(0);
    peek.release();
    await settled();
    await peek.toggle();
    expect(asked).toEqual(['de']);
  });

  it('asks anew where the reader corrected the alignment, and shows the old one until then', async () => {
    const { peek, show, asked, correct } = newPeek();
    show(opened('en'));
    await peek.toggle();
    correct();
    expect(peek.isPrepared).toBe(false);
    expect(peek.at('s1.p1')).toBeDefined();
    await peek.prepare();
    expect(asked).toEqual(['de', 'de']);
    expect(peek.isPrepared).toBe(true);
  });

  it('belongs to its edition, and is there again when the reader comes back', async () => {
    const { peek, show } = newPeek();
    show(opened('en'));
    await peek.toggle();
    show(opened('de'));
    await peek.prepare();
    expect(peek.language).toBe('en');
    expect(peek.at('s1.p1')).toBeUndefined();
    show(opened('en'));
    await peek.prepare();
    expect(peek.at('s1.p1')).toBeDefined();
  });

  it('ends with its article', async () => {
    const { peek, show } = newPeek();
    show(opened('en'));
    await peek.toggle();
    show(undefined);
    expect(peek.at('s1.p1')).toBeUndefined();
    show(opened('en'));
    await peek.prepare();
    expect(peek.at('s1.p1')).toBeUndefined();
  });

  it('shows nothing of an answer that was overtaken', async () => {
    const { peek, show, holdBack, answer } = newPeek();
    show(opened('en'));
    holdBack();
    void peek.toggle();
    show(opened('fr', ['en', 'fr', 'de'], 'two'));
    // The first answer is on its way already when the other article is asked for.
    const before = answer();
    peek.press(0);
    await before;
    expect(peek.at('s1.p1')).toBeUndefined();
    await answer();
    expect(peek.at('s1.p1')).toMatchObject({ language: 'en' });
  });

  it('goes through the languages, and remembers the one chosen for the article', async () => {
    const { peek, show, preferences, announced } = newPeek();
    show(opened('en'));
    expect(peek.language).toBe('de');
    await peek.nextLanguage();
    expect(preferences()).toMatchObject({ secondLanguage: 'fr', secondLanguages: { one: 'fr' } });
    expect(announced).toEqual(['Under the paragraph: Français.']);
    await settled();
    await peek.nextLanguage();
    expect(preferences().secondLanguage).toBe('de');
  });

  it('leads links of the other edition to where this one says the same', async () => {
    const { peek, show } = newPeek();
    show(opened('en'));
    await peek.toggle();
    expect(peek.blockFor('s1.p2')).toBe('s1.p3');
    expect(peek.blockFor('unknown')).toBe('unknown');
  });

  it('is expected in a language that the reader reads or chose, and in no other', async () => {
    const { peek, show } = newPeek();
    show(opened('en'));
    expect([peek.language, peek.isExpected]).toEqual(['de', true]);
    show(opened('en', ['en', 'fr']));
    expect([peek.language, peek.isExpected]).toEqual(['fr', false]);
    show(opened('en', ['en', 'fr', 'it']));
    await peek.nextLanguage();
    expect([peek.language, peek.isExpected]).toEqual(['it', true]);
  });
});
