// Tests of making corrections.
import { describe, expect, it } from 'vitest';
import type { AlignedGroup, Alignment } from './align/alignment';
import { parseEdition } from './article/parse/parse';
import type { Edition } from './article/shapes';
import { isCorrection } from './correction';
import { joinedBlocks, likelyEnd, makeCorrection } from './correction-making';

function edition(language: string, ...paragraphs: readonly string[]): Edition {
  const text = `---\ntitle: ${language}\n---\n\n${paragraphs.join('\n\n')}\n`;
  return parseEdition({ article: 'jackets', language, file: `${language}.md`, text, images: new Map() });
}

function group(from: readonly string[], to: readonly string[]): AlignedGroup {
  return { from, to, confidence: 1, source: 'length' };
}

const alignment: Alignment = [
  group(['s0'], ['s0']),
  group(['s0.p1'], []),
  group(['s0.p2'], []),
  group(['s0.p3'], ['s0.p1', 's0.p2']),
];
const pair = { one: edition('en', 'One.', 'Two.', 'Three.'), other: edition('fr', 'Un.', 'Deux.') };
const making = { id: '00000000-0000-4000-8000-000000000001', now: Date.parse('2026-01-01T00:00:00Z') };

describe('joining a row', () => {
  it('takes the paragraphs of both rows, in their order', () => {
    expect(joinedBlocks(alignment, 's0.p3', 'above')).toEqual({
      from: ['s0.p2', 's0.p3'],
      to: ['s0.p1', 's0.p2'],
    });
    expect(joinedBlocks(alignment, 's0.p2', 'below')).toEqual({
      from: ['s0.p2', 's0.p3'],
      to: ['s0.p1', 's0.p2'],
    });
  });

  it('is not possible where there is no row, or nothing on the other side', () => {
    expect(joinedBlocks(alignment, 's0', 'above')).toBe('no-row');
    expect(joinedBlocks(alignment, 's0.p3', 'below')).toBe('no-row');
    expect(joinedBlocks(alignment, 's9', 'below')).toBe('no-row');
    expect(joinedBlocks(alignment, 's0.p1', 'below')).toBe('one-sided');
  });
});

describe('a correction', () => {
  it('has the anchors of its paragraphs, and passes its own check', () => {
    const made = makeCorrection(pair, 'together', { from: ['s0.p2', 's0.p3'], to: ['s0.p1'] }, making);
    expect(made).toMatchObject({
      kind: 'together',
      article: 'jackets',
      one: [
        { language: 'en', block: 's0.p2', quote: 'Two.' },
        { language: 'en', block: 's0.p3' },
      ],
      other: [{ language: 'fr', block: 's0.p1', quote: 'Un.' }],
      made: '2026-01-01T00:00:00.000Z',
    });
    expect(isCorrection(made)).toBe(true);
    expect(isCorrection(makeCorrection(pair, 'start', { from: ['s0.p2'], to: ['s0.p2'] }, making))).toBe(
      true,
    );
  });

  it('is not made of paragraphs that are not there', () => {
    expect(makeCorrection(pair, 'start', { from: ['s0.p4'], to: ['s0.p1'] }, making)).toBeUndefined();
    expect(makeCorrection(pair, 'start', { from: ['s0.p1'], to: ['s0.p3'] }, making)).toBeUndefined();
  });
});

describe('a link begins', () => {
  it('with the first counterpart, else with the next paragraph there is, else with the last', () => {
    expect(likelyEnd(alignment, 's0.p3')).toBe('s0.p1');
    expect(likelyEnd(alignment, 's0.p1')).toBe('s0.p1');
    expect(likelyEnd([group(['s0'], ['s0']), group(['s0.p1'], [])], 's0.p1')).toBe('s0');
    expect(likelyEnd([], 's0')).toBeUndefined();
  });
});
