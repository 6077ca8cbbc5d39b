import { describe, expect, it } from 'vitest';
import { fold, foldText } from './fold';
import { languagesWithOwnLetters } from './profiles';
import { lettersForTests, nastyLetters, randomBelow, randomText } from './random-for-tests';
import type { SearchOptions } from './shapes';

const anything: SearchOptions = { wholeWords: false, matchCase: false, matchAccents: false };
const accents: SearchOptions = { ...anything, matchAccents: true };
const letterCase: SearchOptions = { ...anything, matchCase: true };

/** Language, and texts that are compared as one. */
const same: readonly (readonly [language: string, ...texts: string[]])[] = [
  ['la', 'Iūlius Cæsar', 'julius caesar', 'IVLIVS CAESAR'],
  ['la', 'pœna', 'poena', 'PŒNA'],
  ['la', 'amābĭtur', 'amabitur'],
  ['la', 'poëta', 'poeta'],
  ['sa', 'संस्कृत', 'सम्स्कृत', 'सँस्कृत'],
  ['sa', 'अङ्ग', 'अंग'],
  ['sa', 'पञ्च', 'पंच'],
  ['sa', 'खण्ड', 'खंड'],
  ['sa', 'अन्त', 'अंत'],
  ['sa', 'सम्बन्ध', 'संबंध'],
  ['sa', 'सत्यम्', 'सत्यं'],
  ['sa', 'सत्यम् एव', 'सत्यं एव'],
  ['sa', 'सन्न्यास', 'संन्यास'],
  ['sa', 'सर्वेऽपि', 'सर्वेपि'],
  ['sa', 'अ॒ग्निमी॑ळे', 'अग्निमीळे'],
  ['sa', 'निश्शेष', 'निःशेष'],
  ['sa', 'दुᳵख', 'दुःख'],
  ['sa', 'ॐ', 'ओम्', 'ओं'],
  ['sa', 'क्\u200Dष', 'क्ष', 'क्\u200Cष'],
  ['sa', '१९४८', '1948'],
  ['sa', 'UNESCO', 'unesco'],
  ['sa-Latn', 'saṃskṛtam', 'samskṛtaṁ', 'संस्कृतम्', 'Saṃskr̥tam'],
  ['sa-Latn', 'agním īḷe', 'agnim īḷe'],
  ['sa-Latn', 'so ’ham', 'so ham'],
  ['hi', 'हिन्दी', 'हिंदी'],
  ['el', 'Ἄνθρωπος', 'άνθρωπος', 'ΑΝΘΡΩΠΟΣ', 'ανθρωποσ'],
  ['el', 'τῷ', 'τω', 'τώ'],
  ['el', 'ᾳ', 'α'],
  ['el', 'μαΐου', 'μαιου'],
  ['de', 'März', 'Maerz', 'MÄRZ', 'Ma\u0308rz'],
  ['de', 'Straße', 'Strasse', 'STRASSE', 'STRAẞE'],
  ['de', 'Café', 'Cafe'],
  ['de', 'über', 'ueber'],
  ['fi', 'SÄÄ', 'sää', 'sa\u0308a\u0308'],
  ['fi', 'šakki', 'sakki'],
  ['sv', 'fåtölj', 'Fåtölj'],
  ['da', 'ÆBLE', 'æble'],
  ['es', 'pingüino', 'pinguino'],
  ['es', 'ÑANDÚ', 'ñandu', 'n\u0303andu'],
  ['fr', 'élève', 'eleve', 'ÉLÈVE'],
  ['fr', 'cœur', 'coeur'],
  ['fr', 'ex æquo', 'ex aequo'],
  ['fr', 'garçon', 'garcon'],
  ['fr', 'l’homme', "l'homme"],
  ['pt', 'informação', 'informacao'],
  ['it', 'perché', 'perchè', 'perche'],
  ['ru', 'ёлка', 'елка', 'ЁЛКА', 'е\u0308лка'],
  ['ru', 'за\u0301мок', 'замок'],
  ['uk', 'ї', 'ї'],
  ['ko', '한글', '\u1112\u1161\u11AB\u1100\u1173\u11AF'],
  ['ko', 'ㅎㅏㄴ', '\u1112\u1161\u1102'],
  ['ja', 'カタカナ', 'かたかな', 'ｶﾀｶﾅ'],
  ['ja', 'ガ', 'が', 'ｶﾞ', 'か\u3099', 'カ\u3099'],
  ['ja', 'ＡＢＣ１２３', 'abc123'],
  ['ja', 'コーヒー', 'こーひー'],
  ['ja', '㌔', 'キロ'],
  ['tr', 'İSTANBUL', 'istanbul'],
  ['tr', 'ISPARTA', 'ısparta'],
  ['en', 'İstanbul', 'istanbul'],
  ['pl', 'ŁÓDŹ', 'łódź'],
  ['en', 'Łódź', 'lodz'],
  ['hu', 'nő', 'nö'],
  ['ro', 'şi', 'și'],
  ['vi', 'tiếng', 'tiêng'],
  ['he', 'שָׁלוֹם', 'שלום'],
  ['ar', 'كِتَابٌ', 'كتاب'],
  ['ar', 'أحمد', 'احمد'],
  ['ar', 'كـتـاب', 'كتاب'],
  ['en', 'co\u00ADoperate', 'cooperate'],
  ['en', 'ﬁne', 'fine'],
  ['en', '“quoted” — ‘so’', '"quoted" - \'so\''],
  ['en', 'well‑known', 'well-known'],
  ['en', 'wait…', 'wait...'],
  ['en', 'one\u00A0two', 'one two', 'one \n two'],
  ['en', 'ordi\u202Enary', 'ordinary'],
];

