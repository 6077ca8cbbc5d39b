// Tests of placing corrections: which hold, which do not and why, and that those that hold can all be kept to.
import { describe, expect, it } from 'vitest';
import { align } from './align/align';
import type { Alignment, FixedPoint } from './align/alignment';
import { blockTexts } from './article/block-texts';
import { parseEdition } from './article/parse/parse';
import type { BlockId, Edition } from './article/shapes';
import type { Correction, CorrectionStanding } from './correction';
import { correctionBetween, type Correcting } from './correction-for-tests';
import { placeCorrections } from './correction-placing';

const words = ['sail', 'goat', 'winter', 'elbow', 'tailor', 'village', 'button', 'rain', 'collar', 'door'];

/** A paragraph that is like no other one. */
function paragraph(language: string, number: number): string {
  const some = Array.from({ length: 8 }, (_none, index) => words[(number * 3 + index * (number + 1)) % 10]);
  return `${language} ${some.join(' ')} ${'abcdefghij'.charAt(number % 10).repeat(9)} ${some.toReversed().join(' ')}`;
}

function edition(language: string, body: readonly string[]): Edition {
  const text = `---\ntitle: Jackets\n---\n\n${body.join('\n\n')}\n`;
  return parseEdition({ article: 'jackets', language, file: `${language}.md`, text, images: new Map() });
}

/** Paragraphs of an edition without headings: number 1 is the block `s0.p1`. */
function paragraphs(language: string, count = 8): readonly string[] {
  return Array.from({ length: count }, (_none, number) => paragraph(language, number + 1));
}

const fi = edition('fi', paragraphs('fi'));
const el = edition('el', paragraphs('el'));
const de = edition('de', paragraphs('de'));

function blocks(...numbers: readonly number[]): readonly BlockId[] {
  return numbers.map((number) => `s0.p${number}`);
}

function start(one: number, other: number, made = 1): Correction {
  return correctionBetween(fi, el, { kind: 'start', one: blocks(one), other: blocks(other) }, made);
}

function together(one: readonly number[], other: readonly number[], made = 1): Correction {
  const correcting: Correcting = { kind: 'together', one: blocks(...one), other: blocks(...other) };
  return correctionBetween(fi, el, correcting, made);
}

function standings(
  corrections: readonly Correction[],
  one: Edition = fi,
  other: Edition = el,
): readonly CorrectionStanding[] {
  return placeCorrections(corrections, one, other).placed.map(({ standing }) => standing);
}

describe('a correction', () => {
  it('holds where its paragraphs are', () => {
    const corrections = [start(2, 3), together([4, 5], [4])];
    expect(placeCorrections(corrections, fi, el)).toEqual({
      fixed: [
        { kind: 'start', from: 's0.p2', to: 's0.p3' },
        { kind: 'together', from: blocks(4, 5), to: blocks(4) },
      ],
      placed: corrections.map((correction) => ({ correction, standing: 'holds' })),
    });
  });

  it('holds in the other direction, too', () => {
    expect(placeCorrections([start(2, 3)], el, fi).fixed).toEqual([
      { kind: 'start', from: 's0.p3', to: 's0.p2' },
    ]);
  });

  it('between other languages is passed over', () => {
    const correcting: Correcting = { kind: 'start', one: blocks(1), other: blocks(2) };
    const others = [correctionBetween(fi, de, correcting), correctionBetween(de, el, correcting, 2)];
    expect(placeCorrections(others, fi, el)).toEqual({ fixed: [], placed: [] });
    expect(placeCorrections([correctionBetween(fi, fi, correcting)], fi, el).placed).toEqual([]);
    expect(placeCorrections([correctionBetween(fi, fi, correcting)], fi, fi).placed).toEqual([]);
  });
});

