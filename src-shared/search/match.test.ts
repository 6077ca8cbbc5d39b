import { describe, expect, it } from 'vitest';
import { foldText } from './fold';
import { ignoredIn, literalMatcher, matcherOf } from './match';
import { parseQuery } from './query';
import { lettersForTests, nastyLetters, randomBelow, randomText } from './random-for-tests';
import { readingsOf } from './readings';
import type { SearchOptions } from './shapes';
import { queryTerms, termsOf } from './terms';

const anything: SearchOptions = { wholeWords: false, matchCase: false, matchAccents: false };
const whole: SearchOptions = { ...anything, wholeWords: true };
const accents: SearchOptions = { ...anything, matchAccents: true };
const letterCase: SearchOptions = { ...anything, matchCase: true };

function found(query: string, text: string, language: string, options = anything): readonly string[] {
  return matcherOf(
    parseQuery(query),
    language,
    options,
  )(text).map(({ start, end }) => text.slice(start, end));
}

function literally(words: string, text: string, language: string, options = anything): readonly string[] {
  return literalMatcher(words, language, options)(text).map(({ start, end }) => text.slice(start, end));
}

describe('a query', () => {
  it('finds words by their beginning only where they may go on', () => {
    expect(found('right', 'Rights and bright ones', 'en')).toEqual(['Right']);
    expect(found('right ', 'Rights and a right', 'en')).toEqual(['right']);
  });

  it('finds all or nothing', () => {
    expect(found('free equal', 'born free and equal', 'en')).toEqual(['free', 'equal']);
    expect(found('free equal', 'born free', 'en')).toEqual([]);
    expect(found('free -equal', 'born free and equal', 'en')).toEqual([]);
    expect(found('free -equal', 'free and equally', 'en')).toEqual(['free']);
    expect(found('-free', 'equal', 'en')).toEqual([]);
    expect(found('…', 'equal…', 'en')).toEqual([]);
  });

  it('finds phrases whatever stands between their words', () => {
    expect(found('"human rights"', 'Human, rights; human and rights', 'en')).toEqual(['Human, rights']);
    expect(found('"human right"', 'human rights', 'en')).toEqual([]);
    expect(found('“all human beings”', 'all human\nbeings', 'en')).toEqual(['all human\nbeings']);
  });

  it('finds Japanese anywhere, and a phrase across spaces', () => {
    expect(found('人権', '世界人権宣言', 'ja')).toEqual(['人権']);
    expect(found('権', '世界人権宣言', 'ja')).toEqual(['権']);
    expect(found('「人権 宣言」', '世界人権宣言', 'ja')).toEqual(['人権宣言']);
    expect(found('AI技術', 'このAI技術は', 'ja')).toEqual(['AI技術']);
    expect(found('か', 'がか', 'ja')).toEqual(['か']);
  });

  it('finds Korean words with what is behind them', () => {
    expect(found('인권 선언', '세계 인권의 선언을', 'ko')).toEqual(['인권', '선언']);
    expect(found('이 인', '이 인권', 'ko')).toEqual(['이', '인']);
    expect(found('하 ', '한국', 'ko')).toEqual([]);
    expect(found('하', '한국', 'ko')).toEqual(['한']);
  });

  it('finds whole words', () => {
    expect(found('right', 'Rights right', 'en', whole)).toEqual(['right']);
    expect(found('東京', '東京都と東京', 'ja', whole)).toContain('東京');
    expect(found('人権', '人権の', 'ja', whole)).toEqual(['人権']);
    expect(found('権の', '人権の', 'ja', whole)).toEqual([]);
    expect(found('인권', '인권의 인권', 'ko', whole)).toEqual(['인권']);
  });
});

