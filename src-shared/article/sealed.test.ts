// Tests of sealed editions: whoever looks into one finds what the edition has that it was made of.
import { describe, expect, it } from 'vitest';
import { answerIn, answerText, pieceLength, piecesOf } from '../answer-text';
import { blockTexts } from './block-texts';
import { charactersOf } from './characters';
import { outlineOf } from './outline';
import { bodyOf } from './parse/editions-for-tests';
import { seal, textOfEdition } from './seal';
import { editionIn, sealedText } from './sealed';
import { stretchesOf } from './stretches';

const items = Array.from({ length: 70 }, (_none, index) => `- Item ${index}\n\n  more of it\n`).join('');
const paragraphs = Array.from({ length: 50 }, (_none, index) => `Paragraph ${index} “of” *many*.\n\n`).join(
  '',
);
const edition = bodyOf(
  `Lead, अ, 𝒜 and \\\n\n---\n\n- One\n  - Nested\n- Two\n\n## First\n\n${paragraphs}### Under it {#own}\n\n> Quoted\n\n## Empty\n\n## List[^1]\n\n${items}\n\n[^1]: Note\n`,
);
const opened = editionIn(seal(edition));

describe('a sealed edition', () => {
  it('has everything that the edition has', () => {
    expect(opened).toEqual(edition);
    expect(JSON.parse(JSON.stringify(opened))).toEqual(JSON.parse(JSON.stringify(edition)));
    expect(structuredClone(opened)).toEqual(edition);
    expect(blockTexts(opened)).toEqual(blockTexts(edition));
  });

  it('has the same outline and characters, and is cut into the same stretches', () => {
    expect(outlineOf(opened)).toEqual(outlineOf(edition));
    expect(charactersOf(opened)).toEqual(charactersOf(edition));
    expect(charactersOf(opened).all).toContain('𝒜');
    expect(charactersOf(opened).isItalic).toBe(true);
    const [one, other] = [opened, edition].map((each) => stretchesOf(each, outlineOf(each)));
    expect(one).toEqual(other);
    expect(one?.stretches.length).toBeGreaterThan(3);
  });

  it('opens a section once, and only when somebody looks into it', () => {
    const whole = bodyOf('## First\n\nOne\n\n## Second\n\nTwo\n');
    // Nobody can open what is not JSON.
    const damaged = editionIn(seal(whole).replace('"Two"', 'Two'));
    const [first, second] = damaged.sections;
    const { stretches } = stretchesOf(damaged, outlineOf(damaged));
    expect(stretches.flatMap(({ blocks }) => blocks)).toEqual(['s1', 's1.p1', 's2', 's2.p1']);
    expect(first?.content).toEqual(whole.sections[0]?.content);
    expect(first?.content).toBe(first?.content);
    expect(() => second?.content).toThrow(SyntaxError);
  });

  it('is made of a long edition alone', () => {
    expect(sealedText(editionIn(textOfEdition(edition)))).toBeUndefined();
    const long = bodyOf(`## Long\n\n${'word '.repeat(200_000)}`);
    const text = textOfEdition(long);
    expect(sealedText(editionIn(text))).toBe(text);
    expect(editionIn(text)).toEqual(long);
  });
});

function textOf(answer: unknown): string {
  return answerText(answer) ?? '';
}

describe('an answer', () => {
  it('comes over with a sealed edition in it, however deep, as with one that is not', () => {
    for (const each of [opened, edition]) {
      for (const answer of [
        { edition: each, languages: ['en'] },
        { ok: true, value: { edition: each, bookmarks: [] } },
        { wish: { article: 'a' }, article: { ok: true, value: { edition: each } } },
      ]) {
        expect(answerIn(piecesOf(textOf(answer)))).toEqual(JSON.parse(JSON.stringify(answer)));
      }
    }
  });

  it('has the text of the edition as it is, which nobody opens on the way', () => {
    expect(textOf({ ok: true, value: { edition: opened } }).endsWith(seal(edition))).toBe(true);
  });

  it('that is long comes over in pieces, wherever these end', () => {
    const words = 'word 語 𝒜 '.repeat(70_000);
    const long = bodyOf(`Lead\n\n## One\n\n${words}\n\n## Two\n\n${words}\n`);
    const pieces = piecesOf(textOf({ edition: editionIn(seal(long)) }));
    expect(pieces.length).toBeGreaterThan(2);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(pieceLength);
    expect(answerIn(pieces)).toEqual({ edition: long });
    const list = Array.from({ length: 300_000 }, (_none, index) => index);
    expect(answerIn(piecesOf(textOf(list)))).toEqual(list);
  });

  it('without an edition is JSON', () => {
    for (const answer of [
      null,
      [],
      'line\nfeed',
      { ok: false, reason: { kind: 'article-missing' } },
      { edition: null },
    ])
      expect(answerIn(piecesOf(textOf(answer)))).toEqual(answer);
  });
});
