// Tests that an anchor is made of what will find it again, and is found again there and nowhere else.
import { describe, expect, it } from 'vitest';
import { anchorFinder, isAnchor, makeAnchor, textHash, type Anchor, type Finding } from './anchor';
import type { BlockText } from './article/block-texts';

const edition = { article: 'human-rights', language: 'en' } as const;

/** Paragraphs under one heading, with the ids that a parser would give. */
function paragraphs(...texts: readonly string[]): readonly BlockText[] {
  return texts.map((text, index) => ({ id: `s1.p${index + 1}`, text }));
}

function anchorIn(texts: readonly BlockText[], block: string): Anchor {
  const anchor = makeAnchor(edition, texts, block);
  if (anchor === undefined) throw new Error(`No block ${block}`);
  return anchor;
}

/** Where the paragraph with a text is found after an edit. */
function found(before: readonly string[], text: string, after: readonly string[]): Finding {
  const texts = paragraphs(...before);
  const anchor = anchorIn(texts, texts.find((block) => block.text === text)!.id);
  return anchorFinder(paragraphs(...after))(anchor);
}

/** Five paragraphs of different kinds in scripts that differ in all that could matter. */
const scripts: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  Latin: [
    'Everyone has the right to life, liberty and security of person.',
    'No one shall be held in slavery or servitude; slavery and the slave trade shall be prohibited in all their forms.',
    'Everyone has the right to recognition everywhere as a person before the law. It cannot be taken away.',
    'All are equal before the law and are entitled without any discrimination to equal protection of the law.',
    'Everyone has the right to an effective remedy by the competent national tribunals.',
  ],
  Cyrillic: [
    'Каждый человек имеет право на жизнь, на свободу и на личную неприкосновенность.',
    'Никто не должен содержаться в рабстве или в подневольном состоянии; рабство и работорговля запрещаются.',
    'Каждый человек, где бы он ни находился, имеет право на признание его правосубъектности. Это право неотъемлемо.',
    'Все люди равны перед законом и имеют право, без всякого различия, на равную защиту закона.',
    'Каждый человек имеет право на эффективное восстановление в правах компетентными национальными судами.',
  ],
  Japanese: [
    'すべて人は、生命、自由及び身体の安全に対する権利を有する。',
    '何人も、奴隷にされ、又は苦役に服することはない。奴隷制度及び奴隷売買は、いかなる形においても禁止する。',
    'すべて人は、いかなる場所においても、法の下において、人として認められる権利を有する。この権利は奪われない。',
    'すべての人は、法の下において平等であり、また、いかなる差別もなしに法の平等な保護を受ける権利を有する。',
    'すべて人は、基本的権利を侵害する行為に対し、権限を有する国内裁判所による効果的な救済を受ける権利を有する。',
  ],
  Devanagari: [
    'प्रत्येक व्यक्ति को जीवन, स्वाधीनता और वैयक्तिक सुरक्षा का अधिकार है ।',
    'कोई भी ग़ुलामी या दासता की हालत में न रखा जाएगा, ग़ुलामी-प्रथा और ग़ुलामों का व्यापार अपने सभी रूपों में निषिद्ध होगा ।',
    'हर किसी को हर जगह क़ानून की निगाह में व्यक्ति के रूप में स्वीकृति-प्राप्ति का अधिकार है । यह अधिकार छीना नहीं जा सकता ।',
    'क़ानून की निगाह में सभी समान हैं और सभी बिना भेदभाव के समान क़ानूनी सुरक्षा के अधिकारी हैं ।',
    'सभी को संविधान या क़ानून द्वारा प्राप्त बुनियादी अधिकारों के लिए राष्ट्रीय अदालतों की सहायता पाने का हक़ है ।',
  ],
  Korean: [
    '모든 사람은 생명과 신체의 자유와 안전에 대한 권리를 가진다.',
    '어느 누구도 노예상태 또는 예속상태에 놓여지지 아니한다. 모든 형태의 노예제도와 노예매매는 금지된다.',
    '모든 사람은 어디에서나 법 앞에 인간으로서 인정받을 권리를 가진다. 이 권리는 빼앗을 수 없다.',
    '모든 사람은 법 앞에 평등하며 어떠한 차별도 없이 법의 동등한 보호를 받을 권리를 가진다.',
    '모든 사람은 헌법 또는 법률이 부여한 기본적 권리를 침해하는 행위에 대하여 구제를 받을 권리를 가진다.',
  ],
};