/** Language, and texts that must not be taken for each other. */
const different: readonly (readonly [language: string, one: string, other: string])[] = [
  ['de', 'März', 'Marz'],
  ['de', 'schön', 'schon'],
  ['fi', 'näin', 'nain'],
  ['fi', 'sää', 'saeae'],
  ['sv', 'får', 'far'],
  ['et', 'õde', 'ode'],
  ['da', 'æble', 'aeble'],
  ['nb', 'øl', 'ol'],
  ['es', 'año', 'ano'],
  ['pl', 'łaska', 'laska'],
  ['tr', 'sık', 'sik'],
  ['vi', 'đa', 'da'],
  ['ru', 'мой', 'мои'],
  ['ru', 'мои\u0306', 'мои'],
  ['be', 'ў', 'у'],
  ['ko', '한', '하'],
  ['ko', '하나', '한ㅏ'],
  ['ja', 'が', 'か'],
  ['ja', 'か\u3099', 'か'],
  ['ja', 'ぱ', 'は'],
  ['ja', 'つ', 'っ'],
  ['ja', 'ビル', 'ビール'],
  ['sa', 'कि', 'की'],
  ['sa', 'क', 'ख'],
  ['sa', 'रामान्', 'रामां'],
  ['sa', 'तन्मय', 'तंमय'],
  ['sa', 'पुण्य', 'पुंय'],
  ['sa', 'नमस्ते', 'नमःते'],
  ['sa', 'दुःख', 'दुख'],
  ['sa', 'अंश', 'अश'],
  ['sa', 'अग्निमीळे', 'अग्निमीले'],
  ['hi', 'सोऽहम्', 'सोहम्'],
  ['la', 'Cæsar', 'Cesar'],
  ['la', 'pœna', 'pena'],
  ['la', 'annus', 'anus'],
  ['en', 'vine', 'uine'],
  ['en', 'jam', 'iam'],
  ['el', 'λόγος', 'λόγου'],
  ['el', 'Άγιος', 'Άγκος'],
  ['de', 'Maße', 'Mase'],
  ['de', 'Bär', 'Bar'],
  ['fr', 'cœur', 'cour'],
  ['fr', 'März', 'Maerz'],
  ['ko', '갑', '값'],
  ['ko', '한글', '한걸'],
  ['ja', 'ﾊ', 'ﾊﾟ'],
  ['th', 'กา', 'ก่า'],
  ['hi', 'कल', 'काल'],
  ['en', 'peace', 'piece'],
];

describe('what is the same', () => {
  it.each(same)('in %s: %s, %s', (language, first, ...others) => {
    for (const other of others)
      expect(foldText(other, language, anything)).toBe(foldText(first, language, anything));
  });
});

describe('what is not', () => {
  it.each(different)('in %s: %s and %s', (language, one, other) => {
    expect(foldText(one, language, anything)).not.toBe(foldText(other, language, anything));
  });
});