describe('after the text has changed, a correction', () => {
  it('follows its paragraphs', () => {
    const longer = edition('fi', [paragraph('fi', 20), ...paragraphs('fi')]);
    expect(placeCorrections([start(2, 3), together([4, 5], [4])], longer, el).fixed).toEqual([
      { kind: 'start', from: 's0.p3', to: 's0.p3' },
      { kind: 'together', from: blocks(5, 6), to: blocks(4) },
    ]);
  });

  it('follows a paragraph with other words', () => {
    const edited = paragraphs('fi').map((text, index) =>
      index === 1 ? text.replace('fi ', 'fi oh ') : text,
    );
    expect(standings([start(2, 3)], edition('fi', edited))).toEqual(['holds']);
  });

  it('is lost with a paragraph of either side', () => {
    const shorter = paragraphs('fi').toSpliced(3, 1);
    const corrections = [together([3, 4], [4]), start(4, 6), start(6, 7)];
    expect(standings(corrections, edition('fi', shorter))).toEqual(['lost', 'lost', 'holds']);
    expect(standings([start(2, 8)], fi, edition('el', paragraphs('el', 6)))).toEqual(['lost']);
  });

  it('of a group takes in what came in between', () => {
    const longer = edition('el', paragraphs('el').toSpliced(4, 0, paragraph('el', 21)));
    expect(placeCorrections([together([3], [4, 5])], fi, longer).fixed).toEqual([
      { kind: 'together', from: blocks(3), to: blocks(4, 5, 6) },
    ]);
  });

  it('of a group does not hold where a heading came in between', () => {
    const parted = edition('el', paragraphs('el').toSpliced(4, 0, '## A heading'));
    expect(standings([together([3], [4, 5])], fi, parted)).toEqual(['contradicted']);
    expect(standings([together([2, 3], [3, 4]), together([5], [6, 7])], fi, parted)).toEqual([
      'holds',
      'holds',
    ]);
  });

  it('of a group may have had a heading in it from the beginning', () => {
    const withHeading = edition('el', paragraphs('el').toSpliced(4, 0, '## A heading'));
    const correcting: Correcting = { kind: 'together', one: blocks(3), other: ['s0.p4', 's1', 's1.p1'] };
    expect(standings([correctionBetween(fi, withHeading, correcting)], fi, withHeading)).toEqual(['holds']);
  });

  it('of a group does not hold where its paragraphs changed their order', () => {
    const [one = '', two = '', ...rest] = paragraphs('el');
    expect(standings([together([3], [1, 2])], fi, edition('el', [two, one, ...rest]))).toEqual([
      'contradicted',
    ]);
  });
});

describe('of two corrections that contradict each other the later one holds:', () => {
  it.each<[string, Correction, Correction]>([
    ['they cross', start(2, 5, 1), start(3, 4, 2)],
    ['one paragraph begins with two', start(2, 3, 1), start(2, 4, 2)],
    ['two paragraphs begin with one', start(2, 3, 1), start(3, 3, 2)],
    ['a beginning is inside a group', together([2, 3], [2, 3], 1), start(3, 3, 2)],
    ['a beginning is inside one side of a group', together([2, 3], [2], 1), start(3, 3, 2)],
    ['a beginning has one side of a group', together([2, 3], [2], 1), start(2, 1, 2)],
    ['groups share a paragraph', together([2, 3], [2], 1), together([3, 4], [3], 2)],
    ['one group is a part of the other', together([2, 3], [2, 3], 1), together([2], [2], 2)],
    ['one group is longer on one side', together([2], [2, 3], 1), together([2], [2], 2)],
    ['groups cross', together([2], [5, 6], 1), together([4, 5], [3], 2)],
  ])('%s', (_what, one, two) => {
    const later = { ...one, made: '2027-01-01T00:00:00.000Z' };
    expect(standings([one, two])).toEqual(['contradicted', 'holds']);
    expect(standings([two, one])).toEqual(['holds', 'contradicted']);
    expect(standings([later, two])).toEqual(['holds', 'contradicted']);
    expect(standings([later, two], el, fi)).toEqual(['holds', 'contradicted']);
  });

  it('and where it is lost, the earlier one', () => {
    const shorter = edition('fi', paragraphs('fi').toSpliced(2, 1));
    expect(standings([start(2, 5, 1), start(3, 4, 2)], shorter)).toEqual(['holds', 'lost']);
  });

  it('what only a contradicted one contradicts holds', () => {
    expect(standings([start(2, 5, 1), start(3, 4, 2), start(4, 3, 3)])).toEqual([
      'contradicted',
      'contradicted',
      'holds',
    ]);
    expect(standings([start(6, 7, 1), start(7, 6, 2), together([7, 8], [8], 3)])).toEqual([
      'holds',
      'contradicted',
      'holds',
    ]);
  });
});

