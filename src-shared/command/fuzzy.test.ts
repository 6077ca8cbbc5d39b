// What is found by a few letters, and what is found first.
import { describe, expect, it } from 'vitest';
import { score } from './fuzzy';

/** The texts that fit a query, the best one first. */
function found(query: string, texts: readonly string[]): readonly string[] {
  return texts
    .map((text) => ({ text, fit: score(query, text) ?? -Infinity }))
    .filter(({ fit }) => fit > -Infinity)
    .toSorted((one, other) => other.fit - one.fit)
    .map(({ text }) => text);
}

describe('a query fits', () => {
  it.each([
    ['the beginning of a text', 'next', 'Next paragraph'],
    ['the beginning of a word', 'para', 'Next paragraph'],
    ['the middle of a word', 'graph', 'Next paragraph'],
    ['the beginnings of words', 'np', 'Next paragraph'],
    ['letters of one word', 'prgrph', 'Next paragraph'],
    ['letters of several words', 'nxpar', 'Next paragraph'],
    ['words parted by a space', 'next para', 'Next paragraph'],
    ['after a space in the middle of a word', 'next graph', 'Next paragraph'],
    ['words that are hyphenated', 'opensource', 'Open-source models'],
    ['in another case', 'NEXT', 'next paragraph'],
    ['a Russian word', 'декл', 'Всеобщая декларация прав человека'],
    ['Russian words by their beginnings', 'вдпч', 'Всеобщая декларация прав человека'],
    ['Greek without accents', 'ελληνικα', 'Ελληνικά'],
    ['Greek in capitals, which have no final sigma', 'ΛΟΓΟΣ', 'Ο λόγος'],
    ['Greek whose word goes on', 'λογος', 'λογοσήμανση'],
    ['French without accents', 'francais', 'Français'],
    ['French with accents typed', 'é', 'Egalité'],
    ['German ß typed as ss', 'strasse', 'Straße'],
    ['Turkish capital i', 'istanbul', 'İstanbul'],
    ['a Korean word', '선언', '세계 인권 선언'],
    ['Korean whose last syllable is not ended', '한구', '한국어'],
    ['Korean by first consonants', 'ㅎㄱ', '한국어'],
    ['Japanese, where no space begins a word', '人権', '世界人権宣言'],
    ['Sanskrit by a part of it', 'संस्कृ', 'संस्कृतम्'],
    ['text that is decomposed', 'й', 'и\u{306}'],
  ])('%s', (_where, query, text) => {
    expect(score(query, text)).toBeGreaterThan(0);
  });

  it('always where there are no letters in it', () => {
    expect(score('', 'Next paragraph')).toBe(0);
    expect(score('  ', '')).toBe(0);
  });
});

describe('a query does not fit', () => {
  it.each([
    ['where a letter is missing', 'nextz', 'Next paragraph'],
    ['where the order is another', 'tenx', 'Next'],
    ['where a letter is there only once', 'nn', 'Next'],
    ['scattered inside of words', 'theme', 'The human family'],
    ['и for й', 'и', 'й'],
    ['か for が', 'か', 'が'],
    ['ハ for パ', 'ハ', 'パ'],
    ['कु for कि', 'कु', 'कि'],
    ['another Korean syllable', '국', '구어'],
    ['Korean with another vowel', '호', '한국어'],
    ['a Korean consonant at the end of a syllable', 'ㄴ', '한'],
    ['anything where there is no text', 'a', ''],
  ])('%s', (_where, query, text) => {
    expect(score(query, text)).toBeUndefined();
  });
});

describe('better fits', () => {
  it.each<[string, string, readonly string[]]>([
    ['the beginning of the text', 'para', ['Paragraph numbers', 'Next paragraph', 'Comparatives']],
    ['the whole text', 'contents', ['Contents', 'Contents of the library']],
    ['a word before scattered beginnings', 'par', ['Next paragraph', 'On prose and rhyme']],
    ['beginnings before the middle of a word', 'ns', ['Next section', 'Answers']],
    ['letters together', 'lib', ['Filter the library', 'A long invisible thing']],
    ['Korean words', '인권', ['인권 선언', '세계 인권 선언', '개인의 권리']],
    ['Russian words', 'пра', ['Права человека', 'Декларация прав', 'Управа']],
  ])('come first: %s', (_what, query, texts) => {
    expect(found(query, texts.toReversed())).toEqual(texts);
  });
});
