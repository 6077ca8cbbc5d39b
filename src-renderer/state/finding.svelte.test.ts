// Finding in an article of some paragraphs, on a page that only says where it was sent.
import { describe, expect, it, vi } from 'vitest';
import type { Edition } from '../../src-shared/article/shapes';
import { messagesIn } from '../../src-shared/messages/messages';
import type { Place } from '../../src-shared/place';
import { defaultPreferences, type Preferences } from '../../src-shared/preferences';
import { Finding, mostWords, type FindingApp } from './finding.svelte';
import type { Standing } from './reader.svelte';

function edition(...paragraphs: readonly string[]): Edition {
  const lead = paragraphs.map((text, index) => ({
    kind: 'paragraph' as const,
    id: `s0.p${index + 1}`,
    content: [{ kind: 'text' as const, text }],
  }));
  const facts = { title: 'A title', authors: [], translators: [], tags: [], original: false };
  return { ...facts, article: 'one', language: 'en', lead, sections: [], notes: [], problems: [] };
}

/** Looks until something holds, for longer than vitest does by itself: on a busy machine what finds words takes a second to load. */
function eventually(look: () => void): Promise<void> {
  return vi.waitFor(look, 30_000);
}

/** A reader at the second paragraph of an article. */
function newFinding() {
  let preferences: Preferences = defaultPreferences;
  let block = 's0.p2';
  let offset = 7;
  let shown = edition('One apple', 'Two apples and an apple', 'Three', 'Four apples');
  let selection: string | undefined;
  const announced: string[] = [];
  const left: string[] = [];
  const searched: string[] = [];
  const revealed: string[] = [];
  const place = (): Place => ({ article: 'one', language: 'en', block, offset, share: 0 });
  const moveTo = (to: string, by: number): void => {
    [block, offset] = [to, by];
  };
  const app = {
    announce: (text: string) => announced.push(text),
    keepPreferences: (kept: Preferences) => {
      preferences = kept;
    },
    left: (stop: Place) => left.push(stop.block),
    parallel: { beside: [], rows: [] },
    get preferences() {
      return preferences;
    },
    reader: {
      get edition() {
        return shown;
      },
      get currentBlock() {
        return block;
      },
      get place() {
        return place();
      },
      get standing(): Standing {
        return { place: place(), spot: { block, offset, share: 0 }, origin: undefined };
      },
      goBack: ({ place: to }: Standing) => {
        moveTo(to.block, to.offset);
      },
      page: {
        selection: () => (selection === undefined ? undefined : { text: selection, block }),
        focus: () => undefined,
      },
    },
    say: messagesIn('en'),
    searching: {
      open: () => searched.push('open'),
      set words(words: string) {
        searched.push(words);
      },
    },
    whereOf: (at: string) => at,
  };
  const finding = new Finding(app as unknown as FindingApp);
  finding.shown('one');
  finding.page = {
    show: (_search, hit, at) => {
      moveTo(at, hit.place);
    },
    reveal: (_search, hit, at) => {
      revealed.push(`${at} ${hit.place}`);
    },
  };
  return {
    finding,
    announced,
    left,
    searched,
    revealed,
    moveTo,
    at: () => block,
    where: () => [block, offset],
    show: (...paragraphs: readonly string[]) => {
      shown = edition(...paragraphs);
    },
    select: (text: string) => {
      selection = text;
    },
    type: async (words: string) => {
      finding.type(words);
      await eventually(() => {
        if (words !== '') expect(finding.progress?.search.isDone).toBe(true);
      });
    },
  };
}