describe('words as they are typed', () => {
  it('are found within words', () => {
    expect(literally('recht', 'Menschenrechte, Rechte', 'de')).toEqual(['recht', 'Recht']);
    expect(literally('ige', 'Oikeudet, oikeuksien vapaa', 'fi')).toEqual([]);
    expect(literally('', 'text', 'en')).toEqual([]);
    expect(literally('n.*', 'in.* n', 'en')).toEqual(['n.*']);
    expect(literally('a b', 'a \n b', 'en')).toEqual(['a \n b']);
  });

  it('are found in whole letters alone', () => {
    expect(literally('ma', 'März Mai', 'de')).toEqual(['Ma']);
    expect(literally('s', 'ß', 'de')).toEqual([]);
    expect(literally('ss', 'ß', 'de')).toEqual(['ß']);
    expect(literally('e', 'e\u0301', 'fr')).toEqual(['e\u0301']);
    expect(literally('👩', '👩\u200D👩\u200D👧 👩', 'en')).toEqual(['👩']);
    expect(literally('🇪', '🇩🇪', 'en')).toEqual([]);
    expect(literally('क', 'कि', 'sa')).toEqual(['कि']);
    expect(literally('か', 'か\u3099', 'ja')).toEqual([]);
  });

  it('are found in Korean as far as they were typed', () => {
    for (const typed of ['ㅎ', '하', '한', '한ㄱ', '한구', '한국', '\u1112\u1161\u11AB']) {
      expect([typed, literally(typed, '대한국어', 'ko').length]).toEqual([typed, 1]);
    }
    expect(literally('하', '한', 'ko')).toEqual(['한']);
    expect(literally('갑', '값', 'ko')).toEqual(['값']);
    expect(literally('고', '과', 'ko')).toEqual(['과']);
    expect(literally('한', '하나', 'ko')).toEqual([]);
    expect(literally('ㅏ', '하', 'ko')).toEqual([]);
  });

  it('find Sanskrit in Latin letters, by every scheme', () => {
    const text = 'धर्मक्षेत्रे कुरुक्षेत्रे समवेता युयुत्सवः';
    for (const typed of [
      'dharm',
      'dharma',
      'dharmakṣ',
      'dharmakSetre',
      'dharmakShetre',
      'Dharmakṣetre',
      'धर्म',
    ]) {
      expect([typed, literally(typed, text, 'sa').length]).toEqual([typed, 1]);
    }
    expect(literally('UNESCO', 'UNESCO संस्था', 'sa')).toEqual(['UNESCO']);
    expect(literally('सत्यम्', 'सत्यमेव जयते', 'sa')).toEqual(['सत्यमे']);
    expect(literally('saGga', 'सङ्ग संग', 'sa')).toEqual(['सङ्ग', 'संग']);
  });

  it('are whole words where these are asked for', () => {
    expect(literally('right', 'Rights right bright', 'en', whole)).toEqual(['right']);
    expect(literally('all human', 'all humans, all human', 'en', whole)).toEqual(['all human']);
  });

  it('are found with case and accents where these count', () => {
    expect(literally('Etat', 'état État Etat', 'fr', accents)).toEqual(['Etat']);
    expect(literally('état', 'état État Etat', 'fr', letterCase)).toEqual(['état']);
    expect(literally('Etat', 'état État Etat', 'fr', letterCase)).toEqual(['État', 'Etat']);
    expect(literally('カタ', 'カタ かた', 'ja', accents)).toEqual(['カタ']);
    expect(literally('e', 'e\u0301 e', 'fr', accents)).toEqual(['e']);
    expect(literally('x', 'x\u0302 x', 'fr', accents)).toEqual(['x']);
  });
});

describe('what was passed over', () => {
  it.each([
    ['élève', 'eleve', 'fr', ['accents']],
    ['Élève', 'élève', 'fr', ['case']],
    ['März', 'Maerz', 'de', ['spelling']],
    ['MÄRZ', 'maerz', 'de', ['case', 'spelling']],
    ['naïve', 'Naive', 'en', ['case', 'accents']],
    ['nai\u0308ve', 'NAIVE art', 'en', ['case', 'accents']],
    ['naïveté', '"Naive', 'fr', ['case', 'accents']],
    ['カタ', 'かた', 'ja', ['kana']],
    ['ｶﾀ', 'カタ', 'ja', ['width']],
    ['अङ्ग', 'अंग', 'sa', ['spelling']],
    ['exact', 'exact', 'en', []],
    ['human, rights', '"human rights"', 'en', []],
  ] as const)('in %s for %s', (text, words, language, expected) => {
    expect(ignoredIn(text, [{ start: 0, end: text.length }], words, language)).toEqual(expected);
  });
});

