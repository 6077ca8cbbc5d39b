// Adding tags and completing them.
import { describe, expect, it } from 'vitest';
import { longestTag, mostTags } from './bookmark';
import { failed, ok } from './result';
import { completionsOf, withTyped } from './tag-list';

describe('adding what was typed', () => {
  it('adds a tag without the space around it, and several that are parted by commas', () => {
    expect(withTyped(['law'], '  human   rights ', 'en')).toEqual(ok(['law', 'human rights']));
    expect(withTyped([], 'a, b,c', 'en')).toEqual(ok(['a', 'b', 'c']));
    expect(withTyped([], '法律、人権，自由', 'en')).toEqual(ok(['法律', '人権', '自由']));
  });

  it('adds nothing where nothing was typed', () => {
    expect(withTyped(['law'], ' , ', 'en')).toEqual(ok(['law']));
  });

  it('takes no tag twice, whatever its case and its code points', () => {
    expect(withTyped(['Law'], 'lAW', 'en')).toEqual(failed('there-already'));
    expect(withTyped(['caf\u00e9'], 'cafe\u0301', 'en')).toEqual(failed('there-already'));
    expect(withTyped([], 'a, A', 'en')).toEqual(failed('there-already'));
  });

  it('keeps to the longest tag and to the number of tags', () => {
    expect(withTyped([], 'x'.repeat(longestTag), 'en').ok).toBe(true);
    expect(withTyped([], 'x'.repeat(longestTag + 1), 'en')).toEqual(failed('too-long'));
    const full = Array.from({ length: mostTags }, (_, index) => String(index));
    expect(withTyped(full, 'one more', 'en')).toEqual(failed('too-many'));
    expect(withTyped(full.slice(1), 'one more', 'en').ok).toBe(true);
  });
});

describe('completing', () => {
  it('offers first what begins with the letters, then what holds them', () => {
    const known = ['Jura', 'Human rights', 'Rights of nature', 'law'];
    expect(completionsOf('RIGHT', known, [], 'en')).toEqual(['Rights of nature', 'Human rights']);
  });

  it('offers nothing before a letter is typed, and nothing that is there already', () => {
    expect(completionsOf(' ', ['law'], [], 'en')).toEqual([]);
    expect(completionsOf('l', ['law', 'logic'], ['Law'], 'en')).toEqual(['logic']);
  });
});