describe('finding in the article', () => {
  it('shows the first hit where the reader is, and gives them back', async () => {
    const { finding, type, at, where, announced } = newFinding();
    finding.open();
    await type('apple');
    expect(at()).toBe('s0.p2');
    expect(finding.count).toBe('2 of 4');
    expect(announced.at(-1)).toBe('2 of 4');
    await type('four apple');
    expect(at()).toBe('s0.p4');
    expect(finding.remarks).toEqual(['capitals ignored']);
    expect(finding.close()).toBe(true);
    expect(where()).toEqual(['s0.p2', 7]);
    expect(finding.close()).toBe(false);
  });

  it('begins at the first where there is none after the reader, and says so', async () => {
    const { finding, type, at, moveTo } = newFinding();
    moveTo('s0.p3', 0);
    finding.open();
    await type('one');
    expect(at()).toBe('s0.p1');
    expect(finding.remarks).toContain('begun again at the first');
  });

  it('stays at the hit after Enter, which is one step of the way back', async () => {
    const { finding, type, where, left, announced } = newFinding();
    finding.open();
    await type('apple');
    void finding.enter('next');
    expect(where()).toEqual(['s0.p2', 0]);
    expect(left).toEqual(['s0.p2']);
    expect(announced.at(-1)).toBe('2 of 4, s0.p2');
    void finding.enter('next');
    void finding.enter('next');
    await eventually(() => {
      expect(finding.count).toBe('4 of 4');
    });
    expect(left).toEqual(['s0.p2']);
    finding.close();
    expect(where()).toEqual(['s0.p4', 0]);
  });

  it('stays at the first hit after Enter that came before it was found', async () => {
    const { finding, type, where } = newFinding();
    finding.open();
    await type('appl');
    finding.type('apple');
    void finding.enter('next');
    await eventually(() => {
      expect(finding.count).toBe('2 of 4');
    });
    expect(where()).toEqual(['s0.p2', 0]);
  });

  it('gives the reader back to the hit where they stayed when they typed on', async () => {
    const { finding, type, at, where } = newFinding();
    finding.open();
    await type('apples');
    void finding.enter('next');
    await type('one');
    expect(at()).toBe('s0.p1');
    finding.close();
    expect(where()).toEqual(['s0.p2', 0]);
  });

  it('gives nobody back who went on by themselves', async () => {
    const { finding, type, where, moveTo } = newFinding();
    finding.open();
    await type('four');
    moveTo('s0.p3', 3);
    finding.close();
    expect(where()).toEqual(['s0.p3', 3]);
  });

  it('gives the reader back where nothing is found, and where nothing is looked for', async () => {
    const { finding, type, where, announced } = newFinding();
    finding.open();
    for (const words of ['fourth', '']) {
      await type('four');
      expect(where()[0]).toBe('s0.p4');
      await type(words);
      expect(where()).toEqual(['s0.p2', 7]);
    }
    expect(announced).toContain('Not found in this article');
  });

  it('goes on after it was closed, from where the reader is', async () => {
    const { finding, type, at, moveTo } = newFinding();
    finding.open();
    await type('apple');
    void finding.enter('next');
    finding.close();
    await finding.step('next');
    expect(finding.count).toBe('3 of 4');
    expect(finding.isOpen).toBe(false);
    expect(finding.isShown).toBe(true);
    moveTo('s0.p3', 0);
    await finding.step('next');
    expect(at()).toBe('s0.p4');
    await finding.step('next');
    expect(at()).toBe('s0.p1');
    expect(finding.remarks).toEqual(['begun again at the first']);
    await finding.step('previous');
    expect(at()).toBe('s0.p4');
  });

  it('asks for words where there are none', async () => {
    const { finding } = newFinding();
    await finding.step('next');
    expect(finding.isOpen).toBe(true);
  });

  it('looks for what is selected, but not for a passage', async () => {
    const { finding, select, where } = newFinding();
    select('One\nTwo');
    finding.open();
    expect(finding.words).toBe('');
    select('apple');
    finding.open();
    await eventually(() => {
      expect(finding.count).toBe('4 found');
    });
    expect(where()).toEqual(['s0.p2', 7]);
  });

  it('remembers what must be as it was typed', async () => {
    const { finding, type, announced } = newFinding();
    finding.open();
    await type('Apple');
    finding.toggle('matchCase');
    await eventually(() => {
      expect(announced.at(-1)).toBe('As capitalized: on, Not found in this article');
    });
    expect(finding.options.matchCase).toBe(true);
  });

  it('takes the words to another text of the article, and not to another article', async () => {
    const { finding, type, show } = newFinding();
    finding.open();
    await type('apple');
    show('An apple');
    finding.refresh();
    await eventually(() => {
      expect(finding.count).toBe('1 found');
    });
    finding.shown('two');
    expect(finding.isOpen).toBe(false);
    expect(finding.progress).toBeUndefined();
  });

  it('looks for the latest words alone', async () => {
    const { finding, type, announced } = newFinding();
    finding.open();
    finding.type('apple');
    finding.type('three');
    await type('four');
    expect(announced).toEqual(['1 of 1, capitals ignored']);
  });

  it('takes keys while its field is still to come', async () => {
    const { finding } = newFinding();
    const press = (key: string, given: KeyboardEventInit = {}): boolean =>
      finding.takeKey(new KeyboardEvent('keydown', { key, ...given }));
    expect(press('a')).toBe(false);
    finding.open();
    for (const key of ['a', 'p', 'x', 'Backspace', 'p', '👍']) expect(press(key)).toBe(true);
    expect(press('Backspace')).toBe(true);
    expect(press('Escape')).toBe(false);
    expect(press('k', { ctrlKey: true })).toBe(false);
    expect(finding.words).toBe('app');
    finding.focusField = () => undefined;
    expect(press('l')).toBe(false);
    await eventually(() => {
      expect(finding.count).toBe('2 of 4');
    });
  });

  it('takes the place of the words that were there with the first key that comes ahead of the field', () => {
    const { finding } = newFinding();
    finding.open();
    finding.takeKey(new KeyboardEvent('keydown', { key: 'a' }));
    finding.takeKey(new KeyboardEvent('keydown', { key: 'n' }));
    expect([finding.words, finding.isTypedAhead]).toEqual(['an', true]);
    finding.open();
    expect(finding.isTypedAhead).toBe(false);
    finding.takeKey(new KeyboardEvent('keydown', { key: 'p' }));
    expect(finding.words).toBe('p');
  });

  it('cuts off what nobody can have typed', async () => {
    const { finding, type } = newFinding();
    finding.open();
    await type('a'.repeat(1_000_000));
    expect(finding.words).toHaveLength(mostWords);
    expect(finding.isVain).toBe(true);
  });

  it('marks what the search of the library found, and goes on from the hit where the reader is', async () => {
    const { finding, where, announced, revealed, left } = newFinding();
    await finding.mark('"two apples" an');
    await eventually(() => {
      expect(finding.count).toBe('1 of 3');
    });
    expect(finding.isShown).toBe(true);
    expect(finding.isOpen).toBe(false);
    expect(finding.progress?.search.rangesIn(2)).toEqual([
      { start: 0, end: 10 },
      { start: 11, end: 13 },
      { start: 15, end: 17 },
    ]);
    expect(revealed).toEqual(['s0.p2 0']);
    expect(where()).toEqual(['s0.p2', 7]);
    expect(announced).toEqual([]);
    await finding.step('next');
    expect(finding.count).toBe('2 of 3');
    expect(left).toEqual(['s0.p2']);
    expect(finding.close()).toBe(true);
    expect(finding.isShown).toBe(false);
    expect(where()).toEqual(['s0.p2', 1]);
    expect(finding.words).toBe('');
  });

  it('has nothing to take away where nothing of the search of the library is marked', async () => {
    const { finding } = newFinding();
    await finding.mark('pears -apples');
    await eventually(() => {
      expect(finding.progress?.search.isDone).toBe(true);
    });
    expect(finding.close()).toBe(false);
    expect(finding.isShown).toBe(false);
  });

  it('takes those marks away for another search, and in another article', async () => {
    const { finding, type } = newFinding();
    const mark = async (): Promise<void> => {
      await finding.mark('apples');
      await eventually(() => {
        expect(finding.count).toBe('1 of 2');
      });
    };
    await mark();
    finding.unmark();
    expect(finding.isShown).toBe(false);
    expect(finding.progress).toBeUndefined();
    await mark();
    finding.shown('two');
    expect(finding.isShown).toBe(false);
    finding.shown('one');
    await type('three');
    finding.unmark();
    expect(finding.count).toBe('1 of 1');
  });

  it('keeps those marks in another language, though nothing is found there', async () => {
    const { finding, show, revealed } = newFinding();
    await finding.mark('apples');
    await eventually(() => {
      expect(finding.count).toBe('1 of 2');
    });
    for (const [paragraph, count] of [
      ['Deux pommes', 0],
      ['Apples again', 1],
    ] as const) {
      show(paragraph);
      finding.refresh();
      await eventually(() => {
        expect(finding.progress?.search.count).toBe(count);
      });
      expect(finding.isShown).toBe(true);
    }
    // Who has changed the language stays where they are.
    expect(revealed).toEqual(['s0.p2 0']);
  });

  it('goes on with a word of the search of the library once the bar is opened', async () => {
    const { finding, announced } = newFinding();
    await finding.mark('"apples" -one');
    await eventually(() => {
      expect(finding.count).toBe('1 of 2');
    });
    finding.open();
    expect(finding.words).toBe('apples');
    await eventually(() => {
      expect(announced.at(-1)).toBe('2 found');
    });
    await finding.mark('one apple');
    finding.open();
    expect(finding.words).toBe('apples');
  });

  it('hands what the article does not have over to the search of the library', async () => {
    const { finding, type, searched } = newFinding();
    finding.open();
    await type('pear');
    finding.searchLibrary();
    expect(finding.isShown).toBe(false);
    expect(searched).toEqual(['pear', 'open']);
  });
});
