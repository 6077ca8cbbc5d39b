import { describe, expect, it } from 'vitest';
import { blockNamed } from './go-to';
import { numbersOf } from './numbering';
import { outlineOf } from './outline';
import { bodyOf } from './parse/editions-for-tests';

const outline = outlineOf(
  bodyOf('Lead\n\n## Life\n\n- One\n  - Nested\n- Two\n\n### Deep {#deep}\n\nText[^1]\n\n[^1]: Note\n'),
);

describe('the numbers of blocks', () => {
  it('are those of section and paragraph, whatever the ids; the title and the notes have none', () => {
    expect([...numbersOf(outline)]).toEqual([
      ['s0.p1', '0.1'],
      ['s1', '1'],
      ['s1.p1', '1.1'],
      ['s1.p2', '1.2'],
      ['s1.p3', '1.3'],
      ['deep', '2'],
      ['deep.p1', '2.1'],
    ]);
  });

  it('lead back to their blocks', () => {
    for (const [block, number] of numbersOf(outline)) {
      expect(blockNamed(outline, number, 'en')).toBe(block);
    }
  });
});