describe('letters of their own', () => {
  // What sorts as another letter in Unicode’s rules for the language must be in the table, and the reverse.
  const decided = new Set(['de']);
  it.each(languagesWithOwnLetters().filter(([language]) => !decided.has(language)))(
    'of %s are those that it sorts as letters',
    (language, letters) => {
      const { compare } = new Intl.Collator(language === 'sr' ? 'sr-Latn' : language, {
        sensitivity: 'base',
      });
      for (const letter of letters) {
        const [base = ''] = letter.normalize('NFD');
        if (base === letter || letter.length > 1) continue;
        expect([letter, compare(base, letter)]).not.toEqual([letter, 0]);
        expect(foldText(letter, language, anything)).not.toBe(foldText(base, language, anything));
      }
    },
  );

  const latin = Array.from(
    'áàâäãåāăąçćčĉċďđéèêëēĕėęěĝğġģĥíìîïĩīĭįĵķĺļľńņňñóòôöõōŏőŕŗřśŝşšșťţțúùûüũūŭůűųŵýŷÿźżžơư',
  );
  it.each(['fr', 'it', 'pt', 'es', 'fi', 'sv', 'pl', 'sk', 'cs', 'hr', 'id', 'en', 'nl'])(
    'of %s: an accent that it does not sort by is passed over',
    (language) => {
      const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
      const passedOver = latin.filter(
        (letter) =>
          letter !== letter.normalize('NFD') && compare(letter, letter.normalize('NFD').slice(0, 1)) === 0,
      );
      expect(passedOver.length).toBeGreaterThan(20);
      for (const letter of passedOver) {
        expect([letter, foldText(letter, language, anything)]).toEqual([
          letter,
          letter.normalize('NFD').slice(0, 1),
        ]);
      }
    },
  );
});

/** Language, two texts, and whether Unicode’s collation for searching (CLDR, as ICU has it) takes them for the same. */
const sorted: readonly (readonly [language: string, one: string, other: string, isSame: boolean])[] = [
  ['ru', 'ё', 'е', true],
  ['ru', 'й', 'и', false],
  ['be', 'ў', 'у', false],
  ['uk', 'ї', 'і', false],
  ['mk', 'ќ', 'к', false],
  ['el', 'ᾧ', 'ω', true],
  ['el', 'ΐ', 'ι', true],
  ['el', 'σ', 'ς', true],
  ['de-u-co-phonebk', 'ä', 'ae', true],
  ['de-u-co-phonebk', 'ß', 'ss', true],
  ['de-u-co-phonebk', 'ä', 'a', false],
  ['es', 'ñ', 'n', false],
  ['es', 'ü', 'u', true],
  ['fi', 'ä', 'a', false],
  ['fi', 'ö', 'o', false],
  ['fi', 'å', 'a', false],
  ['fi', 'š', 's', true],
  ['fr', 'ç', 'c', true],
  ['fr', 'œ', 'oe', true],
  ['fr', 'ÿ', 'y', true],
  ['pt', 'ã', 'a', true],
  ['pt', 'ç', 'c', true],
  ['it', 'ù', 'u', true],
  ['id', 'é', 'e', true],
  ['en', 'æ', 'ae', true],
  ['ja', 'か', 'カ', true],
  ['ja', 'ア', 'ｱ', true],
  ['ja', '１', '1', true],
  ['ko', '한', '\u1112\u1161\u11AB', true],
  ['ko', '하', '한', false],
  ['hi', 'ँ', 'ं', true],
  ['hi', 'क', 'कि', false],
  ['ar', 'ؤ', 'و', false],
];

describe('what Unicode sorts as one', () => {
  it.each(sorted)('in %s: %s and %s are one: %s', (language, one, other, isSame) => {
    expect(new Intl.Collator(language, { sensitivity: 'base' }).compare(one, other) === 0).toBe(isSame);
    const tag = language.replace('-u-co-phonebk', '');
    expect(foldText(one, tag, anything) === foldText(other, tag, anything)).toBe(isSame);
  });

  // Where this is not what Unicode has: a voiced consonant is another one to readers of Japanese, and a small kana another sound.
  it.each([
    ['か', 'が'],
    ['は', 'ぱ'],
    ['つ', 'っ'],
  ])('but for %s and %s in Japanese', (one, other) => {
    expect(new Intl.Collator('ja', { sensitivity: 'base' }).compare(one, other)).toBe(0);
    expect(foldText(one, 'ja', anything)).not.toBe(foldText(other, 'ja', anything));
  });
});