describe('corrections that say the same', () => {
  it('all hold, and are one fixed point', () => {
    const corrections = [start(2, 3, 1), start(2, 3, 2), together([4, 5], [4], 3), together([4, 5], [4], 4)];
    expect(standings(corrections)).toEqual(['holds', 'holds', 'holds', 'holds']);
    expect(placeCorrections(corrections, fi, el).fixed).toHaveLength(2);
  });

  it('are a group and its beginning, of which the group says more', () => {
    const fixed: readonly FixedPoint[] = [{ kind: 'together', from: blocks(4, 5), to: blocks(4) }];
    const [early, late] = [start(4, 4, 1), start(4, 4, 3)];
    const group = together([4, 5], [4], 2);
    expect(placeCorrections([early, group], fi, el).fixed).toEqual(fixed);
    expect(placeCorrections([group, late], fi, el).fixed).toEqual(fixed);
    expect(standings([early, group, late])).toEqual(['holds', 'holds', 'holds']);
  });
});

describe('between title, text and notes', () => {
  const body = ['One[^a] text.', 'Two[^b] texts.', '[^a]: The first note.', '[^b]: The second one.'];
  const [one, other] = [edition('fi', body), edition('el', body)];

  it.each<[string, readonly BlockId[], readonly BlockId[], CorrectionStanding]>([
    ['a title stands for a title', ['s0'], ['s0'], 'holds'],
    ['a note stands for a note', ['n1'], ['n2'], 'holds'],
    ['a title stands for no text', ['s0'], ['s0.p1'], 'contradicted'],
    ['a note stands for no text', ['n1'], ['s0.p2'], 'contradicted'],
    ['a title is in no group with text', ['s0', 's0.p1'], ['s0', 's0.p1'], 'contradicted'],
    ['a note is in no group with text', ['s0.p2', 'n1'], ['s0.p2', 'n1'], 'contradicted'],
  ])('%s', (_what, ones, others, standing) => {
    const correcting: Correcting = { kind: 'together', one: ones, other: others };
    expect(standings([correctionBetween(one, other, correcting)], one, other)).toEqual([standing]);
  });
});

/** Numbers that look random and are the same every time (the generator mulberry32). */
function randomFrom(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
}

