// Sanskrit in Latin letters as Devanagari: each scheme, its edges, and the way back.
import { describe, expect, it } from 'vitest';
import { schemesOf, transliterated, type Scheme } from './transliterate';

const written = (text: string, scheme: Scheme): string => transliterated(text, scheme).text;

describe('a word in Latin letters', () => {
  it.each([
    ['saṃskṛtam', 'saMskRtam', 'संस्कृतम्'],
    ['dharma', 'dharma', 'धर्म'],
    ['kṛṣṇaḥ', 'kRSNaH', 'कृष्णः'],
    ['jñāna', 'jJAna', 'ज्ञान'],
    ['aiśvarya', 'aizvarya', 'ऐश्वर्य'],
    ['gauḥ', 'gauH', 'गौः'],
    ['pitṝn', 'pitRRn', 'पितॄन्'],
    ['kḷpta', 'klRpta', 'कॢप्त'],
    ['oṅkāra', 'oGkAra', 'ओङ्कार'],
    ['chāyā', 'chAyA', 'छाया'],
    ['vāk', 'vAk', 'वाक्'],
    ['itihāsa', 'itihAsa', 'इतिहास'],
  ])('%s and %s are %s', (iast, harvardKyoto, devanagari) => {
    expect(written(iast, 'iast')).toBe(devanagari);
    expect(written(harvardKyoto, 'harvardKyoto')).toBe(devanagari);
  });

  // https://www.aczoom.com/itrans/TRANS.TXT; what is written in more than one way there, and in version 4, has them all.
  it.each([
    ['saMskRRitam', 'संस्कृतम्'],
    ['sa.nskR^itam', 'संस्कृतम्'],
    ['kRRiShNaH', 'कृष्णः'],
    ['kR^ishhNaH', 'कृष्णः'],
    ['shaanti', 'शान्ति'],
    ['j~nAna', 'ज्ञान'],
    ['GYAna', 'ज्ञान'],
    ['dnyAna', 'ज्ञान'],
    ['xetra', 'क्षेत्र'],
    ['kShetra', 'क्षेत्र'],
    ['chhAyA', 'छाया'],
    ['ChAyA', 'छाया'],
    ['chakra', 'चक्र'],
    ['pa~ncha', 'पञ्च'],
    ['paJNcha', 'पञ्च'],
    ['a~Nga', 'अङ्ग'],
    ['pitRRIn', 'पितॄन्'],
    ['kLLipta', 'कॢप्त'],
    ['iiLe', 'ईळे'],
    ['so.aham', 'सोऽहम्'],
    ['wedawyaasa', 'वेदव्यास'],
  ])('%s is %s in ITRANS', (itrans, devanagari) => {
    expect(schemesOf(itrans)).toContain('itrans');
    expect(written(itrans, 'itrans')).toBe(devanagari);
  });

  it('has no letters of another scheme', () => {
    // These are one letter in ITRANS, and in Harvard–Kyoto two or none.
    expect(written('zAnti', 'itrans')).toBe('zआन्ति');
    expect(written('xetra', 'harvardKyoto')).toBe('xएत्र');
    expect(written('so.aham', 'harvardKyoto')).toBe('सो.अहम्');
    expect(written('cakra', 'itrans')).toBe('cअक्र');
  });

  it('is the same composed and decomposed, and in ISO 15919', () => {
    expect(written('saṃskṛtaṃ ś'.normalize('NFD'), 'iast')).toBe(written('saṃskṛtaṃ ś', 'iast'));
    expect(written('saṁskr̥tam', 'iast')).toBe('संस्कृतम्');
    expect(written('dēvaḥ', 'iast')).toBe('देवः');
  });

  it('has no capitals in IAST, and letters of their own in Harvard–Kyoto', () => {
    expect(written('Śiva DHARMA', 'iast')).toBe('शिव धर्म');
    expect(written('tat', 'harvardKyoto')).toBe('तत्');
    expect(written('taT', 'harvardKyoto')).toBe('तट्');
  });

  it('has a virama only where no vowel follows, also before what is no letter of it', () => {
    expect(written('tat tvam', 'iast')).toBe('तत् त्वम्');
    expect(written('vāk, 1', 'iast')).toBe('वाक्, 1');
    expect(written("so 'ham", 'iast')).toBe('सो ऽहम्');
    expect(written('', 'iast')).toBe('');
    expect(written('मम', 'iast')).toBe('मम');
  });

  it('knows where each letter came from', () => {
    const { text, starts, ends } = transliterated('khaḥ ṭi', 'iast');
    expect(text).toBe('खः टि');
    expect(starts).toEqual([0, 3, 4, 5, 6]);
    expect(ends).toEqual([3, 4, 5, 6, 7]);
    expect(starts).toHaveLength(text.length);
  });
});

describe('the schemes that words may be in', () => {
  it.each<readonly [string, readonly Scheme[]]>([
    ['dharma', ['harvardKyoto']],
    ['saṃskṛta', ['iast']],
    ['Krishna', ['harvardKyoto', 'itrans', 'iast']],
    ['so’ham', ['harvardKyoto']],
    ['धर्म', []],
    ['123', []],
    ['', []],
  ])('of %s are %j', (words, schemes) => {
    expect(schemesOf(words)).toEqual(schemes);
  });
});