describe('an anchor', () => {
  const texts: readonly BlockText[] = [
    { id: 's0', text: 'Rights' },
    { id: 's1', text: 'Article 1' },
    { id: 's1.p1', text: 'All human beings are born free and equal in dignity and rights.' },
    { id: 's1.p2', text: '' },
    { id: 's1.p3', text: 'They are endowed with reason.' },
    { id: 's2', text: 'Article 2' },
  ];

  it('quotes the whole block and what stands around it, block after block', () => {
    expect(anchorIn(texts, 's1.p3')).toEqual({
      ...edition,
      block: 's1.p3',
      hash: textHash('They are endowed with reason.'),
      quote: 'They are endowed with reason.',
      start: 0,
      end: 29,
      before: 'nd equal in dignity and rights.'.padStart(32, 'a'),
      after: 'Article 2',
    });
    expect(anchorIn(texts, 's1.p1').before).toBe('Rights\nArticle 1');
    expect(anchorIn(texts, 's1.p1').after).toBe('They are endowed with reason.\nAr');
  });

  it('has nothing before the first block and after the last', () => {
    expect(anchorIn(texts, 's0').before).toBe('');
    expect(anchorIn(texts, 's2').after).toBe('');
  });

  it('of a long block quotes its first 2,000 code points, and what follows them', () => {
    const long = '😀'.repeat(1_999) + 'abc' + 'd'.repeat(100);
    const anchor = anchorIn(paragraphs('x', long, 'y'), 's1.p2');
    expect(anchor).toMatchObject({ start: 0, end: 2_000, after: `bc${'d'.repeat(30)}` });
    expect(anchor.quote).toBe(`${'😀'.repeat(1_999)}a`);
    expect(isAnchor(anchor)).toBe(true);
  });

  it('never ends in the middle of a letter', () => {
    const anchor = anchorIn(
      paragraphs('e\u0301'.repeat(20), `a${'e\u0301'.repeat(1_500)}`, 'e\u0301'.repeat(20)),
      's1.p2',
    );
    expect(anchor.end).toBe(1_999);
    expect(anchor.before).toBe('e\u0301'.repeat(16));
    const shifted = anchorIn(
      paragraphs(`${'e\u0301'.repeat(20)}a`, 'x', `a${'e\u0301'.repeat(20)}`),
      's1.p2',
    );
    expect(shifted.before).toBe(`${'e\u0301'.repeat(15)}a`);
    expect(shifted.after).toBe(`a${'e\u0301'.repeat(15)}`);
  });

  it('cannot be made for a block that is not there', () => {
    expect(makeAnchor(edition, texts, 's9')).toBeUndefined();
  });
});

