// Tests of the alignment of two editions: what always holds, what comes first, and what a reader fixes.
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../article/outline';
import { bodyOf } from '../article/parse/editions-for-tests';
import type { Edition } from '../article/shapes';
import { align } from './align';
import { leastConfidence, reversed, type Alignment, type FixedPoint } from './alignment';
import { mostBlocks } from './length-model';

const words = (count: number): string => 'Some words here. '.repeat(count);
const paragraphs = (...lengths: readonly number[]): string =>
  lengths.map((length) => `${words(length)}\n\n`).join('');

/** The groups in short: `s1.p1 = s1.p1 s1.p2`. */
function groups(one: Edition, other: Edition, fixed: readonly FixedPoint[] = []): readonly string[] {
  return align(one, other, fixed).map(({ from, to }) => `${from.join(' ')} = ${to.join(' ')}`);
}

function idsOf(edition: Edition): readonly string[] {
  return outlineOf(edition).flatMap(({ blocks }) => blocks.map(({ id }) => id));
}

function expectWhole(alignment: Alignment, one: Edition, other: Edition): void {
  expect(alignment.flatMap(({ from }) => from)).toEqual(idsOf(one));
  expect(alignment.flatMap(({ to }) => to)).toEqual(idsOf(other));
  for (const { from, to, confidence, source } of alignment) {
    const [fewer, more] = [Math.min(from.length, to.length), Math.max(from.length, to.length)];
    expect(more).toBeGreaterThan(0);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    if (source === 'reader') continue;
    const isAllowed =
      (fewer === 0 && more === 1) || (fewer === 1 && more <= mostBlocks) || (fewer === 2 && more === 2);
    expect(isAllowed, `${from.join(' ')} = ${to.join(' ')}`).toBe(true);
  }
}

describe('editions of the same structure', () => {
  it('are aligned block by block, and certainly', () => {
    const one = bodyOf('Lead\n\n## A\n\nx\n\n- y\n- z\n\n### B\n\nx\n');
    const other = bodyOf('머리말\n\n## 가\n\n하\n\n- 나\n- 다\n\n### 라\n\n마\n');
    const alignment = align(one, other);
    expect(alignment.map(({ from, to }) => [...from, ...to])).toEqual(idsOf(one).map((id) => [id, id]));
    for (const { confidence, source } of alignment) {
      expect(confidence).toBeGreaterThanOrEqual(leastConfidence);
      expect(source).toBe('structure');
    }
  });

  it('are aligned by the ids that an author gave', () => {
    const markdown = '## A {#law}\n\nx\n';
    expect(align(bodyOf(markdown), bodyOf(markdown)).map(({ source }) => source)).toEqual([
      'structure',
      'same-id',
      'same-id',
    ]);
  });
});

describe('editions of another structure', () => {
  it('are aligned by the ids of headings', () => {
    const one = bodyOf('## A {#a}\n\nx\n\n## B {#b}\n\nx\n');
    const other = bodyOf('## Preface {#preface}\n\nx\n\n## C {#a}\n\nx\n\n## D {#b}\n\nx\n');
    expect(groups(one, other)).toEqual([
      's0 = s0',
      ' = preface',
      ' = preface.p1',
      'a = a',
      'a.p1 = a.p1',
      'b = b',
      'b.p1 = b.p1',
    ]);
  });

  it('are aligned by the numbers of headings', () => {
    const one = bodyOf('## Article 1\n\nx\n\n## Article 2\n\nx\n\n## Article 3\n\nx\n');
    const other = bodyOf('## 第一条\n\nx\n\n## 第三条\n\nx\n');
    expect(groups(one, other)).toContain('s2 = ');
    expect(groups(one, other)).toContain('s3 = s2');
    expect(groups(one, other)).toContain('s3.p1 = s2.p1');
  });

  it('are aligned with one paragraph for the whole of a section', () => {
    const one = bodyOf(`## A\n\n${paragraphs(3, 2, 4, 1)}## B\n\nx\n`);
    const other = bodyOf(`## A\n\n${paragraphs(9)}## B\n\nx\n`);
    expect(groups(one, other)).toContain('s1.p1 s1.p2 s1.p3 s1.p4 = s1.p1');
    expect(align(one, other)[2]?.confidence).toBe(1);
  });

  it('never have a heading in a group with words', () => {
    const one = bodyOf(`## A\n\n${paragraphs(3)}## B\n\n${paragraphs(3)}`);
    for (const { from, to } of align(one, bodyOf(paragraphs(6)))) {
      if (from.some((id) => /^s[12]$/u.test(id))) expect([from.length, to.length]).toEqual([1, 0]);
    }
  });

  it('are aligned by length', () => {
    const one = bodyOf(paragraphs(4, 20, 9, 14, 30));
    const other = bodyOf(paragraphs(4, 8, 12, 9, 44));
    expect(groups(one, other)).toEqual([
      's0 = s0',
      's0.p1 = s0.p1',
      's0.p2 = s0.p2 s0.p3',
      's0.p3 = s0.p4',
      's0.p4 s0.p5 = s0.p5',
    ]);
  });

  it('are aligned by code that is the same', () => {
    const one = bodyOf('x\n\n```\nlet a = 1;\n```\n\ny\n');
    const other = bodyOf('x\n\nx\n\nx\n\n```\nlet a = 1;\n```\n\n```\nlet b = 2;\n```\n\ny\n');
    expect(groups(one, other)).toContain('s0.p2 = s0.p4');
  });
});

