// Random texts for tests, the same for the same seed.

/** A source of whole numbers below a limit: Marsaglia's xorshift, with steps 13, 17 and 5 (Journal of Statistical Software 8, 14). */
export function randomBelow(seed: number): (limit: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 0x1_0000_0000) * limit);
  };
}

/** Letters of a language, with those that its rules are about, and what may stand between. */
export const lettersForTests: Readonly<Record<string, readonly string[]>> = {
  ko: ['한', '하', 'ㅎ', '값', '갑', '\u1112\u1161', '\u11AB', '과', '국', '권', '人', 'a', ' '],
  ru: ['е', 'ё', 'е\u0308', 'й', 'и', 'и\u0306', 'Й', 'о\u0301', 'к', ' ', '-'],
  en: ['a', 'B', 'é', 'ﬁ', 'f', 'i', '’', "'", '“', '\u00AD', '\u200B', '👩\u200D👩\u200D👧', '👩', '𝒜', ' '],
  fr: ['œ', 'o', 'e', 'é', 'e\u0301', 'ç', 'C', 'æ', '\u202F', '«', ' ', '\u00A0'],
  id: ['a', 'b', 'U', 'n', '-', ' '],
  sa: [
    'सं',
    'स्',
    'म्',
    'म',
    'ङ्',
    'ग',
    'न्',
    'त',
    'ऽ',
    '\u0951',
    'ः',
    'श',
    'कि',
    'क',
    '\u200D',
    'ॐ',
    'a',
    ' ',
    '।',
  ],
  ja: ['が', 'か', 'か\u3099', 'ガ', 'ｶ', 'ﾞ', 'ー', 'ッ', 'つ', '日', '本', 'Ａ', 'a', '。', ' '],
  de: ['ä', 'a\u0308', 'a', 'e', 'ß', 's', 'S', 'ẞ', 'Ü', 'u', 'é', ' ', '\u00AD'],
  pt: ['ã', 'a', 'ç', 'c', 'õ', 'O', ' '],
  el: ['ς', 'σ', 'Σ', 'ά', 'ἄ', 'α', 'ᾳ', 'ι', 'ϊ', 'ΐ', ' '],
  es: ['ñ', 'n', 'N\u0303', 'ü', 'u', 'í', ' '],
  it: ['è', 'e', 'ò', 'L', '’', "'", ' '],
  fi: ['ä', 'a', 'A\u030A', 'ö', 'o', 'š', 's', ' '],
  la: ['æ', 'ae', 'a', 'e', 'Æ', 'ū', 'v', 'V', 'j', 'I', 'œ', 'ĕ', ' '],
  tr: ['ı', 'I', 'i', 'İ', 'ğ', 'g', ' '],
  vi: ['ấ', 'â', 'á', 'a', 'ư', 'ự', 'đ', 'd', ' '],
  he: ['ש', '\u05C1', '\u05B8', 'ל', 'ו', 'ם', ' ', '־'],
  ar: ['ك', '\u0650', 'ت', 'أ', 'ا', 'ئ', 'ي', '\u0640', ' '],
  th: ['ก', '\u0E31', '\u0E49', 'น', 'า', ' '],
};

/** What no writing has, but a file or a clipboard may. */
export const nastyLetters: readonly string[] = [
  '\uD800',
  '\uDC00',
  '\0',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\u0301',
  '\u3099',
  '\uFF9E',
  '\u200D',
  '\uFE0F',
  '❤\uFE0F',
  '🇩🇪',
  '🇩',
  '1\uFE0F\u20E3',
  '👍🏽',
  '\u1160',
  '\u11A8',
  '\n',
  '\t',
  '㍿',
  '㌀',
  '…',
  'ǅ',
  'İ',
  '\u0345',
  '\u094D',
  'ﷺ',
  '½',
  '٣',
  '᾽',
  '´',
];

export function randomText(
  below: (limit: number) => number,
  letters: readonly string[],
  length: number,
): string {
  return Array.from({ length }, () => letters[below(letters.length)] ?? '').join('');
}