describe('the check of an anchor', () => {
  const anchor = anchorIn(paragraphs(...scripts.Devanagari!), 's1.p2');

  it('takes every anchor that is made', () => {
    for (const texts of Object.values(scripts)) {
      for (const { id } of paragraphs(...texts))
        expect(isAnchor(anchorIn(paragraphs(...texts), id))).toBe(true);
    }
    expect(isAnchor(anchorIn(paragraphs('', '', ''), 's1.p2'))).toBe(true);
  });

  it.each([
    ['a field that is missing', { before: undefined }],
    ['an article that could be a path', { article: '../x' }],
    ['a language that is none', { language: '' }],
    ['a hash of another length', { hash: 'abc' }],
    ['a hash that is not hexadecimal', { hash: 'x'.repeat(16) }],
    ['an end before its start', { start: anchor.end + 1 }],
    ['a start below 0', { start: -1, end: anchor.end - 1 }],
    ['offsets that are not whole', { start: 0.5, end: anchor.end + 0.5 }],
    ['an end that is not a number', { end: Number.NaN }],
    ['an end as text', { end: String(anchor.end) }],
    ['a quote of another length than its offsets say', { quote: `${anchor.quote}x` }],
    ['a quote that is too long', { quote: 'x'.repeat(2_001), end: 2_001 }],
    ['too much before', { before: 'x'.repeat(33) }],
    ['too much after', { after: 'x'.repeat(33) }],
  ])('refuses %s', (_, change) => {
    expect(isAnchor({ ...anchor, ...change })).toBe(false);
  });

  it('counts in code points', () => {
    const quote = '😀😀';
    expect(isAnchor({ ...anchor, quote, start: 5, end: 7, before: '😀'.repeat(32) })).toBe(true);
    expect(isAnchor({ ...anchor, quote, start: 5, end: 9 })).toBe(false);
  });
});

describe.each(Object.entries(scripts))('in %s script, a paragraph', (_, [one, two, three, four, five]) => {
  const before = [one, two, three, four, five];

  it('that has not changed is the same', () => {
    for (const [index, text] of before.entries()) {
      expect(found(before, text, before)).toEqual({ kind: 'same', block: `s1.p${index + 1}` });
    }
  });

  it('that stands elsewhere has moved', () => {
    expect(found(before, three, [one, 'New words that were put in.', two, three, four, five])).toEqual({
      kind: 'moved',
      block: 's1.p4',
    });
    // Swapped with the next one.
    expect(found(before, three, [one, two, four, three, five])).toEqual({ kind: 'moved', block: 's1.p4' });
    expect(found(before, four, [one, two, four, three, five])).toEqual({ kind: 'moved', block: 's1.p3' });
  });

  it('in which some words are others has changed', () => {
    const [head, tail] = [three.slice(0, -12), three.slice(-8)];
    const finding = found(before, three, [one, two, `${head}XYZ${tail}`, four, five]);
    expect(finding).toMatchObject({ kind: 'changed', block: 's1.p3' });
    expect(finding).toHaveProperty('likeness', expect.closeTo(1 - 4 / Array.from(three).length, 1));
  });

  it('that was changed and pushed on is found by what stands around it', () => {
    const changed = `${three.slice(0, 10)}XYZ${three.slice(13)}`;
    expect(found(before, three, [one, five, two, changed, four])).toMatchObject({
      kind: 'changed',
      block: 's1.p4',
    });
  });

  it('that was split is where its greater part is', () => {
    const cut = Math.floor(two.length * 0.7);
    const end = Math.floor(two.length * 0.3);
    expect(found(before, two, [one, two.slice(0, cut), two.slice(cut), three])).toMatchObject({
      kind: 'changed',
      block: 's1.p2',
    });
    expect(found(before, two, [one, two.slice(0, end), two.slice(end), three])).toMatchObject({
      kind: 'changed',
      block: 's1.p3',
    });
  });

  it('that was split in halves is not put on one of them', () => {
    const half = Math.floor(two.length / 2);
    expect(found(before, two, [one, two.slice(0, half), two.slice(half), three])).toMatchObject({
      kind: 'orphaned',
    });
  });

  it('that was merged with another one is in both', () => {
    const after = [one, `${two} ${three}`, four, five];
    for (const text of [two, three]) {
      expect(found(before, text, after)).toEqual({ kind: 'changed', block: 's1.p2', likeness: 1 });
    }
  });

  it('that was deleted is nowhere, however much others are like it', () => {
    for (const text of before) {
      expect(
        found(
          before,
          text,
          before.filter((other) => other !== text),
        ),
      ).toMatchObject({ kind: 'orphaned' });
    }
  });

  it('that was deleted with its neighbours is nowhere', () => {
    expect(found(before, three, [one, five])).toMatchObject({ kind: 'orphaned' });
  });

  it('is nowhere in a text without words', () => {
    expect(found(before, three, [])).toEqual({ kind: 'orphaned' });
    expect(found(before, three, ['', ''])).toEqual({ kind: 'orphaned' });
  });
});

