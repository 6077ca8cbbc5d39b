// What is different between two texts.
import { describe, expect, it } from 'vitest';
import { textDifference, type DifferencePiece } from './text-difference';

/** Written with [-gone-] and {+new+}. */
function written(pieces: readonly DifferencePiece[]): string {
  const marks = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const;
  return pieces.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');
}

function difference(old: string, now: string, language = 'en'): string {
  return written(textDifference(old, now, language));
}

describe('in a script with spaces', () => {
  it('goes by words', () => {
    expect(difference('The cat sat.', 'The dog sat.')).toBe('The [-cat-]{+dog+} sat.');
    expect(difference('Das Haus', 'Die Häuser', 'de')).toBe('[-Das Haus-]{+Die Häuser+}');
    expect(difference('우리는 함께 간다', '우리는 간다', 'ko')).toBe('우리는 [-함께 -]간다');
    expect(difference('धर्मः एव हतः', 'धर्मः रक्षति', 'sa')).toBe('धर्मः [-एव हतः-]{+रक्षति+}');
  });

  it('does not tear apart what only shares its spaces', () => {
    expect(difference('we read one two here', 'we read three four here')).toBe(
      'we read [-one two-]{+three four+} here',
    );
  });

  it('finds what was added at the end and left out at the beginning', () => {
    expect(difference('One two. Three four five six.', 'Three four five six. Seven.')).toBe(
      '[-One two. -]Three four five six.{+ Seven.+}',
    );
  });

  it('says of the same text that it is the same, and of no text nothing', () => {
    expect(difference('same', 'same')).toBe('same');
    expect(difference('', '')).toBe('');
    expect(difference('', 'new')).toBe('{+new+}');
    expect(difference('old', '')).toBe('[-old-]');
  });
});

describe('in a script without spaces', () => {
  it('goes by characters', () => {
    expect(difference('二着のジャケット', '三着のジャケット', 'ja')).toBe('[-二-]{+三+}着のジャケット');
  });

  it('does not cut a character that is made of several code points', () => {
    // か with a mark of voice, and a glyph chosen by a selector.
    expect(difference('か\u3099く', 'かく', 'ja')).toBe('[-か\u3099-]{+か+}く');
    expect(difference('葛\u{e0100}城', '葛城', 'ja')).toBe('[-葛\u{e0100}-]{+葛+}城');
  });

  it('keeps words of other scripts whole', () => {
    expect(difference('7月のLlamaです', '7月のLinuxです', 'ja')).toBe('7月の[-Llama-]{+Linux+}です');
  });
});

it('makes up both texts again', () => {
  const old = 'All human beings are born free and equal in dignity and rights.';
  const now = 'All people are born equal, and free, in dignity. 権利 too.';
  const all = textDifference(old, now, 'en');
  const without = (kind: string): string =>
    all
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect(without('new')).toBe(old);
  expect(without('gone')).toBe(now);
});

it('gives up on long texts that have little in common', () => {
  const signs = (first: number): string =>
    // Every tenth is the same.
    Array.from({ length: 2_000 }, (_, index) =>
      String.fromCodePoint((index % 10 === 0 ? 0x4e00 : first) + index),
    ).join('');
  const [old, now] = [signs(0x5600), signs(0x6000)];
  expect(textDifference(old, now, 'ja')).toEqual([
    { kind: 'gone', text: old },
    { kind: 'new', text: now },
  ]);
});