describe('any corrections', () => {
  const counts = [9, 7] as const;
  const [one, other] = [
    edition('fi', paragraphs('fi', counts[0])),
    edition('el', paragraphs('el', counts[1])),
  ];

  function randomCorrections(seed: number): readonly Correction[] {
    const random = randomFrom(seed);
    const run = (count: number, length: number): readonly BlockId[] => {
      const first = 1 + random(count - length + 1);
      return blocks(...Array.from({ length }, (_none, index) => first + index));
    };
    return Array.from({ length: 1 + random(8) }, (_none, number) => {
      const kind = random(2) === 0 ? 'start' : 'together';
      const [ones, others] = kind === 'start' ? [1, 1] : [1 + random(3), 1 + random(3)];
      const correcting: Correcting = { kind, one: run(counts[0], ones), other: run(counts[1], others) };
      return correctionBetween(one, other, correcting, number);
    });
  }

  const seeds = Array.from({ length: 300 }, (_none, seed) => seed);

  it('give fixed points that an alignment can keep to', () => {
    for (const seed of seeds) {
      const { fixed } = placeCorrections(randomCorrections(seed), one, other);
      expect(fixed.length, `of seed ${seed}`).toBeGreaterThan(0);
      expect(problemsOf(alignmentBy(fixed, one, other), fixed), `of seed ${seed}`).toEqual([]);
    }
  });

  it('hold where they were made last, and where they contradict no later one', () => {
    for (const seed of seeds) {
      const corrections = randomCorrections(seed);
      const { placed } = placeCorrections(corrections, one, other);
      expect(placed.at(-1)?.standing, `of seed ${seed}`).toBe('holds');
      const holding = placed
        .filter(({ standing }) => standing === 'holds')
        .map(({ correction }) => correction);
      for (const [index, { correction, standing }] of placed.entries()) {
        const later = corrections.slice(index + 1).filter((candidate) => holding.includes(candidate));
        const isAccepted = placeCorrections([correction, ...later], one, other).placed[0]?.standing;
        expect(isAccepted, `of seed ${seed}`).toBe(standing);
      }
    }
  });

  it('are the same in the other direction', () => {
    for (const seed of seeds) {
      const corrections = randomCorrections(seed);
      const [there, back] = [
        placeCorrections(corrections, one, other),
        placeCorrections(corrections, other, one),
      ];
      expect(back.placed).toEqual(there.placed);
      expect(back.fixed.map(({ from, to, ...point }) => ({ ...point, from: to, to: from }))).toEqual(
        there.fixed,
      );
    }
  });

  it('are kept to by the alignment', () => {
    for (const seed of seeds) {
      const { fixed } = placeCorrections(randomCorrections(seed), one, other);
      expect(problemsOf(align(one, other, fixed), fixed), `of seed ${seed}`).toEqual([]);
    }
  });
});

/** An alignment that only keeps to fixed points: all that stands between two of them is one group. */
function alignmentBy(fixed: readonly FixedPoint[], one: Edition, other: Edition): Alignment {
  const [froms, tos] = [one, other].map((side) => blockTexts(side).map(({ id }) => id));
  const groups: { from: BlockId[]; to: BlockId[]; isOpen: boolean }[] = [{ from: [], to: [], isOpen: true }];
  let [left, right] = [froms ?? [], tos ?? []];
  const takeUpTo = (from: BlockId | undefined, to: BlockId | undefined): void => {
    const before = [
      from === undefined ? left.length : left.indexOf(from),
      to === undefined ? right.length : right.indexOf(to),
    ] as const;
    const group = groups.at(-1);
    const [some, others] = [left.slice(0, Math.max(0, before[0])), right.slice(0, Math.max(0, before[1]))];
    if (group?.isOpen === true) {
      group.from.push(...some);
      group.to.push(...others);
    } else if (some.length + others.length > 0) {
      groups.push({ from: [...some], to: [...others], isOpen: true });
    }
    left = left.slice(some.length);
    right = right.slice(others.length);
  };
  for (const point of fixed) {
    const [from, to] = point.kind === 'start' ? [[point.from], [point.to]] : [point.from, point.to];
    takeUpTo(from[0], to[0]);
    groups.push({ from: [...from], to: [...to], isOpen: point.kind === 'start' });
    left = left.slice(from.length);
    right = right.slice(to.length);
  }
  takeUpTo(undefined, undefined);
  return groups.map(({ from, to }) => ({ from, to, confidence: 1, source: 'reader' }));
}

/** What is wrong with an alignment: blocks that are not there once and in order, and fixed points that it does not keep to. */
function problemsOf(alignment: Alignment, fixed: readonly FixedPoint[]): readonly unknown[] {
  const isWhole = (side: readonly BlockId[], count: number): boolean =>
    side.join() === ['s0', ...blocks(...Array.from({ length: count }, (_none, index) => index + 1))].join();
  const broken = fixed.filter((point) =>
    point.kind === 'start'
      ? !alignment.some(({ from, to }) => from[0] === point.from && to[0] === point.to)
      : !alignment.some(({ from, to }) => from.join() === point.from.join() && to.join() === point.to.join()),
  );
  return [
    ...(isWhole(
      alignment.flatMap(({ from }) => from),
      9,
    )
      ? []
      : ['from']),
    ...(isWhole(
      alignment.flatMap(({ to }) => to),
      7,
    )
      ? []
      : ['to']),
    ...broken,
  ];
}