describe('in any text', () => {
  const languages = Object.keys(lettersForTests);

  it.each(languages)('of %s every place is found, and nothing else', (language) => {
    const below = randomBelow(language.charCodeAt(0) * 512 + language.charCodeAt(1));
    const letters = lettersForTests[language] ?? [];
    const options = [anything, accents, letterCase];
    for (let round = 0; round < 500; round++) {
      const text = randomText(below, letters, 3 + below(9));
      const words = randomText(below, letters, 1 + below(3));
      const option = options[round % options.length] ?? anything;
      const readings = readingsOf(words, language, option, true);
      const hits = literalMatcher(words, language, option)(text);
      for (const { start, end } of hits) {
        const slice = foldText(text.slice(start, end), language, option);
        // By its sound a letter may depend on the one behind it, and the beginning of a letter finds the letter.
        const isRight = readings.some((reading) => slice.startsWith(reading)) || language === 'sa';
        expect([text, words, text.slice(start, end), isRight]).toEqual([
          text,
          words,
          text.slice(start, end),
          true,
        ]);
      }
      for (const { segment, index } of new Intl.Segmenter(language).segment(text)) {
        for (let end = index + segment.length; end <= text.length; end++) {
          const slice = foldText(text.slice(index, end), language, option);
          if (!isLetterEnd(text, end) || !readings.includes(slice)) continue;
          const isFound = hits.some((hit) => hit.start < end && hit.end > index);
          expect([text, words, index, end, isFound]).toEqual([text, words, index, end, true]);
        }
      }
    }
  });

  it.each(languages)('of %s the index has what the matcher finds', (language) => {
    const below = randomBelow(language.charCodeAt(0) * 1024 + language.charCodeAt(1));
    const letters = [...(lettersForTests[language] ?? []), ...nastyLetters.slice(0, 8), '日', '本', ' ', 'b'];
    let count = 0;
    for (let round = 0; round < 1500; round++) {
      const text = randomText(below, letters, 3 + below(12));
      const [part] = parseQuery(
        below(2) === 0
          ? randomText(below, letters, 1 + below(4))
          : `"${randomText(below, letters, 2 + below(4))}"`,
      );
      if (part === undefined || part.isExcluded) continue;
      if (matcherOf([part], language, anything)(text).length === 0) continue;
      count++;
      const terms = termsOf(text, language).map((term) => term.text);
      const isCandidate = queryTerms(part, language).some((reading) =>
        reading.every((phrase) =>
          terms.some((_, at) =>
            phrase.terms.every((term, index) => {
              const there = terms[at + index];
              const isOpen = phrase.isPrefix && index === phrase.terms.length - 1;
              return isOpen ? there?.startsWith(term) === true : there === term;
            }),
          ),
        ),
      );
      expect([text, part.text, isCandidate]).toEqual([text, part.text, true]);
    }
    expect(count).toBeGreaterThan(50);
  });

  it('nothing hangs or fails', () => {
    const long = [...nastyLetters, ...Object.values(lettersForTests).flat()].join('').repeat(200);
    for (const letter of [...nastyLetters, 'NEAR(', '*', '(a+)+$', '"', '-']) {
      for (const language of ['en', 'sa', 'ja', 'ko']) {
        const words = letter.repeat(1000);
        expect(matcherOf(parseQuery(words), language, whole)(long).length).toBeLessThan(long.length);
        expect(literalMatcher(letter, language, anything)(long).length).toBeLessThan(long.length);
      }
    }
  });
});

/** Whether nothing behind a place belongs to what is before it. */
function isLetterEnd(text: string, at: number): boolean {
  return at === text.length || ![...new Intl.Segmenter().segment(text)].every(({ index }) => index !== at);
}
