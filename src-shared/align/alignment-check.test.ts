// Tests of whether something is an alignment of two editions.
import { expect, it } from 'vitest';
import type { AlignedGroup } from './alignment';
import { alignmentCheck } from './alignment-check';

const isAlignment = alignmentCheck(['a', 'b', 'c'], ['x', 'y']);

function group(from: string, to: string, changes: Partial<AlignedGroup> = {}): AlignedGroup {
  return { from: from.split(''), to: to.split(''), confidence: 0.5, source: 'length', ...changes };
}

it('is one where every block stands once, in order', () => {
  expect(isAlignment([group('a', 'x'), group('bc', 'y')])).toBe(true);
  expect(isAlignment([group('a', ''), group('b', 'xy'), group('c', '')])).toBe(true);
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['no list', { from: ['a', 'b', 'c'], to: ['x', 'y'] }],
  ['one that lacks a block', [group('ab', 'xy')]],
  ['one that lacks a block of the other side', [group('abc', 'x')]],
  ['one with a block twice', [group('ab', 'x'), group('bc', 'y')]],
  ['one with another block', [group('abd', 'xy')]],
  ['one that crosses', [group('a', 'y'), group('bc', 'x')]],
  ['one with an empty group', [group('abc', 'xy'), group('', '')]],
  ['one with too much confidence', [group('abc', 'xy', { confidence: 1.5 })]],
  ['one with too little confidence', [group('abc', 'xy', { confidence: -0.5 })]],
  ['one with no confidence', [{ ...group('abc', 'xy'), confidence: '1' }]],
  ['one of an unknown source', [{ ...group('abc', 'xy'), source: 'guess' }]],
  ['one with numbers for blocks', [{ ...group('abc', 'xy'), from: [1, 2, 3] }]],
])('is not %s', (_what, value) => {
  expect(isAlignment(value)).toBe(false);
});