describe('texts that occur twice', () => {
  const twin = 'The same applies to legal persons, in so far as the nature of the right allows it.';
  const [a, b, c, d] = [
    'Alpha begins the list of all.',
    'Beta follows upon alpha here.',
    'Gamma is the third of them.',
    'Delta ends what was begun.',
  ];
  const before = [a, twin, b, c, twin, d] as const;
  const texts = paragraphs(...before);
  const [first, second] = [anchorIn(texts, 's1.p2'), anchorIn(texts, 's1.p5')];

  it('are each found where they were', () => {
    const find = anchorFinder(texts);
    expect(find(first)).toEqual({ kind: 'same', block: 's1.p2' });
    expect(find(second)).toEqual({ kind: 'same', block: 's1.p5' });
  });

  it('are told apart by what stands around them', () => {
    const find = anchorFinder(paragraphs('New at the top of the list.', ...before));
    expect(find(first)).toEqual({ kind: 'moved', block: 's1.p3' });
    expect(find(second)).toEqual({ kind: 'moved', block: 's1.p6' });
  });

  it('are told apart even where the id has come to stand for the other one', () => {
    const after = paragraphs('New one.', 'New two.', 'New three.', ...before);
    expect(after[4]).toEqual({ id: 's1.p5', text: twin });
    expect(anchorFinder(after)(second)).toEqual({ kind: 'moved', block: 's1.p8' });
  });

  it('stay with the id where a change beside them decides nothing', () => {
    const find = anchorFinder(
      paragraphs(a, twin, 'Something else stands here.', 'And here as well.', twin, 'The end.'),
    );
    expect(find(first)).toEqual({ kind: 'same', block: 's1.p2' });
    expect(find(second)).toEqual({ kind: 'same', block: 's1.p5' });
  });

  it('are not guessed where nothing tells them apart', () => {
    const find = anchorFinder(paragraphs('One.', 'Two.', 'Three.', twin, 'Four.', twin, 'Five.'));
    expect(find(first)).toEqual({ kind: 'orphaned', likeliest: { block: 's1.p4', likeness: 1 } });
  });

  it('are not guessed where the same stands before both of them', () => {
    const find = anchorFinder(paragraphs('New.', a, twin, 'One.', a, twin, 'Two.'));
    expect(find(first)).toEqual({ kind: 'orphaned', likeliest: { block: 's1.p3', likeness: 1 } });
  });

  it('are all found in a list of the same word, as long as nothing changes', () => {
    const list = paragraphs(...Array.from({ length: 20 }, () => 'Yes'));
    const find = anchorFinder(list);
    for (const { id } of list) expect(find(anchorIn(list, id))).toEqual({ kind: 'same', block: id });
  });

  it('are not taken for one another where one is the title', () => {
    const title = 'Universal Declaration of Human Rights';
    const withTitle = [{ id: 's0', text: title }, ...paragraphs(a, title, b)];
    const withoutIt = [{ id: 's0', text: title }, ...paragraphs(a, b)];
    const finding = anchorFinder(withoutIt)(anchorIn(withTitle, 's1.p2'));
    expect(finding).toEqual({ kind: 'orphaned', likeliest: { block: 's0', likeness: 1 } });
  });
});

