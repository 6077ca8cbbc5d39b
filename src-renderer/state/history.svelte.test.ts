// The way back and forward again through the places that the reader jumped from.
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src-shared/place';
import { HistoryState, type Stop } from './history.svelte';

function at(block: string, language = 'en', article = 'one'): Place {
  return { article, language, block, offset: 0, share: 0 };
}

/** A history in which the reader jumped from each of these. */
function cameBy(...stops: readonly Stop[]): HistoryState {
  const history = new HistoryState();
  for (const stop of stops) history.leave(stop);
  return history;
}

describe('the history', () => {
  it('has nowhere to go at first', () => {
    const history = new HistoryState();
    expect(history.goBack('library')).toBeUndefined();
    expect(history.goForward('library')).toBeUndefined();
  });

  it('goes back the way that the reader came, and forward again', () => {
    const history = cameBy('library', at('s1'), at('s2', 'fr'));
    expect(history.goBack(at('s9'))).toEqual(at('s2', 'fr'));
    expect(history.goBack(at('s2', 'fr'))).toEqual(at('s1'));
    expect(history.goBack(at('s1'))).toBe('library');
    expect(history.goBack('library')).toBeUndefined();
    expect(history.goForward('library')).toEqual(at('s1'));
    expect(history.goForward(at('s1'))).toEqual(at('s2', 'fr'));
    expect(history.goForward(at('s2', 'fr'))).toEqual(at('s9'));
    expect(history.goForward(at('s9'))).toBeUndefined();
  });

  it('comes forward to where the reader went back from, not to where they had jumped', () => {
    const history = cameBy(at('s1'));
    history.goBack(at('s2.p7'));
    expect(history.goForward(at('s1'))).toEqual(at('s2.p7'));
  });

  it('forgets what lay ahead when the reader takes another way', () => {
    const history = cameBy(at('s1'), at('s2'));
    history.goBack(at('s3'));
    history.leave(at('s2'));
    expect(history.goForward(at('s8'))).toBeUndefined();
    expect(history.goBack(at('s8'))).toEqual(at('s2'));
    expect(history.goBack(at('s2'))).toEqual(at('s1'));
  });

  it('has a place once that was left twice, but every language of it', () => {
    const history = cameBy(at('s1'), { ...at('s1'), offset: 12 }, at('s1', 'fr'), at('s1', 'fr', 'two'));
    expect(history.goBack('library')).toEqual(at('s1', 'fr', 'two'));
    expect(history.goBack(at('s1', 'fr', 'two'))).toEqual(at('s1', 'fr'));
    expect(history.goBack(at('s1', 'fr'))).toEqual(at('s1'));
    expect(history.goBack(at('s1'))).toBeUndefined();
  });

  it('never leads to where the reader is already', () => {
    const history = cameBy(at('s1'), at('s9'));
    expect(history.goBack(at('s9'))).toEqual(at('s1'));
    const fromLibrary = cameBy('library');
    expect(fromLibrary.goBack('library')).toBeUndefined();
  });

  it('remembers two hundred stops', () => {
    const history = cameBy(...Array.from({ length: 250 }, (_, index) => at(`s${index}`)));
    let last: Stop = at('end');
    let count = 0;
    for (let stop = history.goBack(last); stop !== undefined; stop = history.goBack(last)) {
      last = stop;
      count += 1;
    }
    expect(count).toBe(200);
    expect(last).toEqual(at('s50'));
  });
});
