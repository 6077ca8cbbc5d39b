// What corresponds to what was found, with a bridge that answers when the test says so.
import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../src-shared/contract';
import type { Counterpart, CounterpartWish } from '../../src-shared/search/shapes';
import { CounterpartsState } from './counterparts.svelte';

const found = { article: 'human-rights', language: 'ja', block: 's2.p1' };
const inEnglish: Counterpart = { language: 'en', block: 's2.p1', text: 'All human beings', isCertain: true };

function newCounterparts(reading: readonly string[] = ['en', 'fr']) {
  const asked: CounterpartWish[] = [];
  const waiting: ((answer: Counterpart | undefined) => void)[] = [];
  let correct: () => void = () => undefined;
  const ask = (_name: string, wish: CounterpartWish): Promise<unknown> => {
    asked.push(wish);
    return new Promise((resolve) => waiting.push(resolve));
  };
  const state = new CounterpartsState(
    {
      ask: ask as Bridge['ask'],
      on: (_name, heard) => {
        correct = heard as typeof correct;
        return () => undefined;
      },
    },
    () => reading,
  );
  return {
    state,
    asked,
    correct: () => {
      correct();
    },
    /** Answers a request, counted from 0. */
    answer: async (request: number, counterpart: Counterpart | undefined): Promise<void> => {
      waiting[request]?.(counterpart);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

describe('what corresponds to a hit', () => {
  it('is asked for once, in the language that the reader reads first', async () => {
    const { state, asked, answer } = newCounterparts();
    state.want(found);
    state.want(found);
    expect(asked).toEqual([{ ...found, into: 'en' }]);
    expect(state.of(found)).toBeUndefined();
    await answer(0, inEnglish);
    state.want(found);
    expect(state.of(found)).toEqual(inEnglish);
    expect(asked).toHaveLength(1);
  });

  it('is asked for in the next language where the first one has nothing', async () => {
    const { state, asked, answer } = newCounterparts();
    state.want(found);
    await answer(0, undefined);
    await answer(1, { ...inEnglish, language: 'fr' });
    expect(asked.map(({ into }) => into)).toEqual(['en', 'fr']);
    expect(state.of(found)?.language).toBe('fr');
  });

  it('is not asked for again where no language has anything', async () => {
    const { state, asked, answer } = newCounterparts(['en']);
    state.want(found);
    await answer(0, undefined);
    state.want(found);
    expect(asked).toHaveLength(1);
    expect(state.of(found)).toBeUndefined();
  });

  it('is not asked for in a language that the reader reads, or a kind of it', () => {
    const { state, asked } = newCounterparts(['pt']);
    state.want({ ...found, language: 'pt-BR' });
    expect(asked).toEqual([]);
    expect(state.isForeign('ja')).toBe(true);
  });

  it('is asked for anew once the reader has corrected what corresponds', async () => {
    const { state, asked, answer, correct } = newCounterparts();
    state.want(found);
    await answer(0, inEnglish);
    correct();
    expect(state.of(found)).toBeUndefined();
    state.want(found);
    correct();
    state.want(found);
    expect(asked).toHaveLength(3);
    await answer(1, { ...inEnglish, text: 'too old' });
    expect(state.of(found)).toBeUndefined();
    await answer(2, inEnglish);
    expect(state.of(found)).toEqual(inEnglish);
  });
});
