import { describe, expect, it } from 'vitest';
import { isPlace } from './place';

const place = { article: 'human-rights', language: 'pt-BR', block: 's2.p3', offset: -12.5, share: 0.25 };

describe('a place', () => {
  it('names article, language, block, and how far down the block the eye is', () => {
    expect(isPlace(place)).toBe(true);
    expect(isPlace({ ...place, offset: 0, share: 1 })).toBe(true);
  });

  it.each<[what: string, wrong: Readonly<Record<string, unknown>>]>([
    ['article', { article: '../other' }],
    ['article', { article: '' }],
    ['article', { article: 7 }],
    ['language', { language: 'xx' }],
    ['language', { language: 'pt_br' }],
    ['block', { block: 3 }],
    ['block', { block: 'x'.repeat(201) }],
    ['offset', { offset: Number.NaN }],
    ['offset', { offset: Number.POSITIVE_INFINITY }],
    ['offset', { offset: '0' }],
    ['share', { share: null }],
    ['share', { share: Number.NaN }],
  ])('is none with such an %s: %j', (_what, wrong) => {
    expect(isPlace({ ...place, ...wrong })).toBe(false);
  });

  it.each(Object.keys(place))('is none without %s', (field) => {
    expect(isPlace(Object.fromEntries(Object.entries(place).filter(([name]) => name !== field)))).toBe(false);
  });

  it.each([undefined, null, 'place', 7, [place], []])('is not %j', (value) => {
    expect(isPlace(value)).toBe(false);
  });
});