describe('headings and other short texts', () => {
  const law = (...numbers: readonly number[]): readonly BlockText[] =>
    numbers.flatMap((number, index) => [
      { id: `s${index + 1}`, text: `Article ${number}` },
      { id: `s${index + 1}.p1`, text: lines[number]! },
    ]);
  const lines = [
    'Nothing is said of this.',
    'Whoever keeps a dog pays a fee each year.',
    'Seafarers may vote by letter from any port.',
    'Bread is weighed when it is cold.',
    'Windows must not open over the street.',
  ];

  it('are found by their words where these stand there only once', () => {
    const find = anchorFinder(law(2, 3, 4));
    for (const [index, { id }] of law(1, 2, 3, 4).slice(2).entries()) {
      expect(find(anchorIn(law(1, 2, 3, 4), id))).toEqual({ kind: 'moved', block: law(2, 3, 4)[index]!.id });
    }
  });

  it('are not put on another number where they are gone', () => {
    for (const gone of [1, 2, 3, 4]) {
      const find = anchorFinder(law(...[1, 2, 3, 4].filter((number) => number !== gone)));
      expect(find(anchorIn(law(1, 2, 3, 4), `s${gone}`)).kind).toBe('orphaned');
      expect(find(anchorIn(law(1, 2, 3, 4), `s${gone}.p1`)).kind).toBe('orphaned');
    }
  });

  it('that were given another number are found between the same paragraphs', () => {
    const renumbered = law(1, 2, 3).map((block) =>
      block.id === 's2' ? { ...block, text: 'Article 2a' } : block,
    );
    expect(anchorFinder(renumbered)(anchorIn(law(1, 2, 3), 's2'))).toMatchObject({
      kind: 'changed',
      block: 's2',
    });
  });

  it('that stand elsewhere alone are not taken without what stood around them', () => {
    const before = paragraphs(
      'Are dogs allowed in the house?',
      'Yes',
      'Are cats allowed in the house?',
      'No',
    );
    const after = paragraphs(
      'May one sing after ten?',
      'No',
      'May one dance on the roof?',
      'Never',
      'Is there tea?',
      'Yes',
    );
    expect(anchorFinder(after)(anchorIn(before, 's1.p2'))).toEqual({
      kind: 'orphaned',
      likeliest: { block: 's1.p6', likeness: 1 },
    });
  });

  it('that are lines of a price list are not put on the next line', () => {
    const list = [
      'Horses: 4 crowns a day',
      'Mules: 3 crowns a day',
      'Goats: 2 crowns a day',
      'Geese: 1 crown a day',
    ];
    for (const line of list) {
      expect(
        found(
          list,
          line,
          list.filter((other) => other !== line),
        ).kind,
      ).toBe('orphaned');
    }
  });
});

describe('paragraphs after one pattern', () => {
  const clause = (animal: string, fee: string): string =>
    `Whoever keeps a ${animal} in the town pays a fee of ${fee} crowns to the treasurer before the end of the first month.`;
  const clauses = [
    clause('dog', 'ten'),
    clause('cat', 'six'),
    clause('goose', 'two'),
    clause('horse', 'forty'),
  ];

  it('are not taken for one another where one is deleted', () => {
    for (const text of clauses) {
      expect(
        found(
          clauses,
          text,
          clauses.filter((other) => other !== text),
        ).kind,
      ).toBe('orphaned');
    }
  });

  it('are not taken for one another where all but one are deleted', () => {
    for (const text of clauses) {
      for (const kept of clauses.filter((other) => other !== text)) {
        expect(
          found(['Fees', ...clauses, 'Signed'], text, ['Fees', kept, 'Signed']).kind,
          `${text} – ${kept}`,
        ).toBe('orphaned');
      }
    }
  });

  it('are not taken for one another where the articles above them are numbered alike', () => {
    const articles = (...indexes: readonly number[]): readonly string[] =>
      indexes.flatMap((index) => [`Article ${index + 1}`, clauses[index]!]);
    for (const gone of [0, 1, 2, 3]) {
      const after = articles(...[0, 1, 2, 3].filter((index) => index !== gone));
      expect(found(articles(0, 1, 2, 3), clauses[gone]!, after).kind).toBe('orphaned');
    }
  });

  it('are not taken for the one under the next number, where what stands around that is alike', () => {
    const weighed = 'Bread is weighed cold, and paid for before the end of the first month.';
    const [, cat, goose] = clauses;
    const straw = 'Whoever keeps a horse in the town is given straw in winter, as much as it eats.';
    const before = ['Article 1', weighed, 'Article 2', cat!, 'Article 3', goose!, 'Article 4', straw];
    const after = ['Article 1', weighed, 'Article 3', goose!, 'Article 4', straw];
    expect(found(before, cat!, after).kind).toBe('orphaned');
  });

  it('are offered, not taken, where one word changes', () => {
    const after = clauses.map((text) => text.replace('goose', 'swan'));
    expect(found(clauses, clauses[2]!, after)).toMatchObject({
      kind: 'orphaned',
      likeliest: { block: 's1.p3' },
    });
  });
});