describe('options', () => {
  it('let accents count', () => {
    expect(foldText('élève', 'fr', accents)).not.toBe(foldText('eleve', 'fr', accents));
    expect(foldText('Märzen', 'de', accents)).not.toBe(foldText('Maerzen', 'de', accents));
    expect(foldText('カタ', 'ja', accents)).not.toBe(foldText('かた', 'ja', accents));
    expect(foldText('अङ्ग', 'sa', accents)).not.toBe(foldText('अंग', 'sa', accents));
    expect(foldText('ἄ', 'el', accents)).not.toBe(foldText('ά', 'el', accents));
    expect(foldText('ё', 'ru', accents)).not.toBe(foldText('е', 'ru', accents));
    expect(foldText('e\u0301', 'fr', accents)).toBe(foldText('É', 'fr', accents));
    expect(foldText('ｶﾞ', 'ja', accents)).toBe(foldText('ガ', 'ja', accents));
  });

  it('let case count', () => {
    expect(foldText('Élève', 'fr', letterCase)).toBe('Eleve');
    expect(foldText('Öl', 'de', letterCase)).toBe('Oel');
    expect(foldText('Æneas Vale', 'la', letterCase)).toBe('Aeneas Uale');
    expect(foldText('Łódź', 'en', letterCase)).toBe('Lodz');
    expect(foldText('ΛΌΓΟΣ λόγος', 'el', letterCase)).toBe('ΛΟΓΟΣ λογοσ');
  });
});

describe('the way back', () => {
  it('names whole letters', () => {
    const text = 'e\u0301ß👩\u200D👧 \u00A0x';
    const { text: folded, starts, ends } = fold(text, 'de', anything);
    expect(folded).toBe('ess👩\u200D👧 x');
    expect([...starts]).toEqual([0, 2, 2, 3, 3, 3, 3, 3, 8, 10]);
    expect([...ends]).toEqual([2, 3, 3, 8, 8, 8, 8, 8, 10, 11]);
  });

  it('goes through the letters of Sanskrit in Latin script', () => {
    const text = 'dharmakṣetre';
    const { text: folded, starts, ends } = fold(text, 'sa-Latn', anything);
    expect(folded).toBe('धर्मक्षेत्रे');
    expect(text.slice(starts[0], ends[2])).toBe('dhar');
    expect(text.slice(starts[4], ends[folded.length - 1])).toBe('kṣetre');
  });
});

describe('any text', () => {
  const options: readonly SearchOptions[] = [anything, accents, letterCase, { ...accents, matchCase: true }];
  const languages = [...Object.keys(lettersForTests), 'sa-Latn', 'da', 'cs', 'hi', 'zh', 'az'];

  it.each(languages)(
    'of %s folds to what stays as it is, with a way back that splits nothing',
    (language) => {
      const below = randomBelow(language.charCodeAt(0) * 256 + language.charCodeAt(1));
      const letters = [...(lettersForTests[language] ?? lettersForTests.de ?? []), ...nastyLetters];
      for (let round = 0; round < 400; round++) {
        const text = randomText(below, letters, below(14));
        for (const option of options) {
          const { text: folded, starts, ends } = fold(text, language, option);
          expect([text, foldText(text, language, option)]).toEqual([text, folded]);
          // What has no letter to stand on may change its order with its neighbours, which makes no difference to what is read.
          expect([text, canonical(foldText(folded, language, option))]).toEqual([text, canonical(folded)]);
          expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
          for (let at = 0; at < folded.length; at++) {
            const [start = -1, end = -1] = [starts[at], ends[at]];
            expect(
              start < end &&
                end <= text.length &&
                start >= (starts[at - 1] ?? 0) &&
                end >= (ends[at - 1] ?? 0),
            ).toBe(true);
            expect(isInsidePair(text, start) || isInsidePair(text, end)).toBe(false);
          }
        }
      }
    },
  );

  it('is done in time by its length', { timeout: 20_000 }, () => {
    const length = 300_000;
    for (const text of [
      '\u0301',
      'a\u0301\u0323',
      '\u200D',
      '👩\u200D',
      '\uD800',
      '\u11A8',
      ' ',
      'ﷺ',
      'म्',
      '्',
    ]) {
      for (const language of ['en', 'sa', 'ko', 'sa-Latn']) {
        const long = text.repeat(length / text.length);
        expect(foldText(long, language, anything).length).toBeLessThan(20 * length);
      }
    }
  });
});

function isInsidePair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
}

/** Texts that are canonically equivalent are the same then (Unicode Standard Annex 15). */
function canonical(text: string): string {
  return text.normalize('NFD');
}