it('aligns notes with notes alone, by number where there are as many', () => {
  const notes = (count: number): string =>
    Array.from({ length: count }, (_, index) => `Words^[Note ${index}]\n\n`).join('');
  expect(groups(bodyOf(notes(3)), bodyOf(notes(3))).slice(-3)).toEqual(['n1 = n1', 'n2 = n2', 'n3 = n3']);
  const some = align(bodyOf(notes(3)), bodyOf('Words\n\nWords\n\nWords\n'));
  expect(some.slice(-3).map(({ from, to }) => [from, to])).toEqual([
    [['n1'], []],
    [['n2'], []],
    [['n3'], []],
  ]);
});

describe('what a reader fixed', () => {
  const one = bodyOf(`## A\n\n${paragraphs(5, 5, 5, 5)}## B\n\n${paragraphs(5)}`);

  it.each([
    [{ kind: 'start', from: 's1.p3', to: 's1.p2' }, 's1.p3 = s1.p2'],
    [
      { kind: 'together', from: ['s1.p1', 's1.p2', 's1.p3'], to: ['s1.p1', 's1.p2'] },
      's1.p1 s1.p2 s1.p3 = s1.p1 s1.p2',
    ],
    [{ kind: 'start', from: 's2', to: 's1.p4' }, 's2 = s1.p4'],
    [{ kind: 'together', from: ['s1.p2'], to: [] }, 's1.p2 = '],
  ] as const)('holds: %j', (point, expected) => {
    const alignment = align(one, one, [point]);
    expectWhole(alignment, one, one);
    expect(groups(one, one, [point]).some((group) => group.startsWith(expected))).toBe(true);
    if (point.to.length === 0) return;
    expect(alignment.filter(({ source }) => source === 'reader')).toHaveLength(1);
    expect(alignment.find(({ source }) => source === 'reader')?.confidence).toBe(1);
  });

  it('may be larger than any other group', () => {
    const many = bodyOf(paragraphs(...Array.from({ length: 20 }, () => 3)));
    const from = idsOf(many).slice(1, 16);
    const fixed = [{ kind: 'together', from, to: from.slice(0, 14) }] as const;
    expect(align(many, many, fixed)[1]).toEqual({
      ...fixed[0],
      kind: undefined,
      confidence: 1,
      source: 'reader',
    });
  });

  it('is ignored where its blocks are not there, or it would cross another', () => {
    const fixed: readonly FixedPoint[] = [
      { kind: 'start', from: 's9.p1', to: 's1.p1' },
      { kind: 'together', from: ['s1.p9'], to: ['s1.p1'] },
      { kind: 'start', from: 's1.p1', to: 's1.p4' },
      { kind: 'start', from: 's1.p3', to: 's1.p1' },
    ];
    expectWhole(align(one, one, fixed), one, one);
  });
});

/** Numbers that look random: a linear congruential generator (Numerical Recipes). */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function randomMarkdown(random: (limit: number) => number): string {
  return Array.from({ length: random(30) }, () => {
    switch (random(8)) {
      case 0:
        return `${'#'.repeat(2 + random(2))} ${random(2) === 0 ? 'Part' : `Part ${random(9)}`}`;
      case 1:
        return `\`\`\`\n${random(3)}\n\`\`\``;
      case 2:
        return `- ${words(random(9))}\n- ${words(1)}`;
      case 3:
        return `Words^[${words(1 + random(4))}]`;
      default:
        return words(1 + random(30));
    }
  }).join('\n\n');
}

describe.each(Array.from({ length: 60 }, (_, seed) => seed))('random editions %i', (seed) => {
  const random = randomFrom(seed);
  const one = bodyOf(randomMarkdown(random));
  const other = bodyOf(randomMarkdown(random));

  it('are aligned whole, in order and in the shapes there are, the same both ways', () => {
    const alignment = align(one, other);
    expectWhole(alignment, one, other);
    expect(align(other, one)).toEqual(reversed(alignment));
  });

  it('keep to what a reader fixed', () => {
    const text = (edition: Edition): readonly string[] =>
      idsOf(edition).filter((id) => id !== 's0' && !id.startsWith('n'));
    const [ids, otherIds] = [text(one), text(other)];
    const [from, to] = [ids[random(ids.length)], otherIds[random(otherIds.length)]];
    if (from === undefined || to === undefined) return;
    const alignment = align(one, other, [{ kind: 'start', from, to }]);
    expectWhole(alignment, one, other);
    const group = alignment.find((found) => found.from[0] === from);
    expect(group).toMatchObject({ source: 'reader', confidence: 1 });
    expect(group?.to[0]).toBe(to);
  });
});