describe('figures without a description', () => {
  const [a, b, c] = [
    'The first paragraph of some length.',
    'The second paragraph of that length.',
    'The third and last one of them.',
  ];

  it('are the same where id and surroundings say so', () => {
    const texts = paragraphs(a, '', b, '', c);
    for (const block of ['s1.p2', 's1.p4'])
      expect(anchorFinder(texts)(anchorIn(texts, block))).toEqual({ kind: 'same', block });
  });

  it('have moved where only the surroundings say so', () => {
    const find = anchorFinder(paragraphs('New.', a, '', b, '', c));
    expect(find(anchorIn(paragraphs(a, '', b, '', c), 's1.p2'))).toEqual({ kind: 'moved', block: 's1.p3' });
  });

  it('are lost where only the id is left', () => {
    const find = anchorFinder(paragraphs('Other words stand here.', '', 'And here they are others too.'));
    expect(find(anchorIn(paragraphs(a, '', b), 's1.p2'))).toEqual({ kind: 'orphaned' });
  });

  it('have changed where they were given a description', () => {
    const find = anchorFinder(paragraphs(a, 'A ship under sail.', b));
    expect(find(anchorIn(paragraphs(a, '', b), 's1.p2'))).toMatchObject({ kind: 'changed', block: 's1.p2' });
  });
});

describe('long paragraphs', () => {
  const words =
    'law right person state free equal court public work family nation child school faith peace'.split(' ');
  const long = (seed: number): string =>
    Array.from(
      { length: 900 },
      (_, index) => words[(index * index * seed + index * 7 + seed) % words.length],
    ).join(' ');

  it('are found by what is quoted of them, also where only what follows has changed', () => {
    const before = [long(1), long(2), long(3)];
    const after = [long(1), `${long(2)} And something new.`, long(3)];
    expect(found(before, long(2), after)).toEqual({ kind: 'changed', block: 's1.p2', likeness: 1 });
    const beginning = [long(1), `Something new. ${long(2).slice(300)}`, long(3)];
    expect(found(before, long(2), beginning)).toMatchObject({ kind: 'changed', block: 's1.p2' });
  });
});

describe('how like a changed paragraph must be', () => {
  const text =
    'Seafarers who are away from home on the day of the vote may send their letter from any port abroad.';
  const [a, b] = ['Bread is weighed when it is cold, not before.', 'Windows must not open over any street.'];
  const [c, d] = ['Geese walk on the left of the bridge.', 'Of fires the tower is told by a bell.'];

  /** The text with so many of its last code points others, each another one. */
  function changed(count: number): string {
    const others = Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    return text.slice(0, text.length - count) + others;
  }

  it('depends on what stands around it', () => {
    const before = [a, text, b];
    const kindAfter = (after: readonly string[]): string => found(before, text, after).kind;
    expect(text).toHaveLength(99);
    // Likenesses of 0.62 and 0.58, between the same neighbours.
    expect(kindAfter([a, changed(38), b])).toBe('changed');
    expect(kindAfter([a, changed(42), b])).toBe('orphaned');
    // The same where its beginning is new.
    expect(kindAfter([a, `${'\u4e00'.repeat(38)}${text.slice(38)}`, b])).toBe('changed');
    // Of 0.72 and 0.68, with one of them.
    expect(kindAfter([a, changed(28), c])).toBe('changed');
    expect(kindAfter([a, changed(32), c])).toBe('orphaned');
    expect(kindAfter([d, changed(28), b])).toBe('changed');
    // Of 0.99, with none.
    expect(kindAfter([c, changed(1), d])).toBe('orphaned');
  });

  it('is word for word where it stands in a longer one without one of its neighbours', () => {
    const before = [a, text, b];
    expect(found(before, text, [a, `${text} ${c} ${d}`])).toMatchObject({ kind: 'changed', likeness: 1 });
    expect(found(before, text, [a, `${changed(5)} ${c} ${d}`]).kind).toBe('orphaned');
    expect(found(before, text, [c, `${text} ${c} ${d}`]).kind).toBe('orphaned');
  });

  it('is more where it stands in a much longer one, though between the same neighbours', () => {
    const long = `${c} ${changed(20)} ${d}`;
    expect(found([a, text, b], text, [a, long, b]).kind).toBe('orphaned');
    expect(found([a, text, b], text, [a, `New: ${changed(20)} And so on.`, b]).kind).toBe('changed');
  });

  it('is more where a number is another one', () => {
    const [three, four] = [text.replace('any port', '3 ports'), text.replace('any port', '4 ports')];
    expect(found([a, three, b], three, [a, four, b]).kind).toBe('changed');
    expect(found([a, three, b], three, [a, four, c]).kind).toBe('orphaned');
    expect(found([a, three, b], three, [a, three.replace('letter', 'vote'), c]).kind).toBe('changed');
  });

  it('is more where it is short', () => {
    const [speech, speach] = ['Freedom of speech', 'Freedom of speach'];
    expect(found([a, speech, b], speech, [a, speach, b]).kind).toBe('changed');
    expect(found([a, speech, b], speech, [a, speach, c]).kind).toBe('orphaned');
    expect(found([a, 'Article 1', b], 'Article 1', [a, 'Article 12', c]).kind).toBe('orphaned');
  });

  it('is more at the beginning and the end of an edition, where one neighbour is no sign', () => {
    const [dog, cat] = [text, text.replace('letter', 'ballot')];
    expect(found([dog, c, cat, d], dog, [cat, d]).kind).toBe('orphaned');
    expect(found([d, dog, c, cat], cat, [d, dog]).kind).toBe('orphaned');
  });
});

describe('a finder', () => {
  it('finds every block of any order of them, and none on another', () => {
    const all = Object.values(scripts).flat();
    const texts = paragraphs(...all);
    const anchors = texts.map(({ id }) => anchorIn(texts, id));
    for (let seed = 1; seed <= 30; seed += 1) {
      // Each seed takes other steps through the list; 25 has 5 as its only divisor.
      const step = seed % 5 === 0 ? seed + 1 : seed;
      const after = paragraphs(...all.map((_, index) => all[(index * step + seed) % all.length]!));
      const find = anchorFinder(after);
      for (const anchor of anchors) {
        const finding = find(anchor);
        expect(['same', 'moved']).toContain(finding.kind);
        expect(after.find(({ id }) => 'block' in finding && id === finding.block)?.text).toBe(anchor.quote);
      }
    }
  });

  it('finds the same however often and in whatever order it is asked', () => {
    const before = paragraphs(...Object.values(scripts).flat());
    const after = before.map(({ id, text }, index) => ({ id, text: index % 3 === 0 ? text.slice(4) : text }));
    const anchors = before.map(({ id }) => anchorIn(before, id));
    const find = anchorFinder(after);
    const findings = anchors.map(find);
    expect(anchors.toReversed().map(find).toReversed()).toEqual(findings);
    expect(anchors.map(anchorFinder(after))).toEqual(findings);
  });
});
